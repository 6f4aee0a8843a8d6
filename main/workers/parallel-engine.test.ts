import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, concat, joined, u64 } from '../../shared/codec/bytes.ts';
import type { Engine } from '../../shared/crypto/arithmetic/engine.ts';
import { GENERATOR } from '../../shared/crypto/arithmetic/group.ts';
import { chooseEngine } from '../../shared/crypto/wasm/choose.ts';
import type { WasmEngine } from '../../shared/crypto/wasm/wasm-engine.ts';
import { nodeHashing } from './node-hashing.ts';
import { ParallelEngine } from './parallel-engine.ts';
import { Siblings } from './siblings.ts';
import { systemRandom } from './system-random.ts';
import { patience } from './testing/patience.ts';

/** Wherever tests run, one of the kernels does. */
const engine = chooseEngine().engine as WasmEngine;
const DST = 'parallel engine test';

function parallel(t: TestContext, size: number, url?: URL, patience?: number): ParallelEngine {
  const siblings = size > 0 ? new Siblings(engine, size, url, patience) : null;
  t.after(() => siblings?.close());
  return new ParallelEngine(engine, { hashing: nodeHashing, siblings, slowness: 1 });
}

const messages = (n: number): Bytes => joined(Array.from({ length: n }, (_, i) => u64(i)));
const scalars = (n: number): Bytes => engine.scalars.reduce(systemRandom(64 * n));
const P = engine.hashToGroup(messages(5003), 5003, DST);
const encoded = engine.encode(P);
const s = scalars(5003);
/** Keys of edwards25519, some of them the base point with a point of order 8 added. */
const BASE = ed25519.Point.BASE;
const mixed = BASE.add(ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'));
const [prime, torsion] = [BASE.toBytes(), mixed.toBytes()];
const keys = joined(Array.from({ length: 5003 }, (_, i) => ([0, 300, 1500, 4099, 5002].includes(i) ? torsion : prime)));

/** Every operation that is cut, on vectors of n; each gives bytes. */
function results(e: Engine, n: number): Record<string, Bytes | readonly number[]> {
  const p = e.slice(P, 0, n);
  const [few, fewP] = [s.subarray(0, 32 * Math.min(n, 450)), e.slice(p, 0, Math.min(n, 450))];
  const holes = encoded.slice(0, 32 * n);
  for (const i of [0, 1500, 4099, n - 1]) holes.fill(0xff, 32 * i, 32 * i + 32);
  const each = e.decodeEach(holes.subarray(0, 32 * n));
  const ends = concat(GENERATOR, encoded.subarray(0, 32 * n));
  /** What an operation makes of hints: of none, and of those where every other one is spoilt. */
  const hinted = (length: number, act: (hints: Bytes) => void): Bytes => {
    const hints = new Uint8Array(32 * length);
    act(hints);
    const first = hints.slice();
    for (let i = 0; i < length; i += 2) hints.fill(0xee, 32 * i, 32 * i + 32);
    act(hints);
    return concat(first, hints);
  };
  return {
    decode: e.encode(e.decode(encoded.subarray(0, 32 * n))),
    'hints of decode': hinted(n, (hints) => e.decode(encoded.subarray(0, 32 * n), hints)),
    'hints of decodeEach': hinted(n, (hints) => e.decodeEach(holes.subarray(0, 32 * n), hints)),
    'hints of encode': hinted(n, (hints) => e.encode(p, hints)),
    'hints of a sum': hinted(2 * n + 2, (hints) => {
      const [few, many] = [hints.subarray(0, 32 * (n + 1)), hints.subarray(32 * (n + 2))];
      e.multiScalar([
        { points: ends, scalars: concat(s.subarray(0, 32 * n), s.subarray(0, 32)), hints: few },
        { points: GENERATOR, scalars: s.subarray(0, 32) },
        { points: encoded.subarray(0, 32 * n), scalars: s.subarray(0, 32 * n), identity: 'allowed', hints: many },
      ]);
    }),
    decodeEach: e.encode(each.points),
    refused: each.refused,
    'outside the subgroup': e.outsideSubgroup(e.decodeEdwards(keys.subarray(0, 32 * n)).points),
    encodeDoubles: e.encodeDoubles(p),
    hashToGroup: e.encode(e.hashToGroup(messages(n), n, DST)),
    multiplyBase: e.encode(e.multiplyBase(e.prepareBase(GENERATOR), s.subarray(0, 32 * n))),
    'a base without tables': e.encode(e.multiplyBase(e.slice(P, 3, 4), few)),
    multiply: e.encode(e.multiply(fewP, few)),
    scale: e.encode(e.scale(fewP, s.subarray(0, 32))),
    combine: e.encode(e.combine([fewP, e.add(fewP, fewP), fewP], s.subarray(0, 96))),
    'sum of one term': e.encode(e.multiScalar([{ points: p, scalars: s.subarray(0, 32 * n) }])),
    'sum of several terms': e.encode(
      e.multiScalar([
        { points: GENERATOR, scalars: s.subarray(0, 32) },
        { points: ends, scalars: concat(s.subarray(0, 32 * n), s.subarray(0, 32)) },
        { points: e.slice(p, 0, 0), scalars: new Uint8Array() },
        { points: new Uint8Array(32), scalars: s.subarray(0, 32), identity: 'allowed' },
        { points: p, scalars: s.subarray(0, 32 * n) },
      ]),
    ),
  };
}

for (const size of [0, 2])
  test(`every operation gives the same bytes with ${size} siblings`, { timeout: patience() }, (t) => {
    const e = parallel(t, size);
    for (const n of [1, 300, 5003]) assert.deepEqual(results(e, n), results(engine, n), `${n}`);
  });

/** What an operation throws, in words. */
function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return 'nothing';
}

