/** Who stands in a contest, as plots show them: a name, a letter, a shape and a colour, never the colour alone. */
import type { Contest } from '../../shared/election/contest.ts';
import { candidateNames } from '../../shared/election/tally/names.ts';
import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { type Shape, shapes } from '../design/signs/shapes.ts';

export interface Candidate {
  readonly slot: number;
  readonly name: string;
  readonly letter: string;
  /** Null beyond the eight that can be told apart: grey, with letter and name. */
  readonly shape: Shape | null;
  readonly colour: string;
}

/** The options, then the names that were written in; `together` is what all of these are called as one candidate. */
export const candidatesOf = (contest: Contest, result: ContestResult, together: string): Candidate[] =>
  candidateNames(contest, result).map((name, slot) => candidateAt(slot, name ?? together));

export function candidateAt(slot: number, name: string): Candidate {
  const shape = shapes[slot] ?? null;
  return {
    slot,
    name,
    letter: letterOf(slot),
    shape,
    colour: shape ? `var(--candidate-${slot + 1})` : 'var(--line)',
  };
}

/** A … Z, AA, AB … */
const letterOf = (slot: number): string =>
  (slot >= 26 ? letterOf(Math.floor(slot / 26) - 1) : '') + String.fromCharCode(65 + (slot % 26));
