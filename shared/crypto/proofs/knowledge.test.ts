import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, pieces, unhex, utf8 } from '../../codec/bytes.ts';
import { engine } from '../arithmetic/engine.ts';
import { base, publicPoint } from '../arithmetic/group.ts';
import { invert, mod, ORDER, randomScalar, readScalar, scalarBytes } from '../arithmetic/scalar.ts';
import { labels } from '../labels.ts';
import { observe } from '../testing/observe.ts';
import { Challenger } from './challenger.ts';
import {
  failedKnowledge,
  type KnowledgeProof,
  type KnowledgeStatement,
  proveKnowledge,
  verifyKnowledge,
} from './knowledge.ts';

const fingerprint = new Uint8Array(32).fill(1);
const IDENTITY = new Uint8Array(32);

function about(secrets: readonly bigint[], context = 'contest 1, voter 2'): KnowledgeStatement {
  const publics = concat(...secrets.map(publicPoint));
  return { label: labels.ballotProof, fingerprint, context: utf8(context), publics };
}

const secretsOf = (w: number): bigint[] => Array.from({ length: w }, () => randomScalar(randomBytes));

function proven(w: number): KnowledgeProof {
  const secrets = secretsOf(w);
  const statement = about(secrets);
  return { statement, proof: proveKnowledge(statement, secrets, randomBytes) };
}

const failed = (items: readonly KnowledgeProof[]) => failedKnowledge(items, labels.ballotWeights);

/** Both ways of checking one proof, which must agree. */
function verdict(statement: KnowledgeStatement, proof: Bytes): boolean {
  const alone = verifyKnowledge(statement, proof);
  assert.deepEqual(failed([{ statement, proof }]), alone ? [] : [0]);
  assert.deepEqual(failed([honest, { statement, proof }]), alone ? [] : [1]);
  return alone;
}

/** The proof with `delta` added to the response that is 32-byte piece number `at`. */
function shifted(proof: Bytes, at: number, delta: bigint): Bytes {
  const out = Uint8Array.from(proof);
  out.set(scalarBytes(mod(readScalar(proof.subarray(32 * at, 32 * at + 32)) + delta)), 32 * at);
  return out;
}

/** The prover as the protocol is written, with nonces of the test's choice. */
function provenByHand(statement: KnowledgeStatement, secrets: readonly bigint[], nonces: readonly bigint[]): Bytes {
  const A = concat(...nonces.map(publicPoint));
  const c = readScalar(
    Challenger.begin(statement.label, statement.fingerprint)
      .append('context', statement.context)
      .append('publics', statement.publics)
      .append('commitments', A)
      .challenge('challenge'),
  );
  return concat(A, ...secrets.map((x, k) => scalarBytes(mod(nonces[k]! + c * x))));
}

const honest = proven(2);

test('an honest proof of one, two or three logarithms holds', () => {
  for (const w of [1, 2, 3]) {
    const { statement, proof } = proven(w);
    assert.equal(proof.length, 64 * w);
    assert.ok(verdict(statement, proof), `w = ${w}`);
  }
});

test('the proof is all commitments, then all responses, with s_k·B = A_k + c·X_k for the one challenge c', () => {
  const { statement, proof } = honest;
  const seen = observe(() => assert.ok(verifyKnowledge(statement, proof)));
  assert.equal(seen.scale.length, 1);
  const [A1, A2, s1, s2] = pieces(proof) as [Bytes, Bytes, Bytes, Bytes];
  const [X1, X2] = pieces(statement.publics) as [Bytes, Bytes];
  for (const [A, s, X] of [
    [A1, s1, X1],
    [A2, s2, X2],
  ] as const) {
    const right = engine.add(engine.decode(A), engine.scale(engine.decode(X), scalarBytes(seen.scale[0]!)));
    assert.deepEqual(engine.encode(right), publicPoint(readScalar(s)));
  }
});

