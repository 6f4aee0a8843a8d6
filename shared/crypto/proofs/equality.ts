/**
 * Chaum–Pedersen's proof that one secret links a key to a whole list: X = x·B and D_j = x·C_j for all j. The list is
 * combined under weights into one pair (C, D) before the proof, as in RFC 9497 §2.2 (Chaum, Pedersen, CRYPTO '92; small
 * exponents: Bellare, Garay, Rabin, EUROCRYPT '98). The weights hash the list, X and all D_j: chosen before the D_j were
 * fixed, they would let two wrong D_j cancel.
 */
import { type Bytes, concat } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine, type Points, type Term } from '../arithmetic/engine.ts';
import { B, decodeNonIdentity } from '../arithmetic/group.ts';
import { readScalar, scalarBytes } from '../arithmetic/scalar.ts';
import { range } from '../arithmetic/vector.ts';
import type { Label } from '../labels.ts';
import type { Random } from '../random.ts';
import { Challenger } from './challenger.ts';
import { hedgedNonces } from './nonces.ts';

export interface EqualityStatement {
  /** Of the challenge. */
  readonly label: Label;
  /** Of the weights. */
  readonly weightsLabel: Label;
  /** The election's fingerprint, 32 bytes. */
  readonly fingerprint: Bytes;
  /** Everything else the proof is bound to, unambiguously encoded by the caller. */
  readonly context: Bytes;
  /** X = x·B, 32 bytes. */
  readonly publicKey: Bytes;
  /** C_1 … C_n, n·32 bytes. */
  readonly bases: Bytes;
  /** D_j = x·C_j in the same order, n·32 bytes. */
  readonly results: Bytes;
}

/** A ‖ A′ ‖ s. */
const PROOF_BYTES = 96;

/**
 * Proves that the results are `x` times the bases, x in [1, ℓ) being the secret of `statement.publicKey`: 96 bytes
 * A ‖ A′ ‖ s. Who holds the bases decoded, all of them in one part or several, passes them as `decoded`. Throws
 * `bad-length` where there are no pairs or not as many results as bases, and `bad-point`.
 */
export function proveEquality(
  statement: EqualityStatement,
  x: bigint,
  random: Random,
  decoded?: readonly Points[],
): Bytes {
  if (!hasPairs(statement)) throw new OstrakaError('bad-length', 'an equality proof needs as many results as bases');
  const weights = weightsOf(statement);
  const C = decoded ? engine.multiScalar(termsOf(decoded, weights)) : combined(statement.bases, weights);
  const challenger = absorb(statement, statement.label);
  // Hashing x too keeps the nonce secret where the randomness is predictable.
  const hedge = concat(challenger.clone().digest('nonces'), scalarBytes(x));
  const omega = hedgedNonces(hedge, 1, random);
  const A = engine.multiplyBase(B(), omega); // A = ω·B
  const A_ = engine.multiply(C, omega); // A′ = ω·C
  const commitments = engine.encode(engine.concat([A, A_]));
  const c = challenge(challenger, commitments);
  return concat(commitments, engine.scalars.scaleAdd(c, scalarBytes(x), omega)); // s = ω + c·x
}

/**
 * Whether the proof holds. Hostile input gives false: wrong lengths, no pairs, non-canonical points or scalars, the
 * identity as key, base, result or commitment [19].
 */
export function verifyEquality(statement: EqualityStatement, proof: Bytes): boolean {
  if (!hasPairs(statement) || statement.publicKey.length !== 32 || proof.length !== PROOF_BYTES) return false;
  try {
    const commitments = proof.subarray(0, 64);
    const A = decodeNonIdentity(commitments, 'commitment'); // A ‖ A′
    const s = scalarBytes(readScalar(proof.subarray(64)));
    const X = decodeNonIdentity(statement.publicKey, 'public key');
    const weights = weightsOf(statement);
    const C = combined(statement.bases, weights); // C = Σ w_j·C_j
    const D = combined(statement.results, weights); // D = Σ w_j·D_j
    const c = challenge(absorb(statement, statement.label), commitments);

    // s·B = A + c·X and s·C = A′ + c·D
    const left = engine.multiply(engine.concat([B(), C]), concat(s, s));
    const right = engine.add(A, engine.scale(engine.concat([X, D]), c));
    return engine.allIdentity(engine.subtract(left, right));
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}

const hasPairs = ({ bases, results }: EqualityStatement): boolean =>
  bases.length > 0 && bases.length % 32 === 0 && bases.length === results.length;

/** Of points still encoded, none of which may be the identity; throws `bad-point`. */
const combined = (points: Bytes, weights: Bytes): Points => engine.multiScalar([{ points, scalars: weights }]);

/** The parts of a list, each with its weights. */
function termsOf(list: readonly Points[], weights: Bytes): Term[] {
  let end = 0;
  return list.map((points) => {
    end += points.length;
    return { points, scalars: range(weights, end - points.length, end) };
  });
}

/** w_1 … w_n of 128 bits. */
const weightsOf = (statement: EqualityStatement): Bytes =>
  absorb(statement, statement.weightsLabel).weights('weights', statement.bases.length / 32);

/** Continues the challenger of `absorb`. */
const challenge = (challenger: Challenger, commitments: Bytes): Bytes =>
  challenger.append('commitments', commitments).challenge('challenge');

function absorb({ fingerprint, context, publicKey, bases, results }: EqualityStatement, label: Label): Challenger {
  return Challenger.begin(label, fingerprint)
    .append('context', context)
    .append('public key', publicKey)
    .append('bases', bases)
    .append('results', results);
}
