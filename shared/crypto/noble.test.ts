import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255_hasher } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, unhex, utf8 } from '../codec/bytes.ts';
import type { Points } from './engine.ts';
import { GENERATOR } from './group.ts';
import { nobleEngine as engine } from './noble.ts';
import { mod, ORDER, packScalars, readScalar, scalarBytes } from './scalar.ts';

/** RFC 9496 appendix A.1: 0·B … 15·B. */
const MULTIPLES = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76',
  '6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919',
  '94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259',
  'da80862773358b466ffadfe0b3293ab3d9fd53c5ea6c955358f568322daf6a57',
  'e882b131016b52c1d3337080187cf768423efccbb517bb495ab812c4160ff44e',
  'f64746d3c92b13050ed8d80236a7f0007c3b3f962f5ba793d19a601ebb1df403',
  '44f53520926ec81fbd5a387845beb7df85a96a24ece18738bdcfa6a7822a176d',
  '903293d8f2287ebe10e2374dc1a53e0bc887e592699f02d077d5263cdd55601c',
  '02622ace8f7303a31cafc63f8fc48fdc16e1c8c8d234b2f0d6685282a9076031',
  '20706fd788b2720a1ed2a5dad4952b01f413bcf0e7564de8cdc816689e2db95f',
  'bce83f8ba5dd2fa572864c24ba1810f9522bc6004afe95877ac73241cafdab42',
  'e4549ee16b9aa03099ca208c67adafcafa4c3f3e4e5303de6026e3ca8ff84460',
  'aa52e000df2e16f55fb1032fc33bc42742dad6bd5a8fc0be0167436c5948501f',
  '46376b80f409b29dc2b5f6f0c52591990896e5716f41477cd30085ab7f10301e',
  'e0c418f7c8d9c4cdd7395b93ea124f3ad99021bb681dfc3302a9d99a2e53e64e',
];

