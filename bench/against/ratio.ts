/** One build over the other: medians and their intervals, without a word about how samples are distributed. */
import { median } from '../measure.ts';

export interface Estimate {
  readonly median: number;
  /** An interval of the median. */
  readonly low: number;
  readonly high: number;
  /** How likely such an interval is to hold the median: at least 0.95, or, of fewer than six values, that of all of them. */
  readonly coverage: number;
}

const LEVEL = 0.95;

/**
 * Between the k-th value from below and the k-th from above lies the median unless fewer than k values lie on one side of it,
 * each of which does so as a coin falls (David, Nagaraja, Order Statistics, 2003, 7.1); k is the largest that keeps the
 * level. Of at least one value, which are independent of each other.
 */
export function estimate(values: readonly number[]): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let k = 1;
  while (2 * (k + 1) <= n && coverage(n, k + 1) >= LEVEL) k++;
  return { median: median(sorted), low: sorted[k - 1]!, high: sorted[n - k]!, coverage: coverage(n, k) };
}

/** 1 − 2·P(X < k), X of n fair coins. */
function coverage(n: number, k: number): number {
  let each = 2 ** -n;
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += each;
    each *= (n - i) / (i + 1);
  }
  return Math.max(0, 1 - 2 * below);
}

/** Of pairs measured one after the other: each first over its second. */
export const ratioOf = (firsts: readonly number[], seconds: readonly number[]): Estimate =>
  estimate(firsts.map((first, i) => first / seconds[i]!));

/** Whether what is asked for is reached; “?” where the interval reaches across. */
export function met({ median, low, high }: Estimate, aim: number): 'met' | 'met?' | 'missed?' | 'missed' {
  if (median <= aim) return high <= aim ? 'met' : 'met?';
  return low <= aim ? 'missed?' : 'missed';
}
