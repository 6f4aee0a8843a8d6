/** The processes that samples come of: of each build its own command line, and a program that calls its functions. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Build, commandOf } from './build.ts';
import { type Cost, costOf } from './cost.ts';
import type { Measured, TaskName } from './inside/tasks.ts';

const PROGRAM = join(import.meta.dirname, 'inside/program.ts');
const BALLOTS = join(import.meta.dirname, '../../shared/election/samples/burlington-2009-mayor.soi');

/** How many starts are measured together: one alone is not much longer than the clock's steps. */
const STARTS = 8;
const THREADS = 2;
/** The phases of an election as every build names them on stderr when they begin. */
const CLOSED = /^mixing and proving/;
const ATTESTED = /^writing the transcript/;

/** In the unit of its row, and microseconds of an X25519 that the same process measured around it. */
export interface Value {
  readonly value: number;
  readonly x25519?: number;
}

/** By the name of a row. */
export type Sample = Readonly<Record<string, Value>>;

/** More for the environment of a process. */
export type Also = Readonly<Record<string, string>>;

/** Each build compiles into a cache of its own. */
function environment(also: Also): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: _, ...own } = process.env;
  return { ...own, ...also };
}

const ostraka = (build: Build, words: readonly string[]): string[] => [process.execPath, commandOf(build), ...words];

/** What the program says, by the functions of this build. Throws the last that it said where it fails. */
export async function insideOf(
  build: Build,
  task: TaskName | 'make-lists',
  directory: string,
  size: number,
  also: Also,
  stop: AbortSignal,
): Promise<string> {
  const words = [PROGRAM, build.root, task, directory, String(size)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: environment(also), signal: stop });
    return stdout;
  } catch (error) {
    stop.throwIfAborted();
    const { stderr } = error as { stderr?: string };
    throw new Error(`${task} by ${build.root} fails: ${reasonIn(stderr ?? '') ?? error}`);
  }
}

/** Of a stack that Node has printed, the line that says what happened. */
const reasonIn = (stderr: string): string | undefined => /^\w*Error.*$/m.exec(stderr)?.[0];

export async function inside(
  build: Build,
  task: TaskName,
  directory: string,
  size: number,
  also: Also,
  stop: AbortSignal,
): Promise<Sample> {
  const measured = JSON.parse(await insideOf(build, task, directory, size, also, stop)) as Measured;
  const rows = Object.entries(measured);
  return Object.fromEntries(rows.map(([name, { microseconds, x25519 }]) => [name, { value: microseconds, x25519 }]));
}

/** What begins, says something and ends. */
const BRIEF = { start: ['--help'], 'start-command': ['verify', '--help'] } as const;

/** Compiles what there is to compile, and measures nothing. */
export async function firstStart(build: Build, stop: AbortSignal): Promise<void> {
  for (const words of Object.values(BRIEF))
    await costOf({ words: ostraka(build, words), environment: environment({}) }, stop);
}

export async function start(build: Build, also: Also, stop: AbortSignal): Promise<Sample> {
  const each = async (words: readonly string[]) => {
    const asked = { words: ostraka(build, words), times: STARTS, environment: environment(also) };
    return { value: (1000 * (await costOf(asked, stop)).processor) / STARTS };
  };
  return { start: await each(BRIEF.start), 'start-command': await each(BRIEF['start-command']) };
}

/** On two processors, if there are more: a build takes as many threads as it is given processors. */
export async function verify(build: Build, transcript: string, also: Also, stop: AbortSignal): Promise<Sample> {
  const bound = availableParallelism() > THREADS ? ['taskset', '--cpu-list', `0-${THREADS - 1}`] : [];
  const words = [...bound, ...ostraka(build, ['verify', transcript])];
  const { processor, wall } = await costOf({ words, environment: environment(also) }, stop);
  return { transcript: { value: processor }, 'transcript-wall': { value: wall } };
}

/** An election of three nodes, two of whom open it; its files in `out`. */
export function hold(build: Build, out: string, voters: number, stop: AbortSignal, also: Also = {}): Promise<Cost> {
  const words = ['simulate', '--ballots', BALLOTS, '--out', out, '--voters', String(voters), '--seed', 'bench'];
  const more = ['--nodes', '3', '--threshold', '2', '--rules', 'instant-runoff'];
  return costOf({ words: ostraka(build, [...words, ...more]), environment: environment(also) }, stop);
}

export async function election(build: Build, voters: number, also: Also, stop: AbortSignal): Promise<Sample> {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-against-'));
  try {
    const { processor, said } = await hold(build, out, voters, stop, also);
    return {
      election: { value: (1000 * processor) / voters },
      'election-wall': { value: spanIn(said) },
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Seconds from the close to the result that all nodes have attested. Throws where it was not said. */
export function spanIn(said: Cost['said']): number {
  const [closed, attested] = [CLOSED, ATTESTED].map((form) => said.find(({ line }) => form.test(line))?.at);
  if (closed === undefined || attested === undefined)
    throw new Error(`the simulation did not say when it was closed and attested, as ${CLOSED} and ${ATTESTED}`);
  return (attested - closed) / 1000;
}
