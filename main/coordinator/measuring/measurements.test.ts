import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { hex } from '../../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../../shared/codec/cbor.ts';
import { newSigningKey, sign } from '../../../shared/crypto/signature.ts';
import type { Measurement } from '../../../shared/measure/record.ts';
import { statusOf } from '../../../shared/protocol/coordinator/status.ts';
import { measurementBytes } from '../../../shared/protocol/signed.ts';
import { opened } from '../../../shared/protocol/testing/network.ts';
import { random, ranked } from '../../../shared/protocol/testing/plan.ts';
import { Meter } from '../../measure/meter.ts';
import { Turns } from '../../measure/turns.ts';
import { openBoardStore } from '../../storage/board-store.ts';
import { Measurements } from './measurements.ts';
import { metricsOf } from './metrics.ts';

/** What a node may say of a phase. */
function records(place: number, phase: Measurement['phase'], change: Partial<Measurement> = {}): Measurement[] {
  const meter = new Meter('node');
  meter.place = place;
  meter.enter('mixing');
  meter.work('shuffle', { wall: 9, processor: 7, start: 0, ciphertexts: 3 });
  return meter.end().map((one) => ({ ...one, phase, ...(one.kind === 'shuffle' ? change : {}) }));
}

/** A coordinator's desk in an election of three ballots that is over. */
function desk(t: TestContext, areMadeUp: boolean) {
  const { network, voters } = opened(2, 3);
  const data = mkdtempSync(join(tmpdir(), 'ostraka-measured-'));
  const store = openBoardStore(data);
  t.after(async () => {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  });
  const loop = {
    state: network.coordinator,
    store,
    turns: new Turns(),
    on: () => loop,
    get status() {
      return statusOf(network.coordinator);
    },
  };
  const keys = network.nodes.map(({ key }) => key);
  return {
    loop,
    measurements: () => new Measurements(loop, new Meter('coordinator'), areMadeUp),
    keys,
    close: () => {
      for (const voter of voters) network.cast(voter, ranked(0, 1, 2));
      network.order('close');
    },
    say(at: Measurements, node: number, list: readonly Measurement[], signed = list) {
      const key = keys[node - 1] ?? newSigningKey(random);
      const bytes = measurementBytes(network.record.fingerprint, encodeCanonical(signed));
      at.accept(`Ostraka ${hex(key.publicKey)} ${hex(sign(bytes, key))}`, encodeCanonical(list));
    },
  };
}

test('a coordinator keeps what nodes have measured, each phase once, through a restart', async (t) => {
  const { measurements, close, say } = desk(t, true);
  const before = measurements();
  assert.throws(() => say(before, 1, records(1, 'mixing')), { code: 'not-yet' });
  assert.deepEqual(before.told.records, []);
  close();
  const heard: number[] = [];
  before.on('change', () => heard.push(before.told.records.length));
  say(before, 1, records(1, 'mixing'));
  say(before, 1, [...records(1, 'mixing', { wall: 1 }), ...records(1, 'finished')]);
  say(before, 1, records(1, 'finished', { wall: 2 }));
  assert.equal(heard.length, 2);
  await before.durable;

  const { records: told, missing } = measurements().told;
  const shuffles = told.filter(({ party, kind }) => party === 'node' && kind === 'shuffle');
  assert.deepEqual(
    shuffles.map(({ place, phase, wall }) => [place, phase, wall]),
    [
      [1, 'mixing', 9],
      [1, 'finished', 9],
    ],
  );
  assert.deepEqual(missing, [2]);
});

test('a coordinator takes only what a node may say of its own work', (t) => {
  const { measurements, close, say } = desk(t, true);
  close();
  const at = measurements();
  const mixing = records(1, 'mixing');
  assert.throws(() => say(at, 3, mixing), { code: 'forbidden' });
  assert.throws(() => at.accept('', encodeCanonical(mixing)), { code: 'forbidden' });
  assert.throws(() => say(at, 1, mixing, records(1, 'voting')), { code: 'bad-signature' });
  assert.throws(() => say(at, 1, []), { code: 'bad-shape' });
  assert.throws(() => say(at, 1, records(1, 'mixing', { wall: -1 })), { code: 'bad-shape' });
  assert.throws(() => say(at, 1, [{ ...mixing[0]!, more: 1 } as Measurement]), { code: 'bad-shape' });
  for (const [list, why] of [
    [records(2, 'mixing'), /its own work/],
    [records(1, 'mixing', { party: 'coordinator', place: 0 }), /its own work/],
    [[...mixing, ...mixing], /twice/],
    [records(1, 'mixing', { processor: 8 }), /add up/],
    [mixing.filter(({ kind }) => kind !== 'whole'), /add up/],
    [records(1, 'mixing', { kind: 'seal' }), /seals no ballots/],
    [records(1, 'election'), /one by one/],
  ] as const)
    assert.throws(() => say(at, 1, list), { code: 'bad-request', message: why });
  assert.ok(at.told.records.every(({ party }) => party === 'coordinator'));
});

test('of three ballots a coordinator takes and tells one sum, unless the voters are made up', async (t) => {
  const { measurements, close, say } = desk(t, false);
  const at = measurements();
  close();
  assert.throws(() => say(at, 2, records(2, 'mixing')), { code: 'bad-request', message: /one sum/ });
  say(at, 2, records(2, 'election'));
  await at.durable;
  const { records: told } = measurements().told;
  assert.ok(told.length > 0);
  assert.deepEqual([...new Set(told.map(({ phase }) => phase))], ['election']);
  assert.ok(told.some(({ party, place }) => party === 'node' && place === 2));
});

test('a scraper sees how long phases and kinds of work took, and not whose they were', async (t) => {
  const { loop, measurements, close, say } = desk(t, true);
  close();
  const at = measurements();
  say(at, 1, records(1, 'mixing'));
  const metrics = metricsOf(loop, at);
  say(at, 2, records(2, 'mixing'));
  say(at, 2, records(2, 'mixing'));
  loop.turns.hear('step', 30_000);
  const text = await metrics.metrics();
  assert.match(text, /^ostraka_phase_seconds_count\{phase="mixing",party="node"\} 2$/m);
  assert.match(text, /^ostraka_work_processor_seconds_count\{kind="shuffle",party="node"\} 2$/m);
  assert.match(text, /^ostraka_turn_processor_seconds_bucket\{le="0\.025",of="step"\} 0$/m);
  assert.match(text, /^ostraka_turn_processor_seconds_bucket\{le="0\.05",of="step"\} 1$/m);
  assert.match(text, /^ostraka_work_processor_seconds_sum\{kind="shuffle",party="node"\} 0\.000014$/m);
  const labels = new Set([...text.matchAll(/(\w+)="/g)].map(([, label]) => label));
  assert.deepEqual([...labels].sort(), ['kind', 'le', 'of', 'party', 'phase']);
});

test('a scraper sees no phase of three ballots', async (t) => {
  const { loop, measurements, close, say } = desk(t, false);
  close();
  const at = measurements();
  say(at, 1, records(1, 'election'));
  const text = await metricsOf(loop, at).metrics();
  assert.match(text, /phase="election"/);
  assert.doesNotMatch(text, /phase="(?!election)/);
});
