/**
 * One share on its way from a dealer to a receiver: Diffie–Hellman on ristretto255 between an ephemeral key and the
 * receiver's key of this attempt, then XChaCha20-Poly1305. The dealer proves that it knows the ephemeral secret: it
 * cannot reuse another dealer's ephemeral key and learn, through a complaint, the key that opens that dealer's share.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import * as v from 'valibot';
import { type Bytes, concat } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { bytes, integer, point } from '../../codec/schema.ts';
import { engine } from '../arithmetic/engine.ts';
import { decodeNonIdentity, publicPoint } from '../arithmetic/group.ts';
import { randomScalar, scalarBytes } from '../arithmetic/scalar.ts';
import { namedHash } from '../labelled.ts';
import { labels } from '../labels.ts';
import { type KnowledgeStatement, proveKnowledge, verifyKnowledge } from '../proofs/knowledge.ts';
import type { Random } from '../random.ts';
import { MAX_NODES } from './bounds.ts';
import { attemptBytes, type CeremonyContext, participant } from './context.ts';

const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const SHARE_BYTES = 32;

export const sealedShareSchema = v.strictObject({
  receiver: integer(1, MAX_NODES),
  /** E = e·B. */
  ephemeral: point,
  /** Knowledge of e, bound to election, attempt, dealer and receiver. */
  proof: bytes(64),
  /** Nonce, encrypted share, tag. */
  sealed: bytes(NONCE_BYTES + SHARE_BYTES + TAG_BYTES),
});
export type SealedShare = v.InferOutput<typeof sealedShareSchema>;

/** Seals 32 bytes of share for `receiver`. Throws `bad-index`, and `bad-point` on a receiving key no node may accept with. */
export function sealShare(
  context: CeremonyContext,
  dealer: number,
  receiver: number,
  share: bigint,
  random: Random,
): SealedShare {
  const e = randomScalar(random);
  const ephemeral = publicPoint(e);
  const shared = sharedPoint(e, participant(context, receiver).receivingKey);
  const proof = proveKnowledge(ephemeralStatement(context, dealer, receiver, ephemeral), [e], random);
  const nonce = Uint8Array.from(random(NONCE_BYTES));
  const sealed = concat(nonce, cipher(context, dealer, receiver, ephemeral, shared, nonce).encrypt(scalarBytes(share)));
  return { receiver, ephemeral, proof, sealed };
}

/** The 32 bytes under the seal for whoever knows S = e·R = r·E, or null where it does not open. */
export function unsealShare(
  context: CeremonyContext,
  dealer: number,
  { receiver, ephemeral, sealed }: SealedShare,
  shared: Bytes,
): Bytes | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  try {
    return cipher(context, dealer, receiver, ephemeral, shared, nonce).decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    return null; // the cipher throws on a wrong tag, and on nothing else at these fixed lengths
  }
}

/** What anyone can say against a sealed share without opening it, or null. */
export function sealedShareFault(
  context: CeremonyContext,
  dealer: number,
  { receiver, ephemeral, proof }: SealedShare,
): string | null {
  try {
    decodeNonIdentity(ephemeral, 'ephemeral key');
  } catch {
    return `the ephemeral key for node ${receiver} is not a point other than the identity`;
  }
  return verifyKnowledge(ephemeralStatement(context, dealer, receiver, ephemeral), proof)
    ? null
    : `the proof of the ephemeral key for node ${receiver} does not verify`;
}

/** S = secret·P, 32 bytes: what dealer and receiver share. Throws `bad-point`. */
export const sharedPoint = (secret: bigint, other: Bytes): Bytes =>
  engine.encode(engine.scale(decodeNonIdentity(other, 'Diffie–Hellman key'), scalarBytes(secret)));

const ephemeralStatement = (
  context: CeremonyContext,
  dealer: number,
  receiver: number,
  ephemeral: Bytes,
): KnowledgeStatement => ({
  label: labels.sealedShareProof,
  fingerprint: context.fingerprint,
  context: encodeCanonical({ attempt: attemptBytes(context), dealer, receiver }),
  publics: ephemeral,
});

/** The attempt names every receiving key, so the key hashes R along with E and S. */
function cipher(
  context: CeremonyContext,
  dealer: number,
  receiver: number,
  ephemeral: Bytes,
  shared: Bytes,
  nonce: Bytes,
) {
  const { fingerprint } = context;
  const about = encodeCanonical({ fingerprint, attempt: attemptBytes(context), dealer, receiver, ephemeral });
  return xchacha20poly1305(namedHash(labels.shareKey, { about, shared }), nonce, about);
}
