import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration } from './numbers.ts';

test('durations are told in the unit that fits, and never as sixty of one', () => {
  const told = [0, 83.4, 999.4, 999.6, 4200, 9940, 9960, 59_400, 59_600, 125_000, 3_599_600, 3_720_000].map(duration);
  assert.deepEqual(told, [
    ...['0 ms', '83 ms', '999 ms', '1.0 s', '4.2 s', '9.9 s', '10 s', '59 s'],
    ...['1 min 0 s', '2 min 5 s', '1 h 0 min', '1 h 2 min'],
  ]);
});
