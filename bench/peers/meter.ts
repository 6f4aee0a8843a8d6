/**
 * What a script costs, with all processes that it starts and waits for: processor time by bash's `time` (getrusage, to the
 * millisecond), peak memory of its largest process by GNU time. The two shells and GNU time themselves take about 4 ms,
 * and are counted in.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Cost {
  /** User's and system's. */
  readonly processorSeconds: number;
  readonly wallSeconds: number;
  readonly peakBytes: number;
}

const TIMED = `TIMEFORMAT='%R %U %S'
{ time command time --quiet --output="$2" --format=%M bash -euo pipefail -c "$1" >> "$3" 2>&1; } 2> "$4"`;

export interface Script {
  readonly script: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where what it prints is kept. */
  readonly log: string;
  /** A directory of the meter's own. */
  readonly scratch: string;
}

/** Throws with the end of what the script printed, where it fails; aborting ends it with all its processes. */
export async function measured(
  { script, directory, environment, log, scratch }: Script,
  stop: AbortSignal,
): Promise<Cost> {
  stop.throwIfAborted();
  const [memory, times] = [join(scratch, 'memory'), join(scratch, 'times')];
  closeSync(openSync(log, 'a'));
  const child = spawn('bash', ['-c', TIMED, 'meter', script, memory, log, times], {
    cwd: directory,
    env: { ...process.env, ...environment, LC_ALL: 'C' },
    stdio: 'ignore',
    // A group of its own, to be ended as one.
    detached: true,
  });
  const end = () => endGroup(child.pid);
  stop.addEventListener('abort', end);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    stop.throwIfAborted();
    if (code !== 0) throw new Error(`exit code ${code}: ${lastLines(readFileSync(log, 'utf8'))}`);
    return costOf(readFileSync(times, 'utf8'), readFileSync(memory, 'utf8'));
  } finally {
    stop.removeEventListener('abort', end);
    end(); // where one of several processes failed, the others are still there
    for (const file of [memory, times]) rmSync(file, { force: true });
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/**
 * @param times “1.234 0.987 0.012”: seconds on the clock, of the user's and of the system's processor time
 * @param memory the peak, in kibibytes
 */
export function costOf(times: string, memory: string): Cost {
  const [wall, user, system] = times.trim().split(' ').map(Number);
  const peak = Number(memory.trim());
  const all = [wall, user, system, peak];
  if (all.some((value) => value === undefined || !Number.isFinite(value)))
    throw new Error(`the meter printed “${times.trim()}” and “${memory.trim()}”, which are no times and no memory`);
  return {
    // Of whole milliseconds: no digits that nobody measured.
    processorSeconds: Math.round(1000 * (user! + system!)) / 1000,
    wallSeconds: wall!,
    peakBytes: 1024 * peak,
  };
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-5).join('\n');
