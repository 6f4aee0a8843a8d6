/**
 * Instant runoff for one seat: in each round the candidate with the fewest votes goes out, until one has more than half
 * of the ballots that still rank anyone to itself alone. `elimination.ts` says how equal ranks and ties are counted.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import type { TieBreak } from '../choices/tie-break.ts';
import type { Standing } from '../places.ts';
import { Elimination } from './elimination.ts';
import { oneWay } from './one-way.ts';
import { type Round, tell, winnersOf } from './rounds.ts';
import { Ways } from './ways.ts';

export type InstantRunoffResult = Standing & { readonly rule: 'instant-runoff'; readonly rounds: readonly Round[] };

export function instantRunoff(
  n: number,
  ballots: readonly Counted<Ranks>[],
  others: OtherNames | null = null,
  tieBreak: TieBreak | null = null,
): InstantRunoffResult {
  const { rounds, standing } = eliminate(new Elimination(n, ballots, 1, others), 1, ballots.length > 0, tieBreak);
  return { rule: 'instant-runoff', rounds, ...standing };
}

/** Eliminates until no more than `seats` continue. Where there are other names, ties are followed and stay. */
export function eliminate(elimination: Elimination, seats: number, voted: boolean, tieBreak: TieBreak | null) {
  if (tieBreak && elimination.all.length === elimination.n && voted) {
    const { rounds, ranking, elected } = oneWay(elimination, elimination.all, seats, tieBreak);
    return { rounds, standing: { ranking, winners: { elected } } };
  }
  const ways = new Ways(elimination, seats);
  ways.follow(elimination.all);
  const { rounds, ranking } = tell(elimination, ways, elimination.all);
  return { rounds, standing: winnersOf(ways.of(elimination.all)!, ranking, voted) };
}
