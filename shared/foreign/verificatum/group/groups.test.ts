import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { hex, utf8 } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import { plainPowers, power } from '../../powers.ts';
import { leaf, node, TreeReader } from '../format/tree-reader.ts';
import { Prg } from '../oracle.ts';
import { pointOf } from '../testing/mix-net.ts';
import { P, Q, safePrime } from '../testing/small-group.ts';
import { curveGroup } from './curve-group.ts';
import { groupOf } from './known-group.ts';
import { ModularGroup } from './modular-group.ts';
import { isPrime, jacobi } from './primes.ts';

const prg = () => new Prg('SHA-256', sha256(utf8('test')));
const curves = [
  'P-224',
  'P-256',
  'P-384',
  'P-521',
  'secp256k1',
  'brainpoolp256r1',
  'brainpoolp384r1',
  'brainpoolp512r1',
];
const groups = async () => [
  ...curves.map((name) => curveGroup(name)!),
  await groupOf(safePrime(4n, 'safe prime'), plainPowers, ''),
];

test('elements are written as they are read, in every group', async () => {
  for (const group of await groups()) {
    const elements = [group.one, group.generator, ...(await group.derive(3, prg(), 100))];
    for (const one of elements) {
      const reader = new TreeReader(group.write(one as never), 'a.bt');
      assert.ok(group.equal(group.read(reader) as never, one as never), group.name);
      reader.end();
    }
    assert.equal(await group.outside(elements as never), null);
  }
});

test('products of powers are what they are one by one, of few and of many', async () => {
  for (const group of [curveGroup('P-256')!, await groupOf(safePrime(4n, 'safe prime'), plainPowers, '')]) {
    for (const count of [0, 1, 7, 8, 20]) {
      const exponents = Array.from({ length: count }, () => prg().integer(300));
      const [all] = await group.products([exponents.map((one) => [group.generator as never, one])]);
      const [sum] = await group.products([[[group.generator as never, exponents.reduce((a, b) => a + b, 0n)]]]);
      assert.ok(group.equal(all as never, sum as never), `${group.name} ${count}`);
    }
  }
});

test('a coordinate takes 33 bytes on P-256, and infinity is two times -1', () => {
  const group = curveGroup('P-256')!;
  assert.equal(group.write(group.generator).length, 81);
  assert.equal(hex(group.write(group.one)), hex(node([1, 2].map(() => leaf(new Uint8Array(33).fill(255))))));
});

test('points that are not on the curve, or written otherwise, are refused', () => {
  const group = curveGroup('P-256')!;
  const point = (x: bigint, y: bigint, width = 33) =>
    node(
      [x, y].map((value) =>
        leaf(
          Uint8Array.from(
            value
              .toString(16)
              .padStart(2 * width, '0')
              .match(/../g)!,
            (byte) => Number.parseInt(byte, 16),
          ),
        ),
      ),
    );
  const { x, y } = p256.Point.BASE;
  const p = p256.Point.Fp.ORDER;
  assert.ok(group.equal(group.read(new TreeReader(point(x, y), '')), group.generator));
  for (const bad of [
    point(x, y + 1n),
    point(0n, 0n),
    point(x + p, y),
    point(x, y, 32),
    point(x, 2n ** 264n - 1n),
    node([leaf(utf8('x'))]),
  ])
    assert.throws(() => group.read(new TreeReader(bad, '')), CheckFailed);
});

test('squares modulo a safe prime, and powers modulo another, are told from other numbers', async () => {
  const squares = new ModularGroup(safePrime(4n, 'safe prime'), plainPowers);
  const some = [4n, 9n, 16n, power(5n, 2n, P)];
  assert.equal(await squares.outside(some), null);
  assert.equal(await squares.outside([...some, P - 4n, 4n]), 4);
  // 2 is of order 5 modulo 31 and -1 of order 2.
  const small = new ModularGroup(
    { kind: 'modular', modulus: 31n, order: 5n, generator: 2n, encoding: 'hashing' },
    plainPowers,
  );
  assert.equal(await small.outside([1n, 2n, 4n, 8n, 16n]), null);
  assert.equal(await small.outside([2n, 30n]), 1);
  for (const bad of [0n, P, P + 4n])
    assert.throws(() => squares.read(new TreeReader(squares.write(bad), '')), CheckFailed);
});

