/** Files of voters' names, from and to disk. */
import { readFileSync, statSync } from 'node:fs';
import { MAX_NAMES_BYTES, type Names, readNames } from '../../shared/board/roll/names-file.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

/** Throws `unreadable` with the file and the reason. */
export function readNamesFile(path: string): Names {
  let text: string;
  try {
    if (statSync(path).size > MAX_NAMES_BYTES) throw new Error('it is too long');
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new OstrakaError('unreadable', `${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    return readNames(text);
  } catch (cause) {
    throw new OstrakaError('unreadable', `${path}: ${(cause as Error).message}`, { cause });
  }
}
