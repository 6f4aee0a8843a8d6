/**
 * What a party keeps of one election: the board's entries, the blobs they name, co-signed checkpoints, and the party's
 * own small state. Whatever `commit` or `write` has acknowledged survives `kill -9` and, as far as the disk keeps its word,
 * a power cut: SQLite with a write-ahead log and synchronous = FULL, one transaction for each commit. A loop writes in a
 * thread of the store's own (`write`, `keepBlob`), which starts with the first of it; what is read here is what is durable, but
 * for `entry`, which knows those that are being written too.
 *
 * The directory:  board.sqlite (and its -wal, -shm, -count)   blobs/<SHA-256 in hexadecimal>   format.json   lock
 *
 * The store checks that it is whole, not that it is honest or the newest: a directory restored from an old copy is a
 * good one of an earlier time. Parties fold the entries again on every start and compare with what others have signed.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { BlobInPieces } from '../../shared/board/transcript-file.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { Tally } from '../measure/tally.ts';
import { BlobFiles } from './blob-files.ts';
import { BOARD_FILE, BoardWriter, boardPragmas, type Commit, type Kept } from './board-writer.ts';
import {
  blobColumn,
  looksLikeDatabase,
  numberColumn,
  openDatabase,
  requireReadableVersion,
  type Schema,
  textColumn,
} from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { markNew, requireReadable } from './format.ts';
import { HighWater } from './high-water.ts';
import { damaged, withPath } from './storage-error.ts';
import { type Gathered, type Order, WriterThread } from './writer-thread.ts';

/** What the database consists of in a directory; blobs are apart. */
export const BOARD_FILES: readonly string[] = ['', '-wal', '-shm', '-count'].map((suffix) => BOARD_FILE + suffix);
/** Bytes of entries or blobs that are handed to the thread in a turn: they are copied for it. */
const PART_BYTES = 2 ** 22;
/** Behind every key that goes on with another character. */
const LAST = '\u{10ffff}';
/** Values that are read at once. */
const PAGE = 256;
const SCHEMA: Schema = {
  applicationId: 0x4f535442, // 'OSTB'
  version: 1,
  tables: `
    CREATE TABLE entries (position INTEGER PRIMARY KEY, leaf BLOB NOT NULL) STRICT;
    CREATE TABLE notes (name TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE kv (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;`,
  pragmas: boardPragmas('truth'),
};

/**
 * Opens the store in `directory`, making both where there is none.
 * @param written counts what is handed to the disk, and how often that is waited for
 * @throws OstrakaError `storage-in-use`, `storage-damaged`, `storage-version`, `being-deleted`, `storage-full`, `storage-failed`
 */
export const openBoardStore = (directory: string, written = new Tally()): BoardStore =>
  openIn(directory, (unlock) => new BoardStore(directory, unlock, written));

