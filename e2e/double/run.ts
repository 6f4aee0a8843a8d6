/** `node --import register.ts run.ts DIRECTORY [words]` behaves as `electron DIRECTORY [words]`. */
import crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

/** What a spec sends: a function's source, and its argument after `electron`. */
export interface Evaluation {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}
export type Evaluated =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

const [node = '', , directory = '.', ...words] = process.argv;
process.env.DOUBLE_APP = resolve(directory);
process.argv = [node, directory, ...words];
refuseWhatElectronLacks();

const electron = await import('./electron.ts');
const { endpoint } = await import('./chromium.ts');
const { serveWindows } = await import('./browser-window.ts');
const { app } = electron;

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
process.on('disconnect', () => app.exit(0));
process.on('message', async ({ id, source, argument }: Evaluation) => {
  const reply = (evaluated: Evaluated): void => void process.send?.(evaluated);
  try {
    const evaluate = runInThisContext(`(${source})`) as (module: typeof electron, argument: unknown) => unknown;
    reply({ id, value: await evaluate(electron, argument) });
  } catch (error) {
    reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

const { main } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { main: string };
try {
  // Not awaited before the browser: an app may wait for `ready` at its top level.
  const loaded = import(pathToFileURL(resolve(directory, main)).href);
  await serveWindows();
  process.send?.({ endpoint: await endpoint() });
  app._becomeReady();
  await loaded;
} catch (error) {
  // A browser that is closed while it starts belongs to an app that has changed its mind, as a second instance does.
  if (!app._isQuitting()) console.error('the app threw an error while it was loaded:', error);
  app.exit(1);
}

/** Electron's BoringSSL has no ChaCha20 for node:crypto (electron/electron#24024). */
function refuseWhatElectronLacks(): void {
  for (const name of ['createCipheriv', 'createDecipheriv'] as const) {
    const real: (...words: never[]) => unknown = crypto[name];
    Object.assign(crypto, {
      [name]: (cipher: string, ...rest: never[]) => {
        if (/chacha/i.test(cipher)) throw new Error('Unknown cipher');
        return real(cipher as never, ...rest);
      },
    });
  }
  syncBuiltinESMExports();
}
