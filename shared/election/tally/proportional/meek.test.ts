import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Bytes } from '../../../codec/bytes.ts';
import { letters, lot, ordersOf, profile } from '../testing/profile.ts';
import { meek } from './meek.ts';
import { SCALE } from './piles.ts';
import { anyOrderPoll, assertSolid, renamedOrders } from './testing/rankings.ts';

const count = (n: number, written: string, seats: number, by: Bytes = lot) =>
  meek(n, ordersOf(profile(written)), seats, by);

/** B. A. Wichmann, "The computational accuracy using the Meek algorithm", Voting matters 12 (2000): a, b and three others. */
const wichmann = '333 ac; 333 ad; 333 ae; 333 bc; 333 bd; 333 be; 667 c; 667 d; 667 e; 1 abc; 1 abd; 2 bac';

test('the example of Voting matters 12 comes out as droop 0.14 counts it by the reference rule, to the last decimal', () => {
  const { rounds } = count(5, wichmann, 3);
  assert.deepEqual(
    rounds
      .slice(0, 2)
      .map(({ quota, votes, keeps, end }) => ({ quota, votes, keeps: keeps.slice(0, 2), end: end.kind })),
    [
      {
        quota: 1000_750_000_001,
        votes: [1001_000_000_000, 1001_000_000_000, 667_000_000_000, 667_000_000_000, 667_000_000_000],
        keeps: [SCALE, SCALE],
        end: 'elected',
      },
      {
        quota: 1000_750_000_001,
        votes: [1000_750_000_126, 1000_750_000_126, 667_166_666_686, 667_166_666_562, 667_166_666_500],
        keeps: [999_749_750, 999_749_750],
        end: 'exclusion',
      },
    ],
  );
});

test('of those whom no more than the surplus left parts, the lot decides as between equals', () => {
  const { end, surplus } = count(5, wichmann, 3).rounds[1]!;
  assert.equal(surplus, 250);
  assert.ok(end.kind === 'exclusion');
  assert.deepEqual(end.tie, { among: [2, 3, 4], by: 'lot' });
});

test('whoever keeps a part of a vote passes the rest on, past the elected and the excluded', () => {
  // droop's 42.blt and 513.blt: what is above the quota comes to b all but a rounding, who is last by it.
  const four = count(3, '4 ab; 2 c', 2);
  assert.deepEqual(four.rounds[1]!.votes, [2_000_000_004, 1_999_999_996, 2_000_000_000]);
  assert.deepEqual(four.winners, { elected: [0, 2] });
  const five = count(3, '5 ab; 1 b; 3 c', 2);
  assert.deepEqual(five.rounds[1]!.votes, [3_000_000_005, 2_999_999_995, 3_000_000_000]);
  assert.deepEqual(five.winners, { elected: [0, 2] });
});

test('the quota sinks as ballots run out, and an elected candidate’s part with it', () => {
  const result = count(4, '9 ab; 4 b; 3 c; 2 dc; 2 d', 2);
  assert.equal(letters(result.ranking), 'a b d c');
  const [first, second] = result.rounds;
  assert.deepEqual(
    [first!.quota, first!.surplus, first!.end],
    [6_666_666_667, 2_333_333_333, { kind: 'elected', elected: [0] }],
  );
  assert.ok(second!.votes[1]! > 4 * SCALE && second!.keeps[0]! < SCALE);
  for (const { votes, nonTransferable } of result.rounds)
    assert.equal(
      votes.reduce((sum, v) => sum + v, nonTransferable),
      20 * SCALE,
    );
});

test('of those tied last the one with fewer votes at the last round that told them apart goes out', () => {
  const { rounds } = count(5, '9 a; 5 b; 4 c; 1 dc; 8 e', 1);
  assert.deepEqual(rounds[1]!.end, { kind: 'exclusion', from: 2, tie: { among: [1, 2], by: 'earlier-stage' } });
});

test('those who never differed are decided by the lot, which is reported', () => {
  const excluded = (by: Bytes) => {
    const { rounds, byLot } = count(4, '9 a; 8 b; 3 c; 3 d', 1, by);
    assert.equal(byLot, true);
    const { end } = rounds[0]!;
    assert.ok(end.kind === 'exclusion');
    assert.deepEqual(end.tie, { among: [2, 3], by: 'lot' });
    return end.from;
  };
  const drawn = new Set(Array.from({ length: 20 }, (_, i) => excluded(new Uint8Array(32).fill(i))));
  assert.deepEqual([...drawn].sort(), [2, 3]);
});

