/** `BrowserWindow`: the frame around a page. */
import { EventEmitter } from 'node:events';
import { browser, sessionOf } from './chromium.ts';
import type { Session } from './devtools.ts';
import { newEvent } from './events.ts';
import { isReady } from './readiness.ts';
import { WebContents } from './web-contents.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

/** By the id of their target; a page that is missing is a popup. */
const windows = new Map<string, BrowserWindow>();
const all: BrowserWindow[] = [];
/** Targets that are being made, whose ids are not known yet. */
const making = new Set<Promise<string>>();

/** The sessions of pages by the id of their target, whether asked for or attached first. */
const attached = new Map<string, PromiseWithResolvers<Session>>();
function attachment(target: string): PromiseWithResolvers<Session> {
  const known = attached.get(target) ?? Promise.withResolvers<Session>();
  attached.set(target, known);
  return known;
}

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
  readonly #target: Promise<string>;
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
    this.#target = this.#make(width, height);
    this.#target.catch((error: unknown) => console.error(error));
    BrowserWindow.#contents(this.webContents);
  }

  loadURL = (address: string): Promise<void> => this.webContents._loadURL(address);
  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  #kiosk = false;
  setKiosk(on: boolean): void {
    this.#kiosk = on;
  }
  isKiosk = (): boolean => this.#kiosk;
  isMinimized = (): boolean => false;
  restore(): void {}
  focus(): void {}
  show(): void {
    this.#visible = true;
  }

  close(): void {
    void this._close();
  }

  /** Asks the app first, as Electron does; false where that calls it off. */
  async _close(): Promise<boolean> {
    const event = newEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.#end();
    return true;
  }

  async #end(): Promise<void> {
    const targetId = await this.#target;
    await browser.send('Target.closeTarget', { targetId }).catch(() => {});
    this._closed();
  }

  async #make(width: number, height: number): Promise<string> {
    const made = browser
      .send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
      .then((target) => {
        windows.set(target.targetId, this);
        return target.targetId;
      })
      .finally(() => making.delete(made));
    making.add(made);
    const targetId = await made;
    await this.webContents._open(await attachment(targetId).promise, width, height);
    return targetId;
  }

  /** When its page is gone, whoever closed it. */
  _closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.splice(all.indexOf(this), 1);
    this.emit('closed');
    if (all.length === 0) BrowserWindow.#lastClosed();
  }
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: {
    readonly targetId: string;
    readonly type: string;
    readonly url: string;
    readonly openerId?: string;
  };
}

/** Takes the browser's pages over as they begin. To be called once, before the app is ready. */
export async function serveWindows(): Promise<void> {
  browser.on('Target.attachedToTarget', (event: Attached) => {
    takeOver(event).catch((error: unknown) => console.error(error));
  });
  browser.on('Target.detachedFromTarget', ({ targetId }: { targetId?: string }) => {
    if (targetId !== undefined) windows.get(targetId)?._closed();
  });
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}

async function takeOver({ sessionId, targetInfo: { targetId, type, url, openerId } }: Attached): Promise<void> {
  const session = sessionOf(sessionId);
  if (type !== 'page') return void (await session.send('Runtime.runIfWaitingForDebugger').catch(() => {}));
  attachment(targetId).resolve(session);
  await Promise.allSettled(making);
  if (windows.has(targetId)) return;
  // A popup. One that the app allows has no preload script; any other loads nothing before it is closed.
  const opener = windows.get(openerId ?? '') ?? all.at(-1);
  const allowed = opener?.webContents._lets(url) ?? false;
  if (!allowed) await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  // While it waits, so does the page that opened it: they share a process.
  await session.send('Runtime.runIfWaitingForDebugger');
  if (!allowed) await browser.send('Target.closeTarget', { targetId });
}
