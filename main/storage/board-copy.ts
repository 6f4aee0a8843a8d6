/** A laptop's copy of the board, to be handed on as a transcript or to go on from. */
import { setImmediate as breathe } from 'node:timers/promises';
import { blobsBrought, readEntry } from '../../shared/board/entry.ts';
import { canonicalNotes } from '../../shared/board/notes/order.ts';
import type { TranscriptParts } from '../../shared/board/transcript-file.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import type { BoardStore } from './board-store.ts';

/** The parts of a transcript, and arrays where one may look twice. */
export interface BoardCopy {
  readonly entries: readonly Bytes[];
  readonly blobs: Iterable<Bytes>;
  readonly notes: readonly string[];
}

/** Entries that are read at once. */
const PAGE = 100;

/**
 * The board as it stands now, whatever is appended meanwhile: entries, read a page at a time while others are heard, the blobs they
 * bring, read one at a time, and the checkpoints that are kept. Rejects with what the store throws.
 */
export async function boardCopy(store: BoardStore): Promise<BoardCopy> {
  const { entryCount } = store;
  const entries: Bytes[] = [];
  const names: Bytes[] = [];
  for (let at = 0; at < entryCount; at += PAGE) {
    for (const leaf of store.entries(at, Math.min(at + PAGE, entryCount))) {
      entries.push(leaf);
      names.push(...namesIn(leaf));
    }
    await breathe();
  }
  return { entries, blobs: distinct(names, (sha256) => store.blob(sha256)), notes: notesOf(store) };
}

/**
 * The same for a file, read as that is written: a large board is never in memory at once. To be gone through once, in the
 * order of the file: the entries tell which blobs there are.
 */
export function boardParts(store: BoardStore): TranscriptParts {
  const { entryCount } = store;
  const names: Bytes[] = [];
  function* entries(): Generator<Bytes> {
    for (let at = 0; at < entryCount; at += PAGE)
      for (const leaf of store.entries(at, Math.min(at + PAGE, entryCount))) {
        names.push(...namesIn(leaf));
        yield leaf;
      }
  }
  return { entries: entries(), blobs: distinct(names, (sha256) => store.blobInPieces(sha256)), notes: notesOf(store) };
}

const notesOf = (store: BoardStore): string[] => {
  const notes = ['close', 'witnessed', 'latest'].map((name) => store.note(name));
  return canonicalNotes(notes.filter((note) => note !== undefined));
};

const namesIn = (leaf: Bytes): Bytes[] => blobsBrought(readEntry(leaf)).map(({ sha256 }) => sha256);

/** The blobs of these names, each once. */
function* distinct<T>(names: readonly Bytes[], read: (sha256: Bytes) => T): Generator<T> {
  const written = new Set<string>();
  for (const sha256 of names) {
    if (written.has(hex(sha256))) continue;
    written.add(hex(sha256));
    yield read(sha256);
  }
}
