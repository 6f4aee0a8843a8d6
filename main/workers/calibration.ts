/** How fast this machine is while all of its cores work, by a moment of what elections are made of. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { mean } from '../../shared/measure/statistics/summary.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';

/** Of points in a round, each once by the fixed base and once by another. */
export const POINTS = 64;
/** In a round. */
export const MULTIPLICATIONS = 2 * POINTS;
/** Microseconds of processor time that every core gives. */
const WORKED = 250_000;

/**
 * Processor seconds for one round of multiplications, fixed base and variable base, in the engine that a process is given here: the
 * mean over as many threads as there are cores, which work at the same time. An election keeps all cores busy, and where two of
 * them share one processor's units each is slower then than alone.
 */
export async function calibrate(cores = availableParallelism(), microseconds = WORKED): Promise<number> {
  const url = workerUrl('./calibration-worker.ts', import.meta.url);
  const threads = Array.from({ length: cores }, () => startWorker(url));
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
    return mean(await Promise.all(threads.map((thread) => roundOf(thread, microseconds)))) / 1e6;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Microseconds. */
async function roundOf(thread: Worker, microseconds: number): Promise<number> {
  const told = once(thread, 'message');
  thread.postMessage(microseconds);
  const [round] = (await told) as [number];
  return round;
}
