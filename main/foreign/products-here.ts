/** Products of powers in this thread, each power the way that costs least on Node. */

import type { Bytes } from '../../shared/codec/bytes.ts';
import { longest, type PowersOf, type Product, productsBy, tabled } from '../../shared/foreign/powers.ts';
import { outsideEach, residuePowers } from '../../shared/foreign/residues/residues.ts';
import { nativePower } from './native-power.ts';

export interface PowersJob {
  readonly modulus: bigint;
  readonly products: readonly Product[];
  readonly fixed: readonly bigint[];
}

/** So many bits of OpenSSL's exponentiation take as long as one multiplication of big integers (bench/foreign.ts shows what it comes to). */
const MULTIPLICATION = 5;
/** Digits of a table that is kept: a bit longer pays for many more powers than an election has. */
const DIGIT = 8;

/** What recurs within one job recurs in so many more. */
const OFTEN = 8;

/** So many tables are kept, of those used last: one of 2048 bits takes 16 MB. */
const TABLES = 6;

/** Tables of bases that recur, for as long as the same modulus is asked for. */
let kept: { readonly modulus: bigint; readonly tables: Map<bigint, { bits: number; powers: PowersOf }> } | null = null;

function keptTable(base: bigint, modulus: bigint, bits: number): PowersOf {
  if (kept?.modulus !== modulus) kept = { modulus, tables: new Map() };
  const known = kept.tables.get(base);
  const table = known && known.bits >= bits ? known : { bits, powers: tabled(base, modulus, bits, DIGIT) };
  kept.tables.delete(base);
  kept.tables.set(base, table);
  const [oldest] = kept.tables.keys();
  if (kept.tables.size > TABLES) kept.tables.delete(oldest!);
  return table.powers;
}

/** What a thread is asked for. */
export type PowersOrder =
  | ({ readonly what: 'products' } & PowersJob)
  | { readonly what: 'outside'; readonly modulus: bigint; readonly order: bigint; readonly elements: readonly bigint[] }
  | {
      readonly what: 'subsets';
      readonly modulus: bigint;
      readonly elements: readonly bigint[];
      readonly seed: Bytes;
      readonly first: number;
    };

export function carriedOut(order: PowersOrder): readonly bigint[] | readonly number[] {
  switch (order.what) {
    case 'products':
      return productsHere(order);
    case 'outside':
      return outsideHere(order.modulus, order.order, order.elements);
    case 'subsets':
      return subsetsHere(order.modulus, order.elements, order.seed, order.first);
  }
}

export const subsetsHere = (modulus: bigint, elements: readonly bigint[], seed: Bytes, first = 0): readonly bigint[] =>
  residuePowers()!.subsets(modulus, elements, seed, first);

export const outsideHere = (modulus: bigint, order: bigint, elements: readonly bigint[]): readonly number[] =>
  outsideEach(modulus, order, elements, (products) => productsHere({ modulus, products, fixed: [] }));

export function productsHere({ modulus, products, fixed }: PowersJob): readonly bigint[] {
  const kernel = residuePowers();
  return kernel?.takes(modulus) ? kernel.products(modulus, products, fixed) : natively({ modulus, products, fixed });
}

/** Where there is no kernel, or for a modulus that it does not take. */
const natively = ({ modulus, products, fixed }: PowersJob): readonly bigint[] =>
  productsBy(modulus, products, fixed, (base, exponents, isFixed) => {
    const bits = longest(exponents);
    const alone: PowersOf = (exponent) => nativePower(base, exponent, modulus);
    if (!isFixed) return alone;
    const known = kept?.modulus === modulus && (kept.tables.get(base)?.bits ?? 0) >= bits;
    const places = Math.ceil(bits / DIGIT);
    const table = MULTIPLICATION * places * (exponents.length + (known ? 0 : 2 ** DIGIT / OFTEN));
    return table < bits * exponents.length ? keptTable(base, modulus, bits) : alone;
  });