/** RFC 9496 appendix A.2. */
const BAD_ENCODINGS: Record<string, readonly string[]> = {
  'non-canonical field encodings': [
    '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ],
  'negative field elements': [
    '0100000000000000000000000000000000000000000000000000000000000000',
    '01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ed57ffd8c914fb201471d1c3d245ce3c746fcbe63a3679d51b6a516ebebe0e20',
    'c34c4e1826e5d403b78e246e88aa051c36ccf0aafebffe137d148a2bf9104562',
    'c940e5a4404157cfb1628b108db051a8d439e1a421394ec4ebccb9ec92a8ac78',
    '47cfc5497c53dc8e61c91d17fd626ffb1c49e2bca94eed052281b510b1117a24',
    'f1c6165d33367351b0da8f6e4511010c68174a03b6581212c71c0e1d026c3c72',
    '87260f7a2f12495118360f02c26a470f450dadf34a413d21042b43b9d93e1309',
  ],
  'non-square x^2': [
    '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
    '4eac077a713c57b4f4397629a4145982c661f48044dd3f96427d40b147d9742f',
    'de6a7b00deadc788eb6b6c8d20c0ae96c2f2019078fa604fee5b87d6e989ad7b',
    'bcab477be20861e01e4a0e295284146a510150d9817763caf1a6f4b422d67042',
    '2a292df7e32cababbd9de088d1d1abec9fc0440f637ed2fba145094dc14bea08',
    'f4a9e534fc0d216c44b218fa0c42d99635a0127ee2e53c712f70609649fdff22',
    '8268436f8c4126196cf64b3c7ddbda90746a378625f9813dd9b8457077256731',
    '2810e5cbc2cc4d4eece54f61c6f69758e289aa7ab440b3cbeaa21995c2f4232b',
  ],
  'negative xy': [
    '3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e',
    'a45fdc55c76448c049a1ab33f17023edfb2be3581e9c7aade8a6125215e04220',
    'd483fe813c6ba647ebbfd3ec41adca1c6130c2beeee9d9bf065c8d151c5f396e',
    '8a2e1d30050198c65a54483123960ccc38aef6848e1ec8f5f780e8523769ba32',
    '32888462f8b486c68ad7dd9610be5192bbeaf3b443951ac1a8118419d9fa097b',
    '227142501b9d4355ccba290404bde41575b037693cef1f438c47f8fbf35d1165',
    '5c37cc491da847cfeb9281d407efc41e15144c876e0170b499a96a22ed31e01e',
    '445425117cb8c90edcbc7c1cc0e74f747f2c1efa5630a967c64f287792a48a4b',
  ],
  's = −1, hence y = 0': ['ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
};

/** RFC 9496 appendix A.3: SHA-512 of the text, derived to an element. */
const DERIVED: Record<string, string> = {
  'Ristretto is traditionally a short shot of espresso coffee':
    '3066f82a1a747d45120d1740f14358531a8f04bbffe6a819f86dfe50f44a0a46',
  'made with the normal amount of ground coffee but extracted with':
    'f26e5b6f7d362d2d2a94c5d0e7602cb4773c95a2e5c31a64f133189fa76ed61b',
  'about half the amount of water in the same amount of time':
    '006ccd2a9e6867e6a2c5cea83d3302cc9de128dd2a9a57dd8ee7b9d7ffe02826',
  'by using a finer grind.': 'f8f0c87cf237953c5890aec3998169005dae3eca1fbb04548c635953c817f92a',
  'This produces a concentrated shot of coffee per volume.':
    'ae81e7dedf20a497e10c304a765c1767a42d6e06029758d2d7e8ef7cc4c41179',
  'Just pulling a normal shot short will produce a weaker shot':
    'e2705652ff9f5e44d3e841bf1c251cf7dddb77d140870d1ab2ed64f1a9ce8628',
  'and is not a Ristretto as some believe.': '80bd07262511cdde4863f8a7434cef696750681cb9510eea557088f76d9e5065',
};

/** RFC 9496 appendix A.3: these all give one element. */
const SAME = '304282791023b73128d277bdcb5c7746ef2eac08dde9f2983379cb8e5ef0517f';
const DERIVED_SAME = [
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1200000000000000000000000000000000000000000000000000000000000000',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000080ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '00000000000000000000000000000000000000000000000000000000000000001200000000000000000000000000000000000000000000000000000000000080',
];

/** RFC 9497 appendix A.1: the blinded element is blind · HashToGroup(input). */
const BLIND = '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706';
const HASHED_TO_GROUP: readonly [dst: string, input: string, blinded: string][] = [
  [
    'HashToGroup-OPRFV1-\u0000-ristretto255-SHA512',
    '00',
    '609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c',
  ],
  [
    'HashToGroup-OPRFV1-\u0000-ristretto255-SHA512',
    '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a',
    'da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418',
  ],
];

const B = engine.prepareBase(GENERATOR);
const none = engine.decode(new Uint8Array());
const identity = engine.decode(new Uint8Array(32));
const sumOf = (points: Points | Bytes, scalars: Bytes): Points => engine.multiScalar([{ points, scalars }]);
const encoded = (points: Points): string => hex(engine.encode(points));
/** k·B for small k, by the RFC's table alone. */
const multiples = (...ks: number[]): Points => engine.decode(concat(...ks.map((k) => unhex(MULTIPLES[k]!))));
const scalars = fc.oneof(fc.bigInt({ min: 0n, max: ORDER - 1n }), fc.constantFrom(0n, 1n, 2n, ORDER - 1n, ORDER - 2n));

test('RFC 9496 A.1: the small multiples of the generator, by every kind of multiplication', () => {
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

test('RFC 9496 A.2: every bad encoding is refused, and named by its index', () => {
  for (const [why, encodings] of Object.entries(BAD_ENCODINGS))
    for (const bad of encodings) {
      assert.throws(() => engine.decode(unhex(bad)), { code: 'bad-point' }, `${why}: ${bad}`);
      assert.throws(() => engine.prepareBase(unhex(bad)), { code: 'bad-point' }, `${why}: ${bad}`);
      const third = concat(GENERATOR, new Uint8Array(32), unhex(bad), unhex(bad));
      assert.throws(() => engine.decode(third), { code: 'bad-point', message: /^point 2 / });
    }
});

test('RFC 9496 A.3: element derivation', () => {
  for (const [text, element] of Object.entries(DERIVED))
    assert.equal(ristretto255_hasher.deriveToCurve!(sha512(utf8(text))).toHex(), element);
  for (const uniform of DERIVED_SAME) assert.equal(ristretto255_hasher.deriveToCurve!(unhex(uniform)).toHex(), SAME);
});

test('RFC 9497 A.1: hashing to the group under a domain tag', () => {
  for (const [dst, input, blinded] of HASHED_TO_GROUP) {
    const [first, second] = [engine.hashToGroup([unhex(input)], dst), engine.hashToGroup([unhex(input)], `${dst}.`)];
    assert.equal(encoded(engine.scale(first, unhex(BLIND))), blinded);
    assert.notEqual(encoded(second), encoded(first));
  }
});

test('hashing many messages is hashing each', () => {
  const messages = [utf8(''), utf8('a'), utf8('b'), utf8('a')];
  const all = engine.encode(engine.hashToGroup(messages, 'tag'));
  messages.forEach((message, i) => {
    assert.equal(hex(piece(all, i)), encoded(engine.hashToGroup([message], 'tag')));
  });
  assert.equal(engine.hashToGroup([], 'tag').length, 0);
});

test('a vector that is not whole points or scalars is refused', () => {
  for (const length of [1, 31, 33, 63]) {
    assert.throws(() => engine.decode(new Uint8Array(length)), { code: 'bad-length' });
    assert.throws(() => engine.multiplyBase(B, new Uint8Array(length)), { code: 'bad-length' });
  }
  for (const length of [0, 31, 64])
    assert.throws(() => engine.prepareBase(new Uint8Array(length)), { code: 'bad-length' });
});

test('a scalar at or above the order is refused by every multiplication [19]', () => {
  const big: Bytes = unhex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  assert.throws(() => engine.multiplyBase(B, big), { code: 'bad-scalar' });
  assert.throws(() => engine.multiply(B, big), { code: 'bad-scalar' });
  assert.throws(() => engine.scale(B, big), { code: 'bad-scalar' });
  assert.throws(() => sumOf(B, big), { code: 'bad-scalar' });
});

test('addition and subtraction are those of the multiples', () => {
  assert.equal(
    encoded(engine.add(multiples(1, 7, 0), multiples(2, 8, 5))),
    MULTIPLES[3]! + MULTIPLES[15] + MULTIPLES[5],
  );
  assert.equal(encoded(engine.subtract(multiples(9, 4), multiples(3, 4))), MULTIPLES[6]! + MULTIPLES[0]);
});

test('multiplying is linear, and the order annihilates', () => {
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

test('a multi-scalar product is the sum of the products, for few terms and many, identities and zeros among them', () => {
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

test('the identity is found wherever it stands, however it came to be', () => {
  const made = engine.subtract(B, B);
  const points = engine.concat([B, identity, B, made, engine.multiply(B, scalarBytes(0n))]);
  assert.deepEqual(engine.identities(points), [1, 3, 4]);
  assert.ok(!engine.allIdentity(points));
  assert.ok(engine.allIdentity(engine.select(points, [1, 3, 4])));
  assert.ok(engine.allIdentity(none));
  assert.ok(engine.allIdentity(engine.multiply(identity, scalarBytes(5n))));
  assert.ok(engine.allIdentity(engine.multiplyBase(engine.prepareBase(new Uint8Array(32)), scalarBytes(5n))));
});

test('selecting keeps the order asked for, with repetitions, and refuses what is not there', () => {
  const points = multiples(1, 2, 3);
  assert.equal(encoded(engine.select(points, [2, 0, 2])), MULTIPLES[3]! + MULTIPLES[1] + MULTIPLES[3]);
  assert.equal(encoded(engine.select(points, Uint32Array.of(1))), MULTIPLES[2]);
  assert.throws(() => engine.select(points, [3]), { code: 'internal' });
  assert.equal(encoded(engine.concat([points, none, multiples(9)])), MULTIPLES.slice(1, 4).join('') + MULTIPLES[9]);
  assert.equal(engine.concat([]).length, 0);
});

test('lists of different lengths and points of another engine are refused', () => {
  const two = multiples(1, 2);
  assert.throws(() => engine.add(two, B), { code: 'internal' });
  assert.throws(() => engine.subtract(B, two), { code: 'internal' });
  assert.throws(() => engine.multiply(two, scalarBytes(1n)), { code: 'internal' });
  assert.throws(() => sumOf(two, scalarBytes(1n)), { code: 'internal' });
  assert.throws(() => engine.multiplyBase(two, scalarBytes(1n)), { code: 'internal' });
  assert.throws(() => engine.encode({ length: 1 }), { code: 'internal' });
});

test('a base multiplies each of its scalars', () => {
  const ss = [3n, 0n, ORDER - 1n];
  const all = engine.encode(engine.multiplyBase(B, packScalars(ss)));
  ss.forEach((s, i) => {
    assert.equal(hex(piece(all, i)), encoded(engine.multiply(B, scalarBytes(s))));
  });
  assert.equal(readScalar(packScalars(ss).subarray(64)), ORDER - 1n);
});

test('a sum has terms of decoded and of encoded points, and none is the sum of nothing', () => {
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

test('an encoded term is refused for what does not decode, and for the identity unless that is allowed, even times 0', () => {
  const bad = concat(GENERATOR, unhex(BAD_ENCODINGS['negative xy']![0]!));
  const withIdentity = concat(GENERATOR, new Uint8Array(32));
  const scalars = packScalars([1n, 0n]);
  assert.throws(() => engine.multiScalar([{ points: bad, scalars }]), { code: 'bad-point' });
  assert.throws(() => engine.multiScalar([{ points: withIdentity, scalars }]), { code: 'bad-point' });
  assert.throws(() => engine.multiScalar([{ points: bad, scalars, identity: 'allowed' }]), { code: 'bad-point' });
  const sum = engine.multiScalar([{ points: withIdentity, scalars, identity: 'allowed' }]);
  assert.equal(encoded(sum), MULTIPLES[1]);
});

test('decoding for many authors names all that is refused and keeps the rest', () => {
  const bad = unhex(BAD_ENCODINGS['non-square x^2']![0]!);
  const { points, refused } = engine.decodeEach(concat(bad, GENERATOR, new Uint8Array(32), bad, unhex(MULTIPLES[2]!)));
  assert.deepEqual(refused, [0, 3]);
  const zero = MULTIPLES[0]!;
  assert.equal(encoded(points), zero + MULTIPLES[1] + zero + zero + MULTIPLES[2]);
  assert.throws(() => engine.decodeEach(new Uint8Array(33)), { code: 'bad-length' });
});

test('doubles are encoded as the doubles encode', () => {
  assert.equal(hex(engine.encodeDoubles(multiples(0, 1, 2, 7))), [0, 2, 4, 14].map((k) => MULTIPLES[k]).join(''));
  assert.equal(engine.encodeDoubles(none).length, 0);
});

test('lists combine element by element', () => {
  const lists = [multiples(1, 2, 0), multiples(3, 4, 5)];
  assert.equal(encoded(engine.combine(lists, packScalars([2n, 1n]))), [5, 8, 5].map((k) => MULTIPLES[k]).join(''));
  assert.equal(encoded(engine.combine([multiples(3)], packScalars([0n]))), MULTIPLES[0]);
  assert.throws(() => engine.combine(lists, packScalars([2n])), { code: 'internal' });
  assert.throws(() => engine.combine([multiples(1), multiples(1, 2)], packScalars([1n, 1n])), { code: 'internal' });
});

test('a slice is the points from one index up to another', () => {
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

/** RFC 8032 §5.1: the base point of edwards25519, and a point of order 8. */
const EDWARDS_BASE = `58${'66'.repeat(31)}`;
const ORDER_8 = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';

test('points of edwards25519 decode by RFC 8032, strictly, and keep their torsion', () => {
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
