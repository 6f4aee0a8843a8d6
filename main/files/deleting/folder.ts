/**
 * What in a folder is Ostraka's. Nothing else is ever touched: a folder given with `--data` may have been somebody's before. Nor
 * is anything outside of it: where one of these names is a link, all of it is refused.
 */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { holdsBoard } from '../../storage/board-store.ts';
import { deletingIn, MARK_FILE } from '../../storage/format.ts';
import { holdsKeys } from '../../storage/key-store.ts';
import { withPath } from '../../storage/storage-error.ts';

/** Files whose bytes are secret, or say something of people. */
const SENSITIVE =
  /^((board|keys)\.sqlite(-wal|-journal|\.new|\.new-journal)?|(organiser-token|(election|history|join)\.json)(\.new)?)$/;
const OTHER = /^(board\.sqlite-(shm|count)|keys\.sqlite-shm|fork\.json|database\.json(\.new)?|format\.json(\.new)?)$/;
const LOCK = /^lock(-journal)?$/;
const BLOB = /^[0-9a-f]{64}(\.part)?$/;

/** Folders that a party makes within its own, and within those. */
type Folder = 'own' | 'keys' | 'blobs' | 'rewritten' | 'copy';
const inner: { readonly [F in Folder]: readonly Folder[] } = {
  own: ['keys', 'blobs', 'rewritten', 'copy'],
  rewritten: ['blobs'],
  copy: ['blobs'],
  keys: [],
  blobs: [],
};

export interface OwnFiles {
  /** Overwritten before they are removed: keys before all. */
  readonly sensitive: readonly string[];
  readonly other: readonly string[];
  readonly locks: readonly string[];
  /** Inner ones before those around them, without the folder itself. */
  readonly folders: readonly string[];
  /** Names of what is somebody else's. */
  readonly foreign: readonly string[];
}

/** Throws `not-ours` where this is no folder of an election, or a link to one; `storage-version` where it is another Ostraka’s. */
export function requireOurs(directory: string): void {
  const status = withPath(directory, () => lstatSync(directory, { throwIfNoEntry: false }));
  if (!status) throw notOurs(directory, 'there is nothing');
  if (status.isSymbolicLink()) throw notOurs(directory, 'it is a link', 'name the folder that it leads to');
  if (!status.isDirectory()) throw notOurs(directory, 'it is no folder');
  // A profile of the app is marked as well, and is no election.
  const isOurs =
    deletingIn(directory) !== null || [directory, join(directory, 'keys')].some(holdsKeys) || holdsBoard(directory);
  if (!isOurs) throw notOurs(directory, 'nothing in it is an election');
}

/** All that is to be deleted, but for the mark. Throws `not-ours` where something of it is a link. */
export function ownFilesIn(directory: string): OwnFiles {
  const found = { sensitive: [], other: [], locks: [], folders: [], foreign: [] } satisfies OwnFiles as {
    readonly [L in keyof OwnFiles]: string[];
  };
  const gather = (folder: string, kind: Folder): void => {
    for (const entry of withPath(folder, () => readdirSync(folder, { withFileTypes: true }))) {
      const path = join(folder, entry.name);
      const within = inner[kind].find((one) => one === entry.name);
      if (within && isThe(entry, 'folder', path)) {
        gather(path, within);
        found.folders.push(path);
        continue;
      }
      const list = within ? null : listOf(entry.name, kind);
      if (list && isThe(entry, 'file', path)) {
        if (!(kind === 'own' && entry.name === MARK_FILE)) found[list].push(path);
      } else found.foreign.push(path.slice(directory.length + 1));
    }
  };
  gather(directory, 'own');
  // Whoever is cut off has lost keys first.
  found.sensitive.sort((a, b) => Number(isBoard(a)) - Number(isBoard(b)));
  return found;
}

function listOf(name: string, kind: Folder): 'sensitive' | 'other' | 'locks' | null {
  if (kind === 'blobs') return BLOB.test(name) ? 'other' : null;
  if (SENSITIVE.test(name)) return 'sensitive';
  if (LOCK.test(name)) return 'locks';
  return OTHER.test(name) ? 'other' : null;
}

const isBoard = (path: string): boolean => basename(path).startsWith('board');

/** What bears one of our names and is neither is left alone; a link is refused. */
function isThe(entry: Dirent, kind: 'file' | 'folder', path: string): boolean {
  if (entry.isSymbolicLink())
    throw notOurs(path, 'it is a link out of the folder', 'delete what it leads to and the link yourself, then again');
  return kind === 'file' ? entry.isFile() : entry.isDirectory();
}

export const notOurs = (path: string, why: string, hint = 'name the folder of one election'): OstrakaError =>
  new OstrakaError('not-ours', `${path} is not deleted: ${why}`, { culprit: { kind: 'file', path }, hint });
