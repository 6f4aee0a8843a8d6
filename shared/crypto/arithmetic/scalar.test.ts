import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, hex, unhex } from '../../codec/bytes.ts';
import { invert, mod, ORDER, packScalars, randomScalar, readScalar, readScalars, scalarBytes } from './scalar.ts';

/** ℓ, little-endian (RFC 8032 §5.1). */
const ORDER_BYTES = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';

const scalars = fc.bigInt({ min: 0n, max: ORDER - 1n });
const integers = fc.bigInt({ min: -(2n ** 520n), max: 2n ** 520n });

test('the order is that of RFC 9496', () => {
  assert.equal(ORDER, 2n ** 252n + 27742317777372353535851937790883648493n);
});

test('a scalar is 32 little-endian bytes', () => {
  assert.equal(hex(scalarBytes(0x0102n)), `0201${'00'.repeat(30)}`);
  assert.equal(readScalar(unhex(`0201${'00'.repeat(30)}`)), 0x0102n);
  assert.equal(readScalar(new Uint8Array(32)), 0n);
  fc.assert(fc.property(scalars, (x) => assert.equal(readScalar(scalarBytes(x)), x)));
});

test('a scalar at or above the order, or of another length, is refused [19]', () => {
  const order = unhex(ORDER_BYTES);
  const below = Uint8Array.from(order);
  below[0]! -= 1;
  assert.equal(readScalar(below), ORDER - 1n);
  const refused = [order, unhex(`ee${ORDER_BYTES.slice(2)}`), new Uint8Array(32).fill(255), new Uint8Array(31)];
  refused.push(new Uint8Array(33), new Uint8Array(0), unhex(`${'00'.repeat(31)}80`));
  for (const bytes of refused) assert.throws(() => readScalar(bytes), { code: 'bad-scalar' }, hex(bytes));
});

test('a vector of scalars is its scalars, one after the other', () => {
  fc.assert(
    fc.property(fc.array(scalars, { maxLength: 6 }), (xs) => {
      const vector = packScalars(xs);
      assert.deepEqual(vector, concat(...xs.map(scalarBytes)));
      assert.deepEqual(readScalars(vector), xs);
    }),
  );
  assert.throws(() => readScalars(new Uint8Array(33)), { code: 'bad-length' });
  assert.throws(() => readScalars(concat(scalarBytes(1n), unhex(ORDER_BYTES))), { code: 'bad-scalar' });
});

test('mod lands in [0, ℓ), whatever the sign', () => {
  assert.equal(mod(-1n), ORDER - 1n);
  assert.equal(mod(ORDER), 0n);
  fc.assert(
    fc.property(integers, (x) => {
      const r = mod(x);
      assert.ok(r >= 0n && r < ORDER);
      assert.equal((x - r) % ORDER, 0n);
    }),
  );
});

test('an inverse undoes its scalar, and zero has none', () => {
  fc.assert(
    fc.property(
      integers.filter((x) => mod(x) !== 0n),
      (x) => assert.equal(mod(x * invert(x)), 1n),
    ),
  );
  assert.throws(() => invert(0n));
  assert.throws(() => invert(ORDER));
});

test('random scalars are drawn by rejection: zero and what is not below the order are drawn again', () => {
  const draws = [
    new Uint8Array(32), // 0
    unhex(ORDER_BYTES), // ℓ
    new Uint8Array(32).fill(255), // 2^253 − 1 after masking
    unhex(`05${'00'.repeat(30)}e0`), // 5 and three bits that are masked
  ];
  const lengths: number[] = [];
  const scalar = randomScalar((length) => {
    lengths.push(length);
    return draws[lengths.length - 1]!;
  });
  assert.equal(scalar, 5n);
  assert.deepEqual(lengths, [32, 32, 32, 32]);
  assert.deepEqual(draws[2], new Uint8Array(32).fill(255), 'the drawn bytes are not written to');
});

test('random scalars fill the whole range and do not repeat', () => {
  const drawn = Array.from({ length: 300 }, () => randomScalar(randomBytes));
  assert.equal(new Set(drawn).size, 300);
  assert.ok(drawn.every((x) => x > 0n && x < ORDER));
  // Each half and each parity misses with probability 2^−300.
  assert.ok(drawn.some((x) => x > ORDER / 2n) && drawn.some((x) => x < ORDER / 2n));
  assert.ok(drawn.some((x) => x % 2n === 0n) && drawn.some((x) => x % 2n === 1n));
});
