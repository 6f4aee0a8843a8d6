/** A node's part in the key ceremony: what it keeps secret, and the entries it makes of it. */
import type { Body } from '../../board/entry.ts';
import { agreedKey } from '../../board/entry-types/setup.ts';
import { ceremonyContext, type ElectionRecord } from '../../board/record.ts';
import { type Bytes, concat, pieces } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { publicPoint } from '../../crypto/arithmetic/group.ts';
import { packScalars, readScalar, readScalars, scalarBytes } from '../../crypto/arithmetic/scalar.ts';
import { fileComplaint } from '../../crypto/ceremony/complaint.ts';
import { newReceivingKey, nonceCommitment } from '../../crypto/ceremony/context.ts';
import { createDeal, dealHash, dealSchema, openShare } from '../../crypto/ceremony/deal.ts';
import { secretShare } from '../../crypto/ceremony/joint.ts';
import type { Random } from '../../crypto/random.ts';
import type { NodeIndex } from '../../election/manifest.ts';

/** Names in the key store. Everything of one attempt but the key share is erased once its key stands. */
export const secretNames = {
  /** Receiving secret ‖ nonce. */
  attempt: (attempt: number) => `ceremony/${attempt}/receiving`,
  /** Coefficients of this node's polynomial. */
  polynomial: (attempt: number) => `ceremony/${attempt}/polynomial`,
  /** The deal itself: it holds no secret, and must not change once its hash is on the board. */
  deal: (attempt: number) => `ceremony/${attempt}/deal`,
  share: (attempt: number) => `share/${attempt}`,
  mix: (input: string) => `mix/${input}`,
} as const;

export type Secrets = ReadonlyMap<string, Bytes>;
/** Secrets to keep before the entry leaves. */
export type NewSecrets = Map<string, Bytes>;

function kept(secrets: Secrets, name: string): Bytes {
  const found = secrets.get(name);
  if (!found)
    throw new OstrakaError('secret-lost', `this laptop no longer holds ${name}`, {
      hint: 'its key store was removed; it can watch this election but not go on with it',
    });
  return found;
}

/** A fresh receiving key and a commitment to a nonce, both new in each attempt. */
export function accept(record: ElectionRecord, me: NodeIndex, random: Random, keep: NewSecrets): Body<'accept'> {
  const { attempt } = record.ceremony;
  const { secret, publicKey } = newReceivingKey(random);
  const nonce = Uint8Array.from(random(32));
  keep.set(secretNames.attempt(attempt), concat(scalarBytes(secret), nonce));
  return { attempt, receivingKey: publicKey, nonceCommitment: nonceCommitment(record.fingerprint, me, nonce) };
}

/** The hash of this node's deal, made now and kept; opens the nonce. */
export function commit(
  record: ElectionRecord,
  me: NodeIndex,
  secrets: Secrets,
  random: Random,
  keep: NewSecrets,
): Body<'deal-commit'> {
  const context = ceremonyContext(record);
  const { attempt } = context;
  const { deal, polynomial } = createDeal(context, me, random);
  const bytes = encodeCanonical(deal as Value);
  keep.set(secretNames.polynomial(attempt), packScalars(polynomial));
  keep.set(secretNames.deal(attempt), bytes);
  const nonce = kept(secrets, secretNames.attempt(attempt)).subarray(32);
  return { attempt, deal: dealHash(context, me, bytes), nonce: Uint8Array.from(nonce) };
}

export const deal = ({ ceremony: { attempt } }: ElectionRecord, secrets: Secrets): Body<'deal'> => ({
  attempt,
  deal: decodeAs(dealSchema, kept(secrets, secretNames.deal(attempt))),
});

const receivingSecret = (attempt: number, secrets: Secrets): bigint =>
  readScalar(kept(secrets, secretNames.attempt(attempt)).subarray(0, 32));

/** The first dealer whose share for this node does not fit its commitments; null where all do. */
export function badDealer(record: ElectionRecord, me: NodeIndex, secrets: Secrets): NodeIndex | null {
  const context = ceremonyContext(record);
  const secret = receivingSecret(context.attempt, secrets);
  for (const [dealer, dealt] of record.ceremony.deals)
    if (dealer !== me && !openShare(context, dealer, dealt, me, secret).ok) return dealer;
  return null;
}

export function complain(
  record: ElectionRecord,
  me: NodeIndex,
  dealer: NodeIndex,
  secrets: Secrets,
  random: Random,
): Body<'complaint'> {
  const context = ceremonyContext(record);
  const secret = receivingSecret(context.attempt, secrets);
  const dealt = record.ceremony.deals.get(dealer)!;
  return { attempt: context.attempt, complaint: fileComplaint(context, dealer, dealt, me, secret, random) };
}

/** Confirms the key that all deals make, and keeps this node's share of it. */
export function confirm(
  record: ElectionRecord,
  me: NodeIndex,
  secrets: Secrets,
  keep: NewSecrets,
): Body<'key-confirm'> {
  const context = ceremonyContext(record);
  const { attempt } = context;
  const secret = receivingSecret(attempt, secrets);
  const received = [...record.ceremony.deals].flatMap(([dealer, dealt]) => {
    if (dealer === me) return [];
    const opened = openShare(context, dealer, dealt, me, secret);
    if (!opened.ok) throw new OstrakaError('internal', `confirming in spite of a bad share from node ${dealer}`);
    return [opened.share];
  });
  const own = readScalars(kept(secrets, secretNames.polynomial(attempt)));
  keep.set(secretNames.share(attempt), scalarBytes(secretShare(own, received, me)));
  const { hash, publicKey } = agreedKey(record);
  return { attempt, deals: hash, publicKey };
}

/** This node's share of the election key, checked against the public share on the board. */
export function keyShare(record: ElectionRecord, me: NodeIndex, secrets: Secrets): Bytes {
  const share = kept(secrets, secretNames.share(record.ceremony.attempt));
  const [expected] = pieces(record.key!.publicShares.get(me)!);
  if (publicPoint(readScalar(share)).some((byte, i) => byte !== expected![i]))
    throw new OstrakaError('secret-lost', 'the key share on this laptop is not the one of this election');
  return share;
}
