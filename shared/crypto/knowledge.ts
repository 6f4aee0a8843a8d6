/**
 * Schnorr's proof of knowledge of w discrete logarithms at once: "I know x_1 … x_w with X_k = x_k·B". One challenge for
 * all, strong Fiat–Shamir [2]: it hashes the statement and every commitment (Schnorr, J. Cryptology 1991; Bernhard,
 * Pereira, Warinschi, ASIACRYPT 2012).
 */
import { type Bytes, concat } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine, type Points } from './engine.ts';
import { B, decodeNonIdentity } from './group.ts';
import type { Label } from './labels.ts';
import type { Random } from './random.ts';
import { innerProduct, mod, packScalars, readScalars, scalarBytes } from './scalar.ts';
import { hedgedNonces, Transcript } from './transcript.ts';

export interface KnowledgeStatement {
  readonly label: Label;
  /** The election's fingerprint, 32 bytes. */
  readonly fingerprint: Bytes;
  /** Everything else the proof is bound to, unambiguously encoded by the caller. */
  readonly context: Bytes;
  /** X_1 … X_w, w·32 bytes. */
  readonly publics: Bytes;
}

export interface KnowledgeProof {
  readonly statement: KnowledgeStatement;
  /** A_1 … A_w ‖ s_1 … s_w, w·64 bytes. */
  readonly proof: Bytes;
}

/**
 * Proves knowledge of `secrets`, x_k in [1, ℓ) with X_k = x_k·B, in the order of `statement.publics`: w·64 bytes, all
 * commitments A_k, then all responses s_k. Throws `bad-length` where there are not as many secrets as publics.
 */
export function proveKnowledge(statement: KnowledgeStatement, secrets: readonly bigint[], random: Random): Bytes {
  const w = secrets.length;
  if (statement.publics.length !== 32 * w)
    throw new OstrakaError('bad-length', `${w} secrets for ${statement.publics.length} bytes of publics`);
  // Hashing the secrets too keeps the nonces secret where the randomness is predictable.
  const hedge = concat(transcriptOf(statement).digest('nonces'), packScalars(secrets));
  const omega = hedgedNonces(hedge, w, random);
  const A = engine.encode(engine.multiplyBase(B(), packScalars(omega))); // A_k = ω_k·B
  const c = challenge(statement, A);
  const s = omega.map((w_k, k) => mod(w_k + c * secrets[k]!)); // s_k = ω_k + c·x_k
  return concat(A, packScalars(s));
}

/**
 * Whether the proof holds, each equation checked exactly. Hostile input gives false: wrong lengths, no publics,
 * non-canonical points or scalars, the identity among publics or commitments [19].
 */
export function verifyKnowledge(statement: KnowledgeStatement, proof: Bytes): boolean {
  const read = readProof({ statement, proof }, 0);
  return read !== undefined && holds(read);
}

/**
 * The indices, ascending, of the proofs that `verifyKnowledge` refuses. All equations are folded into one under 128-bit
 * weights that hash every statement and proof, responses included, so the verdict is the same for everyone; a proof that
 * is not well-formed fails alone, and a fold that fails is halved until each culprit is checked by itself [6].
 */
export function failedKnowledge(items: readonly KnowledgeProof[], weightsLabel: Label): number[] {
  const read = items.map(readProof);
  const weights = weightsOf(items, read, weightsLabel);
  const failing = (batch: readonly Read[]): number[] => {
    const [first] = batch;
    if (!first) return [];
    if (batch.length === 1) return holds(first) ? [] : [first.index];
    if (foldHolds(batch, weights)) return [];
    const half = batch.length >> 1;
    return [...failing(batch.slice(0, half)), ...failing(batch.slice(half))];
  };
  const refused = new Set(failing(read.filter((item) => item !== undefined)));
  return items.flatMap((_, i) => (read[i] === undefined || refused.has(i) ? [i] : []));
}

/** A well-formed proof, decoded, with its challenge. */
interface Read {
  readonly index: number;
  readonly X: Points;
  readonly A: Points;
  readonly s: readonly bigint[];
  readonly c: bigint;
}

function readProof({ statement, proof }: KnowledgeProof, index: number): Read | undefined {
  const w = statement.publics.length / 32;
  if (!Number.isInteger(w) || w < 1 || proof.length !== 64 * w) return undefined;
  const commitments = proof.subarray(0, 32 * w);
  try {
    return {
      index,
      X: decodeNonIdentity(statement.publics, 'public'),
      A: decodeNonIdentity(commitments, 'commitment'),
      s: readScalars(proof.subarray(32 * w)),
      c: challenge(statement, commitments),
    };
  } catch (error) {
    if (error instanceof OstrakaError) return undefined;
    throw error;
  }
}

/** s_k·B = A_k + c·X_k for every k. */
function holds({ X, A, s, c }: Read): boolean {
  const left = engine.multiplyBase(B(), packScalars(s));
  const right = engine.add(A, engine.scale(X, scalarBytes(c)));
  return engine.allIdentity(engine.subtract(left, right));
}

/** Σ v_ik·(A_ik + c_i·X_ik − s_ik·B) = 0 over all proofs i of the batch and their equations k. */
function foldHolds(batch: readonly Read[], weights: readonly (readonly bigint[])[]): boolean {
  const v = batch.flatMap(({ index }) => weights[index]!);
  const vc = batch.flatMap(({ index, c }) => weights[index]!.map((v_k) => mod(v_k * c)));
  const vs = innerProduct(
    v,
    batch.flatMap(({ s }) => s),
  );
  const points = engine.concat([...batch.map(({ A }) => A), ...batch.map(({ X }) => X), B()]);
  return engine.allIdentity(engine.multiScalar([{ points, scalars: packScalars([...v, ...vc, mod(-vs)]) }]));
}

/** w weights of 128 bits for each well-formed proof; all items are hashed, well-formed or not. */
function weightsOf(items: readonly KnowledgeProof[], read: readonly (Read | undefined)[], label: Label): bigint[][] {
  const [first] = items;
  if (!first) return [];
  const transcript = new Transcript(label, first.statement.fingerprint).appendNumber('proofs', items.length);
  for (const { statement, proof } of items)
    transcript.append('statement', transcriptOf(statement).digest('weights')).append('proof', proof);
  const widths = read.map((item) => item?.s.length ?? 0);
  const all = transcript.weights(
    'weights',
    widths.reduce((sum, w) => sum + w, 0),
  );
  let end = 0;
  return widths.map((w) => {
    end += w;
    return all.slice(end - w, end);
  });
}

function challenge(statement: KnowledgeStatement, commitments: Bytes): bigint {
  return transcriptOf(statement).append('commitments', commitments).challenge('challenge');
}

function transcriptOf({ label, fingerprint, context, publics }: KnowledgeStatement): Transcript {
  return new Transcript(label, fingerprint).append('context', context).append('publics', publics);
}
