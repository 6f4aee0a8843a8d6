/**
 * A sweep of many short runs over three workers, which are processes of their own: two are killed, the server crashes, whoever
 * gathers is interrupted; and in the end there is what the same plan gives on one machine.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { readSources } from '../../main/report/read.ts';
import { reportOf } from '../../main/report/report.ts';
import { filesOfReport } from '../../main/report/write.ts';
import { type DatabaseAddress, readDatabaseAddress } from '../../main/storage/database-address.ts';
import { type Results, readResults } from '../../main/sweep/files/results.ts';
import { GatheredSweep, type GatherProgress } from '../../main/sweep/spread/gather.ts';
import { Sweep } from '../../main/sweep/sweep.ts';
import { folders, planned } from '../../main/sweep/testing/sweeps.ts';
import { patience } from '../../main/workers/testing/patience.ts';
import { startServer, type TestServer } from '../testing/server.ts';
import { ATTEMPTS, connect } from './queue.ts';
import { FAILING, holdAtOnce } from './testing/held.ts';

const place = folders('ostraka-spread-');
const [SPREAD, LOCAL] = [place('spread/sweep'), place('local/sweep')];
/** 24 configurations, of which one run fails, three times each. */
const plan = planned({
  title: 'Many',
  voters: [10, 11, 12, FAILING, 14, 15],
  nodes: [2, 3],
  options: [2, 3],
  repetitions: 3,
});

let server: TestServer;
let address: DatabaseAddress;
const workers: Worker[] = [];
before(async () => {
  server = await startServer();
  address = readDatabaseAddress(await server.database());
});
after(async () => {
  for (const { child } of workers) child.kill('SIGKILL');
  await server?.close();
});

/** A worker with what it has said. */
class Worker {
  readonly child: ChildProcess;
  readonly said: string[] = [];
  readonly gone: Promise<unknown>;
  readonly #lines = new EventEmitter();

  constructor(name: string) {
    // The program itself, so that it is what is killed.
    this.child = spawn(process.execPath, [join(import.meta.dirname, 'testing/worker.ts'), place(name)], {
      env: { ...process.env, DATABASE: address.secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface(this.child.stdout!).on('line', (line) => {
      this.said.push(line);

      this.#lines.emit('line');
    });
    this.gone = once(this.child, 'close').then(() => this.#lines.emit('line'));
    workers.push(this);
  }

  /** When it has said so many lines of this form; throws where it ends before. */
  async says(form: RegExp, times = 1): Promise<void> {
    while (this.said.filter((line) => form.test(line)).length < times) {
      assert.ok(this.child.exitCode === null && this.child.signalCode === null, `it ended: ${this.said.join('\n')}`);
      await once(this.#lines, 'line');
    }
  }

  /** In the middle of a run. */
  async killed(): Promise<void> {
    const begun = this.said.filter((line) => line.startsWith('begins')).length;
    await this.says(/^begins/, begun + 1);
    this.child.kill('SIGKILL');
    await this.gone;
  }
}

/** One sitting of whoever gathers: until the sweep is over, or stopped by who hears of its progress. */
async function gather(directory: string, heard: (progress: GatherProgress, stop: () => void) => void = () => {}) {
  const owner = await connect(address.secret);
  const stop = new AbortController();
  const ended: string[] = [];
  const sweep = new GatheredSweep(
    { planned: plan, directory, owner, name: 'many', command: ['sweep'] },
    {
      progress: (progress) => heard(progress, () => stop.abort()),
      ended: ({ run }, { state }) => ended.push(`${run} ${state}`),
    },
  );
  try {
    return { last: await sweep.gather({ address, stop: stop.signal, away: () => {} }), ended, reports: sweep.reports };
  } finally {
    sweep.close();
    await owner.close();
  }
}

async function heldHere(directory: string): Promise<void> {
  const hold = { planned: plan, directory, hold: async (run: Parameters<typeof holdAtOnce>[0]) => holdAtOnce(run) };
  const sweep = new Sweep({ ...hold, command: ['sweep'] }, { progress: () => {}, ended: () => {} });
  await sweep.hold(new AbortController().signal);
  sweep.close();
}

/** What results.json says of runs, but for when and how often they were begun, and in which words they failed. */
const runsOf = ({ runs }: Pick<Results, 'runs'>) =>
  runs.map(({ run, configuration, repetition, seed, state, environment }) => [
    ...[run, configuration, repetition, seed, state, environment],
  ]);

test('two of three workers killed, the server crashed, whoever gathers interrupted: each row is there once', {
  timeout: 10 * patience(),
}, async () => {
  const [one, two, three] = [new Worker('one'), new Worker('two'), new Worker('three')];
  const first = await gather(SPREAD, ({ done }, stop) => done >= 12 && stop());
  assert.ok(first.last.done >= 12 && first.last.done < plan.runs.length, 'it was interrupted in the middle');
  assert.equal(readResults(SPREAD).runs.filter(({ state }) => state === 'done').length, first.last.done);

  await one.killed();
  let looked = () => {};
  const looks = new Promise<void>((resolve) => {
    looked = resolve;
  });
  const second = gather(SPREAD, looked);
  await looks;
  await two.killed();
  await server.stop('SIGQUIT');
  await three.says(/^away/);
  await server.start();
  await three.says(/^there again/);
  const { last, reports } = await second;
  three.child.kill('SIGTERM');
  await three.gone;

  assert.deepEqual([last.total, last.done, last.failed], [73, 72, 1]);
  const failed = reports.filter(({ state }) => state === 'failed');
  assert.deepEqual(
    failed.map(({ attempts, error }) => [attempts, error]),
    [[ATTEMPTS, `it failed at the last of ${ATTEMPTS} tries: the node process ended`]],
  );
  assert.ok(
    reports.some(({ attempts, state }) => state === 'done' && attempts > 1),
    'what the killed ones had is repeated',
  );

  await heldHere(LOCAL);
  const [spread, local] = [readResults(SPREAD), readResults(LOCAL)];
  assert.equal(spread.rows.length, 144);
  assert.deepEqual(runsOf(spread), runsOf(local));
  assert.equal(readFileSync(join(SPREAD, 'results.csv'), 'utf8'), readFileSync(join(LOCAL, 'results.csv'), 'utf8'));
  assert.deepEqual(pageOf(SPREAD), pageOf(LOCAL));
});

/** What a page says of when runs were held, of how often they were begun, and in which words they failed. */
const HISTORY =
  /^<p>\d+ runs? (was|were) begun more than once.*$|^<p>They were held in this order.*$|the node process ended/;

/** The files of the report without that; the name of the directory is a part of them. */
const pageOf = (directory: string): [string, string[]][] =>
  [...filesOfReport(reportOf(readSources([directory]), 'en'))].map(([file, content]) => [
    file,
    Buffer.from(content)
      .toString()
      .split('\n')
      .filter((line) => !HISTORY.test(line)),
  ]);

test('the same sweep again has nothing to do, another directory gathers it whole, and removed it is gone', async () => {
  const again = await gather(SPREAD);
  assert.deepEqual([again.ended, again.last.done], [[], 72]);
  const elsewhere = await gather(place('elsewhere'));
  assert.deepEqual([elsewhere.last.done, elsewhere.last.failed], [72, 1]);
  assert.deepEqual(readResults(place('elsewhere')).rows, readResults(SPREAD).rows);
  const owner = await connect(address.secret);
  try {
    assert.equal(await owner.remove('many'), 72);
    assert.deepEqual(await owner.sweeps(), []);
  } finally {
    await owner.close();
  }
});
