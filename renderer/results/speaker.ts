import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import type { Candidate } from './candidates.ts';
import type { Speaker } from './words.ts';

/** Who says things of a contest's result in the window's language. */
export function useSpeaker(candidates: readonly Candidate[], result: ContestResult): Speaker {
  const say = useTexts();
  const { language } = useLanguage();
  const lists = new Intl.ListFormat(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 5 });
  return {
    say,
    list: (parts) => lists.format(parts),
    exactly: (value) => numbers.format(value),
    name: (slot) => candidates[slot]!.name,
    others: 'writtenIn' in result && result.writtenIn?.others ? say('results.other-name') : null,
  };
}
