/** `WebContents`: a page of Chromium, the preload script in its isolated world, and what goes between it and the app. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { CDPSession, Page, Route } from 'playwright-core';
import { browser } from './chromium.ts';
import { newEvent } from './events.ts';
import { type Frame, ipcMain } from './ipc-main.ts';
import { handlerOf, inward, outward } from './schemes.ts';
import { session } from './session.ts';
import { makeWire } from './wire.ts';
import { bridgeEnd, isolatedWorld, type ToMain, type ToWindow } from './worlds.ts';

const WORLD = 'Electron Isolated Context';
const BINDING = '__toMain';
const wire = makeWire();
let ids = 0;

type DecideOpen = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly id = ++ids;
  readonly mainFrame: Frame;
  readonly #preload: string;
  readonly #opened = Promise.withResolvers<{ page: Page; devtools: CDPSession }>();
  #page: Page | null = null;
  #decideOpen: DecideOpen = () => ({ action: 'allow' });
  /** The address that the app itself asked for. */
  #loading: string | null = null;
  /** The context of the preload script in the main frame; null while there is none. */
  #world: number | null = null;

  constructor(preload: string) {
    super();
    this.#preload = readFileSync(preload, 'utf8');
    // A mistake in it should be loud here, not silent in a page.
    new Script(`(function (require) {${this.#preload}\n})`, { filename: preload });
    const address = (): string => inward(this.#page?.url() ?? '');
    this.mainFrame = {
      get url() {
        return address();
      },
      parent: null,
    };
  }

  setWindowOpenHandler(decide: DecideOpen): void {
    this.#decideOpen = decide;
  }

  send(channel: string, ...values: unknown[]): void {
    this.#deliver('event', 0, channel, wire.encode(values));
  }

  async _loadURL(address: string): Promise<void> {
    const { page } = await this.#opened.promise;
    this.#loading = outward(address);
    await page.goto(this.#loading);
  }

  async _page(): Promise<Page> {
    return (await this.#opened.promise).page;
  }

  async _open(page: Page, width: number, height: number): Promise<void> {
    this.#page = page;
    page.on('load', () => this.emit('did-finish-load', newEvent()));
    const devtools = await (await browser()).newCDPSession(page);
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const top = frameTree.frame.id;
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { readonly frameId?: string };
      if (context.name === WORLD && frameId === top) this.#world = context.id;
    });
    devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#world === executionContextId) this.#world = null;
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.#hear(JSON.parse(payload) as ToMain);
    });
    const [page_, isolated] = [JSON.stringify(crypto.randomUUID()), JSON.stringify(crypto.randomUUID())];
    const inTopFrame = (code: string): string =>
      `if (window === window.top && location.protocol !== 'about:') {${code}}`;
    await page.setViewportSize({ width, height });
    await devtools.send('Page.enable');
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: inTopFrame(`(${bridgeEnd})(${page_}, ${isolated}, ${makeWire});`),
    });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: inTopFrame(`const makeWire = ${makeWire};
        const bridge = (${bridgeEnd})(${isolated}, ${page_}, makeWire);
        (${isolatedWorld})(bridge, makeWire(), function (require) {${this.#preload}\n});`),
    });
    this.#opened.resolve({ page, devtools });
  }

  /** Asks the app about a window that the page wants to open; the double opens none. */
  _wantsWindow(address: string): void {
    this.#decideOpen({ url: inward(address) });
  }

  /** Answers a request of the page: from the app's own scheme, or from the network where the app lets it. */
  async _answer(route: Route): Promise<void> {
    const request = route.request();
    const address = inward(request.url());
    if (request.isNavigationRequest() && !this.#mayNavigate(route)) return route.fulfill({ status: 204 });
    if (!(await session.defaultSession._lets(request.url()))) return route.abort('blockedbyclient');
    const handle = handlerOf(address);
    if (!handle) return route.continue();
    const body = request.postDataBuffer();
    const { method, headers } = { method: request.method(), headers: request.headers() };
    const response = await handle(
      new Request(address, { method, headers, ...(body && { body: new Uint8Array(body) }) }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** The app's own navigation and a reload pass; of any other it is asked first. A 204 leaves the page where it is. */
  #mayNavigate(route: Route): boolean {
    const request = route.request();
    const isMainFrame = request.frame().parentFrame() === null;
    if (isMainFrame && (request.url() === this.#loading || request.url() === this.#page?.url())) return true;
    const event = newEvent({ url: inward(request.url()), isMainFrame });
    if (isMainFrame) this.emit('will-navigate', event, event.url);
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  async #hear({ kind, id, channel, values }: ToMain): Promise<void> {
    const given = wire.decode(values) as unknown[];
    const event = { sender: this, senderFrame: this.mainFrame };
    if (kind === 'preload-error') return console.error('Unable to load preload script:', ...given);
    if (kind === 'send') return void ipcMain.emit(channel, event, ...given);
    try {
      const handler = ipcMain._invokeHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      this.#deliver('answer', id, channel, wire.encode(await handler(event, ...given)));
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      this.#deliver('failure', id, channel, wire.encode(String(error)));
    }
  }

  #deliver(...message: ToWindow): void {
    const executionContextId = this.#world;
    if (executionContextId === null) return;
    const deliver = async (): Promise<void> => {
      const { devtools } = await this.#opened.promise;
      await devtools.send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: '(...message) => window.__deliver(...message)',
        arguments: message.map((value) => ({ value })),
      });
    };
    // A page that is gone hears nothing, in Electron too.
    deliver().catch(() => {});
  }
}
