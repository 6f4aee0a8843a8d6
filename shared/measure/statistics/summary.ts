/** What a sample comes to: centre, spread, and the interval of its mean. */
import { normal, normalQuantile, studentQuantile } from './distributions.ts';
import type { Generator } from './generator.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The level of every interval and test of a report. */
export const LEVEL = 0.95;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of at least one value. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Of at least two values, with n − 1 in the denominator. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Type 7 of Hyndman and Fan (1996), which R, NumPy and pandas take where nothing is said; `p` in [0, 1]. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

/** Student's interval of the mean; null of fewer than two values, which tell no spread. */
export function meanInterval(values: readonly number[], level = LEVEL): Interval | null {
  if (values.length < 2) return null;
  const half = studentQuantile(level, values.length - 1) * Math.sqrt(variance(values) / values.length);
  return { low: mean(values) - half, high: mean(values) + half };
}

export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Null of fewer than two values. */
  readonly deviation: number | null;
  readonly interval: Interval | null;
}

/** Of at least one value. */
export const summary = (values: readonly number[]): Summary => ({
  n: values.length,
  mean: mean(values),
  median: quantile(values, 0.5),
  least: Math.min(...values),
  most: Math.max(...values),
  deviation: values.length < 2 ? null : Math.sqrt(variance(values)),
  interval: meanInterval(values),
});

/**
 * Bootstrap interval of any statistic of a sample, bias-corrected and accelerated (BCa; Efron and Tibshirani, An Introduction to
 * the Bootstrap, 1993, 14.3). Null of fewer than two values; of fewer than about ten it is too narrow, as every bootstrap is.
 */
export function bootstrap(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number,
  draws: Generator,
  { level = LEVEL, resamples = 2000 } = {},
): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const observed = statistic(values);
  const drawn = Array.from({ length: resamples }, () =>
    statistic(Array.from({ length: n }, () => values[draws.below(n)]!)),
  );
  // Ties count half, or a statistic of few distinct values would look biased.
  const below = sum(drawn.map((value) => (value < observed ? 1 : value === observed ? 0.5 : 0)));
  const bias = normalQuantile(Math.min(Math.max(below / resamples, 0.5 / resamples), 1 - 0.5 / resamples));
  const left = values.map((_, i) => statistic(values.filter((_, j) => j !== i)));
  const gaps = left.map((value) => mean(left) - value);
  const spread = sum(gaps.map((gap) => gap ** 2));
  const acceleration = spread === 0 ? 0 : sum(gaps.map((gap) => gap ** 3)) / (6 * spread ** 1.5);
  const end = (p: number): number => {
    const z = bias + normalQuantile(p);
    return quantile(drawn, normal(bias + z / (1 - acceleration * z)));
  };
  return { low: end((1 - level) / 2), high: end((1 + level) / 2) };
}
