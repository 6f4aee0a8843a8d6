/**
 * Chaum–Pedersen's proof that one secret links a key to a whole list: X = x·B and D_j = x·C_j for all j. The list is
 * combined under weights into one pair (C, D) before the proof, as in RFC 9497 §2.2 (Chaum, Pedersen, CRYPTO '92; small
 * exponents: Bellare, Garay, Rabin, EUROCRYPT '98). The weights hash the list, X and all D_j: chosen before the D_j were
 * fixed, they would let two wrong D_j cancel.
 */
import { type Bytes, concat, pieces } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine, type Points } from '../arithmetic/engine.ts';
import { B, decodeNonIdentity } from '../arithmetic/group.ts';
import { readScalar, scalarBytes } from '../arithmetic/scalar.ts';
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
  /** Of bases and results (seam.ts), where they are lists that are decoded more than once. */
  readonly hints?: { readonly bases: Bytes; readonly results: Bytes };
}

/** A ‖ A′ ‖ s. */
const PROOF_BYTES = 96;

/**
 * Proves that the results are `x` times the bases, x in [1, ℓ) being the secret of `statement.publicKey`: 96 bytes
 * A ‖ A′ ‖ s. Throws `bad-length` where there are no pairs or not as many results as bases, and `bad-point`.
 */
export function proveEquality(statement: EqualityStatement, x: bigint, random: Random): Bytes {
  if (!hasPairs(statement)) throw new OstrakaError('bad-length', 'an equality proof needs as many results as bases');
  const C = combined(statement.bases, weightsOf(statement), statement.hints?.bases);
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
  const read = readEquality(statement, proof);
  if (!read) return false;
  const { left, right } = sidesOf(read);
  return engine.allIdentity(engine.subtract(left, right));
}

/** For whoever wants to see the check: what its two equations are made of, 32 bytes each. */
export interface OpenedEquality {
  /** C = Σ w_j·C_j and D = Σ w_j·D_j, by weights that are drawn here. */
  readonly C: Bytes;
  readonly D: Bytes;
  readonly weights: Bytes;
  readonly challenge: Bytes;
  /** s·B and s·C, and whether each is A + c·X and A′ + c·D. */
  readonly left: readonly [Bytes, Bytes];
  readonly right: readonly [Bytes, Bytes];
}

/** What `verifyEquality` compares; null where the proof is not well-formed. */
export function openedEquality(statement: EqualityStatement, proof: Bytes): OpenedEquality | null {
  const read = readEquality(statement, proof);
  if (!read) return null;
  const { left, right } = sidesOf(read);
  const both = (points: Points) => {
    const [one, other] = pieces(engine.encode(points));
    return [one!, other!] as const;
  };
  const [C, D] = both(engine.concat([read.C, read.D]));
  return { C, D, weights: read.weights, challenge: read.c, left: both(left), right: both(right) };
}

/** A well-formed proof, decoded, with what is drawn for it. */
interface Read {
  /** A ‖ A′. */
  readonly A: Points;
  readonly s: Bytes;
  readonly X: Points;
  readonly weights: Bytes;
  /** C = Σ w_j·C_j. */
  readonly C: Points;
  /** D = Σ w_j·D_j. */
  readonly D: Points;
  readonly c: Bytes;
}

function readEquality(statement: EqualityStatement, proof: Bytes): Read | null {
  if (!hasPairs(statement) || statement.publicKey.length !== 32 || proof.length !== PROOF_BYTES) return null;
  try {
    const commitments = proof.subarray(0, 64);
    const A = decodeNonIdentity(commitments, 'commitment');
    const s = scalarBytes(readScalar(proof.subarray(64)));
    const X = decodeNonIdentity(statement.publicKey, 'public key');
    const weights = weightsOf(statement);
    const C = combined(statement.bases, weights, statement.hints?.bases);
    const D = combined(statement.results, weights, statement.hints?.results);
    const c = challenge(absorb(statement, statement.label), commitments);
    return { A, s, X, weights, C, D, c };
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

/** s·B = A + c·X and s·C = A′ + c·D. */
const sidesOf = ({ A, s, X, C, D, c }: Read): { readonly left: Points; readonly right: Points } => ({
  left: engine.multiply(engine.concat([B(), C]), concat(s, s)),
  right: engine.add(A, engine.scale(engine.concat([X, D]), c)),
});

const hasPairs = ({ bases, results }: EqualityStatement): boolean =>
  bases.length > 0 && bases.length % 32 === 0 && bases.length === results.length;

/** Of points still encoded, none of which may be the identity; throws `bad-point`. */
const combined = (points: Bytes, scalars: Bytes, hints?: Bytes): Points =>
  engine.multiScalar([{ points, scalars, ...(hints && { hints }) }]);

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
