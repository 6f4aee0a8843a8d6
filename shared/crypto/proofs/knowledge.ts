/**
 * Schnorr's proof of knowledge of w discrete logarithms at once: "I know x_1 … x_w with X_k = x_k·B". One challenge for
 * all, strong Fiat–Shamir [2]: it hashes the statement and every commitment (Schnorr, J. Cryptology 1991; Bernhard,
 * Pereira, Warinschi, ASIACRYPT 2012).
 */
import { type Bytes, concat, joined } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine, type Points } from '../arithmetic/engine.ts';
import { B, refusedOrIdentity } from '../arithmetic/group.ts';
import { packScalars } from '../arithmetic/scalar.ts';
import { failing, range, repeated } from '../arithmetic/vector.ts';
import type { Label } from '../labels.ts';
import type { Random } from '../random.ts';
import { Challenger } from './challenger.ts';
import { hedgedNonces } from './nonces.ts';

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
  const x = packScalars(secrets);
  const challenger = challengerOf(statement);
  // Hashing the secrets too keeps the nonces secret where the randomness is predictable.
  const hedge = concat(challenger.clone().digest('nonces'), x);
  const omega = hedgedNonces(hedge, w, random);
  const A = engine.encode(engine.multiplyBase(B(), omega)); // A_k = ω_k·B
  const c = challenge(challenger, A);
  return concat(A, engine.scalars.scaleAdd(c, x, omega)); // s_k = ω_k + c·x_k
}

/**
 * Whether the proof holds, each equation checked exactly. Hostile input gives false: wrong lengths, no publics,
 * non-canonical points or scalars, the identity among publics or commitments [19].
 */
export function verifyKnowledge(statement: KnowledgeStatement, proof: Bytes): boolean {
  const read = readAll([{ statement, proof }]);
  return read.indices.length === 1 && holds(read, 0);
}

/**
 * The indices, ascending, of the proofs that `verifyKnowledge` refuses. All equations are combined into one under 128-bit
 * weights that hash every statement and proof, responses included, so the verdict is the same for everyone; a proof that
 * is not well-formed fails alone, and a combination that fails is halved until each culprit is checked by itself [6].
 */
export function failedKnowledge(items: readonly KnowledgeProof[], weightsLabel: Label): number[] {
  const said = items.map(({ statement }) => challengerOf(statement));
  const read = readAll(items, said);
  const v = weightsOf(items, said, weightsLabel, read.starts.at(-1)!);
  const refused = failing(read.indices.length, (from, to) =>
    to - from === 1 ? holds(read, from) : combinationHolds(read, v, from, to),
  );
  const sound = new Set(read.indices);
  for (const at of refused) sound.delete(read.indices[at]!);
  return items.map((_, i) => i).filter((i) => !sound.has(i));
}

/** The well-formed ones among some proofs, decoded, with their challenges: rows X, A, s, w of them for each proof. */
interface Read {
  /** Where each proof stands among all. */
  readonly indices: readonly number[];
  /** The first row of each proof, and after the last. */
  readonly starts: readonly number[];
  readonly X: Points;
  readonly A: Points;
  readonly s: Bytes;
  /** c of its proof, for each row. */
  readonly c: Bytes;
}

