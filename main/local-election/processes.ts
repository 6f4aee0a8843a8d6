/** The processes of a simulated election, each as a person would start it, and what they took. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import { LEAN } from '../threads/heap.ts';
import { commandFile, programUrl } from '../threads/worker-url.ts';
import type { FromVoters, ToVoters } from './crowd.ts';

/** What a process used so far; null where the system does not say. */
export interface Usage {
  readonly cpuSeconds: number | null;
  readonly peakMegabytes: number | null;
}

/** One `ostraka` command that runs beside this one, and not beyond it; what it prints goes to a log file. */
export class CommandProcess {
  readonly name: string;
  readonly child: ChildProcess;
  readonly log: string;
  readonly #lines: string[] = [];
  readonly #waiting: { readonly form: RegExp; readonly resolve: (match: RegExpMatchArray) => void }[] = [];
  readonly gone: Promise<number | null>;
  #crashed = false;

  /** @param flags for Node itself @param also what its environment has beside this one's */
  constructor(
    name: string,
    words: readonly string[],
    directory: string,
    flags: readonly string[] = [],
    also: NodeJS.ProcessEnv = {},
  ) {
    this.name = name;
    this.log = join(directory, `${name}.log`);
    const env = { ...LEAN.environment, ...process.env, ...also };
    const program = [...LEAN.flags, ...flags, commandFile(words[0]!, import.meta.url), ...words];
    this.child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env });
    const log = createWriteStream(this.log, { flags: 'a' });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      createInterface(stream).on('line', (line) => {
        log.write(`${line}\n`);
        this.#hear(line);
      });
    // Node could not be started; it is gone then, too.
    this.child.once('error', (error) => this.#hear(error.message));
    this.gone = new Promise((resolve) => {
      // Not at its exit: what it said last may still be on its way.
      this.child.once('close', (code) => {
        log.end();
        resolve(code);
      });
    });
  }

  /** All that it has said so far. */
  get said(): string {
    return this.#lines.join('\n');
  }

  /** The first line, past or to come, of this form; throws `process-ended` where the process ends without it. */
  line(form: RegExp): Promise<RegExpMatchArray> {
    const known = this.#lines.map((line) => line.match(form)).find((match) => match !== null);
    if (known) return Promise.resolve(known);
    const coming = new Promise<RegExpMatchArray>((resolve) => this.#waiting.push({ form, resolve }));
    return Promise.race([coming, this.ended()]);
  }

  /** Throws when the process ends, unless it was made to crash. */
  async ended(): Promise<never> {
    const code = await this.gone;
    if (this.#crashed) return new Promise<never>(() => {});
    const last = this.#lines.slice(-3).join(' / ');
    throw new OstrakaError('process-ended', `the ${this.name} process ended with ${code}: ${last}`, {
      hint: `its log is ${this.log}`,
    });
  }

  /** As when its computer loses its power. */
  async crash(): Promise<void> {
    this.#crashed = true;
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.gone;
  }

  #hear(line: string): void {
    this.#lines.push(line);
    for (const one of [...this.#waiting]) {
      const match = line.match(one.form);
      if (!match) continue;
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.resolve(match);
    }
  }
}

/** Hundreds of voters in a process of their own. */
export class VotersProcess {
  readonly child: ChildProcess;
  readonly #onProgress: () => void;
  enrolled = 0;
  cast = 0;
  #failed: (error: OstrakaError) => void = () => {};
  #reached: () => void = () => {};
  #heard: (measured: readonly Measurement[]) => void = () => {};

  /** @param also what its environment has beside this one's */
  constructor(onProgress: () => void, also: NodeJS.ProcessEnv = {}) {
    this.#onProgress = onProgress;
    this.child = fork(programUrl('./crowd-process.ts', import.meta.url), {
      env: { ...process.env, ...also },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.on('message', (message: FromVoters) => {
      if ('failed' in message) return this.#failed(new OstrakaError(message.failed.code, message.failed.message));
      if ('measured' in message) return this.#heard(message.measured);
      this[message.done] = message.count;
      this.#onProgress();
      this.#reached();
    });
    this.child.once('exit', (code) =>
      this.#failed(new OstrakaError('process-ended', `a voters process ended with ${code}`)),
    );
  }

  /** Resolves when as many as asked for are enrolled, or have cast; throws what a voter was told. */
  do(message: Exclude<ToVoters, { do: 'measure' }>): Promise<void> {
    const wanted = message.do === 'enrol' ? message.count : message.choices.length;
    const counter = message.do === 'enrol' ? 'enrolled' : 'cast';
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#reached = () => this[counter] >= wanted && resolve();
      this.child.send(message);
      this.#reached();
    });
  }

  /** What it has measured; it measures no further. */
  measured(): Promise<readonly Measurement[]> {
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#heard = resolve;
      this.child.send({ do: 'measure' } satisfies ToVoters);
    });
  }

  stop(): void {
    this.#failed = () => {};
    this.child.kill('SIGTERM');
  }
}

/** Linux tells of any process; other systems only of this one. */
export function usageOf({ pid }: Pick<ChildProcess, 'pid'>): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // utime and stime are fields 14 and 15 of proc(5), in hundredths of a second.
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / 100;
    return { cpuSeconds, peakMegabytes: peak ? Math.round(Number(peak) / 1024) : null };
  } catch {
    return { cpuSeconds: null, peakMegabytes: null };
  }
}
