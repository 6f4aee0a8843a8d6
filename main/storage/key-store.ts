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
import {
  blobColumn,
  looksLikeDatabase,
  openDatabase,
  requireReadableVersion,
  type Schema,
  textColumn,
} from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { SECRETS_FILE, SECRETS_PRAGMAS, type WrappedSecret, writeSecrets } from './secrets-writer.ts';
import { damaged, withPath } from './storage-error.ts';
import { WriterThread } from './writer-thread.ts';

const TABLE = `CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL, digest BLOB NOT NULL)
    STRICT, WITHOUT ROWID;`;
const SCHEMA: Schema = {
  applicationId: 0x4f53544b, // 'OSTK'
  version: 2,
  tables: TABLE,
  upgrades: { 1: addDigests },
  pragmas: SECRETS_PRAGMAS,
};

/** What is to be kept, by name, and what to be erased. */
export interface Secrets {
  readonly put?: ReadonlyMap<string, Bytes>;
  readonly erase?: readonly string[];
}

/** What values pass through on their way to disk and back, for a key that the operating system keeps. */
export interface Wrapping {
  wrap(secret: Bytes): Bytes;
  unwrap(wrapped: Bytes): Bytes;
}

const unwrapped: Wrapping = { wrap: (secret) => secret, unwrap: (wrapped) => wrapped };

/**
 * Opens the store in `directory`, making both where there is none; an existing directory is closed to others.
 * @param written counts what is handed to the disk, and how often that is waited for
 * @throws OstrakaError `storage-in-use`, `storage-damaged`, `storage-version`, `storage-full`, `storage-failed`
 */
export function openKeyStore(directory: string, wrapping = unwrapped, written = new Tally()): KeyStore {
  requireReadableVersion(join(directory, SECRETS_FILE), SCHEMA);
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
export const holdsKeys = (directory: string): boolean => looksLikeDatabase(join(directory, SECRETS_FILE));

/** Every method may throw `storage-full`, `storage-failed` or `storage-damaged`, and what the wrapping throws. */
export class KeyStore {
  readonly #path: string;
  readonly #unlock: () => void;
  readonly #wrapping: Wrapping;
  readonly #written: Tally;
  readonly #database: DatabaseSync;
  readonly #thread: WriterThread;

  /** Use `openKeyStore`. */
  constructor(directory: string, unlock: () => void, wrapping: Wrapping, written: Tally) {
    this.#written = written;
    this.#path = join(directory, SECRETS_FILE);
    this.#unlock = unlock;
    this.#wrapping = wrapping;
    this.#database = openDatabase(this.#path, SCHEMA);
    this.#thread = new WriterThread({ store: 'secrets', directory }, written);
    try {
      this.#check();
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
  }

  /** Durable when this returns; an earlier value of this name is overwritten. */
  put(name: string, secret: Bytes): void {
    this.#now({ put: [this.#wrapped(name, secret)], erase: [] });
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
    this.#now({ put: [], erase: [name] });
  }

  /** Both in the store's own thread and one transaction: durable, and erased, when this resolves. */
  async write({ put = new Map(), erase = [] }: Secrets): Promise<void> {
    const wrapped = [...put].map(([name, secret]) => this.#wrapped(name, secret));
    await this.#thread.ask({ do: 'secrets', put: wrapped, erase });
  }

  /** Gives the directory back once what is under way is done. Nothing that was acknowledged is lost without it. */
  close(): Promise<void> {
    const free = (): void => {
      this.#database.close();
      this.#unlock();
    };
    if (!this.#thread.isStarted) {
      free();
      return Promise.resolve();
    }
    return this.#thread.end().then(free);
  }

  /** One whose name a disk has altered would not be found, and another drawn in its place: a party that nobody knows. */
  #check(): void {
    const rows = withPath(this.#path, () => this.#database.prepare('SELECT name, value, digest FROM secrets').all());
    for (const row of rows) this.#kept(row);
  }

  #wrapped(name: string, secret: Bytes): WrappedSecret {
    const value = this.#wrapping.wrap(secret);
    return { name, value, digest: digestOf(name, value) };
  }

  #now(secrets: Parameters<typeof writeSecrets>[3]): void {
    writeSecrets(this.#path, this.#database, this.#written, secrets);
  }

  #read(row: Record<string, SQLOutputValue>): [name: string, secret: Bytes] {
    const [name, value] = this.#kept(row);
    return [name, this.#wrapping.unwrap(value)];
  }

  /** A secret that a disk has altered is none: what is signed or opened with it would be held against this laptop. */
  #kept(row: Record<string, SQLOutputValue>): [name: string, wrapped: Bytes] {
    const name = textColumn(row.name);
    const value = blobColumn(row.value);
    if (!equal(digestOf(name, value), blobColumn(row.digest)))
      throw damaged(this.#path, `${name} is not what was kept`);
    return [name, value];
  }
}

/** Version 1 kept no digests: what it kept is taken as it stands. */
function addDigests(database: DatabaseSync): void {
  const rows = database.prepare('SELECT name, value FROM secrets').all();
  database.exec(`DROP TABLE secrets; ${TABLE}`);
  const insert = database.prepare('INSERT INTO secrets (name, value, digest) VALUES (?, ?, ?)');
  for (const row of rows) {
    const name = textColumn(row.name);
    const value = blobColumn(row.value);
    insert.run(name, value, digestOf(name, value));
  }
}

const digestOf = (name: string, value: Bytes): Bytes =>
  new Uint8Array(createHash('sha256').update(`${name}\0`).update(value).digest());
