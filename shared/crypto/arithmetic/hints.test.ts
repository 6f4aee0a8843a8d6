import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, unhex } from '../../codec/bytes.ts';
import { everyEngine } from '../testing/every-engine.ts';
import { BAD_ENCODINGS } from '../testing/ristretto-vectors.ts';
import { stream } from '../testing/stream.ts';
import { MULTIPLES } from '../wasm/known-answers.ts';
import { P } from '../wasm/testing/limbs.ts';
import type { Engine } from './engine.ts';
import { nobleEngine } from './noble.ts';
import { packScalars } from './scalar.ts';

const BAD = Object.values(BAD_ENCODINGS).flat().map(unhex);
const random = stream('hints');
/** Some good, all that RFC 9496 calls bad, and what chance makes: with an even s below p, one in four is good. */
const ENCODINGS: readonly Bytes[] = [
  ...MULTIPLES.map(unhex),
  ...BAD,
  ...Array.from({ length: 60 }, (_, i) => {
    const bytes = random(32);
    if (i % 6 !== 0) bytes[0]! &= 0xfe;
    if (i % 6 !== 1) bytes[31]! &= 0x7f;
    return bytes;
  }),
];
const all = concat(...ENCODINGS);
const reference = nobleEngine.decodeEach(all);
const refused = new Set(reference.refused);
const points = nobleEngine.encode(reference.points);

const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;
/** √−1. */
const I = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n;
const modP = (x: bigint): bigint => ((x % P) + P) % P;

function power(x: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [base, e] = [modP(x), exponent]; e > 0n; e >>= 1n, base = modP(base * base))
    if (e & 1n) result = modP(result * base);
  return result;
}

/** v·u2² of RFC 9496 §4.3.1. */
function radicand(encoding: Bytes): bigint {
  const ss = (bytesToNumberLE(encoding) % 2n ** 255n) ** 2n;
  const u2 = 1n + ss;
  return modP((-D * (1n - ss) ** 2n - u2 * u2) * u2 * u2);
}

/** For each encoding 1/√(v·u2²), or √(i/(v·u2²)) where that is no square; non-negative. */
const ROOTS = ENCODINGS.map((encoding) => {
  const a = radicand(encoding);
  const root = modP(a ** 3n * power(a ** 7n, (P - 5n) / 8n));
  const found = [root, modP(root * I)].find((r) => [1n, I].includes(modP(r * r * a))) ?? 0n;
  return found & 1n ? P - found : found;
});

/** What may stand in place of a hint. */
const KINDS: Readonly<Record<string, (root: bigint, noise: bigint) => bigint>> = {
  right: (root) => root,
  negated: (root) => modP(-root),
  unreduced: (root) => (root + P < 2n ** 256n ? root + P : root),
  'negated, unreduced': (root) => modP(-root) + P,
  'with the highest bit': (root) => root + 2n ** 255n,
  'times √−1': (root) => modP(root * I),
  'one more': (root) => root + 1n,
  'one bit off': (root, noise) => root ^ (1n << (noise % 256n)),
  random: (_, noise) => noise,
  zero: () => 0n,
  p: () => P,
  'all ones': () => 2n ** 256n - 1n,
  "another's": (_, noise) => ROOTS[Number(noise % BigInt(ROOTS.length))]!,
};

const places = fc.array(
  fc.record({
    index: fc.nat(ENCODINGS.length - 1),
    kind: fc.constantFrom(...Object.keys(KINDS)),
    noise: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  }),
  { minLength: 1, maxLength: 13 },
);

for (const engine of everyEngine) suite(engine);

