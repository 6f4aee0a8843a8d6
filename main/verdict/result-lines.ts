/** Who won, in lines for people: each contest under each of its rules. */
import type { Tally } from '../../shared/board/count.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { candidateNames } from '../../shared/election/tally/names.ts';
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

function contestLines(contest: Contest, result: ContestResult): string[] {
  const { results } = result;
  const names = candidateNames(contest, result).map((name) => name ?? 'the written-in names');
  const written = 'writtenIn' in result ? result.writtenIn : null;
  const others = written?.others ? `one of ${plural(written.others.names, 'other written-in name')}` : null;
  return results.map((one, i) => {
    const role = i === 0 && results.length > 1 ? ' (decides)' : '';
    return `${contest.title}, ${one.rule}${role}: ${winnersInWords(one, names, others)}`;
  });
}

/** @param others what is said of written-in names that are no candidates; null where there are none */
function winnersInWords({ winners }: RuleResult, names: readonly string[], others: string | null): string {
  const { elected, tied, unresolved } = winners;
  const list = (who: readonly number[]) => who.map((candidate) => names[candidate]!);
  const parts = [
    ...(elected.length > 0 ? [list(elected).join(', ')] : []),
    ...(tied ? [`a tie between ${list(tied).join(', ')}`] : []),
    ...(unresolved ? [`unresolved between ${[...list(unresolved), ...(others ? [others] : [])].join(', ')}`] : []),
  ];
  return parts.join(', and ') || 'nobody';
}
