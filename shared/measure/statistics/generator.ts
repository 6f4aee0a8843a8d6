/** Draws for resampling: the same of the same seed on every machine. Nothing secret may come of it. */
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../codec/bytes.ts';

export interface Generator {
  /** Uniform in [0, 1), in steps of 2^−32. */
  uniform(): number;
  /** A whole number in [0, bound); the bias, below bound / 2^32, is far under what resampling can show. */
  below(bound: number): number;
  /** Standard normal (Box and Muller, 1958). */
  normal(): number;
}

/** xoshiro128** (Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021), its state a digest of the seed. */
export function generator(seed: string): Generator {
  const digest = new DataView(sha512(utf8(seed)).slice().buffer);
  const next = words(Uint32Array.from([0, 4, 8, 12], (at) => digest.getUint32(at)));
  const uniform = (): number => next() / 2 ** 32;
  return {
    uniform,
    below: (bound) => Math.floor(uniform() * bound),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** The generator itself: words of 32 bits from a state of four, which it changes. */
export function words(s: Uint32Array): () => number {
  return () => {
    const result = Math.imul(rotate(Math.imul(s[1]!, 5), 7), 9) >>> 0;
    const shifted = s[1]! << 9;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= shifted;
    s[3] = rotate(s[3]!, 11);
    return result;
  };
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