test('what is wrong is told as by the engine alone: the first of several', { timeout: patience() }, (t) => {
  const e = parallel(t, 1);
  const [bad, identity] = [encoded.slice(), encoded.slice()];
  for (const i of [5001, 4100]) bad.fill(0xff, 32 * i, 32 * i + 32);
  identity.fill(0, 32 * 4700, 32 * 4701);
  const over = s.slice();
  over.fill(0xff, 32 * 5002);
  const faults: ((e: Engine) => unknown)[] = [
    (e) => e.decode(bad),
    (e) => e.decode(bad.subarray(1)),
    (e) => e.decode(bad, new Uint8Array(bad.length)),
    (e) => e.decode(encoded, new Uint8Array(32)),
    (e) => e.encode(P, new Uint8Array(32)),
    (e) => e.multiScalar([{ points: encoded, scalars: s, hints: new Uint8Array(32) }]),
    (e) =>
      e.multiScalar([
        { points: P, scalars: s },
        { points: bad, scalars: s },
      ]),
    (e) => e.multiScalar([{ points: identity, scalars: s }]),
    (e) => e.multiScalar([{ points: encoded, scalars: s.subarray(32) }]),
    (e) => e.multiplyBase(e.prepareBase(GENERATOR), over),
    (e) => e.multiplyBase(e.slice(P, 0, 2), s),
    (e) => e.multiply(P, s.subarray(32)),
    (e) => e.combine([P, e.slice(P, 0, 9)], s.subarray(0, 64)),
  ];
  for (const fault of faults) {
    const expected = thrown(() => fault(engine));
    assert.notEqual(expected, 'nothing');
    assert.equal(
      thrown(() => fault(e)),
      expected,
    );
  }
  // And it goes on as before.
  assert.deepEqual(e.encode(e.decode(encoded)), encoded);
});

for (const fate of ['exits', 'sleeps', 'throws'])
  test(`a sibling that ${fate} over its piece costs time and nothing else`, { timeout: patience() }, (t) => {
    const e = parallel(t, 2, new URL(`./testing/${fate}-sibling.ts`, import.meta.url), 50);
    for (let round = 0; round < 2; round++) assert.deepEqual(e.encode(e.decode(encoded)), encoded);
  });

test('work is told piece by piece, and adds up to the same whatever threads do it', { timeout: patience() }, (t) => {
  const told = [0, 1].map((size) => {
    const costs: number[] = [];
    const e = parallel(t, size);
    e.onWork = (cost) => costs.push(cost);
    e.encode(e.decode(encoded));
    return costs;
  });
  const sum = (costs: number[]) => costs.reduce((a, b) => a + b, 0);
  assert.ok(told.every((costs) => costs.length > 4));
  assert.equal(sum(told[0]!), sum(told[1]!));
});
