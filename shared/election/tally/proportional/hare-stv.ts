/**
 * Single transferable vote with the Hare quota (Hare, "The Election of Representatives, Parliamentary and Municipal", section I of
 * the draft law): the votes divided by the seats. Hare rejects the fraction of a quota of thousands; here, where a poll
 * may have fewer voters than would bear that, it is cut where everything else is, after five decimal places, so that no
 * more candidates than there are seats can have it. Surpluses, exclusions and ties are those of `stv.ts`: the weighted
 * inclusive Gregory method of the Scottish Local Government Elections Order 2011.
 */

import type { OtherNames } from '../../write-ins/candidates.ts';
import { type Counted, size } from '../ballots.ts';
import { type Counting, countTo, type Order, SCALE } from '../stv.ts';
import type { Lot } from '../ties/lot.ts';

export type HareStvResult = Counting & {
  readonly rule: 'hare-stv';
  /** In units of 1/scale. */
  readonly quota: number;
};

/** `lot` decides the ties that no earlier stage does. */
export function hareStv(
  n: number,
  ballots: readonly Counted<Order>[],
  seats: number,
  lot: Lot,
  others: OtherNames | null = null,
): HareStvResult {
  const quota = Math.floor((size(ballots) * SCALE) / seats);
  return { rule: 'hare-stv', quota, ...countTo(quota, n, ballots, seats, lot, others) };
}
