/** The parts of Electron that reach into the desktop: here they do nothing, and remember what they can be asked about. */
import { EventEmitter } from 'node:events';

let copied = '';
export const clipboard = {
  async writeText(text: string): Promise<void> {
    copied = text;
  },
  readText: async (): Promise<string> => copied,
};

/** Specs replace these, as they do on Electron. A box that nobody answers is answered with its first button. */
export const dialog = {
  showMessageBox: async (): Promise<object> => ({ response: 0, checkboxChecked: false }),
  showSaveDialog: async (): Promise<object> => ({ canceled: true, filePath: '' }),
  showErrorBox: (...words: string[]): void => console.error(...words),
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (): void => {},
};

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });

/** One display, unless a spec gives it more. */
const display = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};

/** As on a Linux without a keyring. */
export const safeStorage = {
  getSelectedStorageBackend: (): string => 'basic_text',
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (text: string): Promise<Buffer> => Buffer.from(text),
  decryptStringAsync: async (encrypted: Buffer): Promise<object> => ({
    result: encrypted.toString(),
    shouldReEncrypt: false,
  }),
};

/** Blocks nothing, and knows what it was asked to block. */
class PowerSaveBlocker {
  readonly #started = new Map<number, string>();
  #last = 0;

  start(type: string): number {
    if (!/^prevent-(app-suspension|display-sleep)$/.test(type)) throw new TypeError(`Invalid type: ${type}`);
    this.#started.set(++this.#last, type);
    return this.#last;
  }

  stop(id: number): boolean {
    return this.#started.delete(id);
  }

  isStarted = (id: number): boolean => this.#started.has(id);
}

export const powerSaveBlocker = new PowerSaveBlocker();