test('any byte changed, in the statement or the proof, is refused', () => {
  const { statement, proof } = honest;
  const parts = { fingerprint, context: statement.context, publics: statement.publics, proof };
  const which = fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[]));
  fc.assert(
    fc.property(which, fc.nat(), fc.integer({ min: 1, max: 255 }), (part, at, flip) => {
      const changed = Uint8Array.from(parts[part]);
      changed[at % changed.length]! ^= flip;
      const forged = { ...parts, [part]: changed };
      assert.ok(!verdict({ ...statement, ...forged }, forged.proof));
    }),
    { numRuns: 25 },
  );
});

test('a proof is bound to its election, its purpose and its context: nobody can carry it elsewhere [4]', () => {
  const { statement, proof } = honest;
  assert.ok(!verdict({ ...statement, label: labels.dealProof }, proof));
  assert.ok(!verdict({ ...statement, fingerprint: new Uint8Array(32).fill(2) }, proof));
  assert.ok(!verdict({ ...statement, context: utf8('contest 1, voter 3') }, proof));
  assert.ok(!verdict({ ...statement, context: new Uint8Array() }, proof));
});

test('a copied ballot, as it is or re-randomised, has no proof for its new voter [4]', () => {
  const { statement, proof } = honest;
  const other = { ...statement, context: utf8('contest 1, voter 3') };
  assert.ok(!verdict(other, proof));
  // X' = X + δ·B and s' = s + c·δ fits the old challenge, which X' changes.
  const c = observe(() => verifyKnowledge(statement, proof)).scale[0]!;
  const delta = randomScalar(randomBytes);
  const moved = engine.add(
    engine.decode(statement.publics),
    engine.concat([base(publicPoint(delta)), base(publicPoint(delta))]),
  );
  const rerandomised = shifted(shifted(proof, 2, c * delta), 3, c * delta);
  assert.ok(!verdict({ ...statement, publics: engine.encode(moved) }, rerandomised));
});

test('publics in another order, one dropped or one added are refused', () => {
  const { statement, proof } = honest;
  const [X1, X2] = pieces(statement.publics) as [Bytes, Bytes];
  const [A1, A2, s1, s2] = pieces(proof) as [Bytes, Bytes, Bytes, Bytes];
  assert.ok(!verdict({ ...statement, publics: concat(X2, X1) }, proof));
  assert.ok(!verdict({ ...statement, publics: concat(X2, X1) }, concat(A2, A1, s2, s1)));
  assert.ok(!verdict({ ...statement, publics: X1 }, concat(A1, s1)));
  assert.ok(!verdict({ ...statement, publics: concat(X1, X2, X2) }, concat(A1, A2, A2, s1, s2, s2)));
});

test('a statement chosen after its challenge is refused: the challenge hashes the publics [2]', () => {
  const draft = about([randomScalar(randomBytes)]);
  const A = publicPoint(randomScalar(randomBytes));
  const s = randomScalar(randomBytes);
  const proof = concat(A, scalarBytes(s));
  // The challenge that a challenger without the publics would give whatever X the forger puts in later.
  const c = observe(() => verifyKnowledge(draft, proof)).scale[0]!;
  // X = c^−1·(s·B − A) solves s·B = A + c·X, and nobody knows its logarithm.
  const X = engine.scale(engine.subtract(base(publicPoint(s)), engine.decode(A)), scalarBytes(invert(c)));
  const right = engine.add(engine.decode(A), engine.scale(X, scalarBytes(c)));
  assert.deepEqual(engine.encode(right), publicPoint(s), 'the forged equation holds for the weak challenge');
  assert.ok(!verdict({ ...draft, publics: engine.encode(X) }, proof));
});

