/** The secret nonces of proofs. */
import { chacha20 } from '@noble/ciphers/chacha.js';
import type { Bytes } from '../../codec/bytes.ts';
import { engine } from '../arithmetic/engine.ts';
import { inChunks } from '../arithmetic/vector.ts';
import { signedBytes } from '../labelled.ts';
import { labels } from '../labels.ts';
import type { Random } from '../random.ts';

/**
 * n secret nonces mod ℓ, n·32 bytes, n ≤ 2^32, hedged: 64 bytes of fresh system randomness are hashed with the full
 * statement (to which the caller adds its secrets), so that neither a repeated random state nor a repeated statement alone
 * repeats a nonce. The hash is the key of ChaCha20 (RFC 8439), and each block of its key stream, reduced from 512 bits, a
 * nonce.
 */
export function hedgedNonces(statement: Bytes, n: number, random: Random): Bytes {
  const bound = signedBytes(labels.nonce, statement, random(64));
  const key = engine.hashing.sha512().update(bound).digest().subarray(0, 32);
  return inChunks(n, 32, (from, to) => {
    // No key serves twice, so the cipher's own nonce may be 0.
    const blocks = chacha20(key, new Uint8Array(12), new Uint8Array(64 * (to - from)), undefined, from);
    return engine.scalars.reduce(blocks);
  });
}
