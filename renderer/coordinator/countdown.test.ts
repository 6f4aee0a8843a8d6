import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extended, secondsLeft } from './countdown.ts';

test('the countdown shows a second until it is over, and never less than none', () => {
  assert.equal(secondsLeft(60_000, 0), 60);
  assert.equal(secondsLeft(60_000, 59_001), 1);
  assert.equal(secondsLeft(60_000, 60_000), 0);
  assert.equal(secondsLeft(60_000, 90_000), 0);
});

test('extending gives a whole minute more, after the end too', () => {
  assert.equal(extended(60_000, 10_000), 120_000);
  assert.equal(extended(60_000, 70_000), 130_000);
});
