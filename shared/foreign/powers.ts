/** Powers modulo an odd number, wherever they are computed: in threads, by a library, or by the platform's own big integers. */

export type Term = readonly [base: bigint, exponent: bigint];

export interface Powers {
  /**
   * Products of powers modulo `modulus`, one for each list of terms; an empty list gives 1. Bases are in [0, modulus), exponents not
   * negative. Those in `fixed` recur in many of them: a table for each may pay.
   */
  products(
    modulus: bigint,
    products: readonly (readonly Term[])[],
    fixed?: readonly bigint[],
  ): Promise<readonly bigint[]>;
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

/** In this thread, by big integers alone: for tests, and where there is nothing faster. */
export const plainPowers: Powers = {
  products: async (modulus, products) =>
    products.map((terms) =>
      terms.reduce((product, [base, exponent]) => (product * power(base, exponent, modulus)) % modulus, 1n % modulus),
    ),
};
