/**
 * The prover: CHVote (ePrint 2017/325) algorithms 7.44 GenShuffleProof, 7.45 GenPermutationCommitment and 7.46
 * GenCommitmentChain, that is Terelius–Wikström in the form of Haenni, Locher, Koenig, Dubuis (FC 2017 workshops, LNCS
 * 10323), for ciphertexts of w blocks as in Haines (arXiv 1901.08371): every block k has its own factors, nonce ω4_k,
 * pair (t4_k,1, t4_k,2) and response s4_k; ψ, u and ω′ are common to all blocks.
 *
 * The letters are the paper's, written additively, with B for g, Y for pk and γ for the challenge, which the paper calls
 * c like the vector c. A ciphertext is (c1, c2) = (r·B, M + r·Y), the other way round than the paper's (a, b).
 *
 * Intentional divergence from 7.44: the proof carries the commitments t instead of the challenge. It is longer, and in
 * return a verifier folds all equations into one sum.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { readCiphertexts } from '../elgamal.ts';
import { engine, type Points } from '../engine.ts';
import { generators } from '../generators.ts';
import { B, base } from '../group.ts';
import type { Random } from '../random.ts';
import { innerProduct, mod, packScalars, readScalars } from '../scalar.ts';
import { hedgedNonces } from '../transcript.ts';
import { joinProof } from './proof.ts';
import { ShuffleRounds } from './rounds.ts';
import { requireSecrets } from './shuffle.ts';
import { countOf, type ShuffleSecrets, type ShuffleStatement } from './statement.ts';

type Scalars = readonly bigint[];

/**
 * A proof (`proofLength(N, w)` bytes) that `statement.output` re-encrypts and permutes `statement.input`. Secrets that
 * did not make the output give a proof that does not verify. Throws `bad-length`, `bad-point`, `bad-scalar`,
 * `bad-secrets`.
 *
 * Secrets meet fixed-base products only, except ω′, whose multi-scalar multiplications in t3 and t4 take variable time.
 */
export function proveShuffle(statement: ShuffleStatement, secrets: ShuffleSecrets, random: Random): Bytes {
  const { width } = statement;
  const N = countOf(statement);
  requireSecrets(secrets, N, width);
  const psi = Array.from(secrets.permutation);
  const block = (k: number) => psi.map((_, i) => i * width + k); // where block k of every ciphertext stands
  const factors = readScalars(secrets.factors);
  const { c1, c2 } = readCiphertexts(statement.output, width);
  const Y = base(statement.publicKey);
  const { h, hs } = generators(N);
  const rounds = new ShuffleRounds(statement, N);

  const r = hedgedNonces(rounds.soFar, N, random);
  const c = engine.encode(permutationCommitment(psi, r, hs));
  const u = rounds.permutationCommitted(c);
  const uPrime = psi.map((j) => u[j]!); // u′_i = u_ψ(i)

  const rHat = hedgedNonces(rounds.soFar, N, random);
  const { R, U } = chainExponents(uPrime, rHat);
  const cHat = engine.encode(onBases(R.slice(1), U.slice(1), h));
  rounds.chainCommitted(cHat);

  const omega = hedgedNonces(rounds.soFar, 3 + width + 2 * N, random);
  const [omega1, omega2, omega3] = omega as [bigint, bigint, bigint];
  const omega4 = omega.slice(3, 3 + width);
  const omegaHat = omega.slice(3 + width, 3 + width + N);
  const omegaPrime = omega.slice(3 + width + N);
  const t = {
    // t1 = ω1·B
    t1: engine.encode(times(B(), [omega1])),
    // t2 = ω2·B
    t2: engine.encode(times(B(), [omega2])),
    // t3 = ω3·B + Σ ω′_i·h_i
    t3: engine.encode(engine.add(times(B(), [omega3]), sum(hs, omegaPrime))),
    // t4_k,1 = −ω4_k·B + Σ ω′_i·c1′_ik and t4_k,2 = −ω4_k·Y + Σ ω′_i·c2′_ik
    t4: engine.encode(
      engine.subtract(
        engine.concat(omega4.flatMap((_, k) => [c1, c2].map((half) => sum(engine.select(half, block(k)), omegaPrime)))),
        engine.concat(omega4.flatMap((x) => [B(), Y].map((point) => times(point, [x])))),
      ),
    ),
    // t̂_i = ω̂_i·B + ω′_i·ĉ_{i−1} = (ω̂_i + ω′_i·R_{i−1})·B + ω′_i·U_{i−1}·h
    tHat: engine.encode(
      onBases(
        omegaHat.map((x, i) => mod(x + omegaPrime[i]! * R[i]!)),
        omegaPrime.map((x, i) => mod(x * U[i]!)),
        h,
      ),
    ),
  };
  const gamma = rounds.committed(t);

  const rBar = r.reduce((total, x) => total + x, 0n); // r̄ = Σ r_i
  const rHatSum = R[N]!; // r̂ = Σ r̂_i·v_i, v_N = 1, v_i = u′_{i+1}·v_{i+1}
  const rTilde = innerProduct(r, u); // r̃ = Σ r_i·u_i
  const rPrime = omega4.map((_, k) =>
    innerProduct(
      block(k).map((at) => factors[at]!),
      uPrime,
    ),
  ); // r′_k = Σ r̃_ik·u′_i
  const s = {
    s1: packScalars([mod(omega1 + gamma * rBar)]),
    s2: packScalars([mod(omega2 + gamma * rHatSum)]),
    s3: packScalars([mod(omega3 + gamma * rTilde)]),
    s4: packScalars(omega4.map((x, k) => mod(x + gamma * rPrime[k]!))),
    sHat: packScalars(omegaHat.map((x, i) => mod(x + gamma * rHat[i]!))),
    sPrime: packScalars(omegaPrime.map((x, i) => mod(x + gamma * uPrime[i]!))),
  };
  return joinProof({ c, cHat, ...t, ...s }, N, width);
}

/** 7.45: c_ψ(i) = r_ψ(i)·B + h_i, commitments to the columns of the permutation matrix. */
function permutationCommitment(psi: readonly number[], r: Scalars, hs: Points): Points {
  const inverse = new Uint32Array(psi.length);
  psi.forEach((j, i) => {
    inverse[j] = i;
  });
  return engine.add(times(B(), r), engine.select(hs, inverse));
}

/**
 * 7.46: ĉ_0 = h and ĉ_i = r̂_i·B + u′_i·ĉ_{i−1}. Unrolled, ĉ_i = R_i·B + U_i·h with R_0 = 0, U_0 = 1,
 * R_i = r̂_i + u′_i·R_{i−1} and U_i = u′_i·U_{i−1}: products of two fixed bases, independent of each other.
 */
function chainExponents(uPrime: Scalars, rHat: Scalars): { R: bigint[]; U: bigint[] } {
  const R = [0n];
  const U = [1n];
  uPrime.forEach((x, i) => {
    R.push(mod(rHat[i]! + x * R[i]!));
    U.push(mod(x * U[i]!));
  });
  return { R, U };
}

/** a_i·B + b_i·h. */
const onBases = (a: Scalars, b: Scalars, h: Points): Points => engine.add(times(B(), a), times(h, b));

/** s_i·P for one long-lived point P. */
const times = (point: Points, s: Scalars): Points => engine.multiplyBase(point, packScalars(s));

/** Σ s_i·P_i. */
const sum = (points: Points, s: Scalars): Points => engine.multiScalar([{ points, scalars: packScalars(s) }]);
