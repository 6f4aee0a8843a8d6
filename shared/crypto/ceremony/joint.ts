/** What all deals of a successful attempt add up to: the election key and everyone's share of it. */
import { type Bytes, concat, piece } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine } from '../arithmetic/engine.ts';
import { decodeNonIdentity } from '../arithmetic/group.ts';
import { mod } from '../arithmetic/scalar.ts';
import { namedHash } from '../labelled.ts';
import { labels } from '../labels.ts';
import { attemptBytes, type CeremonyContext } from './context.ts';
import { dealHash } from './deal.ts';
import { commitmentAt, evaluate } from './sharing.ts';

/** Each dealer's Feldman commitments, t·32 bytes, by its index. */
export type CommitmentsByDealer = ReadonlyMap<number, Bytes>;

/** Y = Σ A_0, 32 bytes: the key that ballots are sealed to. Throws `bad-point`, see `jointCommitments`. */
export const jointKey = (commitments: CommitmentsByDealer): Bytes => piece(jointCommitments(commitments), 0);

/**
 * X_i = x_i·B, 32 bytes, against which the decryption shares of node `index` are checked. Throws `bad-point`, see
 * `jointCommitments`, and where X_i itself is the identity.
 */
export function publicShare(commitments: CommitmentsByDealer, index: number): Bytes {
  const share = commitmentAt(jointCommitments(commitments), index);
  decodeNonIdentity(share, `public share of node ${index}`);
  return share;
}

/** x_i = f_i(i) + Σ f_j(i): the node's own polynomial and what every other dealer sealed to it. */
export const secretShare = (polynomial: readonly bigint[], received: readonly bigint[], index: number): bigint =>
  received.reduce((sum, share) => mod(sum + share), evaluate(polynomial, index));

/**
 * What key-confirm signs: the canonical bytes of every participant's deal, in ascending order, and Y. Throws `bad-index`
 * where a deal is missing, foreign or out of order.
 */
export function allDealsHash(
  context: CeremonyContext,
  deals: readonly { readonly dealer: number; readonly bytes: Bytes }[],
  publicKey: Bytes,
): Bytes {
  const { participants, fingerprint } = context;
  if (deals.length !== participants.length || participants.some(({ index }, k) => deals[k]?.dealer !== index))
    throw new OstrakaError('bad-index', 'these are not the deals of exactly the participants, in their order');
  return namedHash(labels.dealsHash, {
    fingerprint,
    attempt: attemptBytes(context),
    deals: concat(...deals.map(({ dealer, bytes }) => dealHash(context, dealer, bytes))),
    publicKey,
  });
}

/**
 * Σ over all dealers of A_0 … A_(t−1), which commits to the joint polynomial. Throws `bad-point` where a sum is the
 * identity, so that the key or the threshold would collapse: after deal-commit [8] only all dealers together can bring
 * that about, up to a chance of 1/ℓ.
 */
function jointCommitments(commitments: CommitmentsByDealer): Bytes {
  const [first, ...rest] = [...commitments.values()].map((each) => engine.decode(each));
  if (!first) throw new OstrakaError('bad-length', 'nobody has dealt');
  const sum = engine.encode(rest.reduce((a, b) => engine.add(a, b), first));
  decodeNonIdentity(sum, 'joint commitments');
  return sum;
}
