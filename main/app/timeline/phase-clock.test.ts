import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PhaseClock } from './phase-clock.ts';

test('a phase begins once, and goes on after a restart', () => {
  const before = new PhaseClock();
  assert.ok(before.enter('lobby', 100));
  assert.ok(before.enter('voting', 200));
  const after = new PhaseClock(structuredClone(before.kept));
  assert.ok(!after.enter('voting', 500));
  assert.ok(after.enter('mixing', 600));
  assert.deepEqual(after.began, [
    { phase: 'lobby', at: 100 },
    { phase: 'voting', at: 200 },
    { phase: 'mixing', at: 600 },
  ]);
});
