import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { belenios2048, rfc3526 } from '../belenios/group/numbers.ts';
import { inverse, type Product, power } from '../powers.ts';
import { numbersFrom } from '../testing/numbers.ts';
import { LIMB_BITS, LIMBS, ROWS } from './generator.ts';
import { drawn, inSubset, isSquare, SUBSETS } from './membership.ts';
import { windowsOf } from './plan.ts';
import { ResiduePowers } from './residue-powers.ts';
import { threadPowers } from './residues.ts';
import { residuesModule } from './residues.wasm.ts';

const kernel = new ResiduePowers(residuesModule);

function agrees(modulus: bigint, products: readonly Product[], fixed: readonly bigint[] = []): void {
  const expected = products.map((terms) => terms.reduce((all, [b, e]) => (all * power(b, e, modulus)) % modulus, 1n));
  assert.deepEqual(kernel.products(modulus, products, fixed), expected);
}

test('windows of an exponent are odd digits that make it up', () => {
  const next = numbersFrom('windows');
  for (const exponent of [0n, 1n, 2n, 2n ** 64n, 2n ** 64n - 1n, next(2n ** 256n), next(2n ** 2048n)])
    for (const width of [1, 2, 5, 8]) {
      const windows = windowsOf(exponent, width);
      assert.ok(windows.every(({ digit }) => digit % 2 === 1 && digit < 2 ** width));
      assert.equal(
        windows.reduce((sum, { at, digit }) => sum + (BigInt(digit) << BigInt(at)), 0n),
        exponent,
      );
    }
});

test('the kernel agrees with big integers: single powers, shared ones, long products, edges', () => {
  const next = numbersFrom('residues');
  for (const { p, q } of [belenios2048(), rfc3526()]) {
    const a = next(p);
    agrees(p, [[], [[a, 0n]], [[a, 1n]], [[a, 1n]], [[0n, 5n]], [[0n, 0n]], [[1n, q]], [[p - 1n, q]], [[p - 1n, 2n]]]);
    agrees(p, [
      [
        [a, 2n ** 17n],
        [a, 1n],
      ],
      [[a, 2n]],
      [
        [a, 3n],
        [p - 1n, 3n],
      ],
    ]);
    agrees(
      p,
      Array.from({ length: 3 }, () => [
        [a, next(q)],
        [next(p), next(q)],
      ]),
    );
    agrees(p, [Array.from({ length: 9 }, (_, i) => [next(p), next(2n ** BigInt(30 * i + 1))])]);
  }
});

test('numbers whose limbs are as large as limbs get, of either sign, are multiplied like any other', () => {
  const { p } = rfc3526();
  const back = inverse(2n ** BigInt(LIMB_BITS * ROWS), p);
  const limb = (k: number) => 2n ** BigInt(LIMB_BITS * k + LIMB_BITS - 1);
  const all = Array.from({ length: LIMBS - 1 }, (_, k) => limb(k)).reduce((sum, one) => sum + one);
  const some = Array.from({ length: LIMBS - 1 }, (_, k) => limb(k) * (k % 3 === 0 ? -1n : 1n)).reduce((a, b) => a + b);
  for (const value of [all, some, -all, -some, all - 1n, all + 2n ** 2046n]) {
    const base = ((((value % p) + p) % p) * back) % p;
    agrees(p, [[[base, 2n]], [[base, 3n]], [[base, 2n ** 64n - 1n]]]);
  }
});

test('a base that recurs has a table, which serves longer exponents too', () => {
  const next = numbersFrom('tables');
  const { p, q } = belenios2048();
  const g = next(p);
  const many = (most: bigint): Product[] => Array.from({ length: 200 }, () => [[g, next(most)]]);
  agrees(p, many(2n ** 200n), [g]);
  agrees(p, many(q), [g]);
  agrees(
    p,
    [
      ...many(q).slice(0, 5),
      [[g, 0n]],
      [[g, 2n ** 300n + 1n]],
      [
        [g, 2n ** 300n + 7n],
        [next(p), 3n],
      ],
    ],
    [g],
  );
  // Another modulus in between, and back.
  agrees(rfc3526().p, [[[g, 77n]]], [g]);
  agrees(p, many(q).slice(0, 5), [g]);
});

test('moduli of any odd number within its bits, and no other', () => {
  const next = numbersFrom('moduli');
  assert.equal(kernel.takes(2n ** 2048n - 1n), true);
  for (const modulus of [2n ** 2048n + 1n, 2n ** 1000n + 1n, 2n ** 2047n]) assert.equal(kernel.takes(modulus), false);
  for (const modulus of [2n ** 2048n - 1n, 2n ** 1023n + 1n, 2n ** 1536n - 1n, 2n ** 2047n + 1n])
    agrees(modulus, [
      [
        [modulus - 1n, 65537n],
        [next(modulus), next(2n ** 256n)],
      ],
      [[modulus - 2n, next(modulus)]],
    ]);
});

test('elements outside the subgroup are found among many and among few, wherever they stand', async () => {
  const next = numbersFrom('membership');
  for (const { p, q, g } of [belenios2048(), rfc3526()]) {
    const inside = kernel.products(
      p,
      Array.from({ length: 120 }, () => [[g, next(2n ** 64n)]]),
    );
    assert.deepEqual(await threadPowers.outside(p, q, inside), []);
    for (const places of [[0], [119], [7, 8, 60]]) {
      const some = inside.map((element, i) => (places.includes(i) ? p - element : element));
      assert.deepEqual(await threadPowers.outside(p, q, some), places);
      assert.deepEqual(
        await threadPowers.outside(p, q, some.slice(0, 70)),
        places.filter((place) => place < 70),
      );
    }
  }
});

test('the product of each subset is that of the elements that were drawn for it', () => {
  const next = numbersFrom('subsets');
  const { p } = belenios2048();
  const elements = Array.from({ length: 23 }, () => next(p));
  const seed = utf8('any seed');
  const draws = drawn(seed, 5, elements.length);
  const expected = Array.from({ length: SUBSETS }, (_, k) =>
    elements.reduce((product, element, i) => (inSubset(draws[i]!, k) === 1 ? (product * element) % p : product), 1n),
  );
  assert.deepEqual(kernel.subsets(p, elements, seed, 5), expected);
});

test('squares are told from other residues as by Euler’s criterion', () => {
  const next = numbersFrom('squares');
  for (const p of [3n, 7n, 11n, 13n, 2n ** 61n - 1n, rfc3526().p])
    for (const element of [1n, 2n, p - 1n, ...Array.from({ length: 6 }, () => 1n + next(p - 1n))])
      assert.equal(isSquare(element, p), power(element, (p - 1n) / 2n, p) === 1n, `${element} modulo ${p}`);
});

test('more terms than are worked at in one go, and more bases that recur than have tables', () => {
  const next = numbersFrom('many');
  const { p } = belenios2048();
  agrees(p, [Array.from({ length: 2100 }, () => [next(p), next(8n)]), [], [[3n, 5n]]]);
  const bases = Array.from({ length: 20 }, () => next(p));
  for (const base of [...bases, bases[0]!, bases[19]!]) {
    const products = Array.from({ length: 160 }, (_, i): Product => [[base, BigInt(i % 8)]]);
    agrees(p, products, [base]);
  }
});
