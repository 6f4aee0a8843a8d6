/** What goes wrong beneath a store, as errors that name the file and say what to do. */

import { basename } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';

const LOST_BOARD =
  'at a node, move everything but keys out of its directory and start again: the board is fetched anew; a coordinator’s board is taken over from a node’s copy';
const LOST_KEYS =
  'without its keys this laptop has no more part in an election that has begun; before that, move the directory away and join again';
const LOST_SWEEP = 'move the directory away and hold the sweep again: its tables show what was measured until then';
/** What to do without the file of this name; any other is a board's. */
const LOST: Readonly<Record<string, string>> = { 'keys.sqlite': LOST_KEYS, 'sweep.sqlite': LOST_SWEEP };

export const damaged = (path: string, why: string, cause?: unknown) =>
  new OstrakaError('storage-damaged', `${path} is damaged: ${why}`, {
    culprit: { kind: 'file', path },
    hint: LOST[basename(path)] ?? LOST_BOARD,
    ...(cause === undefined ? {} : { cause }),
  });

/** SQLite's primary result codes (sqlite.org/rescode.html); node:sqlite gives extended ones, whose low byte they are. */
const SQLITE = { BUSY: 5, LOCKED: 6, CORRUPT: 11, FULL: 13, NOTADB: 26 };

/** An error of node:sqlite or node:fs about `path`; an OstrakaError stays as it is. */
export function storageError(path: string, cause: unknown): OstrakaError {
  if (cause instanceof OstrakaError) return cause;
  const about = (hint: string) => ({ culprit: { kind: 'file', path } as const, hint, cause });
  const result = sqliteResult(cause);
  if (result === SQLITE.BUSY || result === SQLITE.LOCKED)
    return new OstrakaError(
      'storage-in-use',
      `${path} is in use by another process`,
      about(
        'close the other Ostraka, or start this one beside it: the app with another --profile, a command with another --data',
      ),
    );
  if (result === SQLITE.CORRUPT || result === SQLITE.NOTADB) return damaged(path, reason(cause), cause);
  if (result === SQLITE.FULL || systemCode(cause) === 'ENOSPC')
    return new OstrakaError('storage-full', `the disk of ${path} is full`, about('free some space and start again'));
  return new OstrakaError(
    'storage-failed',
    `${path}: ${reason(cause)}`,
    about('see that the disk is there and that this user may write to it'),
  );
}

/** Runs `action`, whose errors of SQLite and the file system are about `path`. */
export function withPath<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw storageError(path, cause);
  }
}

function reason(cause: unknown): string {
  const known = systemReason(systemCode(cause));
  return known ?? (cause instanceof Error ? cause.message : String(cause));
}

/** What an error code of the file system means, as a clause that may follow a path; null for one that is not known. */
export function systemReason(code: unknown): string | null {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder should be';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'this user has no permission';
    case 'EROFS':
      return 'nothing can be written to this disk';
    default:
      return null;
  }
}

const sqliteResult = (cause: unknown): number | null =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;

const systemCode = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : null);
