import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, piece } from '../../codec/bytes.ts';
import { invert, randomScalar, readScalar } from '../arithmetic/scalar.ts';
import { combination, isIdentity, ownWeights, readShuffle } from './equations.ts';
import { joinProof, type ProofPart, RESPONSES, splitProof } from './proof.ts';
import { EQUATIONS, type Equation, type ShuffleStatement } from './statement.ts';
import { assertFaults, randomPoints, seeded, shuffled, unshuffled, withResponse } from './testing/example.ts';
import {
  applyMatrix,
  type Forgery,
  literalFaults,
  literalProof,
  permutationMatrix,
  recomputed,
} from './testing/literal.ts';
import { failingEquations, verifyShuffle } from './verify.ts';

const [N, W] = [3, 2];
const honest = shuffled(N, W);
const small = shuffled(2, 1);
const honestParts = splitProof(honest.proof, N, W);

const assertRefused = (statement: ShuffleStatement, proof: Bytes): void =>
  assert.equal(verifyShuffle(statement, proof).valid, false);

/** The honest proof with δ added to one response. */
const altered = (part: ProofPart, i: number, delta = 1n): Bytes =>
  joinProof(withResponse(honestParts, part, i, delta), N, W);

// Responses come after the challenge, so altering one touches its own equations only.
for (const [part, size, equation] of [
  ['s1', 1, 'permutation-sum'],
  ['s2', 1, 'chain-end'],
  ['s3', 1, 'permutation-challenge'],
  ['s4', W, 're-encryption'],
  ['sHat', N, 'chain-step'],
] as const)
  for (let i = 0; i < size; i++)
    test(`[15] an altered ${part}, number ${i}, fails at ${equation} and only there`, () => {
      assertFaults(honest.statement, altered(part, i), [equation]);
    });

test('an altered s′ fails wherever s′ stands', () => {
  for (let i = 0; i < N; i++)
    assertFaults(honest.statement, altered('sPrime', i), ['permutation-challenge', 're-encryption', 'chain-step']);
});

/**
 * A false shuffle: the output is `shown`·e, re-encrypted, and the prover answers as if the permutation matrix were
 * `answered`. Re-encryption holds where shown = answered^−T, which for a permutation matrix is the matrix itself.
 */
function forged(
  { shown, answered = shown }: { shown: bigint[][]; answered?: bigint[][] },
  forgery: Forgery & { output?: (output: Bytes) => Bytes } = {},
) {
  const random = seeded(`forgery ${shown} ${answered} ${Object.keys(forgery)}`);
  const given = unshuffled(shown.length, W, random);
  const factors = Array.from({ length: shown.length * W }, () => randomScalar(random));
  const made = applyMatrix(given.input, W, given.publicKey, shown, factors);
  const statement = { ...given, output: forgery.output?.(made) ?? made };
  const parts = literalProof(statement, answered, factors, () => randomScalar(random), forgery);
  return { statement, parts, proof: joinProof(parts, shown.length, W) };
}

const matrix = (a: bigint, b: bigint, c: bigint, d: bigint): bigint[][] => [
  [a, b],
  [c, d],
];
const unchanged = permutationMatrix([0, 1]);
const exchanged = permutationMatrix([1, 0]);
const half = invert(2n);
const third = invert(3n);
/** Keeps the product of the challenges. */
const scaling = { answered: matrix(2n, 0n, 0n, half), shown: matrix(half, 0n, 0n, 2n) };
/** Rows and columns sum to 1, yet it is no permutation; and its inverse transposed. */
const blend = { answered: matrix(2n, -1n, -1n, 2n), shown: matrix(2n * third, third, third, 2n * third) };
const foreign = randomPoints(2 * W, seeded('a ballot of the forger’s own'));

/** False shuffles, each with the proof that satisfies all equations but one. */
const forgeries: Record<Equation, Record<string, () => ReturnType<typeof forged>>> = {
  'permutation-sum': {
    'scaling ballots by factors whose product is 1': () => forged(scaling),
  },
  'chain-end': {
    'blending ballots by a matrix whose rows and columns sum to 1': () => forged(blend),
  },
  'permutation-challenge': {
    'answering for another permutation than the committed one': () =>
      forged({ shown: exchanged }, { committed: unchanged }),
    'scaling ballots behind a commitment to a permutation': () => forged(scaling, { committed: unchanged }),
  },
  're-encryption': {
    'replacing a ballot': () =>
      forged({ shown: unchanged }, { output: (list) => concat(piece(list, 0, 64 * W), foreign) }),
    'duplicating a ballot and dropping another': () => forged({ shown: matrix(1n, 0n, 1n, 0n), answered: unchanged }),
    'exchanging two blocks within a ballot': () =>
      forged({ shown: unchanged }, { output: (l) => concat(piece(l, 1, 64), piece(l, 0, 64), l.subarray(128)) }),
    'exchanging one block between two ballots': () =>
      forged(
        { shown: unchanged },
        { output: (l) => concat(piece(l, 2, 64), piece(l, 1, 64), piece(l, 0, 64), piece(l, 3, 64)) },
      ),
  },
  'chain-step': {
    'blending ballots, with a chain that jumps to the right end': () => forged(blend, { chainEnd: true }),
  },
};

