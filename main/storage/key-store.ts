/**
 * A party's own secrets, apart from its board: signing key, key share, receiving key, the permutation and factors of a
 * mix. One SQLite file that only its owner may read, in a directory only its owner may enter.
 *
 * Erasing overwrites the value in the file (secure_delete) and leaves no journal behind. What the file system or an SSD
 * keeps of freed blocks is out of reach: full-disk encryption is what helps there.
 */

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type Bytes, equal } from '../../shared/codec/bytes.ts';
import { Tally } from '../measure/tally.ts';
import { blobColumn, looksLikeDatabase, openDatabase, type Schema, textColumn } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { damaged, withPath } from './storage-error.ts';

const SCHEMA: Schema = {
  applicationId: 0x4f53544b, // 'OSTK'
  version: 2,
  tables: `CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL, digest BLOB NOT NULL)
    STRICT, WITHOUT ROWID;`,
  // A rollback journal, not a write-ahead log: the log would keep erased pages until it is reset. EXTRA also syncs the
  // directory after the journal is gone, so that no power cut brings an erased secret back.
  pragmas: 'PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON',
};

/** What values pass through on their way to disk and back, for a key that the operating system keeps. */
export interface Wrapping {
  wrap(secret: Bytes): Bytes;
  unwrap(wrapped: Bytes): Bytes;
}

const FILE = 'keys.sqlite';

const unwrapped: Wrapping = { wrap: (secret) => secret, unwrap: (wrapped) => wrapped };

/**
 * Opens the store in `directory`, making both where there is none; an existing directory is closed to others.
 * @param written counts what is handed to the disk, and how often that is waited for
 * @throws OstrakaError `storage-in-use`, `storage-damaged`, `storage-version`, `storage-full`, `storage-failed`
 */
export function openKeyStore(directory: string, wrapping = unwrapped, written = new Tally()): KeyStore {
  withPath(directory, () => {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
  });
  const unlock = lockDirectory(directory);
  try {
    return new KeyStore(directory, unlock, wrapping, written);
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** Whether there are keys in `directory`, as far as a glance tells. */
export const holdsKeys = (directory: string): boolean => looksLikeDatabase(join(directory, FILE));

/** Every method may throw `storage-full`, `storage-failed` or `storage-damaged`, and what the wrapping throws. */
export class KeyStore {
  readonly #path: string;
  readonly #unlock: () => void;
  readonly #wrapping: Wrapping;
  readonly #written: Tally;
  readonly #database: DatabaseSync;

  /** Use `openKeyStore`. */
  constructor(directory: string, unlock: () => void, wrapping: Wrapping, written: Tally) {
    this.#written = written;
    this.#path = join(directory, FILE);
    this.#unlock = unlock;
    this.#wrapping = wrapping;
    this.#database = openDatabase(this.#path, SCHEMA);
  }

  /** Durable when this returns; an earlier value of this name is overwritten. */
  put(name: string, secret: Bytes): void {
    const value = this.#wrapping.wrap(secret);
    this.#run(
      'INSERT INTO secrets (name, value, digest) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, digest = excluded.digest',
      name,
      value,
      digestOf(name, value),
    );
  }

  get(name: string): Bytes | undefined {
    const row = withPath(this.#path, () =>
      this.#database.prepare('SELECT name, value, digest FROM secrets WHERE name = ?').get(name),
    );
    return row && this.#read(row)[1];
  }

  /** All whose name begins with `prefix`, in the order of their names. */
  list(prefix: string): [name: string, secret: Bytes][] {
    const rows = withPath(this.#path, () =>
      this.#database
        .prepare('SELECT name, value, digest FROM secrets WHERE substr(name, 1, length(?)) = ? ORDER BY name')
        .all(prefix, prefix),
    );
    return rows.map((row) => this.#read(row));
  }

  /** Erased when this returns; nothing happens where there is no such name. */
  erase(name: string): void {
    this.#run('DELETE FROM secrets WHERE name = ?', name);
  }

  /** Gives the directory back. Nothing is lost without it. */
  close(): void {
    this.#database.close();
    this.#unlock();
  }

  /** A secret that a disk has altered is none: what is signed or opened with it would be held against this laptop. */
  #read(row: Record<string, SQLOutputValue>): [name: string, secret: Bytes] {
    const name = textColumn(row.name);
    const value = blobColumn(row.value);
    if (!equal(digestOf(name, value), blobColumn(row.digest)))
      throw damaged(this.#path, `${name} is not what was kept`);
    return [name, this.#wrapping.unwrap(value)];
  }

  #run(sql: string, ...values: (string | Bytes)[]): void {
    withPath(this.#path, () => this.#database.prepare(sql).run(...values));
    this.#written.add(values.reduce((all, { length }) => all + length, 0));
  }
}

const digestOf = (name: string, value: Bytes): Bytes =>
  new Uint8Array(createHash('sha256').update(`${name}\0`).update(value).digest());
