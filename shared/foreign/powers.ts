/** Powers modulo an odd number, wherever they are computed: in threads, by a library, or by the platform's own big integers. */

export type Term = readonly [base: bigint, exponent: bigint];
export type Product = readonly Term[];

/** Products and memberships on Ed25519, whose points are the numbers that they are compressed to; exponents are below its order. */
export interface CurvePowers {
  products(products: readonly Product[], fixed: readonly bigint[]): Promise<readonly bigint[]>;
  /** Places of those elements that are not in the group of prime order. */
  outside(elements: readonly bigint[]): Promise<readonly number[]>;
}

export interface Powers {
  /** Told beforehand that exponents of about so many bits are to come in all: what takes a while to begin begins meanwhile. */
  expect?(bits: number): void;
  /** In threads; without, whoever needs them computes them. */
  readonly curve?: CurvePowers;
  /**
   * Products of powers modulo `modulus`, one for each list of terms; an empty list gives 1. Bases are in [0, modulus), exponents not
   * negative. Those in `fixed` recur in many of them: a table for each may pay.
   */
  products(modulus: bigint, products: readonly Product[], fixed?: readonly bigint[]): Promise<readonly bigint[]>;
  /**
   * Places of those elements whose power with the exponent `order` is not 1, modulo a prime; elements are in [1, modulus), and the order
   * divides modulus − 1.
   */
  outside(modulus: bigint, order: bigint, elements: readonly bigint[]): Promise<readonly number[]>;
}

/** base^exponent modulo `modulus`, bit by bit from the highest. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let found = 1n % modulus;
  for (const bit of exponent.toString(2)) {
    found = (found * found) % modulus;
    if (bit === '1') found = (found * base) % modulus;
  }
  return found;
}

/** Of an element other than 0 modulo a number that has no factor in common with it, by Euclid's algorithm. */
export function inverse(element: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [element, modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return x < 0n ? x + modulus : x;
}

/** How the powers of one base are computed. */
export type PowersOf = (exponent: bigint) => bigint;

/** How powers of a base that occurs so often are computed; the exponents say what a table must hold, and whether it pays. */
export type ChoosePowers = (base: bigint, exponents: readonly bigint[], isFixed: boolean) => PowersOf;

/** Products in this thread: terms of one base stand together, wherever they occur. */
export function productsBy(
  modulus: bigint,
  products: readonly Product[],
  fixed: readonly bigint[],
  choose: ChoosePowers,
): bigint[] {
  const exponents = new Map<bigint, bigint[]>();
  for (const [base, exponent] of products.flat()) {
    const of = exponents.get(base);
    if (of) of.push(exponent);
    else exponents.set(base, [exponent]);
  }
  const isFixed = new Set(fixed);
  const found = new Map<bigint, { readonly powers: PowersOf; left: number }>();
  const powerOf = ([base, exponent]: Term): bigint => {
    const all = exponents.get(base)!;
    const known = found.get(base) ?? { powers: choose(base, all, isFixed.has(base)), left: all.length };
    known.left--;
    // A table is large: it goes with the last power that needs it.
    if (known.left === 0) found.delete(base);
    else found.set(base, known);
    return known.powers(exponent);
  };
  return products.map((terms) => terms.reduce((product, term) => (product * powerOf(term)) % modulus, 1n % modulus));
}

/** Bits of the longest. */
export const longest = (exponents: readonly bigint[]): number =>
  exponents.reduce((most, exponent) => Math.max(most, exponent.toString(2).length), 1);

/**
 * A table of all digits at all places (Brickell, Gordon, McCurley and Wilson, “Fast exponentiation with precomputation”, 1992): a power is
 * then one multiplication a digit.
 */
export function tabled(base: bigint, modulus: bigint, bits: number, digit: number): PowersOf {
  const rows: bigint[][] = [];
  let first = base;
  for (let at = 0; at < bits; at += digit) {
    const row = [1n % modulus, first];
    while (row.length < 1 << digit) row.push((row.at(-1)! * first) % modulus);
    rows.push(row);
    first = (row.at(-1)! * first) % modulus;
  }
  const mask = (1n << BigInt(digit)) - 1n;
  const step = BigInt(digit);
  return (exponent) => {
    let found = 1n % modulus;
    for (let [row, rest] = [0, exponent]; rest > 0n; row++, rest >>= step) {
      const at = Number(rest & mask);
      if (at > 0) found = (found * rows[row]![at]!) % modulus;
    }
    return found;
  };
}

/** The digit for which table and powers together take the fewest multiplications; the table stays below 2^17 numbers. */
export function bestDigit(bits: number, times: number): number {
  const cost = (digit: number) => Math.ceil(bits / digit) * (2 ** digit + times);
  const digits = Array.from({ length: 12 }, (_, i) => i + 1).filter(
    (digit) => digit === 1 || Math.ceil(bits / digit) * 2 ** digit <= 2 ** 17,
  );
  return digits.reduce((best, digit) => (cost(digit) < cost(best) ? digit : best), 1);
}

/**
 * Several powers of one base that share their squarings (Yao, “On the evaluation of powers”, 1976): for each digit, the places where it
 * stands are multiplied, and the digits put together from the highest.
 */
export function shared(base: bigint, modulus: bigint, bits: number): PowersOf {
  const digit = 4n;
  const places = [base];
  for (let at = Number(digit); at < bits; at += Number(digit)) places.push(power(places.at(-1)!, 1n << digit, modulus));
  return (exponent) => {
    const digits = Array<bigint>(1 << Number(digit)).fill(1n % modulus);
    for (let [at, rest] = [0, exponent]; rest > 0n; at++, rest >>= digit) {
      const value = Number(rest & 15n);
      if (value > 0) digits[value] = (digits[value]! * places[at]!) % modulus;
    }
    let [found, sum] = [1n % modulus, 1n % modulus];
    for (let value = digits.length - 1; value > 0; value--) {
      sum = (sum * digits[value]!) % modulus;
      found = (found * sum) % modulus;
    }
    return found;
  };
}

/** By big integers alone. */
const plainly =
  (modulus: bigint): ChoosePowers =>
  (base, exponents) => {
    if (exponents.length === 1) return (exponent) => power(base, exponent, modulus);
    const bits = longest(exponents);
    const digit = bestDigit(bits, exponents.length);
    return digit > 4 ? tabled(base, modulus, bits, digit) : shared(base, modulus, bits);
  };

/** In this thread, by big integers alone: for tests, and where there is nothing faster. */
export const plainPowers: Powers = {
  products: async (modulus, products, fixed = []) => productsBy(modulus, products, fixed, plainly(modulus)),
  outside: async (modulus, order, elements) =>
    elements.flatMap((element, i) => (power(element, order, modulus) === 1n ? [] : [i])),
};
