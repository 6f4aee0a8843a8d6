/**
 * A voter's receipt as text to keep, no choice and no secret inside: JSON, byte strings in hexadecimal; or a `.tlog-proof` of C2SP,
 * index, path and checkpoint as any client of transparency logs reads them, and as extra data what a receipt names beside them.
 */
import * as v from 'valibot';
import { nameIn } from '../../board/notes/order.ts';
import { readTlogProof, writeTlogProof } from '../../board/notes/tlog-proof.ts';
import { concat, equal, hex, piece, unhex, utf8 } from '../../codec/bytes.ts';
import { parseAs } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
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

const HASH_BYTES = 32;
const MARK = utf8(LESSON_MARK);

/** The receipt as a `.tlog-proof`. Its extra data nobody has signed: the board that it is held against bears it out or not. */
export function proofOfReceipt(
  { ballot, coordinator, leaf, index, path, note }: Receipt,
  { lesson }: Pick<Manifest, 'lesson'>,
): string {
  return writeTlogProof({ extra: concat(ballot, coordinator, leaf, ...(lesson ? [MARK] : [])), index, path, note });
}

/** What `proofOfReceipt` made; throws `bad-shape`. The election is the one that the checkpoint names. */
export function receiptOfProof(text: string): { readonly receipt: Receipt; readonly lesson: boolean } {
  const { extra, index, path, note } = readTlogProof(text);
  const mark = extra?.subarray(3 * HASH_BYTES);
  if (!extra || extra.length < 3 * HASH_BYTES || !mark || (mark.length > 0 && !equal(mark, MARK)))
    throw new OstrakaError('bad-shape', 'this proof is of no ballot: its extra data names none');
  const [, election] = /^ostraka\/([0-9a-f]{64})\/\d+$/.exec(nameIn(note)) ?? [];
  if (election === undefined) throw new OstrakaError('bad-shape', 'the checkpoint in it is of no election');
  const [ballot, coordinator, leaf] = [0, 1, 2].map((at) => piece(extra, at, HASH_BYTES).slice());
  const named = { election: unhex(election), ballot, coordinator, leaf };
  const receipt = parseAs(receiptSchema, { version: 1, ...named, index, path: [...path], note });
  return { receipt, lesson: mark.length > 0 };
}
