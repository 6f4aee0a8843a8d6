import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropPlace } from './drop-place.ts';

test('a drop goes to the nearest boundary between rows', () => {
  const tops = [100, 150, 200, 250];
  assert.equal(dropPlace(tops, 20), 0);
  assert.equal(dropPlace(tops, 130), 1);
  assert.equal(dropPlace(tops, 210), 2);
  assert.equal(dropPlace(tops, 999), 3);
});
