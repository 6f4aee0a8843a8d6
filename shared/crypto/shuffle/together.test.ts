/** Many proofs judged as one: the verdicts are those of each by itself, whatever is forged, and wherever it stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat } from '../../codec/bytes.ts';
import { GENERATOR } from '../arithmetic/group.ts';
import { invert, mod, readScalar, readScalars } from '../arithmetic/scalar.ts';
import { onEveryEngine } from '../testing/every-engine.ts';
import { observe } from '../testing/observe.ts';
import { isIdentity, jointCombination, jointWeights, ownWeights, readShuffle } from './equations.ts';
import { joinProof, type ProofPart, RESPONSES, splitProof } from './proof.ts';
import type { Equation, ShuffleFault } from './statement.ts';
import { chained, shuffled, withPiece, withResponse } from './testing/example.ts';
import { type ShuffleClaim, verifyShuffle, verifyShuffles } from './verify.ts';

const [N, W] = [3, 2];
const chain: readonly ShuffleClaim[] = chained(N, W, 3);
const valid = { valid: true };
const at = (equation: ShuffleFault) => ({ valid: false, equation });

/** δ added to the i-th response of one part. */
const altered = ({ statement, proof }: ShuffleClaim, part: ProofPart, i = 0, delta = 1n): ShuffleClaim => {
  const count = statement.input.length / (64 * statement.width);
  const parts = splitProof(proof, count, statement.width);
  return { statement, proof: joinProof(withResponse(parts, part, i, delta), count, statement.width) };
};
const readings = (claims: readonly ShuffleClaim[]) =>
  claims.map(({ statement, proof }) => readShuffle(statement, proof));

onEveryEngine('a chain of honest shuffles holds, and so do shuffles that share nothing, and none', () => {
  assert.deepEqual(verifyShuffles(chain), [valid, valid, valid]);
  assert.deepEqual(verifyShuffles([shuffled(2, 1), chain[1]!, shuffled(N, W)]), [valid, valid, valid]);
  assert.deepEqual(verifyShuffles([chain[0]!, chain[0]!]), [valid, valid]);
  assert.deepEqual(verifyShuffles([chain[0]!]), [valid]);
  assert.deepEqual(verifyShuffles([]), []);
});

// Responses come after the challenge, so altering one touches its own equations only.
const ofOwn = {
  'permutation-sum': 's1',
  'chain-end': 's2',
  'permutation-challenge': 's3',
  're-encryption': 's4',
  'chain-step': 'sHat',
} as const satisfies Record<Equation, ProofPart>;

for (const [equation, part] of Object.entries(ofOwn) as [Equation, (typeof ofOwn)[Equation]][])
  onEveryEngine(`a forgery at ${equation} is named, whichever shuffle of the chain it stands in`, () => {
    for (const which of chain.keys()) {
      const forged = chain.with(which, altered(chain[which]!, part));
      assert.deepEqual(verifyShuffles(forged), [valid, valid, valid].with(which, at(equation) as never));
    }
  });

test('each equation of a group counts, the last chain step of the last shuffle as the first of the first', () => {
  for (const [which, part, i] of [
    [0, 'sHat', 0],
    [1, 'sHat', N - 1],
    [2, 'sHat', N - 1],
    [2, 's4', W - 1],
    [0, 's4', W - 1],
  ] as const)
    assert.equal(verifyShuffles(chain.with(which, altered(chain[which]!, part, i)))[which]!.valid, false);
});

test('the list between two shuffles is the one that both are about', () => {
  const [first, second] = chain as [ShuffleClaim, ShuffleClaim];
  const output = withPiece(first.statement.output, 1, GENERATOR);
  // The first says that another list came out than went into the second.
  const other = { ...first, statement: { ...first.statement, output } };
  assert.deepEqual(verifyShuffles([other, second]), [verifyShuffle(other.statement, other.proof), valid]);
});

test('as much is judged at once as memory allows, with the same verdicts', () => {
  const forged = chain.with(1, altered(chain[1]!, 's3'));
  const { statement, proof } = chain[0]!;
  const size = statement.output.length + proof.length;
  for (const most of [0, 1, size, 2 * size - 1, 2 * size, 3 * size]) {
    assert.deepEqual(verifyShuffles(forged, most), [valid, at('permutation-challenge'), valid]);
    const sums = observe(() => verifyShuffles(chain, most)).multiScalar.length;
    assert.equal(sums, most < 2 * size ? 3 : most < 3 * size ? 2 : 1);
  }
});

