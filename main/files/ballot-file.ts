/** Ballots of other elections, from disk. */
import { closeSync, openSync, readSync } from 'node:fs';
import { OstrakaError } from '../../shared/codec/error.ts';
import { BallotFileReader } from '../../shared/election/ballot-file/ballot-file.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';

const PIECE = 256 * 1024;

/**
 * Reads the file piece by piece. Throws `bad-ballot-file` with file, line and reason, `empty-ballot-file`, and `unreadable`
 * where it cannot be opened.
 */
export function loadBallots(path: string): BallotFile {
  const reader = new BallotFileReader(path);
  const piece = new Uint8Array(PIECE);
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      reader.push(piece.subarray(0, length));
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('unreadable', `${path}: ${inWords((cause as NodeJS.ErrnoException).code)}`, { cause });
  } finally {
    if (file !== null) closeSync(file);
  }
  return reader.finish();
}

function inWords(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder, not a ballot file';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file';
    default:
      return `it cannot be read (${code ?? 'for an unknown reason'})`;
  }
}
