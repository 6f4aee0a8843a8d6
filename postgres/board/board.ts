/** A board's rows: what one write brings, in one transaction, and all of it again at a start. */
import { createHash } from 'node:crypto';
import type { BoardAsked, DatabaseBoard } from '../../main/storage/postgres/adapter.ts';
import type { FrontsDesk } from '../../main/storage/postgres/fronts.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { openDesk } from '../front/desk.ts';
import { blobOf, buffer, bytesOf } from './bytes.ts';
import type { Row, Session } from './session.ts';
import * as sql from './statements.ts';

type Commit = Parameters<DatabaseBoard['commit']>[0];

/** Bytes in one statement or one piece of a blob. */
const PART_BYTES = 2 ** 21;
/** Rows that are read at once. */
const PAGE = 500;

export class PostgresBoard implements DatabaseBoard {
  readonly #session: Session;
  readonly #asked: BoardAsked;

  constructor(session: Session, asked: BoardAsked) {
    this.#session = session;
    this.#asked = asked;
  }

  get id(): string {
    return this.#session.board;
  }

  openDesk(): Promise<FrontsDesk> {
    return openDesk(this.#asked, this.#session.term);
  }

  onLost(hear: (why: Error) => void): void {
    this.#session.onLost(hear);
  }

  drop(why: Error): void {
    this.#session.drop(why);
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  get isSynchronous(): boolean {
    return this.#session.isSynchronous;
  }

  commit({ entries = [], blobs = [], put = {}, notes = {} }: Commit, from: number, beside: string): Promise<void> {
    const named = blobs.map((bytes) => ({ bytes, name: nameOf(bytes) }));
    return this.#session.transaction(async () => {
      for (const { bytes, name } of named) await this.#insertBlob(bytes, name);
      for (const { at, part } of parts(entries)) await this.#insertEntries(part, from + at);
      for (const [name, note] of Object.entries(notes))
        if (name !== beside) await this.#insertHead(note, from + entries.length);
      await this.#putNotes(Object.entries(notes));
      await this.#put(Object.entries(put));
    });
  }

  keepBlob(bytes: Bytes, name: BlobName): Promise<void> {
    return this.#session.transaction(() => this.#insertBlob(bytes, name));
  }

  async *read(): AsyncGenerator<Commit> {
    yield* this.#readBlobs();
    const [all] = await this.#rows(sql.COUNT_ENTRIES);
    const count = Number(all?.count);
    if (count !== Number(all?.next))
      throw this.#asked.fail(
        'storage-damaged',
        `entries are missing on the board in ${this.#asked.shown}`,
        'restore the database from a backup that is whole, or take over from a node’s copy',
      );
    for (let at = 0; at < count; at += PAGE) {
      const rows = await this.#rows(sql.READ_ENTRIES, at, at + PAGE);
      yield { entries: rows.map(({ leaf }) => bytesOf(leaf)) };
    }
    for (let after = ''; ; ) {
      const rows = await this.#rows(sql.READ_VALUES, after, PAGE);
      yield { put: Object.fromEntries(rows.map(({ key, value }) => [String(key), bytesOf(value)])) };
      if (rows.length < PAGE) break;
      after = String(rows.at(-1)!.key);
    }
    const notes = await this.#rows(sql.READ_NOTES);
    yield { notes: Object.fromEntries(notes.map(({ name, note }) => [String(name), String(note)])) };
  }

  async *#readBlobs(): AsyncGenerator<Commit> {
    for (const { sha256, length } of await this.#rows(sql.READ_BLOBS)) {
      yield {
        blobs: [await blobOf({ sha256: bytesOf(sha256), length: Number(length) }, (...asked) => this.#rows(...asked))],
      };
    }
  }

  async #insertEntries(leaves: readonly Bytes[], from: number): Promise<void> {
    const lengths = leaves.map(({ length }) => length);
    let end = 0;
    const places = lengths.map((length) => {
      end += length;
      return end - length;
    });
    await this.#run(sql.INSERT_ENTRIES, from, Buffer.concat(leaves), places, lengths);
  }

  async #insertBlob(bytes: Bytes, { sha256, length }: BlobName): Promise<void> {
    const isNew = await this.#run(sql.INSERT_BLOB, buffer(sha256), length);
    if (isNew.length === 0) return;
    for (let piece = 0; piece * PART_BYTES < length; piece++)
      await this.#run(
        sql.INSERT_PIECE,
        buffer(sha256),
        piece,
        buffer(bytes.subarray(piece * PART_BYTES, (piece + 1) * PART_BYTES)),
      );
  }

  /** A checkpoint stands beside what it covers, and is the only one of its size. @param count entries that are there with it */
  async #insertHead(note: string, count: number): Promise<void> {
    const { size, root } = headOf(note);
    const refuse = (why: string) =>
      this.#asked.fail(
        'board-lost',
        `a checkpoint over ${size} entries is not stored: ${why}`,
        'nothing was signed by it yet that anybody has; start again, and where it says so once more take over from a node’s copy',
      );
    if (!(size <= count)) throw refuse(`there are ${count}`);
    const isNew = await this.#run(sql.INSERT_HEAD, size, this.#session.term, root, note);
    if (isNew.length > 0) return;
    const [stored] = await this.#run(sql.READ_ROOT, size);
    if (!root.equals(bytesOf(stored?.root))) throw refuse('another of this size is, with another root');
  }

  async #putNotes(notes: readonly [string, string][]): Promise<void> {
    if (notes.length > 0)
      await this.#run(
        sql.PUT_NOTES,
        notes.map(([name]) => name),
        notes.map(([, note]) => note),
      );
  }

  async #put(values: readonly [string, Bytes | null][]): Promise<void> {
    const removed = values.flatMap(([key, value]) => (value === null ? [key] : []));
    if (removed.length > 0) await this.#run(sql.REMOVE_VALUES, removed);
    const kept = values.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
    for (const { at, part } of parts(kept.map(([, value]) => value)))
      await this.#run(
        sql.PUT_VALUES,
        kept.slice(at, at + part.length).map(([key]) => key),
        part.map(buffer),
      );
  }

  /** Within a transaction. */
  #run(statement: sql.Prepared, ...values: unknown[]): Promise<Row[]> {
    return this.#session.query({ ...statement, values });
  }

  /** By itself. */
  #rows(statement: sql.Prepared, ...values: unknown[]): Promise<Row[]> {
    return this.#session.inTurn(() => this.#run(statement, ...values));
  }
}

/** What goes in one statement of each, with the place of the first of them among all. */
function* parts(all: readonly Bytes[]): Generator<{ readonly at: number; readonly part: readonly Bytes[] }> {
  for (let at = 0; at < all.length; ) {
    let [to, size] = [at, 0];
    while (to < all.length && (to === at || size + all[to]!.length <= PART_BYTES)) size += all[to++]!.length;
    yield { at, part: all.slice(at, to) };
    at = to;
  }
}

const nameOf = (bytes: Bytes): BlobName => ({
  sha256: createHash('sha256').update(bytes).digest(),
  length: bytes.length,
});

/** What a checkpoint is over, by its second and third line (c2sp.org/tlog-checkpoint); who signed it is judged elsewhere. */
function headOf(note: string): { readonly size: number; readonly root: Buffer } {
  const [, size = '', root = ''] = note.split('\n');
  const head = { size: Number(size), root: Buffer.from(root, 'base64') };
  if (!/^[1-9]\d{0,14}$/.test(size) || head.root.length !== 32) throw new Error('a note is no checkpoint');
  return head;
}
