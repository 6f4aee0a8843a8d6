/**
 * Seats for lists by highest quotients: each seat goes to the list whose votes, divided by a number that grows with the
 * seats it has, are most. D'Hondt (Jefferson) divides by 1, 2, 3 …, Sainte-Laguë (Webster) by 1, 3, 5 …: Balinski, Young,
 * "Fair Representation", 2nd edition 2001, appendix A. Quotients are compared exactly.
 *
 * Where equal quotients are more than the seats left, these seats are tied among their lists, or go by lot to as many of them.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted } from '../ballots.ts';
import { byLot, type TieBreak } from '../choices/tie-break.ts';
import { candidates, groups, type Standing } from '../places.ts';

export type DivisorRule = 'd-hondt' | 'sainte-lague';

export type DivisorResult = Standing & {
  readonly rule: DivisorRule;
  readonly votes: readonly number[];
  /** By list, without those that are tied; the lists that have some are elected, also where they are tied for more. */
  readonly seats: readonly number[];
  /** Seat by seat, the highest quotient first: `votes[list]` over `divisor`. */
  readonly awards: readonly Award[];
  /** The equal quotients that come next, where the seats left do not suffice for all of them and no lot is drawn. */
  readonly tied: { readonly seats: number; readonly among: readonly Award[] } | null;
};

export type Award = { readonly list: number; readonly divisor: number };

const divisorOf: { readonly [R in DivisorRule]: (seats: number) => number } = {
  'd-hondt': (seats) => seats + 1,
  'sainte-lague': (seats) => 2 * seats + 1,
};

/**
 * No quotient of an other name is greater than the ballots that name it; nothing is said of the seats from the first whose
 * quotient is not.
 * @param picks the list of each ballot
 * @param tieBreak null: seats among equals stay tied
 */
export function divisors(
  rule: DivisorRule,
  n: number,
  picks: readonly Counted<number>[],
  seats: number,
  others: OtherNames | null = null,
  tieBreak: TieBreak | null = null,
): DivisorResult {
  const votes = new Array<number>(n).fill(0);
  for (const { marks, count } of picks) if (marks < n) votes[marks]! += count;
  const most = others?.most ?? 0;
  const has = candidates(n).map(() => 0);
  const awards: Award[] = [];
  const next = (list: number): Award => ({ list, divisor: divisorOf[rule](has[list]!) });
  /** Negative where the first quotient is greater. */
  const order = (a: number, b: number) => votes[b]! * next(a).divisor - votes[a]! * next(b).divisor;
  const give = (lists: readonly number[]): void => {
    awards.push(...lists.map(next));
    for (const list of lists) has[list]! += 1;
  };
  let tied: DivisorResult['tied'] = null;
  let drawn: Standing['winners']['byLot'];
  let open = false;
  while (awards.length < seats && !tied && !open) {
    const [first = []] = groups(
      candidates(n).filter((list) => votes[list]! > most * next(list).divisor),
      order,
    );
    if (first.length === 0) open = others !== null;
    if (first.length === 0) break;
    const left = seats - awards.length;
    if (first.length <= left) give(first);
    else if (tieBreak === null) tied = { seats: left, among: first.map(next) };
    else {
      drawn = { among: first, elected: byLot(first, tieBreak.lot).slice(0, left) };
      give(drawn.elected);
    }
  }
  const { ranking, elected } = places(votes, has);
  const winners = {
    elected,
    ...(tied ? { tied: tied.among.map(({ list }) => list) } : {}),
    ...(drawn ? { byLot: drawn } : {}),
    ...(open ? { unresolved: candidates(n).filter((list) => votes[list]! > 0) } : {}),
  };
  return { rule, votes, seats: has, awards, tied, ranking, winners };
}

/** The lists by seats, the most first, and of equally many by votes; elected are those that have a seat. */
function places(votes: readonly number[], seats: readonly number[]) {
  const order = (a: number, b: number) => seats[b]! - seats[a]! || votes[b]! - votes[a]!;
  const ranking = groups(candidates(votes.length), order);
  return { ranking, elected: ranking.flat().filter((list) => seats[list]! > 0) };
}
