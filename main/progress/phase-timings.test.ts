import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measurement } from '../../shared/measure/record.ts';
import { timingsOf } from './phase-timings.ts';

const record = (
  party: Measurement['party'],
  place: number,
  phase: Measurement['phase'],
  kind: Measurement['kind'],
  wall: number,
  ciphertexts = 0,
): Measurement => ({
  ...{ party, place, phase, kind, wall, ciphertexts, jobs: 1, processor: 5, began: null, ended: null, peak: null },
  ...{ sentBytes: null, sentMessages: null, receivedBytes: null, receivedMessages: null },
  ...{ writtenBytes: null, syncs: null },
});

const lead = [
  record('coordinator', 0, 'voting', 'whole', 7_000_000),
  record('coordinator', 0, 'voting', 'check-ballots', 400_000, 40),
  record('coordinator', 0, 'mixing', 'whole', 2_000_400),
  record('coordinator', 0, 'mixing', 'verify-shuffle', 400_000, 80),
  record('coordinator', 0, 'finished', 'whole', 9_000),
];
const nodes = [
  record('node', 1, 'mixing', 'whole', 1_900_000),
  record('node', 1, 'mixing', 'shuffle', 30_000, 40),
  record('node', 2, 'mixing', 'shuffle', 20_000, 40),
  record('node', 2, 'mixing', 'shuffle', 25_000, 40),
  record('node', 2, 'mixing', 'prove-shuffle', 60_000, 40),
];

test('an election’s phases go by the coordinator’s clock, and each laptop has its own tasks', () => {
  assert.deepEqual(timingsOf([...lead, ...nodes], ['Ada', 'Bob']), [
    { phase: 'voting', who: null, milliseconds: 7000, ciphertexts: 40 },
    { phase: 'mixing', who: null, milliseconds: 2000, ciphertexts: 80 },
    { phase: 'mixing', who: 'Ada', milliseconds: 30, ciphertexts: 40 },
    { phase: 'mixing', who: 'Bob', milliseconds: 45, ciphertexts: 80 },
    { phase: 'proving', who: 'Bob', milliseconds: 60, ciphertexts: 40 },
  ]);
});

test('a laptop shows its own', () => {
  const own = nodes.filter(({ place }) => place === 1);
  assert.deepEqual(timingsOf(own, ['Ada', 'Bob']), [
    { phase: 'mixing', who: null, milliseconds: 1900, ciphertexts: 0 },
    { phase: 'mixing', who: 'Ada', milliseconds: 30, ciphertexts: 40 },
  ]);
});
