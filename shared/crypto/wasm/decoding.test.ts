import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ED25519_TORSION_SUBGROUP, ed25519, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { numberToBytesLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, hex, piece, unhex, utf8 } from '../../codec/bytes.ts';
import { GENERATOR } from '../arithmetic/group.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { ORDER, packScalars } from '../arithmetic/scalar.ts';
import { BAD_ENCODINGS, DERIVED, DERIVED_SAME, SAME } from '../testing/ristretto-vectors.ts';
import { stream } from '../testing/stream.ts';
import { fmaModule } from './fma.wasm.ts';
import { Kernel } from './kernel.ts';
import { MULTIPLES } from './known-answers.ts';
import { scalarModule } from './scalar.wasm.ts';
import { P } from './testing/limbs.ts';
import { WasmEngine } from './wasm-engine.ts';

const around = (x: bigint, below: number, above: number): bigint[] =>
  Array.from({ length: below + above + 1 }, (_, i) => x + BigInt(i - below)).filter((y) => y >= 0n && y < 2n ** 256n);

/** Field elements at the edges of their encodings: small, next to p and 2^255, with the highest bit. */
const FIELD_EDGES: readonly Bytes[] = [
  ...around(0n, 0, 20),
  ...around(P, 20, 19),
  ...around(2n ** 255n, 2, 3),
  ...around(2n ** 255n + P, 3, 3),
  ...around(2n ** 256n - 1n, 2, 0),
].map((x) => numberToBytesLE(x, 32));

const BAD = Object.values(BAD_ENCODINGS).flat().map(unhex);
const GOOD = MULTIPLES.map(unhex);

/** Encodings with one bit turned. */
const spoilt = (encodings: readonly Bytes[], bits: readonly number[]): Bytes[] =>
  encodings.flatMap((encoding) =>
    bits.map((bit) => {
      const out = encoding.slice();
      out[bit >> 3]! ^= 1 << (bit & 7);
      return out;
    }),
  );

const random = stream('decoding');
const anything = Array.from({ length: 120 }, () => random(32));

