/** Chromium, by Playwright over a pipe. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { patience } from '../../../main/workers/testing/patience.ts';
import { Phone } from './phone.ts';
import { pathOf } from './program.ts';
import { QUIET, type Spot, Tab } from './tab.ts';

/** The setting “block all”, in a profile's preferences; pages lose cookies, storage and databases alike. */
const BLOCKED = { profile: { default_content_setting_values: { cookies: 2 } } };

/** Seconds between two reports of a finger that drags. */
const PACE = 0.1;

type Role = Parameters<Page['getByRole']>[0];

export class Chromium extends Phone {
  readonly engine = 'chromium';
  #browser: BrowserContext | null = null;

  async start(): Promise<void> {
    const { width, height, language, dark, stores } = this.settings;
    const profile = join(this.home, 'profile');
    await mkdir(join(profile, 'Default'), { recursive: true });
    if (!stores) await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(BLOCKED));
    this.#browser = await chromium.launchPersistentContext(profile, {
      executablePath: pathOf('chromium')!,
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-dev-shm-usage', '--disable-background-networking'],
      env: { ...process.env, HOME: this.home },
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      timeout: patience(),
    });
    this.#browser.setDefaultTimeout(patience(QUIET));
    this.version = `Chromium ${this.#browser.browser()?.version() ?? ''}`;
  }

  async newTab(): Promise<Tab> {
    const page = await this.#browser!.newPage();
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()));
    page.on('download', (download) => void download.saveAs(join(this.downloads, download.suggestedFilename())));
    return new ChromiumTab(page);
  }

  protected async end(): Promise<void> {
    await this.#browser?.close();
  }
}

class ChromiumTab extends Tab {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address);
  }
  async reload(): Promise<void> {
    await this.#page.reload();
  }
  tap(role: string, name: string, within?: string): Promise<void> {
    return this.#find(role, name, within).tap();
  }
  count(role: string, name: string): Promise<number> {
    return this.#find(role, name).count();
  }
  touch({ x, y }: Spot): Promise<void> {
    return this.#page.touchscreen.tap(x, y);
  }
  async drag(from: Spot, to: Spot): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const began = Date.now() / 1000;
    let reports = 0;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: began + PACE * reports++ });
    await touch('touchStart', [from]);
    // It rests where it is dropped: who lets go while moving has flung, and the next tap would only stop that.
    for (const part of [0.25, 0.5, 0.75, 1, 1, 1])
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
    await touch('touchEnd', []);
    await session.detach();
  }
  choose(selector: string, path: string): Promise<void> {
    return this.#page.setInputFiles(selector, path);
  }
  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }
  key(keys: string): Promise<void> {
    return this.#page.keyboard.press(keys);
  }
  picture(): Promise<Buffer> {
    return this.#page.screenshot();
  }
  close(): Promise<void> {
    return this.#page.close();
  }
  protected expression(source: string): Promise<string | null> {
    return this.#page.evaluate(source);
  }
  #find(role: string, name: string, within?: string): Locator {
    const scope = within === undefined ? this.#page : this.#page.getByRole('group', { name: within, exact: true });
    return scope.getByRole(role as Role, { name, exact: true });
  }
}
