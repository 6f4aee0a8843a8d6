/** A group of prime order as Belenios uses it (specification, section 5), whose elements are numbers: residues, or points as they are written. */
import type { Term } from '../../powers.ts';

export interface Group {
  readonly name: string;
  /** The prime order. */
  readonly q: bigint;
  readonly g: bigint;
  readonly one: bigint;
  /** How many bits stand below the integers of an answer in one element; null where the group has no such embedding. */
  readonly padding: number | null;
  /** How many integers one element holds. */
  readonly integers: number;
  /** The element that is written so; null where none is, or not in that way. It may lie outside the group of order q: see `outside`. */
  read(text: string): bigint | null;
  write(element: bigint): string;
  multiply(a: bigint, b: bigint): bigint;
  /** Of all these; `one` where there are none. */
  product(elements: readonly bigint[]): bigint;
  /** All inverses. */
  inverses(elements: readonly bigint[]): bigint[];
  /** Told beforehand about how many bits of exponents are to come. */
  expect?(bits: number): void;
  /** Products of powers, one for each list of terms; exponents in [0, q). `fixed` bases recur in many. */
  products(products: readonly (readonly Term[])[], fixed?: readonly bigint[]): Promise<readonly bigint[]>;
  /** The places of those that are not in the group of order q. */
  outside(elements: readonly bigint[]): Promise<readonly number[]>;
  /** GetGenerator(i) for each i of these (tables 11 and 12). */
  generators(indices: readonly number[]): Promise<readonly bigint[]>;
}

/** Eight bits for each integer in both embeddings. */
const BITS_PER_INTEGER = 8n;

/** The `count` integers that stand in an element: from the lowest, above the padding; what is above them is left out. */
export function integersIn(element: bigint, count: number, padding: number): number[] {
  const integers = new Array<number>(count);
  let rest = element >> BigInt(padding);
  for (let i = count - 1; i >= 0; i--, rest >>= BITS_PER_INTEGER) integers[i] = Number(rest & 255n);
  return integers;
}

/** Whether nothing stands above them, as where a voter's device has put integers into an element. */
export const holdsIntegersAlone = (element: bigint, count: number, padding: number): boolean =>
  element >> (BigInt(padding) + BITS_PER_INTEGER * BigInt(count)) === 0n;

const HALF = 309;
const BEYOND_HALF = 10n ** BigInt(HALF);

/** Decimal digits of a number. Engines take a time for them that grows with the square of their number: halves of long ones take less. */
export function inDecimal(value: bigint): string {
  if (value < BEYOND_HALF) return value.toString();
  const high = value / BEYOND_HALF;
  return high.toString() + (value - high * BEYOND_HALF).toString().padStart(HALF, '0');
}

/** A number as Belenios writes it: decimal, without leading zeros; null where it is not, or not below the limit. */
export function decimal(text: string, limit: bigint): bigint | null {
  if (!/^(0|[1-9][0-9]{0,699})$/.test(text)) return null;
  const value = BigInt(text);
  return value < limit ? value : null;
}