test('derived elements are of the group, each of its own bits', async () => {
  const squares = new ModularGroup(safePrime(4n, 'safe prime'), plainPowers);
  const bits = P.toString(2).length + 100;
  const drawn = prg();
  const expected = Array.from({ length: 3 }, () => power(drawn.integer(bits), 2n, P));
  assert.deepEqual(await squares.derive(3, prg(), 100), expected);
  const group = curveGroup('P-256')!;
  const points = await group.derive(5, prg(), 100);
  for (const point of points) assert.ok(point.toAffine().y <= (p256.Point.Fp.ORDER - 1n) / 2n);
  assert.ok(points.every((point, i) => points.findIndex((other) => other.equals(point)) === i));
});

test('a group is what its numbers make it, whatever is said of it', async () => {
  const fault = (described: Parameters<typeof groupOf>[0]) =>
    groupOf(described, plainPowers, 'pgroup').then(String, (error) => error.message);
  const of = (
    modulus: bigint,
    order: bigint,
    generator: bigint,
    encoding: 'hashing' | 'safe prime' | 'subgroup' = 'hashing',
  ) => fault({ kind: 'modular', modulus, order, generator, encoding });
  assert.match(await of(P, Q, P - 4n), /does not generate/);
  assert.match(await of(P, Q, 1n), /generator is not a number/);
  assert.match(await of(P, Q, P), /generator is not a number/);
  assert.match(await of(P, Q - 1n, 4n), /does not divide/);
  assert.match(await of(P, P, 4n), /not two odd primes/);
  assert.match(await of(P + 1n, Q, 4n), /not two odd primes/);
  assert.match(await of(31n, 5n, 2n, 'safe prime'), /which this modulus is not/);
  assert.match(await of(12289n, 3n, 4n, 'subgroup'), /too small/);
  // 2 · 15 + 1 = 31 is a prime, 15 is none; 2 · 7 + 1 = 15 is none, 7 is a prime.
  assert.match(await of(31n, 15n, 9n), /order is not a prime/);
  assert.match(await of(15n, 7n, 4n), /modulus is not a prime/);
  assert.match(await of(19n, 3n, 7n), /more than once/);
  assert.match(await fault({ kind: 'curve', curve: 'P-255' }), /not judged/);
  assert.match(await fault({ kind: 'curve', curve: 'toString' }), /not judged/);
});

test('primes are told from numbers that only look like ones', async () => {
  const small = Array.from({ length: 300 }, (_, i) => BigInt(i));
  const primes = small.filter((n) => n > 1n && small.every((d) => d < 2n || d >= n || n % d !== 0n));
  for (const n of small) assert.equal(await isPrime(n, plainPowers), primes.includes(n), String(n));
  // Carmichael numbers, the square of a prime, and one that passes for the first twelve bases (OEIS A014233).
  for (const n of [561n, 41041n, 101n ** 2n, 318665857834031151167461n])
    assert.equal(await isPrime(n, plainPowers), false);
  assert.ok(await isPrime(2n ** 521n - 1n, plainPowers));
});

test('the Jacobi symbol is the power that it stands for', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: P * 3n }), (a) => {
      const found = power(a % P, (P - 1n) / 2n, P);
      assert.equal(jacobi(a, P), found === P - 1n ? -1 : Number(found));
    }),
  );
  assert.equal(jacobi(2n ** 90n, P), 1);
  assert.equal(jacobi(6n, 9n), 0);
});

test('texts come out of the elements that they were put into', () => {
  const group = curveGroup('P-256')!;
  for (const text of ['', 'a', 'Ada Lovelace', 'x'.repeat(28)])
    assert.equal(hex(group.decode(pointOf(text) as never)), hex(utf8(text)));
  assert.equal(group.decode(group.one).length, 0);
  const squares = new ModularGroup(safePrime(4n, 'safe prime'), plainPowers);
  const most = ((P.toString(2).length - 2) >> 3) - 4;
  for (const text of ['a', 'Ada', 'x'.repeat(most)]) {
    const bytes = new Uint8Array(most + 4);
    bytes[3] = text.length;
    bytes.set(utf8(text), 4);
    const value = BigInt(`0x${hex(bytes)}`);
    assert.equal(hex(squares.decode(jacobi(value, P) === 1 ? value : P - value)), hex(utf8(text)));
  }
});
