/**
 * A voter's receipt as a `.tlog-proof` of C2SP: index, path and checkpoint as any client of transparency logs reads them, and
 * as extra data what a receipt names beside them. Nobody has signed that; the board that it is held against bears it out or not.
 */
import * as v from 'valibot';
import { nameIn } from '../../board/notes/order.ts';
import { readTlogProof, writeTlogProof } from '../../board/notes/tlog-proof.ts';
import { unhex } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical, parseAs } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { digest, publicKey } from '../../codec/schema.ts';
import { LESSON_MARK, lessonField } from '../../election/lesson.ts';
import type { Manifest } from '../../election/manifest.ts';
import { type Receipt, receiptSchema } from '../voter.ts';

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
