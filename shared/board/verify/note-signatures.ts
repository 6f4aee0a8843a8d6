/** The signatures under all notes of a board, judged together: one after the other they would cost ten times as much. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Verifies } from '../../crypto/signature.ts';
import { verifiedTogether } from '../../crypto/signature-batch.ts';
import { claimedOf, type Note, parseNote } from '../note.ts';

/** `verifies`, for whoever judges these notes: what their lines say that one of these keys has signed has been found out. */
export const judgedTogether = (notes: readonly string[], keys: readonly Bytes[]): Verifies =>
  verifiedTogether(
    notes.flatMap((note) => {
      const { text, signatures } = readOrNone(note);
      return signatures.flatMap((line) => keys.flatMap((key) => claimedOf(line, text, key) ?? []));
    }),
  );

/** Without a line where it is no note: whoever reads it says so. */
function readOrNone(note: string): Note {
  try {
    return parseNote(note);
  } catch (error) {
    if (error instanceof OstrakaError) return { text: '', signatures: [] };
    throw error;
  }
}
