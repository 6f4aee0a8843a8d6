/**
 * A key under a passphrase, to keep beside the laptop: scrypt (RFC 7914) makes a key of the passphrase,
 * XChaCha20-Poly1305 encrypts under it. What was chosen stands in the file and is authenticated with it.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import * as v from 'valibot';
import { type Bytes, utf8 } from '../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { bytes, bytesUpTo } from '../../shared/codec/schema.ts';
import type { Random } from '../../shared/crypto/random.ts';

/** 128 MiB and about a second for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1, dkLen: 32 } as const;
const FORMAT = 'ostraka/v1/exported-key';
const MAX_SECRET_BYTES = 4096;

const schema = v.strictObject({
  format: v.literal(FORMAT),
  // One cost, so that no file can ask for more memory than there is.
  kdf: v.literal('scrypt-17-8-1'),
  salt: bytes(32),
  nonce: bytes(24),
  sealed: bytesUpTo(MAX_SECRET_BYTES + 16),
});
type Head = Omit<v.InferOutput<typeof schema>, 'sealed'>;

export async function exportKey(secret: Bytes, passphrase: string, random: Random): Promise<Bytes> {
  const head: Head = { format: FORMAT, kdf: 'scrypt-17-8-1', salt: random(32), nonce: random(24) };
  return encodeCanonical({ ...head, sealed: (await cipher(head, passphrase)).encrypt(secret) });
}

/** Throws `bad-export` for what is no such file, `bad-passphrase` where it does not open. */
export async function importKey(file: Bytes, passphrase: string): Promise<Bytes> {
  const { sealed, ...head } = readExport(file);
  try {
    return (await cipher(head, passphrase)).decrypt(sealed);
  } catch (cause) {
    throw new OstrakaError('bad-passphrase', 'the passphrase does not open this file, or the file was changed', {
      cause,
    });
  }
}

/** What stands in the file, still sealed. Throws `bad-export`. */
export function readExport(file: Bytes): v.InferOutput<typeof schema> {
  try {
    if (file.length > 2 * MAX_SECRET_BYTES) throw new RangeError(`${file.length} bytes`);
    return decodeAs(schema, file);
  } catch (cause) {
    throw new OstrakaError('bad-export', 'this is not an exported key', { cause });
  }
}

/** A passphrase typed on another keyboard is the same passphrase: NFKC, as in SASLprep (RFC 4013). */
async function cipher(head: Head, passphrase: string) {
  const key = await scryptAsync(utf8(passphrase.normalize('NFKC')), head.salt, COST);
  return xchacha20poly1305(key, head.nonce, encodeCanonical(head));
}