for (const [name, source] of Object.entries({ fma: fmaModule, scalar: scalarModule })) {
  const engine = new WasmEngine(name, source);

  test(`${name}: decodes what the reference decodes, and refuses what it refuses`, () => {
    const halves = anything.map((bytes) => {
      const even = bytes.slice();
      even[0]! &= 0xfe;
      even[31]! &= 0x7f;
      return even;
    });
    const all = concat(...FIELD_EDGES, ...BAD, ...GOOD, ...spoilt(GOOD, [0, 1, 100, 254, 255]), ...anything, ...halves);
    const [ours, theirs] = [engine.decodeEach(all), nobleEngine.decodeEach(all)];
    assert.deepEqual(ours.refused, theirs.refused);
    assert.equal(hex(engine.canonical(all)), hex(nobleEngine.canonical(all)));
    assert.equal(hex(engine.encode(ours.points)), hex(nobleEngine.encode(theirs.points)));
    // There is something to tell apart.
    assert.ok(theirs.refused.length > 100 && all.length / 32 - theirs.refused.length > 60);
  });

  test(`${name}: a bad encoding is named wherever it stands, in a vector and in a sum`, () => {
    const n = 1030;
    const good = concat(...Array.from({ length: n }, (_, i) => GOOD[1 + (i % 15)]!));
    const scalars = packScalars(Array.from({ length: n }, (_, i) => BigInt(i % 3)));
    const spots = [0, 1, 2, 511, 512, 513, 1023, 1024, 1028, 1029];
    const bad = good.slice();
    spots.forEach((at, i) => {
      bad.set(BAD[(5 * i) % BAD.length]!, 32 * at);
    });
    const { points, refused } = engine.decodeEach(bad);
    assert.deepEqual(refused, spots);
    assert.deepEqual(engine.identities(points), spots);
    for (const [i, at] of spots.entries()) {
      const vector = good.slice();
      vector.set(BAD[(3 * i) % BAD.length]!, 32 * at);
      const named = { code: 'bad-point', message: new RegExp(`^point ${at} `) };
      assert.throws(() => engine.decode(vector), named);
      const terms = [
        { points: good.subarray(0, 32 * 5), scalars: scalars.subarray(0, 32 * 5) },
        { points: vector, scalars, identity: 'allowed' as const },
      ];
      assert.throws(() => engine.multiScalar(terms), named);
      vector.set(GOOD[0]!, 32 * at);
      assert.throws(() => engine.multiScalar([{ points: vector, scalars }]), named);
      engine.multiScalar([{ points: vector, scalars, identity: 'allowed' }]);
    }
  });

  test(`${name}: signatures’ points decode as by the reference, strictly, and small orders are found`, () => {
    const torsion = ED25519_TORSION_SUBGROUP.map(unhex);
    const shifted = torsion.map((t) => ed25519.Point.fromBytes(t, true).add(ed25519.Point.BASE).toBytes());
    const signed = FIELD_EDGES.map((y) => {
      const out = y.slice();
      out[31]! ^= 0x80;
      return out;
    });
    const all = concat(...torsion, ...shifted, ...FIELD_EDGES, ...signed, ...spoilt(torsion, [0, 255]), ...anything);
    const [ours, theirs] = [engine.decodeEdwards(all), nobleEngine.decodeEdwards(all)];
    assert.deepEqual(ours.refused, theirs.refused);
    assert.deepEqual(engine.smallOrder(ours.points), nobleEngine.smallOrder(theirs.points));
    assert.deepEqual(engine.outsideSubgroup(ours.points), nobleEngine.outsideSubgroup(theirs.points));
    // T_i and T_i + B, T_0 being 0: of either kind the first alone is in the subgroup.
    const both = engine.slice(ours.points, 0, 16);
    assert.deepEqual(engine.outsideSubgroup(both), [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15]);
    const eight = engine.slice(ours.points, 0, 8);
    const sums = (ofBase: bigint) =>
      engine.concat(
        torsion.map((_, i) =>
          // (T_i + B) + ofBase·B, T_0 being 0.
          engine.multiScalar([{ points: engine.select(ours.points, [i + 8, 8]), scalars: packScalars([1n, ofBase]) }]),
        ),
      );
    assert.deepEqual(engine.smallOrder(sums(ORDER - 1n)), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(engine.smallOrder(sums(ORDER - 2n)), []);
    assert.deepEqual(engine.smallOrder(eight), [0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test(`${name}: RFC 9496 A.3, and uniform bytes at the edges of the map`, () => {
    const kernel = new Kernel(source);
    const derive = (uniform: readonly Bytes[]): Bytes => {
      const n = uniform.length;
      const [points, bytes, out] = kernel.space(kernel.point * n, 64 * n, 32 * n) as [number, number, number];
      kernel.write(bytes, concat(...uniform));
      kernel.exports.derive(points, bytes, n);
      kernel.exports.encode(out, points, n, 0);
      return kernel.read(out, 32 * n);
    };
    const texts = Object.keys(DERIVED).map((text) => sha512(utf8(text)));
    assert.equal(hex(derive(texts)), Object.values(DERIVED).join(''));
    assert.equal(hex(derive(DERIVED_SAME.map(unhex))), SAME.repeat(DERIVED_SAME.length));
    const edges = FIELD_EDGES.flatMap((x, i) => [concat(x, FIELD_EDGES.at(-1 - i)!), concat(x, x)]);
    const derived = derive(edges);
    for (const [i, uniform] of edges.entries())
      assert.equal(hex(piece(derived, i)), ristretto255_hasher.deriveToCurve!(uniform).toHex(), hex(uniform));
  });

  test(`${name}: an encoding read and written is the same bytes, for the base of every table too`, () => {
    const vector = concat(...GOOD);
    assert.equal(hex(engine.encode(engine.decode(vector))), hex(vector));
    for (const each of GOOD) assert.equal(hex(engine.encode(engine.prepareBase(each))), hex(each));
    assert.throws(() => engine.prepareBase(BAD[0]!), { code: 'bad-point' });
    assert.equal(hex(GENERATOR), MULTIPLES[1]);
  });
}