test('no more candidates than seats are all elected without a round; without a ballot nobody is', () => {
  assert.deepEqual(count(2, '3 a', 4), {
    ...{ rule: 'meek', scale: SCALE, valid: 3, rounds: [], byLot: false },
    ...{ ranking: [[0, 1]], winners: { elected: [0, 1] } },
  });
  assert.deepEqual(meek(2, [], 4, lot).winners, { elected: [] });
});

test('other names go out one by one', () => {
  const others = { names: 3, ballots: 3, most: 1 };
  const far = meek(2, ordersOf(profile('6 a; 5 b; 1 c; 1 db; 1 ea')), 1, lot, others);
  assert.deepEqual(
    far.rounds.map(({ end, others }) => [end, others]),
    [
      [{ kind: 'other-names', excluded: 1 }, 3 * SCALE],
      [{ kind: 'other-names', excluded: 1 }, 2 * SCALE],
      [{ kind: 'other-names', excluded: 1 }, SCALE],
      [{ kind: 'elected', elected: [0] }, 0],
    ],
  );
  const near = meek(2, ordersOf(profile('4 a; 2 b; 1 c; 1 db; 1 ea')), 1, lot, others);
  assert.deepEqual(near.rounds[0]!.end, { kind: 'other-names', excluded: 1 });
  assert.deepEqual(near.winners, { elected: [0] });
});

test('where an other name would be elected the count stops, and says who still could be', () => {
  const others = { names: 2, ballots: 9, most: 8 };
  assert.deepEqual(meek(2, ordersOf(profile('4 a; 3 b; 8 c; 1 d')), 1, lot, others).winners, {
    elected: [],
    unresolved: [0, 1],
  });
  const second = meek(2, ordersOf(profile('9 a; 3 b; 8 c; 1 d')), 2, lot, others);
  assert.deepEqual(second.winners, { elected: [0], unresolved: [1] });
});

test('more other names than are followed leave open what they might change, and nothing else', () => {
  const names = 3000;
  const each = Array.from({ length: names }, (_, i) => ({ marks: [2 + i], count: 1 }));
  const others = { names, ballots: names, most: 1 };
  const open = meek(2, [...ordersOf(profile('9 a; 5 b')), ...each], 1, lot, others);
  assert.deepEqual(open.winners, { elected: [], unresolved: [0, 1] });
  assert.deepEqual(open.rounds.at(-1)!.end, { kind: 'unresolved' });
  const sure = meek(2, [...ordersOf(profile('8000 a; 5000 b')), ...each], 1, lot, others);
  assert.deepEqual(sure.winners, { elected: [0] });
  assert.deepEqual(sure.rounds[0]!.end, { kind: 'other-names', excluded: names });
  const even = meek(
    3,
    [
      ...ordersOf(profile('8000 a; 5000 b; 5000 c')),
      ...each.map(({ marks, count }) => ({ marks: [marks[0]! + 1], count })),
    ],
    1,
    lot,
    others,
  );
  assert.deepEqual(even.winners, { elected: [], unresolved: [0, 1, 2] });
});

test('every seat is filled, all votes are accounted for, and solid coalitions get what Droop’s quota owes them', () => {
  fc.assert(
    fc.property(anyOrderPoll, (poll) => {
      const { rounds, winners, valid } = meek(poll.n, poll.ballots, poll.seats, lot);
      assert.equal(winners.elected.length, poll.seats);
      for (const { votes, nonTransferable } of rounds) {
        assert.equal(
          votes.reduce((sum, v) => sum + v, nonTransferable),
          valid * SCALE,
        );
        assert.ok(nonTransferable >= 0 && votes.every((v) => v >= 0));
      }
      assertSolid(poll, winners.elected, poll.seats + 1);
    }),
    { numRuns: 200 },
  );
});

test('other names for the candidates and another order of ballots change nothing but the names', () => {
  fc.assert(
    fc.property(anyOrderPoll, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (poll, shuffled) => {
      const names = shuffled.filter((one) => one < poll.n);
      const [here, there] = [poll.ballots, renamedOrders(poll.ballots, names)].map((ballots) =>
        meek(poll.n, ballots, poll.seats, lot),
      );
      if (here!.byLot) return;
      const order = (ranking: readonly (readonly number[])[]) => ranking.map((equals) => [...equals].sort());
      assert.deepEqual(order(there!.ranking), order(here!.ranking.map((equals) => equals.map((one) => names[one]!))));
      for (const [i, { votes }] of here!.rounds.entries())
        for (const [one, v] of votes.entries()) assert.equal(there!.rounds[i]!.votes[names[one]!], v);
    }),
    { numRuns: 150 },
  );
});
