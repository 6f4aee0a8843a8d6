import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { decodeAs } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { MAX_MEASUREMENT_ITEMS, measurementsSchema } from '../../shared/measure/record.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { ranked } from '../../shared/protocol/testing/plan.ts';
import { Meter } from '../measure/meter.ts';
import { openBoardStore } from '../storage/board-store.ts';
import { MeasurementReport } from './measurement-report.ts';

/** Lets everything that waits for nothing happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** The first node of an election of three ballots, which tells what it measured to whoever `hears`. */
function reporting(t: TestContext, areMadeUp: boolean, hears: () => void = () => {}) {
  const { network, voters } = opened(2, 3);
  const data = mkdtempSync(join(tmpdir(), 'ostraka-report-'));
  const store = openBoardStore(data);
  const said: string[][] = [];
  const client = {
    async tellMeasured(_election: Bytes, records: Bytes) {
      hears();
      const read = decodeAs(measurementsSchema, records, MAX_MEASUREMENT_ITEMS);
      assert.ok(read.every(({ party, place }) => party === 'node' && place === 1));
      said.push([...new Set(read.map(({ phase }) => phase))]);
    },
  };
  const { state, key } = network.nodes[0]!;
  const loop = Object.assign(new EventEmitter<{ change: [] }>(), { state });
  const begin = () => new MeasurementReport(loop, new Meter('node'), { key, store, client, areMadeUp });
  const report = begin();
  t.after(async () => {
    report.close();
    await store.close();
    rmSync(data, { recursive: true, force: true });
  });
  /** What a loop says after each step. */
  const step = async () => {
    loop.emit('change');
    await settled();
  };
  /** What is kept is on disk: it was asked for before. */
  const kept = () => store.write({});
  return { network, voters, report, begin, said, step, kept };
}

test('a node tells what it measured once voting is over, each phase once, and no more once it has attested', async (t) => {
  const { network, voters, report, begin, said, step, kept } = reporting(t, true);
  for (const voter of voters) {
    network.cast(voter, ranked(0, 1, 2));
    await step();
    await report.tell();
  }
  assert.equal(said.length, 0, 'not while people vote, however often it is asked');
  const { state } = network.nodes[0]!;
  network.nodeSees = () => void (state.replica?.record.attests.size === 0 && step());
  network.order('close');
  await step();
  const phases = said.flat();
  assert.deepEqual(phases, ['voting', 'mixing', 'decryption', 'finished']);
  await step();
  await report.tell();
  assert.equal(said.flat().length, phases.length);

  await kept();
  const again = begin();
  await step();
  await again.tell();
  again.close();
  assert.deepEqual(said.at(-1)?.toSorted(), phases.toSorted(), 'a coordinator that it meets anew hears all of it');
});

test('of three ballots it tells one sum, at the end', async (t) => {
  const { network, voters, said, step } = reporting(t, false);
  for (const voter of voters) network.cast(voter, ranked(0, 1, 2));
  const { state } = network.nodes[0]!;
  network.nodeSees = () => void (state.replica?.record.attests.size === 0 && step());
  network.order('close');
  await step();
  assert.deepEqual(said, [['election']]);
});

test('a coordinator that does not ask is told nothing more; one that is not there is told later', async (t) => {
  let asked = 0;
  let code: 'not-found' | 'unreachable' = 'unreachable';
  const { network, voters, report, said, step } = reporting(t, true, () => {
    asked++;
    throw new OstrakaError(code, 'no');
  });
  for (const voter of voters) network.cast(voter, ranked(0, 1, 2));
  network.order('close');
  await step();
  const before = asked;
  assert.ok(before > 0);
  await report.tell();
  assert.ok(asked > before, 'it is tried again');
  code = 'not-found';
  await report.tell();
  const last = asked;
  await report.tell();
  assert.equal(asked, last);
  assert.deepEqual(said, []);
});
