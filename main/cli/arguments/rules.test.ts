import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../shared/election/ballot-file/testing/read.ts';
import { askedOf, rulesOf } from './rules.ts';

type Given = Parameters<typeof rulesOf>[0];
const file: Given = { ballot: 'ranking', seats: 1, ties: false, fractions: false };

const refused = (given: Partial<Given>, list: string, message: RegExp) =>
  assert.throws(() => rulesOf({ ...file, ...given }, list), { code: 'usage', message });

test('what is counted without a word goes with the seats and the equal ranks of the file', () => {
  assert.deepEqual(rulesOf(file), ['instant-runoff', 'plurality', 'schulze']);
  assert.deepEqual(rulesOf({ ...file, ties: true }), ['instant-runoff', 'schulze']);
  assert.deepEqual(rulesOf({ ...file, seats: 3 }), ['stv', 'plurality', 'schulze']);
  assert.deepEqual(rulesOf({ ...file, seats: 3, fractions: true }), ['plurality', 'schulze']);
  assert.deepEqual(rulesOf({ ...file, ties: true, seats: 3 }), ['schulze']);
  assert.deepEqual(rulesOf({ ...file, ballot: 'approval' }), ['approval']);
  assert.deepEqual(rulesOf({ ...file, ballot: 'score' }), ['majority-judgement']);
});

test('a rule that cannot count the file is refused before anything starts, and others are named', () => {
  assert.deepEqual(rulesOf({ ...file, seats: 2 }, 'sequential-runoff, bottoms-up'), [
    'sequential-runoff',
    'bottoms-up',
  ]);
  refused({ seats: 2 }, 'instant-runoff', /fills 2 seats, which instant-runoff cannot count; sequential/);
  refused({ ties: true }, 'borda,stv', /ranks options equal, which stv cannot count; instant-runoff, .* can$/);
  refused(
    { fractions: true },
    'stv',
    /has weights that are fractions, which stv cannot count; instant-runoff, .* can$/,
  );
  refused({}, 'approval', /^the file holds ranking ballots, which approval cannot count; instant-runoff, .* can$/);
  refused({ ballot: 'score' }, 'stv', /^the file holds score ballots, which stv cannot count; score, .* can$/);
  refused({}, 'dictator', /^--rules knows instant-runoff, .*, not dictator$/);
});

test('a rule that is named twice counts once', () => {
  assert.deepEqual(rulesOf(file, 'borda, schulze,borda'), ['borda', 'schulze']);
});

test('more seats than options that stand are refused by their number', () => {
  const one = read('t.blt', '2 2\n-1\n3 2 0\n0\n"Ada"\n"Ben"\n"T"\n');
  const args = { values: {}, positionals: [] };
  assert.throws(() => askedOf(one, args), { message: 'the file fills 2 seats, but 1 option stands: say --seats' });
});
