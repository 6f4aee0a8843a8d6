/** Laptops that an election needs stay awake, warn of their batteries, and are not closed by mistake: in the app and in a browser. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience, whenLate } from '../../main/workers/testing/patience.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { type App, launch } from '../app/launch.ts';
import {
  cast,
  closeWindow,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoting,
  openWall,
  phoneAddressIn,
  press,
  says,
  signUp,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

declare global {
  /** Blockers of sleep that are on, in the main process. */
  var awake: Map<number, string>;
  interface Window {
    /** Empties or charges the battery of the laptop that the page is on. */
    setBattery(level: number, charging: boolean): void;
  }
}

const asked = { title: 'Class speaker', options: ['Ada', 'Bertha'], laptops: 1 } as const;
const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let browser: Browser;
let coordinator: App;
let node: App;
let lead: Page;
let laptop: Page;

before(async () => {
  [browser, coordinator, node] = await Promise.all([
    openChromium(),
    launch([], { data }),
    launch(['--profile', 'ada', '--role', 'node'], { data }),
  ]);
  [lead, laptop] = await Promise.all([coordinator.window(), node.window()]);
  for (const app of [coordinator, node]) await watchSleep(app);
  await laptop.addInitScript(withBattery);
  await laptop.reload();
});
after(async () => {
  await Promise.all([browser?.close(), coordinator?.close(), node?.close()]);
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

const watchSleep = (app: App): Promise<void> =>
  app.evaluate(({ powerSaveBlocker }) => {
    globalThis.awake = new Map();
    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    const stop = powerSaveBlocker.stop.bind(powerSaveBlocker);
    powerSaveBlocker.start = (type) => {
      const id = start(type);
      globalThis.awake.set(id, type);
      return id;
    };
    powerSaveBlocker.stop = (id) => {
      globalThis.awake.delete(id);
      return stop(id);
    };
  });

const awakeIn = (app: App): Promise<string[]> => app.evaluate(() => [...globalThis.awake.values()]);

/** Runs in a page before its own scripts: a battery of which the spec is the charger. */
function withBattery(): void {
  const battery = Object.assign(new EventTarget(), { charging: true, level: 1 });
  Object.assign(navigator, { getBattery: async () => battery });
  window.setBattery = (level, charging) => {
    Object.assign(battery, { level, charging });
    battery.dispatchEvent(new Event('levelchange'));
  };
}

const gone = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'detached', timeout: patience() });

test('a laptop is kept awake from the moment an election needs it', async () => {
  for (const app of [coordinator, node]) assert.deepEqual(await awakeIn(app), []);
  assert.equal(await lead.getByText(/kept awake/).count(), 0);
  await openLobby(lead, asked);
  await joinAsNode(laptop, await linkIn(lead), 'Laptop of Ada');
  for (const page of [lead, laptop]) await says(page, 'This laptop is kept awake; leave its lid open');
  for (const app of [coordinator, node]) assert.deepEqual(await awakeIn(app), ['prevent-display-sleep']);
});

test('a battery that runs low is said on that laptop and, for the room, at the one that leads', async () => {
  const own = 'The battery of this laptop is at 12 %. Plug it in.';
  const ofAda = 'The battery of Laptop of Ada is at 12 %. Bring its charger.';
  await laptop.evaluate(() => window.setBattery(0.12, false));
  await says(laptop, own);
  await says(laptop, 'Without this laptop the election may not get to its end.');
  await says(lead, ofAda);
  const wall = await openWall(coordinator, lead);
  await says(wall, ofAda);
  await wall.close();
  await laptop.evaluate(() => window.setBattery(0.12, true));
  await Promise.all([gone(laptop, own), gone(lead, ofAda)]);
});

