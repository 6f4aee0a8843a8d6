import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { stream } from '../testing/stream.ts';
import { fmaModule } from './fma.wasm.ts';
import { Kernel } from './kernel.ts';
import { scalarModule } from './scalar.wasm.ts';
import { cut, integerOf, type Limbs, limbsOf, modP, P } from './testing/limbs.ts';

/** √−1. */
const I = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n;

const kernels = { fma: new Kernel(fmaModule), scalar: new Kernel(scalarModule) };

/** Integers in [0, 2^32) from a seed. */
function numbers(seed: string): () => number {
  const random = stream(seed);
  let drawn = new Uint32Array();
  let next = 0;
  return () => {
    if (next === drawn.length) [drawn, next] = [new Uint32Array(random(4096).slice().buffer), 0];
    return drawn[next++]!;
  };
}

/** Limbs up to α times a tight one: at the bounds, next to them, at the edges of the radix, and anywhere. */
function looseLimbs({ count, bits, tight }: Limbs, alpha: number, number: () => number): number[] {
  const bound = Math.floor(alpha * tight);
  const kind = number() % 4;
  return Array.from({ length: count }, (_, k) => {
    if (kind === 0) return bound;
    if (kind === 1) return k % 2 === 0 ? -bound : bound;
    if (kind === 2) return Math.round((number() / 2 ** 31 - 1) * bound);
    const edges = [0, 1, 19, 2 ** (bits - 1), 2 ** (bits - 1) - 1, bound, bound - 1];
    return (number() % 2 ? 1 : -1) * Math.min(bound, edges[number() % edges.length]!);
  }).map((limb) => (kind === 0 && number() % 8 === 0 ? -limb : limb));
}