const partOf = {
  'permutation-sum': 't1',
  'chain-end': 't2',
  'permutation-challenge': 't3',
  're-encryption': 't4',
  'chain-step': 'tHat',
} as const;

test('the forger’s prover is an honest one where its matrix is a permutation', () => {
  const { statement, proof } = forged({ shown: permutationMatrix([2, 0, 1]) });
  assertFaults(statement, proof, []);
});

for (const equation of EQUATIONS)
  for (const [what, forge] of Object.entries(forgeries[equation]))
    test(`[15] ${what} fails at ${equation} and only there`, () => {
      const { statement, proof } = forge();
      assertFaults(statement, proof, [equation]);
    });

test('a dropped ballot cannot be hidden by committing to the dropping itself', () => {
  const { statement, proof } = forged({ shown: matrix(1n, 0n, 1n, 0n) });
  assertFaults(statement, proof, ['chain-end', 're-encryption']);
});

for (const equation of EQUATIONS)
  test(`[2] a forger who chooses ${partOf[equation]} after the challenge is refused`, () => {
    const { statement, parts } = Object.values(forgeries[equation])[0]!();
    const gamma = readScalar(readShuffle(statement, joinProof(parts, 2, W)).gamma);
    const t = recomputed(statement, parts, gamma);
    const chosen = joinProof({ ...parts, [partOf[equation]]: t[partOf[equation]] }, 2, W);
    // Had the challenge not hashed this commitment, every equation would hold.
    assert.deepEqual(literalFaults(statement, chosen, gamma), []);
    assertRefused(statement, chosen);
  });

test('[2] a forger who simulates the whole proof for a challenge of its choice is refused', () => {
  const { statement, parts } = forged({ shown: matrix(1n, 0n, 1n, 0n), answered: unchanged });
  const simulated = { ...parts, ...recomputed(statement, parts, 12345n) };
  const proof = joinProof(simulated, 2, W);
  assert.deepEqual(literalFaults(statement, proof, 12345n), []);
  assertFaults(statement, proof, [...EQUATIONS]);
});

test('two altered responses whose errors cancel in an unweighted sum are refused', () => {
  const pairs: [[ProofPart, number], [ProofPart, number], Equation[]][] = [
    [
      ['s1', 0],
      ['s2', 0],
      ['permutation-sum', 'chain-end'],
    ],
    [
      ['s2', 0],
      ['s3', 0],
      ['chain-end', 'permutation-challenge'],
    ],
    [['sHat', 0], ['sHat', 1], ['chain-step']],
  ];
  for (const [a, b, expected] of pairs) {
    const both = withResponse(withResponse(honestParts, ...a, 5n), ...b, -5n);
    assertFaults(honest.statement, joinProof(both, N, W), expected);
  }
});

test('two altered responses whose errors cancel under the weights of the unaltered proof are refused', () => {
  const weights = ownWeights(readShuffle(honest.statement, honest.proof));
  const a1 = readScalar(weights['permutation-sum']);
  const a2 = readScalar(weights['chain-end']);
  const both = withResponse(withResponse(honestParts, 's1', 0, invert(a1)), 's2', 0, -invert(a2));
  const proof = joinProof(both, N, W);
  // Had the weights not hashed the responses, the combination would be the identity.
  assert.ok(isIdentity(combination(readShuffle(honest.statement, proof), weights)));
  assertFaults(honest.statement, proof, ['permutation-sum', 'chain-end']);
});

test('the verdict of the combination is that of the equations one by one and of the paper, for any altered responses', () => {
  const alteration = fc.tuple(fc.constantFrom(...RESPONSES), fc.nat(1), fc.integer());
  const smallParts = splitProof(small.proof, 2, 1);
  fc.assert(
    fc.property(fc.array(alteration, { maxLength: 3 }), (alterations) => {
      const spoilt = alterations.reduce(
        (parts, [part, i, delta]) => withResponse(parts, part, i % (parts[part].length / 32), BigInt(delta)),
        smallParts,
      );
      const proof = joinProof(spoilt, 2, 1);
      const reading = readShuffle(small.statement, proof);
      const faults = failingEquations(small.statement, proof);
      assert.equal(isIdentity(combination(reading, ownWeights(reading))), faults.length === 0);
      assert.deepEqual(literalFaults(small.statement, proof), faults);
    }),
    { numRuns: 10, seed: 3 },
  );
});
