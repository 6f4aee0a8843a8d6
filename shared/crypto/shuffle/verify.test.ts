import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberToBytesLE } from '@noble/curves/utils.js';
import fc from 'fast-check';
import { type Bytes, concat, piece, utf8 } from '../../codec/bytes.ts';
import { GENERATOR } from '../arithmetic/group.ts';
import { ORDER, readScalars } from '../arithmetic/scalar.ts';
import { ownWeights, readShuffle } from './equations.ts';
import { joinProof, type ProofPart, type ProofParts, splitProof } from './proof.ts';
import { EQUATIONS, type ShuffleStatement } from './statement.ts';
import { assertFaults, seeded, shuffled, unshuffled, withPiece, withResponse } from './testing/example.ts';
import { failingEquations, verifyShuffle } from './verify.ts';

const [N, W] = [3, 2];
const honest = shuffled(N, W);
const small = shuffled(2, 1);
const honestParts = splitProof(honest.proof, N, W);
const IDENTITY = new Uint8Array(32);
const malformed = { valid: false, equation: 'malformed' };

const assertRefused = (statement: ShuffleStatement, proof: Bytes): void =>
  assert.equal(verifyShuffle(statement, proof).valid, false);

const withPart = (part: ProofPart, i: number, replacement: Bytes): Bytes =>
  joinProof({ ...honestParts, [part]: withPiece(honestParts[part], i, replacement) }, N, W);

test('a proof is refused under a statement changed in any field', () => {
  const { statement, proof } = small;
  const { input, output, fingerprint } = statement;
  const swap = (list: Bytes) => concat(piece(list, 1, 64), piece(list, 0, 64));
  const changes: Partial<ShuffleStatement>[] = [
    { fingerprint: fingerprint.map((x, i) => (i === 0 ? x ^ 1 : x)) },
    { context: utf8('node 2') },
    { context: new Uint8Array(0) },
    { publicKey: GENERATOR },
    { input: output, output: input },
    { input: output },
    { output: input },
    { input: swap(input) },
    { output: swap(output) },
    { input: withPiece(input, 0, GENERATOR) },
    { output: withPiece(output, 3, GENERATOR) },
    { output: concat(piece(output, 0, 64), piece(output, 0, 64)) },
  ];
  for (const change of changes) {
    const verdict = verifyShuffle({ ...statement, ...change }, proof);
    assert.ok(!verdict.valid && verdict.equation !== 'malformed', Object.keys(change).join());
  }
});

test('[16] 3 ciphertexts of 10 blocks are never 6 of 5, though lists and proof are as long', () => {
  const { statement, proof } = shuffled(3, 10);
  assert.deepEqual(verifyShuffle(statement, proof), { valid: true });
  assertRefused({ ...statement, width: 5 }, proof);
});

test('[17] lists, keys and proofs of another length are malformed', () => {
  const { statement, proof } = honest;
  const { input, output, fingerprint, publicKey } = statement;
  const longer = (bytes: Bytes, by: number) => concat(bytes, new Uint8Array(by));
  for (const other of [
    new Uint8Array(0),
    proof.subarray(1),
    proof.subarray(0, -1),
    proof.subarray(0, -32),
    longer(proof, 1),
    longer(proof, 32),
    concat(proof, proof),
  ])
    assert.deepEqual(verifyShuffle(statement, other), malformed);
  const changes: Partial<ShuffleStatement>[] = [
    { input: input.subarray(64 * W) },
    { output: output.subarray(64 * W) },
    { output: longer(output, 64 * W) },
    { input: new Uint8Array(0), output: new Uint8Array(0) },
    { input: input.subarray(1), output: output.subarray(1) },
    { fingerprint: fingerprint.subarray(1) },
    { publicKey: publicKey.subarray(1) },
    { publicKey: concat(publicKey, publicKey) },
    ...[0, -1, 0.5, 4, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY].map((width) => ({ width })),
  ];
  for (const change of changes)
    assert.deepEqual(verifyShuffle({ ...statement, ...change }, proof), malformed, Object.keys(change).join());
  // One ciphertext less everywhere, with a proof cut to the length that then is right.
  const shorter = { ...statement, input: input.subarray(64 * W), output: output.subarray(64 * W) };
  assertRefused(shorter, proof.subarray(0, -5 * 32));
});

test('[19] a scalar plus ℓ, which would satisfy every equation, is malformed', () => {
  for (const part of ['s1', 's2', 's3', 's4', 'sHat', 'sPrime'] as const) {
    const unreduced = numberToBytesLE(readScalars(honestParts[part])[0]! + ORDER, 32);
    assert.deepEqual(verifyShuffle(honest.statement, withPart(part, 0, unreduced)), malformed, part);
  }
});

test('[19] a non-canonical point is malformed wherever it stands', () => {
  // Of RFC 9496 appendix A.2: a field element not below p, and a negative one.
  const nonCanonical = Uint8Array.from({ length: 32 }, (_, i) => (i === 31 ? 0x7f : 0xff));
  const negative = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0));
  for (const bad of [nonCanonical, negative]) {
    for (const part of ['c', 'cHat', 't1', 't2', 't3', 't4', 'tHat'] as const)
      assert.deepEqual(verifyShuffle(honest.statement, withPart(part, 0, bad)), malformed, part);
    for (const field of ['publicKey', 'input', 'output'] as const) {
      const changed = { ...honest.statement, [field]: withPiece(honest.statement[field], 0, bad) };
      assert.deepEqual(verifyShuffle(changed, honest.proof), malformed, field);
    }
  }
});

