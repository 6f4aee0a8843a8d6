/**
 * Everything said over a socket or in the body of a request, once: the schema gives the type, the check at the border and
 * the canonical bytes. Events travel over the WebSocket; bulk travels over HTTP by range or hash.
 */

import * as v from 'valibot';
import { attempt } from '../board/bodies.ts';
import { MAX_ENTRY_BYTES } from '../board/entry.ts';
import type { Bytes } from '../codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import type { ErrorCode } from '../codec/errors/codes.ts';
import { errorHeard } from '../codec/errors/codes.ts';
import { bytes, bytesUpTo, digest, integer, publicKey, signature, text } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';
import { disclosureSchema } from './glass/disclosure.ts';

/** A frame longer than this closes its connection: events are small. */
export const MAX_FRAME_BYTES = 2 ** 20;
/** Nor do they say many things: the longest names the laptops of a full lobby. */
const MAX_FRAME_ITEMS = 64;
/** At most so many bytes of entries in one answer; the asker goes on from where it ends. */
export const MAX_RANGE_BYTES = 4 * 2 ** 20;

const size = integer(0, 2 ** 40);
const note = v.pipe(v.string(), v.maxLength(16_384));
const submission = integer(0, 2 ** 40);
const code = v.pipe(v.string(), v.maxLength(64));
/** Letters of what somebody says in an error. */
export const MAX_SAID = 500;
const words = v.pipe(v.string(), v.maxLength(MAX_SAID));

/** In a lesson, and nowhere else: what somebody has shown of its own part. */
const lesson = v.strictObject({ say: v.literal('lesson'), told: disclosureSchema });

/** From the coordinator to a node. */
export const toNode = v.variant('say', [
  /** The first word of a session: sign this to be known. */
  v.strictObject({ say: v.literal('challenge'), nonce: bytes(32) }),
  v.strictObject({
    say: v.literal('lobby'),
    nodes: v.pipe(v.array(text(40)), v.maxLength(MAX_NODES)),
    wanted: integer(1, MAX_NODES),
  }),
  /** The latest checkpoint, with the co-signatures it has so far; null while there is no board. */
  v.strictObject({ say: v.literal('head'), note: v.nullable(note) }),
  v.strictObject({ say: v.literal('accepted'), submission, index: size }),
  v.pipe(
    v.strictObject({ say: v.literal('refused'), submission, code, message: words }),
    // The coordinator may run another version.
    v.transform(errorHeard),
  ),
  lesson,
  /** Only where its board may have lost its tail: it asks for the newest checkpoint that the node knows. */
  v.strictObject({ say: v.literal('how-far') }),
  /** The coordinator hangs up and says why. */
  v.pipe(v.strictObject({ say: v.literal('goodbye'), code, message: words }), v.transform(errorHeard)),
]);
export type ToNode = v.InferOutput<typeof toNode>;

/**
 * Reasons for a goodbye after which a node does not come back. A bad signature is none: whoever alters the hello on its way
 * must not send a node home.
 */
export const FINAL_GOODBYES: ReadonlySet<ErrorCode> = new Set([
  'not-admitted',
  'name-taken',
  'bad-name',
  'sent-away',
  'lobby-cleared',
  'cancelled',
]);

/** What a node is doing, for screens only. */
export const workSchema = v.strictObject({
  task: v.picklist(['checking', 'mixing', 'proving', 'decrypting']),
  done: size,
  total: size,
});
export type Work = v.InferOutput<typeof workSchema>;

/** From a node to the coordinator. */
export const fromNode = v.variant('say', [
  v.strictObject({ say: v.literal('hello'), key: publicKey, name: text(40), signature }),
  v.strictObject({ say: v.literal('submit'), submission, leaf: bytesUpTo(MAX_FRAME_BYTES - 1024) }),
  v.strictObject({ say: v.literal('cosign'), size, line: v.pipe(v.string(), v.maxLength(400)) }),
  v.strictObject({ say: v.literal('work'), work: v.nullable(workSchema) }),
  /** Percent of its battery, while that runs out; null once it does not. For screens only, and the laptop's own word. */
  v.strictObject({ say: v.literal('battery'), percent: v.nullable(integer(0, 100)) }),
  lesson,
  /** In a lesson: why this laptop has stopped and accuses the coordinator; for its screen, and the laptop's own word. */
  v.pipe(v.strictObject({ say: v.literal('accuses'), code, message: words }), v.transform(errorHeard)),
  /** What its person found on comparing the words of this attempt with the wall's. */
  v.strictObject({ say: v.literal('compared'), attempt, match: v.boolean(), signature }),
  /** Its word on a takeover: the highest board it holds. */
  v.strictObject({
    say: v.literal('report'),
    epoch: integer(1, 1000),
    head: v.strictObject({ size, root: digest }),
    signature,
  }),
  /** Its answer to `how-far`; null where it knows of none that this coordinator signed. */
  v.strictObject({ say: v.literal('seen'), note: v.nullable(note) }),
]);
export type FromNode = v.InferOutput<typeof fromNode>;

/** A voter asks to stand on the roll. */
export const enrolSchema = v.strictObject({ key: publicKey, name: text(60), signature });
export type Enrol = v.InferOutput<typeof enrolSchema>;

/** A code in another's place, in a registrar's signed word. */
export const signedReplacementSchema = v.strictObject({ revoked: publicKey, replacement: publicKey, signature });
export type SignedReplacement = v.InferOutput<typeof signedReplacementSchema>;

/** Part of a status: another election follows this one, in the word of its coordinator. */
export const nextSchema = v.strictObject({
  link: v.pipe(v.string(), v.maxLength(400)),
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
});
export type Next = v.InferOutput<typeof nextSchema>;

const MAX_RANGE_ENTRIES = 100_000;
/** A range of the board. */
const rangeSchema = v.strictObject({
  from: size,
  entries: v.pipe(v.array(bytesUpTo(MAX_ENTRY_BYTES)), v.maxLength(MAX_RANGE_ENTRIES)),
});

/** What a coordinator answers to the question for a range; throws `not-canonical`, `bad-shape`. */
export const readRange = (bytes: Bytes): v.InferOutput<typeof rangeSchema> =>
  decodeAs(rangeSchema, bytes, MAX_RANGE_ENTRIES + 8);

/** The canonical bytes of a message. */
export const writeMessage = (message: ToNode | FromNode): Bytes => encodeCanonical(message as unknown as Value);

/** A message of a frame; throws `bad-length`, `not-canonical`, `bad-shape`. */
export function readMessage<S extends typeof toNode | typeof fromNode>(schema: S, frame: Bytes): v.InferOutput<S> {
  if (frame.length > MAX_FRAME_BYTES)
    throw new OstrakaError('bad-length', `a frame has at most ${MAX_FRAME_BYTES} bytes`);
  return decodeAs(schema, frame, MAX_FRAME_ITEMS);
}
