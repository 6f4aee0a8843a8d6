/** The system's Chromium in place of Electron's: one browser for the app, one page for each window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Connection, type Session } from './devtools.ts';

const directory = mkdtempSync(join(tmpdir(), 'electron-double-'));

/** Started early, beside the app's own modules. */
const child = spawn(
  process.env.CHROMIUM ?? '/usr/bin/chromium',
  [
    ...(process.env.DOUBLE_HEADED ? [] : ['--headless=new']),
    // Root has no sandbox to give up.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // The pipe is for the double, and ends the browser with it, however that ends; the port is for the specs.
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${directory}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-startup-window',
    '--disable-background-networking',
    '--disable-backgrounding-occluded-windows',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
    '--disable-renderer-backgrounding',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
  ],
  { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
);
const [, , errors, to, from] = child.stdio;
const connection = new Connection({ to: to as Writable, from: from as Readable });

const listening = new Promise<string>((resolve, reject) => {
  const lines: string[] = [];
  createInterface(errors as Readable).on('line', (line) => {
    lines.push(line);
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) resolve(address);
  });
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`Chromium has ended:\n${lines.slice(-10).join('\n')}`)));
});
listening.catch(() => {});

export const browser: Session = connection.browser;
export const sessionOf = (id: string): Session => connection.session(id);

/** Where specs reach the same browser. */
export const endpoint = (): Promise<string> => listening;

export async function closeBrowser(): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
}
