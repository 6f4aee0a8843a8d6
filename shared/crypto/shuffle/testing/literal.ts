/**
 * The proof of shuffle a second time, read from the paper line by line and one point at a time, for tests: a verifier to
 * compare verdicts with, and a prover that proves whatever matrix a forger would like to pass off as a permutation.
 * Nothing is unrolled, combined or batched here; only the challenges come from the code under test.
 */
import { ristretto255 } from '@noble/curves/ed25519.js';
import { type Bytes, concat, pieces } from '../../../codec/bytes.ts';
import { engine } from '../../arithmetic/engine.ts';
import { generators } from '../../arithmetic/generators.ts';
import { mod, packScalars, readScalar, readScalars } from '../../arithmetic/scalar.ts';
import { type ProofParts, splitProof } from '../proof.ts';
import { ShuffleRounds } from '../rounds.ts';
import { countOf, type ShuffleFault, type ShuffleStatement } from '../statement.ts';

const { Point } = ristretto255;
type Element = InstanceType<typeof Point>;

const B = Point.BASE;
const times = (s: bigint, p: Element): Element => (mod(s) === 0n ? Point.ZERO : p.multiply(mod(s)));
const sum = (points: Element[]): Element => points.reduce((total, p) => total.add(p), Point.ZERO);
const total = (scalars: bigint[]): bigint => mod(scalars.reduce((all, x) => all + x, 0n));
const product = (scalars: bigint[]): bigint => scalars.reduce((all, x) => mod(all * x), 1n);
const points = (bytes: Bytes): Element[] => pieces(bytes).map((p) => Point.fromBytes(p));
const bytes = (elements: Element[]): Bytes => concat(...elements.map((p) => p.toBytes()));
const matrixTimes = (M: bigint[][], x: bigint[]): bigint[] => M.map((row) => total(row.map((m, j) => m * x[j]!)));

/** ciphertexts[i][k] = [c1, c2]. */
function ciphertexts(list: Bytes, width: number): [Element, Element][][] {
  return pieces(list, 64 * width).map((e) => pieces(e, 64).map((block) => points(block) as [Element, Element]));
}

function hGenerators(n: number): { h: Element; hs: Element[] } {
  const { h, hs } = generators(n);
  return { h: Point.fromBytes(engine.encode(h)), hs: points(engine.encode(hs)) };
}

/** The matrix of ψ: row i has its 1 at column ψ(i). */
export const permutationMatrix = (psi: ArrayLike<number>): bigint[][] =>
  Array.from(psi, (column) => Array.from(psi, (_, j) => (j === column ? 1n : 0n)));

/** e′_i = Σ_j M_ij·e_j + r̃_ik·(B, Y): the re-encryption shuffle, where M is a permutation matrix. */
export function applyMatrix(input: Bytes, width: number, publicKey: Bytes, M: bigint[][], factors: bigint[]): Bytes {
  const e = ciphertexts(input, width);
  const Y = Point.fromBytes(publicKey);
  return concat(
    ...M.flatMap((row, i) =>
      Array.from({ length: width }, (_, k) => {
        const r = factors[i * width + k]!;
        return bytes([
          sum(row.map((m, j) => times(m, e[j]![k]![0]))).add(times(r, B)),
          sum(row.map((m, j) => times(m, e[j]![k]![1]))).add(times(r, Y)),
        ]);
      }),
    ),
  );
}

/** Where a forger departs from the honest prover. */
export interface Forgery {
  /** Commit to this matrix; the responses stay with `matrix`. */
  committed?: bigint[][];
  /** End the chain as an honest one would, at r̂·B + (Π u_i)·h. */
  chainEnd?: boolean;
}

