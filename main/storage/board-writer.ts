/** What is written to a board's database and blobs, in whichever thread: one transaction and one sync for each commit. */
import { join } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import type { Tally } from '../measure/tally.ts';
import { BlobFiles } from './blob-files.ts';
import { joinDatabase, numberColumn, transact } from './database.ts';
import { HighWater } from './high-water.ts';
import { withPath } from './storage-error.ts';

export const BOARD_FILE = 'board.sqlite';
/** A copy is made anew after whatever has happened to it. */
export type Kept = 'truth' | 'copy';
// Without fullfsync, macOS leaves what was synced in the disk's own cache; elsewhere it does nothing.
const SYNCED: Readonly<Record<Kept, string>> = {
  truth: 'PRAGMA synchronous = FULL; PRAGMA fullfsync = ON',
  copy: 'PRAGMA synchronous = OFF',
};
export const boardPragmas = (kept: Kept): string =>
  `PRAGMA journal_mode = WAL; ${SYNCED[kept]}; PRAGMA secure_delete = ON`;

export interface Commit {
  /** Canonical bytes of entries, appended in this order. */
  readonly entries?: readonly Bytes[];
  /** On disk before the entries that name them; a blob whose commit failed is left over and does no harm. */
  readonly blobs?: readonly Bytes[];
  /** Values by key; null removes. */
  readonly put?: Readonly<Record<string, Bytes | null>>;
  /** Co-signed checkpoints by name: "latest", "close". */
  readonly notes?: Readonly<Record<string, string>>;
}

/** Every method may throw `storage-full`, `storage-failed` or `storage-damaged`. */
export class BoardWriter {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #blobs: BlobFiles;
  readonly #highWater: HighWater;
  readonly #written: Tally;
  /** Compiled once each. */
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, database: DatabaseSync, blobs: BlobFiles, highWater: HighWater, written: Tally) {
    this.#path = path;
    this.#database = database;
    this.#blobs = blobs;
    this.#highWater = highWater;
    this.#written = written;
  }

  /** A second one beside that of the store that has opened the directory, in another thread. */
  static beside(directory: string, kept: Kept, written: Tally): BoardWriter {
    const path = join(directory, BOARD_FILE);
    const database = joinDatabase(path, boardPragmas(kept));
    return new BoardWriter(
      path,
      database,
      new BlobFiles(join(directory, 'blobs'), written),
      new HighWater(`${path}-count`),
      written,
    );
  }

  /** All of it or, where this throws, none of it. @param from where the first of the entries will stand */
  commit({ entries = [], blobs = [], put = {}, notes = {} }: Commit, from: number): void {
    for (const blob of blobs) this.#blobs.put(blob);
    withPath(this.#path, () =>
      transact(this.#database, () => {
        if (entries.length > 0) this.#requireNext(from);
        for (const [i, leaf] of entries.entries())
          this.#run('INSERT INTO entries (position, leaf) VALUES (?, ?)', from + i, leaf);
        for (const [name, note] of Object.entries(notes))
          this.#run(
            'INSERT INTO notes (name, note) VALUES (?, ?) ON CONFLICT DO UPDATE SET note = excluded.note',
            name,
            note,
          );
        for (const [key, value] of Object.entries(put))
          if (value === null) this.#run('DELETE FROM kv WHERE key = ?', key);
          else
            this.#run(
              'INSERT INTO kv (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
              key,
              value,
            );
      }),
    );
    const lengths = [...entries, ...Object.values(notes), ...Object.values(put)].map((value) => value?.length ?? 0);
    this.#written.add(lengths.reduce((all, length) => all + length, 0));
    if (entries.length > 0) this.#highWater.rise(from + entries.length);
  }

  /** Durable when this returns. Throws `bad-blob` and keeps nothing where it is not the one `awaited`. */
  putBlob(bytes: Bytes, awaited?: Bytes): BlobName {
    return this.#blobs.put(bytes, awaited);
  }

  /** The name of a blob whose file is what it says; undefined where there is no such file. */
  checkBlob(sha256: Bytes): BlobName | undefined {
    return this.#blobs.has(sha256) && this.#blobs.isWhole(sha256)
      ? { sha256, length: this.#blobs.length(sha256)! }
      : undefined;
  }

  /** Leaves nothing in the files of what was removed: the log, which holds it still, is played back and emptied. */
  wipe(): void {
    withPath(this.#path, () => this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  close(): void {
    this.#highWater.close();
    this.#database.close();
  }

  /** Entries stand without a gap: those behind some that could not be written are not written either. */
  #requireNext(from: number): void {
    const row = this.#statement('SELECT coalesce(max(position) + 1, 0) AS next FROM entries').get();
    const next = numberColumn(row?.next);
    if (next !== from) throw new OstrakaError('internal', `entry ${from} would stand behind ${next} entries`);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
