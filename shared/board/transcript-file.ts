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

import { type Bytes, concat, equal, joined, readUtf8, utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import type { BlobName } from '../codec/schema.ts';
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

/** Byte strings in a row that are read when they are asked for; an array of them is one. */
export interface Row {
  readonly length: number;
  slice(from: number, to: number): readonly Bytes[];
}

/** All of a row, so many at a time. */
export function* batchesOf(row: Row, size = 1024): Generator<readonly Bytes[]> {
  for (let from = 0; from < row.length; from += size) yield row.slice(from, Math.min(row.length, from + size));
}

export interface BlobRow extends Row {
  /** What each is called and how long it is, where whoever read the file has hashed them on the way. */
  readonly named?: readonly BlobName[];
}

/** A transcript as it is judged, however much of it is in memory. */
export interface TranscriptRows {
  readonly entries: Row;
  readonly blobs: BlobRow;
  readonly notes: readonly string[];
  readonly misplaced?: number;
}

/** A blob that is read while it is written: of a large board's lists none is in memory as a whole. */
export interface BlobInPieces {
  readonly length: number;
  /** So many bytes together. */
  readonly pieces: Iterable<Bytes>;
}

/** What a transcript is written from; iterables, so that a large board need not be in memory at once. */
export interface TranscriptParts {
  readonly entries: Iterable<Bytes>;
  readonly blobs: Iterable<Bytes | BlobInPieces>;
  readonly notes: Iterable<string>;
}

/** The file piece by piece, for a stream; throws `too-long` where a part exceeds its limit. */
export function* transcriptChunks({ entries, blobs, notes }: TranscriptParts): Generator<Bytes> {
  yield MAGIC.slice();
  for (const data of entries) yield* recordChunks('entry', inOne(data));
  for (const blob of blobs) yield* recordChunks('blob', blob instanceof Uint8Array ? inOne(blob) : blob);
  for (const text of notes) yield* recordChunks('note', inOne(utf8(text)));
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

/** Counts the records that stand behind one of a later type. */
export class RecordOrder {
  #furthest = 0;
  misplaced = 0;

  take(type: TranscriptRecord['type']): void {
    const place = types.indexOf(type);
    if (place < this.#furthest) this.misplaced++;
    else this.#furthest = place;
  }
}

/** What records come to, whatever order they come in. */
export class Gathered {
  readonly #parts = { entries: [] as Bytes[], blobs: [] as Bytes[], notes: [] as string[] };
  readonly #order = new RecordOrder();

  /** Throws `unreadable` where a note is no text. */
  take({ type, data }: TranscriptRecord): void {
    this.#order.take(type);
    if (type === 'entry') this.#parts.entries.push(data);
    else if (type === 'blob') this.#parts.blobs.push(data);
    else this.#parts.notes.push(decodeUtf8(data));
  }

  get transcript(): Transcript {
    const { misplaced } = this.#order;
    return misplaced > 0 ? { ...this.#parts, misplaced } : this.#parts;
  }
}

/** Where a record stands in a file. */
export interface RecordPlace {
  readonly type: TranscriptRecord['type'];
  /** Where its bytes begin, behind its header. */
  readonly at: number;
  readonly length: number;
}

/** The next bytes of a record. */
export interface RecordPart {
  readonly place: RecordPlace;
  /** A view of the chunk that brought them. */
  readonly data: Bytes;
  readonly isLast: boolean;
}

/**
 * Takes apart a file that arrives in chunks of any size, in time linear in its length, and keeps no more of it than a header:
 * records may be large, and whoever hashes them needs none as a whole. After it has thrown, it is of no further use.
 */
export class TranscriptScanner {
  /** Of the magic line or of a header, as much as has arrived. */
  readonly #head = new Uint8Array(Math.max(MAGIC.length, HEADER_BYTES));
  #headLength = 0;
  #awaitsMagic = true;
  /** Bytes of the file that have been taken. */
  #taken = 0;
  #record: RecordPlace | null = null;

  /** What this chunk brings of records, in order; views of it: do not reuse its memory. Throws `unreadable`. */
  *push(chunk: Bytes): Generator<RecordPart> {
    for (let used = 0; used < chunk.length; ) {
      const record = this.#record;
      const awaited = record
        ? record.at + record.length - this.#taken
        : (this.#awaitsMagic ? MAGIC.length : HEADER_BYTES) - this.#headLength;
      const data = chunk.subarray(used, used + awaited);
      used += data.length;
      this.#taken += data.length;
      const isLast = data.length === awaited;
      if (record) {
        if (isLast) this.#record = null;
        yield { place: record, data, isLast };
        continue;
      }
      this.#head.set(data, this.#headLength);
      this.#headLength += data.length;
      if (!isLast) continue;
      const begun = this.#begun();
      this.#headLength = 0;
      // One without bytes is over before any chunk brings more.
      if (begun?.length === 0) yield { place: begun, data: NOTHING, isLast: true };
      else this.#record = begun;
    }
  }

  /** Says that the file ends here; throws `unreadable` where it ends in the middle of something. */
  end(): void {
    if (this.#awaitsMagic || this.#record || this.#headLength > 0) throw unreadable('it is cut short');
  }

  /** The record that a header begins; null behind the magic line. */
  #begun(): RecordPlace | null {
    const head = this.#head.subarray(0, this.#headLength);
    if (this.#awaitsMagic) {
      refuseMagic(head);
      this.#awaitsMagic = false;
      return null;
    }
    const type = types[head[0]! - 1];
    if (!type) throw unreadable(`it holds a record of the unknown type ${head[0]}`);
    const length = new DataView(head.buffer).getUint32(1, true);
    const limit = limitOf(type);
    if (length > limit) throw unreadable(`it holds a record of ${length} bytes, where ${limit} are allowed`);
    return { type, at: this.#taken, length };
  }
}

const NOTHING: Bytes = new Uint8Array();

/**
 * The same, in whole records. Nothing is allocated on the word of a header: a record is put together once all of it is there.
 */
export class TranscriptReader {
  readonly #scanner = new TranscriptScanner();
  /** Of the record under way. */
  #parts: Bytes[] = [];

  /** The records that this chunk completes, some of them views of it: do not reuse its memory. Throws `unreadable`. */
  push(chunk: Bytes): TranscriptRecord[] {
    const records: TranscriptRecord[] = [];
    for (const { place, data, isLast } of this.#scanner.push(plain(chunk))) {
      this.#parts.push(data);
      if (!isLast) continue;
      records.push({ type: place.type, data: this.#parts.length === 1 ? data : joined(this.#parts) });
      this.#parts = [];
    }
    return records;
  }

  /** Says that the file ends here; throws `unreadable` where it ends in the middle of something. */
  end(): void {
    this.#scanner.end();
  }
}

/** Not a Buffer: what is read of it is plain as well. */
const plain = (chunk: Bytes): Bytes => new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);

function refuseMagic(bytes: Bytes): void {
  if (equal(bytes, MAGIC)) return;
  if (equal(bytes.subarray(0, FAMILY.length), FAMILY))
    throw unreadable('it is a transcript of another version', 'open it with the release of Ostraka that wrote it');
  throw unreadable('it is not an Ostraka transcript');
}

const inOne = (data: Bytes): BlobInPieces => ({ length: data.length, pieces: [data] });

function* recordChunks(type: TranscriptRecord['type'], { length, pieces }: BlobInPieces): Generator<Bytes> {
  const limit = limitOf(type);
  if (length > limit) throw new OstrakaError('too-long', `a record of ${length} bytes is longer than ${limit}`);
  const header = new Uint8Array(HEADER_BYTES);
  header[0] = types.indexOf(type) + 1;
  new DataView(header.buffer).setUint32(1, length, true);
  yield header;
  yield* pieces;
}

const limitOf = (type: TranscriptRecord['type']): number => (type === 'note' ? MAX_NOTE_BYTES : MAX_RECORD_BYTES);

/** @throws OstrakaError `unreadable` for what is not UTF-8 */
export function decodeUtf8(bytes: Bytes): string {
  const text = readUtf8(bytes);
  if (text === null) throw unreadable('one of its notes is not text');
  return text;
}

const unreadable = (why: string, hint = 'ask whoever keeps the election for the file again') =>
  new OstrakaError('unreadable', `this file cannot be read: ${why}`, { hint });
