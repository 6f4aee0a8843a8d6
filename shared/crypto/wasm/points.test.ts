import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat, hex, piece } from '../../codec/bytes.ts';
import type { Points } from '../arithmetic/engine.ts';
import { GENERATOR } from '../arithmetic/group.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { nobleScalars } from '../arithmetic/noble-scalars.ts';
import { mod, ORDER, packScalars, scalarBytes } from '../arithmetic/scalar.ts';
import { stream } from '../testing/stream.ts';
import { fmaModule } from './fma.wasm.ts';
import { scalarModule } from './scalar.wasm.ts';
import { type Representative, represent } from './testing/representatives.ts';
import { WasmEngine } from './wasm-engine.ts';

const nobleBase = nobleEngine.prepareBase(GENERATOR);
const known = new Map<bigint, string>();

/** The encoding of k·B, by the reference. */
function multiple(k: bigint): string {
  const s = mod(k);
  const encoding = known.get(s) ?? hex(nobleEngine.encode(nobleEngine.multiplyBase(nobleBase, scalarBytes(s))));
  known.set(s, encoding);
  return encoding;
}

const multiples = (ks: readonly bigint[]): string => ks.map(multiple).join('');

/** Every digit the same: what windows of any width meet at their edges. */
const repeated = (digit: bigint, bits: number): bigint =>
  Array.from({ length: Math.floor(252 / bits) }, (_, i) => digit << BigInt(bits * i)).reduce((sum, part) => sum + part);

/** Scalars that bring digits and their carries to the edges. */
const EDGES: readonly bigint[] = [
  ...[0n, 1n, 2n, 3n, 7n, 8n, 9n, 15n, 16n, 17n, 31n, 32n, 33n],
  ...[ORDER - 1n, ORDER - 2n, ORDER - 8n, ORDER - 16n, ORDER - 17n, ORDER >> 1n, (ORDER + 1n) >> 1n],
  ...[2n ** 252n, 2n ** 252n - 1n, 2n ** 252n + 2n ** 124n, 2n ** 251n, 2n ** 250n - 1n],
  ...[2n ** 128n - 1n, 2n ** 128n, 2n ** 127n, 2n ** 127n - 1n, 2n ** 64n - 1n, 2n ** 64n],
  ...[7n, 8n, 9n, 15n].map((digit) => repeated(digit, 4)),
  ...[15n, 16n, 17n, 31n].map((digit) => repeated(digit, 5)),
  ...[6, 7, 8, 9, 10, 11, 12, 13].flatMap((bits) =>
    [2n ** BigInt(bits - 1), 2n ** BigInt(bits - 1) + 1n].map((d) => repeated(d, bits)),
  ),
];

const some = (n: number, seed: string): bigint[] => {
  const bytes = nobleScalars.reduce(stream(seed)(64 * n));
  return Array.from({ length: n }, (_, i) => BigInt(`0x${hex(piece(bytes, i).toReversed())}`));
};

