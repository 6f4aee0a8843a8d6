/**
 * How secrets are kept on disk. The operating system's keyring encrypts one random data key, which stands in a file; the
 * data key encrypts each secret, so that a store can be read and written without asking the keyring again.
 *
 * Where there is no keyring the data key stands in its file in the clear: `plain` says so, and so does the window. Then the
 * file's permissions are all there is.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Bytes, concat, hex, unhex, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Wrapping } from '../../storage/key-store.ts';
import { systemRandom } from '../../workers/system-random.ts';

/** What the operating system does for us: Electron's safeStorage. */
export interface Keyring {
  /** False where it is absent or itself keeps keys in the clear. */
  readonly safe: boolean;
  encrypt(text: string): Promise<Bytes>;
  /** `stale` asks for the text to be encrypted anew, as after a rotation of its key. */
  decrypt(encrypted: Bytes): Promise<{ readonly text: string; readonly stale: boolean }>;
}

export interface Keys {
  readonly wrapping: Wrapping;
  /** Whether the secrets are in effect in the clear. */
  readonly plain: boolean;
}

const FILE = 'data-key';
const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const LABEL = utf8('ostraka/v1/stored-secret');

/** The first byte of the file says who keeps the data key. */
const IN_THE_CLEAR = 0;
const BY_KEYRING = 1;

/**
 * Opens the data key of `directory`, or makes one. A key that stood in the clear is given to the keyring as soon as there
 * is one. Throws `keys-locked` where the keyring has the key and does not give it.
 */
export async function openKeys(directory: string, keyring: Keyring | null): Promise<Keys> {
  const path = join(directory, FILE);
  const ring = keyring?.safe ? keyring : null;
  const save = async (key: Bytes): Promise<void> => {
    const kept = ring ? concat(Uint8Array.of(BY_KEYRING), await ring.encrypt(hex(key))) : null;
    writeFileSync(`${path}.new`, kept ?? concat(Uint8Array.of(IN_THE_CLEAR), key), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  };
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = readIfThere(path);
  const { key, stale } = file ? await readKey(file, ring) : { key: systemRandom(KEY_BYTES), stale: true };
  if (stale) await save(key);
  return { wrapping: wrappingBy(key), plain: !ring };
}

async function readKey(file: Bytes, ring: Keyring | null): Promise<{ key: Bytes; stale: boolean }> {
  const kept = file.subarray(1);
  if (file[0] === IN_THE_CLEAR && kept.length === KEY_BYTES) return { key: kept, stale: ring !== null };
  if (file[0] !== BY_KEYRING) throw locked('the file of the data key is damaged');
  if (!ring) throw locked('the system’s keyring is not there');
  try {
    const { text, stale } = await ring.decrypt(kept);
    const key = unhex(text);
    if (key.length !== KEY_BYTES) throw new RangeError(`a data key of ${key.length} bytes`);
    return { key, stale };
  } catch (cause) {
    throw locked('the system’s keyring does not give the key back', cause);
  }
}

/** nonce ‖ XChaCha20-Poly1305. The nonce is long enough to be drawn at random for each secret. */
export function wrappingBy(key: Bytes): Wrapping {
  return {
    wrap(secret) {
      const nonce = systemRandom(NONCE_BYTES);
      return concat(nonce, xchacha20poly1305(key, nonce, LABEL).encrypt(secret));
    },
    unwrap(wrapped) {
      try {
        return xchacha20poly1305(key, wrapped.subarray(0, NONCE_BYTES), LABEL).decrypt(wrapped.subarray(NONCE_BYTES));
      } catch (cause) {
        throw locked('a stored secret does not open with this profile’s data key', cause);
      }
    },
  };
}

const locked = (message: string, cause?: unknown): OstrakaError =>
  new OstrakaError('keys-locked', message, {
    hint: 'unlock the keyring and start again, or import the key from its export under a passphrase',
    cause,
  });

function readIfThere(path: string): Bytes | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
