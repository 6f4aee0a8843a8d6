/** Who the candidates of a result are. */
import type { Contest } from '../contest.ts';
import { candidates, seatBySeat } from './places.ts';
import type { ContestResult, Count, RuleResult } from './tally.ts';

/** What they are called, in order; null for the one candidate that all written-in names of version 1 were together. */
export function candidateNames({ options }: Contest, result: ContestResult): (string | null)[] {
  const written = 'writtenIn' in result ? (result.writtenIn?.names ?? []) : [];
  return candidates(result.candidates).map((one) => options[one] ?? written[one - options.length]?.name ?? null);
}

/** Whether other people are elected because names were joined by hand, by the rule that decides. */
export function joiningMatters({ options }: Contest, { apart, writtenIn, results }: Count): boolean {
  if (!apart) return false;
  const persons = new Map<string, number>();
  for (const [i, group] of (writtenIn?.names ?? []).entries())
    for (const { name } of group.joined ?? [group]) persons.set(name, options.length + i);
  const personOf = (candidate: number): number => {
    const name = apart.writtenIn?.names[candidate - options.length]?.name;
    return name === undefined ? candidate : (persons.get(name) ?? -1);
  };
  const said = (result: RuleResult, person: (candidate: number) => number) => [
    ...('seats' in result ? [seatBySeat(result).map(person).sort().join()] : []),
    ...[result.winners.elected, result.winners.tied, result.winners.unresolved].map((who = []) =>
      [...new Set(who.map(person))].sort().join(),
    ),
  ];
  const [together, before] = [results[0], apart.results[0]];
  return !together || !before || String(said(together, (one) => one)) !== String(said(before, personOf));
}
