import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SCALE, stv } from './stv.ts';
import { letters, lot, ordersOf, profile } from './testing/profile.ts';
import type { Lot } from './ties/lot.ts';

const count = (n: number, written: string, seats: number, by: Lot = lot) =>
  stv(n, ordersOf(profile(written)), seats, by);
const whole = (votes: readonly number[]) => votes.map((v) => v / SCALE);

/**
 * Ballots and standings of the weighted inclusive Gregory example in L. Y. Li, "A conceptual primer on the single
 * transferable vote", part 5 (2022), whose 100 ballots and 3 seats give the Scottish quota of 26; the fractions are cut
 * to five places as the Order says.
 */
test('a published weighted inclusive Gregory count comes out stage by stage', () => {
  // a Dog Owner 1, b Dog Owner 2, c Cat Owner 1, d Cat Owner 2, e Fish Owner
  const result = count(5, '21 abecd; 19 baecd; 40 cdeab; 6 dceab; 7 eabcd; 6 eacdb; 1 ea', 3);
  assert.equal(result.quota, 26);
  assert.deepEqual(
    result.stages.map(({ action, votes, nonTransferable, lost }) => [action.kind, whole(votes), nonTransferable, lost]),
    [
      ['first-preferences', [21, 19, 40, 6, 14], 0, 0],
      ['surplus', [21, 19, 26, 20, 14], 0, 0],
      ['exclusion', [35, 19, 26, 20, 0], 0, 0],
      // 9/35 = 0.25714…: 28 papers to b, 6 to d past the elected c, 1 not transferable.
      ['surplus', [26, 26.19992, 26, 21.54284, 0], 25714, 10],
    ],
  );
  assert.deepEqual(
    result.stages.map(({ elected }) => elected),
    [[{ candidate: 2, why: 'quota' }], [], [{ candidate: 0, why: 'quota' }], [{ candidate: 1, why: 'quota' }]],
  );
  assert.deepEqual(result.winners, { elected: [2, 0, 1] });
  assert.equal(letters(result.ranking), 'c a b d e');
  assert.equal(result.byLot, false);
});

test('rule 47: the quota is the whole part of valid ballots over seats and one, plus one', () => {
  assert.equal(count(3, '99 a; 1 b', 3).quota, 26);
  assert.equal(count(3, '98 a; 1 b', 3).quota, 25);
});

test('rule 48: exactly the quota elects, and leaves no surplus to transfer', () => {
  const result = count(4, '4 ab; 3 b; 2 c; 2 dc', 2);
  assert.equal(result.quota, 4);
  assert.ok(result.stages.every(({ action }) => action.kind !== 'surplus'));
  assert.deepEqual(result.stages[0]!.elected, [{ candidate: 0, why: 'quota' }]);
});

test('rule 49(3): the value of a paper transferred again is cut again, and what is cut is accounted for', () => {
  // Quota 26. a passes 54 papers on at 28/54, which lifts b to 47.99954; b passes those on at 0.51851 × 21.99954 /
  // 47.99954 = 0.23764 and its own 20 at 0.45832.
  const result = count(4, '54 abcd; 20 bcd; 14 c; 13 d', 3);
  assert.equal(result.quota, 26);
  assert.deepEqual(
    result.stages.map(({ votes, lost }) => [whole(votes), lost]),
    [
      [[54, 20, 14, 13], 0],
      [[26, 47.99954, 14, 13], 46],
      [[26, 26, 35.99896, 13], 104],
    ],
  );
});

test('rule 50(1): the largest surplus goes first', () => {
  const result = count(5, '30 ac; 40 be; 10 c; 10 d; 9 e', 3);
  assert.deepEqual(
    result.stages.flatMap(({ action }) => (action.kind === 'surplus' ? [action.from] : [])),
    [1, 0],
  );
});

test('rule 50(2): of equal surpluses the one with more votes at the last unequal stage goes first', () => {
  // Quota 10. The exclusion of d lifts a from 8 and b from 9 to 11 each.
  const result = count(5, '8 a; 9 b; 8 c; 3 da; 2 db; 7 e', 3);
  assert.deepEqual(result.stages[2]!.action, {
    kind: 'surplus',
    from: 1,
    surplus: SCALE,
    tie: { among: [0, 1], by: 'earlier-stage' },
  });
});

