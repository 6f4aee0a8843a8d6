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
  /** Durable when this resolves: a key that is on the roll must not be lost. */
  save(election: Bytes, value: Bytes): Promise<void>;
}

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
});

/** What the store holds of this election; null where it holds nothing. Throws `unreadable`. */
export async function loadKept(store: VoterStore, election: Bytes): Promise<Kept | null> {
  const value = await store.load(election);
  const kept = value && readKept(value);
  if (kept && !equal(kept.election, election))
    throw new OstrakaError('unreadable', 'what this device keeps is of another election');
  return kept;
}

export const saveKept = (store: VoterStore, kept: Kept): Promise<void> =>
  store.save(kept.election, encodeCanonical(kept));

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
