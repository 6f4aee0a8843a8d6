/** The one door of the specs to the built app: on Electron's own program where there is one, on the double otherwise. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from '../../main/build/electron-binary.ts';
import { patience } from '../../main/workers/testing/patience.ts';
import type { Evaluated, Evaluation } from '../double/run.ts';

export interface App {
  readonly kind: 'electron' | 'double';
  /** Where its profiles are. */
  readonly data: string;
  /** The windows that show something, oldest first. */
  windows(): Page[];
  /** The first window for which `wanted` holds; any, unless given. */
  window(wanted?: (page: Page) => boolean | Promise<boolean>): Promise<Page>;
  /** Calls a function in the main process. It is sent as its source, so it knows nothing of what stands around it. */
  readonly evaluate: ElectronApplication['evaluate'];
  /** Quits, as a person would. */
  close(): Promise<void>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** When it has ended by itself. */
  readonly gone: Promise<void>;
}

export interface Launch {
  /** Kept by whoever gives it; else a new one, which goes when the app is closed. */
  readonly data?: string;
  /** A directory with a package.json; the project unless given. */
  readonly directory?: string;
}

const project = join(import.meta.dirname, '../..');
const POLL = 20;

const binary = process.env.E2E_DOUBLE ? null : electronBinary();
console.log(
  binary ? `The app runs on Electron: ${binary}` : 'The app runs on the Chromium double: Electron is not here.',
);

export async function launch(words: readonly string[] = [], { data, directory = project }: Launch = {}): Promise<App> {
  if (!existsSync(join(directory, 'dist/main/main.js'))) throw new Error('build the app first: npm run build');
  const base = data ?? mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  // Whatever else is announced in this network is none of a spec's business.
  const all = [directory, '--data', base, '--no-discovery', ...words];
  const app = binary ? await launchElectron(binary, all, base) : await launchDouble(all, base);
  if (data === undefined) void app.gone.then(() => rmSync(base, { recursive: true, force: true, maxRetries: 10 }));
  return app;
}

/**
 * Starts the app again on the same data, as a link on a page does while it runs; resolves when that second process has
 * handed over what it was started with and ended.
 */
export async function startAgain({ data }: App, words: readonly string[]): Promise<void> {
  const all = [project, '--data', data, ...words];
  if (!binary) return ended(forkDouble(all));
  await ended(spawn(binary, asRoot(all), { stdio: 'inherit' }));
}

async function launchElectron(program: string, words: string[], data: string): Promise<App> {
  const app = await _electron.launch({ executablePath: program, args: asRoot(words), timeout: patience() });
  const gone = ended(app.process());
  const shown = (): Page[] => app.windows();
  return {
    kind: 'electron',
    data,
    windows: shown,
    window: (wanted) => find(shown, gone, wanted),
    evaluate: app.evaluate.bind(app),
    async close() {
      await agree(app.evaluate.bind(app));
      await app.close();
    },
    kill: () => kill(app.process(), gone),
    gone,
  };
}

/** Whoever quits agrees to what is asked then; an app that is gone asks nothing. */
const agree = (evaluate: App['evaluate']): Promise<void> =>
  evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  }).catch(() => {});

/** Root has no sandbox to give up; nobody else runs without it. */
const asRoot = (words: string[]): string[] => (process.getuid?.() === 0 ? ['--no-sandbox', ...words] : words);

function forkDouble(words: string[]): ChildProcess {
  const double = join(import.meta.dirname, '../double');
  return fork(join(double, 'run.ts'), words, {
    execArgv: ['--import', join(double, 'register.ts')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
}

async function launchDouble(words: string[], data: string): Promise<App> {
  const child = forkDouble(words);
  const gone = ended(child);
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const endpoint = Promise.withResolvers<string | null>();
  void gone.then(() => {
    endpoint.resolve(null);
    for (const { reject } of calls.values()) reject(new Error('the app has ended'));
  });
  child.on('message', (message: { readonly endpoint: string } | Evaluated) => {
    if ('endpoint' in message) return endpoint.resolve(message.endpoint);
    const call = calls.get(message.id);
    calls.delete(message.id);
    if ('error' in message) call?.reject(new Error(message.error));
    else call?.resolve(message.value);
  });
  const address = await endpoint.promise;
  const browser =
    address === null ? null : await chromium.connectOverCDP(address, { noDefaults: true, timeout: patience() });
  const shown = (): Page[] =>
    browser?.contexts().flatMap((context) => context.pages().filter((page) => page.url() !== 'about:blank')) ?? [];
  let ids = 0;
  const evaluate: App['evaluate'] = <Result>(run: unknown, argument?: unknown): Promise<Result> =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++ids;
      calls.set(id, { resolve, reject });
      child.send({ id, source: String(run), argument } satisfies Evaluation);
    }) as Promise<Result>;
  const close = async (): Promise<void> => {
    if (child.connected) {
      await agree(evaluate);
      child.kill('SIGTERM');
    }
    await gone;
    await browser?.close();
  };
  return {
    kind: 'double',
    data,
    windows: shown,
    window: (wanted) => find(shown, gone, wanted),
    evaluate,
    close,
    kill: () => kill(child, gone),
    gone,
  };
}

async function find(
  shown: () => Page[],
  gone: Promise<void>,
  wanted: (page: Page) => boolean | Promise<boolean> = () => true,
): Promise<Page> {
  let over = false;
  void gone.then(() => {
    over = true;
  });
  for (const began = performance.now(); performance.now() - began < patience() && !over; await setTimeout(POLL))
    for (const page of shown()) {
      if (!(await wanted(page))) continue;
      page.setDefaultTimeout(patience());
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
  throw new Error(over ? 'the app has ended' : 'no such window appeared');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function kill(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill('SIGKILL');
  await gone;
}
