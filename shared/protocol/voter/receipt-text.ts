/** A voter's receipt as text to keep: JSON, byte strings in hexadecimal, no choice and no secret inside. */
import * as v from 'valibot';
import { hex, unhex } from '../../codec/bytes.ts';
import { parseAs } from '../../codec/cbor.ts';
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
