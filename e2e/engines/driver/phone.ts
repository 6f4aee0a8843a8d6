/** A browser as it stands on somebody's phone: what its tabs keep is kept together, and apart from every other's. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../renderer/texts/texts.ts';
import type { Program } from './program.ts';
import { type Tab, until } from './tab.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** What its owner has bought and set. */
export interface Settings {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly dark: boolean;
  /** False where pages are forbidden to store anything. */
  readonly stores: boolean;
}

export abstract class Phone {
  abstract readonly engine: Engine;
  /** Of the engine, once it runs. */
  version = '';
  readonly settings: Settings;
  /** A folder that nothing else knows: profile, downloads. */
  readonly home: string;
  /** What pages threw and nobody caught, and what they wrote to the console as an error. */
  readonly faults: string[] = [];
  protected readonly programs: Program[] = [];

  constructor(settings: Settings, home: string) {
    this.settings = settings;
    this.home = home;
  }

  abstract start(): Promise<void>;
  abstract newTab(): Promise<Tab>;
  protected abstract end(): Promise<void>;

  /** Where the browser puts what is saved. */
  protected get downloads(): string {
    return join(this.home, 'downloads');
  }

  /** The file that was saved last, once it is whole. */
  async saved(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    return until(
      async () => {
        const names = await readdir(this.downloads).catch(() => []);
        const name = names.find((one) => !one.endsWith('.part'));
        // Firefox makes an empty file of a name of its own first, and takes it away at once.
        const bytes = name === undefined ? null : await readFile(join(this.downloads, name)).catch(() => null);
        return name !== undefined && bytes && bytes.length > 0 && { name, bytes };
      },
      () => 'nothing was saved',
    );
  }

  /** Ends the browser and what it started, and removes what it kept. */
  async close(): Promise<void> {
    await this.end().catch(() => {});
    for (const program of this.programs.reverse()) await program.stop();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export const newHome = (engine: Engine): Promise<string> => mkdtemp(join(tmpdir(), `ostraka-${engine}-`));
