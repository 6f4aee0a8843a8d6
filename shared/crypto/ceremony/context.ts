/** What a key ceremony is about: one attempt of one election, and what each node brings when it accepts. */
import type { Bytes } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { decodeNonIdentity, publicPoint } from '../arithmetic/group.ts';
import { randomScalar } from '../arithmetic/scalar.ts';
import { namedHash } from '../labelled.ts';
import { labels } from '../labels.ts';
import type { Random } from '../random.ts';

/** A node that takes part in an attempt. */
export interface Receiver {
  /** Its place in the manifest, from 1, and the x-coordinate of its share; never renumbered. */
  readonly index: number;
  /** R = r·B, fresh in this attempt (32 bytes): what its shares are sealed to. */
  readonly receivingKey: Bytes;
}

/** One attempt. Everything dealt, proved or hashed in it is bound to all of this. */
export interface CeremonyContext {
  /** The election's fingerprint, 32 bytes. */
  readonly fingerprint: Bytes;
  /** From 1; each restart counts on. */
  readonly attempt: number;
  /** t: how many shares reconstruct, and how many commitments a deal holds. */
  readonly threshold: number;
  /** In ascending order of index. */
  readonly participants: readonly Receiver[];
}

/** The attempt in canonical bytes, without the fingerprint, which every challenger and hash already begins with. */
export const attemptBytes = ({ attempt, threshold, participants }: CeremonyContext): Bytes =>
  encodeCanonical({
    attempt,
    threshold,
    participants: participants.map(({ index, receivingKey }) => ({ index, receivingKey })),
  });

/** The participant with this index; throws `bad-index` where the node takes no part in the attempt. */
export function participant(context: CeremonyContext, index: number): Receiver {
  const found = context.participants.find((receiver) => receiver.index === index);
  if (!found) throw new OstrakaError('bad-index', `node ${index} takes no part in attempt ${context.attempt}`);
  return found;
}

export interface ReceivingKey {
  readonly secret: bigint;
  readonly publicKey: Bytes;
}

/** A key for the shares of one attempt, to be erased after key-confirm: a complaint must be no oracle for another one. */
export function newReceivingKey(random: Random): ReceivingKey {
  const secret = randomScalar(random);
  return { secret, publicKey: publicPoint(secret) };
}

/** Whether a node may accept with this receiving key: a canonical point, not the identity [19]. */
export function isReceivingKey(key: Bytes): boolean {
  try {
    return decodeNonIdentity(key, 'receiving key').length === 1;
  } catch {
    return false;
  }
}

/**
 * What `accept` says about the nonce that `deal-commit` opens: committed by all before any is seen, the nonces give
 * comparison words and lots that nobody could grind [10].
 */
export const nonceCommitment = (fingerprint: Bytes, node: number, nonce: Bytes): Bytes =>
  namedHash(labels.nonceCommitment, { fingerprint, node: encodeCanonical(node), nonce });
