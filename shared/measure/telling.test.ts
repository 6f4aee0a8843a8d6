import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_BALLOTS, type Measurement } from './record.ts';
import { areComplete, toldOf } from './telling.ts';

const record = (phase: Measurement['phase'], kind: Measurement['kind'], amount: number): Measurement => ({
  party: 'node',
  place: 1,
  phase,
  kind,
  jobs: amount,
  ciphertexts: amount,
  wall: amount,
  processor: amount,
  began: amount,
  ended: amount,
  peak: kind === 'whole' ? amount : null,
  sentBytes: kind === 'whole' ? amount : null,
  sentMessages: null,
  receivedBytes: null,
  receivedMessages: null,
  writtenBytes: null,
  syncs: null,
});
const begun = [record('voting', 'whole', 5), record('mixing', 'whole', 9), record('mixing', 'shuffle', 3)];
const over = [...begun, record('finished', 'whole', 1)];

test('nothing is told before voting is over', () => {
  assert.deepEqual(toldOf(begun, { ballots: null, isShown: true }), []);
});

test('phases are told of enough ballots, and where the voters are made up', () => {
  assert.deepEqual(toldOf(begun, { ballots: LEAST_BALLOTS, isShown: false }), begun);
  assert.deepEqual(toldOf(begun, { ballots: 1, isShown: true }), begun);
  assert.ok(!areComplete(begun) && areComplete(over));
});

test('of few ballots one sum is told, at the end', () => {
  const few = { ballots: LEAST_BALLOTS - 1, isShown: false };
  assert.deepEqual(toldOf(begun, few), []);
  const told = toldOf(over, few);
  assert.ok(areComplete(told));
  assert.deepEqual(toldOf(told, few), told, 'by whom it was sent, and by whom it was heard');
  assert.deepEqual(
    told.map(({ phase, kind, processor, peak, sentBytes, began, ended }) => [
      ...[phase, kind, processor, peak, sentBytes, began, ended],
    ]),
    [
      ['election', 'whole', 15, 9, 15, null, null],
      ['election', 'shuffle', 3, null, null, null, null],
    ],
  );
});
