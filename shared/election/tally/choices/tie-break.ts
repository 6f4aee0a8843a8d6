/**
 * Ties that a plan has decided (version 3). The lot is an order of all candidates that the nonces of the setup fix before
 * anyone votes: by the hash of lot and candidate, the least first. Who stands first in it takes a seat before the others, and goes out
 * after them; it is one order for a whole contest.
 */
import type { Contest } from '../../contest.ts';
import { lookBack } from '../earlier-rounds.ts';
import type { Standing } from '../places.ts';
import { drawnBy, type Lot, type Tie } from '../ties/lot.ts';

/** How a contest breaks its ties: `earlier-rounds` where a rule has any, and the lot where they were equal in all of them. */
export interface TieBreak {
  readonly by: NonNullable<Contest['tieBreak']>;
  readonly lot: Lot;
}

/** Null where ties stay. @param lot of this contest, 32 bytes, or an order of all candidates */
export const tieBreakOf = ({ tieBreak }: Contest, lot: Lot): TieBreak | null =>
  tieBreak === undefined ? null : { by: tieBreak, lot };

/** Candidates in the order of the lot. */
export const byLot = (who: readonly number[], lot: Lot): number[] => [...who].sort(drawnBy(lot));

/** Which of several with the fewest votes goes out. @param earlier votes by candidate in the rounds before, the first one first */
export function lastOf(
  tied: readonly number[],
  earlier: readonly (readonly number[])[],
  { by, lot }: TieBreak,
): { readonly out: number; readonly tie: Tie } {
  const left = by === 'earlier-rounds' ? lookBack(tied, earlier, 'fewest') : tied;
  return left.length === 1
    ? { out: left[0]!, tie: { among: [...tied], by: 'earlier-stage' } }
    : { out: byLot(left, lot).at(-1)!, tie: { among: [...left].sort((a, b) => a - b), by: 'lot' } };
}

/** A standing whose tie for the last of `seats` the lot has decided. */
export function settled<S extends Standing>(standing: S, seats: number, tieBreak: TieBreak | null): S {
  const { elected, tied } = standing.winners;
  if (!tieBreak || !tied) return standing;
  const drawn = byLot(tied, tieBreak.lot).slice(0, seats - elected.length);
  const { tied: _, ...rest } = standing.winners;
  const winners = { ...rest, elected: [...elected, ...drawn], byLot: { among: tied, elected: drawn } };
  return { ...standing, winners };
}