/** 7.44 GenShuffleProof for any matrix, with nonces from `scalar`. */
export function literalProof(
  statement: ShuffleStatement,
  matrix: bigint[][],
  factors: bigint[],
  scalar: () => bigint,
  forgery: Forgery = {},
): ProofParts {
  const { width } = statement;
  const N = countOf(statement);
  const many = (n: number) => Array.from({ length: n }, scalar);
  const { h, hs } = hGenerators(N);
  const Y = Point.fromBytes(statement.publicKey);
  const out = ciphertexts(statement.output, width);
  const rounds = new ShuffleRounds(statement, N);

  const r = many(N);
  const committed = forgery.committed ?? matrix;
  const c = r.map((x, j) => times(x, B).add(sum(hs.map((hi, i) => times(committed[i]![j]!, hi)))));
  const u = readScalars(rounds.permutationCommitted(bytes(c)));
  const uPrime = matrixTimes(matrix, u);

  const rHat = many(N);
  const cHat = [h];
  for (let i = 0; i < N; i++) cHat.push(times(rHat[i]!, B).add(times(uPrime[i]!, cHat[i]!)));
  const v = uPrime.map((_, i) => product(uPrime.slice(i + 1)));
  let rHatSum = total(rHat.map((x, i) => x * v[i]!));
  if (forgery.chainEnd) {
    rHatSum = scalar();
    cHat[N] = times(rHatSum, B).add(times(product(u), h));
  }
  rounds.chainCommitted(bytes(cHat.slice(1)));

  const [omega1, omega2, omega3] = many(3) as [bigint, bigint, bigint];
  const [omega4, omegaHat, omegaPrime] = [many(width), many(N), many(N)];
  const t = {
    t1: times(omega1, B).toBytes(),
    t2: times(omega2, B).toBytes(),
    t3: times(omega3, B)
      .add(sum(hs.map((hi, i) => times(omegaPrime[i]!, hi))))
      .toBytes(),
    t4: bytes(
      omega4.flatMap((x, k) => [
        times(-x, B).add(sum(out.map((e, i) => times(omegaPrime[i]!, e[k]![0])))),
        times(-x, Y).add(sum(out.map((e, i) => times(omegaPrime[i]!, e[k]![1])))),
      ]),
    ),
    tHat: bytes(omegaHat.map((x, i) => times(x, B).add(times(omegaPrime[i]!, cHat[i]!)))),
  };
  const gamma = readScalar(rounds.committed(t));

  const response = (omega: bigint, rho: bigint) => mod(omega + gamma * rho);
  const rPrime = omega4.map((_, k) => total(uPrime.map((x, i) => x * factors[i * width + k]!)));
  return {
    ...{ c: bytes(c), cHat: bytes(cHat.slice(1)) },
    ...t,
    s1: packScalars([response(omega1, total(r))]),
    s2: packScalars([response(omega2, rHatSum)]),
    s3: packScalars([response(omega3, total(r.map((x, i) => x * u[i]!)))]),
    s4: packScalars(omega4.map((x, k) => response(x, rPrime[k]!))),
    sHat: packScalars(omegaHat.map((x, i) => response(x, rHat[i]!))),
    sPrime: packScalars(omegaPrime.map((x, i) => response(x, uPrime[i]!))),
  };
}

/** What 7.48 CheckShuffleProof recomputes: the t that would satisfy each equation under this challenge. */
export function recomputed(
  statement: ShuffleStatement,
  parts: ProofParts,
  challenge: bigint,
): Pick<ProofParts, 't1' | 't2' | 't3' | 't4' | 'tHat'> {
  const { width } = statement;
  const N = countOf(statement);
  const { h, hs } = hGenerators(N);
  const Y = Point.fromBytes(statement.publicKey);
  const [e, out] = [ciphertexts(statement.input, width), ciphertexts(statement.output, width)];
  const u = readScalars(new ShuffleRounds(statement, N).permutationCommitted(parts.c));
  const c = points(parts.c);
  const cHat = [h, ...points(parts.cHat)];
  const [s1, s2, s3] = [parts.s1, parts.s2, parts.s3].map((s) => readScalars(s)[0]!) as [bigint, bigint, bigint];
  const [s4, sHat, sPrime] = [readScalars(parts.s4), readScalars(parts.sHat), readScalars(parts.sPrime)];

  const cBar = sum(c).subtract(sum(hs));
  const chainEnd = cHat[N]!.subtract(times(product(u), h));
  const cTilde = sum(c.map((p, i) => times(u[i]!, p)));
  const half = (side: 0 | 1, point: Element, k: number) =>
    times(-challenge, sum(e.map((x, i) => times(u[i]!, x[k]![side]))))
      .add(times(-s4[k]!, point))
      .add(sum(out.map((x, i) => times(sPrime[i]!, x[k]![side]))));
  return {
    t1: times(-challenge, cBar).add(times(s1, B)).toBytes(),
    t2: times(-challenge, chainEnd).add(times(s2, B)).toBytes(),
    t3: times(-challenge, cTilde)
      .add(times(s3, B))
      .add(sum(hs.map((hi, i) => times(sPrime[i]!, hi))))
      .toBytes(),
    t4: bytes(s4.flatMap((_, k) => [half(0, B, k), half(1, Y, k)])),
    tHat: bytes(
      sHat.map((x, i) =>
        times(-challenge, cHat[i + 1]!)
          .add(times(x, B))
          .add(times(sPrime[i]!, cHat[i]!)),
      ),
    ),
  };
}

/** 7.48 CheckShuffleProof over a well-formed proof: all faults; under `challenge` instead of the hash where given. */
export function literalFaults(statement: ShuffleStatement, proof: Bytes, challenge?: bigint): ShuffleFault[] {
  const N = countOf(statement);
  const parts = splitProof(proof, N, statement.width);
  const rounds = new ShuffleRounds(statement, N);
  rounds.permutationCommitted(parts.c);
  rounds.chainCommitted(parts.cHat);
  const hashed = readScalar(rounds.committed(parts));
  const t = recomputed(statement, parts, challenge ?? hashed);
  const named = [
    ['t1', 'permutation-sum'],
    ['t2', 'chain-end'],
    ['t3', 'permutation-challenge'],
    ['t4', 're-encryption'],
    ['tHat', 'chain-step'],
  ] as const;
  return named.flatMap(([part, fault]) => (t[part].every((x, i) => x === parts[part][i]) ? [] : [fault]));
}
