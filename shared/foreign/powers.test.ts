import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestDigit, type Product, plainPowers, power, shared, tabled } from './powers.ts';
import { numbersFrom } from './testing/numbers.ts';

/** 2^89 − 1, a prime. */
const P = 2n ** 89n - 1n;

test('a power is what multiplying again and again gives', () => {
  let product = 1n;
  for (let exponent = 0n; exponent < 40n; exponent++, product = (product * 7n) % 101n)
    assert.equal(power(7n, exponent, 101n), product);
  assert.equal(power(2n, P - 1n, P), 1n);
});

test('tables and shared squarings give the same powers, for every length of exponents', () => {
  const next = numbersFrom('powers');
  for (const bits of [1, 4, 5, 63, 64, 89, 200]) {
    const base = next(P);
    for (let i = 0; i < 20; i++) {
      const exponent = i === 0 ? 0n : i === 1 ? 2n ** BigInt(bits) - 1n : next(2n ** BigInt(bits));
      const expected = power(base, exponent, P);
      assert.equal(shared(base, P, bits)(exponent), expected);
      for (const digit of [1, 3, 8]) assert.equal(tabled(base, P, bits, digit)(exponent), expected);
    }
  }
});

test('products of powers, with bases that recur within one and across several', async () => {
  const next = numbersFrom('products');
  const [g, y] = [next(P), next(P)];
  const products: Product[] = Array.from({ length: 60 }, (_, i) => {
    const own = next(P);
    return [
      [g, next(P)],
      [y, i % 7 === 0 ? 0n : next(P)],
      [own, next(2n ** 64n)],
      [own, next(P)],
      [0n, BigInt(i % 2)],
    ];
  });
  const expected = products.map((terms) => terms.reduce((all, [b, e]) => (all * power(b, e, P)) % P, 1n));
  assert.deepEqual(await plainPowers.products(P, products, [g, y]), expected);
  assert.deepEqual(await plainPowers.products(P, [[], [[g, 1n]]]), [1n, g]);
});

test('a longer digit is taken the more powers there are, and a table stays small', () => {
  assert.ok(bestDigit(256, 4) < bestDigit(256, 100) && bestDigit(256, 100) < bestDigit(256, 10_000));
  for (const bits of [64, 256, 2048])
    for (const times of [2, 1000, 1e6]) {
      const digit = bestDigit(bits, times);
      assert.ok(Math.ceil(bits / digit) * 2 ** digit <= 2 ** 17);
    }
});