function suite(engine: Engine): void {
  const it = (name: string, body: () => void) => test(`${engine.name}: ${name}`, body);
  /** The reference writes none. */
  const writes = engine !== nobleEngine;

  /** That what stands in `hints` changes nothing of what these encodings, by their indices, are. */
  function unmoved(indices: readonly number[], hints: Bytes): void {
    const encodings = concat(...indices.map((i) => ENCODINGS[i]!));
    const bad = indices.flatMap((i, at) => (refused.has(i) ? [at] : []));
    const given = hints.slice();
    const decoded = engine.decodeEach(encodings, hints);
    assert.deepEqual(decoded.refused, bad);
    const expected = concat(...indices.map((i) => piece(points, i)));
    assert.equal(hex(engine.encode(decoded.points)), hex(expected));
    const scalars = packScalars(indices.map(() => 1n));
    const sum = () => engine.multiScalar([{ points: encodings, scalars, identity: 'allowed', hints: given }]);
    const message = new RegExp(`^point ${bad[0]} is not a canonical`);
    if (bad.length === 0) {
      const plain = engine.multiScalar([{ points: encodings, scalars, identity: 'allowed' }]);
      assert.equal(hex(engine.encode(sum())), hex(engine.encode(plain)));
    } else {
      assert.throws(sum, { code: 'bad-point', message });
      assert.throws(() => engine.decode(encodings, hints.slice()), { code: 'bad-point', message });
    }
    if (writes) for (const each of [hints, given]) for (const [at, i] of indices.entries()) fits(piece(each, at), i);
  }

  /** That a hint is a root for an encoding that is accepted, or one that is refused in spite of a root. */
  function fits(hint: Bytes, index: number): void {
    const r = bytesToNumberLE(hint) % 2n ** 255n;
    const squared = modP(r * r * radicand(ENCODINGS[index]!));
    if (refused.has(index)) assert.ok([0n, 1n].includes(squared));
    else assert.equal(squared, 1n);
  }

  it('every encoding is what it is, whatever is given as its hint', () => {
    for (const [kind, make] of Object.entries(KINDS)) {
      const noise = bytesToNumberLE(random(32));
      const hints = ROOTS.map((root) => numberToBytesLE(make(root, noise) % 2n ** 256n, 32));
      if (writes)
        ENCODINGS.forEach((_, i) => {
          unmoved([i], hints[i]!.slice());
        });
      unmoved(
        ENCODINGS.map((_, i) => i),
        concat(...hints),
      );
      assert.ok(kind);
    }
  });

  it('so it is among others, whatever is given as theirs', () => {
    fc.assert(
      fc.property(places, (chosen) => {
        const hints = chosen.map(({ index, kind, noise }) => KINDS[kind]!(ROOTS[index]!, noise) % 2n ** 256n);
        unmoved(
          chosen.map(({ index }) => index),
          concat(...hints.map((hint) => numberToBytesLE(hint, 32))),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('a hint is a function of its encoding alone, whoever writes it', () => {
    if (!writes) return;
    const hints = new Uint8Array(all.length);
    const decoded = engine.decodeEach(all, hints);
    ROOTS.forEach((root, i) => {
      const alone = new Uint8Array(32);
      engine.decodeEach(ENCODINGS[i]!, alone);
      assert.equal(hex(piece(hints, i)), hex(alone));
      if (!refused.has(i)) assert.equal(bytesToNumberLE(alone), root);
    });
    // Other representatives of the same elements, Z ≠ 1: sums and differences.
    const again = engine.subtract(engine.add(decoded.points, decoded.points), decoded.points);
    for (const each of [decoded.points, again]) {
      const written = new Uint8Array(all.length);
      const encoded = engine.encode(each, written);
      assert.equal(hex(encoded), hex(points));
      for (const [i, encoding] of ENCODINGS.entries())
        if (!refused.has(i))
          assert.equal(
            hex(piece(written, i)),
            hex(encoding.some((byte) => byte) ? piece(hints, i) : new Uint8Array(32)),
          );
    }
  });

  it('a hint that fits is taken and stays; without room for hints nothing is written', () => {
    if (!writes) return;
    const negated = concat(...ROOTS.map((root) => numberToBytesLE(modP(-root), 32)));
    const good = ENCODINGS.flatMap((_, i) => (refused.has(i) ? [] : [i]));
    const hints = concat(...good.map((i) => piece(negated, i)));
    const before = hints.slice();
    engine.decode(concat(...good.map((i) => ENCODINGS[i]!)), hints);
    assert.deepEqual(hints, before);
  });

  it('as many hints as encodings', () => {
    if (!writes) return;
    const two = concat(ENCODINGS[1]!, ENCODINGS[2]!);
    const scalars = packScalars([1n, 1n]);
    for (const hints of [new Uint8Array(), new Uint8Array(32), new Uint8Array(96)]) {
      assert.throws(() => engine.decode(two, hints), { code: 'internal' });
      assert.throws(() => engine.encode(engine.decode(two), hints), { code: 'internal' });
      assert.throws(() => engine.multiScalar([{ points: two, scalars, hints }]), { code: 'internal' });
    }
  });
}
