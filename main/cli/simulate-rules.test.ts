import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesOf } from './commands/simulate.ts';

const refused = (file: { seats?: number; ties: boolean }, list: string, message: RegExp) =>
  assert.throws(() => rulesOf(file, list), { code: 'usage', message });

test('what is counted without a word goes with the seats and the equal ranks of the file', () => {
  assert.deepEqual(rulesOf({ ties: false }), ['instant-runoff', 'plurality', 'schulze']);
  assert.deepEqual(rulesOf({ ties: true }), ['instant-runoff', 'schulze']);
  assert.deepEqual(rulesOf({ ties: false, seats: 3 }), ['stv', 'plurality', 'schulze']);
  assert.deepEqual(rulesOf({ ties: true, seats: 3 }), ['schulze']);
});

test('a rule that cannot count the file is refused before anything starts, and others are named', () => {
  assert.deepEqual(rulesOf({ ties: false, seats: 2 }, 'sequential-runoff, bottoms-up'), [
    'sequential-runoff',
    'bottoms-up',
  ]);
  refused({ ties: false, seats: 2 }, 'instant-runoff', /fills 2 seats, which instant-runoff cannot count; sequential/);
  refused({ ties: true }, 'borda,stv', /ranks options equal, which stv cannot count; instant-runoff, .* can$/);
  refused({ ties: false }, 'approval', /--rules knows instant-runoff, .*, not approval$/);
});
