/** The timeline of a window over restarts of its process, from its file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { History } from './history.ts';
import { node, status } from './testing/statuses.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-history-'));
after(() => rmSync(directory, { recursive: true }));

let files = 0;

/** What is new in the timeline when a process sees `now` on the file of another one, which saw `before`. */
function afterRestart(before: readonly Status[], now: readonly Status[]): string[] {
  const file = join(directory, `history-${files++}.json`);
  const first = new History(file);
  for (const one of before) first.observe(one, 1);
  first.save();
  const known = first.timeline.length;
  const second = new History(file);
  for (const one of now) second.observe(one, 2);
  return second.timeline.slice(known).map(({ text }) => text.replace('timeline.', ''));
}

const late: Status['faults'][number] = {
  code: 'time-out',
  message: 'it did not mix in time',
  culprit: { kind: 'node', index: 1, name: 'Ada' },
  proven: false,
};
const bad: Status['faults'][number] = { ...late, code: 'bad-shuffle', message: 'it does not hold', proven: true };
const objections = [{ audit: 12, tracker: 'able acid zoo maple' }];
const words = ['able', 'acid', 'zoo'];
const setUp = status({ phase: 'ceremony', size: 2, nodes: [node('Ada')] });
const voting = status({ size: 9, words, voters: 3, nodes: [node('Ada')] });
const tested = { ...voting, size: 14, ballots: 3, audited: 2, objections };
const mixing = status({ ...tested, phase: 'mixing', size: 20, nodes: [node('Ada', { mix: 'posted' })], faults: [bad] });
const all = [setUp, voting, tested, mixing];

test('a restart repeats no fault, nor anything else that was told', () => {
  assert.deepEqual(afterRestart(all, [mixing]), ['resumed']);
});

test('nor does it while the board is read anew, in whatever steps', () => {
  assert.deepEqual(afterRestart(all, all), ['resumed']);
  assert.deepEqual(afterRestart(all, [{ ...voting, ballots: 2 }, { ...tested, audited: 1 }, mixing]), ['resumed']);
});

test('what came about while nobody watched is told after the restart', () => {
  const later = { ...mixing, size: 24, audited: 3, faults: [bad, late] };
  assert.deepEqual(afterRestart(all, [later]), ['resumed', 'audited', 'fault-unproven']);
  assert.deepEqual(afterRestart([setUp, voting], all), ['resumed', 'audited', 'objection', 'mixed', 'mixing', 'fault']);
});

test('the same a second time is told a second time', () => {
  const twice = { ...mixing, size: 24, faults: [bad, bad] };
  assert.deepEqual(afterRestart(all, [mixing, twice]), ['resumed', 'fault']);
  assert.deepEqual(afterRestart(all, [twice]), ['resumed', 'fault']);
  const cut = { ...mixing, size: 25, nodes: [node('Ada')] };
  const again = { ...mixing, size: 28 };
  assert.deepEqual(afterRestart(all, [mixing, cut, again]), ['resumed', 'mix-cut', 'mixed']);
});

test('who comes and goes is told anew, and what lasts is said once', () => {
  const away = { ...mixing, nodes: [node('Ada', { connected: false, mix: 'posted' })] };
  assert.deepEqual(afterRestart([...all, away], [away, mixing]), ['resumed', 'node-back']);
  const file = join(directory, 'alarm.json');
  const first = new History(file);
  first.addOnce('timeline.alarm', { message: 'two boards' }, 'fail');
  first.save();
  const second = new History(file);
  second.addOnce('timeline.alarm', { message: 'two boards' }, 'fail');
  second.addOnce('timeline.alarm', { message: 'another' }, 'fail');
  assert.deepEqual(
    second.timeline.map(({ text, values }) => values.message ?? text),
    ['two boards', 'timeline.resumed', 'another'],
  );
});
