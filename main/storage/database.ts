/** Opening a SQLite file that is ours, of our version and whole, or saying which of the three it is not. */

import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { otherVersion } from './other-version.ts';
import { damaged, withPath } from './storage-error.ts';

const PAGE_BYTES = 4096;
/** Of SQLite’s file format, section 1.3. */
const MAGIC = Buffer.from('SQLite format 3\0');
const HEADER_BYTES = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

export interface Schema {
  /** Says in the file's header whose it is (PRAGMA application_id). */
  readonly applicationId: number;
  /** Of the tables. A file of another version is refused, but for those that can be brought up to this one. */
  readonly version: number;
  /** What brings a file up from its version to the next, in one transaction with its number; from each version that is still read. */
  readonly upgrades?: Readonly<Record<number, (database: DatabaseSync) => void>>;
  /** Creates the tables of an empty database. */
  readonly tables: string;
  /** Set on every opening, after the checks. */
  readonly pragmas: string;
}

/**
 * Opens the database at `path`, creating it where there is none; the caller holds the directory's lock. Readable and
 * writable by its owner only.
 * @throws OstrakaError `storage-damaged`, `storage-version`, `storage-full`, `storage-failed`
 */
export function openDatabase(path: string, schema: Schema): DatabaseSync {
  return withPath(path, () => {
    if (!existsSync(path)) {
      if (existsSync(`${path}-wal`)) throw damaged(path, 'it is missing, but its write-ahead log is there');
      createDatabase(path, schema);
    }
    refuseTorn(path);
    chmodSync(path, 0o600);
    const database = new DatabaseSync(path, { timeout: WAITS });
    try {
      const found = refuseForeign(database, path, schema);
      database.exec(schema.pragmas);
      upgrade(database, found, schema);
      return database;
    } catch (cause) {
      database.close();
      throw cause;
    }
  });
}

/** How long a connection waits for what another of this process writes, in milliseconds. */
const WAITS = 10_000;

/** Another connection to a database that this process has opened, for another thread; it was checked then. Throws like `openDatabase`. */
export function joinDatabase(path: string, pragmas: string): DatabaseSync {
  return withPath(path, () => {
    const database = new DatabaseSync(path, { timeout: WAITS });
    database.exec(pragmas);
    return database;
  });
}

/** Whether the file at `path` begins as a database does: a glance that finds what was cut, emptied or overwritten. */
export function looksLikeDatabase(path: string): boolean {
  try {
    refuseTorn(path);
    return headOf(path) !== null;
  } catch {
    return false;
  }
}

/**
 * Throws `storage-version` where there is a file of a version that this program does not read, by its first page alone: nothing
 * is touched, which opening it would do. What else is wrong with it is found there.
 */
export function requireReadableVersion(path: string, schema: Schema): void {
  const head = withPath(path, () => headOf(path));
  if (head && head.readUInt32BE(APPLICATION_ID_AT) === schema.applicationId)
    requireVersion(path, head.readUInt32BE(USER_VERSION_AT), schema);
}

/** The header of the database at `path`; null where there is no file, or none that begins as a database does. */
function headOf(path: string): Buffer | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    const isWhole = readSync(file, head, 0, HEADER_BYTES, 0) === HEADER_BYTES;
    return isWhole && head.subarray(0, MAGIC.length).equals(MAGIC) ? head : null;
  } finally {
    closeSync(file);
  }
}

/** Runs `action` in one transaction: all of it is durable when this returns, or none of it. */
export function transact<T>(database: DatabaseSync, action: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = action();
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

/** Makes a rename within `directory` durable; Windows neither needs nor allows it. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

type Column = SQLOutputValue | undefined;

/** A column that our own STRICT tables declare as what it must be. */
export function blobColumn(value: Column): Bytes {
  if (value instanceof Uint8Array) return value;
  throw new OstrakaError('internal', 'a column is no blob');
}

export function numberColumn(value: Column): number {
  if (typeof value === 'number') return value;
  throw new OstrakaError('internal', 'a column is no number');
}

export function textColumn(value: Column): string {
  if (typeof value === 'string') return value;
  throw new OstrakaError('internal', 'a column is no text');
}

/** Built aside and renamed, so that a file at `path` is never half made: an empty one is a damaged one. */
function createDatabase(path: string, { applicationId, version, tables }: Schema): void {
  const aside = `${path}.new`;
  for (const leftover of [aside, `${aside}-journal`]) rmSync(leftover, { force: true });
  closeSync(openSync(aside, 'wx', 0o600));
  const database = new DatabaseSync(aside);
  try {
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA synchronous = FULL`);
    transact(database, () => {
      database.exec(tables);
      database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`);
    });
  } finally {
    database.close();
  }
  renameSync(aside, path);
  syncDirectory(dirname(path));
}

/**
 * SQLite fills up a last page that is cut short with zeros and goes on. Only where a log or journal waits to be played
 * back may the file itself be behind.
 */
function refuseTorn(path: string): void {
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return;
  if (statSync(path).size % PAGE_BYTES !== 0) throw damaged(path, 'it is cut short');
}

/** The version of what is there, which this program reads. */
function refuseForeign(database: DatabaseSync, path: string, schema: Schema): number {
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  if (pragma('application_id') !== schema.applicationId) throw damaged(path, 'it is not a database of this kind');
  const found = Number(pragma('user_version'));
  requireVersion(path, found, schema);
  const verdict = pragma('quick_check(1)');
  if (verdict !== 'ok') throw damaged(path, String(verdict));
  return found;
}

function upgrade(database: DatabaseSync, from: number, { version, upgrades = {} }: Schema): void {
  for (let at = from; at < version; at++)
    transact(database, () => {
      upgrades[at]!(database);
      database.exec(`PRAGMA user_version = ${at + 1}`);
    });
}

function requireVersion(path: string, found: number, { version, upgrades = {} }: Schema): void {
  if (found === version || (found < version && Object.hasOwn(upgrades, found))) return;
  const oldest = Math.min(version, ...Object.keys(upgrades).map(Number));
  const reads = oldest < version ? `versions ${oldest} to ${version}` : `version ${version}`;
  throw otherVersion(path, `version ${found}`, reads);
}
