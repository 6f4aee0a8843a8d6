/** Lines through measurements: how a cost grows, and where it stops growing as before. */
import { studentQuantile } from './distributions.ts';
import type { Generator } from './generator.ts';
import { type Interval, LEVEL, mean, sum } from './summary.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fewer places on the axis tell no slope; a bend needs two on each side of it and one more to be seen. */
export const LEAST_PLACES = 4;
export const LEAST_PLACES_OF_BREAK = 5;

export const places = (points: readonly Point[]): number[] =>
  [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);

export interface Slope {
  /** y grows as x to this power. */
  readonly slope: number;
  readonly interval: Interval;
  /** ln y = intercept + slope · ln x. */
  readonly intercept: number;
  readonly n: number;
}

/**
 * Ordinary least squares of ln y on ln x, which holds relative errors to be alike everywhere, with Student's interval of the
 * slope. Null with fewer than LEAST_PLACES values of x, or where a value is not above 0.
 */
export function logLogSlope(points: readonly Point[], level = LEVEL): Slope | null {
  if (places(points).length < LEAST_PLACES || points.some(({ x, y }) => x <= 0 || y <= 0)) return null;
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const [cx, cy] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const spread = sum(logs.map(({ x }) => (x - cx) ** 2));
  const slope = sum(logs.map(({ x, y }) => (x - cx) * (y - cy))) / spread;
  const intercept = cy - slope * cx;
  const freedom = logs.length - 2;
  const left = sum(logs.map(({ x, y }) => (y - intercept - slope * x) ** 2));
  const half = studentQuantile(level, freedom) * Math.sqrt(left / freedom / spread);
  return { slope, interval: { low: slope - half, high: slope + half }, intercept, n: logs.length };
}

/** y = base + rate·x. */
export interface Line {
  readonly base: number;
  readonly rate: number;
}

/** The straight line of least squares, each point weighed by the square of 1/y as the line itself has it; null with too few values of x. */
export function straightLine(points: readonly Point[]): Line | null {
  if (places(points).length < LEAST_PLACES) return null;
  const weights = weightsOf(points);
  const { at } = leastSquares(
    [weights, points.map(({ x }, i) => x * weights[i]!)],
    points.map(({ y }, i) => y * weights[i]!),
  );
  return { base: at[0]!, rate: at[1]! };
}

export interface Segments {
  readonly line: Line;
  readonly n: number;
  /** That a straight line holds throughout. */
  readonly p: number;
  /** Null where p is not below 1 − level: no break is seen. */
  readonly broken: {
    readonly at: number;
    /** Where the break may lie: of all places tried, those that fit hardly worse. */
    readonly interval: Interval;
    readonly before: Line;
    /** y grows by so much with x after the break. */
    readonly rateAfter: number;
  } | null;
}

/**
 * Where a line bends: the continuous line of two pieces y = base + rate·x + bend·max(0, x − at) of least squares, each point
 * weighed by the square of 1/y as the straight line has it (errors grow with what is measured). The test against the straight
 * line: the largest F over all places of the break, whose distribution no table has, against its own of drawn normal errors
 * at the same x and weights: a Monte Carlo test, exact where errors are normal (Dufour, 2006). Null with too few values of x.
 */
