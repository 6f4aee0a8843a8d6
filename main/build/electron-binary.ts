/** Where Electron's program is. Its npm package is only a wrapper that fetches it; `require('electron')` would fetch. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const wrapper = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The script that fetches the program into the wrapper. */
export const electronInstaller = (): string => join(wrapper(), 'install.js');

/** Null where it is not on this machine. */
export function electronBinary(): string | null {
  const name = join(wrapper(), 'path.txt');
  const directory = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(wrapper(), 'dist');
  const program = join(directory, existsSync(name) ? readFileSync(name, 'utf8') : 'electron');
  return existsSync(program) ? program : null;
}
