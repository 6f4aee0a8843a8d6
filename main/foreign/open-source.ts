/** Somebody else's election on this computer's disk: one file, or a folder. */
import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { count } from '../../shared/codec/numbers.ts';
import {
  type ForeignSource,
  foreignSource,
  foreignUnreadable,
  MAX_FOREIGN_BYTES,
  MAX_FOREIGN_FILES,
  tooManyFiles,
  withoutCommonFolder,
} from '../../shared/foreign/source.ts';
import { looksLikeTar } from '../../shared/foreign/tar.ts';

/** Of the header that a tar begins with. */
const HEADER_BYTES = 512;

/**
 * What stands at a path, where it is a folder or a tar; null for any other file, and where nothing can be opened: why, is said by whoever
 * reads it as a transcript.
 * @throws OstrakaError `unreadable`
 */
export function openForeign(path: string): ForeignSource | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return { name: path, kind: 'folder', files: withoutCommonFolder(filesIn(path, path)) };
  if (!stat?.isFile() || !looksLikeTar(headOf(path))) return null;
  if (stat.size > MAX_FOREIGN_BYTES) throw tooLarge(path);
  return foreignSource(path, new Uint8Array(readFileSync(path)));
}

function headOf(path: string): Bytes {
  const head = new Uint8Array(HEADER_BYTES);
  try {
    const fd = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(fd, head));
    } finally {
      closeSync(fd);
    }
  } catch {
    return head.subarray(0, 0);
  }
}

function filesIn(folder: string, name: string): Map<string, Bytes> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  if (entries.length > MAX_FOREIGN_FILES) throw tooManyFiles(name);
  const paths = entries.map((entry) => [entry, join(entry.parentPath, entry.name)] as const);
  let bytes = 0;
  for (const [entry, path] of paths) {
    if (!isFile(entry)) throw foreignUnreadable(name, `${relative(folder, path)} is no file`);
    bytes += lstatSync(path).size;
    if (bytes > MAX_FOREIGN_BYTES) throw tooLarge(name);
  }
  return new Map(
    paths
      .map(([, path]) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A link could lead anywhere. */
const isFile = (entry: Dirent): boolean => entry.isFile() && !entry.isSymbolicLink();

const tooLarge = (name: string) => foreignUnreadable(name, `this is larger than ${count(MAX_FOREIGN_BYTES)} bytes`);