test('what is malformed is so alone, in whichever way, and hides no forgery beside it', () => {
  const [first, second, third] = chain as [ShuffleClaim, ShuffleClaim, ShuffleClaim];
  const bad = new Uint8Array(32).fill(0xff);
  const malformed: ShuffleClaim[] = [
    { ...second, proof: second.proof.subarray(1) },
    { ...second, proof: withPiece(second.proof, 0, bad) },
    { ...second, proof: withPiece(second.proof, 0, new Uint8Array(32)) },
    { ...second, proof: concat(second.proof.subarray(0, -32), bad) },
    { ...second, statement: { ...second.statement, output: withPiece(second.statement.output, 0, bad) } },
  ];
  for (const claim of malformed) {
    assert.deepEqual(verifyShuffles([first, claim, third]), [valid, at('malformed'), valid]);
    const spoilt = altered(third, 's1');
    assert.deepEqual(verifyShuffles([first, claim, spoilt]), [valid, at('malformed'), at('permutation-sum')]);
  }
});

test('two forgeries that cancel under the weights of the unaltered chain are both refused', () => {
  const [first, second] = jointWeights(readings(chain));
  const weight = (weights: typeof first, equation: Equation) => readScalar(weights![equation].subarray(0, 32));
  for (const [equation, part] of Object.entries(ofOwn) as [Equation, (typeof ofOwn)[Equation]][]) {
    if (part === 's4') continue; // It stands in two equations, which do not cancel by one number.
    const forged = [
      altered(chain[0]!, part, 0, invert(weight(first, equation))),
      altered(chain[1]!, part, 0, -invert(weight(second, equation))),
      chain[2]!,
    ];
    // Had the weights of each not hashed both, the combination would be the identity.
    assert.ok(isIdentity(jointCombination(readings(forged), jointWeights(readings(chain)))), equation);
    assert.deepEqual(verifyShuffles(forged), [at(equation), at(equation), valid]);
  }
});

test('two forgeries that cancel under each one’s own weights are both refused', () => {
  const forged = altered(chain[0]!, 's1');
  const [own] = readings([forged]).map(ownWeights);
  const beside = ownWeights(readings([chain[1]!])[0]!);
  const delta = mod(-readScalar(own!['permutation-sum']) * invert(readScalar(beside['permutation-sum'])));
  const other = altered(chain[1]!, 's1', 0, delta);
  assert.ok(isIdentity(jointCombination(readings([forged, other]), [own!, beside])));
  assert.deepEqual(verifyShuffles([forged, other]), [at('permutation-sum'), at('permutation-sum')]);
});

test('every weight moves with every response of every proof, and none is used twice', () => {
  const drawn = (claims: readonly ShuffleClaim[]): bigint[] =>
    jointWeights(readings(claims)).flatMap((weights) => Object.values(weights).flatMap(readScalars));
  const before = drawn(chain);
  assert.equal(before.length, 3 * (3 + 2 * W + N));
  assert.ok(before.every((x) => x < 2n ** 128n));
  const all = new Set(before);
  for (const which of chain.keys())
    for (const part of RESPONSES) for (const w of drawn(chain.with(which, altered(chain[which]!, part)))) all.add(w);
  assert.equal(all.size, before.length * (1 + 3 * RESPONSES.length));
});

test('a list that two shuffles share, the key and the generators stand in the sum once', () => {
  const seen = observe(() => assert.ok(verifyShuffles(chain).every((verdict) => verdict.valid)));
  const own = 3 + 2 * W + 3 * N; // t1, t2, t3, t4, t̂, c, ĉ
  const shared = 2 + 1 + N; // B, Y; h; h_i
  assert.deepEqual(
    seen.multiScalar.map((scalars) => scalars.length),
    [3 * own + shared + 4 * (2 * W * N)],
  );
});

test('together the verdicts are those of each by itself, for any altered responses', () => {
  const short = chained(2, 1, 2);
  const alteration = fc.tuple(fc.nat(1), fc.constantFrom(...RESPONSES), fc.nat(1), fc.integer());
  fc.assert(
    fc.property(fc.array(alteration, { maxLength: 3 }), (alterations) => {
      const claims = alterations.reduce<readonly ShuffleClaim[]>((all, [which, part, i, delta]) => {
        const size = splitProof(all[which]!.proof, 2, 1)[part].length / 32;
        return all.with(which, altered(all[which]!, part, i % size, BigInt(delta)));
      }, short);
      const apart = claims.map(({ statement, proof }: { statement: ShuffleClaim['statement']; proof: Bytes }) =>
        verifyShuffle(statement, proof),
      );
      assert.deepEqual(verifyShuffles(claims), apart);
    }),
    { numRuns: 10, seed: 4 },
  );
});
