/** A party's laptop: its process, which ends and starts again, and its disk, which outlives it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProcess } from '../../local-election/processes.ts';
import { flagsOfClock, setClock } from '../clock/skewed-clock.ts';
import { waitFor } from './wait.ts';

/** A disk that a fault will fill is so large. */
const SMALL_DISK = '24m';

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly last: string;
}

export class Laptop {
  readonly name: string;
  /** The data directory. */
  data: string;
  /** Ends that nobody brought about, in order. */
  readonly ends: End[] = [];
  /** The person has given this laptop up. */
  lost = false;
  process: CommandProcess | null = null;
  readonly #directory: string;
  readonly #clock: string;
  readonly #mounted: boolean;
  readonly #words: (data: string) => readonly string[];
  readonly #environment: () => NodeJS.ProcessEnv;
  /** The end of the process that runs now is our doing. */
  #ending = false;
  #logAtStart = 0;
  /** Faults of one laptop follow one another. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param environment what its processes have beside this one's */
  constructor(
    directory: string,
    name: string,
    smallDisk: boolean,
    words: (data: string) => readonly string[],
    environment: () => NodeJS.ProcessEnv = () => ({}),
  ) {
    this.name = name;
    this.#environment = environment;
    this.#directory = directory;
    this.#words = words;
    this.data = join(directory, name);
    this.#clock = join(directory, `${name}.clock`);
    mkdirSync(this.data);
    this.#mounted = smallDisk && mount(this.data);
  }

  get hasSmallDisk(): boolean {
    return this.#mounted && this.data === join(this.#directory, this.name);
  }

  get log(): string {
    const file = join(this.#directory, `${this.name}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  get logOfThisRun(): string {
    return this.log.slice(this.#logAtStart);
  }

  get runs(): boolean {
    const child = this.process?.child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** @param more words for this start only */
  start(more: readonly string[] = []): CommandProcess {
    this.#logAtStart = this.log.length;
    const words = [...this.#words(this.data), ...more];
    const started = new CommandProcess(
      this.name,
      words,
      this.#directory,
      flagsOfClock(this.#clock),
      this.#environment(),
    );
    this.process = started;
    this.#ending = false;
    const lines: string[] = [];
    for (const stream of [started.child.stdout!, started.child.stderr!])
      stream.on('data', (piece: Buffer) => {
        lines.push(...piece.toString().split('\n').filter(Boolean));
        lines.splice(0, lines.length - 3);
      });
    void started.gone.then(() => {
      if (this.#ending || this.process !== started) return;
      const { exitCode: code, signalCode: signal } = started.child;
      this.ends.push({ code, signal, last: lines.join(' / ') });
    });
    return started;
  }

  async kill(): Promise<void> {
    this.#ending = true;
    this.process?.child.kill('SIGKILL');
    await this.process?.gone;
  }

  /** As Ctrl-C does; returns the exit code. */
  async stop(): Promise<number | null> {
    this.#ending = true;
    if (this.runs) this.process?.child.kill('SIGTERM');
    return (await this.process?.gone) ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.runs) this.process?.child.kill(signal);
  }

  /** Waits for the process to end by itself, and takes that end off the list; null where it runs on. */
  async expectEnd(within: number): Promise<End | null> {
    await waitFor(() => this.ends.length > 0, within);
    return this.ends.shift() ?? null;
  }

  setClock(offset: number): void {
    setClock(this.#clock, offset);
  }

  /** One fault at a time. */
  async alone<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Writes until nothing more fits; returns what makes room again. */
  fillDisk(): () => void {
    const ballast = join(this.data, 'ballast');
    for (let size = 2 ** 20; size >= 1; size >>= 2)
      for (let full = false; !full; )
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          full = true;
        }
    return () => rmSync(ballast, { force: true });
  }

  /** Gives the disk back. */
  unmount(): void {
    if (this.#mounted) spawnSync('umount', [join(this.#directory, this.name)]);
  }
}

/** A small disk in memory, where this process may mount one. */
const mount = (directory: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', directory]).status === 0;

/** Nothing befalls any of them meanwhile. */
export const allAlone = <T>(laptops: readonly Laptop[], act: () => Promise<T>): Promise<T> =>
  laptops.reduceRight<() => Promise<T>>((inner, laptop) => () => laptop.alone(inner), act)();
