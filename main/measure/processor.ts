/** Processor time in microseconds, of the kernel’s work for us too. */

/** Of the thread that asks, since it began. 0 before Node 23.9, which cannot tell: what it worked is then in `other`. */
export function threadProcessor(): number {
  const used = process.threadCpuUsage?.();
  return used ? used.user + used.system : 0;
}

/** Of the whole process, since it began. */
export function processProcessor(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** What a thread and those that help it have worked, from nothing on. */
export interface Worked {
  /** Until they could begin with the first job. */
  readonly start: number;
  /** Since then. */
  readonly jobs: number;
}

/** Of this thread alone, which is ready when this is called. */
export function ownWork(): () => Worked {
  const start = threadProcessor();
  return () => ({ start, jobs: threadProcessor() - start });
}

/** What a job took, and with how many ciphertexts. */
export interface Spent {
  /** Microseconds, of a monotonic clock. */
  readonly wall: number;
  /** Microseconds, of all threads that worked on it. */
  readonly processor: number;
  /** Beside it, to start threads that had not worked yet. */
  readonly start: number;
  readonly ciphertexts: number;
}

export const microseconds = (milliseconds: number): number => Math.round(1000 * milliseconds);
