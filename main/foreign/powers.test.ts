import assert from 'node:assert/strict';
import { createDiffieHellmanGroup } from 'node:crypto';
import { test } from 'node:test';
import { CurvePoints } from '../../shared/foreign/belenios/group/curve-points.ts';
import { type Product, power } from '../../shared/foreign/powers.ts';
import { numbersFrom } from '../../shared/foreign/testing/numbers.ts';
import { nativePower } from './native-power.ts';
import { powersHere } from './powers.ts';
import { productsHere } from './products-here.ts';

/** RFC 3526, section 3. */
const P = BigInt(`0x${createDiffieHellmanGroup('modp14').getPrime('hex')}`);
const Q = (P - 1n) / 2n;

test('OpenSSL computes the same powers as big integers, for even exponents and the edges too', () => {
  const next = numbersFrom('native');
  const exponents = [0n, 1n, 2n, 2n ** 16n - 1n, 2n ** 16n, 2n ** 64n, 2n ** 256n, next(2n ** 256n) * 2n, Q, P - 1n];
  for (const base of [0n, 1n, 2n, P - 1n, next(P)])
    for (const exponent of exponents) assert.equal(nativePower(base, exponent, P), power(base, exponent, P));
  assert.equal(nativePower(4n, Q, P), 1n);
  // Beyond what OpenSSL takes, in the modulus and in the exponent.
  assert.equal(nativePower(3n, P + 5n, P), power(3n, P + 5n, P));
  const large = 2n ** 4096n - 1n;
  assert.equal(nativePower(3n, 2n ** 70n + 1n, large), power(3n, 2n ** 70n + 1n, large));
});

test('threads put products together in their order, with tables and without', async (t) => {
  const powers = powersHere(2, 0);
  t.after(() => powers.close());
  const next = numbersFrom('threads');
  const g = next(P);
  const products: Product[] = Array.from({ length: 120 }, (_, i) => [
    [g, next(2n ** 256n)],
    [next(P), next(2n ** BigInt(1 + 2 * i))],
  ]);
  const expected = products.map((terms) => terms.reduce((all, [b, e]) => (all * power(b, e, P)) % P, 1n));
  assert.deepEqual(await powers.products(P, products, [g]), expected);
  assert.deepEqual(await powers.products(P, []), []);
  assert.deepEqual(await powers.products(P, [[], [[g, 3n]]]), [1n, power(g, 3n, P)]);
});

test('tables of more bases than are kept', () => {
  const next = numbersFrom('kept');
  const bases = Array.from({ length: 9 }, () => next(P));
  for (const base of [...bases, ...bases]) {
    const exponents = Array.from({ length: 90 }, () => next(2n ** 128n));
    const products = exponents.map((exponent): Product => [[base, exponent]]);
    const [first, last] = [productsHere({ modulus: P, products, fixed: [base] }), power(base, exponents.at(-1)!, P)];
    assert.equal(first.at(-1), last);
  }
});

test('threads put products on Ed25519 together in their order, and find who is outside the group', async (t) => {
  const powers = powersHere(2, 0);
  t.after(() => powers.close());
  const here = new CurvePoints();
  const next = numbersFrom('curve');
  const elements = here.products(Array.from({ length: 210 }, () => [[here.generator, next(here.order)]]));
  const products = elements
    .slice(0, 90)
    .map(
      (element, i): Product => [
        [here.generator, next(here.order)],
        [element, next(2n ** BigInt(1 + 2 * i))],
        ...(i === 4 ? elements.slice(100).map((one) => [one, next(here.order)] as const) : []),
      ],
    );
  const expected = here.products(products);
  assert.deepEqual(await powers.curve!.products(products, [here.generator]), expected);
  assert.deepEqual(await powers.curve!.products([[], [[here.generator, 1n]]], []), [1n, here.generator]);
  // (0, -1) has order 2.
  const two = 2n ** 255n - 20n;
  const outside = (at: number, of: readonly bigint[]) =>
    of.map((element, i) => (i === at ? here.product([element, two]) : element));
  assert.deepEqual(await powers.curve!.outside(elements), []);
  assert.deepEqual(await powers.curve!.outside(outside(177, elements)), [177]);
  assert.deepEqual(await powers.curve!.outside(outside(30, elements.slice(0, 40))), [30]);
});
