/** Ballots of other elections, from disk. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import { BallotFileReader } from '../../shared/election/ballot-file/ballot-file.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';
import { BallotFolderReader } from '../../shared/election/ballot-file/folder.ts';
import type { Asked } from '../../shared/election/ballot-file/format.ts';
import { systemReason } from '../storage/storage-error.ts';

const PIECE = 256 * 1024;

/**
 * Reads the file, or the files of the folder, piece by piece. Throws `bad-ballot-file` with file, line and reason,
 * `empty-ballot-file`, and `unreadable` where it cannot be opened.
 */
export function loadBallots(path: string, asked: Asked = {}): BallotFile {
  return readable(path, () => statSync(path).isDirectory()) ? inFolder(path, asked) : inFile(path, asked);
}

function inFile(path: string, asked: Asked): BallotFile {
  const reader = new BallotFileReader(path, asked);
  pieces(path, (piece) => reader.push(piece));
  return reader.finish();
}

function inFolder(path: string, asked: Asked): BallotFile {
  const names = readable(path, () => readdirSync(path));
  const reader = new BallotFolderReader(path, names, asked);
  for (const name of reader.files) {
    const file = reader.take(name);
    pieces(join(path, name), (piece) => file.push(piece));
    file.finish();
  }
  return reader.finish();
}

function pieces(path: string, take: (piece: Uint8Array) => void): void {
  const piece = new Uint8Array(PIECE);
  const file = readable(path, () => openSync(path, 'r'));
  try {
    const next = (): number => readable(path, () => readSync(file, piece));
    for (let length = next(); length > 0; length = next()) take(piece.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

function readable<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = systemReason(code) ?? `it cannot be read (${code ?? 'for an unknown reason'})`;
    throw new OstrakaError('unreadable', `${path}: ${why}`, { cause });
  }
}
