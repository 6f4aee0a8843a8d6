/** Field elements of a kernel limb by limb, for tests that go to the bounds. */
import type { Kernel } from '../kernel.ts';

export const P: bigint = 2n ** 255n - 19n;

export interface Limbs {
  readonly count: number;
  readonly bits: number;
  /** The greatest absolute value of a tight limb, as the kernel's generator derives it. */
  readonly tight: number;
  /** Writes an element into one lane of a pack. */
  write(pack: number, lane: number, limbs: readonly number[]): void;
  read(pack: number, lane: number): number[];
}

export function limbsOf({ exports: { memory }, lanes }: Kernel): Limbs {
  return lanes === 2
    ? {
        count: 5,
        bits: 51,
        tight: 2 ** 50 + 2 ** 13,
        write(pack, lane, limbs) {
          limbs.forEach((limb, k) => {
            new DataView(memory.buffer).setFloat64(pack + 16 * k + 8 * lane, limb, true);
          });
        },
        read: (pack, lane) =>
          Array.from({ length: 5 }, (_, k) => new DataView(memory.buffer).getFloat64(pack + 16 * k + 8 * lane, true)),
      }
    : {
        count: 9,
        bits: 29,
        tight: 2 ** 28 + 2 ** 21,
        write(pack, _lane, limbs) {
          limbs.forEach((limb, k) => {
            new DataView(memory.buffer).setInt32(pack + 4 * k, limb, true);
          });
        },
        read: (pack) => Array.from({ length: 9 }, (_, k) => new DataView(memory.buffer).getInt32(pack + 4 * k, true)),
      };
}

/** The integer that limbs stand for. */
export const integerOf = ({ bits }: Limbs, limbs: readonly number[]): bigint =>
  limbs.reduce((sum, limb, k) => sum + BigInt(limb) * 2n ** BigInt(bits * k), 0n);

/** The representative in [0, p). */
export const modP = (x: bigint): bigint => ((x % P) + P) % P;

/** Balanced limbs of an integer, the last one taking what is left. */
export function cut({ count, bits }: Limbs, x: bigint): number[] {
  let rest = x;
  return Array.from({ length: count }, (_, k) => {
    const limb = k === count - 1 ? rest : BigInt.asIntN(bits, rest);
    rest = (rest - limb) >> BigInt(bits);
    return Number(limb);
  });
}