test('a commitment chosen after its challenge is refused: the challenge hashes the commitments [2]', () => {
  const { statement } = proven(1);
  const s = randomScalar(randomBytes);
  const c = observe(() => verifyKnowledge(statement, concat(publicPoint(7n), scalarBytes(s)))).scale[0]!;
  // A = s·B − c·X needs no secret.
  const A = engine.subtract(base(publicPoint(s)), engine.scale(engine.decode(statement.publics), scalarBytes(c)));
  assert.ok(!verdict(statement, concat(engine.encode(A), scalarBytes(s))));
});

test('the identity among publics or commitments is refused, though its equation holds [19]', () => {
  assert.ok(verdict(about([5n, 6n]), provenByHand(about([5n, 6n]), [5n, 6n], [7n, 8n])), 'the hand knows the protocol');
  // X = 0: everybody knows its logarithm.
  assert.deepEqual(about([0n]).publics, IDENTITY);
  assert.ok(!verdict(about([0n]), provenByHand(about([0n]), [0n], [7n])));
  assert.ok(!verdict(about([5n, 0n]), provenByHand(about([5n, 0n]), [5n, 0n], [7n, 8n])));
  // A = 0: s = c·x gives the secret away.
  assert.ok(!verdict(about([5n]), provenByHand(about([5n]), [5n], [0n])));
  assert.ok(!verdict(about([5n, 6n]), provenByHand(about([5n, 6n]), [5n, 6n], [7n, 0n])));
});

test('malformed input is refused without a crash: lengths, points, scalars, nothing at all', () => {
  const { statement, proof } = honest;
  for (const length of [0, 1, 64, 127, 129, 192])
    assert.ok(!verdict(statement, randomBytes(length)), `${length} bytes`);
  for (const length of [0, 1, 31, 33, 63, 96])
    assert.ok(!verdict({ ...statement, publics: new Uint8Array(length) }, proof), `${length} bytes of publics`);
  assert.ok(!verdict({ ...statement, publics: new Uint8Array() }, new Uint8Array()), 'no publics');
  const order = unhex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  for (const at of [2, 3]) {
    const big = Uint8Array.from(proof);
    big.set(order, 32 * at);
    assert.ok(!verdict(statement, big), 'a response that is not below the order');
  }
  const raised = Uint8Array.from(proof);
  raised.set(
    Buffer.from((readScalar(proof.subarray(64, 96)) + ORDER).toString(16).padStart(64, '0'), 'hex').reverse(),
    64,
  );
  assert.ok(!verdict(statement, raised), 'the same response plus the order');
});

test('a prover without as many secrets as publics is told so', () => {
  assert.throws(() => proveKnowledge(about([5n, 6n]), [5n], randomBytes), { code: 'bad-length' });
});

test('a stuck random generator repeats no nonce for another statement or secret', () => {
  const stuck = (length: number) => new Uint8Array(length).fill(9);
  const commitments = [
    proveKnowledge(about([5n, 6n]), [5n, 6n], stuck),
    proveKnowledge(about([5n, 6n], 'another context'), [5n, 6n], stuck),
    proveKnowledge({ ...about([5n, 6n]), label: labels.dealProof }, [5n, 6n], stuck),
    // The same statement with other secrets: the nonces depend on them, not on public things alone.
    proveKnowledge(about([5n, 6n]), [7n, 8n], stuck),
  ].flatMap((proof) => pieces(proof.subarray(0, 64)).map((A) => Buffer.from(A).toString('hex')));
  assert.equal(new Set(commitments).size, 8);
  const again = () => proveKnowledge(about([5n]), [5n], randomBytes);
  assert.notDeepEqual(again().subarray(0, 32), again().subarray(0, 32));
});

