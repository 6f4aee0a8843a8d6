/**
 * The seam to the package `postgres/`, which keeps a board in a database: it is loaded when somebody asks for it, and nothing here
 * imports it. It throws what it is given the means to make, so that an error is one of this program's however this was compiled.
 */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { BlobName } from '../../../shared/codec/schema.ts';
import type { Commit } from '../board-writer.ts';
import type { DatabaseAddress } from '../database-address.ts';
import type { FrontLink, FrontsDesk } from './fronts.ts';
import { loadPart } from './part.ts';

/** What a database brings about that no folder does, and what both do. */
export type DatabaseFault =
  | 'storage-unreachable'
  | 'storage-unknown'
  | 'storage-unsafe'
  | 'storage-deposed'
  | 'storage-version'
  | 'storage-damaged'
  | 'storage-full'
  | 'board-lost'
  | 'other-election'
  | 'busy'
  | 'interrupted';

export interface BoardAsked {
  /** The address with all that is secret in it: for whoever connects. */
  readonly secret: string;
  /** What may be read of it. */
  readonly shown: string;
  /** A text of somebody else without what is secret. */
  redact(text: string): string;
  fail(fault: DatabaseFault, message: string, hint: string): Error;
  /** Another process leads on this board; this one waits. Told once. */
  onWaiting?(): void;
  /** Ends the waiting. */
  readonly stop?: AbortSignal;
}

/** A board in a database, of which this process is the one that writes. After anything that it rejects with nothing more is written. */
export interface DatabaseBoard {
  /** Drawn when the tables were made: which board this is. */
  readonly id: string;
  /** Whether a standby server has whatever is acknowledged. */
  readonly isSynchronous: boolean;
  /** All that is there, in parts: what an entry needs comes before it. */
  read(): AsyncIterable<Commit>;
  /** All of it or none, and durable as the database promises it. @param from where the first of the entries will stand @param beside name of a note that is no head of this board */
  commit(commit: Commit, from: number, beside: string): Promise<void>;
  keepBlob(bytes: Bytes, name: BlobName): Promise<void>;
  /** To answer what fronts bring, in a session of its own. */
  openDesk(): Promise<FrontsDesk>;
  /** Hears, once, why nothing can be written any more. */
  onLost(hear: (why: Error) => void): void;
  /** Ends it at once: what is under way may be there or not. */
  drop(why: Error): void;
  /** Ends it when what is under way is done. */
  close(): Promise<void>;
}

/** What the package is told of an address, and the means to throw errors of this program. */
export const askedOf = (address: DatabaseAddress): FrontAsked => ({
  secret: address.secret,
  shown: address.shown,
  redact: (text) => address.redact(text),
  fail: (fault, message, hint) => new OstrakaError(fault, message, { hint }),
});

export type FrontAsked = Pick<BoardAsked, 'secret' | 'shown' | 'redact' | 'fail'>;

export interface PostgresAdapter {
  /**
   * Resolves when this process leads on the board: at once, or when whoever does now has ended. Rejects with what `fail` makes.
   * Whoever opens a database without tables makes them.
   */
  openBoard(asked: BoardAsked): Promise<DatabaseBoard>;
  /** Resolves when a board is there that can be followed. Rejects with what `fail` makes, and where nobody has led there yet. */
  openFront(asked: FrontAsked): Promise<FrontLink>;
}

/** The package, where it is installed. Throws `no-adapter`. */
export const loadAdapter = async (): Promise<PostgresAdapter> =>
  (await loadPart('board/open.ts', 'keeps no board in a database')) as PostgresAdapter;
