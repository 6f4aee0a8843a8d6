/** What V8 keeps for the heaps of this process. For processes of our own, whose flags are ours. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the young halves of heaps stay as small as they are now. A verification leaves behind garbage, of which hardly anything is to be copied:
 * to gather 48 MB of it in a thread before V8 looks saves no time.
 */
export const spareMemory = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/**
 * Collects all garbage of this thread at once: while it waits for others that work for minutes, nothing would make V8 do so. Where V8 has
 * no such flag, nothing happens.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  setFlagsFromString('--no-expose-gc');
  collect?.();
}
