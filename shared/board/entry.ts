/**
 * What the board holds. An entry is a signed statement of one author: 64 bytes of Ed25519 signature, then the canonical
 * bytes of `{type, election, author, seen, body}`. These bytes are the leaf of the Merkle log: what is hashed is what is
 * stored is what is sent. Large vectors stand beside the board as blobs.
 */
import * as v from 'valibot';
import type { Bytes } from '../codec/bytes.ts';
import { decodeAgain, decodeCanonical, encodeCanonical, parseAs, type Value } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import { type BlobName, digest, publicKey } from '../codec/schema.ts';
import type { SigningKey } from '../crypto/signature.ts';
import { type PictureName, picturesIn } from '../election/picture.ts';
import { type Head, head } from './bodies.ts';
import { type Body, type EntryTypeName, entryTypeNames, entryTypeOf, entryTypes } from './entry-types/entry-types.ts';
import { payloadOf, signLeaf } from './leaf.ts';

export type { BallotBody, Head } from './bodies.ts';
export { type Body, type EntryTypeName, entryTypeNames } from './entry-types/entry-types.ts';
export { entrySigned } from './leaf.ts';

/** An entry longer than this is refused unread; a roll of version 1, of 200,000 keys, fits. */
export const MAX_ENTRY_BYTES = 16 * 2 ** 20;

/** What an author says, before it is signed. */
export interface Unsigned<T extends EntryTypeName> {
  readonly type: T;
  readonly election: Bytes;
  readonly seen: Head;
  readonly body: Body<T>;
}

/** An entry as read from the board. */
export type Entry<T extends EntryTypeName = EntryTypeName> = {
  [K in T]: Unsigned<K> & {
    readonly author: Bytes;
    /** Signature and payload as stored. */
    readonly leaf: Bytes;
  };
}[T];

type PayloadSchema = v.GenericSchema<unknown, Omit<Entry, 'leaf'>>;

const payloadSchemas: ReadonlyMap<unknown, PayloadSchema> = new Map(
  Object.entries(entryTypes).map(([type, { body }]) => [
    type,
    v.strictObject({ type: v.literal(type), election: digest, author: publicKey, seen: head, body }) as PayloadSchema,
  ]),
);
/** For what is of no type that is known. */
const noPayload = v.strictObject({ type: v.picklist(entryTypeNames) }) as unknown as PayloadSchema;

/** The leaf of what an author says, signed. */
export function writeEntry<T extends EntryTypeName>(said: Unsigned<T>, key: SigningKey): Bytes {
  const { type, election, seen, body } = said;
  return signLeaf(encodeCanonical({ type, election, author: key.publicKey, seen, body } as Value), key);
}

/**
 * The entry of a leaf, its shape checked and its signature not yet (`entrySigned`). Throws `bad-length`,
 * `not-canonical`, `bad-shape`.
 */
export function readEntry(leaf: Bytes): Entry {
  if (leaf.length <= 64 || leaf.length > MAX_ENTRY_BYTES)
    throw new OstrakaError('bad-length', `an entry has 65 to ${MAX_ENTRY_BYTES} bytes, this one ${leaf.length}`);
  const payload = decodeCanonical(payloadOf(leaf));
  // Of a variant valibot would ask each type in turn, ballots almost last.
  const type = typeof payload === 'object' && payload !== null && 'type' in payload ? payload.type : undefined;
  return { ...parseAs(payloadSchemas.get(type) ?? noPayload, payload), leaf } as Entry;
}

/** The same entry, of a leaf that `readEntry` has taken before: neither its bytes nor its shape is checked a second time. */
export const entryAgain = (leaf: Bytes): Entry =>
  ({ ...(decodeAgain(payloadOf(leaf)) as Omit<Entry, 'leaf'>), leaf }) as Entry;

/** The blobs that stand beside the board under this entry's word: whoever folds the entry holds them first. */
export const blobsBrought = ({ type, body }: Entry): BlobName[] => entryTypeOf(type).blobs(body as never);

/** The pictures of options that this entry names, which stand beside the board where they can be had: nothing waits for them, and nothing is judged by them. */
export const picturesNamed = ({ type, body }: Entry): PictureName[] =>
  type === 'manifest' ? picturesIn(body.contests) : [];