/** The same for a store that does more. Throws as `openBoardStore` does. */
export function openIn<S extends BoardStore>(directory: string, open: (unlock: () => void) => S): S {
  const path = join(directory, BOARD_FILE);
  requireReadable(directory);
  requireReadableVersion(path, SCHEMA);
  withPath(directory, () => mkdirSync(directory, { recursive: true }));
  const unlock = lockDirectory(directory);
  try {
    // Once more: it may have been in the hands of another process until now.
    requireReadable(directory);
    if (!existsSync(path)) markNew(directory);
    return open(unlock);
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** Whether there is a board in `directory`, as far as a glance tells. */
export const holdsBoard = (directory: string): boolean => looksLikeDatabase(join(directory, BOARD_FILE));

/** Every method may throw `storage-full`, `storage-failed` or `storage-damaged`. */
export class BoardStore {
  readonly #path: string;
  readonly #unlock: () => void;
  readonly #blobs: BlobFiles;
  readonly #database: DatabaseSync;
  /** Compiled once each. */
  readonly #statements = new Map<string, StatementSync>();
  readonly #highWater: HighWater;
  /** In this thread. */
  readonly #writer: BoardWriter;
  readonly #thread: WriterThread;
  /** Until what is large is with it. */
  #handing: Promise<unknown> = Promise.resolve();
  #nextGathered = 1;
  #count: number;
  /** Where the next entry will stand, once what is under way is done. */
  #next: number;
  /** Entries that are being written, by their place: a loop's state is ahead of the disk meanwhile. */
  readonly #underWay = new Map<number, Bytes>();

  /** Use `openBoardStore`. @param kept whether this is the truth, or a copy that is made anew at every start and never synced */
  constructor(directory: string, unlock: () => void, written: Tally, kept: Kept = 'truth') {
    this.#path = join(directory, BOARD_FILE);
    this.#unlock = unlock;
    this.#blobs = new BlobFiles(join(directory, 'blobs'), written);
    if (!existsSync(this.#path) && this.#blobs.names().length > 0)
      throw damaged(this.#path, 'it is missing, but its blobs are there');
    this.#database = openDatabase(this.#path, { ...SCHEMA, pragmas: boardPragmas(kept) });
    try {
      this.#count = this.#contiguous();
      this.#highWater = withPath(this.#path, () => new HighWater(`${this.#path}-count`));
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
    this.#next = this.#count;
    this.#writer = new BoardWriter(this.#path, this.#database, this.#blobs, this.#highWater, written);
    this.#thread = new WriterThread({ store: 'board', directory, kept }, written);
    const { mark } = this.#highWater;
    if (mark <= this.#count) return;
    this.#writer.close();
    throw damaged(this.#path, `it held ${mark} entries, and ${this.#count} are left`);
  }

  get entryCount(): number {
    return this.#count;
  }

  /**
   * All of it or, where this throws, none of it, in this very thread, which waits for the disk: for whoever has nobody else to
   * serve. Returns the number of entries then on the board.
   */
  commit(commit: Commit): number {
    const { length = 0 } = commit.entries ?? [];
    if (length > 0 && this.#next !== this.#count)
      throw new OstrakaError('internal', 'entries are being written in another thread');
    this.#writer.commit(commit, this.#count);
    this.#count += length;
    // Without entries of its own it leaves those their places that are being written meanwhile.
    if (length > 0) this.#next = this.#count;
    return this.#count;
  }

  /** The same in the store's own thread: durable when this resolves. One is to be over before the next has entries. */
  async write(commit: Commit): Promise<number> {
    const { entries = [] } = commit;
    const from = this.#next;
    this.#next += entries.length;
    for (const [i, leaf] of entries.entries()) this.#underWay.set(from + i, leaf);
    try {
      await this.#ask({ do: 'commit', commit, from });
    } catch (cause) {
      // Its places are free again; what was asked behind it fails as well, having none.
      this.#next = Math.min(this.#next, from);
      throw cause;
    } finally {
      for (const i of entries.keys()) this.#underWay.delete(from + i);
    }
    this.#count = Math.max(this.#count, from + entries.length);
    return this.#count;
  }

  /** Entry `index`, from 0, one that is being written too; throws `out-of-range`. */
  entry(index: number): Bytes {
    const underWay = this.#underWay.get(index);
    if (underWay) return underWay;
    const [row] = this.#all('SELECT leaf FROM entries WHERE position = ?', index);
    if (!row) throw new OstrakaError('out-of-range', `no entry ${index} on a board of ${this.#count}`);
    return blobColumn(row.leaf);
  }

  /** The entries from `from` up to but without `to`, as far as there are such. */
  entries(from = 0, to = this.#count): Bytes[] {
    return this.#all('SELECT leaf FROM entries WHERE position >= ? AND position < ? ORDER BY position', from, to).map(
      ({ leaf }) => blobColumn(leaf),
    );
  }

  /** Durable when this returns, like a commit. Throws `bad-blob` and keeps nothing where it is not the one `awaited`. */
  putBlob(bytes: Bytes, awaited?: Bytes): BlobName {
    return this.#blobs.put(bytes, awaited);
  }

  /**
   * The same in the store's own thread, which hashes it too. What is `awaited` comes from others and is given away: a large
   * blob is not copied, and its bytes are of no more use to the caller.
   */
  async keepBlob(bytes: Bytes, awaited?: Bytes): Promise<BlobName> {
    const { buffer } = bytes;
    const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length;
    return (await this.#thread.ask({ do: 'blob', bytes, awaited }, awaited && isAlone ? [buffer] : []))!;
  }

  hasBlob(sha256: Bytes): boolean {
    return this.#blobs.has(sha256);
  }

  /** Whether the blob is here and as long as its name says. */
  holds({ sha256, length }: BlobName): boolean {
    return this.#blobs.length(sha256) === length;
  }

  /** Bytes under this name; undefined where there are none. */
  lengthOf(sha256: Bytes): number | undefined {
    return this.#blobs.length(sha256);
  }

  /** Throws `blob-missing`; what it returns hashes to its name. */
  blob(sha256: Bytes): Bytes {
    return this.#blobs.get(sha256);
  }

  /** Throws what `blob` would. It is read in the store's own thread, a piece at a time. */
  async checkBlob(sha256: Bytes): Promise<void> {
    // What is wrong with it is worth a second look.
    if (!(await this.#thread.ask({ do: 'check', sha256 }))) this.#blobs.check(sha256);
  }

  /** The file that holds a blob, for a thread that reads it with `readBlobFile`. */
  blobFile(sha256: Bytes): string {
    return this.#blobs.path(sha256);
  }

  /** The same piece by piece and unchecked, for whoever compares it with its name. */
  readBlob(sha256: Bytes): { readonly length: number; readonly stream: Readable } {
    return this.#blobs.read(sha256);
  }

  /** The same in this thread, checked on the way: throws `blob-missing`, and after the last piece `storage-damaged`. */
  blobInPieces(sha256: Bytes): BlobInPieces {
    return this.#blobs.inPieces(sha256);
  }

  /** The SHA-256 of every blob here. */
  blobNames(): Bytes[] {
    return this.#blobs.names();
  }

  /** The same, those apart whose file is not what its name says: they are to be made or fetched again. Reads them all. */
  checkBlobs(): { readonly whole: BlobName[]; readonly damaged: Bytes[] } {
    const names = this.#blobs.names();
    const whole = new Set(names.filter((name) => this.#blobs.isWhole(name)));
    return {
      whole: [...whole].map((sha256) => ({ sha256, length: this.#blobs.length(sha256)! })),
      damaged: names.filter((name) => !whole.has(name)),
    };
  }

  note(name: string): string | undefined {
    const [row] = this.#all('SELECT note FROM notes WHERE name = ?', name);
    return row && textColumn(row.note);
  }

  get(key: string): Bytes | undefined {
    const [row] = this.#all('SELECT value FROM kv WHERE key = ?', key);
    return row && blobColumn(row.value);
  }

  /** All whose key begins with `prefix`, in the order of their keys' UTF-8. */
  list(prefix: string): [key: string, value: Bytes][] {
    const sql = 'SELECT key, value FROM kv WHERE key >= ? AND key < ? ORDER BY key';
    return this.#all(sql, prefix, prefix + LAST).map(({ key, value }) => [textColumn(key), blobColumn(value)]);
  }

  /** How many there are of those. */
  countOf(prefix: string): number {
    const [row] = this.#all('SELECT count(*) AS count FROM kv WHERE key >= ? AND key < ?', prefix, prefix + LAST);
    return numberColumn(row?.count);
  }

  /** The last of those; undefined where there is none. */
  last(prefix: string): [key: string, value: Bytes] | undefined {
    const sql = 'SELECT key, value FROM kv WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1';
    const [row] = this.#all(sql, prefix, prefix + LAST);
    return row && [textColumn(row.key), blobColumn(row.value)];
  }

  /** The same values, a page at a time, none of a key that is the prefix itself: others are heard between. */
  async *pages(prefix: string): AsyncGenerator<Bytes> {
    const sql = 'SELECT key, value FROM kv WHERE key > ? AND key < ? ORDER BY key LIMIT ?';
    for (let after: string | undefined = prefix; after !== undefined; await breathe()) {
      const rows = this.#all(sql, after, prefix + LAST, PAGE);
      for (const { value } of rows) yield blobColumn(value);
      after = rows.length < PAGE ? undefined : textColumn(rows.at(-1)!.key);
    }
  }

  /** Leaves nothing in the files of what was removed: the log, which holds it still, is played back and emptied. */
  async wipe(): Promise<void> {
    await this.#thread.ask({ do: 'wipe' });
  }

  /** Gives the directory back once what is under way is done. Nothing that was acknowledged is lost without it. */
  close(): Promise<void> {
    const free = (): void => {
      this.#writer.close();
      this.#unlock();
    };
    // Where nothing was written beside this thread, at once.
    if (!this.#thread.isStarted) {
      free();
      return Promise.resolve();
    }
    return this.#handing.then(() => this.#thread.end()).then(free);
  }

  /** Has the thread commit. Of what is large it is given a part at a time, and others are heard between. */
  #ask(order: Extract<Order, { do: 'commit' }>): Promise<unknown> {
    const { entries = [], blobs = [] } = order.commit;
    const isLarge = (all: readonly Bytes[]) => all.reduce((sum, { length }) => sum + length, 0) > PART_BYTES;
    if (!isLarge(entries) && !isLarge(blobs)) return this.#thread.ask(order);
    const asked = this.#handOver(entries, blobs).then((gathered) =>
      this.#thread.ask({ ...order, commit: { ...order.commit, entries: [], blobs: [] }, gathered }),
    );
    this.#handing = Promise.allSettled([this.#handing, asked]);
    return asked;
  }

  async #handOver(entries: readonly Bytes[], blobs: readonly Bytes[]): Promise<Gathered> {
    const lengths = entries.map(({ length }) => length);
    const of = this.#nextGathered++;
    const total = lengths.reduce((sum, length) => sum + length, 0);
    for (let from = 0, at = 0; from < entries.length; ) {
      let [to, size] = [from, 0];
      while (to < entries.length && (to === from || size + lengths[to]! <= PART_BYTES)) size += lengths[to++]!;
      const bytes = new Uint8Array(size);
      for (let end = 0, i = from; i < to; end += lengths[i++]!) bytes.set(entries[i]!, end);
      await this.#thread.ask({ do: 'part', of, length: total, at, bytes }, [bytes.buffer]);
      [from, at] = [to, at + size];
    }
    const gathered: number[] = [];
    for (const blob of blobs) {
      const of = this.#nextGathered++;
      gathered.push(of);
      for (let at = 0; at < blob.length; at += PART_BYTES) {
        const bytes = blob.slice(at, at + PART_BYTES);
        await this.#thread.ask({ do: 'part', of, length: blob.length, at, bytes }, [bytes.buffer]);
      }
    }
    return { entries: { of, lengths }, blobs: gathered };
  }

  #all(sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue>[] {
    return withPath(this.#path, () => this.#statement(sql).all(...values));
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** The number of entries, which stand at 0, 1, 2 … without a gap. */
  #contiguous(): number {
    const [row] = this.#all('SELECT count(*) AS count, coalesce(max(position) + 1, 0) AS next FROM entries');
    const count = numberColumn(row?.count);
    if (count !== numberColumn(row?.next)) throw damaged(this.#path, 'entries are missing');
    return count;
  }
}
