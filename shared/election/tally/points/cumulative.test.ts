import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grades } from '../testing/profile.ts';
import { cumulative } from './cumulative.ts';

test('three seats, three points each: a minority of more than a quarter that gathers its points wins one', () => {
  // 400 voters spread theirs over a, b and c, 150 give all to d (Sawyer and MacRae’s case of 1 in 4 and more).
  const { points, unused, winners } = cumulative(4, 3, grades('400: 1 1 1 0; 150: 0 0 0 3'), 3);
  assert.deepEqual(points, [400, 400, 400, 450]);
  assert.equal(unused, 0);
  assert.deepEqual(winners, { elected: [3], tied: [0, 1, 2] });
  // A majority that stands with two wins two; one that stands with four can lose all but one.
  assert.deepEqual(cumulative(3, 3, grades('400: 2 1 -; 150: - - 3'), 2).winners, { elected: [0, 2] });
});

test('a ballot may keep points, which are counted as unused', () => {
  const ballots = grades('2: 1 - 0; 1: 0 2 1');
  assert.deepEqual(cumulative(3, 3, ballots, 1), {
    rule: 'cumulative',
    points: [2, 2, 1],
    unused: 4,
    ranking: [[0, 1], [2]],
    winners: { elected: [], tied: [0, 1] },
  });
});

test('a written-in name without room can have all points of each ballot that names it', () => {
  const ballots = grades('4: 3 0; 3: 0 3');
  const names = (most: number) => ({ names: 2, ballots: 2 * most, most });
  assert.deepEqual(cumulative(2, 3, ballots, 1, names(3)).winners, { elected: [0] });
  assert.deepEqual(cumulative(2, 3, ballots, 1, names(4)).winners, { elected: [], unresolved: [0] });
  assert.deepEqual(cumulative(2, 3, [], 1).winners, { elected: [] });
});
