/** What is spared on the curve changes nothing: each way against the library's plain one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Term } from '../../powers.ts';
import { hashToNumber } from '../hashing.ts';
import { CurvePoints } from './curve-points.ts';

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;
const numberOf = (point: InstanceType<typeof Point>): bigint => {
  const { x, y } = point.toAffine();
  return y + ((x & 1n) << 255n);
};
const some = (count: number) => Array.from({ length: count }, (_, i) => Point.BASE.multiply(BigInt(i * i + 2)));
const exponent = (i: number, bits = 256n) => hashToNumber(`exponent ${i}`) % (bits === 256n ? ORDER : 1n << bits);

function plainly(points: readonly InstanceType<typeof Point>[], exponents: readonly bigint[]): bigint {
  return numberOf(points.reduce((sum, point, i) => sum.add(point.multiplyUnsafe(exponents[i]!)), Point.ZERO));
}

test('products with tables and without, of few terms and of very many, of long exponents and of short ones', () => {
  const group = new CurvePoints();
  const points = some(720);
  const numbers = points.map(numberOf);
  for (const [count, bits] of [
    [0, 256n],
    [1, 256n],
    [2, 256n],
    [720, 256n],
    [720, 128n],
  ] as const) {
    const exponents = points.slice(0, count).map((_, i) => exponent(i, bits));
    const terms = exponents.map((one, i): Term => [numbers[i]!, one]);
    assert.deepEqual(group.products([terms]), [plainly(points.slice(0, count), exponents)], `${count} of ${bits} bits`);
  }
  const many = numbers.slice(0, 40).map((base, i): readonly Term[] => [
    [group.generator, exponent(i)],
    [numbers[5]!, exponent(2 * i)],
    [base, i === 7 ? 0n : exponent(3 * i)],
  ]);
  const expected = many.map((terms, i) =>
    plainly(
      [Point.BASE, points[5]!, points[i]!],
      terms.map(([, one]) => one),
    ),
  );
  assert.deepEqual(group.products(many, [group.generator, numbers[5]!]), expected);
  assert.deepEqual(group.products(many), expected);
});

test('sums and opposites', () => {
  const group = new CurvePoints();
  const points = some(9);
  assert.equal(
    group.product(points.map(numberOf)),
    plainly(
      points,
      points.map(() => 1n),
    ),
  );
  assert.equal(group.product([]), 1n);
  assert.deepEqual(
    group.inverses(points.map(numberOf)),
    points.map((point) => numberOf(point.negate())),
  );
});

test('points outside the group of prime order are found among few and among many, whatever their order is', async () => {
  const group = new CurvePoints();
  const points = some(130);
  const eight = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
  for (const [small, order] of [
    [eight, 8],
    [eight.double(), 4],
    [eight.double().double(), 2],
  ] as const) {
    assert.ok(small.clearCofactor().is0());
    for (const count of [3, 130]) {
      const numbers = points.slice(0, count).map((point, i) => numberOf(i === 2 ? point.add(small) : point));
      assert.deepEqual(await group.outside(numbers), [2], `order ${order} among ${count}`);
    }
    const two = points.map((point, i) => numberOf(i === 1 || i === 128 ? point.add(small) : point));
    assert.deepEqual(await group.outside(two), [1, 128], `two of order ${order}`);
  }
  assert.deepEqual(await group.outside(points.map(numberOf)), []);
});

test('a point is written in one way', () => {
  const group = new CurvePoints();
  assert.ok(group.has(numberOf(Point.BASE)));
  assert.ok(group.has(1n));
  assert.ok(!group.has(1n + (1n << 255n)), 'the neutral element with a sign');
  assert.ok(!group.has(Point.Fp.ORDER + 1n), 'a coordinate that is not reduced');
  assert.ok(!group.has(2n), 'no point of the curve');
});