test('whoever closes a window that an election needs is asked, in the language of the window, and can leave it open', async () => {
  const english = await closeWindow(coordinator, 'stay');
  assert.equal(english?.message, 'Stop leading “Class speaker”?');
  assert.match(english?.detail ?? '', /^Nobody can vote and nothing goes on .* What has happened is kept/);
  assert.deepEqual(english?.buttons, ['Keep it open', 'Stop and close']);
  assert.equal((await closeWindow(node, 'stay'))?.message, 'Stop helping to mix in “Class speaker”?');

  await lead.getByLabel('Language').selectOption('de');
  await press(lead, 'Startseite');
  await says(lead, 'Dieser Laptop bleibt wach; lass ihn aufgeklappt');
  const german = await closeWindow(coordinator, 'stay');
  assert.equal(german?.message, '„Class speaker“ nicht mehr leiten?', 'what runs behind the start page counts too');
  assert.deepEqual(german?.buttons, ['Offen lassen', 'Aufhören und schließen']);
  await lead.getByLabel('Sprache').selectOption('en');
  await press(lead, /^Class speaker/);
  await isAt(lead, `Join: ${asked.title}`);
});

test('quitting asks as well, once, and whoever stays has lost nothing', async () => {
  const count = await coordinator.evaluate(async ({ app, dialog }) => {
    let boxes = 0;
    let answer: (given: { response: number; checkboxChecked: boolean }) => void = () => {};
    dialog.showMessageBox = () => {
      boxes++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    app.quit();
    app.quit();
    answer({ response: 0, checkboxChecked: false });
    return boxes;
  });
  assert.equal(count, 1);
  await isAt(lead, `Join: ${asked.title}`);
});

test('after the result laptops may sleep, and windows close unasked', async () => {
  const phone = await browser.newPage();
  await phone.goto(await phoneAddressIn(lead));
  await press(lead, 'Start with 1 laptop');
  await press(laptop, 'They match');
  await signUp(phone, 'Grace');
  await says(lead, '1 voter has signed up');
  await openVoting(lead);
  await cast(phone, 'Ada');
  await says(lead, '1 ballot cast');
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, `Result: ${asked.title}`);
  await isAt(laptop, 'The result is confirmed');
  for (const page of [lead, laptop]) await gone(page, /kept awake/);
  for (const app of [coordinator, node]) assert.deepEqual(await awakeIn(app), []);
  for (const app of [coordinator, node]) {
    assert.equal(await closeWindow(app, 'stay'), null);
    await app.gone;
  }
  await phone.close();
});

// ---- in a browser -----------------------------------------------------------------------------------------------------

class Program {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  readonly gone: Promise<number | null>;
  #heard: () => void = () => {};

  constructor() {
    const program = join(import.meta.dirname, '../../dist/main/browser.js');
    const words = ['--data', data, '--no-open', '--no-discovery', '--host', '127.0.0.1'];
    this.child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    // Not at its exit: what it said last may still be on its way.
    this.gone = once(this.child, 'close').then(([code]) => code as number | null);
    createInterface(this.child.stdout!).on('line', (line) => {
      this.lines.push(line);
      this.#heard();
    });
  }

