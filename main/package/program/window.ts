/** Opens the app's window from a package: on Electron, which lies beside, else in the browser with the Node that runs this. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { IN_BROWSER } from '../../app/browser/instead.ts';
import { ROOT } from '../../launch/root.ts';
import { grantsOf, mayBeSandboxed } from './sandbox.ts';

const resources = join(ROOT, '..');

/** Electron's program, by platform. */
const ELECTRON: Readonly<Record<string, string>> = {
  linux: join(resources, '../ostraka'),
  win32: join(resources, '../Ostraka.exe'),
  darwin: join(resources, '../MacOS/Ostraka'),
};

/** @param words as `readOptions` takes them. Throws `usage` where there is no screen */
export async function openWindow(words: readonly string[], inBrowser: boolean): Promise<void> {
  const program = ELECTRON[process.platform];
  if (inBrowser || program === undefined) return openInBrowser(words);
  if (process.platform === 'linux') {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    if (!DISPLAY && !WAYLAND_DISPLAY)
      throw new OstrakaError('usage', 'there is no screen here to open a window on', {
        hint: 'ostraka --help lists the commands, which need none; ostraka --browser --no-open prints an address to open',
      });
  }
  // The archive of the command line comes without it.
  if (!existsSync(program)) return openInBrowser(words);
  if (process.platform === 'win32')
    return spawn(program, [...words], { stdio: 'ignore', detached: true, windowsHide: false }).unref();
  if (process.platform === 'linux' && !mayBeSandboxed(grantsOf(dirname(program)))) {
    console.error(
      'This system does not grant an app without an administrator the sandbox that keeps what its windows show',
    );
    console.error(
      'away from your files (user namespaces are restricted, as on Ubuntu from 24.04). The .deb package asks for it.',
    );
    console.error(IN_BROWSER);
    return openInBrowser(words);
  }
  // This process becomes it: the same number, streams and signals.
  process.execve!(program, [program, ...words], process.env);
}

async function openInBrowser(words: readonly string[]): Promise<void> {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...words);
  await import('../../app/browser/browser.ts');
}
