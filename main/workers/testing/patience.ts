/** How long tests wait for what ought to come. A wait that is fulfilled takes no longer for a long patience. */

import { availableParallelism, loadavg } from 'node:os';
import type { TestContext } from 'node:test';

const MINUTE = 60_000;

/** Milliseconds: `quiet` on a computer that does nothing else, longer the more want its processors. */
export const patience = (quiet = MINUTE): number => Math.ceil(quiet * (1 + loadavg()[0]! / availableParallelism()));

/** Calls `tell` when patience is at its end, as the load of the meantime has it; returns what calls that off. */
export function whenLate(tell: () => void, quiet = MINUTE): () => void {
  const began = performance.now();
  let timer = setTimeout(look, patience(quiet));
  function look(): void {
    const left = patience(quiet) - (performance.now() - began);
    if (left <= 0) tell();
    else timer = setTimeout(look, left);
  }
  return () => clearTimeout(timer);
}

/** What `awaited` gives; rejects when patience is at its end: for what waits for ever where a browser never answers. */
export function inTime<T>(awaited: Promise<T>, what: string, quiet = MINUTE): Promise<T> {
  return new Promise((resolve, reject) => {
    const calledOff = whenLate(() => reject(new Error(`${what} was not done in time`)), quiet);
    awaited.then(resolve, reject).finally(calledOff);
  });
}

/** For what is stopped by a signal: aborted when patience with a whole election is at its end, unless the test ends before. */
export function stopWhenLate(t: Pick<TestContext, 'after'>, quiet = 5 * MINUTE): AbortSignal {
  const late = new AbortController();
  t.after(whenLate(() => late.abort(new Error('it was not done in time')), quiet));
  return late.signal;
}
