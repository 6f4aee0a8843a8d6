import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilOpen } from './voter-device.ts';

test('who waits for voting to open is told when, where that is announced', () => {
  assert.equal(untilOpen({ opens: 1_796_630_400 }), 'waiting until voting opens, as announced at 2026-12-07 08:00 UTC');
  assert.deepEqual([untilOpen({ opens: null }), untilOpen(undefined)], Array(2).fill('waiting until voting opens'));
});
