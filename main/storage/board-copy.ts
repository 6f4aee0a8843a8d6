/** A laptop's copy of the board, to be handed on as a transcript or to go on from. */
import { setImmediate as breathe } from 'node:timers/promises';
import { blobsBrought, picturesNamed, readEntry } from '../../shared/board/entry.ts';
import { canonicalNotes } from '../../shared/board/notes/order.ts';
import type { TranscriptParts } from '../../shared/board/transcript-file.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import type { PictureName } from '../../shared/election/picture.ts';
import type { BoardReader } from './coordinator-store.ts';
import { picturesHere } from './pictures.ts';

/** The parts of a transcript, and arrays where one may look twice. */
export interface BoardCopy {
  readonly entries: readonly Bytes[];
  readonly blobs: Iterable<Bytes>;
  readonly notes: readonly string[];
}

/** Entries that are read at once. */
const PAGE = 100;

/**
 * The board as it stands now, whatever is appended meanwhile: entries, read a page at a time while others are heard, the pictures that
 * are here and the blobs that entries bring, read one at a time, and the checkpoints that are kept. Rejects with what the store throws.
 */
export async function boardCopy(store: BoardReader): Promise<BoardCopy> {
  const { entryCount } = store;
  const entries: Bytes[] = [];
  const beside = new Beside();
  for (let at = 0; at < entryCount; at += PAGE) {
    for (const leaf of store.entries(at, Math.min(at + PAGE, entryCount))) {
      entries.push(leaf);
      beside.take(leaf);
    }
    await breathe();
  }
  const blobs = beside.read(
    store,
    (picture) => picture,
    (sha256) => store.blob(sha256),
  );
  return { entries, blobs, notes: notesOf(store) };
}

/**
 * The same for a file, read as that is written: a large board is never in memory at once. To be gone through once, in the
 * order of the file: the entries tell which blobs there are.
 * @param entryCount how many entries, where checkpoints do not cover all that are here
 */
export function boardParts(store: BoardReader, entryCount = store.entryCount): TranscriptParts {
  const beside = new Beside();
  function* entries(): Generator<Bytes> {
    for (let at = 0; at < entryCount; at += PAGE)
      for (const leaf of store.entries(at, Math.min(at + PAGE, entryCount))) {
        beside.take(leaf);
        yield leaf;
      }
  }
  const blobs = beside.read(
    store,
    (picture) => ({ length: picture.length, pieces: [picture] }),
    (sha256) => store.blobInPieces(sha256),
  );
  return { entries: entries(), blobs, notes: notesOf(store) };
}

const notesOf = (store: BoardReader): string[] => {
  const notes = ['close', 'witnessed', 'latest'].map((name) => store.note(name));
  return canonicalNotes(notes.filter((note) => note !== undefined));
};

/** What stands beside the entries, in the order in which they first name it. */
class Beside {
  readonly #pictures: PictureName[] = [];
  readonly #brought: Bytes[] = [];

  take(leaf: Bytes): void {
    const entry = readEntry(leaf);
    this.#pictures.push(...picturesNamed(entry));
    this.#brought.push(...blobsBrought(entry).map(({ sha256 }) => sha256));
  }

  /** Each once: a picture that is not here is left out, any other blob is read all the same. */
  *read<T>(store: BoardReader, shown: (picture: Bytes) => T, brought: (sha256: Bytes) => T): Generator<T> {
    yield* picturesHere(store, this.#pictures).map(shown);
    const written = new Set<string>();
    for (const sha256 of this.#brought) {
      if (written.has(hex(sha256))) continue;
      written.add(hex(sha256));
      yield brought(sha256);
    }
  }
}
