/** Drawn polls for rules that count orders, and what every proportional rule owes to the solid coalitions in them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Counted, size } from '../../ballots.ts';
import { candidates } from '../../places.ts';
import type { Order } from '../../stv.ts';

export interface OrderPoll {
  readonly n: number;
  readonly seats: number;
  readonly ballots: readonly Counted<Order>[];
}

/** Of up to six candidates, few of whom lead. */
export const anyOrderPoll: fc.Arbitrary<OrderPoll> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    seats: fc.integer({ min: 1, max: n }),
    ballots: fc.array(
      fc.record({
        marks: fc.shuffledSubarray(candidates(n), { minLength: 1 }),
        count: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  }),
);

/** The same poll with candidate i called `names[i]`, its ballots in the opposite order. */
export const renamedOrders = (ballots: OrderPoll['ballots'], names: readonly number[]): OrderPoll['ballots'] =>
  ballots.toReversed().map(({ marks, count }) => ({ marks: marks.map((one) => names[one]!), count }));

/**
 * Woodall's proportionality for solid coalitions: wherever more than k quotas of voters put some candidates above all
 * others, k of these are elected, or all of them if they are fewer.
 * @param parts how many quotas there are votes for: seats + 1 for Droop's, seats for Hare's
 */
export function assertSolid({ n, ballots }: OrderPoll, elected: readonly number[], parts: number): void {
  for (let set = 1; set < 1 << n; set++) {
    const members = candidates(n).filter((one) => set & (1 << one));
    const solid = ballots.filter(({ marks }) => {
      const first = marks.slice(0, members.length);
      return first.length === members.length && first.every((one) => set & (1 << one));
    });
    const quotas = Math.ceil((size(solid) * parts) / size(ballots)) - 1;
    const owed = Math.min(quotas, members.length);
    const got = members.filter((one) => elected.includes(one)).length;
    assert.ok(got >= owed, `${members} have ${quotas} quotas and ${got} seats`);
  }
}
