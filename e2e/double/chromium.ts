/** The system's Chromium in place of Electron's: one browser for the app, one page for each window. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const directory = mkdtempSync(join(tmpdir(), 'electron-double-'));

/** Started early, beside the app's own modules. */
const started = chromium.launchPersistentContext(directory, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
  headless: !process.env.DOUBLE_HEADED,
  // For the specs, which connect to this browser as well.
  args: ['--remote-debugging-port=0', '--disable-dev-shm-usage'],
  viewport: null,
  colorScheme: null,
  reducedMotion: null,
  acceptDownloads: true,
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});
started.catch(() => {});

export const browser = (): Promise<BrowserContext> => started;

/** Where others reach it over the DevTools protocol. */
export async function endpoint(): Promise<string> {
  await started;
  const [port] = readFileSync(join(directory, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

export async function closeBrowser(): Promise<void> {
  const context = await started.catch(() => null);
  await context?.close().catch(() => {});
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
