/**
 * Deletes an election from a folder, for good. The mark is set first, and durably: from then on nothing opens what is left, and
 * whoever was cut short deletes it again. Keys go before all else, the mark last.
 */
import { closeSync, existsSync, fsyncSync, lstatSync, openSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncDirectory } from '../../storage/database.ts';
import { lockDirectory } from '../../storage/directory-lock.ts';
import { MARK_FILE, markDeleting } from '../../storage/format.ts';
import { withPath } from '../../storage/storage-error.ts';
import { type OwnFiles, ownFilesIn, requireOurs } from './folder.ts';

const PIECE = new Uint8Array(2 ** 20);

/**
 * @param title kept in the mark until the end
 * @param step called before each thing that is removed; what it throws cuts it short, for tests
 * @returns names of what was left, because it is somebody else's
 * @throws OstrakaError `not-ours`, `storage-in-use`, `storage-version`, `storage-failed`
 */
export function deleteElection(
  directory: string,
  title: string,
  step: (path: string) => void = () => {},
): readonly string[] {
  requireOurs(directory);
  // Before a lock is opened: it may be a link.
  ownFilesIn(directory);
  const unlock = lockAll(directory);
  let own: OwnFiles;
  try {
    step(join(directory, MARK_FILE));
    markDeleting(directory, title);
    own = ownFilesIn(directory);
    for (const path of own.sensitive) {
      step(path);
      withPath(path, () => overwrite(path));
      withPath(path, () => rmSync(path));
    }
    for (const path of own.other) {
      step(path);
      withPath(path, () => rmSync(path));
    }
  } finally {
    unlock();
  }
  for (const path of own.locks) {
    step(path);
    withPath(path, () => rmSync(path, { force: true }));
  }
  for (const path of own.folders) {
    step(path);
    removeEmpty(path);
  }
  const mark = join(directory, MARK_FILE);
  step(mark);
  withPath(mark, () => rmSync(mark));
  step(directory);
  removeEmpty(directory);
  const around = existsSync(directory) ? directory : dirname(directory);
  withPath(around, () => syncDirectory(around));
  return own.foreign;
}

/** The same of a file that holds a secret: a voter's of the command line. */
export function deleteFile(path: string): void {
  withPath(path, () => {
    overwrite(path);
    rmSync(path);
    syncDirectory(dirname(path));
  });
}

/** Of the folder and of the keys in it. Throws `storage-in-use`. */
function lockAll(directory: string): () => void {
  const keys = join(directory, 'keys');
  const unlock = lockDirectory(directory);
  try {
    const unlockKeys = lstatSync(keys, { throwIfNoEntry: false })?.isDirectory() ? lockDirectory(keys) : null;
    return () => {
      unlockKeys?.();
      unlock();
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** With zeros, in place and through to the disk, as far as that writes where the file stood. */
function overwrite(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < size; at += PIECE.length) writeSync(file, PIECE, 0, Math.min(PIECE.length, size - at), at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What somebody else has put there stays, and the folder with it. */
function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST')
      withPath(directory, () => {
        throw cause;
      });
  }
}
