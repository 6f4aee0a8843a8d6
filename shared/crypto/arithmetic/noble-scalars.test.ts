import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, u64, utf8 } from '../../codec/bytes.ts';
import { nobleHashing as hashing } from './hashing.ts';
import { nobleScalars as S } from './noble-scalars.ts';
import { mod, ORDER, packScalars, readScalar, readScalars, scalarBytes } from './scalar.ts';

const scalar = fc.oneof(
  fc.bigInt({ min: 0n, max: ORDER - 1n }),
  fc.constantFrom(0n, 1n, ORDER - 1n, 2n ** 252n, 2n ** 128n - 1n),
);
const triples = fc.array(fc.tuple(scalar, scalar, scalar), { maxLength: 9 });
const nothing = new Uint8Array();

test('vectors compute what their scalars do one by one', () => {
  fc.assert(
    fc.property(triples, scalar, (rows, x) => {
      const [a, b, c] = [0, 1, 2].map((k) => rows.map((row) => row[k]!)) as [bigint[], bigint[], bigint[]];
      const [A, B, C, X] = [packScalars(a), packScalars(b), packScalars(c), scalarBytes(x)];
      const each = (result: (a: bigint, b: bigint, c: bigint) => bigint) => rows.map((row) => mod(result(...row)));
      const is = (vector: Bytes, expected: bigint[]) => assert.deepEqual(readScalars(vector), expected);
      is(
        S.add(A, B),
        each((p, q) => p + q),
      );
      is(
        S.subtract(A, B),
        each((p, q) => p - q),
      );
      is(
        S.negate(A),
        each((p) => -p),
      );
      is(
        S.multiply(A, B),
        each((p, q) => p * q),
      );
      is(
        S.multiplyAdd(A, B, C),
        each((p, q, r) => p * q + r),
      );
      is(
        S.scale(X, A),
        each((p) => x * p),
      );
      is(
        S.scaleAdd(X, A, B),
        each((p, q) => x * p + q),
      );
      is(
        S.outer(A, packScalars([x, 2n])),
        a.flatMap((p) => [mod(p * x), mod(2n * p)]),
      );
      is(S.sum(A), [mod(a.reduce((sum, p) => sum + p, 0n))]);
      is(S.product(A), [a.reduce((product, p) => mod(product * p), 1n)]);
      is(S.innerProduct(A, B), [mod(rows.reduce((sum, [p, q]) => sum + p * q, 0n))]);
      is(
        S.runningProducts(A),
        a.map((_, i) => a.slice(0, i + 1).reduce((product, p) => mod(product * p), 1n)),
      );
      const R = [0n];
      for (const [i, r] of a.entries()) R.push(mod(r + b[i]! * R[i]!));
      is(S.chain(A, B), R.slice(1));
    }),
    { numRuns: 60 },
  );
});

test('wide numbers are reduced, and what is not below ℓ is found', () => {
  const wide = [0n, ORDER, 2n ** 512n - 1n, ORDER * ORDER, 5n];
  const bytes = concat(...wide.map((x) => Buffer.from(x.toString(16).padStart(128, '0'), 'hex').reverse()));
  assert.deepEqual(readScalars(S.reduce(bytes)), wide.map(mod));
  const canonical = packScalars([0n, ORDER - 1n]);
  assert.equal(S.firstNonCanonical(canonical), -1);
  assert.equal(S.firstNonCanonical(nothing), -1);
  assert.equal(S.firstNonCanonical(concat(canonical, S.add(canonical, canonical))), -1);
  const order = Buffer.from(ORDER.toString(16).padStart(64, '0'), 'hex').reverse();
  assert.equal(S.firstNonCanonical(concat(canonical, order, order)), 2);
  assert.equal(S.firstNonCanonical(concat(canonical, new Uint8Array(32).fill(255))), 2);
});

test('sampling keeps, in order, the draws that lie in [1, ℓ) once three bits are gone', () => {
  const high = scalarBytes(7n);
  high[31] = 0xe0;
  const tooBig = new Uint8Array(32).fill(255);
  const order = Buffer.from(ORDER.toString(16).padStart(64, '0'), 'hex').reverse();
  const kept = S.sample(concat(tooBig, scalarBytes(9n), scalarBytes(0n), high, order, scalarBytes(ORDER - 1n)));
  assert.deepEqual(readScalars(kept), [9n, 7n, ORDER - 1n]);
  assert.equal(S.sample(nothing).length, 0);
});

test('vectors that do not match are refused', () => {
  const [one, two] = [packScalars([1n]), packScalars([1n, 2n])];
  const wrong = [
    () => S.add(one, two),
    () => S.multiplyAdd(two, two, one),
    () => S.scaleAdd(one, two, one),
    () => S.innerProduct(one, two),
    () => S.chain(two, one),
    () => S.negate(one.subarray(1)),
    () => S.reduce(one),
    () => hashing.counted(one, 0, 2, new Uint8Array(3)),
  ];
  for (const [i, run] of wrong.entries()) assert.throws(run, { code: 'internal' }, String(i));
});

test('hashing is SHA-512, running, copied half-way, and counted', () => {
  const sha512 = (...parts: Bytes[]) =>
    createHash('sha512')
      .update(concat(...parts))
      .digest('hex');
  const running = hashing.sha512().update(utf8('ab'));
  const copy = running.clone().update(utf8('d'));
  assert.equal(hex(running.update(utf8('c')).digest()), sha512(utf8('abc')));
  assert.equal(hex(copy.digest()), sha512(utf8('abd')));
  const seed = utf8('seed');
  const tails = utf8('AABBCC');
  const all = hashing.counted(seed, 2 ** 33, 3, tails);
  for (const i of [0, 1, 2])
    assert.equal(hex(piece(all, i, 64)), sha512(seed, u64(2 ** 33 + i), tails.subarray(2 * i, 2 * i + 2)));
  assert.equal(hex(hashing.counted(seed, 0, 1, nothing)), sha512(seed, u64(0)));
  assert.equal(hashing.counted(seed, 0, 0, nothing).length, 0);
  assert.equal(readScalar(scalarBytes(3n)), 3n);
});
