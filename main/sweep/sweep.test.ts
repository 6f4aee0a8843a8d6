import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OstrakaError } from '../../shared/codec/error.ts';
import { readResults } from './files/results.ts';
import type { Hold } from './one-run.ts';
import { Sweep, type SweepProgress } from './sweep.ts';
import { folders, heldBy, planned } from './testing/sweeps.ts';

const place = folders('ostraka-sweeps-');
const plan = planned({ voters: [10, 20, 30], repetitions: 2 });

async function held(directory: string, hold: Hold, stop = new AbortController().signal, retry = false, of = plan) {
  const told: SweepProgress[] = [];
  const ended: string[] = [];
  const sweep = new Sweep(
    { planned: of, directory, hold, command: ['sweep', 'plan.json'] },
    {
      progress: (progress) => told.push(progress),
      ended: ({ run }, { state }) => ended.push(`${run} ${state}`),
    },
  );
  try {
    if (retry) sweep.retryFailed();
    return { last: await sweep.hold(stop), told, ended, reports: sweep.reports };
  } finally {
    sweep.close();
  }
}

test('a sweep tells of each run and leaves its tables, with what reproduces them', async () => {
  const directory = place('whole');
  const { last, told, ended } = await held(directory, async (run, { phase }) => {
    phase('mixing', 1, 2);
    return heldBy(run);
  });
  assert.deepEqual([last.total, last.done, last.failed, last.running, last.left], [7, 7, 0, null, 0]);
  assert.deepEqual(
    ended,
    plan.runs.map(({ run }) => `${run} done`),
  );
  assert.ok(told.some(({ running }) => running?.phase === 'mixing' && running.done === 1 && running.total === 2));
  assert.ok(
    told.every(({ done, left }) => (left === null) === (done === 0)),
    'time left is told once a run was held',
  );
  const results = readResults(directory);
  assert.equal(results.rows.length, 14);
  assert.equal(new Set(results.rows.map(({ run, kind }) => `${run} ${kind}`)).size, 14);
  assert.deepEqual(results.command, ['sweep', 'plan.json']);
  assert.deepEqual([results.plan.hash, results.plan.text], [plan.hash, plan.text]);
  assert.ok(results.runs.every(({ state, environment }) => state === 'done' && environment === 0));
});

test('a run that fails is counted with its reason, whatever it threw, and the others are held', async () => {
  const directory = place('failing');
  let again = false;
  const hold: Hold = async (run) => {
    if (again || run.repetition !== 1) return heldBy(run);
    if (run.of.voters === 10) throw new OstrakaError('process-ended', 'the node died', { hint: 'its log is there' });
    throw run.of.voters === 20 ? new TypeError('a defect') : 'a word';
  };
  const { last, reports } = await held(directory, hold);
  assert.deepEqual([last.done, last.failed], [4, 3]);
  assert.deepEqual(
    reports.flatMap(({ error }) => error ?? []),
    ['the node died; its log is there', 'internal: a defect', 'internal: a word'],
  );
  assert.equal(readResults(directory).rows.length, 8);
  again = true;
  assert.deepEqual((await held(directory, hold)).ended, [], 'nothing is tried again unasked');
  const { last: then } = await held(directory, hold, undefined, true);
  assert.deepEqual([then.done, then.failed], [7, 0]);
});

test('a sweep that is stopped gives the run back, writes its tables and goes on where it was', async () => {
  const directory = place('stopped');
  const stopping = new AbortController();
  const third = plan.runs[2]!;
  const { last, ended } = await held(
    directory,
    async (run) => {
      if (run.run !== third.run) return heldBy(run);
      stopping.abort();
      throw new OstrakaError('interrupted', 'interrupted');
    },
    stopping.signal,
  );
  assert.deepEqual([last.done, last.failed, ended.length], [2, 0, 2]);
  const results = readResults(directory);
  assert.equal(results.rows.length, 4);
  const { state, attempts, began } = results.runs.find(({ run }) => run === third.run)!;
  assert.deepEqual([state, attempts, began], ['waiting', 0, null]);
  const rest = await held(directory, async (run) => heldBy(run));
  assert.deepEqual(rest.ended[0], `${plan.runs[0]!.run} done`, 'warm again');
  assert.equal(rest.ended.length, 6);
  assert.equal(readResults(directory).rows.length, 14);
});

test('a run that takes longer than the plan allows has failed, and the others are held', async () => {
  const limited = planned({ voters: [10, 20], 'warm-up': false, 'time-limit': 1 });
  const hold: Hold = (run, { stop }) =>
    run.of.voters === 10
      ? new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
      : Promise.resolve(heldBy(run));
  const { last, reports } = await held(place('limited'), hold, undefined, false, limited);
  assert.deepEqual([last.done, last.failed], [1, 1]);
  assert.equal(reports[0]!.error, 'it took longer than the 1 s that the plan gives a run');
});

test('the time left is what the same configuration took, or else what its work lets expect', async () => {
  const { told } = await held(place('left'), async (run) => heldBy(run));
  const lefts = told.flatMap(({ left, running }) => (running === null && left !== null ? [left] : []));
  assert.ok(lefts.every((left) => left >= 0 && Number.isFinite(left)));
  assert.equal(lefts.at(-1), 0);
});
