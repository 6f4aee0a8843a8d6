/**
 * Many signatures at once, with the one verdict of signature.ts: the cofactored equations 8·(R + k·A − S·B) = 0 are combined
 * into one under weights (Bernstein, Duif, Lange, Schwabe, Yang, J. Cryptographic Engineering 2012, section 5). Multiplying
 * by 8 takes the torsion out of every equation before and after combining alike, which is why batch and single verdict
 * agree (Chalkias, Garillot, Nikolaenko, SSR 2020, section 5).
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, hex, joined } from '../codec/bytes.ts';
import { engine, type Points } from './arithmetic/engine.ts';
import { readScalar } from './arithmetic/scalar.ts';
import { failing, range } from './arithmetic/vector.ts';
import { sha256 } from './hash.ts';
import { labels } from './labels.ts';
import { Challenger } from './proofs/challenger.ts';
import { type Verifies, verifies } from './signature.ts';

export interface SignedMessage {
  readonly signature: Bytes;
  readonly message: Bytes;
  readonly publicKey: Bytes;
}

/** The base point of edwards25519, encoded. */
const BASE: Bytes = ed25519.Point.BASE.toBytes();

/** No election: what a batch holds does not depend on one. */
const ANY_ELECTION: Bytes = new Uint8Array(32);

/**
 * The indices, ascending, of the signatures that `verifies` refuses. The weights, of 128 bits, hash every key, signature
 * and message, so the verdict is the same for everyone; what is malformed fails alone, and a combination that fails is halved
 * until each culprit is checked by itself.
 */
export function failedSignatures(items: readonly SignedMessage[]): number[] {
  if (items.length === 1) return verifies(items[0]!.signature, items[0]!.message, items[0]!.publicKey) ? [] : [0];
  const read = readAll(items);
  const refused = failing(read.indices.length, (from, to) => {
    if (to - from > 1) return combinationHolds(read, from, to);
    const { signature, message, publicKey } = items[read.indices[from]!]!;
    return verifies(signature, message, publicKey);
  });
  const sound = new Set(read.indices);
  for (const at of refused) sound.delete(read.indices[at]!);
  return items.map((_, i) => i).filter((i) => !sound.has(i));
}

/** Of so many signatures the points stand decoded at a time. */
const MOST_TOGETHER = 4096;

/** `verifies`, with the verdicts on these signatures found beforehand, in batches; whoever asks about another has it judged by itself. */
export function verifiedTogether(items: readonly SignedMessage[]): Verifies {
  const distinct = [...new Map(items.map((item) => [nameOf(item), item]))];
  const verdicts = new Map<string, boolean>();
  for (let from = 0; from < distinct.length; from += MOST_TOGETHER) {
    const batch = distinct.slice(from, from + MOST_TOGETHER);
    const failed = new Set(failedSignatures(batch.map(([, item]) => item)));
    for (const [i, [name]] of batch.entries()) verdicts.set(name, !failed.has(i));
  }
  return (signature, message, publicKey) =>
    verdicts.get(nameOf({ signature, message, publicKey })) ?? verifies(signature, message, publicKey);
}

/** Signature and key have lengths of their own wherever a signature can hold; whatever else they are is hashed with them. */
const nameOf = ({ signature, message, publicKey }: SignedMessage): string =>
  `${signature.length} ${publicKey.length} ${hex(sha256(signature, publicKey, message))}`;

/** The verdict of `verifies` about one signature, by the engine in force. */
export function verifiesByEngine(signature: Bytes, message: Bytes, publicKey: Bytes): boolean {
  const read = readAll([{ signature, message, publicKey }]);
  return read.indices.length === 1 && combinationHolds(read, 0, 1);
}

/** For whoever wants to see the check: k, and both sides of 8·S·B = 8·R + 8·k·A, encoded, 32 bytes each. */
export interface OpenedSignature {
  readonly k: Bytes;
  readonly left: Bytes;
  readonly right: Bytes;
}

