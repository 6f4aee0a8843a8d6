import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, unhex } from '../../codec/bytes.ts';
import { everyEngine } from '../testing/every-engine.ts';
import { BAD_ENCODINGS } from '../testing/ristretto-vectors.ts';
import { stream } from '../testing/stream.ts';
import { MULTIPLES } from '../wasm/known-answers.ts';
import { type Representative, represent } from '../wasm/testing/representatives.ts';
import { WasmEngine } from '../wasm/wasm-engine.ts';
import type { Engine } from './engine.ts';
import { GENERATOR } from './group.ts';
import { nobleEngine } from './noble.ts';
import { mod, ORDER, packScalars } from './scalar.ts';

const nobleBase = nobleEngine.prepareBase(GENERATOR);

/** The encodings of k·B, by the reference. */
const multiples = (ks: readonly bigint[]): Bytes =>
  nobleEngine.encode(nobleEngine.multiplyBase(nobleBase, packScalars(ks.map(mod))));

const scalars = fc.oneof(fc.bigInt({ min: 0n, max: ORDER - 1n }), fc.constantFrom(1n, 2n, ORDER - 1n, ORDER - 2n));
/** Sums p + 2q, now and then of what is equal, opposite or the identity. */
const terms = fc
  .record({ p: scalars, q: scalars, kind: fc.constantFrom('any', 'any', 'equal', 'opposite', 'nothing added') })
  .map(({ p, q, kind }) => {
    if (kind === 'nothing added') return { p, q: 0n };
    return { p: kind === 'any' ? p : mod(kind === 'equal' ? 2n * q : -2n * q), q };
  })
  .filter(({ p }) => p !== 0n);

for (const engine of everyEngine) suite(engine);

function suite(engine: Engine): void {
  const it = (name: string, body: () => void) => test(`${engine.name}: ${name}`, body);
  const B = engine.prepareBase(GENERATOR);
  /** The reference writes no hints. */
  const writes = engine !== nobleEngine;

  /** The sums of these, which must be those of the reference, with and without hints, and those hints. */
  function check(all: readonly { readonly p: bigint; readonly q: bigint }[]): void {
    const encoded = multiples(all.map(({ p }) => p));
    const halves = engine.multiplyBase(B, packScalars(all.map(({ q }) => mod(q))));
    const expected = multiples(all.map(({ p, q }) => p + 2n * q));
    assert.equal(hex(engine.encodeSums(encoded, halves)), hex(expected));
    const [hints, sums] = [new Uint8Array(encoded.length), new Uint8Array(encoded.length)];
    // Hints that are missing, right, and wrong.
    for (const spoil of [false, false, true]) {
      if (spoil) for (let i = 0; i < hints.length; i += 96) hints.fill(0x5a, i, i + 32);
      assert.equal(hex(engine.encodeSums(encoded, halves, { encoded: hints, sums })), hex(expected));
    }
    if (!writes) return;
    const [ofEncoded, ofSums] = [new Uint8Array(encoded.length), new Uint8Array(encoded.length)];
    engine.decode(encoded, ofEncoded);
    engine.encode(engine.decode(expected), ofSums);
    assert.equal(hex(hints), hex(ofEncoded));
    assert.equal(hex(sums), hex(ofSums));
  }

  it('RFC 9496 A.1: sums of the small multiples of the generator', () => {
    const wire = unhex(MULTIPLES.slice(1, 6).join(''));
    for (const [k, added] of [1, 2, 3, 4, 5].entries()) {
      const halves = engine.multiplyBase(B, packScalars([1n, 2n, 3n, 4n, 5n].map(() => BigInt(added))));
      const expected = MULTIPLES.slice(1, 6).map((_, i) => MULTIPLES[i + 1 + 2 * added]!);
      assert.equal(hex(engine.encodeSums(wire, halves)), expected.join(''), `${k}`);
    }
  });

  it('are those of the reference, among others that need a root: the identity, equal and opposite points', () => {
    fc.assert(fc.property(fc.array(terms, { minLength: 1, maxLength: 11 }), check), { numRuns: writes ? 60 : 5 });
    const edges = [1n, 2n, 5n, ORDER - 1n].flatMap((p) =>
      [0n, 1n, 7n, p * ((ORDER + 1n) / 2n), -p * ((ORDER + 1n) / 2n)].map((q) => ({ p, q: mod(q) })),
    );
    check(edges);
    for (const edge of edges) if (writes) check([edge]);
  });

  it('an encoding that is none, or is the identity, is refused by its index', () => {
    const n = writes ? 1030 : 9;
    const good = concat(...Array.from({ length: n }, (_, i) => unhex(MULTIPLES[1 + (i % 15)]!)));
    const halves = engine.multiplyBase(B, engine.scalars.reduce(stream('halves')(64 * n)));
    const bad = [...Object.values(BAD_ENCODINGS).flat().map(unhex), new Uint8Array(32)];
    for (const [i, at] of [0, 1, n >> 1, n - 2, n - 1].entries())
      for (const each of [bad[(3 * i) % bad.length]!, bad.at(-1)!]) {
        const encoded = good.slice();
        encoded.set(each, 32 * at);
        const refused = { code: 'bad-point', message: new RegExp(`^point ${at} is `) };
        assert.throws(() => engine.encodeSums(encoded, halves), refused);
        const hints = { encoded: new Uint8Array(32 * n), sums: new Uint8Array(32 * n) };
        assert.throws(() => engine.encodeSums(encoded, halves, hints), refused);
      }
    assert.throws(() => engine.encodeSums(good.subarray(32), halves), { code: 'internal' });
  });

  if (engine instanceof WasmEngine)
    it('whichever point of its coset stands for what is doubled', () => {
      const zs = [1n, 2n, 2n ** 254n + 987654321n];
      const all: Representative[] = [0n, 1n, 3n, ORDER - 1n].flatMap((k) =>
        zs.flatMap((z) => ([0, 1, 2, 3] as const).map((torsion) => ({ k, z, torsion }))),
      );
      for (const p of [1n, 2n, 6n, ORDER - 2n]) {
        const encoded = multiples(all.map(() => p));
        const expected = multiples(all.map(({ k }) => p + 2n * k));
        assert.equal(hex(engine.encodeSums(encoded, represent(engine, all))), hex(expected));
        assert.equal(piece(encoded, 0).length, 32);
      }
    });
}
