/**
 * What a verifier computes: CHVote (ePrint 2017/325) algorithm 7.48 CheckShuffleProof, for ciphertexts of w blocks, as
 * five groups of equations between points. The letters are those of prove.ts.
 *
 *     permutation-sum        t1   + γ·(Σ c_i − Σ h_i)       = s1·B
 *     chain-end              t2   + γ·(ĉ_N − (Π u_i)·h)     = s2·B
 *     permutation-challenge  t3   + γ·Σ u_i·c_i             = s3·B + Σ s′_i·h_i
 *     re-encryption          t4_k + γ·Σ u_i·(c1, c2)_ik     = −s4_k·(B, Y) + Σ s′_i·(c1′, c2′)_ik     for each block k
 *     chain-step             t̂_i  + γ·ĉ_i                   = ŝ_i·B + s′_i·ĉ_{i−1},  ĉ_0 = h          for each i
 *
 * Intentional divergence from 7.48: it recomputes each t from the challenge and hashes; here both sides are compared, so
 * that one multi-scalar multiplication decides all equations, each multiplied by a weight of its own.
 */
import { type Bytes, concat } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine, type Term } from '../arithmetic/engine.ts';
import { generators } from '../arithmetic/generators.ts';
import { B } from '../arithmetic/group.ts';
import { hintsOf } from '../arithmetic/kept-hints.ts';
import { merged, needed } from '../arithmetic/terms.ts';
import { column, parts, range, repeated } from '../arithmetic/vector.ts';
import { labels } from '../labels.ts';
import { Challenger, weightsOf } from '../proofs/challenger.ts';
import { COMMITMENTS, type ProofPart, type ProofParts, RESPONSES, splitProof } from './proof.ts';
import { ShuffleRounds } from './rounds.ts';
import { countOf, EQUATIONS, type Equation, type ShuffleStatement } from './statement.ts';

/** One weight for each equation of a group: 1, 1, 1, 2w (t4_k,1 and t4_k,2 in turn) and N of them, as scalars. */
export type Weights = Readonly<Record<Equation, Bytes>>;

/** A statement and a proof about it, still encoded, with every challenge drawn but for weights. */
export interface Reading {
  readonly count: number;
  readonly statement: ShuffleStatement;
  readonly proof: ProofParts;
  readonly u: Bytes;
  readonly gamma: Bytes;
  /** What weights are drawn from: 64 bytes that depend on all of the statement and of the proof. */
  readonly said: Bytes;
}

/**
 * Reads lengths first [17], then the scalars, which must be canonical [19]; points are decoded where the equations are
 * checked. Throws `bad-length`, `bad-scalar`.
 */
export function readShuffle(statement: ShuffleStatement, proof: Bytes): Reading {
  const { width } = statement;
  const count = countOf(statement);
  const read = splitProof(proof, count, width);
  for (const part of RESPONSES)
    if (engine.scalars.firstNonCanonical(read[part]) !== -1)
      throw new OstrakaError('bad-scalar', `a response ${part} is not below the group order`);
  const rounds = new ShuffleRounds(statement, count);
  const u = rounds.permutationCommitted(read.c);
  rounds.chainCommitted(read.cHat);
  const gamma = rounds.committed(read);
  return { count, statement, proof: read, u, gamma, said: rounds.answered(read) };
}

/** How many equations a proof has. */
const equationsOf = ({ count, statement: { width } }: Reading): number => 3 + 2 * width + count;

/** The weights of a proof that is checked by itself. */
export const ownWeights = (reading: Reading): Weights =>
  asWeights(reading, weightsOf(reading.said, equationsOf(reading)));

/** As many scalars as a proof has equations, group by group. */
function asWeights({ count, statement: { width } }: Reading, scalars: Bytes): Weights {
  const groups = parts(scalars, [1, 1, 1, 2 * width, count]);
  return Object.fromEntries(EQUATIONS.map((name, i) => [name, groups[i]!])) as Record<Equation, Bytes>;
}

/** The weights of proofs that are checked as one, each of which depends on all of all of them. */
export function jointWeights(readings: readonly Reading[]): Weights[] {
  const challenger = Challenger.begin(labels.shufflesWeights, ANY_ELECTION);
  for (const { said } of readings) challenger.append('proof', said);
  const counts = readings.map(equationsOf);
  const drawn = challenger.weights(
    'weights',
    counts.reduce((sum, n) => sum + n, 0),
  );
  return parts(drawn, counts).map((scalars, k) => asWeights(readings[k]!, scalars));
}

/** No election: what proofs hold together does not depend on one, and each has hashed its own. */
const ANY_ELECTION: Bytes = new Uint8Array(32);

/** The same weights, and 0 for every equation of another group. */
export const only = (equation: Equation, weights: Weights): Weights =>
  Object.fromEntries(
    EQUATIONS.map((name) => [name, name === equation ? weights[name] : new Uint8Array(weights[name].length)]),
  ) as Record<Equation, Bytes>;

