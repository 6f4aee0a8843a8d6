/**
 * A voter's receipt as text to keep, no choice and no secret inside: JSON, byte strings in hexadecimal; or a `.tlog-proof` of C2SP,
 * index, path and checkpoint as any client of transparency logs reads them, and as extra data what a receipt names beside them.
 */
import * as v from 'valibot';
import { nameIn } from '../../board/notes/order.ts';
import { readTlogProof, writeTlogProof } from '../../board/notes/tlog-proof.ts';
import { hex, unhex } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical, parseAs } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { digest, publicKey } from '../../codec/schema.ts';
import { LESSON_MARK, lessonField } from '../../election/lesson.ts';
import type { Manifest } from '../../election/manifest.ts';
import { type Receipt, receiptSchema } from '../voter.ts';

const hash = v.pipe(v.string('expected text'), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const textSchema = v.strictObject({
  version: v.literal(1, 'this program reads receipts of version 1'),
  election: hash,
  coordinator: hash,
  ballot: hash,
  leaf: hash,
  index: v.number(),
  path: v.array(hash),
  note: v.string(),
  /** On a receipt of a lesson. */
  lesson: v.exactOptional(v.literal(LESSON_MARK)),
});

/** A receipt of an election as a value that JSON can hold. */
export function plainReceipt(receipt: Receipt, manifest: Pick<Manifest, 'lesson'>): v.InferOutput<typeof textSchema> {
  const { election, coordinator, ballot, leaf } = receipt;
  const hashes = { election: hex(election), coordinator: hex(coordinator), ballot: hex(ballot), leaf: hex(leaf) };
  return { ...lessonField(manifest), ...receipt, ...hashes, path: receipt.path.map(hex) };
}

/** What `plainReceipt` gave; throws `bad-shape`. */
export function receiptOf(value: unknown): Receipt {
  const { election, coordinator, ballot, leaf, path, lesson: _, ...rest } = parseAs(textSchema, value);
  return parseAs(receiptSchema, {
    ...rest,
    election: unhex(election),
    coordinator: unhex(coordinator),
    ballot: unhex(ballot),
    leaf: unhex(leaf),
    path: path.map(unhex),
  });
}

/** What nobody has signed: the board that a receipt is held against bears it out or not. */
const extraSchema = v.strictObject({
  ballot: digest,
  coordinator: publicKey,
  leaf: digest,
  lesson: v.exactOptional(v.literal(LESSON_MARK)),
});

export function proofOfReceipt(
  { ballot, coordinator, leaf, index, path, note }: Receipt,
  manifest: Pick<Manifest, 'lesson'>,
): string {
  const extra = encodeCanonical({ ballot, coordinator, leaf, ...lessonField(manifest) });
  return writeTlogProof({ extra, index, path, note });
}

/** What `proofOfReceipt` made; throws `bad-shape`. The election is the one that the checkpoint names. */
export function receiptOfProof(text: string): { readonly receipt: Receipt; readonly lesson: boolean } {
  const { extra, index, path, note } = readTlogProof(text);
  if (!extra) throw new OstrakaError('bad-shape', 'this proof is of no ballot: it has no extra data');
  const { lesson, ...named } = decodeAs(extraSchema, extra);
  const [, election] = /^ostraka\/([0-9a-f]{64})\/\d+$/.exec(nameIn(note)) ?? [];
  if (election === undefined) throw new OstrakaError('bad-shape', 'the checkpoint in it is of no election');
  const receipt = parseAs(receiptSchema, {
    version: 1,
    election: unhex(election),
    ...named,
    index,
    path: [...path],
    note,
  });
  return { receipt, lesson: lesson !== undefined };
}
