/** What is known of a mean from a few samples: Student, “The probable error of a mean”, Biometrika 6 (1908). */

export interface Interval {
  readonly mean: number;
  /** The ends of the 95 % interval. */
  readonly from: number;
  readonly to: number;
}

/** The 0.975 quantile of Student's t, for 1 to 30 degrees of freedom. */
const QUANTILES = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** @param values at least two; of more than 31 the interval is a little wider than it need be */
export function intervalOf(values: readonly number[]): Interval {
  if (values.length < 2) throw new RangeError('one value says nothing of how far others lie from it');
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const ofMean = Math.sqrt(squares / (values.length - 1) / values.length);
  const reach = QUANTILES[Math.min(values.length - 1, QUANTILES.length) - 1]! * ofMean;
  return { mean, from: mean - reach, to: mean + reach };
}
