import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { MAX_MEASUREMENT_ITEMS, type Measurement, measurementsSchema } from '../../shared/measure/record.ts';
import { Meter, meterHere } from './meter.ts';

const job = (processor: number) => ({ wall: 2 * processor, processor, start: 0, ciphertexts: 30 });
const kind = (records: readonly Measurement[], name: Measurement['kind']) => records.find((one) => one.kind === name);
const parts = (records: readonly Measurement[]) =>
  records.reduce((sum, one) => sum + (one.kind === 'whole' ? 0 : one.processor), 0);

/** Some milliseconds of this thread. */
function work(): number {
  let x = 1;
  for (let i = 0; i < 3e6; i++) x = (x * 31 + i) % 1_000_003;
  return x;
}

test('a phase is told when the next one begins, and its kinds add up to the whole', () => {
  const meter = new Meter('node');
  meter.place = 3;
  assert.deepEqual(meter.enter('lobby'), []);
  work();
  const lobby = meter.enter('voting');
  assert.deepEqual(meter.enter('voting'), []);
  meter.work('check-ballots', job(70));
  meter.work('check-ballots', job(30));
  meter.sent.add(10);
  meter.sent.add(5, 0);
  const voting = meter.enter('mixing');
  meter.work('shuffle', { ...job(400), start: 90 });
  const mixing = meter.end();

  for (const [phase, records] of Object.entries({ lobby, voting, mixing })) {
    assert.ok(records.every((one) => one.phase === phase && one.party === 'node' && one.place === 3));
    assert.equal(kind(records, 'whole')!.processor, parts(records), phase);
    assert.deepEqual(decodeAs(measurementsSchema, encodeCanonical(records), MAX_MEASUREMENT_ITEMS), records);
  }
  assert.ok(kind(lobby, 'loop')!.processor > 0);
  const { jobs, ciphertexts, wall, processor, began, ended } = kind(voting, 'check-ballots')!;
  assert.deepEqual({ jobs, ciphertexts, wall, processor }, { jobs: 2, ciphertexts: 60, wall: 200, processor: 100 });
  assert.deepEqual([began, ended], [null, null], 'when ballots were checked would tell when somebody voted');
  assert.equal(kind(voting, 'whole')!.sentBytes, 15);
  assert.equal(kind(voting, 'whole')!.sentMessages, 1);
  assert.equal(kind(mixing, 'whole')!.sentBytes, 0, 'a phase has its own traffic alone');
  assert.equal(kind(mixing, 'start')!.processor, 90);
  assert.ok(kind(mixing, 'shuffle')!.ended! >= kind(mixing, 'shuffle')!.began!);
  assert.deepEqual([meter.end(), meter.enter('finished')], [[], []], 'after the end there is nothing more');
});

test('a job that is told of piece by piece is one job', () => {
  const meter = new Meter('coordinator');
  meter.enter('mixing');
  meter.work('verify-shuffle', { ...job(10), ciphertexts: 0 }, 0);
  meter.work('verify-shuffle', job(5));
  const told = kind(meter.end(), 'verify-shuffle')!;
  assert.deepEqual([told.jobs, told.processor, told.ciphertexts], [1, 15, 30]);
});

test('phases add up to the time that passed', () => {
  const meter = new Meter('coordinator');
  const began = performance.now();
  meter.enter('lobby');
  const records = (['ceremony', 'voting', 'mixing'] as const).flatMap((phase) => {
    work();
    return meter.enter(phase);
  });
  const passed = 1000 * (performance.now() - began);
  const wall = records.filter((one) => one.kind === 'whole').reduce((sum, one) => sum + one.wall, 0);
  assert.ok(wall <= passed + 1000 && wall > 0);
});

test('what a thread seals itself is no part of its loop, and of guests a host has nothing', () => {
  const crowd = new Meter('voters', 'thread');
  crowd.enter('voting');
  crowd.own('seal', 2, work);
  const sealed = crowd.end();
  assert.ok(kind(sealed, 'seal')!.processor > kind(sealed, 'loop')!.processor);
  assert.equal(kind(sealed, 'whole')!.processor, parts(sealed));

  const host = new Meter('coordinator');
  const guest = new Meter('node', host);
  host.enter('mixing');
  guest.enter('mixing');
  guest.work('shuffle', job(900_000_000));
  const told = guest.end();
  assert.deepEqual(told.map((one) => one.kind).sort(), ['shuffle', 'whole']);
  assert.equal(kind(told, 'whole')!.peak, null);
  assert.equal(kind(host.end(), 'other')!.processor, 0, 'all that the process did is less than its guest’s job');
});

test('a job that the system has counted before it is told of is not counted twice', () => {
  const meter = new Meter('coordinator');
  meter.enter('mixing');
  for (let i = 0; i < 5; i++) work();
  meter.work('verify-shuffle', job(50_000_000));
  const late = meter.enter('decryption');
  work();
  const then = meter.enter('finished');
  assert.equal(kind(late, 'other')!.processor, 0);
  assert.equal(kind(then, 'other')!.processor, 0, 'it makes up for what was told before its time');
  for (const records of [late, then]) assert.equal(kind(records, 'whole')!.processor, parts(records));
});

test('of several parties in one process the first is the host of the others, until it has ended', () => {
  const kinds = (records: readonly Measurement[]) => records.map((one) => one.kind);
  const first = meterHere('coordinator');
  const second = meterHere('node');
  for (const meter of [first, second]) meter.enter('lobby');
  assert.deepEqual(kinds(second.end()), ['whole']);
  assert.ok(kinds(first.end()).includes('loop'));
  const third = meterHere('node');
  third.enter('lobby');
  assert.ok(kinds(third.end()).includes('loop'));
});
