/** `BrowserWindow`: the frame around a page. */
import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { browser } from './chromium.ts';
import { isReady } from './readiness.ts';
import { WebContents } from './web-contents.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

/** By their pages; one that is missing is a popup. */
const windows = new Map<Page, BrowserWindow>();
const all: BrowserWindow[] = [];
/** Pages that are being made, whose window is not known yet. */
const making = new Set<Promise<void>>();

export class BrowserWindow extends EventEmitter {
  static #lastClosed: () => void = () => {};
  static #contents: (contents: WebContents) => void = () => {};
  static getAllWindows = (): BrowserWindow[] => [...all];
  static _onLastClosed(listener: () => void): void {
    BrowserWindow.#lastClosed = listener;
  }
  static _onContents(listener: (contents: WebContents) => void): void {
    BrowserWindow.#contents = listener;
  }

  readonly webContents: WebContents;
  #visible: boolean;
  #destroyed = false;

  constructor({ width = 800, height = 600, show = true, webPreferences: preferences = {} }: Options) {
    super();
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, preload } = preferences;
    if (sandbox === false || contextIsolation === false || nodeIntegration === true || webSecurity === false)
      throw new Error('the double has only sandboxed, context-isolated windows');
    if (typeof preload !== 'string') throw new Error('the double’s windows have a preload script');
    this.#visible = show;
    this.webContents = new WebContents(preload);
    all.push(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    const made = this.#make(width, height).finally(() => making.delete(made));
    making.add(made);
    BrowserWindow.#contents(this.webContents);
  }

  loadURL = (address: string): Promise<void> => this.webContents._loadURL(address);
  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  isMinimized = (): boolean => false;
  restore(): void {}
  focus(): void {}
  show(): void {
    this.#visible = true;
  }

  close(): void {
    void this._close();
  }

  async _close(): Promise<void> {
    const page = await this.webContents._page();
    await page.close();
    this.#closed(page);
  }

  async #make(width: number, height: number): Promise<void> {
    const page = await (await browser()).newPage();
    windows.set(page, this);
    page.once('close', () => this.#closed(page));
    await this.webContents._open(page, width, height);
  }

  #closed(page: Page): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(page);
    all.splice(all.indexOf(this), 1);
    this.emit('closed');
    if (all.length === 0) BrowserWindow.#lastClosed();
  }
}

/** Takes over the browser's requests and popups. To be called once, before the app is ready. */
export async function serveWindows(): Promise<void> {
  const context = await browser();
  await context.route('**/*', async (route) => {
    try {
      const window = windows.get(route.request().frame().page());
      await (window ? window.webContents._answer(route) : route.abort());
    } catch (error) {
      // A page may be gone before its request is answered; frame() throws where a popup has no frame yet.
      await route.abort().catch(() => {});
      if (!/closed|Frame for this navigation/.test(String(error))) console.error(error);
    }
  });
  context.on('page', async (page) => {
    await Promise.all(making);
    if (windows.has(page) || page.isClosed()) return;
    const opener = await page.opener();
    if (opener) windows.get(opener)?.webContents._wantsWindow(page.url());
    await page.close();
  });
}
