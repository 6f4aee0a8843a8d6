/** Long things one after the other: a log of each, and one that sums all of them up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Step {
  readonly name: string;
  /** A program and its words. */
  readonly command: readonly [string, ...string[]];
  /** The lines of its log that say how it went. */
  readonly sums: RegExp;
  /** How many other processes spin meanwhile; none, unless given. */
  readonly beside?: number;
}

/** What a night came to, for the exit code. */
export interface Account {
  readonly failed: readonly string[];
  readonly minutes: number;
}

/** Uses a processor up, and ends with the process that started it, however that ends. */
const SPINS = 'for (const parent = process.ppid; process.ppid === parent; );';

/** Lines of a log that are quoted at most. */
const MOST = 20;
/** As long as it takes at least to tell that something went wrong: the last lines of a log. */
const LAST = 30;

/** Runs every step, whatever becomes of those before it, and writes `NAME.log` for each and `summary.txt` to `directory`. */
export async function night(steps: readonly Step[], directory: string, say: (line: string) => void): Promise<Account> {
  mkdirSync(directory, { recursive: true });
  const summary: string[] = [];
  const tell = (line: string): void => {
    summary.push(line);
    writeFileSync(join(directory, 'summary.txt'), `${summary.join('\n')}\n`);
    say(line);
  };
  const failed: string[] = [];
  const began = performance.now();
  for (const step of steps) {
    const start = performance.now();
    const log = join(directory, `${step.name}.log`);
    const outcome = await run(step, log);
    if (outcome !== 0) failed.push(step.name);
    const beside = step.beside ? `, beside ${step.beside} spinning processes` : '';
    tell(
      `${outcome === 0 ? 'ok' : 'FAILED'}  ${step.name}: ${minutes(start)} min${beside}${outcome === 0 ? '' : `, ${outcome}`}`,
    );
    for (const line of await quoted(log, step.sums, outcome !== 0)) tell(`      ${line}`);
  }
  const all = minutes(began);
  tell(
    `${steps.length - failed.length} of ${steps.length} went well, in ${all} min${failed.length > 0 ? `; not ${failed.join(', ')}` : ''}`,
  );
  return { failed, minutes: Number(all) };
}

const minutes = (since: number): string => ((performance.now() - since) / 60_000).toFixed(1);

/** 0, or how it ended otherwise, in words. */
async function run({ command: [program, ...words], beside = 0 }: Step, log: string): Promise<0 | string> {
  const others = Array.from({ length: beside }, () => spawn(process.execPath, ['-e', SPINS], { stdio: 'ignore' }));
  const file = createWriteStream(log);
  try {
    await once(file, 'open');
    const child = spawn(program, words, { stdio: ['ignore', file, file] });
    return await ending(child);
  } finally {
    for (const other of others) other.kill('SIGKILL');
    file.end();
    await once(file, 'close');
  }
}

const ending = (child: ChildProcess): Promise<0 | string> =>
  new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(`it did not start: ${message}`));
    child.once('exit', (code, signal) => resolve(code === 0 ? 0 : (signal ?? `exit code ${code}`)));
  });

/** The lines that sum a log up, the last of them; of one that failed its last lines too. */
async function quoted(log: string, sums: RegExp, failed: boolean): Promise<string[]> {
  const found: string[] = [];
  const last: string[] = [];
  for await (const line of createInterface(createReadStream(log))) {
    if (line.trim() === '') continue;
    if (sums.test(line)) found.push(line);
    if (found.length > MOST) found.shift();
    last.push(line);
    if (last.length > LAST) last.shift();
  }
  return failed ? [...found, '…', ...last] : found;
}
