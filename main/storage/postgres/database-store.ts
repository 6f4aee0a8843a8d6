/**
 * A board whose truth is a database, with a copy in a folder from which everything is read: it is made anew at every start and
 * takes what the database has acknowledged, and nothing before. So reading costs no more than in a folder, what is read is
 * durable, and the copy needs no sync.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Bytes, equal } from '../../../shared/codec/bytes.ts';
import { asOstrakaError, OstrakaError } from '../../../shared/codec/error.ts';
import type { BlobName } from '../../../shared/codec/schema.ts';
import type { FloorRule } from '../../../shared/protocol/coordinator/floor/floor.ts';
import { Tally } from '../../measure/tally.ts';
import { blobName } from '../blob-files.ts';
import { BoardStore, openIn } from '../board-store.ts';
import type { Commit } from '../board-writer.ts';
import { type CoordinatorStore, REFUSED_NOTE } from '../coordinator-store.ts';
import type { DatabaseAddress } from '../database-address.ts';
import { withPath } from '../storage-error.ts';
import { askedOf, type BoardAsked, type DatabaseBoard, loadAdapter } from './adapter.ts';
import type { FrontsDesk } from './fronts.ts';
import { keepPlace, requireNoOwnBoard, requirePlace } from './place.ts';

/** In the folder of whoever leads; it holds nothing that the database does not. */
export const COPY_FOLDER = 'copy';

/**
 * The board in the database at `address`, made where there is none, with its copy in `data`. Resolves when this process leads
 * on it.
 * @throws OstrakaError `no-adapter`, `not-empty` where `data` has a board of its own, `other-election` where it belongs to another
 *   database, and each `DatabaseFault`
 */
export async function openDatabaseStore(
  address: DatabaseAddress,
  data: string,
  also: Pick<BoardAsked, 'onWaiting' | 'stop'> & { readonly written?: Tally } = {},
): Promise<CoordinatorStore> {
  const { written = new Tally(), ...asked } = also;
  requireNoOwnBoard(data);
  const adapter = await loadAdapter();
  const board = await adapter.openBoard({ ...asked, ...askedOf(address) });
  try {
    requirePlace(data, board.id);
    const folder = join(data, COPY_FOLDER);
    withPath(folder, () => rmSync(folder, { recursive: true, force: true }));
    const store = openIn(folder, (unlock) => new DatabaseStore(board, folder, unlock, written));
    await store.fill().catch(async (cause: unknown) => {
      await store.close();
      throw cause;
    });
    keepPlace(data, { board: board.id, database: address.shown });
    return store;
  } catch (cause) {
    await board.close().catch(() => {});
    throw cause;
  }
}

class DatabaseStore extends BoardStore implements CoordinatorStore {
  readonly #board: DatabaseBoard;
  readonly #folder: string;
  /** Where the next entry will stand. */
  #place = 0;
  /** Entries that the database does not hold yet, by their place. */
  readonly #awaited = new Map<number, Bytes>();
  /** What was asked first is done first, in the database and in the copy. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(board: DatabaseBoard, folder: string, unlock: () => void, written: Tally) {
    super(folder, unlock, written, 'copy');
    this.#board = board;
    this.#folder = folder;
  }

  /** Of one server alone, or with standbys that are behind, a tail may be lost: by a promotion, or by a restore. */
  get floor(): FloorRule {
    return this.#board.isSynchronous ? 'quorum' : 'all';
  }

  /** Makes the copy, once. */
  async fill(): Promise<void> {
    for await (const part of this.#board.read()) {
      super.commit(part);
      await breathe();
    }
    this.#place = this.entryCount;
  }

  onLost(hear: (why: OstrakaError) => void): void {
    this.#board.onLost((why) => hear(asOstrakaError(why)));
  }

  openDesk(): Promise<FrontsDesk> {
    return this.#board.openDesk();
  }

  override entry(index: number): Bytes {
    return this.#awaited.get(index) ?? super.entry(index);
  }

  override write(commit: Commit): Promise<number> {
    const { entries = [] } = commit;
    const from = this.#place;
    this.#place += entries.length;
    for (const [i, leaf] of entries.entries()) this.#awaited.set(from + i, leaf);
    return this.#inTurn(async () => {
      try {
        await this.#board.commit(commit, from, REFUSED_NOTE);
        return await this.#copied(() => super.write(commit));
      } finally {
        for (const i of entries.keys()) this.#awaited.delete(from + i);
      }
    });
  }

  override async keepBlob(bytes: Bytes, awaited?: Bytes): Promise<BlobName> {
    const name = blobName(bytes);
    if (awaited && !equal(name.sha256, awaited))
      throw new OstrakaError('bad-blob', 'the blob is not what its name says');
    return this.#inTurn(async () => {
      if (!this.holds(name)) await this.#board.keepBlob(bytes, name);
      return this.#copied(() => super.keepBlob(bytes, awaited));
    });
  }

  /** What is written in this thread is in no database. */
  override commit(): never {
    throw new OstrakaError('internal', 'a board in a database is written by turns');
  }

  override putBlob(): never {
    return this.commit();
  }

  override async close(): Promise<void> {
    await this.#turn;
    await this.#board.close();
    await super.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** A copy that is behind the database for good ends all: a start makes it anew. */
  async #copied<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (cause) {
      const why = asOstrakaError(cause);
      this.#board.drop(why);
      throw why;
    }
  }
}
