import { shapePaths } from '../design/signs/shapes.ts';
import type { Candidate } from './candidates.ts';

/** Shape and letter of a candidate, in the colour; the name stands beside it. */
export function CandidateMark({ candidate: { shape, colour, letter } }: { candidate: Candidate }) {
  return (
    <span class="candidate-mark" aria-hidden="true">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {shape && <path d={shapePaths[shape]} style={{ fill: colour }} />}
      </svg>
      <b>{letter}</b>
    </span>
  );
}
