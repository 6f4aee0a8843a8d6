import { type ForeignOrder, type ForeignProgress, ForeignThread } from '../../shared/foreign/thread.ts';
import { attend } from '../threads/attend.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';

/** Somebody else's election with the thread that judges it. */
export function startForeignThread(
  order: ForeignOrder,
  onProgress: (progress: ForeignProgress) => void,
): ForeignThread {
  // Cut loose from whatever it was a view of: a view is sent with all that lies beneath it.
  const bytes = order.bytes.slice();
  const worker = startWorker(workerUrl('./foreign-worker.ts', import.meta.url), {
    workerData: { ...order, bytes } satisfies ForeignOrder,
    transferList: [bytes.buffer],
  });
  const thread = new ForeignThread(() => worker.terminate(), onProgress);
  attend(worker, thread);
  return thread;
}
