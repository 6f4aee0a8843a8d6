/** Programs of the system that a browser is made of, each with a home of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { whenLate } from '../../../main/workers/testing/patience.ts';

/** Milliseconds that a program is given to end when it is told to. */
const TO_END = 5000;

/** The program's path, null where there is none: what the variable of its name says (CHROMIUM, FIREFOX_ESR …), or the first on the PATH. */
export function pathOf(program: string): string | null {
  const set = process.env[program.toUpperCase().replace('-', '_')];
  if (set) return set;
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export class Program {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #hears: (line: string) => void;
  #said = '';

  /** @param hears every line that it prints */
  constructor(
    name: string,
    words: readonly string[],
    { home, env = {}, hears = () => {} }: { home: string; env?: NodeJS.ProcessEnv; hears?: (line: string) => void },
  ) {
    const path = pathOf(name);
    if (!path) throw new Error(`${name} is not installed`);
    this.name = name;
    this.#hears = hears;
    const own = { HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '' };
    this.#child = spawn(path, words, { env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      createInterface(stream).on('line', (line) => {
        this.#said += `${line}\n`;
        this.#hears(line);
      });
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Throws where it has ended. */
  mustRun(): void {
    if (!this.runs) throw new Error(`${this.name} has ended with ${this.#child.exitCode}: ${this.#said}`);
  }

  /** The first group of the first line, past or to come, of this form. */
  async said(form: RegExp): Promise<string> {
    let late = false;
    const stop = whenLate(() => {
      late = true;
    });
    try {
      for (; ; await pause(20)) {
        const match = form.exec(this.#said);
        if (match) return match[1]!;
        this.mustRun();
        if (late) throw new Error(`${this.name} did not say ${form}: ${this.#said}`);
      }
    } finally {
      stop();
    }
  }

  /** Whether it ends by itself before so many milliseconds have passed. */
  async ends(within = TO_END): Promise<boolean> {
    if (!this.runs) return true;
    const call = new AbortController();
    const ended = once(this.#child, 'exit', { signal: call.signal }).then(
      () => true,
      () => false,
    );
    const timer = setTimeout(() => call.abort(), within);
    const did = await ended;
    clearTimeout(timer);
    return did;
  }

  /** It has ended when this resolves: no program outlives SIGKILL, however long its computer takes over it. */
  async stop(): Promise<void> {
    if (!this.runs) return;
    this.#child.kill('SIGTERM');
    if (await this.ends()) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}
