/**
 * What a command costs with all processes that it starts and waits for: processor time and wall time by bash's `time`
 * (getrusage, to the millisecond; the shell's own fork, a millisecond, is counted in), and when it said what.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Cost {
  /** Seconds, user's and system's. */
  readonly processor: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** What it wrote to stderr, with milliseconds since its start. */
  readonly said: readonly { readonly at: number; readonly line: string }[];
}

/** What it prints goes to the shell's third stream, what `time` prints to its own. */
const TIMED = `TIMEFORMAT='%R %U %S'
times=$1
shift
time for ((i = 0; i < times; i++)); do "$@" 2>&3 || exit; done`;

export interface Asked {
  readonly words: readonly string[];
  /** How often, one after the other; the cost is that of all. */
  readonly times?: number;
  readonly environment: NodeJS.ProcessEnv;
}

/** Throws with the end of what it said where it fails; aborting ends it with all its processes. */
export async function costOf({ words, times = 1, environment }: Asked, stop: AbortSignal): Promise<Cost> {
  stop.throwIfAborted();
  const began = performance.now();
  const child = spawn('bash', ['-c', TIMED, 'bash', String(times), ...words], {
    env: { ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, to be ended as one.
    detached: true,
  });
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  stop.addEventListener('abort', end);
  const said: { at: number; line: string }[] = [];
  let timed = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    timed += text;
  });
  const stderr = child.stdio[3] as NodeJS.ReadableStream;
  createInterface(stderr).on('line', (line) => said.push({ at: performance.now() - began, line }));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', (error) =>
        reject(new Error(`bash, which measures commands, does not start: ${error.message}`)),
      );
      child.once('close', resolve);
    });
    stop.throwIfAborted();
    if (code !== 0) {
      const last = said.slice(-5).map(({ line }) => line);
      throw new Error(`${words.slice(1).join(' ')} ended with ${code}: ${last.join(' / ')}${timed.trim()}`);
    }
    return { ...timesIn(timed), said };
  } finally {
    stop.removeEventListener('abort', end);
    end(); // where one of several processes failed, the others are still there
  }
}

/** @param text “1.234 0.987 0.012”: seconds on the clock, of the user's and of the system's processor time */
export function timesIn(text: string): Pick<Cost, 'processor' | 'wall'> {
  const [wall, user, system] = text.trim().split(' ').map(Number);
  if ([wall, user, system].some((value) => value === undefined || !Number.isFinite(value)))
    throw new Error(`bash printed “${text.trim()}”, which is no time`);
  return { wall: wall!, processor: user! + system! };
}
