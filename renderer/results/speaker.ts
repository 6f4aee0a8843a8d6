import type { Contest } from '../../shared/election/contest.ts';
import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { othersIn, speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import type { Speaker } from '../../shared/verdict/outcome/words.ts';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import type { Candidate } from './candidates.ts';

/** Who says things of a contest's result in the window's language. */
export function useSpeaker(contest: Contest, candidates: readonly Candidate[], result: ContestResult): Speaker {
  const t = useTexts();
  const { language } = useLanguage();
  return speakerFor(
    { language, say: t },
    contest,
    candidates.map(({ name }) => name),
    othersIn(result, t),
  );
}
