import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { plain } from '../../shared/board/verify/testing/elections.ts';
import { patience } from '../workers/testing/patience.ts';
import { startVerdictThread } from './verdict-thread.ts';

/** A thread that loses a question would otherwise wait for ever. */
const patiently = { timeout: patience() };
const order = () => ({ bytes: writeTranscript(plain().forge.transcript()), expected: null, workers: 1 });

test('a transcript is judged in a thread, and its bytes stay with whoever gave them', patiently, async (t) => {
  const given = order();
  const { length } = given.bytes;
  const thread = startVerdictThread(given, () => {});
  t.after(() => thread.close());
  assert.equal((await thread.judgement).verdict.outcome, 'valid');
  assert.equal(given.bytes.length, length);
  assert.ok((await thread.ask('list', null)).groups.length > 0);
});

test(
  'a word of the thread that cannot be read ends it: nobody waits for the verdict, nor for an answer',
  patiently,
  async (t) => {
    const started = once(process, 'worker') as Promise<[Worker]>;
    const thread = startVerdictThread(order(), () => {});
    t.after(() => thread.close());
    const [worker] = await started;
    const gone = once(worker, 'exit');
    const asked = thread.ask('list', null);
    const broken = new Error('no such object');
    worker.emit('messageerror', broken);
    await assert.rejects(thread.judgement, broken);
    await assert.rejects(asked, broken);
    await gone;
    await assert.rejects(thread.ask('list', null), { code: 'interrupted' });
  },
);
