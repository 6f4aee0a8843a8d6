/** Where a worker's module is, from sources that run unbuilt and from the bundle alike. */
import { basename } from 'node:path';

/**
 * @param source the worker's module, beside `importer` (its `import.meta.url`). The build makes of each one CommonJS file
 * that needs no other, beside the bundle (main/build/build.ts): a worker cannot load ES modules out of an asar archive.
 */
export const workerUrl = (source: `./${string}.ts`, importer: string): URL =>
  new URL(importer.endsWith('.ts') ? source : `./${basename(source, '.ts')}.cjs`, importer);
