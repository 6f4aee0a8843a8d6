/** Who won, in lines for people: each contest under each of its rules. */
import type { Tally } from '../../shared/board/count.ts';
import type { Contest } from '../../shared/election/contest.ts';
import type { ContestResult, RuleResult } from '../../shared/election/tally/tally.ts';
import { plural } from '../progress/numbers.ts';

/** `Mayor, instant-runoff: Kiss`; where a contest has several rules, the one that decides comes first and says so. */
export function resultLines(contests: readonly Contest[], tally: Tally): string[] {
  const { ballots, invalid } = tally;
  const counted = `${plural(ballots, 'ballot')} opened${invalid > 0 ? `, ${invalid} of them invalid` : ''}`;
  return [
    counted,
    ...contests.flatMap((contest, i) => {
      const result = tally.contests[i];
      return result ? contestLines(contest, result) : [];
    }),
  ];
}

const contestLines = (contest: Contest, { results }: ContestResult): string[] =>
  results.map((result, i) => {
    const role = i === 0 && results.length > 1 ? ' (decides)' : '';
    return `${contest.title}, ${result.rule}${role}: ${winnersInWords(contest, result)}`;
  });

export function winnersInWords({ options }: Contest, { winners }: RuleResult): string {
  const name = (slot: number): string => options[slot] ?? 'the written-in names';
  const { elected, tied } = winners;
  const parts = [
    ...(elected.length > 0 ? [elected.map(name).join(', ')] : []),
    ...(tied ? [`a tie between ${tied.map(name).join(', ')}`] : []),
  ];
  return parts.join(', and ') || 'nobody';
}
