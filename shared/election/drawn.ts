/** What a seed determines: input for simulated elections, never a source of cryptographic randomness. */
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, u64, utf8 } from '../codec/bytes.ts';
import { labels } from '../crypto/labels.ts';
import type { Random } from '../crypto/random.ts';

/** SHA-512(label ‖ seed ‖ counter), block after block. */
export function drawnFrom(seed: Bytes): Random {
  const label = utf8(labels.simulatedBallots);
  let block: Bytes = new Uint8Array(0);
  let used = 0;
  let counter = 0;
  return (length) => {
    const out = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      if (used === block.length) {
        block = sha512(concat(label, seed, u64(counter++)));
        used = 0;
      }
      out[i] = block[used++]!;
    }
    return out;
  };
}
