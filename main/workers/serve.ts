/** The worker's side of a pool. */

import { parentPort, type Transferable } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { sentError } from '../../shared/codec/sent-error.ts';
import type { JobMessage, ReplyMessage } from './messages.ts';

/**
 * Does the jobs of the pool that started this thread, one at a time, for as long as the thread lives. `handler` returns
 * the result, or a promise of it, and may tell what share of it is done; what it throws goes back to whoever ran the job.
 * Of a result, the vectors that have their memory to themselves are moved, so it must be nobody else's. Throws `internal`
 * outside a worker.
 */
export function serve<Job>(handler: (job: Job, tell: (share: number) => void) => unknown): void {
  const port = parentPort;
  if (!port) throw new OstrakaError('internal', 'serve is for worker threads');
  const reply = (message: ReplyMessage, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  port.on('message', async ({ id, job }: JobMessage & { job: Job }) => {
    try {
      const result = await handler(job, (progress) => reply({ id, progress }));
      // A result that cannot be cloned throws here, and goes back as that error.
      reply({ id, result }, ownBuffers(result));
    } catch (thrown) {
      reply({ id, error: sentError(thrown) });
    }
  });
}

/** The memory of the vectors directly in a result that nothing else is in. */
function ownBuffers(result: unknown): Transferable[] {
  if (typeof result !== 'object' || result === null) return [];
  const buffers = Object.values(result).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength
      ? [value.buffer]
      : [],
  );
  return [...new Set(buffers)];
}
