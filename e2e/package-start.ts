/**
 * `npm run package:start [-- --install]`: starts what `npm run package` has made for this system, once, with Electron's own program and its fuses, and
 * holds a small election in its window. `--install` installs it first: the .deb as administrator, on Windows for this user, on macOS from its disk image.
 * It is meant for machines that are thrown away afterwards.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import about from '../package.json' with { type: 'json' };
import { holdsElection } from './app/holds-election.ts';

const release = join(import.meta.dirname, '../release');

/** Ends the process with 1. */
function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

function made(pattern: string): string {
  const [found] = globSync(pattern, { cwd: release });
  return found === undefined ? fail(`there is no release/${pattern}: run npm run package`) : join(release, found);
}

const run = (program: string, words: readonly string[]): void =>
  void execFileSync(program, words, { stdio: 'inherit' });

/** The program of the app as it lies unpacked, beside the installers. */
const UNPACKED: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux*-unpacked/ostraka',
  win32: 'win*-unpacked/Ostraka.exe',
  darwin: 'mac*/Ostraka.app/Contents/MacOS/Ostraka',
};

/** Installs as a person does, and says where the program then is. */
const INSTALL: Partial<Record<NodeJS.Platform, () => string>> = {
  linux() {
    const words = ['apt-get', 'install', '--yes', made('*.deb')];
    if (process.getuid?.() === 0) run(words[0]!, words.slice(1));
    else run('sudo', ['--non-interactive', ...words]);
    return '/opt/Ostraka/ostraka';
  },
  win32() {
    run(made('*Setup*.exe'), ['/S']);
    return join(process.env.LOCALAPPDATA ?? '', 'Programs', about.name, 'Ostraka.exe');
  },
  darwin() {
    const at = join(tmpdir(), 'ostraka-disk');
    run('hdiutil', ['attach', made('*.dmg'), '-nobrowse', '-mountpoint', at]);
    return join(at, 'Ostraka.app/Contents/MacOS/Ostraka');
  },
};

/** Starts it with Chromium's own door for debuggers, since the fuses leave it no other. */
async function start(program: string): Promise<void> {
  console.log(`starting ${program}`);
  const data = mkdtempSync(join(tmpdir(), 'ostraka-start-'));
  const words = ['--remote-debugging-port=0', '--role', 'simulation', '--data', data, '--no-discovery'];
  const app = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(app, 'exit');
  try {
    const address = await Promise.race([
      debuggerOf(app.stderr),
      gone.then(([code, signal]) => fail(`it ended (${code ?? signal}) before it opened a window`)),
    ]);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const page = context!.pages()[0] ?? (await context!.waitForEvent('page'));
    await holdsElection(page, about.version);
    await browser.close();
    console.log('it opened its window and held an election');
  } finally {
    app.kill();
    await gone;
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Chromium says on its standard error where debuggers find it; the rest of what it says is passed on. */
async function debuggerOf(said: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: said }).on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) console.error(line);
      else resolve(address);
    });
  });
}

const install = process.argv.includes('--install');
const unpacked = UNPACKED[process.platform];
if (unpacked === undefined) fail(`no package is made for ${process.platform}`);
const program = install ? INSTALL[process.platform]!() : made(unpacked);
if (!existsSync(program)) fail(`${program} is not there`);
await start(program);
