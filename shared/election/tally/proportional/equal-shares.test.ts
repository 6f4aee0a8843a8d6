import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lot } from '../testing/profile.ts';
import { SCALE } from './electorate.ts';
import { equalShares } from './equal-shares.ts';
import { phragmen } from './phragmen.ts';
import { anyApprovalPoll, approvals, renamedApprovals, unrepresented } from './testing/approvals.ts';

const count = (n: number, written: string, seats: number, by = lot) => equalShares(n, approvals(written), seats, by);
const cut = (num: number, den: number): number => Math.floor((num * SCALE) / den);
const sorted = (who: readonly number[]): number[] => who.toSorted((a, b) => a - b);
const lots = Array.from({ length: 24 }, (_, i) => new Uint8Array(32).fill(i));

/** Lackner, Skowron, “Multi-Winner Voting with Approval Preferences”, examples 2.1 and 2.11; abcvoting 3 prints the numbers. */
const book = '3 ab; 3 ac; 2 ad; 1 bcf; 1 e; 1 f; 1 g';

test('in a published example a is bought for 1/8 each, and the other seats are completed at 1/96, 37/384 and 7/24', () => {
  const firsts = lots.map((by) => {
    const { share, purchases, completion, winners, byLot } = count(7, book, 4, by);
    assert.deepEqual([share, byLot], [cut(1, 3), true]);
    assert.deepEqual(
      purchases.map(({ prices, elected }) => [elected, prices[elected]]),
      [[0, cut(1, 8)]],
    );
    assert.deepEqual(
      completion.map(({ loads, elected }) => loads[elected]),
      [cut(1, 96), cut(37, 384), cut(7, 24)],
    );
    assert.deepEqual(completion[0]!.tie, { among: [1, 2], by: 'lot' });
    assert.deepEqual(sorted(winners.elected), [0, 1, 2, 3]);
    return completion[0]!.elected;
  });
  assert.deepEqual(sorted([...new Set(firsts)]), [1, 2]);
});

test('who has less than the price pays all of it, and the others share what is missing', () => {
  // Each of 6 has 1/2, and c costs its four 1/4. A third of a or b is more than one of their three has left then.
  const { purchases } = count(3, '1 bc; 1 ac; 1 c; 1 c; 1 ab; 1 ab', 3);
  assert.deepEqual(
    purchases.map(({ prices, elected }) => prices[elected]),
    [cut(1, 4), cut(3, 8)],
  );
});

test('abcvoting’s profiles 3 and 4 are bought and completed as its tests list', () => {
  const three = count(6, '1 adef; 1 bc; 1 acf; 1 c; 1 abcde; 1 ade; 1 ace; 1 ab', 4);
  assert.deepEqual(sorted(three.purchases.map(({ elected }) => elected)), [0, 2]);
  assert.deepEqual(sorted(three.winners.elected), [0, 1, 2, 4]);
  const four = count(4, '1 abd; 2 ab; 1 ad; 1 cd', 2);
  assert.deepEqual(
    four.purchases.map(({ elected }) => elected),
    [0],
  );
  assert.deepEqual(sorted(four.winners.elected), [0, 3]);
});

test('it represents the groups that Phragmén’s rule leaves short in a published profile', () => {
  const ballots = approvals('2 abc; 2 abd; 6 cdefghijklmn; 5 defghijklmn; 9 efghijklmn');
  const poll = { n: 14, seats: 12, ballots };
  const short = lots.filter((by) => unrepresented(poll, phragmen(14, ballots, 12, by).winners.elected));
  assert.ok(short.length > 0);
  for (const by of lots) assert.equal(unrepresented(poll, equalShares(14, ballots, 12, by).winners.elected), null);
});

test('whom nobody approves of comes last, and without a ballot nobody is elected', () => {
  assert.deepEqual(count(4, '2 a; 1 b', 3).winners, { elected: [0, 1], tied: [2, 3] });
  assert.deepEqual(equalShares(2, [], 1, lot).winners, { elected: [] });
});

test('from the first seat that an other name might take nothing is said', () => {
  const others = { names: 5, ballots: 9, most: 3 };
  const ballots = approvals('8 a; 4 b; 2 c; 9 d');
  assert.deepEqual(equalShares(3, ballots, 2, lot, others).winners, { elected: [0, 1] });
  assert.deepEqual(equalShares(3, ballots, 3, lot, others).winners, { elected: [0, 1], unresolved: [2] });
});

test('every group that agrees is represented, prices never sink, and no voter spends more than the share', () => {
  fc.assert(
    fc.property(anyApprovalPoll, (poll) => {
      const { purchases, share, winners } = equalShares(poll.n, poll.ballots, poll.seats, lot);
      assert.equal(winners.elected.length, poll.seats);
      assert.equal(unrepresented(poll, winners.elected), null);
      const paid = purchases.map(({ prices, elected }) => prices[elected]!);
      assert.ok(paid.every((price, i) => price <= share && price >= (paid[i - 1] ?? 0)));
    }),
    { numRuns: 200 },
  );
});

test('by either rule other names for the candidates and another order of ballots change nothing but the names', () => {
  fc.assert(
    fc.property(anyApprovalPoll, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (poll, order) => {
      const names = order.filter((one) => one < poll.n);
      for (const rule of [phragmen, equalShares]) {
        const here = rule(poll.n, poll.ballots, poll.seats, lot);
        if (here.byLot) continue;
        const there = rule(poll.n, renamedApprovals(poll.ballots, names), poll.seats, lot);
        const renamed = here.ranking.map((equals) => sorted(equals.map((one) => names[one]!)));
        assert.deepEqual(there.ranking, renamed);
      }
    }),
    { numRuns: 200 },
  );
});
