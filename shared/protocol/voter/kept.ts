/** What a voter's device keeps of one election. Choices are never among it. */
import * as v from 'valibot';
import { MAX_ENTRY_BYTES } from '../../board/entry.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { bytes, bytesUpTo, digest, text } from '../../codec/schema.ts';
import type { Random } from '../../crypto/random.ts';
import { CODE_BYTES } from '../../election/credential.ts';
import { receiptSchema } from '../voter.ts';

/** Where a device keeps it, one value for each election: the operating system's key store, or a browser's storage. */
export interface VoterStore {
  load(election: Bytes): Promise<Bytes | null>;
  /**
   * Puts what `change` makes of the stored value in its place, in one transaction: two windows of a device share the store,
   * and neither may write over what it has not seen. `change` is synchronous; what it throws is thrown here, and then
   * nothing has changed. Durable when this resolves: a key that is on the roll must not be lost.
   */
  update(election: Bytes, change: (stored: Bytes | null) => Bytes): Promise<void>;
}

/** What the coordinator answered with, as a device keeps it: no code is forgotten that a later version knows. */
const refusalSchema = v.strictObject({
  ballot: digest,
  code: v.pipe(v.string(), v.maxLength(64)),
  message: v.pipe(v.string(), v.maxLength(500)),
});
export type Refusal = v.InferOutput<typeof refusalSchema>;

const keptSchema = v.strictObject({
  version: v.literal(1, 'this program reads what version 1 kept'),
  election: digest,
  /** The join link it was last found by. */
  link: v.pipe(v.string(), v.maxLength(400)),
  /** Of the key that signs ballots. */
  seed: bytes(32),
  /** The name under which the coordinator took its enrolment. */
  enrolled: v.nullable(text(60)),
  /** A one-time code that is still to be spent. */
  code: v.nullable(bytes(CODE_BYTES)),
  /** A ballot on its way: sent again, byte for byte, until the coordinator answers. */
  sending: v.nullable(v.strictObject({ ballot: digest, leaf: bytesUpTo(MAX_ENTRY_BYTES) })),
  receipt: v.nullable(receiptSchema),
  /** The ballot that was sealed last, until it is cast, tested or taken back. What is in it is never stored. */
  sealed: v.optional(v.nullable(digest), null),
  /** The ballot that was refused last, until another one is cast. */
  refused: v.optional(v.nullable(refusalSchema), null),
  /** An objection to an opened ballot on its way: which ballot, and the entry. */
  objecting: v.optional(v.nullable(v.strictObject({ ballot: digest, leaf: bytesUpTo(1024) })), null),
  /** In a lesson: the ballot that its voter has lent, for good. */
  lent: v.optional(v.nullable(digest), null),
});
export type Kept = v.InferOutput<typeof keptSchema>;

export const newKept = (election: Bytes, link: string, random: Random): Kept => ({
  version: 1,
  election,
  link,
  seed: random(32),
  enrolled: null,
  code: null,
  sending: null,
  receipt: null,
  sealed: null,
  refused: null,
  objecting: null,
  lent: null,
});

/** What the store holds of this election; null where it holds nothing. Throws `unreadable`. */
export async function loadKept(store: VoterStore, election: Bytes): Promise<Kept | null> {
  const value = await store.load(election);
  const kept = value && readKept(value);
  if (kept && !equal(kept.election, election))
    throw new OstrakaError('unreadable', 'what this device keeps is of another election');
  return kept;
}

/** Makes a change of what the store holds, and gives what it holds then. Throws `unreadable`, and what `change` throws. */
export async function changeKept(
  store: VoterStore,
  election: Bytes,
  change: (stored: Kept | null) => Kept,
): Promise<Kept> {
  let kept: Kept | null = null;
  await store.update(election, (stored) => {
    kept = change(stored && readKept(stored));
    return encodeCanonical(kept);
  });
  if (!kept) throw new OstrakaError('internal', 'a store made no change');
  return kept;
}

export const sameKept = (a: Kept, b: Kept): boolean => equal(encodeCanonical(a), encodeCanonical(b));

/** Throws `unreadable`. */
export function readKept(value: Bytes): Kept {
  try {
    return decodeAs(keptSchema, value);
  } catch (cause) {
    if (!(cause instanceof OstrakaError)) throw cause;
    throw new OstrakaError('unreadable', `what this device keeps of the election is damaged: ${cause.message}`, {
      cause,
    });
  }
}
