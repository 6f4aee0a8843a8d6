import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255_hasher } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, unhex, utf8 } from '../../codec/bytes.ts';
import { BAD_ENCODINGS, BLIND, DERIVED, DERIVED_SAME, HASHED_TO_GROUP, SAME } from '../testing/ristretto-vectors.ts';
import { makeEngine } from '../wasm/choose.ts';
import { MULTIPLES } from '../wasm/known-answers.ts';
import type { Engine, Points } from './engine.ts';
import { GENERATOR } from './group.ts';
import { nobleEngine } from './noble.ts';
import { mod, ORDER, packScalars, readScalar, scalarBytes } from './scalar.ts';

/** RFC 8032 §5.1: the base point of edwards25519, and a point of order 8. */
const EDWARDS_BASE = `58${'66'.repeat(31)}`;
const ORDER_8 = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';

const scalars = fc.oneof(fc.bigInt({ min: 0n, max: ORDER - 1n }), fc.constantFrom(0n, 1n, 2n, ORDER - 1n, ORDER - 2n));

for (const engine of [nobleEngine, makeEngine('fma'), makeEngine('scalar')]) suite(engine);

function suite(engine: Engine): void {
  const it = (name: string, body: () => void) => test(`${engine.name}: ${name}`, body);
  const B = engine.prepareBase(GENERATOR);
  const none = engine.decode(new Uint8Array());
  const identity = engine.decode(new Uint8Array(32));
  const sumOf = (points: Points | Bytes, scalars: Bytes): Points => engine.multiScalar([{ points, scalars }]);
  const encoded = (points: Points): string => hex(engine.encode(points));
  /** k·B for small k, by the RFC's table alone. */
  const multiples = (...ks: number[]): Points => engine.decode(concat(...ks.map((k) => unhex(MULTIPLES[k]!))));

  it('RFC 9496 A.1: the small multiples of the generator, by every kind of multiplication', () => {
    assert.equal(hex(GENERATOR), MULTIPLES[1]);
    const wire = unhex(MULTIPLES.join(''));
    const all = engine.decode(wire);
    assert.equal(all.length, 16);
    assert.equal(encoded(all), MULTIPLES.join(''));
    const ks = packScalars(MULTIPLES.map((_, k) => BigInt(k)));
    assert.equal(encoded(engine.multiplyBase(B, ks)), MULTIPLES.join(''));
    const copies = engine.concat(MULTIPLES.map(() => B));
    assert.equal(encoded(engine.multiply(copies, ks)), MULTIPLES.join(''));
    MULTIPLES.forEach((multiple, k) => {
      assert.equal(encoded(engine.scale(B, scalarBytes(BigInt(k)))), multiple);
      assert.equal(encoded(sumOf(B, scalarBytes(BigInt(k)))), multiple);
    });
  });

  it('RFC 9496 A.2: every bad encoding is refused, and named by its index', () => {
    for (const [why, encodings] of Object.entries(BAD_ENCODINGS))
      for (const bad of encodings) {
        assert.throws(() => engine.decode(unhex(bad)), { code: 'bad-point' }, `${why}: ${bad}`);
        assert.throws(() => engine.prepareBase(unhex(bad)), { code: 'bad-point' }, `${why}: ${bad}`);
        const third = concat(GENERATOR, new Uint8Array(32), unhex(bad), unhex(bad));
        assert.throws(() => engine.decode(third), { code: 'bad-point', message: /^point 2 / });
      }
  });

  it('RFC 9496 A.3: element derivation', () => {
    for (const [text, element] of Object.entries(DERIVED))
      assert.equal(ristretto255_hasher.deriveToCurve!(sha512(utf8(text))).toHex(), element);
    for (const uniform of DERIVED_SAME) assert.equal(ristretto255_hasher.deriveToCurve!(unhex(uniform)).toHex(), SAME);
  });

  it('RFC 9497 A.1: hashing to the group under a domain tag', () => {
    for (const [dst, input, blinded] of HASHED_TO_GROUP) {
      const [first, second] = [dst, `${dst}.`].map((tag) => engine.hashToGroup(unhex(input), 1, tag)) as [
        Points,
        Points,
      ];
      assert.equal(encoded(engine.scale(first, unhex(BLIND))), blinded);
      assert.notEqual(encoded(second), encoded(first));
    }
  });

  it('hashing many messages is hashing each', () => {
    const messages = utf8('abcdab');
    const all = engine.encode(engine.hashToGroup(messages, 3, 'tag'));
    for (const i of [0, 1, 2])
      assert.equal(hex(piece(all, i)), encoded(engine.hashToGroup(piece(messages, i, 2), 1, 'tag')));
    assert.deepEqual(engine.encode(engine.hashToGroup(utf8(''), 2, 'tag')).length, 64);
    assert.equal(engine.hashToGroup(utf8(''), 0, 'tag').length, 0);
    assert.throws(() => engine.hashToGroup(messages, 4, 'tag'), { code: 'internal' });
  });

  it('a vector that is not whole points or scalars is refused', () => {
    for (const length of [1, 31, 33, 63]) {
      assert.throws(() => engine.decode(new Uint8Array(length)), { code: 'bad-length' });
      assert.throws(() => engine.multiplyBase(B, new Uint8Array(length)), { code: 'bad-length' });
    }
    for (const length of [0, 31, 64])
      assert.throws(() => engine.prepareBase(new Uint8Array(length)), { code: 'bad-length' });
  });

  it('a scalar at or above the order is refused by every multiplication [19]', () => {
    const big: Bytes = unhex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
    assert.throws(() => engine.multiplyBase(B, big), { code: 'bad-scalar' });
    assert.throws(() => engine.multiply(B, big), { code: 'bad-scalar' });
    assert.throws(() => engine.scale(B, big), { code: 'bad-scalar' });
    assert.throws(() => sumOf(B, big), { code: 'bad-scalar' });
  });

  it('addition and subtraction are those of the multiples', () => {
    assert.equal(
      encoded(engine.add(multiples(1, 7, 0), multiples(2, 8, 5))),
      MULTIPLES[3]! + MULTIPLES[15] + MULTIPLES[5],
    );
    assert.equal(encoded(engine.subtract(multiples(9, 4), multiples(3, 4))), MULTIPLES[6]! + MULTIPLES[0]);
  });

  it('multiplying is linear, and the order annihilates', () => {
    fc.assert(
      fc.property(scalars, scalars, (a, b) => {
        const [aB, bB] = [engine.multiplyBase(B, scalarBytes(a)), engine.multiplyBase(B, scalarBytes(b))];
        assert.equal(encoded(engine.add(aB, bB)), encoded(engine.multiplyBase(B, scalarBytes(mod(a + b)))));
        assert.equal(encoded(engine.multiply(aB, scalarBytes(b))), encoded(engine.scale(B, scalarBytes(mod(a * b)))));
      }),
      { numRuns: 20 },
    );
    const minusB = engine.multiplyBase(B, scalarBytes(ORDER - 1n));
    assert.ok(engine.allIdentity(engine.add(minusB, B)));
  });

  it('a multi-scalar product is the sum of the products, for few terms and many, identities and zeros among them', () => {
    const term = fc.tuple(fc.integer({ min: 0, max: 15 }), scalars);
    fc.assert(
      fc.property(fc.array(term, { maxLength: 12 }), (terms) => {
        const points = multiples(...terms.map(([k]) => k));
        const sum = sumOf(points, packScalars(terms.map(([, s]) => s)));
        const expected = mod(terms.reduce((total, [k, s]) => total + BigInt(k) * s, 0n));
        assert.equal(sum.length, 1);
        assert.equal(encoded(sum), encoded(engine.multiplyBase(B, scalarBytes(expected))));
      }),
      { numRuns: 40 },
    );
    assert.ok(engine.allIdentity(sumOf(none, new Uint8Array())));
  });

  it('the identity is found wherever it stands, however it came to be', () => {
    const made = engine.subtract(B, B);
    const points = engine.concat([B, identity, B, made, engine.multiply(B, scalarBytes(0n))]);
    assert.deepEqual(engine.identities(points), [1, 3, 4]);
    assert.ok(!engine.allIdentity(points));
    assert.ok(engine.allIdentity(engine.select(points, [1, 3, 4])));
    assert.ok(engine.allIdentity(none));
    assert.ok(engine.allIdentity(engine.multiply(identity, scalarBytes(5n))));
    assert.ok(engine.allIdentity(engine.multiplyBase(engine.prepareBase(new Uint8Array(32)), scalarBytes(5n))));
  });

  it('selecting keeps the order asked for, with repetitions, and refuses what is not there', () => {
    const points = multiples(1, 2, 3);
    assert.equal(encoded(engine.select(points, [2, 0, 2])), MULTIPLES[3]! + MULTIPLES[1] + MULTIPLES[3]);
    assert.equal(encoded(engine.select(points, Uint32Array.of(1))), MULTIPLES[2]);
    assert.throws(() => engine.select(points, [3]), { code: 'internal' });
    assert.equal(encoded(engine.concat([points, none, multiples(9)])), MULTIPLES.slice(1, 4).join('') + MULTIPLES[9]);
    assert.equal(engine.concat([]).length, 0);
  });

  it('lists of different lengths and points of another engine are refused', () => {
    const two = multiples(1, 2);
    assert.throws(() => engine.add(two, B), { code: 'internal' });
    assert.throws(() => engine.subtract(B, two), { code: 'internal' });
    assert.throws(() => engine.multiply(two, scalarBytes(1n)), { code: 'internal' });
    assert.throws(() => sumOf(two, scalarBytes(1n)), { code: 'internal' });
    assert.throws(() => engine.multiplyBase(two, scalarBytes(1n)), { code: 'internal' });
    assert.throws(() => engine.encode({ length: 1 }), { code: 'internal' });
  });

  it('a base multiplies each of its scalars', () => {
    const ss = [3n, 0n, ORDER - 1n];
    const all = engine.encode(engine.multiplyBase(B, packScalars(ss)));
    ss.forEach((s, i) => {
      assert.equal(hex(piece(all, i)), encoded(engine.multiply(B, scalarBytes(s))));
    });
    assert.equal(readScalar(packScalars(ss).subarray(64)), ORDER - 1n);
  });

  it('a sum has terms of decoded and of encoded points, and none is the sum of nothing', () => {
    const s = packScalars([3n, ORDER - 4n]);
    const terms = [
      { points: multiples(1, 2), scalars: s },
      { points: concat(unhex(MULTIPLES[7]!), unhex(MULTIPLES[5]!)), scalars: s },
      { points: none, scalars: new Uint8Array() },
    ];
    const expected = mod(3n + 2n * (ORDER - 4n) + 7n * 3n + 5n * (ORDER - 4n));
    assert.equal(encoded(engine.multiScalar(terms)), encoded(engine.multiplyBase(B, scalarBytes(expected))));
    assert.ok(engine.allIdentity(engine.multiScalar([])));
  });

  it('an encoded term is refused for what does not decode, and for the identity unless that is allowed, even times 0', () => {
    const bad = concat(GENERATOR, unhex(BAD_ENCODINGS['negative xy']![0]!));
    const withIdentity = concat(GENERATOR, new Uint8Array(32));
    const scalars = packScalars([1n, 0n]);
    assert.throws(() => engine.multiScalar([{ points: bad, scalars }]), { code: 'bad-point' });
    assert.throws(() => engine.multiScalar([{ points: withIdentity, scalars }]), { code: 'bad-point' });
    assert.throws(() => engine.multiScalar([{ points: bad, scalars, identity: 'allowed' }]), { code: 'bad-point' });
    const sum = engine.multiScalar([{ points: withIdentity, scalars, identity: 'allowed' }]);
    assert.equal(encoded(sum), MULTIPLES[1]);
  });

  it('decoding for many authors names all that is refused and keeps the rest', () => {
    const bad = unhex(BAD_ENCODINGS['non-square x^2']![0]!);
    const { points, refused } = engine.decodeEach(
      concat(bad, GENERATOR, new Uint8Array(32), bad, unhex(MULTIPLES[2]!)),
    );
    assert.deepEqual(refused, [0, 3]);
    const zero = MULTIPLES[0]!;
    assert.equal(encoded(points), zero + MULTIPLES[1] + zero + zero + MULTIPLES[2]);
    assert.throws(() => engine.decodeEach(new Uint8Array(33)), { code: 'bad-length' });
  });

  it('tells what is a canonical encoding from what is none, byte for byte', () => {
    const bad = Object.values(BAD_ENCODINGS).flat().map(unhex);
    const all = concat(...bad, ...MULTIPLES.map(unhex), ...bad);
    const verdicts = [...bad.map(() => 0), ...MULTIPLES.map(() => 1), ...bad.map(() => 0)];
    assert.deepEqual([...engine.canonical(all)], verdicts);
    assert.equal(engine.canonical(new Uint8Array(0)).length, 0);
    assert.throws(() => engine.canonical(new Uint8Array(33)), { code: 'bad-length' });
  });

  it('doubles are encoded as the doubles encode', () => {
    assert.equal(hex(engine.encodeDoubles(multiples(0, 1, 2, 7))), [0, 2, 4, 14].map((k) => MULTIPLES[k]).join(''));
    assert.equal(engine.encodeDoubles(none).length, 0);
  });

  it('lists combine element by element', () => {
    const lists = [multiples(1, 2, 0), multiples(3, 4, 5)];
    assert.equal(encoded(engine.combine(lists, packScalars([2n, 1n]))), [5, 8, 5].map((k) => MULTIPLES[k]).join(''));
    assert.equal(encoded(engine.combine([multiples(3)], packScalars([0n]))), MULTIPLES[0]);
    assert.throws(() => engine.combine(lists, packScalars([2n])), { code: 'internal' });
    assert.throws(() => engine.combine([multiples(1), multiples(1, 2)], packScalars([1n, 1n])), { code: 'internal' });
  });

  it('a slice is the points from one index up to another', () => {
    const points = multiples(1, 2, 3, 4);
    assert.equal(encoded(engine.slice(points, 1, 3)), MULTIPLES[2]! + MULTIPLES[3]!);
    assert.equal(engine.slice(points, 4, 4).length, 0);
    for (const [from, to] of [
      [-1, 2],
      [3, 2],
      [0, 5],
    ] as const)
      assert.throws(() => engine.slice(points, from, to), { code: 'internal' });
  });

  it('points of edwards25519 decode by RFC 8032, strictly, and keep their torsion', () => {
    const minusZero = `01${'00'.repeat(30)}80`;
    const tooBig = `ee${'ff'.repeat(30)}7f`;
    const off = `02${'00'.repeat(31)}`;
    const encodings = [minusZero, EDWARDS_BASE, tooBig, ORDER_8, off];
    const { points, refused } = engine.decodeEdwards(concat(...encodings.map(unhex)));
    assert.deepEqual(refused, [0, 2, 4]);
    assert.deepEqual(engine.smallOrder(points), [0, 2, 3, 4]);
    const torsion = engine.slice(points, 3, 4);
    const base = engine.slice(points, 1, 2);
    const zero = engine.multiScalar([
      { points: engine.concat([base, torsion]), scalars: packScalars([5n, 1n]) },
      { points: base, scalars: scalarBytes(ORDER - 5n) },
    ]);
    assert.deepEqual(engine.smallOrder(zero), [0]);
    assert.deepEqual(engine.smallOrder(engine.multiScalar([{ points: base, scalars: scalarBytes(8n) }])), []);
    assert.throws(() => engine.decodeEdwards(new Uint8Array(31)), { code: 'bad-length' });
  });
}
