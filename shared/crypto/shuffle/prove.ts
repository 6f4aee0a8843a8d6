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
 * return a verifier combines all equations into one sum.
 */
import { type Bytes, concat } from '../../codec/bytes.ts';
import { engine, type Points } from '../arithmetic/engine.ts';
import { generators } from '../arithmetic/generators.ts';
import { B, base } from '../arithmetic/group.ts';
import { hintsOf } from '../arithmetic/kept-hints.ts';
import { chunks, column, gather, HALF, inChunks, ONE, parts, range, scatter, ZERO } from '../arithmetic/vector.ts';
import { hedgedNonces } from '../proofs/nonces.ts';
import type { Random } from '../random.ts';
import { joinProof } from './proof.ts';
import { ShuffleRounds } from './rounds.ts';
import { requireSecrets } from './shuffle.ts';
import { countOf, type ShuffleSecrets, type ShuffleStatement } from './statement.ts';

/**
 * A proof (`proofLength(N, w)` bytes) that `statement.output` re-encrypts and permutes `statement.input`. Secrets that
 * did not make the output give a proof that does not verify. Throws `bad-length`, `bad-point`, `bad-scalar`,
 * `bad-secrets`.
 *
 * Secrets meet fixed-base products only, except ω′, whose multi-scalar multiplications in t3 and t4 take variable time.
 */
export function proveShuffle(statement: ShuffleStatement, secrets: ShuffleSecrets, random: Random): Bytes {
  const { width, output } = statement;
  const N = countOf(statement);
  requireSecrets(secrets, N, width);
  const { permutation: psi, factors: rTildes } = secrets;
  const S = engine.scalars;
  const Y = base(statement.publicKey);
  const { h, hs } = generators(N);
  const hints = hintsOf(output); // kept since the shuffle
  const rounds = new ShuffleRounds(statement, N);
  // Hashing the secrets too keeps the nonces secret where the randomness is predictable.
  const digest = engine.hashing.sha512().update(rTildes).update(bytesOf(psi)).digest();
  const nonces = (n: number): Bytes => hedgedNonces(concat(rounds.soFar, digest), n, random);

  const r = nonces(N);
  const c = permutationCommitment(psi, r, hs);
  const u = rounds.permutationCommitted(c);
  const uPrime = gather(u, psi); // u′_i = u_ψ(i)

  // 7.46: ĉ_0 = h and ĉ_i = r̂_i·B + u′_i·ĉ_{i−1}. Unrolled, ĉ_i = R_i·B + U_i·h with R_0 = 0, U_0 = 1,
  // R_i = r̂_i + u′_i·R_{i−1} and U_i = u′_i·U_{i−1}: products of two fixed bases, independent of each other.
  const rHat = nonces(N);
  const R = concat(ZERO, S.chain(rHat, uPrime)); // R_0 … R_N
  const U = concat(ONE, S.runningProducts(uPrime)); // U_0 … U_N
  const [R_i, U_i] = [range(R, 1, N + 1), range(U, 1, N + 1)];
  const [R_before, U_before] = [range(R, 0, N), range(U, 0, N)]; // R_{i−1}, U_{i−1}
  const cHat = onBases(R_i, U_i, h);
  rounds.chainCommitted(cHat);

  const omega = nonces(3 + width + 2 * N);
  const [omega1, omega2, omega3, omega4, omegaHat, omegaPrime] = parts(omega, [1, 1, 1, width, N, N]);
  const t = {
    // t1 = ω1·B
    t1: engine.encode(times(B(), omega1)),
    // t2 = ω2·B
    t2: engine.encode(times(B(), omega2)),
    // t3 = ω3·B + Σ ω′_i·h_i
    t3: engine.encode(engine.add(times(B(), omega3), sum(hs, omegaPrime))),
    // t4_k,1 = −ω4_k·B + Σ ω′_i·c1′_ik and t4_k,2 = −ω4_k·Y + Σ ω′_i·c2′_ik
    t4: engine.encode(
      engine.subtract(
        engine.concat(
          blocks(width)
            .flatMap((k) => [2 * k, 2 * k + 1])
            .map((half) => sum(column(output, half, 2 * width), omegaPrime, column(hints, half, 2 * width))),
        ),
        engine.concat(blocks(width).flatMap((k) => [B(), Y].map((point) => times(point, range(omega4, k, k + 1))))),
      ),
    ),
    // t̂_i = ω̂_i·B + ω′_i·ĉ_{i−1} = (ω̂_i + ω′_i·R_{i−1})·B + ω′_i·U_{i−1}·h
    tHat: onBases(S.multiplyAdd(omegaPrime, R_before, omegaHat), S.multiply(omegaPrime, U_before), h),
  };
  const gamma = rounds.committed(t);

  const rBar = S.sum(r); // r̄ = Σ r_i
  const rHatSum = range(R, N, N + 1); // r̂ = Σ r̂_i·v_i, v_N = 1, v_i = u′_{i+1}·v_{i+1}
  const rTilde = S.innerProduct(r, u); // r̃ = Σ r_i·u_i
  const rPrime = concat(...blocks(width).map((k) => S.innerProduct(column(rTildes, k, width), uPrime))); // r′_k = Σ r̃_ik·u′_i
  /** ω + γ·ρ for each of a vector. */
  const response = (omegas: Bytes, rho: Bytes): Bytes => S.scaleAdd(gamma, rho, omegas);
  const s = {
    s1: response(omega1, rBar),
    s2: response(omega2, rHatSum),
    s3: response(omega3, rTilde),
    s4: response(omega4, rPrime),
    sHat: response(omegaHat, rHat),
    sPrime: response(omegaPrime, uPrime),
  };
  return joinProof({ c, cHat, ...t, ...s }, N, width);
}

/** 7.45: c_ψ(i) = r_ψ(i)·B + h_i, commitments to the columns of the permutation matrix, encoded. */
function permutationCommitment(psi: Uint32Array, r: Bytes, hs: Points): Bytes {
  const c = new Uint8Array(r.length);
  for (const [from, to] of chunks(psi.length)) {
    const places = psi.subarray(from, to);
    const blinded = engine.add(times(B(), gather(r, places)), engine.slice(hs, from, to));
    scatter(c, engine.encode(blinded), places);
  }
  return c;
}

/** a_i·B + b_i·h, encoded: twice ½a_i·B + ½b_i·h, since doubles are cheap to encode. */
function onBases(a: Bytes, b: Bytes, h: Points): Bytes {
  const [halfA, halfB] = [engine.scalars.scale(HALF, a), engine.scalars.scale(HALF, b)];
  return inChunks(a.length / 32, 32, (from, to) =>
    engine.encodeDoubles(engine.add(times(B(), range(halfA, from, to)), times(h, range(halfB, from, to)))),
  );
}

/** s_i·P for one long-lived point P. */
const times = (point: Points, s: Bytes): Points => engine.multiplyBase(point, s);

/** Σ s_i·P_i; of encoded points none may be the identity. */
const sum = (points: Points | Bytes, scalars: Bytes, hints?: Bytes): Points =>
  engine.multiScalar([{ points, scalars, ...(hints && { hints }) }]);

/** Number by number, 4 bytes each. */
function bytesOf(numbers: Uint32Array): Bytes {
  const out = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => {
    out.setUint32(4 * i, number, true);
  });
  return new Uint8Array(out.buffer);
}

/** The numbers of the blocks of a ciphertext. */
const blocks = (width: number): number[] => Array.from({ length: width }, (_, k) => k);
