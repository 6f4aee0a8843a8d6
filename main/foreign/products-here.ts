/** Products of powers in this thread, each power the way that costs least on Node. */
import { bestDigit, longest, type Product, productsBy, tabled } from '../../shared/foreign/powers.ts';
import { nativePower } from './native-power.ts';

export interface PowersJob {
  readonly modulus: bigint;
  readonly products: readonly Product[];
  readonly fixed: readonly bigint[];
}

/** So many multiplications of big integers cost as much as one bit of OpenSSL's exponentiation (bench/foreign.ts measures both). */
const MULTIPLICATION = 5;

export const productsHere = ({ modulus, products, fixed }: PowersJob): readonly bigint[] =>
  productsBy(modulus, products, fixed, (base, exponents) => {
    const bits = longest(exponents);
    const digit = bestDigit(bits, exponents.length);
    const table = MULTIPLICATION * Math.ceil(bits / digit) * (2 ** digit + exponents.length);
    return table < bits * exponents.length
      ? tabled(base, modulus, bits, digit)
      : (exponent) => nativePower(base, exponent, modulus);
  });
