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
import type { Bytes } from '../../codec/bytes.ts';
import { type Ciphertexts, readCiphertexts } from '../elgamal.ts';
import { engine, type Points } from '../engine.ts';
import { generators } from '../generators.ts';
import { B, decodeNonIdentity } from '../group.ts';
import { innerProduct, mod, packScalars, readScalars } from '../scalar.ts';
import { type ProofParts, splitProof } from './proof.ts';
import { ShuffleRounds } from './rounds.ts';
import { countOf, EQUATIONS, type Equation, type ShuffleStatement } from './statement.ts';

/** One weight for each equation of a group: 1, 1, 1, 2w (t4_k,1 and t4_k,2 in turn) and N of them. */
export type Weights = Readonly<Record<Equation, readonly bigint[]>>;

/** A statement and a proof about it, decoded, with every challenge drawn. */
export interface Reading {
  readonly count: number;
  readonly width: number;
  readonly publicKey: Points;
  readonly input: Ciphertexts;
  readonly output: Ciphertexts;
  readonly commitments: Readonly<Record<'c' | 'cHat' | 't1' | 't2' | 't3' | 't4' | 'tHat', Points>>;
  readonly responses: Readonly<Record<'s1' | 's2' | 's3' | 's4' | 'sHat' | 'sPrime', readonly bigint[]>>;
  readonly u: readonly bigint[];
  readonly gamma: bigint;
  readonly weights: Weights;
}

/**
 * Decodes strictly, lengths first [17]: canonical points and scalars, no identity among keys, ciphertext halves and the
 * commitments c and ĉ [19]. Throws `bad-length`, `bad-point`, `bad-scalar`.
 */
export function readShuffle(statement: ShuffleStatement, proof: Bytes): Reading {
  const { width } = statement;
  const count = countOf(statement);
  const parts = splitProof(proof, count, width);
  const { c, cHat, t1, t2, t3, t4, tHat, s1, s2, s3, s4, sHat, sPrime } = parts;
  const rounds = new ShuffleRounds(statement, count);
  const u = rounds.permutationCommitted(c);
  rounds.chainCommitted(cHat);
  const gamma = rounds.committed(parts);
  return {
    ...{ count, width, u, gamma },
    publicKey: decodeNonIdentity(statement.publicKey, 'the election key'),
    input: readCiphertexts(statement.input, width),
    output: readCiphertexts(statement.output, width),
    commitments: {
      c: decodeNonIdentity(c, 'c'),
      cHat: decodeNonIdentity(cHat, 'ĉ'),
      ...{ t1: engine.decode(t1), t2: engine.decode(t2), t3: engine.decode(t3) },
      ...{ t4: engine.decode(t4), tHat: engine.decode(tHat) },
    },
    responses: {
      ...{ s1: readScalars(s1), s2: readScalars(s2), s3: readScalars(s3) },
      ...{ s4: readScalars(s4), sHat: readScalars(sHat), sPrime: readScalars(sPrime) },
    },
    weights: drawWeights(rounds, parts, count, width),
  };
}

function drawWeights(rounds: ShuffleRounds, parts: ProofParts, count: number, width: number): Weights {
  const drawn = rounds.weights(parts, 3 + 2 * width + count);
  return {
    'permutation-sum': drawn.slice(0, 1),
    'chain-end': drawn.slice(1, 2),
    'permutation-challenge': drawn.slice(2, 3),
    're-encryption': drawn.slice(3, 3 + 2 * width),
    'chain-step': drawn.slice(3 + 2 * width),
  };
}

/** The same weights, and 0 for every equation of another group. */
export const only = (equation: Equation, weights: Weights): Weights =>
  Object.fromEntries(
    EQUATIONS.map((name) => [name, name === equation ? weights[name] : weights[name].map(() => 0n)]),
  ) as Weights;

/** Whether Σ weight · (left side − right side) over all equations is the identity. */
export function holds(reading: Reading, weights: Weights): boolean {
  const { count: N, publicKey: Y, input, output, u, gamma } = reading;
  const { c, cHat, t1, t2, t3, t4, tHat } = reading.commitments;
  const { s4, sHat, sPrime } = reading.responses;
  const [s1, s2, s3] = [reading.responses.s1[0]!, reading.responses.s2[0]!, reading.responses.s3[0]!];
  const { h, hs } = generators(N);

  const [a1, a2, a3] = [weights['permutation-sum'][0]!, weights['chain-end'][0]!, weights['permutation-challenge'][0]!];
  const a4 = weights['re-encryption'];
  const aHat = weights['chain-step'];
  const [a41, a42] = [0, 1].map((half) => a4.filter((_, i) => i % 2 === half)) as [bigint[], bigint[]];
  const product = u.reduce((all, x) => mod(all * x), 1n);

  /** Each block's coefficient: the weight of its half times what belongs to its ciphertext. */
  const perBlock = (a: readonly bigint[], perCiphertext: readonly bigint[]) =>
    perCiphertext.flatMap((x) => a.map((weight) => weight * x));
  const gammaU = u.map((x) => mod(gamma * x));
  const minusS = sPrime.map((x) => -x);

  const terms: [Points, bigint[]][] = [
    [t1, [a1]],
    [t2, [a2]],
    [t3, [a3]],
    [t4, [...a4]],
    [tHat, [...aHat]],
    [B(), [innerProduct(a41, s4) - a1 * s1 - a2 * s2 - a3 * s3 - innerProduct(aHat, sHat)]],
    [Y, [innerProduct(a42, s4)]],
    [h, [-a2 * gamma * product - aHat[0]! * sPrime[0]!]],
    [hs, sPrime.map((x) => -a1 * gamma - a3 * x)],
    [c, gammaU.map((x) => a1 * gamma + a3 * x)],
    // ĉ_i stands on the left of step i and on the right of step i + 1; ĉ_N ends the chain.
    [cHat, aHat.map((a, i) => a * gamma + (i < N - 1 ? -aHat[i + 1]! * sPrime[i + 1]! : a2 * gamma))],
    [input.c1, perBlock(a41, gammaU)],
    [input.c2, perBlock(a42, gammaU)],
    [output.c1, perBlock(a41, minusS)],
    [output.c2, perBlock(a42, minusS)],
  ];
  // A point that no equation with a weight speaks of costs nothing.
  const spoken = terms.filter(([, coefficients]) => coefficients.some((x) => x !== 0n));
  const folded = engine.multiScalar(
    spoken.map(([points, coefficients]) => ({ points, scalars: packScalars(coefficients.map(mod)) })),
  );
  return engine.allIdentity(folded);
}
