/**
 * What the board holds. An entry is a signed statement of one author: 64 bytes of Ed25519 signature, then the canonical
 * bytes of `{type, election, author, seen, body}`. These bytes are the leaf of the Merkle log: what is hashed is what is
 * stored is what is sent. Large vectors stand beside the board as blobs.
 */
import * as v from 'valibot';
import { type Bytes, concat } from '../codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import {
  type BlobName,
  blob,
  bytes,
  bytesUpTo,
  digest,
  integer,
  point,
  publicKey,
  signature,
  vector,
} from '../codec/schema.ts';
import { complaintSchema } from '../crypto/ceremony/complaint.ts';
import { MAX_NODES } from '../crypto/ceremony/context.ts';
import { dealSchema } from '../crypto/ceremony/deal.ts';
import { labels } from '../crypto/labels.ts';
import { signedBytes } from '../crypto/proofs/transcript.ts';
import { type SigningKey, sign, verifies } from '../crypto/signature.ts';
import type { SignedMessage } from '../crypto/signature-batch.ts';
import { MAX_VOTERS, manifestSchema } from '../election/manifest.ts';
import { openingSchema, sealedBallotSchema } from '../election/sealing.ts';

/** An entry longer than this is refused unread; a roll of 200,000 voters fits. */
export const MAX_ENTRY_BYTES = 8 * 2 ** 20;
const MAX_ATTEMPTS = 1000;

const nodeIndex = integer(1, MAX_NODES);
const attempt = integer(1, MAX_ATTEMPTS);
const size = integer(0, 2 ** 40);
const head = v.strictObject({ size, root: digest });
/** Size and root of a board that its holder knew. */
export type Head = v.InferOutput<typeof head>;

export const ballotBody = v.strictObject({
  sealed: sealedBallotSchema,
  /** 1 for a voter's first ballot, greater for each that replaces it. */
  sequence: integer(1, 1_000_000),
  /** Hash of the ballot it replaces. */
  replaces: v.nullable(digest),
  /** What sealed it: whoever serves or alters a page could read or replace what it seals. */
  client: v.picklist(['app', 'command', 'page']),
});
export type BallotBody = v.InferOutput<typeof ballotBody>;

const report = v.strictObject({ node: nodeIndex, head, signature });
export const takeoverBody = v.strictObject({
  epoch: integer(1, 1000),
  coordinator: publicKey,
  head,
  reports: v.pipe(v.array(report), v.maxLength(MAX_NODES)),
});

/** Each entry type with its body: the one definition of what can be said. */
const bodies = {
  manifest: manifestSchema,
  accept: v.strictObject({ attempt, receivingKey: point, nonceCommitment: digest }),
  'deal-commit': v.strictObject({ attempt, deal: digest, nonce: bytes(32) }),
  deal: v.strictObject({ attempt, deal: dealSchema }),
  complaint: v.strictObject({ attempt, complaint: complaintSchema }),
  'key-confirm': v.strictObject({ attempt, deals: digest, publicKey: point }),
  restart: v.strictObject({
    attempt,
    participants: v.pipe(v.array(nodeIndex), v.minLength(1), v.maxLength(MAX_NODES)),
    /** Who is left out and why: a fault that everyone computes, or the coordinator's unproved word. */
    leftOut: v.pipe(
      v.array(v.strictObject({ node: nodeIndex, reason: v.picklist(['fault', 'time-out']) })),
      v.maxLength(MAX_NODES),
    ),
  }),
  roll: v.strictObject({ keys: vector(MAX_VOTERS) }),
  bind: v.strictObject({ key: publicKey, possession: signature }),
  ballot: ballotBody,
  audit: v.strictObject({ ballot: ballotBody, opening: openingSchema }),
  close: v.strictObject({}),
  mix: v.strictObject({
    input: digest,
    output: blob,
    /** The checkpoint over `close` with the co-signatures of q nodes, as a signed note. */
    witness: v.pipe(v.string(), v.maxLength(16_384)),
  }),
  'mix-proof': v.strictObject({ output: digest, proof: blob }),
  skip: v.strictObject({ node: nodeIndex, missing: v.picklist(['mix', 'proof']), input: digest }),
  seal: v.strictObject({ list: digest, mixers: v.pipe(v.array(nodeIndex), v.maxLength(MAX_NODES)) }),
  shares: v.strictObject({ list: digest, shares: blob, proof: bytes(96) }),
  result: v.strictObject({ plaintexts: blob, tally: bytesUpTo(4 * 2 ** 20) }),
  attest: v.strictObject({ result: digest }),
  takeover: takeoverBody,
} as const;