test('rule 52(2)(a): of those with the fewest votes the one with fewer at the last unequal stage is excluded', () => {
  const result = count(5, '9 a; 5 b; 4 c; 1 dc; 9 e', 2);
  const tied = result.stages[2]!.action;
  assert.deepEqual(tied, {
    kind: 'exclusion',
    from: 2,
    tie: { among: [1, 2], by: 'earlier-stage' },
  });
});

test('rule 52(2)(b): those equal at all stages are decided by the lot, which is reported and repeats', () => {
  const excluded = (by: Uint8Array) => {
    const { stages, byLot } = count(4, '9 a; 8 b; 3 c; 3 d', 1, by);
    assert.equal(byLot, true);
    const { action } = stages[1]!;
    assert.ok(action.kind === 'exclusion');
    assert.deepEqual(action.tie, { among: [2, 3], by: 'lot' });
    return action.from;
  };
  assert.equal(excluded(lot), excluded(lot));
  const drawn = new Set(Array.from({ length: 20 }, (_, i) => excluded(new Uint8Array(32).fill(i))));
  assert.deepEqual([...drawn].sort(), [2, 3]);
});

test('rule 53: as many continuing candidates as vacancies are elected, once the last exclusion has passed its votes on', () => {
  const result = count(3, '4 a; 3 ba; 2 c', 1);
  const last = result.stages.at(-1)!;
  assert.deepEqual(last.action, { kind: 'exclusion', from: 1, tie: null });
  assert.deepEqual(whole(last.votes), [7, 0, 0]);
  assert.deepEqual(last.elected, [{ candidate: 0, why: 'quota' }]);
  const short = count(3, '5 a; 4 b; 3 c', 2).stages.at(-1)!;
  assert.deepEqual(whole(short.votes), [5, 4, 0]);
  assert.equal(short.nonTransferable, 3 * SCALE);
  assert.deepEqual(short.elected, [{ candidate: 1, why: 'last-vacancies' }]);
});

test('an order in place of the lot: of equals the first is drawn, whether to go out or to pass a surplus on', () => {
  const excluded = (by: Lot) => {
    const { action } = count(4, '5 a; 4 b; 2 c; 2 d', 1, by).stages[1]!;
    return action.kind === 'exclusion' ? action.from : null;
  };
  assert.deepEqual([excluded([0, 1, 2, 3]), excluded([3, 2, 1, 0])], [2, 3]);
  const first = (by: Lot) => {
    const { action } = count(4, '6 ac; 6 bd; 2 c; 1 d', 3, by).stages[1]!;
    return action.kind === 'surplus' ? action.from : null;
  };
  assert.deepEqual([first([0, 1, 2]), first([2, 1, 0])], [0, 1]);
});

test('no more candidates than seats are all elected at once; without a valid ballot nobody is', () => {
  assert.deepEqual(count(2, '3 a', 4).winners, { elected: [0, 1] });
  const empty = stv(2, [], 4, lot);
  assert.deepEqual(empty.winners, { elected: [] });
  assert.deepEqual(empty.stages[0]!.elected, []);
});

const marks = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
const anyBallots = fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 50 }) }), {
  minLength: 1,
  maxLength: 12,
});

test('all seats are filled, and at every stage votes, non-transferable and lost make up the valid ballots', () => {
  fc.assert(
    fc.property(anyBallots, fc.integer({ min: 1, max: 7 }), (ballots, seats) => {
      const result = stv(6, ballots, seats, lot);
      assert.equal(result.winners.elected.length, Math.min(6, seats));
      assert.equal(result.winners.tied, undefined);
      for (const { votes, nonTransferable, lost } of result.stages) {
        assert.equal(
          votes.reduce((sum, v) => sum + v, nonTransferable + lost),
          result.valid * SCALE,
        );
        assert.ok(lost >= 0 && [...votes, nonTransferable].every((v) => v >= 0 && Number.isSafeInteger(v)));
      }
      const deemed = result.stages.flatMap(({ elected }) => elected.map(({ candidate }) => candidate));
      assert.deepEqual(deemed, result.winners.elected);
    }),
    { numRuns: 300 },
  );
});
