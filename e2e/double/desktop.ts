/** The parts of Electron that reach into the desktop: here they do nothing, and remember what they can be asked about. */
import { EventEmitter } from 'node:events';

let copied = '';
export const clipboard = {
  async writeText(text: string): Promise<void> {
    copied = text;
  },
  readText: async (): Promise<string> => copied,
};

/** Specs replace these, as they do on Electron. */
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
