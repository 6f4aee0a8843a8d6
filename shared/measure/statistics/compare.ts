/** Whether two samples differ, and by what factor. */
import { studentQuantile, twoSided } from './distributions.ts';
import { type Interval, LEVEL, mean, sum, variance } from './summary.ts';

export interface Ratio {
  /** Mean of the second over mean of the first. */
  readonly ratio: number;
  /** Null where the first mean is too uncertain for any bound (Fieller's set has no end). */
  readonly interval: Interval | null;
  /** Of the test that both means are the same; below 1 − level just where the interval leaves 1 out. */
  readonly p: number;
  readonly pairs: boolean;
  readonly n: readonly [first: number, second: number];
}

/**
 * Fieller's interval of the ratio of two means (Fieller, 1954): the factors f at which the test of mean(second) = f·mean(first)
 * does not reject. Of pairs that is Student's test of the differences; of two samples Welch's, whose degrees of freedom are
 * taken at each end anew. Null where a sample has fewer than two values or does not vary at all.
 */
export function ratioOfMeans(
  first: readonly number[],
  second: readonly number[],
  { pairs = false, level = LEVEL } = {},
): Ratio | null {
  if (first.length < 2 || second.length < 2 || (pairs && first.length !== second.length)) return null;
  const [a, b] = [mean(first), mean(second)];
  const [varA, varB] = [variance(first) / first.length, variance(second) / second.length];
  if (a === 0 || varA + varB === 0) return null;
  const shared = pairs ? covariance(first, second) / first.length : 0;
  const freedom = (factor: number): number =>
    pairs
      ? first.length - 1
      : (varB + factor ** 2 * varA) ** 2 /
        (varB ** 2 / (second.length - 1) + (factor ** 2 * varA) ** 2 / (first.length - 1));
  /** Ends of { f : (b − f·a)² ≤ t²·(varB − 2f·shared + f²·varA) }, where that set is an interval. */
  const ends = (t: number): Interval | null => {
    const lead = a * a - t * t * varA;
    const half = a * b - t * t * shared;
    const inner = half * half - lead * (b * b - t * t * varB);
    if (lead <= 0) return null;
    const root = Math.sqrt(Math.max(0, inner));
    return { low: (half - root) / lead, high: (half + root) / lead };
  };
  const endAt = (end: 'low' | 'high'): number | null => {
    let factor: number | null = b / a;
    let before: number | null = null;
    for (let i = 0; i < 60 && factor !== null && factor !== before; i += 1) {
      before = factor;
      factor = ends(studentQuantile(level, freedom(factor)))?.[end] ?? null;
    }
    return factor;
  };
  const [low, high] = [endAt('low'), endAt('high')];
  const error = Math.sqrt(Math.max(0, varB - 2 * shared + varA));
  return {
    ratio: b / a,
    interval: low === null || high === null ? null : { low, high },
    p: error === 0 ? (a === b ? 1 : 0) : twoSided((b - a) / error, freedom(1)),
    pairs,
    n: [first.length, second.length],
  };
}

function covariance(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [mean(first), mean(second)];
  return sum(first.map((value, i) => (value - a) * (second[i]! - b))) / (first.length - 1);
}

/** Adjusted for all comparisons made together (Holm, 1979), in the order given: none errs in the family above the level. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((i, j) => ps[i]! - ps[j]!);
  const adjusted = ps.map(() => 1);
  let most = 0;
  for (const [rank, i] of order.entries()) {
    most = Math.max(most, Math.min(1, (ps.length - rank) * ps[i]!));
    adjusted[i] = most;
  }
  return adjusted;
}
