import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookBack } from './earlier-rounds.ts';

test('the most recent round in which they differ decides, not the first', () => {
  const rounds = [
    [3, 5],
    [6, 4],
    [7, 7],
  ];
  assert.deepEqual(lookBack([0, 1], rounds, 'fewest'), [1]);
  assert.deepEqual(lookBack([0, 1], rounds, 'most'), [0]);
});

test('those still equal there are asked about the rounds before, without those who differed', () => {
  const rounds = [
    [2, 1, 0],
    [3, 3, 5],
  ];
  assert.deepEqual(lookBack([0, 1, 2], rounds, 'fewest'), [1]);
});

test('those equal in every round stay tied', () => {
  assert.deepEqual(lookBack([0, 2], [[4, 1, 4]], 'fewest'), [0, 2]);
  assert.deepEqual(lookBack([0, 2], [], 'most'), [0, 2]);
});
