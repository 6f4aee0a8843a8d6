/** How many ballots a row stands for: a whole number, or a fraction that is kept exactly. */

/** `numerator`/`denominator`, in lowest terms. */
export interface Weight {
  readonly numerator: number;
  readonly denominator: number;
}

export const ONE: Weight = { numerator: 1, denominator: 1 };

/** `3`, `1.5` or `3/2` in decimal digits, not negative; null for anything else, and for what `weightFault` explains. */
export function readWeight(written: string): Weight | null {
  if (/^[0-9]{1,9}$/.test(written)) return { numerator: Number(written), denominator: 1 };
  const decimal = /^([0-9]{0,9})\.([0-9]*?)0*$/.exec(written);
  if (decimal !== null && written !== '.') {
    const [, units, parts] = decimal as unknown as [string, string, string];
    return parts.length > MAX_DECIMALS ? null : reduced(Number(units + parts), 10 ** parts.length);
  }
  const fraction = /^([0-9]{1,9})\/([0-9]{1,7})$/.exec(written);
  return fraction !== null && Number(fraction[2]) > 0 ? reduced(Number(fraction[1]), Number(fraction[2])) : null;
}

/** Why `readWeight` gives null, to follow what was written. */
export const weightFault = (written: string): string =>
  /^[0-9]*\.[0-9]+$/.test(written)
    ? `has more digits than can be counted exactly: nine before the point, ${MAX_DECIMALS} after it`
    : 'is not a number of ballots';

const MAX_DECIMALS = 6;

function reduced(numerator: number, denominator: number): Weight {
  const divisor = gcd(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A whole number from `min` to `max` in decimal digits; null for anything else. */
export function whole(digits: string, min: number, max: number): number | null {
  if (!/^[0-9]{1,9}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= min && value <= max ? value : null;
}
