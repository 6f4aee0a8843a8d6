/**
 * Randomness is an argument everywhere. Real parties pass the system's generator; a seeded one exists only in tests and in
 * elections that are played in one process (`shared/simulation`).
 */
import type { Bytes } from '../codec/bytes.ts';

/** Returns `length` fresh random bytes. */
export type Random = (length: number) => Bytes;

const DRAWS_AT_ONCE = 2 ** 14;

/** A uniform integer in [0, bound), 1 ≤ bound ≤ 2^32, by rejection of 32-bit draws. */
export function below(bound: number, random: Random): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError(`no integer is below ${bound}`);
  const limit = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const draw = random(4).reduce((sum, byte) => sum * 256 + byte, 0);
    if (draw < limit) return draw % bound;
  }
}

/** A uniform permutation of 0 … n−1: Fisher–Yates (Durstenfeld 1964) with rejection sampling. */
export function permutation(n: number, random: Random): Uint32Array {
  const out = Uint32Array.from({ length: n }, (_, i) => i);
  let drawn: Bytes = new Uint8Array();
  for (let i = n - 1; i > 0; i--) {
    const j = below(i + 1, (length) => {
      // As many draws at once as are needed at least: one for each index that is left.
      if (drawn.length === 0) drawn = random(length * Math.min(i, DRAWS_AT_ONCE));
      const next = drawn.subarray(0, length);
      drawn = drawn.subarray(length);
      return next;
    });
    const kept = out[i]!;
    out[i] = out[j]!;
    out[j] = kept;
  }
  return out;
}