test('[19] the identity is malformed as key, ciphertext half or commitment c, ĉ', () => {
  for (const part of ['c', 'cHat'] as const)
    for (let i = 0; i < N; i++)
      assert.deepEqual(verifyShuffle(honest.statement, withPart(part, i, IDENTITY)), malformed, part);
  for (const field of ['publicKey', 'input', 'output'] as const)
    for (const i of field === 'publicKey' ? [0] : [0, 1, 4 * W - 1]) {
      const changed = { ...honest.statement, [field]: withPiece(honest.statement[field], i, IDENTITY) };
      assert.deepEqual(verifyShuffle(changed, honest.proof), malformed, field);
    }
});

test('the identity as an announcement t is no fault of form: the equation over it holds or does not', () => {
  const equations = {
    t1: 'permutation-sum',
    t2: 'chain-end',
    t3: 'permutation-challenge',
    t4: 're-encryption',
    tHat: 'chain-step',
  } as const;
  for (const [part, equation] of Object.entries(equations)) {
    const changed = withPart(part as keyof typeof equations, 0, IDENTITY);
    assert.ok(failingEquations(honest.statement, changed).includes(equation), part);
    assert.notDeepEqual(verifyShuffle(honest.statement, changed), malformed, part);
  }
});

test('a proof of nothing but identities and zeros is refused', () => {
  assert.deepEqual(verifyShuffle(honest.statement, new Uint8Array(honest.proof.length)), malformed);
  const zeros = Object.entries(honestParts).map(([part, bytes]) => [
    part,
    part === 'c' || part === 'cHat' ? bytes : new Uint8Array(bytes.length),
  ]);
  assertFaults(honest.statement, joinProof(Object.fromEntries(zeros) as ProofParts, N, W), [...EQUATIONS]);
});

test('[2] every field of the statement and every part of the proof moves the challenges and weights after it', () => {
  const drawn = (statement: ShuffleStatement, parts: ProofParts) => {
    const reading = readShuffle(statement, joinProof(parts, N, W));
    const { u, gamma } = reading;
    return { u: String(u), gamma: String(gamma), weights: String(Object.values(ownWeights(reading))) };
  };
  const { statement } = honest;
  const before = drawn(statement, honestParts);
  const fields: Partial<ShuffleStatement>[] = [
    { fingerprint: new Uint8Array(32) },
    { context: utf8('node 2') },
    { publicKey: GENERATOR },
    { input: withPiece(statement.input, 4 * W + 1, GENERATOR) },
    { output: withPiece(statement.output, 4 * W + 1, GENERATOR) },
  ];
  for (const field of fields) {
    const after = drawn({ ...statement, ...field }, honestParts);
    assert.ok(after.u !== before.u && after.gamma !== before.gamma && after.weights !== before.weights);
  }
  const moves = { c: 'u', cHat: 'gamma', t1: 'gamma', t2: 'gamma', t3: 'gamma', t4: 'gamma', tHat: 'gamma' } as const;
  for (const [part, challenge] of Object.entries(moves) as [keyof typeof moves, 'u' | 'gamma'][]) {
    const last = honestParts[part].length / 32 - 1;
    const after = drawn(statement, { ...honestParts, [part]: withPiece(honestParts[part], last, GENERATOR) });
    assert.ok(after[challenge] !== before[challenge] && after.weights !== before.weights, part);
  }
  for (const part of ['s1', 's2', 's3', 's4', 'sHat', 'sPrime'] as const) {
    const last = honestParts[part].length / 32 - 1;
    const after = drawn(statement, withResponse(honestParts, part, last));
    assert.ok(after.weights !== before.weights, part);
    assert.equal(after.gamma, before.gamma);
  }
});

test('no two weights are alike, and all are full 128-bit draws', () => {
  const all = Object.values(ownWeights(readShuffle(honest.statement, honest.proof))).flatMap(readScalars);
  assert.equal(all.length, 3 + 2 * W + N);
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.every((x) => x > 2n ** 96n && x < 2n ** 128n));
});

test('a proof with any bit flipped is refused without an exception, whichever part it falls in', () => {
  const parts = Object.entries(splitProof(small.proof, 2, 1));
  fc.assert(
    fc.property(fc.nat(parts.length - 1), fc.nat(), fc.nat(7), (which, at, bit) => {
      const [, part] = parts[which]!;
      const flipped = Uint8Array.from(small.proof);
      flipped[part.byteOffset - small.proof.byteOffset + (at % part.length)]! ^= 1 << bit;
      assertRefused(small.statement, flipped);
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('a statement with any bit flipped is refused without an exception', () => {
  const fields = ['fingerprint', 'context', 'publicKey', 'input', 'output'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.nat(), fc.nat(7), (field, at, bit) => {
      const flipped = Uint8Array.from(small.statement[field]);
      flipped[at % flipped.length]! ^= 1 << bit;
      assertRefused({ ...small.statement, [field]: flipped }, small.proof);
    }),
    { numRuns: 20, seed: 2 },
  );
});

test('a proof does not serve a second statement of the same election', () => {
  const other = { ...honest.statement, ...unshuffled(N, W, seeded('another list')), output: honest.statement.output };
  assertRefused(other, honest.proof);
});