test('the batch names exactly the proofs that fail alone, whatever is wrong with them', () => {
  const pool = [proven(1), proven(2), proven(3), proven(1)];
  const spoil: ((item: KnowledgeProof) => KnowledgeProof)[] = [
    (item) => item,
    (item) => item,
    ({ statement, proof }) => ({ statement, proof: shifted(proof, proof.length / 32 - 1, 1n) }),
    ({ statement, proof }) => ({ statement: { ...statement, context: utf8('elsewhere') }, proof }),
    ({ statement, proof }) => ({ statement, proof: proof.subarray(1) }),
    ({ statement, proof }) => ({ statement, proof: concat(IDENTITY, proof.subarray(32)) }),
    ({ statement }) => ({ statement: { ...statement, publics: new Uint8Array() }, proof: new Uint8Array() }),
    ({ statement, proof }) => ({ statement: { ...statement, publics: randomBytes(33) }, proof }),
  ];
  const item = fc.tuple(fc.nat({ max: pool.length - 1 }), fc.nat({ max: spoil.length - 1 }));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 7 }), (choices) => {
      const items = choices.map(([i, how]) => spoil[how]!(pool[i]!));
      const alone = items.flatMap(({ statement, proof }, i) => (verifyKnowledge(statement, proof) ? [] : [i]));
      assert.deepEqual(
        alone,
        choices.flatMap(([, how], i) => (how < 2 ? [] : [i])),
      );
      assert.deepEqual(failed(items), alone);
    }),
    { numRuns: 20 },
  );
});

test('an honest batch takes one combination and no other check', () => {
  const items = [honest, proven(1), proven(3)];
  const seen = observe(() => assert.deepEqual(failed(items), []));
  assert.equal(seen.multiScalar.length, 1);
  assert.equal(seen.scale.length, 0);
});

test('one voter’s garbage neither hides nor slows the others: the rest still take one combination [6]', () => {
  const garbage = { statement: honest.statement, proof: randomBytes(128) };
  garbage.proof.fill(255, 0, 32);
  const seen = observe(() => assert.deepEqual(failed([honest, garbage, proven(1)]), [1]));
  assert.equal(seen.multiScalar.length, 1);
  assert.equal(seen.scale.length, 0);
});

test('errors that would cancel in a plain sum do not cancel under the weights', () => {
  const [one, two] = [proven(1), proven(1)];
  const delta = randomScalar(randomBytes);
  const apart = [
    { ...one, proof: shifted(one.proof, 1, delta) },
    { ...two, proof: shifted(two.proof, 1, -delta) },
  ];
  assert.deepEqual(failed(apart), [0, 1]);
  const within = { ...honest, proof: shifted(shifted(honest.proof, 2, delta), 3, -delta) };
  assert.deepEqual(failed([one, within, two]), [1]);
});

test('errors fitted to the weights do not cancel: the weights hash the responses', () => {
  const items = [proven(1), proven(1), honest];
  const scalars = observe(() => assert.deepEqual(failed(items), [])).multiScalar[0]!;
  const [v0, v1] = scalars.filter((scalar) => scalar < 2n ** 128n) as [bigint, bigint];
  const [first, second] = items as [KnowledgeProof, KnowledgeProof, KnowledgeProof];
  // v_0·(s_0 + δ·v_1) + v_1·(s_1 − δ·v_0) is what it was, as long as the weights stay.
  const delta = randomScalar(randomBytes);
  const forged = [
    { ...first, proof: shifted(first.proof, 1, delta * v1) },
    { ...second, proof: shifted(second.proof, 1, -delta * v0) },
    honest,
  ];
  assert.deepEqual(failed(forged), [0, 1]);
});

test('the weights are of 128 bits, one an equation, and the same for every verifier', () => {
  const items = [honest, proven(3)];
  const run = () => observe(() => failed(items)).multiScalar[0]!;
  const weights = run().filter((scalar) => scalar < 2n ** 128n);
  assert.equal(new Set(weights).size, 5);
  assert.deepEqual(run(), run());
  assert.notDeepEqual(observe(() => failedKnowledge(items, labels.shuffleWeights)).multiScalar[0], run());
});

test('an empty batch has no failures', () => {
  assert.deepEqual(failed([]), []);
});