for (const [name, kernel] of Object.entries(kernels)) {
  const { exports: field, lanes } = kernel;
  const limbs = limbsOf(kernel);
  const [a, b, o, bytes] = kernel.space(kernel.pack, kernel.pack, kernel.pack, 64) as [number, number, number, number];
  const value = (pack: number, lane: number) => integerOf(limbs, limbs.read(pack, lane));
  const both = Array.from({ length: lanes }, (_, lane) => lane);
  const put = (pack: number, alpha: number, number: () => number) => {
    for (const lane of both) limbs.write(pack, lane, looseLimbs(limbs, alpha, number));
  };
  const isTight = (pack: number) => {
    for (const lane of both)
      for (const limb of limbs.read(pack, lane)) assert.ok(Math.abs(limb) <= limbs.tight, `limb ${limb}`);
  };

  test(`${name}: products of limbs at their bounds are exact, and their limbs tight`, () => {
    const number = numbers('products');
    const operations = [
      ...[3, 2, 1.5, 1].map((alpha) => ({
        run: field.mul,
        alpha,
        beta: 3 / alpha,
        expected: (x: bigint, y: bigint) => x * y,
      })),
      ...[3, 1].map((beta) => ({ run: field.mul, alpha: 3 / beta, beta, expected: (x: bigint, y: bigint) => x * y })),
      ...[2, 1].map((alpha) => ({
        run: field.mul2,
        alpha,
        beta: 2 / alpha,
        expected: (x: bigint, y: bigint) => 2n * x * y,
      })),
      { run: (o: number, a: number) => field.sqr(o, a), alpha: 1, beta: 1, expected: (x: bigint) => x * x },
      { run: (o: number, a: number) => field.sqr2(o, a), alpha: 1, beta: 1, expected: (x: bigint) => 2n * x * x },
    ];
    for (const { run, alpha, beta, expected } of operations)
      for (let i = 0; i < 600; i++) {
        put(a, alpha, number);
        put(b, beta, number);
        run(o, a, b);
        for (const lane of both) assert.equal(modP(value(o, lane) - expected(value(a, lane), value(b, lane))), 0n);
        isTight(o);
      }
  });

  test(`${name}: an output may be an input`, () => {
    const number = numbers('in place');
    put(a, 1, number);
    put(b, 1, number);
    const [x, y] = [value(a, 0), value(b, 0)];
    field.mul(a, a, b);
    assert.equal(modP(value(a, 0)), modP(x * y));
    field.mul2(b, a, b);
    assert.equal(modP(value(b, 0)), modP(2n * x * y * y));
    field.sqr(a, a);
    field.sqr2(a, a);
    assert.equal(modP(value(a, 0)), modP(2n * (x * y) ** 4n));
    field.sub(a, a, a);
    assert.equal(value(a, 0), 0n);
  });

  test(`${name}: carrying keeps the value and leaves tight limbs`, () => {
    const number = numbers('carries');
    for (let i = 0; i < 600; i++) {
      put(a, 7, number);
      field.carry(o, a);
      for (const lane of both) assert.equal(modP(value(o, lane) - value(a, lane)), 0n);
      isTight(o);
    }
  });

  test(`${name}: bytes are read with a word on whether they are canonical`, () => {
    const top = 2n ** 255n;
    const canonical = [0n, 1n, 2n, 19n, 2n ** 51n - 1n, 2n ** 232n, 2n ** 254n, P - 2n, P - 1n];
    const others = [P, P + 1n, P + 18n, top, top + 5n, top + P - 1n, top + P, 2n * top - 1n, 2n * top - 19n];
    for (const x of [...canonical, ...others])
      for (const lane of both) {
        kernel.write(bytes, numberToBytesLE(3n, 32));
        kernel.write(bytes + 32, numberToBytesLE(3n, 32));
        kernel.write(bytes + 32 * lane, numberToBytesLE(x, 32));
        const all = 2 ** lanes - 1;
        assert.equal(field.fromBytes(o, bytes, bytes + 32), canonical.includes(x) ? all : all & ~(1 << lane), `${x}`);
        assert.equal(modP(value(o, lane) - (x % top)), 0n);
        isTight(o);
      }
  });

  test(`${name}: every form of an element has one encoding, one sign, one zero`, () => {
    const number = numbers('encodings');
    const check = (x: number) => {
      field.toBytes(bytes, bytes + 32, x);
      for (const lane of both) {
        const expected = modP(value(x, lane));
        assert.equal(bytesToNumberLE(kernel.read(bytes + 32 * lane, 32)), expected);
        assert.equal((field.isZero(x) >> lane) & 1, expected === 0n ? 1 : 0);
        assert.equal((field.isNegative(x) >> lane) & 1, Number(expected & 1n));
      }
    };
    for (let i = 0; i < 600; i++) {
      put(a, 4, number);
      check(a);
    }
    // Multiples of p, and what stands next to them, cut into limbs by hand.
    const { count, bits, tight } = limbs;
    const span = BigInt(tight) * 2n ** BigInt(bits * (count - 1));
    for (const factor of [-4n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 4n, span / P, -(span / P), span / P - 1n])
      for (const delta of [-20n, -19n, -1n, 0n, 1n, 18n, 19n, 20n]) {
        const x = factor * P + delta;
        if (x > span || x < -span) continue;
        for (const lane of both) limbs.write(a, lane, cut(limbs, x));
        check(a);
      }
  });

  test(`${name}: inverses and square roots are what they should be in both packs of a pair, of 0 too`, () => {
    const number = numbers('powers');
    const [u, v, r] = kernel.space(2 * kernel.pack, 2 * kernel.pack, 2 * kernel.pack) as [number, number, number];
    const lanesOfPair = [0, kernel.pack].flatMap((pack) => both.map((lane) => ({ pack, lane })));
    for (let i = 0; i < 40; i++) {
      for (const { pack, lane } of lanesOfPair)
        for (const x of [u, v]) limbs.write(x + pack, lane, looseLimbs(limbs, 1, number));
      // 0 in one lane, or in all of them.
      for (const [k, { pack, lane }] of lanesOfPair.entries())
        if (i < 4 || k === (i >> 1) % 5)
          limbs.write((i % 2 ? u : v) + pack, lane, new Array<number>(limbs.count).fill(0));
      field.invert(r, u);
      for (const { pack, lane } of lanesOfPair)
        assert.equal(modP(value(r + pack, lane) * value(u + pack, lane)), modP(value(u + pack, lane)) === 0n ? 0n : 1n);
      field.squares(r, u, 3);
      for (const { pack, lane } of lanesOfPair)
        assert.equal(modP(value(r + pack, lane) - value(u + pack, lane) ** 8n), 0n);
      const squares = field.sqrtRatio(r, u, v);
      for (const [k, { pack, lane }] of lanesOfPair.entries()) {
        const [x, y, root] = [value(u + pack, lane), value(v + pack, lane), modP(value(r + pack, lane))];
        const square = (squares >> k) & 1;
        assert.equal(modP(root * root * y - (modP(y) === 0n ? 0n : square ? x : x * I)), 0n);
        assert.equal(root & 1n, 0n);
        if (modP(x) === 0n) assert.equal(square, 1);
      }
    }
  });
}

test('the kernels agree on a million products that feed each other', () => {
  const results = Object.values(kernels).map((kernel) => {
    const { exports: field, pack } = kernel;
    const [x, y, u, v, bytes] = kernel.space(pack, pack, pack, pack, 64) as [number, number, number, number, number];
    kernel.write(bytes, numberToBytesLE(2n ** 254n - 12345678901234567890n, 32));
    kernel.write(bytes + 32, numberToBytesLE(2n ** 200n + 987654321987654321n, 32));
    field.fromBytes(x, bytes, bytes);
    field.fromBytes(y, bytes + 32, bytes + 32);
    for (let i = 0; i < 250_000; i++) {
      field.sub(u, x, y);
      field.mul(v, u, y); // (x − y)·y
      field.mul2(u, x, v);
      field.add(v, u, x);
      field.add(v, v, y); // 3
      field.mul(y, v, u);
      field.sqr(x, u);
    }
    field.toBytes(bytes, bytes + 32, x);
    return kernel.read(bytes, 32);
  });
  assert.deepEqual(results[0], results[1]);
  assert.notEqual(bytesToNumberLE(results[0]!), 0n);
});
