import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Transferable, Worker } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { WorkerPool } from './pool.ts';
import type { OddJob } from './testing/odd-jobs.ts';
import { patience } from './testing/patience.ts';

const url = new URL('./testing/odd-jobs.ts', import.meta.url);
/** A pool that loses a job would otherwise wait for ever. */
const patiently = { timeout: patience() };

function poolOf(t: TestContext, size: number) {
  const pool = new WorkerPool(url, size);
  t.after(() => pool.close());
  return { pool, run: <T>(job: OddJob, transfer?: Transferable[]) => pool.run<T>(job, transfer) };
}

interface Seen {
  readonly threadId: number;
  readonly jobs: number;
}

test('every job comes back with its own result', patiently, async (t) => {
  const { pool, run } = poolOf(t, 2);
  assert.equal(pool.size, 2);
  const results = await Promise.all(Array.from({ length: 50 }, (_, i) => run<number>({ kind: 'square', of: i })));
  assert.deepEqual(
    results,
    Array.from({ length: 50 }, (_, i) => i ** 2),
  );
});

test('jobs are done first come, first served, by no more threads than the size', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  const order: number[] = [];
  const seen = await Promise.all(
    [0, 1, 2, 3].map(async (i) => {
      const result = await run<Seen>({ kind: 'thread' });
      order.push(i);
      return result;
    }),
  );
  assert.deepEqual(order, [0, 1, 2, 3]);
  assert.deepEqual(
    seen.map(({ jobs }) => jobs),
    [1, 2, 3, 4],
  );
  assert.equal(new Set(seen.map(({ threadId }) => threadId)).size, 1);
});

test('as many jobs run at the same time as there are workers', patiently, async (t) => {
  const { run } = poolOf(t, 3);
  const at = new SharedArrayBuffer(4);
  const threads = await Promise.all([1, 2, 3].map(() => run<number>({ kind: 'meet', at, party: 3 })));
  assert.equal(new Set(threads).size, 3);
});

test('bytes are copied, or moved where they are transferred', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  const bytes = Uint8Array.of(1, 2, 3);
  const copied = await run<{ sum: number; back: Uint8Array }>({ kind: 'sum', bytes });
  assert.deepEqual(copied, { sum: 6, back: bytes });
  const moved = run<{ sum: number; back: Uint8Array }>({ kind: 'sum', bytes }, [bytes.buffer]);
  assert.equal(bytes.length, 0);
  assert.deepEqual(await moved, { sum: 6, back: Uint8Array.of(1, 2, 3) });
});

test('what a result has alone is moved, however deep it stands in it', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  assert.deepEqual(await run({ kind: 'give' }), { found: [{ bytes: Uint8Array.of(1, 2, 3) }] });
  assert.equal(await run({ kind: 'given' }), 0);
});

test('an OstrakaError keeps its code, message, culprit and hint on its way', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  await assert.rejects(run({ kind: 'refuse' }), (error) => {
    assert.ok(error instanceof OstrakaError);
    const { code, message, culprit, hint } = error;
    assert.deepEqual(
      { code, message, culprit, hint },
      { code: 'bad-proof', message: 'the proof is wrong', culprit: { kind: 'node', index: 3 }, hint: 'leave it out' },
    );
    return true;
  });
});

test('any other thrown value comes back as internal, and the worker goes on', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  const { threadId } = await run<Seen>({ kind: 'thread' });
  await assert.rejects(run({ kind: 'stumble' }), { name: 'OstrakaError', code: 'internal', message: /length/ });
  await assert.rejects(run({ kind: 'throw text' }), { code: 'internal', message: 'a word' });
  await assert.rejects(run({ kind: 'uncloneable' }), { code: 'internal', message: /could not be cloned/ });
  assert.equal((await run<Seen>({ kind: 'thread' })).threadId, threadId);
});

test('a worker that dies rejects its own job only, and is replaced', patiently, async (t) => {
  const { run } = poolOf(t, 1);
  for (const kind of ['exit', 'crash later'] as const) {
    const before = run<Seen>({ kind: 'thread' });
    const dying = run({ kind });
    const after = run<Seen>({ kind: 'thread' });
    const crashed = assert.rejects(dying, { name: 'OstrakaError', code: 'worker-crashed' });
    const [first, , second] = await Promise.all([before, crashed, after]);
    assert.notEqual(first.threadId, second.threadId);
  }
});

test(
  'a worker whose word cannot be read rejects its own job, which else would wait for ever, and is replaced',
  patiently,
  async (t) => {
    const { run } = poolOf(t, 1);
    const started = once(process, 'worker') as Promise<[Worker]>;
    const before = await run<Seen>({ kind: 'thread' });
    const unread = run({ kind: 'never' });
    const after = run<Seen>({ kind: 'thread' });
    const [worker] = await started;
    worker.emit('messageerror', new Error('no such object'));
    await assert.rejects(unread, { name: 'OstrakaError', code: 'worker-crashed' });
    assert.notEqual((await after).threadId, before.threadId);
  },
);

test('a worker that cannot even start rejects each job', patiently, async (t) => {
  const pool = new WorkerPool(new URL('./testing/no-such-worker.ts', import.meta.url), 2);
  t.after(() => pool.close());
  const jobs = [pool.run(1), pool.run(2), pool.run(3)];
  await Promise.all(jobs.map((job) => assert.rejects(job, { code: 'worker-crashed' })));
});

test('a job that cannot be sent is refused, and its worker does the next', patiently, async (t) => {
  const { pool, run } = poolOf(t, 1);
  const { threadId } = await run<Seen>({ kind: 'thread' });
  const unsendable = { name: 'OstrakaError', code: 'bad-job' };
  for (const job of [() => 0, Symbol('job')]) await assert.rejects(pool.run(job), unsendable);
  assert.equal((await run<Seen>({ kind: 'thread' })).threadId, threadId);
});

test('closing rejects what runs and what waits, and refuses what comes after', patiently, async (t) => {
  const { pool, run } = poolOf(t, 1);
  await run({ kind: 'thread' });
  const closed = { name: 'OstrakaError', code: 'pool-closed' };
  const jobs = [run({ kind: 'never' }), run({ kind: 'never' })].map((job) => assert.rejects(job, closed));
  await pool.close();
  await Promise.all(jobs);
  await assert.rejects(run({ kind: 'thread' }), closed);
  await pool.close();
});

test('an idle pool does not keep the process alive, a running job does', patiently, async () => {
  const script = fileURLToPath(new URL('./testing/pool-user.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const [status] = await once(child, 'close');
  assert.equal(status, 0);
  assert.equal(printed, '144\n');
});

test('a pool has at least one worker', () => {
  for (const size of [0, -1, 1.5, Number.NaN]) assert.throws(() => new WorkerPool(url, size), RangeError);
});
