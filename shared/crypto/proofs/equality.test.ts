import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, piece, pieces, unhex, utf8 } from '../../codec/bytes.ts';
import { engine, type Points } from '../arithmetic/engine.ts';
import { generators } from '../arithmetic/generators.ts';
import { GENERATOR, publicPoint } from '../arithmetic/group.ts';
import {
  invert,
  mod,
  ORDER,
  packScalars,
  randomScalar,
  readScalar,
  readScalars,
  scalarBytes,
} from '../arithmetic/scalar.ts';
import { labels } from '../labels.ts';
import { observe } from '../testing/observe.ts';
import { Challenger } from './challenger.ts';
import { type EqualityStatement, proveEquality, verifyEquality } from './equality.ts';

const IDENTITY = new Uint8Array(32);
const x = randomScalar(randomBytes);

const times = (points: Bytes, scalar: bigint): Bytes =>
  engine.encode(engine.scale(engine.decode(points), scalarBytes(scalar)));
const plus = (P: Bytes, Q: Bytes): Bytes => engine.encode(engine.add(engine.decode(P), engine.decode(Q)));
const sum = (points: Bytes, weights: readonly bigint[]): Bytes =>
  engine.encode(engine.multiScalar([{ points: engine.decode(points), scalars: packScalars(weights) }]));
const put = (vector: Bytes, at: number, part: Bytes): Bytes => {
  const out = Uint8Array.from(vector);
  out.set(part, 32 * at);
  return out;
};

function about(n: number, secret = x): EqualityStatement {
  const hs: Points = generators(n).hs;
  const bases = engine.encode(hs);
  return {
    label: labels.decryptionProof,
    weightsLabel: labels.decryptionWeights,
    fingerprint: new Uint8Array(32).fill(1),
    context: utf8('node 2, sealed list'),
    publicKey: publicPoint(secret),
    bases,
    results: times(bases, secret),
  };
}

const prove = (statement: EqualityStatement, secret = x) => proveEquality(statement, secret, randomBytes);

/** The prover as the protocol is written, with a nonce of the test's choice; it proves whatever it is given. */
function provenByHand(statement: EqualityStatement, secret: bigint, omega: bigint): Bytes {
  const { label, weightsLabel, fingerprint, context, publicKey, bases, results } = statement;
  const [forWeights, forChallenge] = [weightsLabel, label].map((name) =>
    Challenger.begin(name, fingerprint)
      .append('context', context)
      .append('public key', publicKey)
      .append('bases', bases)
      .append('results', results),
  ) as [Challenger, Challenger];
  const C = sum(bases, readScalars(forWeights.weights('weights', bases.length / 32)));
  const commitments = concat(publicPoint(omega), times(C, omega));
  const c = readScalar(forChallenge.append('commitments', commitments).challenge('challenge'));
  return concat(commitments, scalarBytes(mod(omega + c * secret)));
}

/** The weights and the challenge that a verifier of this proof uses. */
function drawn(statement: EqualityStatement, proof: Bytes): { weights: bigint[]; c: bigint } {
  const seen = observe(() => verifyEquality(statement, proof));
  const [weights, again] = seen.multiScalar;
  assert.deepEqual(weights, again, 'bases and results are combined under the same weights');
  assert.equal(seen.scale.length, 1);
  return { weights: weights!, c: seen.scale[0]! };
}

const honest = { statement: about(3), proof: prove(about(3)) };

test('an honest proof holds for one pair and for many, and is 96 bytes', () => {
  for (const n of [1, 2, 9]) {
    const proof = prove(about(n));
    assert.equal(proof.length, 96);
    assert.ok(verifyEquality(about(n), proof), `n = ${n}`);
  }
});

test('the proof is A ‖ A′ ‖ s with s·B = A + c·X and s·C = A′ + c·D for the combined pair (C, D)', () => {
  const { statement, proof } = honest;
  const { weights, c } = drawn(statement, proof);
  assert.equal(weights.length, 3);
  assert.equal(new Set(weights).size, 3);
  assert.ok(weights.every((w) => w < 2n ** 128n));
  const [A, A_, s] = pieces(proof) as [Bytes, Bytes, Bytes];
  assert.deepEqual(times(GENERATOR, readScalar(s)), plus(A, times(statement.publicKey, c)));
  const [C, D] = [sum(statement.bases, weights), sum(statement.results, weights)];
  assert.deepEqual(times(C, readScalar(s)), plus(A_, times(D, c)));
});

test('any byte changed, in the statement or the proof, is refused', () => {
  const { statement, proof } = honest;
  const { fingerprint, context, publicKey, bases, results } = statement;
  const parts = { fingerprint, context, publicKey, bases, results, proof };
  const which = fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[]));
  fc.assert(
    fc.property(which, fc.nat(), fc.integer({ min: 1, max: 255 }), (part, at, flip) => {
      const changed = Uint8Array.from(parts[part]);
      changed[at % changed.length]! ^= flip;
      const forged = { ...parts, [part]: changed };
      assert.ok(!verifyEquality({ ...statement, ...forged }, forged.proof));
    }),
    { numRuns: 25 },
  );
});