  /** What the first line that matches has in its first group; lines before it are not looked at again. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const at = this.lines.findIndex((line) => pattern.test(line));
      if (at >= 0) return pattern.exec(this.lines.splice(0, at + 1).at(-1)!)![1] ?? '';
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(new Error(`the terminal never said ${pattern}: ${this.lines.join('\n')}`));
        const stop = whenLate(fail);
        void this.gone.then(fail);
        this.#heard = () => {
          stop();
          resolve();
        };
      });
    }
  }
}

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/;
const UNUSABLE = /^This page is no window of Ostraka any more: its address was used before/;

test('in a browser the election outlives its tab, and the terminal says how to open it and how to stop it', async (t) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(patience());
  t.after(() => context.close());
  const program = new Program();
  t.after(() => void program.child.kill('SIGKILL'));
  const first = await program.says(ADDRESS);
  const tab = await context.newPage();
  await tab.goto(first);
  await openLobby(tab, asked);
  const link = await linkIn(tab);
  await program.says(
    /^“Class speaker”: this computer leads it. It goes on when its tab is closed; Ctrl\+C here stops it/,
  );
  await says(tab, 'This laptop is kept awake while this tab is in front; leave its lid open');

  await closeTab(tab, 'stay');
  await isAt(tab, `Join: ${asked.title}`);
  await closeTab(tab, 'leave');
  await program.says(/^“Class speaker” goes on without a window: this computer leads it\.$/);
  const second = await program.says(ADDRESS);
  await program.says(/stops with +Ctrl\+C here; what has happened is kept/);
  await program.says(/nothing keeps this computer awake/);
  assert.equal((await fetch(`${webAddress(readLink(link))}/api/status`)).status, 200, 'it goes on');

  const again = await context.newPage();
  await again.goto(second);
  await isAt(again, `Join: ${asked.title}`);
  assert.equal(await linkIn(again), link);
  for (const used of [first, second]) await refused(used);

  await t.test('started again, it opens what lost its tab; else a window beside it', async () => {
    await closeTab(again, 'leave');
    await program.says(/goes on without a window/);
    const starter = new Program();
    const third = await starter.says(/^Ostraka: (\S+)$/);
    assert.equal(await starter.gone, 0);
    const back = await context.newPage();
    await back.goto(third);
    await isAt(back, `Join: ${asked.title}`);
    await refused(third);
    const other = new Program();
    const beside = await context.newPage();
    await beside.goto(await other.says(/^Ostraka: (\S+)$/));
    await isAt(beside, 'What would you like to do?');
    await beside.close();
  });

  await t.test('Ctrl+C stops it at once, and the start page goes on with it', async () => {
    program.child.kill('SIGINT');
    assert.equal(await program.gone, 0);
    const later = new Program();
    t.after(() => void later.child.kill('SIGKILL'));
    const page = await context.newPage();
    await page.goto(await later.says(ADDRESS));
    await press(page, /^Class speaker/);
    await isAt(page, `Join: ${asked.title}`);
    assert.equal(await linkIn(page), link);
    later.child.kill('SIGTERM');
    assert.equal(await later.gone, 0);
  });
});

test('a browser that cannot keep a laptop awake, or does not, says so', async (t) => {
  const missing = /^This browser cannot keep the laptop awake\. .* switch off its sleep/;
  const refusing = /^The browser did not keep this laptop awake/;
  const program = new Program();
  t.after(() => void program.child.kill('SIGKILL'));
  const context = await browser.newContext({ locale: 'en-GB' });
  t.after(() => context.close());
  context.setDefaultTimeout(patience());
  const page = await context.newPage();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'wakeLock', { value: undefined, configurable: true }),
  );
  await page.goto(await program.says(ADDRESS));
  assert.equal(await page.getByText(missing).count(), 0, 'nothing needs it yet');
  await openLobby(page, { ...asked, title: 'A trip' });
  await says(page, missing);
  await page.addInitScript(() => {
    const request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await says(page, refusing);
  assert.equal(await page.getByText(/kept awake/).count(), 0);
});

/** As a person closes a tab: the browser asks in its own words. */
async function closeTab(tab: Page, answer: 'stay' | 'leave'): Promise<void> {
  const asking = tab.waitForEvent('dialog', { timeout: patience() });
  await tab.close({ runBeforeUnload: true });
  const dialog = await asking;
  assert.equal(dialog.type(), 'beforeunload');
  if (answer === 'stay') return dialog.dismiss();
  const closed = tab.waitForEvent('close', { timeout: patience() });
  await dialog.accept();
  await closed;
}

/** In words, in a browser that never saw it. */
async function refused(address: string): Promise<void> {
  const thief = await browser.newContext({ locale: 'en-GB' });
  const page = await thief.newPage();
  await page.goto(address);
  await says(page, UNUSABLE);
  await thief.close();
}
