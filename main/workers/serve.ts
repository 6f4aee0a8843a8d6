/** The worker's side of a pool. */

import { parentPort, type Transferable } from 'node:worker_threads';
import { OstrakaError } from '../../shared/codec/error.ts';
import { sentError } from '../../shared/codec/sent-error.ts';
import { microseconds, ownWork, type Spent, type Worked } from '../measure/processor.ts';
import type { JobMessage, ReplyMessage } from './messages.ts';

/**
 * Does the jobs of the pool that started this thread, one at a time, for as long as the thread lives. `handler` returns
 * the result, or a promise of it, and may tell what share of it is done; what it throws goes back to whoever ran the job.
 * Of a result, the vectors that have their memory to themselves are moved, so it must be nobody else's. Throws `internal`
 * outside a worker.
 * @param working what this thread, and whoever helps it, has worked so far; called first when it is ready
 */
export function serve<Job>(
  handler: (job: Job, tell: (share: number) => void, handles: (ciphertexts: number) => void) => unknown,
  working: () => Worked = ownWork(),
): void {
  const port = parentPort;
  if (!port) throw new OstrakaError('internal', 'serve is for worker threads');
  let told: Worked = { start: 0, jobs: 0 };
  const reply = (message: ReplyMessage, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  port.on('message', async ({ id, job }: JobMessage & { job: Job }) => {
    let ciphertexts = 0;
    let at = performance.now();
    // What it does between two jobs, reading the message of the next one above all, is the next one's.
    const spent = (handled: number): Spent => {
      const now = performance.now();
      const worked = working();
      const wall = microseconds(now - at);
      const each = { wall, processor: worked.jobs - told.jobs, start: worked.start - told.start, ciphertexts: handled };
      told = worked;
      at = now;
      return each;
    };
    try {
      const result = await handler(
        job,
        (progress) => reply({ id, progress, spent: spent(0) }),
        (handled) => {
          ciphertexts = handled;
        },
      );
      // A result that cannot be cloned throws here, and goes back as that error.
      reply({ id, result, spent: spent(ciphertexts) }, ownBuffers(result));
    } catch (thrown) {
      reply({ id, error: sentError(thrown), spent: spent(0) });
    }
  });
}

/** How far into a result vectors are looked for: what is found of each of several statements has some of its own. */
const DEEP = 3;

/** The memory of the vectors in a result that nothing else is in. */
function ownBuffers(result: unknown): Transferable[] {
  return [...new Set(vectorsIn(result, DEEP))];
}

function* vectorsIn(value: unknown, deep: number): Generator<ArrayBuffer> {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) yield value.buffer;
  } else if (deep > 0) for (const one of Object.values(value)) yield* vectorsIn(one, deep - 1);
}