test('any single result altered is refused, even where the prover knows the secret and proves anew', () => {
  const { statement, proof } = honest;
  for (let j = 0; j < 3; j++) {
    const results = put(statement.results, j, plus(piece(statement.results, j), GENERATOR));
    assert.ok(!verifyEquality({ ...statement, results }, proof), `old proof, result ${j}`);
    assert.ok(!verifyEquality({ ...statement, results }, prove({ ...statement, results })), `new proof, result ${j}`);
  }
});

test('a single pair with a wrong result is refused', () => {
  const statement = { ...about(1), results: times(about(1).bases, x + 1n) };
  assert.ok(!verifyEquality(statement, prove(statement)));
  assert.ok(!verifyEquality(statement, prove(statement, x + 1n)));
});

test('two errors fitted to the weights do not cancel: the weights hash all results', () => {
  const { statement, proof } = honest;
  const [w0, w1] = drawn(statement, proof).weights as [bigint, bigint, bigint];
  // D_0 + w_1·E and D_1 − w_0·E: the sum under these weights is what it was.
  const E = publicPoint(randomScalar(randomBytes));
  const results = put(
    put(statement.results, 0, plus(piece(statement.results, 0), times(E, w1))),
    1,
    plus(piece(statement.results, 1), times(E, mod(-w0))),
  );
  const { weights } = drawn(statement, proof);
  assert.deepEqual(sum(results, weights), sum(statement.results, weights), 'the attack works on independent weights');
  const forged = { ...statement, results };
  assert.ok(!verifyEquality(forged, proof));
  assert.ok(!verifyEquality(forged, prove(forged)));
});

test('two errors that would cancel in a plain sum are refused, and so are two results exchanged', () => {
  const { statement } = honest;
  const [D0, D1, D2] = pieces(statement.results) as [Bytes, Bytes, Bytes];
  const minusB = publicPoint(ORDER - 1n);
  for (const results of [concat(plus(D0, GENERATOR), plus(D1, minusB), D2), concat(D1, D0, D2)]) {
    const forged = { ...statement, results };
    assert.ok(!verifyEquality(forged, prove(forged)));
  }
});

test('the list in another order, or part of it, needs a proof of its own', () => {
  const { statement, proof } = honest;
  const [C0, C1, C2] = pieces(statement.bases) as [Bytes, Bytes, Bytes];
  const [D0, D1, D2] = pieces(statement.results) as [Bytes, Bytes, Bytes];
  const swapped = { ...statement, bases: concat(C1, C0, C2), results: concat(D1, D0, D2) };
  const shorter = { ...statement, bases: concat(C0, C1), results: concat(D0, D1) };
  const longer = { ...statement, bases: concat(C0, C1, C2, C2), results: concat(D0, D1, D2, D2) };
  for (const other of [swapped, shorter, longer]) {
    assert.ok(!verifyEquality(other, proof));
    assert.ok(verifyEquality(other, prove(other)));
  }
});

test('a proof serves no other election, context, purpose, list or key', () => {
  const { statement, proof } = honest;
  const others: EqualityStatement[] = [
    { ...statement, fingerprint: new Uint8Array(32).fill(2) },
    { ...statement, context: utf8('node 3, sealed list') },
    { ...statement, label: labels.complaintProof },
    { ...statement, weightsLabel: labels.shuffleWeights },
    { ...statement, bases: statement.results, results: times(statement.results, x) },
    about(3, x + 1n),
    // The key of another node beside shares that are right for the prover's own.
    { ...statement, publicKey: publicPoint(x + 1n) },
  ];
  for (const other of others) assert.ok(!verifyEquality(other, proof));
  assert.ok(!verifyEquality(others.at(-1)!, prove(others.at(-1)!)));
});

test('key, bases or results chosen after the challenge are refused [2]', () => {
  const statement = about(1);
  const [a, a_, s] = [randomScalar(randomBytes), randomScalar(randomBytes), randomScalar(randomBytes)];
  const C = statement.bases;
  const proof = concat(publicPoint(a), times(C, a_), scalarBytes(s));
  const { c } = drawn(statement, proof);
  // Each side solved for what the forger puts in later: X = c^−1·(s·B − A), D_1 = (w_1·c)^−1·(s·w_1·C_1 − A′).
  const X = publicPoint(mod((s - a) * invert(c)));
  const fitted = (over: EqualityStatement): Bytes => {
    const w = drawn(over, proof).weights[0]!;
    return times(C, mod((s * w - a_) * invert(w * c)));
  };
  const withKey = { ...statement, publicKey: X };
  const forged = { ...withKey, results: fitted(withKey) };
  assert.ok(!verifyEquality(forged, proof));
  // The first equation holds honestly, only the result is fitted.
  const ownKey = concat(publicPoint(a), times(C, a_), scalarBytes(0n));
  const own = drawn(statement, ownKey).c;
  const closed = concat(ownKey.subarray(0, 64), scalarBytes(mod(a + own * x)));
  const w = drawn(statement, closed).weights[0]!;
  const results = times(C, mod(((a + own * x) * w - a_) * invert(w * own)));
  assert.ok(!verifyEquality({ ...statement, results }, closed));
});