/** What `verifies` compares; null where key or signature are not well-formed. */
export function openedSignature(signed: SignedMessage): OpenedSignature | null {
  const { S, k, indices } = readAll([signed]);
  if (indices.length === 0) return null;
  const point = (bytes: Bytes) => ed25519.Point.fromBytes(bytes, false);
  const { BASE: base } = ed25519.Point;
  const right = point(signed.signature.subarray(0, 32)).add(point(signed.publicKey).multiplyUnsafe(readScalar(k)));
  const left = base.multiplyUnsafe(readScalar(S));
  return { k, left: left.clearCofactor().toBytes(), right: right.clearCofactor().toBytes() };
}

/**
 * Whether all these keys, n·32 bytes, are strict and of prime order: then every rule of Ed25519, cofactored or not, single or
 * batched, gives one verdict about what they sign. A key with torsion would sign what other verifiers refuse.
 */
export function arePrimeOrderKeys(keys: Bytes): boolean {
  const points = strictKeys(keys);
  return points !== null && engine.outsideSubgroup(points).length === 0;
}

/** Whether rolls and manifests of version 1 may hold all these keys, n·32 bytes: `isStrictKey` of each. */
export const areStrictKeys = (keys: Bytes): boolean => strictKeys(keys) !== null;

/** Decoded; null where one of them is not strict. */
function strictKeys(keys: Bytes): Points | null {
  if (keys.length % 32 !== 0) return null;
  const { points, refused } = engine.decodeEdwards(keys);
  return refused.length === 0 && engine.smallOrder(points).length === 0 ? points : null;
}

/** The well-formed ones among some signatures. */
interface Read {
  /** Where each stands among all. */
  readonly indices: readonly number[];
  readonly A: Points;
  readonly R: Points;
  readonly S: Bytes;
  /** k = SHA-512(R ‖ A ‖ M) mod ℓ (RFC 8032 §5.1.7). */
  readonly k: Bytes;
  /** Weights. */
  readonly z: Bytes;
}

function readAll(items: readonly SignedMessage[]): Read {
  const shaped = items.flatMap(({ signature, message, publicKey: A }, index) => {
    if (signature.length !== 64 || A.length !== 32) return [];
    const [R, S] = [signature.subarray(0, 32), signature.subarray(32)];
    const digest = engine.hashing.sha512().update(R).update(A).update(message).digest();
    return [{ index, A, R, S, digest }];
  });
  const A = engine.decodeEdwards(joined(shaped.map((each) => each.A)));
  const R = engine.decodeEdwards(joined(shaped.map((each) => each.R)));
  const malformed = new Set([...A.refused, ...engine.smallOrder(A.points), ...R.refused]);
  const kept = Uint32Array.from(shaped.keys()).filter(
    (at) => !malformed.has(at) && engine.scalars.firstNonCanonical(shaped[at]!.S) === -1,
  );
  const sound = Array.from(kept, (at) => shaped[at]!);
  const all = {
    A: joined(sound.map((each) => each.A)),
    R: joined(sound.map((each) => each.R)),
    S: joined(sound.map((each) => each.S)),
    digests: joined(sound.map((each) => each.digest)),
  };
  const challenger = Challenger.begin(labels.signatureWeights, ANY_ELECTION);
  for (const [name, data] of Object.entries(all)) challenger.append(name, data);
  return {
    indices: sound.map(({ index }) => index),
    A: engine.select(A.points, kept),
    R: engine.select(R.points, kept),
    S: all.S,
    k: engine.scalars.reduce(all.digests),
    z: challenger.weights('weights', sound.length),
  };
}

/** 8·Σ z_i·(R_i + k_i·A_i − S_i·B) = 0 over a range of signatures. */
function combinationHolds({ A, R, S, k, z }: Read, from: number, to: number): boolean {
  const { scalars } = engine;
  const weights = range(z, from, to);
  const sum = engine.multiScalar([
    { points: engine.slice(R, from, to), scalars: weights },
    { points: engine.slice(A, from, to), scalars: scalars.multiply(weights, range(k, from, to)) },
    {
      points: engine.decodeEdwards(BASE).points,
      scalars: scalars.negate(scalars.innerProduct(weights, range(S, from, to))),
    },
  ]);
  return engine.smallOrder(sum).length === 1;
}
