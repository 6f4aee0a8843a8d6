/**
 * A Schnorr group so small that people compute in it by hand: the q numbers that are powers of g modulo p = 2q + 1.
 *
 * THIS IS NO CIPHER. Whoever looks at a table of q powers has every secret in it. It exists to be taught with: only the
 * lesson imports it (e2e/architecture.test.ts), and the elections of this program never come near it. There the group is
 * ristretto255 (crypto/arithmetic), written additively: what is g^x here is x·B there, and a product a sum.
 */

export interface TinyGroup {
  /** A prime, p = 2q + 1: elements are multiplied modulo p. */
  readonly p: number;
  /** A prime: exponents are added and multiplied modulo q. */
  readonly q: number;
  /** Of order q. */
  readonly g: number;
}

/** The groups to choose from; the first is the one for paper. */
export const tinyGroups = [
  { p: 23, q: 11, g: 2 },
  { p: 47, q: 23, g: 2 },
  { p: 83, q: 41, g: 4 },
] as const satisfies readonly TinyGroup[];

/** n mod m, in [0, m), for whole n of either sign. */
export const modulo = (n: number, m: number): number => ((n % m) + m) % m;

/** base^exponent mod p, for an element of the group; the exponent counts modulo q, whatever its sign. */
export function tinyPower({ p, q }: TinyGroup, base: number, exponent: number): number {
  let power = 1;
  for (let times = modulo(exponent, q); times > 0; times--) power = (power * base) % p;
  return power;
}

/** The product of elements mod p; 1 of nothing. */
export const tinyProduct = ({ p }: TinyGroup, ...elements: readonly number[]): number =>
  elements.reduce((product, element) => (product * element) % p, 1);

/** The number whose product with n is 1 modulo the prime m. Throws `RangeError` where m divides n. */
export function inverse(n: number, m: number): number {
  for (let i = 1; i < m; i++) if (modulo(modulo(n, m) * i, m) === 1) return i;
  throw new RangeError(`${n} has no inverse modulo ${m}`);
}

/** g^0, g^1 … g^(q−1): all there is. That it can be written down is why the group keeps nothing secret. */
export const tinyPowers = (group: TinyGroup): number[] =>
  Array.from({ length: group.q }, (_, exponent) => tinyPower(group, group.g, exponent));

/** The exponent of an element, read off the table; −1 for what is none. */
export const tinyLogarithm = (group: TinyGroup, element: number): number => tinyPowers(group).indexOf(element);
