/**
 * Builds dist/command/: the command line and the windows in a browser for the Node that a package brings, whole, without a
 * module to look for. What they share stands there once; nothing is written there when it runs.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { bundling, minify } from '../../build/build.ts';
import { listing } from '../../build/bundled-packages.ts';
import { BUNDLED_COMMAND, BUNDLED_WORKERS } from '../../threads/worker-url.ts';

const root = join(import.meta.dirname, '../../..');
export const COMMAND = join(root, 'dist/command');

/** What ostraka.mjs goes on with: in a checkout compiled code or sources, here what is bundled. */
const bundledStart: Plugin = {
  name: 'bundled-start',
  resolveId: (source, importer) =>
    source === './start.mjs' && importer?.endsWith('ostraka.mjs') ? join(root, 'main/cli/main.ts') : null,
};

/** From dist/main, which is there. */
export async function bundleCommand(): Promise<void> {
  rmSync(COMMAND, { recursive: true, force: true });
  await build({
    ...bundling,
    input: {
      ostraka: 'main/package/program/ostraka.ts',
      [basename(BUNDLED_COMMAND, '.js')]: 'main/cli/main.ts',
      'crowd-process': 'main/local-election/crowd-process.ts',
    },
    plugins: [bundledStart, listing('command')],
    output: { dir: COMMAND, format: 'esm', chunkFileNames: '[name]-[hash].js', minify },
  });
  copyFileSync(join(root, 'dist/main', BUNDLED_WORKERS), join(COMMAND, BUNDLED_WORKERS));
}
