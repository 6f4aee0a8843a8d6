import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidates } from '../places.ts';
import { lot } from '../testing/profile.ts';
import { divisors } from './divisors.ts';
import { SCALE } from './electorate.ts';
import { phragmen } from './phragmen.ts';
import { anyApprovalPoll, approvals, unrepresented, unrepresentedTogether } from './testing/approvals.ts';

const count = (n: number, written: string, seats: number, by = lot) => phragmen(n, approvals(written), seats, by);
const cut = (num: number, den: number): number => Math.floor((num * SCALE) / den);
const sorted = (who: readonly number[]): number[] => who.toSorted((a, b) => a - b);
/** Lots of which at least one puts either of two names first. */
const lots = Array.from({ length: 24 }, (_, i) => new Uint8Array(32).fill(i));

/** Lackner, Skowron, “Multi-Winner Voting with Approval Preferences”, examples 2.1 and 2.9; abcvoting 3 prints the loads. */
const book = '3 ab; 3 ac; 2 ad; 1 bcf; 1 e; 1 f; 1 g';

test('the loads of a published example are 1/8, 11/32, 55/128 and 5/8, whoever of two equals is first', () => {
  const firsts = lots.map((by) => {
    const { rounds, winners, byLot } = count(7, book, 4, by);
    assert.equal(byLot, true);
    assert.deepEqual(
      rounds.map(({ loads, elected }) => loads[elected]),
      [cut(1, 8), cut(11, 32), cut(55, 128), cut(5, 8)],
    );
    assert.deepEqual(rounds[1]!.tie, { among: [1, 2], by: 'lot' });
    assert.deepEqual(sorted(winners.elected), [0, 1, 2, 3]);
    return rounds[1]!.elected;
  });
  assert.deepEqual(sorted([...new Set(firsts)]), [1, 2]);
});

test('Janson’s example 3.7 elects a, b and q', () => {
  // a, b, c and p, q, r; the second of each party takes the votes of both.
  const { winners } = count(6, '1034 abc; 519 def; 90 abe; 90 ade', 3);
  assert.deepEqual(sorted(winners.elected), [0, 1, 4]);
});

test('abcvoting’s profiles 1 to 5 elect one of the committees that its tests list', () => {
  const one = count(6, '1 ae; 1 be; 1 ce; 1 de; 1 af; 1 bf; 1 cf; 1 df', 4);
  assert.deepEqual(sorted(one.winners.elected).slice(2), [4, 5]);
  const three = '1 adef; 1 bc; 1 acf; 1 c; 1 abcde; 1 ade; 1 ace; 1 ab';
  assert.deepEqual(sorted(count(6, three, 4).winners.elected), [0, 1, 2, 4]);
  assert.deepEqual(sorted(count(4, '1 abd; 2 ab; 1 ad; 1 cd', 2).winners.elected), [0, 3]);
  const both = lots.map((by) => sorted(count(3, '2 ab; 1 a; 1 bc; 1 c', 2, by).winners.elected).join());
  assert.deepEqual([...new Set(both)].sort(), ['0,1', '0,2']);
  const [a, b] = sorted(count(10, '1 abcde; 1 fghij', 2).winners.elected);
  assert.ok(a! < 5 && b! >= 5);
});

test('it may leave a group short that agrees: extended justified representation fails by a published profile', () => {
  // Brill, Freeman, Janson, Lackner, “Phragmén’s Voting Methods and Justified Representation”, example 6.
  const ballots = approvals('2 abc; 2 abd; 6 cdefghijklmn; 5 defghijklmn; 9 efghijklmn');
  const committees = lots.map((by) => phragmen(14, ballots, 12, by).winners.elected);
  const elected = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
  assert.ok(committees.some((committee) => sorted(committee).join() === elected.join()));
  assert.ok(unrepresented({ n: 14, seats: 12, ballots }, elected));
});

test('whom nobody approves of comes last: elected where there is a place for all of them, else tied', () => {
  assert.deepEqual(count(4, '2 a; 1 b', 3).winners, { elected: [0, 1], tied: [2, 3] });
  assert.deepEqual(count(4, '2 a; 1 b', 4).winners, { elected: [0, 1, 2, 3] });
  assert.deepEqual(phragmen(2, [], 1, lot).winners, { elected: [] });
});

test('from the first seat that an other name might take nothing is said', () => {
  const others = { names: 5, ballots: 9, most: 3 };
  const ballots = approvals('8 a; 4 b; 2 c; 9 d');
  assert.deepEqual(phragmen(3, ballots, 2, lot, others).winners, { elected: [0, 1] });
  assert.deepEqual(phragmen(3, ballots, 3, lot, others).winners, { elected: [0, 1], unresolved: [2] });
});

/** Each voter approves of one list, which has a candidate for every seat. */
const anyLists = fc.record({
  votes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
  seats: fc.integer({ min: 1, max: 7 }),
});

test('on lists it is D’Hondt', () => {
  fc.assert(
    fc.property(anyLists, ({ votes, seats }) => {
      const dhondt = divisors(
        'd-hondt',
        votes.length,
        votes.map((count, marks) => ({ marks, count })),
        seats,
      );
      fc.pre(dhondt.tied === null);
      const ballots = votes.map((count, list) => ({ marks: candidates(seats).map((i) => list * seats + i), count }));
      const { winners } = phragmen(votes.length * seats, ballots, seats, lot);
      const got = votes.map((_, list) => winners.elected.filter((one) => Math.floor(one / seats) === list).length);
      assert.deepEqual(got, dhondt.seats);
    }),
    { numRuns: 150 },
  );
});

test('groups that agree are represented together, a further seat changes none before it, and all loads make the seats', () => {
  fc.assert(
    fc.property(anyApprovalPoll, (poll) => {
      const { rounds, winners, approvals } = phragmen(poll.n, poll.ballots, poll.seats, lot);
      assert.equal(winners.elected.length, poll.seats);
      assert.equal(unrepresentedTogether(poll, winners.elected), null);
      assert.ok(rounds.every(({ elected }) => approvals[elected]! > 0));
      const fewer = phragmen(poll.n, poll.ballots, Math.max(1, poll.seats - 1), lot);
      assert.deepEqual(rounds.slice(0, fewer.rounds.length), fewer.rounds);
    }),
    { numRuns: 150 },
  );
});
