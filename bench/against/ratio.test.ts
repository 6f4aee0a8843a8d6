/** Medians, their intervals and ratios, by values counted by hand and by what must hold of any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { estimate, met, ratioOf } from './ratio.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('the interval of a median, by the table of the sign test', () => {
  // Of n values, from the k-th to the (n + 1 − k)-th: P(X < k) of n coins, counted in binomial coefficients.
  for (const [n, k, coverage] of [
    [1, 1, 0],
    [3, 1, 1 - 2 / 8],
    [5, 1, 1 - 2 / 32],
    [6, 1, 1 - 2 / 64],
    [8, 1, 1 - 2 / 256],
    [9, 2, 1 - (2 * (1 + 9)) / 512],
    [12, 3, 1 - (2 * (1 + 12 + 66)) / 4096],
    [18, 5, 1 - (2 * (1 + 18 + 153 + 816 + 3060)) / 2 ** 18],
  ] as const) {
    const found = estimate(upTo(n).reverse());
    assert.deepEqual([found.median, found.low, found.high], [(n + 1) / 2, k, n + 1 - k], `${n} values`);
    assert.ok(Math.abs(found.coverage - coverage) < 1e-12, `${n} values: ${found.coverage}`);
  }
});

test('a ratio is that of rounds, not that of medians', () => {
  // The machine was slower in each round than in the one before, for both builds.
  const { median, low, high } = ratioOf([1, 4, 9], [2, 8, 18]);
  assert.deepEqual([median, low, high], [0.5, 0.5, 0.5]);
  assert.equal(ratioOf([1, 2, 30], [10, 10, 10]).median, 0.2);
});

test('the interval holds the median, grows with the values, and does not depend on their order or unit', () => {
  const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, (xs) => {
      const { median, low, high, coverage } = estimate(xs);
      assert.ok(low <= median && median <= high && xs.includes(low) && xs.includes(high));
      assert.ok(xs.length < 6 || coverage >= 0.95);
      const doubled = estimate(xs.map((x) => 2 * x).reverse());
      assert.deepEqual(doubled, { median: 2 * median, low: 2 * low, high: 2 * high, coverage });
      assert.deepEqual(ratioOf(xs, xs), { median: 1, low: 1, high: 1, coverage });
    }),
  );
});

test('an aim is met or missed, and it is said where the interval reaches across', () => {
  const of = (low: number, median: number, high: number) => met({ low, median, high, coverage: 0.95 }, 0.7);
  assert.deepEqual(
    [of(0.6, 0.65, 0.7), of(0.6, 0.7, 0.71), of(0.69, 0.71, 0.8), of(0.71, 0.75, 0.8)],
    ['met', 'met?', 'missed?', 'missed'],
  );
});