/** @param said what each statement has a challenger absorb */
function readAll(
  items: readonly KnowledgeProof[],
  said: readonly Challenger[] = items.map(({ statement }) => challengerOf(statement)),
): Read {
  const shaped = items.flatMap(({ statement, proof }, index) => {
    const w = statement.publics.length / 32;
    if (!Number.isInteger(w) || w < 1 || proof.length !== 64 * w) return [];
    return [{ index, statement, w, commitments: proof.subarray(0, 32 * w), responses: proof.subarray(32 * w) }];
  });
  const owner = shaped.flatMap(({ w }, at) => Array.from({ length: w }, () => at));
  const X = engine.decodeEach(joined(shaped.map(({ statement }) => statement.publics)));
  const A = engine.decodeEach(joined(shaped.map(({ commitments }) => commitments)));
  const malformed = new Set([...refusedOrIdentity(X), ...refusedOrIdentity(A)].map((row) => owner[row]));

  const sound = shaped.filter(
    ({ responses }, at) => !malformed.has(at) && engine.scalars.firstNonCanonical(responses) === -1,
  );
  const kept = new Set(sound);
  const rows = Uint32Array.from(owner.keys()).filter((row) => kept.has(shaped[owner[row]!]!));
  const starts = [0];
  for (const { w } of sound) starts.push(starts.at(-1)! + w);
  return {
    indices: sound.map(({ index }) => index),
    starts,
    X: engine.select(X.points, rows),
    A: engine.select(A.points, rows),
    s: joined(sound.map(({ responses }) => responses)),
    c: joined(sound.map(({ index, w, commitments }) => repeated(challenge(said[index]!.clone(), commitments), w))),
  };
}

/** s_k·B = A_k + c·X_k for every k of one proof. */
function holds(read: Read, at: number): boolean {
  const { left, right } = sidesOf(read, at);
  return engine.allIdentity(engine.subtract(left, right));
}

/** s_k·B and A_k + c·X_k of one proof. */
function sidesOf({ starts, X, A, s, c }: Read, at: number): { readonly left: Points; readonly right: Points } {
  const [from, to] = [starts[at]!, starts[at + 1]!];
  return {
    left: engine.multiplyBase(B(), range(s, from, to)),
    right: engine.add(engine.slice(A, from, to), engine.scale(engine.slice(X, from, to), range(c, from, from + 1))),
  };
}

/** For whoever wants to see the check: the challenge c, 32 bytes, and both sides of the w equations, w·32 bytes each. */
export interface OpenedKnowledge {
  readonly challenge: Bytes;
  readonly left: Bytes;
  readonly right: Bytes;
}

/** What `verifyKnowledge` compares; null where the proof is not well-formed. */
export function openedKnowledge(statement: KnowledgeStatement, proof: Bytes): OpenedKnowledge | null {
  const read = readAll([{ statement, proof }]);
  if (read.indices.length === 0) return null;
  const { left, right } = sidesOf(read, 0);
  return { challenge: range(read.c, 0, 1), left: engine.encode(left), right: engine.encode(right) };
}

/** Σ v_ik·(A_ik + c_i·X_ik − s_ik·B) = 0 over the proofs i in a range and their equations k. */
function combinationHolds({ starts, X, A, s, c }: Read, weights: Bytes, first: number, end: number): boolean {
  const S = engine.scalars;
  const [from, to] = [starts[first]!, starts[end]!];
  const v = range(weights, from, to);
  const sum = engine.multiScalar([
    { points: engine.slice(A, from, to), scalars: v },
    { points: engine.slice(X, from, to), scalars: S.multiply(v, range(c, from, to)) },
    { points: B(), scalars: S.negate(S.innerProduct(v, range(s, from, to))) },
  ]);
  return engine.allIdentity(sum);
}

/** n weights of 128 bits; all items are hashed, well-formed or not. */
function weightsOf(items: readonly KnowledgeProof[], said: readonly Challenger[], label: Label, n: number): Bytes {
  const [first] = items;
  if (!first) return new Uint8Array();
  const challenger = Challenger.begin(label, first.statement.fingerprint).appendNumber('proofs', items.length);
  for (const [i, { proof }] of items.entries())
    challenger.append('statement', said[i]!.digest('weights')).append('proof', proof);
  return challenger.weights('weights', n);
}

/** Continues the challenger of the statement. */
const challenge = (challenger: Challenger, commitments: Bytes): Bytes =>
  challenger.append('commitments', commitments).challenge('challenge');

const challengerOf = ({ label, fingerprint, context, publics }: KnowledgeStatement): Challenger =>
  Challenger.begin(label, fingerprint).append('context', context).append('publics', publics);
