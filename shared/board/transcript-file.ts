/**
 * The `.ostraka` file: a whole election as one file that anybody verifies offline. The magic line, then records to the
 * end, each `type u8 ‖ length u32 little-endian ‖ bytes`:
 *
 *   1  entry   the canonical bytes of one board entry, in board order
 *   2  blob    a blob that entries name by its hash, in the order in which they first do, each once
 *   3  note    a checkpoint with its co-signatures, as text; notes/order.ts says in which order
 *
 * That is the one canonical order. Records in any other are read all the same, and the verifier says so: no signature covers
 * the file, and who relays it shall not make a good board a bad one. This is a container only: what the records say is the verifier's affair. A file that ends in the middle of a record is
 * unreadable; one that ends between two records is a shorter transcript, which its checkpoints give away.
 */

import { type Bytes, concat, equal, hex, utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { MAX_NOTE_BYTES } from './note.ts';

/** What every version begins with; the version's number and a newline follow. */
const FAMILY = utf8('ostraka transcript ');
const MAGIC = concat(FAMILY, utf8('1\n'));
const HEADER_BYTES = 5;

/** A longer record (1 GiB) is refused before it is gathered. */
export const MAX_RECORD_BYTES = 2 ** 30;

const types = ['entry', 'blob', 'note'] as const;

export interface TranscriptRecord {
  readonly type: (typeof types)[number];
  readonly data: Bytes;
}

export interface Transcript {
  readonly entries: Bytes[];
  readonly blobs: Bytes[];
  readonly notes: string[];
  /** Records that stand behind one of a later type; absent where none does. */
  readonly misplaced?: number;
}

/** What a transcript is written from; iterables, so that a large board need not be in memory at once. */
export interface TranscriptParts {
  readonly entries: Iterable<Bytes>;
  readonly blobs: Iterable<Bytes>;
  readonly notes: Iterable<string>;
}

/** The file piece by piece, for a stream; throws `too-long` where a part exceeds its limit. */
export function* transcriptChunks({ entries, blobs, notes }: TranscriptParts): Generator<Bytes> {
  yield MAGIC.slice();
  for (const data of entries) yield* recordChunks('entry', data);
  for (const data of blobs) yield* recordChunks('blob', data);
  for (const text of notes) yield* recordChunks('note', utf8(text));
}

/** The file in one piece; throws `too-long`. */
export function writeTranscript(parts: TranscriptParts): Bytes {
  const chunks = [...transcriptChunks(parts)];
  const file = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/** Reads a whole file; the records are views of `bytes`. Throws `unreadable`. */
export function readTranscript(bytes: Bytes): Transcript {
  const reader = new TranscriptReader();
  const records = reader.push(bytes);
  reader.end();
  const gathered = new Gathered();
  for (const record of records) gathered.take(record);
  return gathered.transcript;
}

/** What records come to, whatever order they come in. */
export class Gathered {
  readonly #parts = { entries: [] as Bytes[], blobs: [] as Bytes[], notes: [] as string[] };
  #furthest = 0;
  #misplaced = 0;

  /** Throws `unreadable` where a note is no text. */
  take({ type, data }: TranscriptRecord): void {
    const place = types.indexOf(type);
    if (place < this.#furthest) this.#misplaced++;
    else this.#furthest = place;
    if (type === 'entry') this.#parts.entries.push(data);
    else if (type === 'blob') this.#parts.blobs.push(data);
    else this.#parts.notes.push(decodeUtf8(data));
  }

  get transcript(): Transcript {
    return this.#misplaced > 0 ? { ...this.#parts, misplaced: this.#misplaced } : this.#parts;
  }
}

/**
 * Reads a file that arrives in chunks of any size, in time linear in its length. Nothing is allocated on the word of a
 * header: a record is put together once all of it is there. After it has thrown, a reader is of no further use.
 */
export class TranscriptReader {
  #chunks: Bytes[] = [];
  /** Bytes in #chunks. */
  #waiting = 0;
  #next: Expected = { part: 'magic', length: MAGIC.length };

  /** The records that this chunk completes, some of them views of it: do not reuse its memory. Throws `unreadable`. */
  push(chunk: Bytes): TranscriptRecord[] {
    this.#chunks.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length));
    this.#waiting += chunk.length;
    const records: TranscriptRecord[] = [];
    for (let bytes = this.#take(); bytes; bytes = this.#take()) {
      if (this.#next.part === 'record') records.push({ type: this.#next.type, data: bytes });
      this.#next = follower(this.#next, bytes);
    }
    return records;
  }

  /** Says that the file ends here; throws `unreadable` where it ends in the middle of something. */
  end(): void {
    if (this.#next.part !== 'header' || this.#waiting > 0) throw unreadable('it is cut short');
  }

  /** The bytes expected next, or null until all of them are there. */
  #take(): Bytes | null {
    const { length } = this.#next;
    if (this.#waiting < length) return null;
    this.#waiting -= length;
    const [head] = this.#chunks;
    if (head && head.length >= length) {
      this.#chunks[0] = head.subarray(length);
      return head.subarray(0, length);
    }
    const whole = new Uint8Array(length);
    let used = 0;
    for (let filled = 0; filled < length; ) {
      const chunk = this.#chunks[used]!;
      const part = chunk.subarray(0, length - filled);
      whole.set(part, filled);
      filled += part.length;
      if (part.length < chunk.length) this.#chunks[used] = chunk.subarray(part.length);
      else used++;
    }
    this.#chunks.splice(0, used);
    return whole;
  }
}

type Expected =
  | { readonly part: 'magic' | 'header'; readonly length: number }
  | { readonly part: 'record'; readonly type: TranscriptRecord['type']; readonly length: number };

/** What follows `bytes`, which are what was expected; throws `unreadable`. */
function follower(expected: Expected, bytes: Bytes): Expected {
  if (expected.part === 'magic') refuseMagic(bytes);
  if (expected.part !== 'header') return { part: 'header', length: HEADER_BYTES };
  const type = types[bytes[0]! - 1];
  if (!type) throw unreadable(`it holds a record of the unknown type ${bytes[0]}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true);
  const limit = limitOf(type);
  if (length > limit) throw unreadable(`it holds a record of ${length} bytes, where ${limit} are allowed`);
  return { part: 'record', type, length };
}

function refuseMagic(bytes: Bytes): void {
  if (equal(bytes, MAGIC)) return;
  if (equal(bytes.subarray(0, FAMILY.length), FAMILY))
    throw unreadable('it is a transcript of another version', 'open it with the release of Ostraka that wrote it');
  throw unreadable('it is not an Ostraka transcript');
}

function* recordChunks(type: TranscriptRecord['type'], data: Bytes): Generator<Bytes> {
  const limit = limitOf(type);
  if (data.length > limit)
    throw new OstrakaError('too-long', `a record of ${data.length} bytes is longer than ${limit}`);
  const header = new Uint8Array(HEADER_BYTES);
  header[0] = types.indexOf(type) + 1;
  new DataView(header.buffer).setUint32(1, data.length, true);
  yield header;
  yield data;
}

const limitOf = (type: TranscriptRecord['type']): number => (type === 'note' ? MAX_NOTE_BYTES : MAX_RECORD_BYTES);

/** UTF-8 to text without a TextDecoder, which this floor does not have; refuses what is not UTF-8. */
export function decodeUtf8(bytes: Bytes): string {
  try {
    return decodeURIComponent(hex(bytes).replace(/../g, '%$&'));
  } catch {
    throw unreadable('one of its notes is not text');
  }
}

const unreadable = (why: string, hint = 'ask whoever keeps the election for the file again') =>
  new OstrakaError('unreadable', `this file cannot be read: ${why}`, { hint });
