/** `app`. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from './browser-window.ts';
import { closeBrowser } from './chromium.ts';
import { newEvent } from './events.ts';
import { takeLock } from './instance-lock.ts';
import { becomeReady, isReady } from './readiness.ts';

interface PackageJson {
  readonly version: string;
  readonly productName: string;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    hasSwitch: (name: string): boolean => process.argv.some((word) => word.split('=', 1)[0] === `--${name}`),
  };
  readonly #directory: string;
  readonly #package: PackageJson;
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #quitting = false;
  /** What this process has to say before it ends. */
  #lastWord: Promise<void> | null = null;

  /** @param directory that of the app's package.json */
  constructor(directory: string) {
    super();
    this.#directory = directory;
    this.#package = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as PackageJson;
  }

  getVersion = (): string => this.#package.version;
  getName = (): string => this.#package.productName;
  getAppPath = (): string => this.#directory;
  getLocale = (): string => /(?:^| )--lang=(\S+)/.exec(process.argv.join(' '))?.[1] ?? 'en-US';
  enableSandbox(): void {}
  setAsDefaultProtocolClient = (): boolean => true;
  isReady = isReady;
  whenReady = (): Promise<void> => this.#ready.promise;

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const settings = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    const standard: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      appData: settings,
      userData: join(settings, this.getName()),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
    };
    const path = this.#paths.get(name) ?? standard[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return path;
  }

  requestSingleInstanceLock(start: unknown = {}): boolean {
    this.#lastWord = takeLock(this.getPath('userData'), start, (later) =>
      this.emit('second-instance', newEvent(), [], '', later),
    );
    return this.#lastWord === null;
  }

  /** Closes the windows, and ends unless one of them stays or someone asks to wait, as Electron does. */
  quit(): void {
    if (this.#quitting) return;
    const before = newEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    void this.#closeAndEnd();
  }

  async #closeAndEnd(): Promise<void> {
    const closed = await Promise.all(BrowserWindow.getAllWindows().map((window) => window._close()));
    if (closed.includes(false)) {
      this.#quitting = false;
      // Whoever agrees at once has closed the last one meanwhile.
      if (BrowserWindow.getAllWindows().length === 0) this._windowsGone();
      return;
    }
    const will = newEvent();
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    this.#quitting = true;
    void Promise.all([closeBrowser(), this.#lastWord]).finally(() => process.exit(code));
  }

  _isQuitting = (): boolean => this.#quitting;

  /** Called by the runner, when the browser has started. */
  _becomeReady(): void {
    if (this.#quitting) return;
    becomeReady();
    this.#ready.resolve();
    this.emit('ready', newEvent());
  }

  /** Called by the last window that was closed. */
  _windowsGone(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}

export const app = new App(process.env.DOUBLE_APP ?? process.cwd());
BrowserWindow._onLastClosed(() => app._windowsGone());
BrowserWindow._onContents((contents) => app.emit('web-contents-created', newEvent(), contents));
