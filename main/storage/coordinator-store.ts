/** What a coordinator asks of whatever keeps its board: a folder (`board-store.ts`), or a database beside a folder (`postgres/`). */
import type { OstrakaError } from '../../shared/codec/error.ts';
import type { FloorRule } from '../../shared/protocol/coordinator/floor/floor.ts';
import type { BoardStore } from './board-store.ts';
import type { FrontsDesk } from './postgres/fronts.ts';

/** The name of a checkpoint that is no head of this board, though its key has signed it: kept so that nothing is signed after it. */
export const REFUSED_NOTE = 'refused';

/** What is durable, and nothing else; but `entry` knows those that are being written too. */
export type BoardReader = Pick<
  BoardStore,
  | 'entryCount'
  | 'entry'
  | 'entries'
  | 'hasBlob'
  | 'holds'
  | 'lengthOf'
  | 'blob'
  | 'checkBlob'
  | 'blobFile'
  | 'readBlob'
  | 'blobInPieces'
  | 'blobNames'
  | 'note'
  | 'get'
  | 'list'
  | 'countOf'
  | 'last'
  | 'pages'
>;

/** The same with what writes: durable when it resolves, all of it or none. */
export interface CoordinatorStore extends BoardReader, Pick<BoardStore, 'write' | 'keepBlob' | 'wipe' | 'close'> {
  /** What nodes have to say after each start before anything is signed; absent where a disk of its own keeps all that it has acknowledged. */
  readonly floor?: FloorRule;
  /** To answer what fronts bring; a folder has none. */
  openDesk?(): Promise<FrontsDesk>;
  /** Hears, once, why nothing can be written any more though nobody was writing. A folder has no such news. */
  onLost?(hear: (why: OstrakaError) => void): void;
}
