/** Where a worker's module is, from sources that run unbuilt and from the bundle alike. */
import { basename } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The file beside the bundle that holds every worker (main/build/bundled-workers.ts). */
export const BUNDLED_WORKERS = 'workers.cjs';

/**
 * @param source the worker's module, beside `importer` (its `import.meta.url`). The build makes of all of them one CommonJS
 * file that needs no other, since a worker cannot load ES modules out of an asar archive; the fragment says which one is meant.
 */
export const workerUrl = (source: `./${string}.ts`, importer: string): URL =>
  new URL(importer.endsWith('.ts') ? source : `./${BUNDLED_WORKERS}#${basename(source, '.ts')}`, importer);

/** A thread that runs the module at a URL of `workerUrl`. */
export function startWorker(url: URL, options: WorkerOptions = {}): Worker {
  if (url.hash === '') return new Worker(url, options);
  const file = new URL(url);
  file.hash = '';
  return new Worker(file, { ...options, argv: [url.hash.slice(1)] });
}
