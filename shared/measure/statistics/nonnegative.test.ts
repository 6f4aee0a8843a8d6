import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nonNegative } from './nonnegative.ts';
import { leastSquares } from './regression.ts';

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

test('a solution without negative parts is that of least squares, and a negative part is zero', () => {
  const columns = [
    [1, 1, 1, 1],
    [1, 2, 3, 4],
  ];
  for (const [x, free] of nonNegative(columns, [3, 5, 7, 9.5]).map((x, i) => [
    x,
    leastSquares(columns, [3, 5, 7, 9.5]).at[i]!,
  ]))
    assert.ok(Math.abs(x! - free!) < 1e-9);
  // The line would start below zero: the best one through the origin.
  const [base, rate] = nonNegative(columns, [0, 1, 2, 3]);
  assert.equal(base, 0);
  assert.ok(Math.abs(rate! - 20 / 30) < 1e-12);
});

test('no other non-negative solution comes nearer: the conditions of Karush, Kuhn and Tucker', () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true }).map((x) => Math.round(x * 100) / 100);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((k) =>
        fc.record({
          columns: fc.array(fc.array(value, { minLength: 8, maxLength: 8 }), { minLength: k, maxLength: k }),
          target: fc.array(value, { minLength: 8, maxLength: 8 }),
        }),
      ),
      ({ columns, target }) => {
        const at = nonNegative(columns, target);
        const left = target.map((y, row) => y - columns.reduce((sum, column, i) => sum + column[row]! * at[i]!, 0));
        for (const [i, column] of columns.entries()) {
          assert.ok(at[i]! >= 0);
          const slope = dot(column, left) / (Math.hypot(...column) || 1);
          assert.ok(slope <= 1e-6 && (at[i] === 0 || Math.abs(slope) < 1e-6), `${slope} at ${at[i]}`);
        }
      },
    ),
    { numRuns: 300 },
  );
});
