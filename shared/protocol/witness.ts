/** Checkpoints that people carry from one laptop to another: as they are, under a voter's receipt, in a fork proof. */
import * as v from 'valibot';
import { parseNote } from '../board/note.ts';
import { OstrakaError } from '../codec/error.ts';

/** A longer file is refused unread. */
export const MAX_WITNESS_LENGTH = 2 ** 20;

const note = v.string();
const carriers = v.union([
  v.object({ note }),
  v.object({ smaller: note, larger: note }),
  // A voter's flag holds a receipt.
  v.object({ proof: v.object({ note }) }),
]);

/** The signed notes in a file, none of them verified; throws `unreadable`. */
export function notesIn(text: string): string[] {
  if (text.length > MAX_WITNESS_LENGTH) throw unreadable();
  const found = text.trimStart().startsWith('{') ? inJson(text) : [text];
  try {
    for (const one of found) parseNote(one);
  } catch (cause) {
    throw unreadable(cause);
  }
  return found;
}

function inJson(text: string): string[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), carriers), text);
  if (!read.success) throw unreadable();
  const { output } = read;
  if ('note' in output) return [output.note];
  return 'proof' in output ? [output.proof.note] : [output.smaller, output.larger];
}

const unreadable = (cause?: unknown) =>
  new OstrakaError('unreadable', 'there is no signed checkpoint in this file', {
    cause,
    hint: 'take a checkpoint that another laptop saved, or a voter’s receipt',
  });
