/**
 * Where the module of a thread or of another process is: among the sources, which run unbuilt, in the app's bundle, or in the
 * compiled code of a command (main/launch/compile.mjs, which looks for the calls of these functions).
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { ROOT } from '../launch/root.ts';
import { YOUNG } from './heap.ts';

/** Said in the compiled code of a command, and nowhere else. */
declare const __COMPILED__: true | undefined;

/** The file beside the app's bundle that holds every worker (main/build/bundled-workers.ts). */
export const BUNDLED_WORKERS = 'workers.cjs';
/** The file of all commands, in the bundle that runs on Node. */
export const BUNDLED_COMMAND = 'command.js';

const isCompiled = (): boolean => typeof __COMPILED__ !== 'undefined';

/**
 * @param source the worker's module, beside `importer` (its `import.meta.url`). The app's build makes of all of them one CommonJS
 * file that needs no other, since a worker cannot load ES modules out of an asar archive; the fragment says which one is meant.
 */
export const workerUrl = (source: `./${string}.ts`, importer: string): URL =>
  isCompiled() || importer.endsWith('.ts')
    ? programUrl(source, importer)
    : new URL(`./${BUNDLED_WORKERS}#${basename(source, '.ts')}`, importer);

/** The same for the module of a process; in a bundle that runs on Node it has a file of its own (main/package/program/bundle.ts). */
export const programUrl = (source: `./${string}.ts`, importer: string): URL => {
  const name = basename(source, '.ts');
  return new URL(isCompiled() ? `./${name}.cjs` : importer.endsWith('.ts') ? source : `./${name}.js`, importer);
};

/** The program of a command, as compiled or bundled as this one. */
export function commandFile(command: string, importer: string): string {
  if (!isCompiled() && !importer.endsWith('.ts')) return fileURLToPath(new URL(`./${BUNDLED_COMMAND}`, importer));
  const compiled = fileURLToPath(new URL(`./${command}.cjs`, importer));
  return isCompiled() && existsSync(compiled) ? compiled : join(ROOT, 'main/cli/main.ts');
}

/** A thread that runs the module at a URL of `workerUrl`. */
export function startWorker(url: URL, options: WorkerOptions = {}): Worker {
  const all = { resourceLimits: YOUNG, ...options };
  if (url.hash === '') return new Worker(url, all);
  const file = new URL(url);
  file.hash = '';
  return new Worker(file, { ...all, argv: [url.hash.slice(1)] });
}
