/** Ballots of other elections, from disk. */
import { closeSync, openSync, readSync } from 'node:fs';
import { OstrakaError } from '../../shared/codec/error.ts';
import { BallotFileReader } from '../../shared/election/ballot-file/ballot-file.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';
import { systemReason } from '../storage/storage-error.ts';

const PIECE = 256 * 1024;

/**
 * Reads the file piece by piece. Throws `bad-ballot-file` with file, line and reason, `empty-ballot-file`, and `unreadable`
 * where it cannot be opened.
 */
export function loadBallots(path: string): BallotFile {
  const piece = new Uint8Array(PIECE);
  let reader: BallotFileReader | null = null;
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    let length = readSync(file, piece);
    // Whether there is such a file comes before what kind it is.
    reader = new BallotFileReader(path);
    for (; length > 0; length = readSync(file, piece)) reader.push(piece.subarray(0, length));
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const why = systemReason(code) ?? `it cannot be read (${code ?? 'for an unknown reason'})`;
    throw new OstrakaError('unreadable', `${path}: ${why}`, { cause });
  } finally {
    if (file !== null) closeSync(file);
  }
  return reader.finish();
}
