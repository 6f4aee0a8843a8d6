import { listed } from '../../codec/texts.ts';
import type { Contest, Rule } from '../../election/contest.ts';
import { methods, nameOf } from '../../election/tally/methods.ts';
import type { ContestResult } from '../../election/tally/tally.ts';
import type { Say, Voice } from '../texts/texts.ts';
import type { Speaker } from './words.ts';

/**
 * Whoever says results of a contest in a language.
 * @param names of its candidates
 * @param others what a name is called that was written in and is no candidate; null where there is none
 */
export function speakerFor(
  { language, say }: Voice,
  contest: Contest,
  names: readonly string[],
  others: string | null = null,
): Speaker {
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 9 });
  const grades = contest.ballot === 'score' ? contest.grades : undefined;
  return {
    say,
    list: (parts) => listed(language, parts),
    name: (slot) => names[slot]!,
    others,
    exactly: (value) => decimals.format(value),
    grade: (value) => grades?.[value] ?? String(value),
  };
}

/** What a name is called in this result that was written in and is no candidate; null where there is none. */
export const othersIn = (result: ContestResult, say: Say): string | null =>
  'writtenIn' in result && result.writtenIn?.others ? say('results.other-name') : null;

/** The name of a rule where it fills so many seats, and whether several come out in proportion. */
export function ruleInWords(say: Say, rule: Rule, seats: number): string {
  const name = say(`method.${nameOf(rule, seats)}`);
  return seats > 1 ? `${name} (${say(`method.how.proportional.${methods[rule].proportional}`)})` : name;
}
