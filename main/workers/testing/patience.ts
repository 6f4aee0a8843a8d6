/** How long tests wait for what ought to come. A wait that is fulfilled takes no longer for a long patience. */
import { availableParallelism, loadavg } from 'node:os';

const MINUTE = 60_000;

/** Milliseconds: `quiet` on a computer that does nothing else, longer the more want its processors. */
export const patience = (quiet = MINUTE): number => Math.ceil(quiet * (1 + loadavg()[0]! / availableParallelism()));

/** Calls `tell` when patience is at its end, as the load of the meantime has it; returns what calls that off. */
export function whenLate(tell: () => void): () => void {
  const began = performance.now();
  let timer = setTimeout(look, patience());
  function look(): void {
    const left = patience() - (performance.now() - began);
    if (left <= 0) tell();
    else timer = setTimeout(look, left);
  }
  return () => clearTimeout(timer);
}