export type EntryType = keyof typeof bodies;
export type Body<T extends EntryType> = v.InferOutput<(typeof bodies)[T]>;
export const entryTypes = Object.keys(bodies) as EntryType[];

/** An entry as read from the board. */
export type Entry<T extends EntryType = EntryType> = {
  [K in T]: {
    readonly type: K;
    readonly election: Bytes;
    readonly author: Bytes;
    readonly seen: Head;
    readonly body: Body<K>;
    /** Signature and payload as stored. */
    readonly leaf: Bytes;
  };
}[T];

const payloadOf = <T extends EntryType>(type: T) =>
  v.strictObject({ type: v.literal(type), election: digest, author: publicKey, seen: head, body: bodies[type] });

const payloadSchema = v.variant('type', [
  payloadOf('manifest'),
  payloadOf('accept'),
  payloadOf('deal-commit'),
  payloadOf('deal'),
  payloadOf('complaint'),
  payloadOf('key-confirm'),
  payloadOf('restart'),
  payloadOf('roll'),
  payloadOf('bind'),
  payloadOf('ballot'),
  payloadOf('audit'),
  payloadOf('close'),
  payloadOf('mix'),
  payloadOf('mix-proof'),
  payloadOf('skip'),
  payloadOf('seal'),
  payloadOf('shares'),
  payloadOf('result'),
  payloadOf('attest'),
  payloadOf('takeover'),
]);

/** What an author states, before it is signed. */
export interface Statement<T extends EntryType> {
  readonly type: T;
  readonly election: Bytes;
  readonly seen: Head;
  readonly body: Body<T>;
}

/** The leaf of a signed statement. */
export function writeEntry<T extends EntryType>(statement: Statement<T>, key: SigningKey): Bytes {
  const { type, election, seen, body } = statement;
  const payload = encodeCanonical({ type, election, author: key.publicKey, seen, body } as Value);
  return concat(sign(signedBytes(labels.entrySignature, payload), key), payload);
}

/**
 * The entry of a leaf, its shape checked and its signature not yet (`entrySigned`). Throws `bad-length`,
 * `not-canonical`, `bad-shape`.
 */
export function readEntry(leaf: Bytes): Entry {
  if (leaf.length <= 64 || leaf.length > MAX_ENTRY_BYTES)
    throw new OstrakaError('bad-length', `an entry has 65 to ${MAX_ENTRY_BYTES} bytes, this one ${leaf.length}`);
  return { ...decodeAs(payloadSchema, leaf.subarray(64)), leaf };
}

/** Whether the author really signed these bytes. */
export function entrySigned(leaf: Bytes, author: Bytes): boolean {
  const { signature, message, publicKey } = signatureOf(leaf, author);
  return verifies(signature, message, publicKey);
}

/** What `author` must have signed for this leaf to be an entry. */
export const signatureOf = (leaf: Bytes, author: Bytes): SignedMessage => ({
  signature: leaf.subarray(0, 64),
  message: signedBytes(labels.entrySignature, leaf.subarray(64)),
  publicKey: author,
});

/** The blobs that stand beside the board under this entry's word: whoever folds the entry holds them first. */
export function blobsBrought(entry: Entry): BlobName[] {
  switch (entry.type) {
    case 'mix':
      return [entry.body.output];
    case 'mix-proof':
      return [entry.body.proof];
    case 'shares':
      return [entry.body.shares];
    case 'result':
      return [entry.body.plaintexts];
    default:
      return [];
  }
}
