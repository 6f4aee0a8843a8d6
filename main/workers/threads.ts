/** How many threads this process computes with. */
import { availableParallelism } from 'node:os';
import { OstrakaError } from '../../shared/codec/error.ts';

const MOST = 256;

/** As many as this computer has, or as `OSTRAKA_THREADS` says; throws `bad-engine` where that is no such number. */
export function threadsHere(): number {
  const said = process.env.OSTRAKA_THREADS;
  if (said === undefined || said === '') return availableParallelism();
  const number = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number <= MOST) return number;
  throw new OstrakaError('bad-engine', `OSTRAKA_THREADS is a number from 1 to ${MOST}, not ${said}`, {
    hint: 'leave it away, and there are as many threads as this computer has',
  });
}
