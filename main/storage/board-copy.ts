/** A laptop's copy of the board, to be handed on as a transcript or to go on from. */
import { blobsBrought, readEntry } from '../../shared/board/entry.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import type { BoardStore } from './board-store.ts';

/** The parts of a transcript, and arrays where one may look twice. */
export interface BoardCopy {
  readonly entries: readonly Bytes[];
  readonly blobs: Iterable<Bytes>;
  readonly notes: readonly string[];
}

/**
 * The board as it stands now, whatever is appended meanwhile: entries, the blobs they bring, read one at a time, and the
 * checkpoints that are kept. Throws what the store throws.
 */
export function boardCopy(store: BoardStore): BoardCopy {
  const entries = store.entries();
  const notes = ['close', 'witnessed', 'latest'].map((name) => store.note(name)).filter((note) => note !== undefined);
  return { entries, blobs: blobsOf(entries, store), notes: [...new Set(notes)] };
}

function* blobsOf(entries: readonly Bytes[], store: BoardStore): Generator<Bytes> {
  const written = new Set<string>();
  for (const leaf of entries)
    for (const { sha256 } of blobsBrought(readEntry(leaf))) {
      if (written.has(hex(sha256))) continue;
      written.add(hex(sha256));
      yield store.blob(sha256);
    }
}
