/** Randomness for tests that does not depend on how much is drawn at once. */
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, u64, utf8 } from '../../codec/bytes.ts';
import type { Random } from '../random.ts';

/** SHA-512 of a seed and a counter as one stream of bytes: ten draws of 64 bytes are one of 640. */
export function stream(seed: string): Random {
  let blocks = 0;
  let rest = new Uint8Array();
  return (length) => {
    const parts = [rest];
    for (let held = rest.length; held < length; held += 64) parts.push(sha512(concat(utf8(seed), u64(blocks++))));
    const all = concat(...parts);
    rest = all.slice(length);
    return all.slice(0, length);
  };
}
