/**
 * Shamir's secret sharing with Feldman's commitments (Pedersen, EUROCRYPT '91; share arithmetic as RFC 9591 appendix C).
 * A secret a_0 hides in f(x) = a_0 + a_1·x + … + a_(t−1)·x^(t−1); node i, from 1, holds f(i).
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine } from '../arithmetic/engine.ts';
import { B } from '../arithmetic/group.ts';
import { invert, mod, packScalars, randomScalar } from '../arithmetic/scalar.ts';
import type { Random } from '../random.ts';

/** The t coefficients of a fresh polynomial, a_0 first; all non-zero, so that no commitment is the identity. */
export const newPolynomial = (t: number, random: Random): bigint[] =>
  Array.from({ length: t }, () => randomScalar(random));

/** f(x), by Horner's rule. Throws `bad-index` at x = 0, which is the secret itself. */
export function evaluate(coefficients: readonly bigint[], x: number): bigint {
  requireIndex(x);
  return coefficients.reduceRight((sum, a) => mod(sum * BigInt(x) + a), 0n);
}

/** A_k = a_k·B: t·32 bytes. */
export const feldmanCommitments = (coefficients: readonly bigint[]): Bytes =>
  engine.encode(engine.multiplyBase(B(), packScalars(coefficients)));

/** f(x)·B = Σ x^k·A_k: the public half of the share at x, 32 bytes. Throws `bad-index`, `bad-point`. */
export function commitmentAt(commitments: Bytes, x: number): Bytes {
  requireIndex(x);
  const points = engine.decode(commitments);
  const powers = [1n];
  while (powers.length < points.length) powers.push(mod(powers.at(-1)! * BigInt(x)));
  return engine.encode(engine.multiScalar([{ points, scalars: packScalars(powers) }]));
}

/**
 * λ_i = Π_(j ≠ i) x_j / (x_j − x_i) for exactly these nodes, so that f(0) = Σ λ_i·f(x_i) (RFC 9591 §4.2). Throws
 * `bad-index` on 0, which would divide the secret out, and on a node named twice.
 */
export function lagrangeAtZero(indices: readonly number[]): Map<number, bigint> {
  for (const i of indices) requireIndex(i);
  if (new Set(indices).size !== indices.length) throw new OstrakaError('bad-index', 'one node is named twice');
  return new Map(
    indices.map((i) => {
      const others = indices.filter((j) => j !== i).map(BigInt);
      const numerator = others.reduce((product, x) => mod(product * x), 1n);
      const denominator = others.reduce((product, x) => mod(product * (x - BigInt(i))), 1n);
      return [i, mod(numerator * invert(denominator))];
    }),
  );
}

function requireIndex(x: number): void {
  if (!Number.isSafeInteger(x) || x < 1) throw new OstrakaError('bad-index', `nodes are numbered from 1; ${x} is none`);
}
