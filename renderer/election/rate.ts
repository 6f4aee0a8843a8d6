/** How fast work goes, from when it was first seen to now. */
import type { Work } from '../../shared/protocol/messages.ts';

export interface Run {
  readonly task: Work['task'];
  /** Milliseconds, and how much was done, when it was first seen. */
  readonly since: number;
  readonly from: number;
  readonly done: number;
  readonly now: number;
}

/** Follows `work`; another task, or one that begins again, is another run. */
export function follow(run: Run | null, work: Work | null, now: number): Run | null {
  if (!work) return null;
  const { task, done } = work;
  if (!run || run.task !== task || done < run.done) return { task, since: now, from: done, done, now };
  return { ...run, done, now };
}

export const seconds = ({ since, now }: Run): number => Math.floor((now - since) / 1000);

/** Seconds until all is done at this rate; null where there is none yet. */
export function secondsLeft(run: Run, total: number): number | null {
  const speed = rate(run);
  return speed === null || total <= run.done ? null : Math.ceil((total - run.done) / speed);
}

/** Pieces a second; null while too little time has passed, or nothing is told of how far it is. */
export function rate({ since, from, done, now }: Run): number | null {
  const passed = now - since;
  return passed >= 500 && done > from ? ((done - from) * 1000) / passed : null;
}
