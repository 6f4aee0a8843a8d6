/**
 * What parties of a lesson tell each other beside the protocol: nothing of it stands on the board, and in any other
 * election nobody says or hears it. The coordinator hands on what it has checked; everyone checks it again.
 */
import * as v from 'valibot';
import type { Bytes } from '../../codec/bytes.ts';
import { bytes, bytesUpTo, digest, integer, signature } from '../../codec/schema.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import type { Passage } from '../../crypto/shuffle/passage.ts';
import { MAX_WIDTH } from '../../election/encoding.ts';

/** So many ballots are followed: more lines than that nobody can tell apart, and their passages fit a frame. */
export const MAX_FOLLOWED = 40;

/** u32 place in the input ‖ u32 place in the output, little-endian, ‖ factors: one item of a frame. */
const packedPassage = v.pipe(
  bytesUpTo(8 + 32 * MAX_WIDTH),
  v.check((packed) => packed.length >= 8 + 32, 'a passage has two places and a factor'),
);

/** A voter lets this ballot be followed and opened: signed by the key that cast it (`releaseBytes`). */
export const releaseSchema = v.strictObject({ tell: v.literal('release'), ballot: digest, signature });

export const disclosureSchema = v.variant('tell', [
  releaseSchema,
  /** A glass box shows how ballots that may be followed went through its mix, which `output` names. */
  v.strictObject({
    tell: v.literal('passages'),
    node: integer(1, MAX_NODES),
    output: digest,
    passages: v.pipe(v.array(packedPassage), v.minLength(1), v.maxLength(MAX_FOLLOWED)),
  }),
  /** A node has kept these releases and knows of no others (agreement.ts): signed over the hash of their list. */
  v.strictObject({ tell: v.literal('list'), node: integer(1, MAX_NODES), list: digest, signature }),
  /** A node's part of the key for one ballot that may be opened: d = x_i·c1 of its blocks, and the proof. */
  v.strictObject({
    tell: v.literal('key-part'),
    node: integer(1, MAX_NODES),
    ballot: digest,
    shares: bytesUpTo(32 * MAX_WIDTH),
    proof: bytes(96),
  }),
]);
export type Disclosure = v.InferOutput<typeof disclosureSchema>;
export type Release = Extract<Disclosure, { tell: 'release' }>;
export type Passages = Extract<Disclosure, { tell: 'passages' }>;
export type SignedList = Extract<Disclosure, { tell: 'list' }>;
export type KeyPart = Extract<Disclosure, { tell: 'key-part' }>;

export function packPassage({ from, to, factors }: Passage): Bytes {
  const packed = new Uint8Array(8 + factors.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, from, true);
  view.setUint32(4, to, true);
  packed.set(factors, 8);
  return packed;
}

export function unpackPassage(packed: Bytes): Passage {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  return { from: view.getUint32(0, true), to: view.getUint32(4, true), factors: packed.subarray(8) };
}
