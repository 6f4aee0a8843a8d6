import type { Contest } from '../../shared/election/contest.ts';
import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { say } from '../texts/catalogue.ts';
import { type Language, listed } from '../texts/texts.ts';
import type { Candidate } from './candidates.ts';
import type { Speaker } from './words.ts';

/**
 * Whoever says results of a contest in a language.
 * @param names of its candidates
 * @param others what a name is called that was written in and is no candidate; null where there is none
 */
export function speakerFor(
  language: Language,
  contest: Contest,
  names: readonly string[],
  others: string | null = null,
): Speaker {
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 5 });
  const grades = contest.ballot === 'score' ? contest.grades : undefined;
  return {
    say: (key, values) => say(language, key, values),
    list: (parts) => listed(language, parts),
    name: (slot) => names[slot]!,
    others,
    exactly: (value) => decimals.format(value),
    grade: (value) => grades?.[value] ?? String(value),
  };
}

/** Who says things of a contest's result in the window's language. */
export function useSpeaker(contest: Contest, candidates: readonly Candidate[], result: ContestResult): Speaker {
  const t = useTexts();
  const { language } = useLanguage();
  const others = 'writtenIn' in result && result.writtenIn?.others ? t('results.other-name') : null;
  return speakerFor(
    language,
    contest,
    candidates.map(({ name }) => name),
    others,
  );
}
