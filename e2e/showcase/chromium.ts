/** The Chromium that specs drive, without the states that a showcase shows. */
import { type Browser, chromium } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';

export async function openChromium(also: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    timeout: patience(),
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...['--disable-dev-shm-usage', '--disable-background-networking'],
      // A script that a spec has changed comes from nowhere, and as a worker could import nothing from this computer.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessForWorkers',
      ...also,
    ],
  });
  // Playwright's own patience is half a minute, whatever else this computer does.
  browser.on('context', (context) => context.setDefaultTimeout(patience()));
  return browser;
}
