/** An elimination in which every tie is broken: one way through it, round by round, one candidate at a time. */
import { lastOf, type TieBreak } from '../choices/tie-break.ts';
import { groups } from '../places.ts';
import { active, type Elimination, without } from './elimination.ts';
import type { Round, Told } from './rounds.ts';

/** From `start`, without other names, until no more than `seats` continue or one has a majority; with who is elected then. */
export function oneWay(
  elimination: Elimination,
  start: readonly number[],
  seats: number,
  tieBreak: TieBreak,
): Told & { readonly elected: readonly number[] } {
  const rounds: Round[] = [];
  const out: number[][] = [];
  for (let continuing = start; ; ) {
    const standings = elimination.standings(continuing);
    const { votes, alone } = standings;
    const total = active(standings);
    const base = { ...standings, majority: Math.floor(total / 2) + 1 };
    const order = groups(continuing, (a, b) => votes[b]! - votes[a]!);
    const leader = continuing.find((candidate) => 2 * alone[candidate]! > total);
    if (continuing.length <= seats)
      return {
        rounds: [...rounds, { ...base, end: { kind: 'filled', elected: continuing } }],
        ranking: [...order, ...out],
        elected: order.flat(),
      };
    if (seats === 1 && leader !== undefined)
      return {
        rounds: [...rounds, { ...base, end: { kind: 'majority', elected: leader } }],
        ranking: [...order, ...out],
        elected: [leader],
      };
    const fewest = order.at(-1)!;
    const earlier = rounds.map((round) => round.votes);
    const { out: last, tie } = fewest.length > 1 ? lastOf(fewest, earlier, tieBreak) : { out: fewest[0]! };
    const next = without(continuing, [last]);
    const transfers = elimination.transfers(continuing, next);
    const end = { kind: 'eliminated', who: [last], why: 'fewest', ...(tie ? { tie } : {}), transfers } as const;
    rounds.push({ ...base, end });
    out.unshift([last]);
    continuing = next;
  }
}
