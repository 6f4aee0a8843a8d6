import { JudgingThread, type Progress, type VerdictOrder } from '../../shared/verdict/judging-thread.ts';
import { attend } from '../threads/attend.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';

export interface OrderHere extends VerdictOrder {
  /** Threads; as many as the machine has where undefined. */
  readonly workers: number | undefined;
}

/** A transcript with the thread that judges it, and that opens what stands on its board for as long as it is kept. */
export function startVerdictThread(order: OrderHere, onProgress: (progress: Progress) => void): JudgingThread {
  // Cut loose from whatever it was a view of: a view is sent with all that lies beneath it.
  const bytes = order.bytes.slice();
  const worker = startWorker(workerUrl('./verdict-worker.ts', import.meta.url), {
    workerData: { ...order, bytes } satisfies OrderHere,
    transferList: [bytes.buffer],
  });
  const thread = new JudgingThread(
    { post: (message) => worker.postMessage(message), stop: () => worker.terminate() },
    onProgress,
  );
  attend(worker, thread);
  return thread;
}
