/** Voters who approve of candidates, and an exact amount that each of them has: what they carry, or what they can spend. */

import type { Counted } from '../ballots.ts';
import { candidates } from '../places.ts';

/** Denominators are positive. */
export type Fraction = { readonly num: bigint; readonly den: bigint };

export const compareFractions = (a: Fraction, b: Fraction): number => {
  const differ = a.num * b.den - b.num * a.den;
  return differ < 0n ? -1 : differ > 0n ? 1 : 0;
};

/** In results fractions are cut to so many parts of 1; what is decided by them is decided by the fractions. */
export const SCALE = 1_000_000_000;
export const inUnits = ({ num, den }: Fraction): number => Number((num * BigInt(SCALE)) / den);

/** Equal ballots, whose voters have equal amounts: `amount` is an index into all amounts. */
type Group = { readonly picks: readonly number[]; readonly count: number; amount: number };

export class Electorate {
  /** Of all amounts. */
  den: bigint;
  /** Numerators; each amount stands once. */
  readonly amounts: bigint[];
  /** By candidate: how many of its voters have which amount. */
  readonly voters: readonly Map<number, number>[];
  readonly #groups: Group[][];
  readonly #indices: Map<bigint, number>;

  /** Every voter has the same amount at first. */
  constructor(n: number, ballots: readonly Counted<readonly number[]>[], { num, den }: Fraction) {
    this.den = den;
    this.amounts = [num];
    this.#indices = new Map([[num, 0]]);
    this.#groups = candidates(n).map(() => []);
    for (const { marks, count } of ballots) {
      const group = { picks: marks.filter((candidate) => candidate < n), count, amount: 0 };
      for (const candidate of group.picks) this.#groups[candidate]!.push(group);
    }
    this.voters = this.#groups.map((groups) => new Map([[0, groups.reduce((sum, { count }) => sum + count, 0)]]));
  }

  supporters(candidate: number): number {
    return [...this.voters[candidate]!.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What the voters of a candidate have in all: a numerator. */
  total(candidate: number): bigint {
    let sum = 0n;
    for (const [amount, count] of this.voters[candidate]!) sum += BigInt(count) * this.amounts[amount]!;
    return sum;
  }

  /** Gives each voter of a candidate a new amount, as a numerator over `den` from its old one. */
  change(candidate: number, to: (amount: bigint) => bigint): void {
    const moved = new Map(
      [...this.voters[candidate]!.keys()].map((old) => [old, this.#indexOf(to(this.amounts[old]!))]),
    );
    for (const group of this.#groups[candidate]!) {
      const [old, fresh] = [group.amount, moved.get(group.amount)!];
      if (old === fresh) continue;
      group.amount = fresh;
      for (const pick of group.picks) {
        const counts = this.voters[pick]!;
        const rest = counts.get(old)! - group.count;
        if (rest === 0) counts.delete(old);
        else counts.set(old, rest);
        counts.set(fresh, (counts.get(fresh) ?? 0) + group.count);
      }
    }
  }

  /** Makes `den` a multiple of this one, without any change of an amount. */
  refine(den: bigint): void {
    const factor = den / gcd(this.den, den);
    if (factor === 1n) return;
    this.den *= factor;
    this.#rewrite((amount) => amount * factor);
  }

  /** All amounts with the other sign. */
  negate(): void {
    this.#rewrite((amount) => -amount);
  }

  #rewrite(to: (amount: bigint) => bigint): void {
    this.amounts.forEach((amount, i) => {
      this.amounts[i] = to(amount);
    });
    this.#indices.clear();
    for (const [i, amount] of this.amounts.entries()) this.#indices.set(amount, i);
  }

  #indexOf(amount: bigint): number {
    const known = this.#indices.get(amount);
    if (known !== undefined) return known;
    this.#indices.set(amount, this.amounts.length);
    return this.amounts.push(amount) - 1;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export const reduced = ({ num, den }: Fraction): Fraction => {
  const common = gcd(num < 0n ? -num : num, den);
  return common > 1n ? { num: num / common, den: den / common } : { num, den };
};
