import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberToBytesLE } from '@noble/curves/utils.js';
import { type Bytes, concat, hex, piece } from '../../codec/bytes.ts';
import { nobleScalars as reference } from '../arithmetic/noble-scalars.ts';
import { mod, ORDER, packScalars, randomScalar, readScalars, scalarBytes } from '../arithmetic/scalar.ts';
import { randomScalars } from '../arithmetic/vector.ts';
import { stream } from '../testing/stream.ts';
import { fmaModule } from './fma.wasm.ts';
import { Kernel } from './kernel.ts';
import { scalarModule } from './scalar.wasm.ts';
import { SCALAR_WORKSPACE, wasmScalars } from './wasm-scalars.ts';

const nothing = new Uint8Array();

/** Scalars at the edges: of the range, of words, of limbs. */
const EDGES = [
  ...[0n, 1n, 2n, ORDER - 1n, ORDER - 2n, ORDER >> 1n, 2n ** 252n, 2n ** 252n - 1n, 2n ** 252n + 1n, 2n ** 128n - 1n],
  ...[28n, 64n, 84n, 128n, 192n, 224n].flatMap((bits) => [2n ** bits - 1n, 2n ** bits, 2n ** 252n - 2n ** bits]),
];

for (const [name, source] of Object.entries({ fma: fmaModule, scalar: scalarModule })) {
  const kernel = new Kernel(source);
  const S = wasmScalars(kernel.exports, kernel.keep(SCALAR_WORKSPACE));

  test(`${name}: vectors of every length compute what the reference does`, () => {
    const random = stream('lengths');
    const same = (ours: Bytes, theirs: Bytes) => assert.ok(Buffer.from(ours).equals(theirs));
    // 256 go through the kernel at a time.
    for (const n of [0, 1, 2, 255, 256, 257, 600]) {
      const [a, b, c] = [0, 1, 2].map(() => reference.reduce(random(64 * n))) as [Bytes, Bytes, Bytes];
      const x = reference.reduce(random(64));
      for (const operation of ['add', 'subtract', 'multiply', 'innerProduct', 'chain'] as const)
        same(S[operation](a, b), reference[operation](a, b));
      for (const operation of ['negate', 'sum', 'product', 'runningProducts'] as const)
        same(S[operation](a), reference[operation](a));
      same(S.multiplyAdd(a, b, c), reference.multiplyAdd(a, b, c));
      same(S.scale(x, a), reference.scale(x, a));
      same(S.scaleAdd(x, a, b), reference.scaleAdd(x, a, b));
      for (const m of [0, 1, 3, 256, 257]) {
        if (n * m > 2000) continue;
        const y = reference.reduce(random(64 * m));
        same(S.outer(a, y), reference.outer(a, y));
        same(S.outer(y, a), reference.outer(y, a));
      }
      const uniform = random(64 * n);
      same(S.reduce(uniform), reference.reduce(uniform));
      same(S.sample(uniform), reference.sample(uniform));
    }
  });

  test(`${name}: scalars at the edges are added, subtracted and multiplied exactly`, () => {
    const pairs = EDGES.flatMap((p) => EDGES.map((q) => [p, q] as const));
    const [a, b] = [0, 1].map((k) => packScalars(pairs.map((pair) => pair[k as 0 | 1]))) as [Bytes, Bytes];
    const each = (result: (p: bigint, q: bigint) => bigint) => pairs.map(([p, q]) => mod(result(p, q)));
    assert.deepEqual(
      readScalars(S.add(a, b)),
      each((p, q) => p + q),
    );
    assert.deepEqual(
      readScalars(S.subtract(a, b)),
      each((p, q) => p - q),
    );
    assert.deepEqual(
      readScalars(S.multiply(a, b)),
      each((p, q) => p * q),
    );
    assert.deepEqual(
      readScalars(S.multiplyAdd(a, b, b)),
      each((p, q) => p * q + q),
    );
  });

  test(`${name}: a product plus an addend that comes out next to a multiple of ℓ is reduced all the way`, () => {
    const random = stream('multiples');
    // Operands with full, empty and any limbs of 28 bits bring the columns of the product to their extremes.
    const operand = () => {
      const kinds = random(9);
      const any = randomScalar(random);
      return Array.from({ length: 9 }, (_, k) => {
        const limb = (any >> BigInt(28 * k)) % 2n ** 28n;
        return [0n, 2n ** 28n - 1n, limb][kinds[k]! % 3]! << BigInt(28 * k);
      }).reduce((sum, limb) => sum + limb);
    };
    const rows: [a: bigint, b: bigint, wanted: bigint][] = [];
    for (const wanted of EDGES) for (let i = 0; i < 60; i++) rows.push([operand(), operand(), wanted]);
    const result = S.multiplyAdd(
      packScalars(rows.map(([a]) => a)),
      packScalars(rows.map(([, b]) => b)),
      packScalars(rows.map(([a, b, wanted]) => mod(wanted - a * b))),
    );
    assert.deepEqual(
      readScalars(result),
      rows.map(([, , wanted]) => wanted),
    );
  });

  test(`${name}: 64 bytes at the edges are reduced`, () => {
    const wide = [
      ...[0n, 1n, ORDER, ORDER - 1n, ORDER + 1n, ORDER * ORDER, ORDER * ORDER - 1n, 2n ** 256n - 1n, 2n ** 256n],
      ...[2n ** 512n - 1n, 2n ** 512n - 2n ** 256n, 2n ** 511n, (2n ** 512n / ORDER) * ORDER - 1n],
      ...Array.from({ length: 16 }, (_, i) => (2n ** 512n / ORDER - BigInt(i)) * ORDER),
      ...Array.from({ length: 16 }, (_, i) => BigInt(i) * ORDER + 2n ** 252n),
    ];
    const bytes = concat(...wide.map((x) => numberToBytesLE(x, 64)));
    assert.deepEqual(readScalars(S.reduce(bytes)), wide.map(mod));
  });

  test(`${name}: the first scalar that is not below ℓ is found wherever it stands`, () => {
    const canonical = packScalars(Array.from({ length: 600 }, (_, i) => EDGES[i % EDGES.length]!));
    assert.equal(S.firstNonCanonical(canonical), -1);
    assert.equal(S.firstNonCanonical(nothing), -1);
    for (const foreign of [ORDER, ORDER + 1n, 2n ** 252n + 2n ** 192n, 2n ** 253n, 2n ** 255n, 2n ** 256n - 1n])
      for (const at of [0, 1, 255, 256, 599]) {
        const vector = canonical.slice();
        vector.fill(0xff, 32 * 599);
        vector.set(numberToBytesLE(foreign, 32), 32 * at);
        assert.equal(S.firstNonCanonical(vector), at);
        assert.equal(reference.firstNonCanonical(vector), at);
      }
  });

  test(`${name}: sampling keeps the draws that the reference keeps, and drawing one by one gives the same`, () => {
    const draws = [
      ...EDGES,
      ORDER,
      ORDER + 1n,
      2n ** 253n - 1n,
      2n ** 253n,
      2n ** 253n + 5n,
      7n * 2n ** 253n,
      2n ** 256n - 1n,
    ];
    const uniform = concat(...draws.map((x) => numberToBytesLE(x, 32)));
    assert.deepEqual(hex(S.sample(uniform)), hex(reference.sample(uniform)));
    const one = stream('draws');
    const singly = packScalars(Array.from({ length: 700 }, () => randomScalar(one)));
    const all = stream('draws');
    assert.equal(hex(randomScalars(700, all)), hex(singly));
    assert.equal(hex(all(32)), hex(one(32)));
    const uniforms = stream('draws')(64 * 700);
    assert.equal(hex(S.sample(uniforms).subarray(0, 32 * 500)), hex(singly.subarray(0, 32 * 500)));
  });

  test(`${name}: operands stay as they are, and results are no views of the kernel's memory`, () => {
    const a = packScalars(EDGES);
    const before = a.slice();
    const squares = S.multiply(a, a);
    const total = S.sum(a);
    const kept = [squares.slice(), total.slice()];
    S.negate(a);
    S.innerProduct(a, squares);
    S.sample(a);
    assert.deepEqual(a, before);
    assert.deepEqual([squares, total], kept);
    assert.notEqual(squares.buffer, kernel.exports.memory.buffer);
    assert.equal(hex(piece(S.runningProducts(squares), 0)), hex(piece(squares, 0)));
  });

  test(`${name}: vectors that do not match are refused`, () => {
    const [one, two] = [scalarBytes(1n), packScalars([1n, 2n])];
    const wrong = [
      () => S.add(one, two),
      () => S.subtract(two, one),
      () => S.multiply(one, two),
      () => S.multiplyAdd(two, two, one),
      () => S.scale(two, one),
      () => S.scale(nothing, one),
      () => S.scaleAdd(one, two, one),
      () => S.innerProduct(one, two),
      () => S.chain(two, one),
      ...[S.negate, S.sum, S.product, S.runningProducts, S.firstNonCanonical, S.sample].map(
        (operation) => () => operation(one.subarray(1)),
      ),
      () => S.outer(one.subarray(1), one),
      () => S.reduce(one),
    ];
    for (const [i, run] of wrong.entries()) assert.throws(run, { code: 'internal' }, String(i));
  });
}