export function segmented(
  points: readonly Point[],
  draws: Generator,
  { level = LEVEL, trials = 999 } = {},
): Segments | null {
  const xs = places(points);
  if (xs.length < LEAST_PLACES_OF_BREAK) return null;
  const weights = weightsOf(points);
  const design = [weights, points.map(({ x }, i) => x * weights[i]!)];
  const target = points.map(({ y }, i) => y * weights[i]!);
  const straight = leastSquares(design, target);
  const line: Line = { base: straight.at[0]!, rate: straight.at[1]! };

  const candidates = breaksBetween(xs);
  const span = orthonormal(design);
  const bends = candidates.map((at) =>
    unit(
      without(
        span,
        points.map(({ x }, i) => Math.max(0, x - at) * weights[i]!),
      ),
    ),
  );
  /** The largest share of what the straight line leaves that a bend explains; F rises with it. */
  const best = (rest: readonly number[]): { share: number; index: number } => {
    const all = dot(rest, rest);
    let found = { share: 0, index: 0 };
    for (const [index, bend] of bends.entries()) {
      const share = all === 0 ? 0 : dot(rest, bend) ** 2 / all;
      if (share > found.share) found = { share, index };
    }
    return found;
  };
  const rest = without(span, target);
  const seen = best(rest);
  let asLarge = 0;
  for (let i = 0; i < trials; i += 1) {
    const errors = points.map(() => draws.normal());
    if (best(without(span, errors)).share >= seen.share) asLarge += 1;
  }
  const p = (1 + asLarge) / (1 + trials);
  const n = points.length;
  if (p >= 1 - level) return { line, n, p, broken: null };

  const at = candidates[seen.index]!;
  const { at: fitted } = leastSquares([...design, points.map(({ x }, i) => Math.max(0, x - at) * weights[i]!)], target);
  const all = dot(rest, rest);
  const left = (index: number): number => all - dot(rest, bends[index]!) ** 2;
  // F of one and n − 4 degrees of freedom is the square of Student's t.
  const bound = left(seen.index) * (1 + studentQuantile(level, n - 4) ** 2 / (n - 4));
  const near = candidates.filter((_, index) => left(index) <= bound);
  return {
    line,
    n,
    p,
    broken: {
      at,
      interval: { low: near[0]!, high: near.at(-1)! },
      before: { base: fitted[0]!, rate: fitted[1]! },
      rateAfter: fitted[1]! + fitted[2]!,
    },
  };
}

/** 1/y of the straight line that weighs by 1/y itself; where that line is not above 0, by the mean of the place. */
function weightsOf(points: readonly Point[]): number[] {
  const floor = Math.min(...points.map(({ y }) => y).filter((y) => y > 0), Number.MAX_VALUE) / 2;
  let weights = points.map(({ y }) => 1 / Math.max(y, floor));
  for (let i = 0; i < 10; i += 1) {
    const { at } = leastSquares(
      [weights, points.map(({ x }, j) => x * weights[j]!)],
      points.map(({ y }, j) => y * weights[j]!),
    );
    weights = points.map(({ x }) => 1 / Math.max(at[0]! + at[1]! * x, floor));
  }
  return weights;
}

/** Places where a break may lie: from the second to the last but one, ten to each step between. */
function breaksBetween(xs: readonly number[]): number[] {
  const inner = xs.slice(1, -1);
  const steps = inner.slice(0, -1).flatMap((x, i) => {
    const next = inner[i + 1]!;
    return Array.from({ length: 10 }, (_, k) => x + ((next - x) * k) / 10);
  });
  return [...steps, inner.at(-1)!];
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += a[i]! * b[i]!;
  return total;
};
const unit = (vector: readonly number[]): number[] => {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? [...vector] : vector.map((value) => value / length);
};
/** A vector less its part in the span of orthonormal ones; twice, against rounding. */
function without(span: readonly (readonly number[])[], vector: readonly number[]): number[] {
  let rest = [...vector];
  for (const axis of [...span, ...span]) {
    const part = dot(axis, rest);
    rest = rest.map((value, i) => value - part * axis[i]!);
  }
  return rest;
}
function orthonormal(columns: readonly (readonly number[])[]): number[][] {
  const span: number[][] = [];
  for (const column of columns) span.push(unit(without(span, column)));
  return span;
}

/** Coefficients of the columns that come nearest to the target, by Gram and Schmidt's decomposition. */
export function leastSquares(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): { readonly at: number[]; readonly left: number } {
  const q = orthonormal(columns);
  const rest = without(q, target);
  const at = columns.map(() => 0);
  const upper = q.map((axis) => columns.map((column) => dot(axis, column)));
  for (let i = columns.length - 1; i >= 0; i -= 1) {
    const known = at.reduce((total, value, j) => total + (j > i ? upper[i]![j]! * value : 0), 0);
    const own = upper[i]![i]!;
    at[i] = own === 0 ? 0 : (dot(q[i]!, target) - known) / own;
  }
  return { at, left: dot(rest, rest) };
}