/**
 * Whether Σ weight · (left side − right side) over all equations is the identity. Decodes strictly whatever `terms` name:
 * canonical points, no identity among keys, ciphertext halves and the commitments c and ĉ [19]. Throws `bad-point`.
 */
export const isIdentity = (terms: readonly Term[]): boolean => engine.allIdentity(engine.multiScalar(terms));

/** The terms of that sum, point by point of statement and proof: the linear combination of all equations under the weights. */
export function combination({ count: N, statement, proof, u, gamma }: Reading, weights: Weights): Term[] {
  const { input, output } = statement;
  const { c, cHat, t1, t2, t3, t4, tHat, s1, s2, s3, s4, sHat, sPrime } = proof;
  const { h, hs } = generators(N);
  const S = engine.scalars;
  const minus = (a: Bytes): Bytes => S.negate(a);

  const [a1, a2, a3] = [weights['permutation-sum'], weights['chain-end'], weights['permutation-challenge']];
  const a4 = weights['re-encryption'];
  const aHat = weights['chain-step'];
  const [a41, a42] = [column(a4, 0, 2), column(a4, 1, 2)];
  const gammaA1 = S.multiply(gamma, a1);
  const gammaA2 = S.multiply(gamma, a2);
  const gammaA3 = S.multiply(gamma, a3);
  const aHatS = S.multiply(aHat, sPrime); // â_i·s′_i: on the right of step i stands ĉ_{i−1}

  // An announcement t may be the identity, where its nonces are such: nothing is committed to by it, and its equation
  // holds or does not, as for any point.
  const identity = 'allowed';
  return [
    { points: t1, scalars: a1, identity },
    { points: t2, scalars: a2, identity },
    { points: t3, scalars: a3, identity },
    { points: t4, scalars: a4, identity },
    { points: tHat, scalars: aHat, identity },
    // Σ a4_k,1·s4_k − a1·s1 − a2·s2 − a3·s3 − Σ â_i·ŝ_i
    {
      points: B(),
      scalars: S.innerProduct(concat(a41, minus(concat(a1, a2, a3, aHat))), concat(s4, s1, s2, s3, sHat)),
    },
    // Σ a4_k,2·s4_k
    { points: statement.publicKey, scalars: S.innerProduct(a42, s4) },
    // −a2·γ·Π u_i − â_1·s′_1
    { points: h, scalars: minus(S.multiplyAdd(gammaA2, S.product(u), range(aHatS, 0, 1))) },
    // −a1·γ − a3·s′_i
    { points: hs, scalars: minus(S.scaleAdd(a3, sPrime, repeated(gammaA1, N))) },
    // a1·γ + a3·γ·u_i
    { points: c, scalars: S.scaleAdd(gammaA3, u, repeated(gammaA1, N)) },
    // ĉ_i stands on the left of step i and on the right of step i + 1; ĉ_N ends the chain: γ·â_i − â_{i+1}·s′_{i+1}
    { points: cHat, scalars: S.scaleAdd(gamma, aHat, concat(minus(range(aHatS, 1, N)), gammaA2)) },
    // γ·u_i·a4_k,j and −s′_i·a4_k,j for half j of block k, in the order of the lists
    { points: input, scalars: S.outer(S.scale(gamma, u), a4), hints: hintsOf(input) },
    { points: output, scalars: S.outer(minus(sPrime), a4), hints: hintsOf(output) },
  ];
}

/** The terms of the sum over many proofs, points that stand in several of them once. */
export const jointCombination = (readings: readonly Reading[], weights: readonly Weights[]): Term[] =>
  merged(readings.flatMap((reading, k) => combination(reading, weights[k]!)));

/**
 * Both sides of Σ weight · equation, 32 bytes each. Each equation is linear: what stands on the left is what is left of the
 * combination when all responses are 0, and the right what is left without commitments and challenge, with its sign turned.
 */
export function sidesOf(reading: Reading, weights: Weights): { readonly left: Bytes; readonly right: Bytes } {
  const { proof, gamma } = reading;
  const blank = (names: readonly ProofPart[]) =>
    Object.fromEntries(names.map((name) => [name, new Uint8Array(proof[name].length)]));
  const withoutResponses = { ...reading, proof: { ...proof, ...blank(RESPONSES) } };
  const withoutQuestion = {
    ...reading,
    gamma: new Uint8Array(gamma.length),
    proof: { ...proof, ...blank(COMMITMENTS) }, // 32 zero bytes are the identity
  };
  const right = combination(withoutQuestion, weights).map((term) => ({
    ...term,
    scalars: engine.scalars.negate(term.scalars),
  }));
  const sum = (terms: readonly Term[]): Bytes => engine.encode(engine.multiScalar(needed(terms)));
  return { left: sum(combination(withoutResponses, weights)), right: sum(right) };
}
