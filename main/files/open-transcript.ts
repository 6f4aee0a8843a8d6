/**
 * A transcript on a disk that is judged without being in memory: it is gone through once, blobs are hashed on the way, and what is
 * needed then is read where it stands.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  type BlobRow,
  decodeUtf8,
  RecordOrder,
  type RecordPlace,
  type Row,
  type TranscriptRows,
  TranscriptScanner,
} from '../../shared/board/transcript-file.ts';
import { type Bytes, hex, joined } from '../../shared/codec/bytes.ts';
import type { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { type FileRange, readRange } from '../storage/blob-files.ts';
import { unreadable } from './transcript-file.ts';

const CHUNK_BYTES = 2 ** 20;

export class OpenTranscript implements TranscriptRows {
  readonly entries: Row;
  readonly blobs: BlobRow;
  readonly notes: readonly string[];
  readonly misplaced: number;
  readonly #path: string;
  readonly #fd: number;
  readonly #version: string;
  readonly #ranges = new Map<string, FileRange>();

  /** Throws `unreadable` with the file and the reason; `onProgress` is told how many bytes have been read. */
  static open(path: string, onProgress: (bytes: number) => void = () => {}): OpenTranscript {
    try {
      const fd = openSync(path, 'r');
      try {
        return new OpenTranscript(path, fd, onProgress);
      } catch (cause) {
        closeSync(fd);
        throw cause;
      }
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }

  private constructor(path: string, fd: number, onProgress: (bytes: number) => void) {
    this.#path = path;
    this.#fd = fd;
    this.#version = versionOf(fd);
    const entries = new Places();
    const blobs = new Places();
    const named: BlobName[] = [];
    const notes: string[] = [];
    const order = new RecordOrder();
    const scanner = new TranscriptScanner();
    let hash = createHash('sha256');
    let note: Bytes[] = [];
    for (const chunk of chunksOf(fd, onProgress))
      for (const { place, data, isLast } of scanner.push(chunk)) {
        if (place.type === 'blob') hash.update(data);
        if (place.type === 'note') note.push(data.slice());
        if (!isLast) continue;
        order.take(place.type);
        if (place.type === 'entry') entries.add(place);
        else if (place.type === 'note') {
          notes.push(decodeUtf8(joined(note)));
          note = [];
        } else {
          blobs.add(place);
          const sha256 = new Uint8Array(hash.digest());
          named.push({ sha256, length: place.length });
          this.#ranges.set(hex(sha256), { fd, at: place.at, length: place.length });
          hash = createHash('sha256');
        }
      }
    scanner.end();
    const read = (at: number, length: number) => this.#read(at, length);
    this.entries = new FileRow(entries, read);
    this.blobs = Object.assign(new FileRow(blobs, read), { named });
    this.notes = notes;
    this.misplaced = order.misplaced;
  }

  /** Where a thread of this process reads this blob; undefined where it is not in the file. */
  rangeOf(sha256: Bytes): FileRange | undefined {
    return this.#ranges.get(hex(sha256));
  }

  /** Throws `unreadable` where the file was written to since it was opened: then nobody knows what was judged. */
  confirm(): void {
    if (versionOf(this.#fd) !== this.#version) throw this.#changed();
  }

  close(): void {
    closeSync(this.#fd);
  }

  #read(at: number, length: number): Bytes {
    const bytes = readRange({ fd: this.#fd, at, length });
    if (bytes.length < length) throw this.#changed();
    return bytes;
  }

  #changed(): OstrakaError {
    return unreadable(this.#path, new Error('the file was changed while it was checked'));
  }
}

const versionOf = (fd: number): string => {
  const { size, mtimeNs } = fstatSync(fd, { bigint: true });
  return `${size} ${mtimeNs}`;
};

function* chunksOf(fd: number, onProgress: (bytes: number) => void): Generator<Bytes> {
  // Nothing that is kept is a view of it.
  const chunk = new Uint8Array(CHUNK_BYTES);
  for (let at = 0; ; ) {
    const read = readSync(fd, chunk, 0, CHUNK_BYTES, at);
    if (read === 0) return;
    yield chunk.subarray(0, read);
    at += read;
    onProgress(at);
  }
}

/** Where records stand: thirteen bytes for each, and not an object. */
class Places {
  #at = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  length = 0;

  add({ at, length }: RecordPlace): void {
    if (this.length === this.#at.length) {
      this.#at = grown(this.#at);
      this.#lengths = grown(this.#lengths);
    }
    this.#at[this.length] = at;
    this.#lengths[this.length++] = length;
  }

  at = (index: number): number => this.#at[index]!;
  lengthOf = (index: number): number => this.#lengths[index]!;
}

function grown<A extends Float64Array | Uint32Array>(array: A): A {
  const twice = new (array.constructor as new (length: number) => A)(2 * array.length);
  twice.set(array);
  return twice;
}

class FileRow implements Row {
  readonly #places: Places;
  readonly #read: (at: number, length: number) => Bytes;

  constructor(places: Places, read: (at: number, length: number) => Bytes) {
    this.#places = places;
    this.#read = read;
  }

  get length(): number {
    return this.#places.length;
  }

  slice(from: number, to: number): readonly Bytes[] {
    const places = this.#places;
    const indices = Array.from({ length: Math.max(0, Math.min(to, this.length) - from) }, (_, i) => from + i);
    const [first, last] = [indices[0], indices.at(-1)];
    if (first === undefined || last === undefined) return [];
    const begin = places.at(first);
    const span = places.at(last) + places.lengthOf(last) - begin;
    const bytes = indices.reduce((sum, index) => sum + places.lengthOf(index), 0);
    // Nothing but their headers stands between them, unless records of other types do.
    if (span > bytes + HEADERS * indices.length)
      return indices.map((at) => this.#read(places.at(at), places.lengthOf(at)));
    const read = this.#read(begin, span);
    return indices.map((at) => read.subarray(places.at(at) - begin, places.at(at) - begin + places.lengthOf(at)));
  }
}

const HEADERS = 16;
