/**
 * Blobs as files named by their SHA-256, rather than rows: they are large, written once and read whole, and the
 * database, its log and its check on opening stay small. A file is written beside its place, synced, and renamed into
 * it, so that under a blob's name there is the whole blob or nothing.
 */

import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobInPieces } from '../../shared/board/transcript-file.ts';
import { type Bytes, equal, hex, unhex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { Tally } from '../measure/tally.ts';
import { syncDirectory } from './database.ts';
import { damaged, withPath } from './storage-error.ts';

const PARTIAL = '.part';
const NAME = /^[0-9a-f]{64}$/;
/** Bytes of a file that are in memory while it is checked. */
export const PIECE_BYTES = 2 ** 20;
const NOT_ITSELF = 'it is not what its name says';

export const blobName = (bytes: Bytes): BlobName => ({
  sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
  length: bytes.length,
});

export class BlobFiles {
  readonly #directory: string;
  readonly #written: Tally;

  /** Takes `directory`, made where missing, and clears away what a crash left half written. */
  constructor(directory: string, written = new Tally()) {
    this.#directory = directory;
    this.#written = written;
    withPath(directory, () => {
      mkdirSync(directory, { recursive: true });
      syncDirectory(dirname(directory));
      for (const file of readdirSync(directory)) if (file.endsWith(PARTIAL)) rmSync(join(directory, file));
    });
  }

  /** The SHA-256 of every blob here; its bytes are checked when they are read. */
  names(): Bytes[] {
    return withPath(this.#directory, () =>
      readdirSync(this.#directory)
        .filter((file) => NAME.test(file))
        .map(unhex),
    );
  }

  /** Whether there is a file of this name. */
  has(sha256: Bytes): boolean {
    return this.length(sha256) !== undefined;
  }

  /** The number of bytes under this name; undefined where there are none. */
  length(sha256: Bytes): number | undefined {
    return statSync(this.path(sha256), { throwIfNoEntry: false })?.size;
  }

  /**
   * Durable when this returns; a file that does not hold what its name says is replaced. What comes from others is to be
   * what was `awaited`: throws `bad-blob` before the disk is touched.
   */
  put(bytes: Bytes, awaited?: Bytes): BlobName {
    const name = blobName(bytes);
    if (awaited && !equal(name.sha256, awaited))
      throw new OstrakaError('bad-blob', 'the blob is not what its name says');
    const path = this.path(name.sha256);
    withPath(path, () => {
      if (this.length(name.sha256) === bytes.length && this.isWhole(name.sha256)) return;
      writeFileSync(path + PARTIAL, bytes, { flush: true });
      renameSync(path + PARTIAL, path);
      syncDirectory(this.#directory);
      this.#written.add(bytes.length);
    });
    return name;
  }

  /** Throws `blob-missing`, or `storage-damaged` where the file is not what its name says. */
  get(sha256: Bytes): Bytes {
    return readBlobFile(this.path(sha256), sha256);
  }

  /** Whether the file of this name is what it says. */
  isWhole(sha256: Bytes): boolean {
    const path = this.path(sha256);
    return withPath(path, () => equal(digestOf(path), sha256));
  }

  /** Throws `blob-missing`, or `storage-damaged` where the file is not what its name says. */
  check(sha256: Bytes): void {
    if (!this.has(sha256)) throw missing(sha256);
    if (!this.isWhole(sha256)) throw damaged(this.path(sha256), NOT_ITSELF);
  }

  /** The bytes under this name as they come from the disk, unchecked; throws `blob-missing`. */
  read(sha256: Bytes): { readonly length: number; readonly stream: Readable } {
    const length = this.length(sha256);
    if (length === undefined) throw missing(sha256);
    return { length, stream: createReadStream(this.path(sha256)) };
  }

  /** The same in this very thread, for a file that is written of them: after the last it throws `storage-damaged` where they are not what the name says. */
  inPieces(sha256: Bytes): BlobInPieces {
    const length = this.length(sha256);
    if (length === undefined) throw missing(sha256);
    return { length, pieces: checkedPieces(this.path(sha256), sha256) };
  }

  /** The file that holds this blob, where one does. */
  path(sha256: Bytes): string {
    return join(this.#directory, hex(sha256));
  }
}

/** The blob in a file, wherever it is read; throws `blob-missing`, `storage-damaged`. */
export function readBlobFile(path: string, sha256: Bytes): Bytes {
  return withPath(path, () => {
    if (!statSync(path, { throwIfNoEntry: false })) throw missing(sha256);
    const read = readFileSync(path);
    // What is small lies in memory that Buffers share.
    const isAlone = read.buffer.byteLength === read.length;
    const bytes = isAlone ? new Uint8Array(read.buffer) : new Uint8Array(read);
    if (!equal(blobName(bytes).sha256, sha256)) throw damaged(path, NOT_ITSELF);
    return bytes;
  });
}

/** SHA-256 of a file, a piece at a time. */
function digestOf(path: string): Bytes {
  const hash = createHash('sha256');
  for (const piece of piecesIn(path)) hash.update(piece);
  return new Uint8Array(hash.digest());
}

function* checkedPieces(path: string, sha256: Bytes): Generator<Bytes> {
  const hash = createHash('sha256');
  for (const piece of piecesIn(path)) {
    hash.update(piece);
    yield piece;
  }
  if (!equal(new Uint8Array(hash.digest()), sha256)) throw damaged(path, NOT_ITSELF);
}

/** Each in memory of its own. */
function* piecesIn(path: string): Generator<Bytes> {
  const file = withPath(path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE_BYTES);
      const read = withPath(path, () => readSync(file, piece));
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** A part of a file that is open in this process, in whatever thread. */
export interface FileRange {
  readonly fd: number;
  readonly at: number;
  readonly length: number;
}

/** Its bytes; fewer where the file ends before. */
export function readRange({ fd, at, length }: FileRange): Bytes {
  const bytes = new Uint8Array(length);
  for (let read = 0; read < length; ) {
    const more = readSync(fd, bytes, read, length - read, at + read);
    if (more === 0) return bytes.subarray(0, read);
    read += more;
  }
  return bytes;
}

/** The blob in a part of a file; throws `storage-damaged`. */
export function readBlobRange(range: FileRange, sha256: Bytes): Bytes {
  const bytes = readRange(range);
  if (!equal(blobName(bytes).sha256, sha256)) throw damaged('the file', 'it was changed while it was read');
  return bytes;
}

const missing = (sha256: Bytes): OstrakaError =>
  new OstrakaError('blob-missing', `the blob ${hex(sha256)} is not here`, { hint: 'fetch it from another laptop' });
