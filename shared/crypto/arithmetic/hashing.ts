/** What hashes in this process: noble, until an engine brings something faster along. Who hashes alone needs no curve. */
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, piece, u64 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Hashing, RunningHash } from './seam.ts';

const running = (hash: ReturnType<typeof sha512.create> | ReturnType<typeof sha256.create>): RunningHash => ({
  update(data) {
    hash.update(data);
    return this;
  },
  clone: () => running(hash.clone()),
  digest: () => hash.clone().digest(),
});

/** The reference. */
export const nobleHashing: Hashing = {
  sha256(parts) {
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    return hash.digest();
  },

  sha256Running: () => running(sha256.create()),

  sha512: () => running(sha512.create()),

  counted(seed, first, n, tails) {
    const size = pieceSize(tails, n);
    const out = new Uint8Array(64 * n);
    for (let i = 0; i < n; i++) out.set(sha512(concat(seed, u64(first + i), piece(tails, i, size))), 64 * i);
    return out;
  },

  each(before, pieces, n, after) {
    const size = pieceSize(pieces, n);
    const out = new Uint8Array(64 * n);
    for (let i = 0; i < n; i++) out.set(sha512(concat(before, piece(pieces, i, size), after)), 64 * i);
    return out;
  },
};

/** The bytes of each of n equal pieces; throws `internal` where they are not. */
export function pieceSize(pieces: Bytes, n: number): number {
  const size = n === 0 ? 0 : pieces.length / n;
  if (!Number.isInteger(size)) throw new OstrakaError('internal', `${pieces.length} bytes are no ${n} equal pieces`);
  return size;
}

/** In force in this process: that of the engine. */
export let hashing: Hashing = nobleHashing;

/** For `useEngine` alone. */
export function useHashing(chosen: Hashing): void {
  hashing = chosen;
}
