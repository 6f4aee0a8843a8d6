/** Draws that a seed determines: the schedule's, and in a simulation those of the parties as well. */
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, u64, utf8 } from '../codec/bytes.ts';
import { below, type Random } from '../crypto/random.ts';

/** A generator that only simulations may use: SHA-512 of a seed and a counter. */
export function seeded(seed: string): Random {
  const prefix = utf8(seed);
  let drawn = 0;
  return (length) => {
    const blocks: Bytes[] = [];
    for (let have = 0; have < length; have += 64) blocks.push(sha512(concat(prefix, u64(drawn++))));
    return concat(...blocks).subarray(0, length);
  };
}

export class Dice {
  readonly #random: Random;

  constructor(seed: string) {
    this.#random = seeded(seed);
  }

  /** A uniform integer in [0, bound). */
  below(bound: number): number {
    return below(bound, this.#random);
  }

  /** A uniform integer in [least, most]. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** In [0, 1), in steps of 2^−20. */
  fraction(): number {
    return this.below(2 ** 20) / 2 ** 20;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
