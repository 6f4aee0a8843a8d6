import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SCALE, stv } from '../stv.ts';
import { lot, ordersOf, profile } from '../testing/profile.ts';
import { hareStv } from './hare-stv.ts';
import { anyOrderPoll, assertSolid } from './testing/rankings.ts';

const count = (n: number, written: string, seats: number) => hareStv(n, ordersOf(profile(written)), seats, lot);

/**
 * The Danish problem that Hare prints (appendix D, p. 305): three seats, 600 voters, 299 for a and b, 200 for a and c, 101
 * for c and e. With a's ballots moved by lot, as there, e could come before b; moved in equal parts, none of that chance is
 * left.
 */
test('the quota is the votes over the seats, and a surplus passes on in equal parts', () => {
  const result = count(4, '299 ab; 200 ac; 101 cd', 3);
  assert.equal(result.quota, 200 * SCALE);
  const [first, second] = result.stages;
  assert.deepEqual(first!.elected, [{ candidate: 0, why: 'quota' }]);
  // 299 of 499: each ballot passes on at 0.59919.
  assert.deepEqual(second!.votes, [200 * SCALE, 299 * 59919, 101 * SCALE + 200 * 59919, 0]);
  assert.deepEqual(result.winners.elected, [0, 2, 1]);
});

test('a majority that two Droop quotas give a second seat leaves it to others by Hare’s', () => {
  // 3 seats of 100: Droop’s quota is 26, Hare’s 33.33333.
  const ballots = '54 ab; 24 c; 22 d';
  assert.deepEqual(stv(4, ordersOf(profile(ballots)), 3, lot).winners.elected, [0, 1, 2]);
  const hare = count(4, ballots, 3);
  assert.equal(hare.quota, 3_333_333);
  assert.deepEqual(hare.winners.elected, [0, 2, 3]);
});

test('with fewer voters than seats no more are elected than there are seats', () => {
  assert.equal(count(4, '1 a; 1 b; 1 c; 1 d', 3).winners.elected.length, 3);
  assert.equal(count(5, '1 a; 1 b', 4).winners.elected.length, 4);
});

test('every seat is filled, and solid coalitions get what Hare’s quota owes them', () => {
  fc.assert(
    fc.property(anyOrderPoll, (poll) => {
      const { winners } = hareStv(poll.n, poll.ballots, poll.seats, lot);
      assert.equal(winners.elected.length, poll.seats);
      assertSolid(poll, winners.elected, poll.seats);
    }),
    { numRuns: 200 },
  );
});
