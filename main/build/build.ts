/**
 * Builds everything that runs outside the sources into dist/: the main process and the browser's (ES modules that share
 * their parts), the preload script and the workers (one CommonJS file for it and one for them), and the pages.
 */
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build as bundle } from 'rolldown';
import { BUNDLED_WORKERS } from '../threads/worker-url.ts';
import { type BundleName, LISTS, listing } from './bundled-packages.ts';
import { buildVerifyPage } from './verify-page.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const out = join(dist, 'main');

const programs = { main: 'main/app/electron/main.ts', browser: 'main/app/browser/browser.ts' };
/** Of whatever runs on Node or in Electron's main process. */
export const bundling = {
  cwd: root,
  platform: 'node',
  // Electron's own module, two optional parts of ws, and one of debug, that nobody installs; tools of development bring the last.
  external: ['electron', 'bufferutil', 'utf-8-validate', 'supports-color'],
  logLevel: 'warn',
} satisfies BuildOptions;

/** Without spaces, comments and long names, so that the app stays small; functions and classes keep theirs, which a stack shows. */
export const minify = {
  compress: true,
  mangle: { keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
};

/**
 * One file that needs no other: a sandboxed preload and a worker in an asar archive can load no module.
 */
const alone = (name: BundleName, source: string, file = `${name}.cjs`): BuildOptions => ({
  ...bundling,
  plugins: [listing(name)],
  input: source,
  output: { file: join(out, file), format: 'cjs', codeSplitting: false, minify },
});

export async function build(): Promise<void> {
  clear();
  await bundle([
    {
      ...bundling,
      plugins: [listing('main')],
      input: programs,
      output: { dir: out, format: 'esm', chunkFileNames: '[name]-[hash].js', sourcemap: 'hidden', minify },
    },
    alone('preload', 'main/app/electron/preload.ts'),
    alone('workers', 'main/build/bundled-workers.ts', BUNDLED_WORKERS),
  ]);
  const { build: buildPages } = await import('vite');
  await buildPages({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', plugins: [listing('pages')] });
  await buildVerifyPage();
}

/** Bundlers tell at length of a folder that they may not write to; this says it in one sentence, and ends the process. */
function clear(): void {
  try {
    mkdirSync(dist, { recursive: true });
    accessSync(dist, constants.W_OK);
    for (const made of [out, join(dist, LISTS)]) rmSync(made, { recursive: true, force: true });
  } catch (error) {
    console.error(`error: ${dist} cannot be written to: ${(error as Error).message}`);
    process.exit(2);
  }
}

if (import.meta.main) await build();
