/** Least squares whose coefficients are costs: none of them is below zero. */
import { leastSquares } from './regression.ts';

/**
 * The non-negative coefficients of the columns that come nearest to the target, by active sets (Lawson and Hanson, Solving Least
 * Squares Problems, 1974, chapter 23).
 */
export function nonNegative(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
  // Columns of one length: what counts as zero is then the same for all.
  const lengths = columns.map((column) => Math.hypot(...column) || 1);
  const scaled = columns.map((column, i) => column.map((value) => value / lengths[i]!));
  let at = columns.map(() => 0);
  const inside = new Set<number>();
  const rest = (): number[] =>
    target.map((value, row) => value - scaled.reduce((sum, column, i) => sum + column[row]! * at[i]!, 0));
  const tolerance = 1e-10 * Math.hypot(...target);
  for (let round = 0; round < 3 * columns.length; round += 1) {
    const left = rest();
    const gains = scaled.map((column, i) =>
      inside.has(i) ? 0 : column.reduce((sum, value, row) => sum + value * left[row]!, 0),
    );
    const best = gains.indexOf(Math.max(...gains));
    if (gains[best]! <= tolerance) break;
    inside.add(best);
    for (;;) {
      const chosen = [...inside];
      const { at: free } = leastSquares(
        chosen.map((i) => scaled[i]!),
        target,
      );
      const wanted = new Map(chosen.map((i, k) => [i, free[k]!]));
      const negative = chosen.filter((i) => wanted.get(i)! <= 0);
      if (negative.length === 0) {
        at = at.map((_, i) => wanted.get(i) ?? 0);
        break;
      }
      // As far towards the free solution as all stay non-negative; whatever reaches zero leaves.
      const steps = negative.map((i) => at[i]! / (at[i]! - wanted.get(i)!));
      const step = Math.min(...steps);
      at = at.map((value, i) => (inside.has(i) ? value + step * (wanted.get(i)! - value) : value));
      for (const [k, i] of negative.entries())
        if (steps[k] === step) {
          at[i] = 0;
          inside.delete(i);
        }
    }
  }
  return at.map((value, i) => value / lengths[i]!);
}
