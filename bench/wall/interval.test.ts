/** The interval in which a mean lies, by values from a book's worked example and by what must hold of any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { intervalOf } from './interval.ts';

test('the interval of Student’s own ten differences', () => {
  // Hours of sleep gained by ten patients, Biometrika 6 (1908), p. 20: the mean is 1.58, s / √10 is 0.389.
  const gained = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  const { mean, from, to } = intervalOf(gained);
  assert.deepEqual(
    [mean, from, to].map((x) => x.toFixed(2)),
    ['1.58', '0.70', '2.46'],
  );
});

test('it holds the mean, is as wide as values differ, and one value has none', () => {
  assert.deepEqual(intervalOf([1, 1, 1]), { mean: 1, from: 1, to: 1 });
  assert.throws(() => intervalOf([1]), RangeError);
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(values, (xs) => {
      const { mean, from, to } = intervalOf(xs);
      assert.ok(from <= mean && mean <= to);
      const wider = intervalOf(xs.map((x) => 2 * x));
      assert.ok(Math.abs(wider.to - wider.from - 2 * (to - from)) < 1e-6);
    }),
  );
});
