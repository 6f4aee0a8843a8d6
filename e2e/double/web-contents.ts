/** `WebContents`: a page of Chromium, the preload script in its isolated world, and what goes between it and the app. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { Session } from './devtools.ts';
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

/** What is read of the DevTools protocol's events. */
interface Context {
  readonly context: { readonly id: number; readonly name: string; readonly auxData: { readonly frameId?: string } };
}
interface Navigated {
  readonly frame: {
    readonly id: string;
    readonly parentId?: string;
    readonly url: string;
    readonly urlFragment?: string;
  };
}
interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly urlFragment?: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
}

export class WebContents extends EventEmitter {
  readonly id = ++ids;
  readonly mainFrame: Frame;
  readonly #preload: string;
  readonly #opened = Promise.withResolvers<Session>();
  #decideOpen: DecideOpen = () => ({ action: 'allow' });
  /** Where the page is, and where the app itself has sent it, as Chromium sees it. */
  #address = '';
  #sentTo: string | null = null;
  /** The main frame, and the context of the preload script in it; null while there is none. */
  #top = '';
  #world: number | null = null;

  constructor(preload: string) {
    super();
    this.#preload = readFileSync(preload, 'utf8');
    // A mistake in it should be loud here, not silent in a page.
    new Script(`(function (require) {${this.#preload}\n})`, { filename: preload });
    const address = (): string => inward(this.#address);
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

  isCrashed = (): boolean => false;

  async _loadURL(address: string): Promise<void> {
    const page = await this.#opened.promise;
    this.#sentTo = outward(address);
    const { errorText } = await page.send('Page.navigate', { url: this.#sentTo });
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
  }

  /** Whether the app lets the page open a window. */
  _lets(address: string): boolean {
    return this.#decideOpen({ url: inward(address) }).action === 'allow';
  }

  /** Begins with a new page, which waits at about:blank. */
  async _open(page: Session, width: number, height: number): Promise<void> {
    this.#listen(page);
    const ends = [JSON.stringify(crypto.randomUUID()), JSON.stringify(crypto.randomUUID())] as const;
    const evaluate = (source: string, world: { readonly worldName?: string }): Promise<unknown> =>
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        ...world,
        source: `if (window === window.top && location.protocol !== 'about:') {${source}}`,
      });
    const { frameTree } = await page.send('Page.getFrameTree');
    this.#top = frameTree.frame.id;
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
      page.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      evaluate(`(${bridgeEnd})(${ends[0]}, ${ends[1]}, ${makeWire});`, {}),
      evaluate(
        `const makeWire = ${makeWire};
        const bridge = (${bridgeEnd})(${ends[1]}, ${ends[0]}, makeWire);
        (${isolatedWorld})(bridge, makeWire(), function (require) {${this.#preload}\n});`,
        { worldName: WORLD },
      ),
    ]);
    await page.send('Runtime.runIfWaitingForDebugger');
    this.#opened.resolve(page);
  }

  #listen(page: Session): void {
    page.on('Runtime.executionContextCreated', ({ context }: Context) => {
      // Frames within the page have such a world as well, an empty one.
      if (context.name === WORLD && context.auxData.frameId === this.#top) this.#world = context.id;
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
      if (this.#world === executionContextId) this.#world = null;
    });
    page.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    page.on('Runtime.bindingCalled', ({ payload }: { payload: string }) => this.#hear(JSON.parse(payload) as ToMain));
    page.on('Page.frameNavigated', ({ frame }: Navigated) => {
      if (!frame.parentId) this.#address = frame.url + (frame.urlFragment ?? '');
    });
    page.on('Page.loadEventFired', () => {
      if (this.#sentTo !== null) this.emit('did-finish-load', newEvent());
    });
    page.on('Fetch.requestPaused', (paused: Paused) => {
      this.#answer(page, paused).catch((error: unknown) => {
        console.error(error);
        return page.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => {});
      });
    });
  }

  /** Answers a request of the page: from the app's own scheme, or from the network where the app lets it. */
  async #answer(page: Session, paused: Paused): Promise<unknown> {
    const { requestId, request } = paused;
    const address = inward(request.url);
    // With a 204 the page stays where it is.
    if (!this.#mayNavigate(paused)) return page.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    if (!(await session.defaultSession._lets(request.url)))
      return page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    const handle = handlerOf(address);
    if (!handle) return page.send('Fetch.continueRequest', { requestId });
    const { method, headers, postData: body } = request;
    const response = await handle(new Request(address, { method, headers, ...(body !== undefined && { body }) }));
    return page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  /** The app's own navigation and a reload pass; of any other it is asked first. */
  #mayNavigate({ request, frameId, resourceType }: Paused): boolean {
    if (resourceType !== 'Document') return true;
    const isMainFrame = frameId === this.#top;
    const address = request.url + (request.urlFragment ?? '');
    if (isMainFrame && (address === this.#sentTo || address === this.#address)) return true;
    const event = newEvent({ url: inward(address), isMainFrame });
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
      const page = await this.#opened.promise;
      await page.send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: '(...message) => window.__deliver(...message)',
        arguments: message.map((value) => ({ value })),
      });
    };
    // A page that is gone hears nothing, in Electron too.
    deliver().catch(() => {});
  }
}
