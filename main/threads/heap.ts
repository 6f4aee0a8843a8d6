/**
 * How much garbage V8 may gather before it looks. It gives a program as much as the computer seems to have to spare: new
 * objects 128 MB, old ones four times what was in use when it looked last, for each thread. What an election leaves behind is
 * young, and what it keeps stands in a few long vectors, so that little is enough.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For a thread: MB of new objects. */
export const YOUNG = { maxYoungGenerationSizeMb: 12 };

/**
 * The same for all threads of a process, and by how many percent old objects may grow, as flags for Node; and as environment for
 * GNU's library, which else keeps what was freed of vectors up to 32 MB, for each thread apart.
 */
export const LEAN = {
  flags: ['--max-semi-space-size=4', '--heap-growing-percent=40'],
  environment: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '65536' },
} as const;

/**
 * Becomes the same program started so, under the same number and with the same streams, unless it was; where the system has no
 * way to (Windows) it goes on as it is.
 * @param main the program's file
 */
export function becomeLean(main: string): void {
  const { execve, execPath, execArgv, argv, env } = process;
  if (process.platform === 'win32' || LEAN.flags.every((flag) => execArgv.includes(flag))) return;
  try {
    execve?.(execPath, [execPath, ...LEAN.flags, ...execArgv, main, ...argv.slice(2)], { ...LEAN.environment, ...env });
  } catch {
    // Node has it, and this system does not.
  }
}

/**
 * Has the young halves of heaps stay as small as they are now: for processes of our own, whose flags are ours. A verification leaves
 * behind garbage, of which hardly anything is to be copied: to gather 48 MB of it in a thread before V8 looks saves no time.
 */
export const spareMemory = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/**
 * Collects all garbage of this thread at once: while it waits for others that work for minutes, nothing would make V8 do so, and of vectors
 * it sees only the small objects that hold them. Where V8 has no such flag, nothing happens.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  setFlagsFromString('--no-expose-gc');
  collect?.();
}
