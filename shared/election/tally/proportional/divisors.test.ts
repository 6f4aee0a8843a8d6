import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DivisorRule, divisors } from './divisors.ts';

const count = (rule: DivisorRule, votes: readonly number[], seats: number) =>
  divisors(
    rule,
    votes.length,
    votes.map((count, marks) => ({ marks, count })),
    seats,
  );
const seatsBy = (rule: DivisorRule, votes: readonly number[], seats: number) => count(rule, votes, seats).seats;
const rules = ['d-hondt', 'sainte-lague'] as const;

test('the examples of Balinski and Young come out as printed', () => {
  // “The Quota Method of Apportionment”, American Mathematical Monthly 82, 1975.
  const one = [5117, 4400, 162, 161, 160];
  assert.deepEqual(seatsBy('d-hondt', one, 100), [52, 45, 1, 1, 1]);
  assert.deepEqual(seatsBy('sainte-lague', one, 100), [51, 43, 2, 2, 2]);
  const two = [9061, 7179, 5259, 3319, 1182];
  assert.deepEqual(seatsBy('d-hondt', two, 26), [10, 7, 5, 3, 1]);
  assert.deepEqual(seatsBy('sainte-lague', two, 26), [9, 8, 5, 3, 1]);
});

test('the cases of martinlackner/apportionment come out as its tests say', () => {
  for (const rule of rules) {
    assert.deepEqual(seatsBy(rule, [14, 28, 7, 35], 12), [2, 4, 1, 5]);
    assert.deepEqual(seatsBy(rule, [0, 14, 28, 0, 0], 6), [0, 2, 4, 0, 0]);
    assert.deepEqual(seatsBy(rule, [12, 12, 11, 12], 3), [1, 1, 0, 1]);
  }
  assert.deepEqual(seatsBy('sainte-lague', [6, 1], 4), [3, 1]);
});

test('seats go out one by one, by the quotient that each came for', () => {
  const { awards, winners, ranking } = count('d-hondt', [60, 26, 14], 4);
  assert.deepEqual(awards, [
    { list: 0, divisor: 1 },
    { list: 0, divisor: 2 },
    { list: 1, divisor: 1 },
    { list: 0, divisor: 3 },
  ]);
  assert.deepEqual([winners, ranking], [{ elected: [0, 1] }, [[0], [1], [2]]]);
});

test('equal quotients that are more than the seats left are a tie, of which no list has one', () => {
  const { seats, tied, winners } = count('d-hondt', [20, 10, 10], 3);
  assert.deepEqual([seats, winners], [[1, 0, 0], { elected: [0], tied: [0, 1, 2] }]);
  assert.deepEqual(tied, {
    seats: 2,
    among: [
      { list: 0, divisor: 2 },
      { list: 1, divisor: 1 },
      { list: 2, divisor: 1 },
    ],
  });
  // apportionment’s own choice among these is the first: 1 0 0 1 0.
  assert.deepEqual(count('d-hondt', [2, 1, 1, 2, 2], 2).winners, { elected: [], tied: [0, 3, 4] });
});

test('seats among equal quotients go by lot where a plan says so, to no list two of them', () => {
  const equals = [20, 10, 10].map((count, marks) => ({ marks, count }));
  for (const lot of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const { seats, tied, awards, winners } = divisors('d-hondt', 3, equals, 3, null, { by: 'lot', lot });
    const drawn = lot.slice(0, 2);
    assert.equal(tied, null);
    assert.deepEqual(winners.byLot, { among: [0, 1, 2], elected: drawn });
    assert.deepEqual(
      seats,
      [1, 0, 0].map((sure, list) => sure + (drawn.includes(list) ? 1 : 0)),
    );
    assert.equal(awards.length, 3);
    assert.equal('tied' in winners, false);
  }
  const clear = [20, 9, 5].map((count, marks) => ({ marks, count }));
  assert.equal(divisors('d-hondt', 3, clear, 2, null, { by: 'lot', lot: [0, 1, 2] }).winners.byLot, undefined);
});

test('lists without a vote get no seat, however many are left; without a vote nobody does', () => {
  assert.deepEqual(count('d-hondt', [0, 3], 5).seats, [0, 5]);
  assert.deepEqual(count('sainte-lague', [0, 0], 5).winners, { elected: [] });
});

test('nothing is said of a seat whose quotient an other name might have', () => {
  const others = { names: 4, ballots: 20, most: 6 };
  const picks = [30, 10, 20].map((count, marks) => ({ marks, count }));
  const { seats, winners } = divisors('d-hondt', 2, picks, 8, others);
  assert.deepEqual([seats, winners], [[4, 1], { elected: [0, 1], unresolved: [0, 1] }]);
  assert.deepEqual(divisors('d-hondt', 2, picks, 5, others).winners, { elected: [0, 1] });
});

const anyVotes = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 })
  .filter((v) => v.some(Boolean));

test('a further seat takes none away, more votes for a list neither, and the order of lists makes no difference', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      anyVotes,
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      (rule, votes, seats, at) => {
        const here = count(rule, votes, seats);
        assert.equal(
          here.seats.reduce((sum, s) => sum + s, here.tied?.seats ?? 0),
          seats,
        );
        const next = seatsBy(rule, votes, seats + 1);
        if (!here.tied)
          assert.ok(here.seats.every((has, list) => next[list]! >= has || count(rule, votes, seats + 1).tied));
        const i = at % votes.length;
        const more = count(
          rule,
          votes.map((v, list) => (list === i ? v + 1 : v)),
          seats,
        );
        assert.ok(more.seats[i]! >= here.seats[i]!);
        assert.deepEqual(seatsBy(rule, votes.toReversed(), seats), here.seats.toReversed());
      },
    ),
    { numRuns: 300 },
  );
});

test('D’Hondt gives every list its share cut to a whole number; Sainte-Laguë among three that or one more', () => {
  fc.assert(
    fc.property(anyVotes, fc.integer({ min: 1, max: 30 }), (votes, seats) => {
      const all = votes.reduce((sum, v) => sum + v, 0);
      const dhondt = count('d-hondt', votes, seats);
      fc.pre(dhondt.tied === null);
      for (const [list, has] of dhondt.seats.entries()) assert.ok(has >= Math.floor((votes[list]! * seats) / all));
      const three = votes.slice(0, 3);
      const sum = three.reduce((sum, v) => sum + v, 0);
      const lague = count('sainte-lague', three, seats);
      if (sum === 0 || lague.tied) return;
      for (const [list, has] of lague.seats.entries()) {
        const share = (three[list]! * seats) / sum;
        assert.ok(has >= Math.floor(share) && has <= Math.ceil(share));
      }
    }),
    { numRuns: 300 },
  );
});
