/** The hashes of Belenios: SHA-256 of texts, as numbers, hexadecimal and unpadded Base64 (specification, sections 4.2 and 4.14). */
import { type Bytes, hex, utf8 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';

export const bigEndian = (bytes: Bytes): bigint => BigInt(`0x${hex(bytes)}`);

export const hexOf = (bytes: Bytes): string => hex(sha256(bytes));

/** Of the text, behind what stands `before` it. */
export const hashToNumber = (text: string, ...before: readonly Bytes[]): bigint =>
  bigEndian(sha256(...before, utf8(text)));

export const hexOfText = (text: string): string => hexOf(utf8(text));

/** Factors of 128 bits, to check equations together that `seed` holds all of, or a hash of all. */
export function batchFactors(n: number, seed: string): bigint[] {
  const digest = hexOfText(`batch|${seed}`);
  return Array.from({ length: n }, (_, i) => hashToNumber(`${digest}|${i}`) >> 128n);
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The 43 characters that Belenios calls a fingerprint. */
export function fingerprint(bytes: Bytes): string {
  const digest = sha256(bytes);
  let text = '';
  for (let i = 0; i < digest.length; i += 3) {
    const three = (digest[i]! << 16) | ((digest[i + 1] ?? 0) << 8) | (digest[i + 2] ?? 0);
    for (let k = 18; k >= 0; k -= 6) text += CHARACTERS[(three >> k) & 63];
  }
  return text.slice(0, 43);
}
