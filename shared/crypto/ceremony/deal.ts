/**
 * A deal: one node's contribution to the election key. Its commitments fix a polynomial of degree t − 1, its proof shows
 * that the dealer knows the secret it adds, its sealed shares give every other participant one point of the polynomial.
 */
import * as v from 'valibot';
import { type Bytes, equal, piece } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { bytes, vector } from '../../codec/schema.ts';
import { decodeNonIdentity, publicPoint } from '../arithmetic/group.ts';
import { readScalar, scalarBytes } from '../arithmetic/scalar.ts';
import { namedHash } from '../labelled.ts';
import { labels } from '../labels.ts';
import {
  type KnowledgeStatement,
  type OpenedKnowledge,
  openedKnowledge,
  proveKnowledge,
  verifyKnowledge,
} from '../proofs/knowledge.ts';
import type { Random } from '../random.ts';
import { MAX_NODES } from './bounds.ts';
import { attemptBytes, type CeremonyContext } from './context.ts';
import {
  type SealedShare,
  sealedShareFault,
  sealedShareSchema,
  sealShare,
  sharedPoint,
  unsealShare,
} from './sealing.ts';
import { commitmentAt, evaluate, feldmanCommitments, newPolynomial } from './sharing.ts';

export const dealSchema = v.strictObject({
  /** A_0 … A_(t−1). */
  commitments: vector(MAX_NODES),
  /** Knowledge of a_0, bound to election, attempt and dealer. */
  proof: bytes(64),
  /** For exactly the other participants, in ascending order. */
  shares: v.pipe(v.array(sealedShareSchema), v.maxLength(MAX_NODES)),
});
export type Deal = v.InferOutput<typeof dealSchema>;

/** What a receiver finds under its seal. All but the first are grounds for a complaint. */
export type OpenedShare =
  | { readonly ok: true; readonly share: bigint }
  | { readonly ok: false; readonly reason: 'unsealable' | 'not-a-scalar' | 'mismatch' };

/**
 * A fresh deal of the node `dealer`. The polynomial is secret, and so is the deal until every deal-commit is on the
 * board [8]; both are stored before deal-commit is sent. Throws `bad-point` on an unusable receiving key.
 */
export function createDeal(
  context: CeremonyContext,
  dealer: number,
  random: Random,
): { deal: Deal; polynomial: bigint[] } {
  const polynomial = newPolynomial(context.threshold, random);
  const commitments = feldmanCommitments(polynomial);
  const proof = proveKnowledge(secretStatement(context, dealer, commitments), [polynomial[0]!], random);
  const shares = receivers(context, dealer).map((i) => sealShare(context, dealer, i, evaluate(polynomial, i), random));
  return { deal: { commitments, proof, shares }, polynomial };
}

/** What everyone can say against a deal without opening a share, in words, or null. Never throws. */
export function dealFault(context: CeremonyContext, dealer: number, deal: Deal): string | null {
  const { threshold: t, participants, attempt } = context;
  if (!participants.some(({ index }) => index === dealer)) return `node ${dealer} takes no part in attempt ${attempt}`;
  // One commitment more would raise everyone's threshold unseen [9].
  if (deal.commitments.length !== 32 * t)
    return `it holds ${deal.commitments.length / 32} commitments where the threshold is ${t}`;
  try {
    decodeNonIdentity(deal.commitments, 'commitments');
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return error.message;
  }
  if (!verifyKnowledge(secretStatement(context, dealer, deal.commitments), deal.proof))
    return 'the proof that the dealer knows its secret does not verify';
  const expected = receivers(context, dealer);
  if (deal.shares.length !== expected.length || deal.shares.some(({ receiver }, k) => receiver !== expected[k]))
    return `its shares are not for exactly the nodes ${expected.join(', ')}`;
  for (const share of deal.shares) {
    const fault = sealedShareFault(context, dealer, share);
    if (fault) return fault;
  }
  return null;
}

/** What deal-commit says of a deal's canonical bytes before any deal is seen [8]; one dealer's hash is no other's. */
export const dealHash = (context: CeremonyContext, dealer: number, dealBytes: Bytes): Bytes =>
  namedHash(labels.dealHash, {
    fingerprint: context.fingerprint,
    attempt: attemptBytes(context),
    dealer: encodeCanonical(dealer),
    deal: dealBytes,
  });

/**
 * The share of node `receiver` in a deal without a public fault. Throws `bad-index` where the deal holds none for it,
 * `bad-point` on a malformed deal: both are `dealFault`'s to say.
 */
export const openShare = (
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  receiver: number,
  receivingSecret: bigint,
): OpenedShare =>
  openWith(context, dealer, deal, receiver, sharedPoint(receivingSecret, shareFor(deal, receiver).ephemeral));

/** As `openShare`, for whoever knows S = r·E: the receiver, or everyone after a complaint. */
export function openWith(
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  receiver: number,
  shared: Bytes,
): OpenedShare {
  const read = readShare(context, dealer, deal, receiver, shared);
  if (typeof read === 'string') return { ok: false, reason: read };
  const { left, right } = feldmanSides(deal, receiver, read);
  return equal(left, right) ? { ok: true, share: read } : { ok: false, reason: 'mismatch' };
}

function readShare(
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  receiver: number,
  shared: Bytes,
): bigint | 'unsealable' | 'not-a-scalar' {
  const opened = unsealShare(context, dealer, shareFor(deal, receiver), shared);
  if (!opened) return 'unsealable';
  try {
    return readScalar(opened);
  } catch {
    return 'not-a-scalar';
  }
}

/** f(i)·B = Σ i^k·A_k (Feldman, FOCS '87): both sides, encoded. */
const feldmanSides = (
  deal: Deal,
  receiver: number,
  share: bigint,
): { readonly left: Bytes; readonly right: Bytes } => ({
  left: publicPoint(share),
  right: commitmentAt(deal.commitments, receiver),
});

/**
 * For whoever wants to see the check of `openWith`: the share and both sides of its equation, 32 bytes each; null where no
 * scalar lies under the seal.
 */
export function openedShare(
  context: CeremonyContext,
  dealer: number,
  deal: Deal,
  receiver: number,
  shared: Bytes,
): { readonly share: Bytes; readonly left: Bytes; readonly right: Bytes } | null {
  const read = readShare(context, dealer, deal, receiver, shared);
  return typeof read === 'string' ? null : { share: scalarBytes(read), ...feldmanSides(deal, receiver, read) };
}

/** For whoever wants to see the check of a deal's proof; null where it is not well-formed. */
export const openedSecret = (context: CeremonyContext, dealer: number, deal: Deal): OpenedKnowledge | null =>
  deal.commitments.length === 0
    ? null
    : openedKnowledge(secretStatement(context, dealer, deal.commitments), deal.proof);

/** The sealed share for this receiver; throws `bad-index` where there is none. */
export function shareFor(deal: Deal, receiver: number): SealedShare {
  const found = deal.shares.find((share) => share.receiver === receiver);
  if (!found) throw new OstrakaError('bad-index', `the deal holds no share for node ${receiver}`);
  return found;
}

const receivers = ({ participants }: CeremonyContext, dealer: number): number[] =>
  participants.map(({ index }) => index).filter((index) => index !== dealer);

/** Binds all commitments, not the first alone, to the knowledge of a_0. */
const secretStatement = (context: CeremonyContext, dealer: number, commitments: Bytes): KnowledgeStatement => ({
  label: labels.dealProof,
  fingerprint: context.fingerprint,
  context: encodeCanonical({ attempt: attemptBytes(context), dealer, commitments }),
  publics: piece(commitments, 0),
});
