/** What a watch keeps between two runs: the board that it has seen, as a transcript that anyone can verify. */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Fork, writeFork } from '../../shared/board/fork.ts';
import { type Transcript, transcriptChunks } from '../../shared/board/transcript-file.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { fileName } from '../../shared/codec/file-name.ts';
import { SignedBoard, type WatchSource } from '../../shared/watch/signed-board.ts';
import { readTranscriptFile, writeFileWhole } from '../files/transcript-file.ts';

/** Writing takes at most one part in so many of the time, however large the board is. */
const SHARE_OF_TIME = 10;
/** Names that are tried for a fork proof before it is given up: none takes the place of another. */
const MOST_PROOFS = 100;

export class KeptWatch {
  readonly #path: string;
  readonly #now: () => number;
  #written: Transcript | null = null;
  #free = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(path: string, now: () => number) {
    this.#path = path;
    this.#now = now;
  }

  /** What an earlier watch has left; null where there is no such file. Throws `unreadable`. */
  async board(source: WatchSource, leader: Bytes): Promise<SignedBoard | null> {
    if (!existsSync(this.#path)) return null;
    return SignedBoard.from(await readTranscriptFile(this.#path), source, leader);
  }

  /** Whether anything was written. */
  get isWritten(): boolean {
    return this.#written !== null;
  }

  /** Writes the board as it is seen now, unless the last time is too short ago for its size. Throws `not-saved`. */
  async keep(transcript: Transcript, atOnce = false): Promise<void> {
    // One after the other: each is written beside the file and takes its place.
    const turn = this.#turn.then(() => this.#keep(transcript, atOnce));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #keep(transcript: Transcript, atOnce: boolean): Promise<void> {
    const began = this.#now();
    if ((!atOnce && began < this.#free) || same(transcript, this.#written)) return;
    await writeFileWhole(this.#path, transcriptChunks(transcript));
    this.#written = transcript;
    this.#free = this.#now() + SHARE_OF_TIME * (this.#now() - began);
  }
}

const same = (a: Transcript, b: Transcript | null): boolean =>
  a.entries.length === b?.entries.length && a.notes.join() === b.notes.join();

/**
 * Writes what convicts a coordinator beside the kept board, or here where none is kept, under a name of its own.
 * Returns the path. Throws `not-saved`.
 */
export async function keepFork(fork: Fork, saved: string | null): Promise<string> {
  const folder = saved === null ? '.' : dirname(saved);
  for (let number = 1; number <= MOST_PROOFS; number++) {
    const path = join(folder, fileName(fork.manifest.title, number === 1 ? '-fork.json' : `-fork-${number}.json`));
    try {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(writeFork(fork));
        await file.sync();
      } finally {
        await file.close();
      }
      return path;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new OstrakaError('not-saved', `the fork proof cannot be written: ${(cause as Error).message}`, { cause });
    }
  }
  throw new OstrakaError('not-saved', `there are ${MOST_PROOFS} fork proofs of this election in ${folder} already`);
}
