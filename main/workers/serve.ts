/** The worker's side of a pool. */

import { parentPort } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type JobMessage, type ReplyMessage, sentError } from './messages.ts';

/**
 * Does the jobs of the pool that started this thread, one at a time, for as long as the thread lives. `handler` returns
 * the result, or a promise of it; what it throws goes back to whoever ran the job. Throws `internal` outside a worker.
 */
export function serve<Job>(handler: (job: Job) => unknown): void {
  const port = parentPort;
  if (!port) throw new OstrakaError('internal', 'serve is for worker threads');
  const reply = (message: ReplyMessage) => port.postMessage(message);
  port.on('message', async ({ id, job }: JobMessage & { job: Job }) => {
    try {
      // A result that cannot be cloned throws here, and goes back as that error.
      reply({ id, result: await handler(job) });
    } catch (thrown) {
      reply({ id, error: sentError(thrown) });
    }
  });
}
