import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft } from './countdown.ts';

test('the countdown shows a second until it is over, and never less than none', () => {
  assert.equal(secondsLeft(60_000, 0), 60);
  assert.equal(secondsLeft(60_000, 59_001), 1);
  assert.equal(secondsLeft(60_000, 60_000), 0);
  assert.equal(secondsLeft(60_000, 90_000), 0);
});
