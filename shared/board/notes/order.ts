/**
 * The one order of the lines in a note and of the notes in a transcript, which the names alone decide: it is the same for
 * whoever knows no key.
 */
import { compare, utf8 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { formatNote, type Note, type NoteSignature, parseNote } from '../note.ts';

/**
 * The lines of a note of this board in their order: the coordinator's, then those under the nodes' names by the nodes' index,
 * then all others; where that leaves two alike, by their bytes.
 * @param board the first line of the note, which is the coordinator's name
 */
export function inLineOrder(lines: readonly NoteSignature[], board: string): NoteSignature[] {
  const placed = lines.map((line) => ({ line, place: placeOf(line.name, board), bytes: utf8(line.line) }));
  return placed.sort((a, b) => byNumber(a.place, b.place) || compare(a.bytes, b.bytes)).map(({ line }) => line);
}

/** The notes in their order: by epoch, then by size, then by the bytes of their text. */
export function inNoteOrder<N extends Pick<Note, 'text'>>(notes: readonly N[]): N[] {
  const placed = notes.map((note) => ({ note, ...headOf(note), bytes: utf8(note.text) }));
  return placed
    .sort((a, b) => byNumber(a.epoch, b.epoch) || byNumber(a.size, b.size) || compare(a.bytes, b.bytes))
    .map(({ note }) => note);
}

/**
 * The notes as a transcript holds them: each text once, with all lines that stand under it, of those by one key the last;
 * whatever is no note stays behind the others.
 */
export function canonicalNotes(notes: Iterable<string>): string[] {
  const byText = new Map<string, Map<string, NoteSignature>>();
  const strange: string[] = [];
  for (const note of notes) {
    const parsed = parsedOrNull(note);
    if (!parsed) {
      strange.push(note);
      continue;
    }
    const lines = byText.get(parsed.text) ?? new Map<string, NoteSignature>();
    for (const line of parsed.signatures) lines.set(keyOf(line), line);
    byText.set(parsed.text, lines);
  }
  const joined = [...byText].map(([text, lines]) => ({
    text,
    signatures: inLineOrder([...lines.values()], nameIn(text)),
  }));
  return [...inNoteOrder(joined).map(formatNote), ...new Set(strange)];
}

/** What tells the key of a line from all others (signed-note, Signatures). */
export const keyOf = ({ name, keyId }: NoteSignature): string => `${name} ${keyId.join('.')}`;

/** The first line of a note, which names its board. */
export const nameIn = (text: string): string => text.slice(0, text.indexOf('\n'));

/** The coordinator's line stands at 0, one under a node's name at its number, all others' behind them. */
function placeOf(name: string, board: string): number {
  if (name === board) return 0;
  const prefix = `${board}/node/`;
  return name.startsWith(prefix) ? numberIn(name.slice(prefix.length)) : Number.POSITIVE_INFINITY;
}

/** What the first two lines of a note say; infinite where that is no number. */
export function headOf({ text }: Pick<Note, 'text'>): { epoch: number; size: number } {
  const [name = '', size = ''] = text.split('\n', 2);
  return { epoch: numberIn(name.slice(name.lastIndexOf('/') + 1)), size: numberIn(size) };
}

/** What is no number below 2^53 stands behind all that are. */
const numberIn = (text: string): number =>
  /^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : Number.POSITIVE_INFINITY;

/** Infinity less itself is no number. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

function parsedOrNull(note: string): Note | null {
  try {
    return parseNote(note);
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
