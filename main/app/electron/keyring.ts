/** The operating system's keyring through Electron; asynchronous calls only. */
import { safeStorage } from 'electron';
import type { Keyring } from '../profile/key-wrapping.ts';

/** After the app is ready. */
export async function systemKeyring(): Promise<Keyring> {
  // On Linux without a desktop's keyring, Chromium "encrypts" with a password that everybody knows.
  const plain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  return {
    safe: !plain && (await safeStorage.isAsyncEncryptionAvailable()),
    encrypt: async (text) => new Uint8Array(await safeStorage.encryptStringAsync(text)),
    async decrypt(encrypted) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(encrypted));
      return { text: result, stale: shouldReEncrypt };
    },
  };
}
