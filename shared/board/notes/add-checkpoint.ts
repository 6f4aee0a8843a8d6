/**
 * What a log and an outside witness say to each other (c2sp.org/tlog-witness, add-checkpoint): the log sends a checkpoint and a
 * proof that it extends the one which the witness co-signed last, the witness answers with its co-signature.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { encodeBase64, isCosignature, type NoteSignature, parseNote, parseSignature } from '../note.ts';
import type { Witness } from './vkey.ts';

/** Behind the submission prefix of a witness. */
export const ADD_CHECKPOINT = '/add-checkpoint';
/** The client MUST NOT send more consistency proof lines. */
const MAX_PROOF_LINES = 63;

/**
 * The body of a request.
 * @param oldSize of the checkpoint that the witness co-signed last; 0 where it has none, or nobody knows
 * @param proof from there to the size of the note (RFC 6962 §2.1.2); none where `oldSize` is 0 or the size itself
 */
export function addCheckpointRequest(oldSize: number, proof: readonly Bytes[], note: string): string {
  if (proof.length > MAX_PROOF_LINES) throw new OstrakaError('internal', 'a consistency proof is longer than any tree');
  return `${[`old ${oldSize}`, ...proof.map(encodeBase64)].map((line) => `${line}\n`).join('')}\n${note}`;
}

/** The size of what a witness co-signed last, as it answers with 409; null where it says something else. */
export function sizeInAnswer(answer: string): number | null {
  const [, digits] = /^(0|[1-9][0-9]{0,15})\n$/.exec(answer) ?? [];
  return digits !== undefined && Number.isSafeInteger(Number(digits)) ? Number(digits) : null;
}

/**
 * The witness's own co-signature of this note among the lines that it answers with; those of unknown keys are ignored, and
 * null is what is left where none of its own holds.
 */
export function cosignatureIn(answer: string, note: string, { name, publicKey }: Witness): NoteSignature | null {
  const { text } = parseNote(note);
  for (const line of answer.split('\n')) {
    const signature = signatureOrNull(line);
    if (signature?.name === name && isCosignature(signature, text, publicKey)) return signature;
  }
  return null;
}

function signatureOrNull(line: string): NoteSignature | null {
  try {
    return parseSignature(line);
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