test('commitments chosen after the challenge are refused [2]', () => {
  const wrong = { ...about(1), results: times(about(1).bases, x + 1n) };
  const s = randomScalar(randomBytes);
  const draft = concat(GENERATOR, GENERATOR, scalarBytes(s));
  const { weights, c } = drawn(wrong, draft);
  const [C, D] = [sum(wrong.bases, weights), sum(wrong.results, weights)];
  const minus = (P: Bytes) => times(P, ORDER - 1n);
  const A = plus(publicPoint(s), minus(times(wrong.publicKey, c)));
  const A_ = plus(times(C, s), minus(times(D, c)));
  for (const commitments of [concat(A, A_), concat(GENERATOR, A_), concat(A, GENERATOR)])
    assert.ok(!verifyEquality(wrong, concat(commitments, scalarBytes(s))));
});

test('a false statement passes neither equation alone', () => {
  const { statement } = honest;
  // s fits the key, A′ belongs to another nonce; and the reverse.
  const [one, two] = [prove(statement), prove(statement)];
  assert.ok(!verifyEquality(statement, concat(one.subarray(0, 32), two.subarray(32, 64), one.subarray(64))));
  assert.ok(!verifyEquality(statement, concat(two.subarray(0, 32), one.subarray(32, 64), one.subarray(64))));
});

test('the identity as key, base, result or commitment is refused, though its equations hold [19]', () => {
  const [C0, C1] = pieces(about(2).bases) as [Bytes, Bytes];
  const [D0, D1] = pieces(about(2).results) as [Bytes, Bytes];
  assert.ok(verifyEquality(about(2), provenByHand(about(2), x, 7n)), 'the hand knows the protocol');
  // x = 0 takes every base to the identity.
  const zero = { ...about(2), publicKey: IDENTITY, results: concat(IDENTITY, IDENTITY) };
  assert.ok(!verifyEquality(zero, provenByHand(zero, 0n, 7n)));
  // Any x takes the identity to itself.
  for (const statement of [
    { ...about(2), bases: concat(C0, IDENTITY), results: concat(D0, IDENTITY) },
    { ...about(2), bases: concat(IDENTITY, C1), results: concat(IDENTITY, D1) },
  ]) {
    assert.throws(() => prove(statement), { code: 'bad-point' });
    assert.ok(!verifyEquality(statement, provenByHand(statement, x, 7n)));
  }
  // ω = 0: s = c·x gives the secret away.
  assert.ok(!verifyEquality(about(2), provenByHand(about(2), x, 0n)));
});

test('no pairs, or not as many results as bases, prove nothing', () => {
  const { statement, proof } = honest;
  const uneven: Partial<EqualityStatement>[] = [
    { bases: new Uint8Array(), results: new Uint8Array() },
    { bases: statement.bases.subarray(32) },
    { results: statement.results.subarray(32) },
    { results: new Uint8Array() },
    { bases: statement.bases.subarray(1), results: statement.results.subarray(1) },
  ];
  for (const part of uneven) {
    assert.throws(() => prove({ ...statement, ...part }), { code: 'bad-length' });
    assert.ok(!verifyEquality({ ...statement, ...part }, proof));
  }
});

test('malformed proofs and keys are refused without a crash', () => {
  const { statement, proof } = honest;
  for (const length of [0, 32, 64, 95, 97, 128]) assert.ok(!verifyEquality(statement, randomBytes(length)));
  for (const length of [0, 31, 33, 64])
    assert.ok(!verifyEquality({ ...statement, publicKey: new Uint8Array(length).fill(2) }, proof));
  assert.ok(!verifyEquality({ ...statement, publicKey: concat(statement.publicKey, GENERATOR) }, proof));
  const order = unhex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  assert.ok(!verifyEquality(statement, put(proof, 2, order)));
  const raised = (readScalar(piece(proof, 2)) + ORDER).toString(16).padStart(64, '0');
  assert.ok(!verifyEquality(statement, put(proof, 2, unhex(raised).reverse())));
  for (const at of [0, 1]) assert.ok(!verifyEquality(statement, put(proof, at, new Uint8Array(32).fill(255))));
});

test('a stuck random generator repeats no nonce for another statement or secret', () => {
  const stuck = (length: number) => new Uint8Array(length).fill(9);
  const { statement } = honest;
  const commitments = [
    proveEquality(statement, x, stuck),
    proveEquality({ ...statement, context: utf8('another') }, x, stuck),
    proveEquality({ ...statement, results: statement.bases }, x, stuck),
    proveEquality(statement, x + 1n, stuck),
  ].map((proof) => Buffer.from(proof.subarray(0, 32)).toString('hex'));
  assert.equal(new Set(commitments).size, 4);
});
