/** Small JSON files that must survive a crash: written beside their place, synced, and renamed into it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';

const MAX_BYTES = 2 ** 20;

/** @param mode of the file; its directory, where it is made, is as closed to others. */
export function saveJson(path: string, value: unknown, mode: number): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: mode | ((mode & 0o444) >> 2) });
    // One that was left behind would keep its own mode.
    rmSync(`${path}.new`, { force: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode, flag: 'wx', flush: true });
    renameSync(`${path}.new`, path);
  } catch (cause) {
    throw new OstrakaError('not-saved', `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}

/** The value in a file, of whatever shape; undefined where there is no such file. Throws `unreadable`. */
export function loadJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new OstrakaError('unreadable', `${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    if (text.length > MAX_BYTES) throw new SyntaxError('it is too long');
    return JSON.parse(text);
  } catch (cause) {
    throw new OstrakaError('unreadable', `${path} is damaged: ${(cause as Error).message}`, { cause });
  }
}