for (const [name, source] of Object.entries({ fma: fmaModule, scalar: scalarModule })) {
  const engine = new WasmEngine(name, source);
  const B = engine.prepareBase(GENERATOR);
  const encoded = (points: Points): string => hex(engine.encode(points));
  /** k·B for each k, not affine. */
  const made = (ks: readonly bigint[]): Points => engine.multiplyBase(B, packScalars(ks.map(mod)));
  const sum = (points: Points | Bytes, ss: readonly bigint[]): string =>
    encoded(engine.multiScalar([{ points, scalars: packScalars(ss), identity: 'allowed' }]));

  test(`${name}: scalars with digits at their edges multiply a base, a point, and points in sums`, () => {
    const k = 2n ** 200n + 12345n;
    const scalars = packScalars(EDGES);
    const P = made([k]);
    const expected = multiples(EDGES.map((s) => k * s));
    assert.equal(encoded(engine.multiplyBase(engine.prepareBase(engine.encode(P)), scalars)), expected);
    assert.equal(encoded(engine.multiply(engine.select(P, new Uint8Array(EDGES.length)), scalars)), expected);
    const one = (run: (s: Bytes) => Points) => EDGES.map((s) => encoded(run(scalarBytes(s)))).join('');
    assert.equal(
      one((s) => engine.scale(P, s)),
      expected,
    );
    assert.equal(
      one((s) => engine.multiScalar([{ points: P, scalars: s }])),
      expected,
    );
    assert.equal(
      one((s) => engine.combine([P], s)),
      expected,
    );
    // Beside others in a sum, at each length of the longest scalar.
    for (const s of EDGES)
      assert.equal(sum(made([k, 5n, 7n]), [s, 1n, s >> 3n]), multiple(k * s + 5n + 7n * (s >> 3n)));
  });

  test(`${name}: whichever point of its coset stands for an element, all operations give the same`, () => {
    const zs = [1n, 2n, 2n ** 255n - 20n, 2n ** 254n + 987654321n];
    for (const k of [0n, 1n, 2n, ORDER - 1n, 2n ** 251n + 17n]) {
      const all: Representative[] = zs.flatMap((z) => ([0, 1, 2, 3] as const).map((torsion) => ({ k, z, torsion })));
      const points = represent(engine, all);
      const each = (factor: bigint) => multiple(factor * k).repeat(all.length);
      assert.equal(encoded(points), each(1n));
      assert.equal(hex(engine.encodeDoubles(points)), each(2n));
      assert.deepEqual(engine.identities(points), k === 0n ? all.map((_, i) => i) : []);
      assert.equal(encoded(engine.scale(points, scalarBytes(ORDER - 3n))), each(-3n));
      assert.equal(encoded(engine.multiply(points, packScalars(all.map(() => 11n)))), each(11n));
      assert.equal(encoded(engine.combine([points, points], packScalars([2n, 3n]))), each(5n));
      const weights = all.map((_, i) => 2n ** BigInt(8 * i) + 1n);
      assert.equal(sum(points, weights), multiple(k * weights.reduce((a, b) => a + b)));
    }
  });

  test(`${name}: equal, opposite and neutral points are added and subtracted like any others`, () => {
    const ks = [0n, 5n, -5n, 6n, ORDER - 6n];
    const pairs = ks.flatMap((p) => ks.map((q) => [p, q] as const));
    for (const shift of [0, 1, 2, 3] as const) {
      const of = (k: number, torsion: 0 | 1 | 2 | 3) =>
        represent(
          engine,
          pairs.map((pair) => ({ k: pair[k as 0 | 1], z: BigInt(3 + k), torsion })),
        );
      const [left, right] = [of(0, 0), of(1, shift)];
      assert.equal(encoded(engine.add(left, right)), multiples(pairs.map(([p, q]) => p + q)));
      const difference = engine.subtract(left, right);
      assert.equal(encoded(difference), multiples(pairs.map(([p, q]) => p - q)));
      const equal = pairs.flatMap(([p, q], i) => (mod(p - q) === 0n ? [i] : []));
      assert.deepEqual(engine.identities(difference), equal);
      assert.equal(engine.allIdentity(difference), false);
      assert.ok(engine.allIdentity(engine.select(difference, equal)));
    }
  });

  test(`${name}: batches of every length are their elements one by one`, () => {
    // 1024 points go through the kernel at a time, two by two where it has two lanes.
    const most = 1026;
    const ks = packScalars(some(most, 'batch'));
    const points = engine.multiplyBase(B, ks);
    const encodings = engine.encode(points);
    const tail = (n: number) => [0, 1, n - 2, n - 1].filter((i) => i >= 0 && i < n);
    for (const n of [0, 1, 2, 3, 1023, 1024, 1025, most]) {
      const P = engine.slice(points, 0, n);
      const s = ks.subarray(0, 32 * n);
      const bytes = encodings.subarray(0, 32 * n);
      const batch: [string, Bytes, (i: number) => Bytes][] = [
        ['encode', engine.encode(P), (i) => engine.encode(engine.select(points, [i]))],
        ['decode', engine.encode(engine.decode(bytes)), (i) => piece(encodings, i)],
        ['doubles', engine.encodeDoubles(P), (i) => engine.encodeDoubles(engine.select(points, [i]))],
        ['base', engine.encode(engine.multiplyBase(B, s)), (i) => engine.encode(engine.multiplyBase(B, piece(ks, i)))],
        [
          'add',
          engine.encode(engine.add(P, P)),
          (i) => engine.encode(engine.scale(engine.select(points, [i]), scalarBytes(2n))),
        ],
        [
          'combine',
          engine.encode(engine.combine([P, P], packScalars([2n, 5n]))),
          (i) => engine.encode(engine.scale(engine.select(points, [i]), scalarBytes(7n))),
        ],
      ];
      for (const [what, all, single] of batch) {
        assert.equal(all.length, 32 * n, what);
        for (const i of tail(n)) assert.equal(hex(piece(all, i)), hex(single(i)), `${what} ${i} of ${n}`);
      }
      assert.deepEqual(engine.identities(P), []);
    }
    // The whole batch, against the reference, through two sums of its own.
    const weights = some(most, 'weights');
    const total = engine.scalars.innerProduct(ks, packScalars(weights));
    const expected = hex(nobleEngine.encode(nobleEngine.multiplyBase(nobleBase, total)));
    assert.equal(sum(encodings, weights), expected);
    assert.equal(encoded(engine.multiScalar([{ points: B, scalars: total }])), expected);
  });

  test(`${name}: a sum is right on both sides of every length where its work is cut differently`, () => {
    const most = 2 ** 16 + 1;
    const random = stream('sums');
    const k = nobleScalars.reduce(random(64 * 64));
    const ks = concat(...Array.from({ length: Math.ceil(most / 64) }, () => k)).subarray(0, 32 * most);
    const points = engine.select(
      engine.multiplyBase(B, k),
      Array.from({ length: most }, (_, i) => i % 64),
    );
    const encodings = engine.encode(points);
    const long = random(32 * most);
    for (let i = 31; i < long.length; i += 32) long[i]! &= 0x0f;
    const short = long.slice();
    for (let i = 0; i < most; i++) short.fill(0, 32 * i + 16, 32 * i + 32);
    for (const n of [1, 2, 3, 4, 5, 33, 511, 512, 513, 2 ** 14, most])
      for (const scalars of [long, short]) {
        const s = scalars.subarray(0, 32 * n);
        const total = engine.scalars.innerProduct(ks.subarray(0, 32 * n), s);
        const half = n >> 1;
        const sums = [
          [{ points: engine.slice(points, 0, n), scalars: s }],
          [{ points: engine.decode(encodings.subarray(0, 32 * n)), scalars: s }],
          [
            { points: encodings.subarray(0, 32 * half), scalars: s.subarray(0, 32 * half) },
            { points: engine.slice(points, half, n), scalars: s.subarray(32 * half) },
          ],
        ];
        const expected = encoded(engine.multiplyBase(B, total));
        // The longest ones once.
        for (const terms of sums.slice(n < 1000 ? 0 : scalars === long ? 2 : 3))
          assert.equal(encoded(engine.multiScalar(terms)), expected, `${n} points`);
      }
  });

  test(`${name}: sums of one point, of opposites, of neutral elements, with one scalar or none`, () => {
    const n = 300;
    const ones = Array.from({ length: n }, () => 1n);
    for (const s of [1n, 8n, 2n ** 127n, 2n ** 252n, ORDER - 1n]) {
      const all = ones.map(() => s);
      assert.equal(sum(made(ones.map(() => 9n)), all), multiple(9n * s * BigInt(n)));
      assert.equal(sum(made(ones.map((_, i) => (i % 2 ? 9n : -9n))), all), multiple(0n));
      assert.equal(sum(made(ones.map(() => 0n)), all), multiple(0n));
      assert.equal(sum(made(ones.map((_, i) => BigInt(i))), all), multiple((s * BigInt(n * (n - 1))) / 2n));
    }
    assert.equal(
      sum(
        made(ones),
        ones.map(() => 0n),
      ),
      multiple(0n),
    );
    assert.equal(sum(made(EDGES), EDGES), multiple(EDGES.reduce((total, s) => total + s * s, 0n)));
    assert.equal(sum(new Uint8Array(32 * n), ones), multiple(0n));
  });
}
