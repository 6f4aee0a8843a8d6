import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brainpoolP256r1 } from '@noble/curves/misc.js';
import { p256, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../../codec/bytes.ts';
import { Prg } from '../oracle.ts';
import { multiScalar } from './multi-scalar.ts';

const random = new Prg('SHA-256', sha256(utf8('multi-scalar')));

for (const [name, { Point }] of Object.entries({ p256, p521, secp256k1, brainpoolP256r1 })) {
  const order = Point.Fn.ORDER;
  const times = (k: bigint) => Point.BASE.multiplyUnsafe(k % order);
  const some = Array.from({ length: 150 }, () => random.integer(600) % order).map((k) => ({ k, point: times(k) }));

  test(`${name}: sums are what they are one by one, of whatever length`, () => {
    for (const [count, bits] of [
      [0, 600],
      [1, 600],
      [2, 600],
      [17, 600],
      [150, 128],
      [150, 600],
    ] as const) {
      const terms = some.slice(0, count).map(({ k, point }) => ({ k, point, by: random.integer(bits) % order }));
      const sum = terms.reduce((all, { k, by }) => all + k * by, 0n);
      const found = multiScalar(
        Point,
        terms.map(({ point, by }) => [point, by]),
      );
      assert.ok(found.equals(times(sum)), `${count} ${bits}`);
    }
  });

  test(`${name}: points that are equal, that cancel or that are nothing are no exception`, () => {
    const one = times(5n);
    const terms = (...all: [typeof one, bigint][]) => multiScalar(Point, all);
    const many = (point: typeof one, by: bigint) => Array.from({ length: 40 }, (): [typeof one, bigint] => [point, by]);
    assert.ok(terms(...many(one, 3n)).equals(times(600n)));
    assert.ok(terms(...many(one, 3n), ...many(one.negate(), 3n)).is0());
    assert.ok(terms(...many(one, 3n), ...many(one, order - 3n)).is0());
    assert.ok(terms(...many(Point.ZERO, 7n), ...many(one, 0n), [one, 1n]).equals(one));
    assert.ok(terms(...many(one, order - 1n)).equals(times(200n).negate()));
    const steps = Array.from({ length: 64 }, (_, i): [typeof one, bigint] => [times(BigInt(i + 1)), BigInt(64 - i)]);
    assert.ok(terms(...steps).equals(times(steps.reduce((sum, [, by], i) => sum + by * BigInt(i + 1), 0n))));
  });
}
