/** What was given to judge: one file as it is, or the files of a folder by their paths. */
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { count } from '../codec/numbers.ts';
import { looksLikeTar, readTar } from './tar.ts';

export type ForeignSource = {
  /** As people call it. */
  readonly name: string;
} & (
  | { readonly kind: 'file'; readonly bytes: Bytes }
  /** '/' stands between the parts of a path. */
  | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, Bytes> }
);

/** Of all files of a folder together; a larger one is refused before it is read. */
export const MAX_FOREIGN_BYTES = 2 ** 31 - 1;
export const MAX_FOREIGN_FILES = 20_000;

/**
 * What these bytes are if they may be somebody else's election; null where they are not. A tar in the layout from before POSIX.1-1988 is
 * taken for a file of its own, as Belenios writes them; any other tar for the folder that was packed in it.
 * @throws OstrakaError `unreadable` for a tar that is damaged
 */
export function foreignSource(name: string, bytes: Bytes): ForeignSource | null {
  if (!looksLikeTar(bytes)) return null;
  if (!isPosix(bytes)) return { name, kind: 'file', bytes };
  const files = readTar(bytes, name);
  if (files.size > MAX_FOREIGN_FILES) throw tooManyFiles(name);
  return { name, kind: 'folder', files: withoutCommonFolder(files) };
}

export const tooManyFiles = (name: string): OstrakaError =>
  foreignUnreadable(name, `more than ${count(MAX_FOREIGN_FILES)} files stand in this folder`);

const isPosix = (bytes: Bytes): boolean => String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar';

/** A folder is packed with its own name or without. */
export function withoutCommonFolder(files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, Bytes> {
  const paths = [...files.keys()];
  let folder = folderOf(paths[0] ?? '');
  for (const path of paths) while (!path.startsWith(folder)) folder = folderOf(folder.slice(0, -1));
  return folder === '' ? files : new Map([...files].map(([path, bytes]) => [path.slice(folder.length), bytes]));
}

/** With the '/' behind it; '' for what lies in none. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export const foreignUnreadable = (name: string, why: string): OstrakaError =>
  new OstrakaError('unreadable', `${name}: ${why}`, {
    hint: 'get the file of the election anew, as its system wrote it',
  });
