/**
 * The mark of a data folder: which format lies in it, the Ostraka that wrote it, and whether it was being deleted. It is written
 * when the folder is, and read before anything in there is touched: what this program does not know it leaves as it is, to the
 * last byte. Folders from before there was a mark have none: they are of format 1.
 *
 * A later format writes its mark before it changes anything else, whatever the databases beside it say of themselves: their own
 * numbers (`Schema.version`) may still wait in a log.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../shared/codec/error.ts';
import { ownVersion } from '../launch/own-version.ts';
import { syncDirectory } from './database.ts';
import { otherVersion } from './other-version.ts';
import { writeForOwner } from './owner-only.ts';
import { damaged, withPath } from './storage-error.ts';

/** Of the folders of a coordinator, a node and a voter, and of a profile of the app. */
export const FORMAT = 1;
export const MARK_FILE = 'format.json';

/** What every format says, whatever else it says. */
const markSchema = v.object({
  format: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ostraka: v.pipe(v.string(), v.maxLength(40)),
  /** The title of the election that was being deleted; empty where that was not known. */
  deleting: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});
type Mark = v.InferOutput<typeof markSchema>;

/**
 * Changes nothing, and may be called of what is not there. Throws `storage-version` where this Ostraka does not read what lies
 * there, `being-deleted`, and `storage-damaged` where the mark is none.
 */
export function requireReadable(directory: string): void {
  const mark = markOf(directory);
  if (mark?.deleting === undefined) return;
  throw new OstrakaError('being-deleted', `what lies in ${directory} was being deleted, and is no election any more`, {
    culprit: { kind: 'file', path: directory },
    hint: `ostraka delete ${directory} goes on with it`,
  });
}

/** The title of the election that was being deleted there; null where none was. Throws as `requireReadable` does. */
export const deletingIn = (directory: string): string | null => markOf(directory)?.deleting ?? null;

/** Marks a folder that is made now; one that is marked stays as it is. */
export function markNew(directory: string): void {
  if (!existsSync(join(directory, MARK_FILE))) write(directory, { format: FORMAT, ostraka: ownVersion() });
}

/** From here on nothing in this folder is opened any more: durable when this returns. */
export function markDeleting(directory: string, title: string): void {
  write(directory, { format: FORMAT, ostraka: ownVersion(), deleting: title.slice(0, 200) });
}

function markOf(directory: string): Mark | null {
  const path = join(directory, MARK_FILE);
  const text = withPath(path, () => (existsSync(path) ? readFileSync(path, 'utf8') : null));
  if (text === null) return null;
  const mark = v.safeParse(markSchema, parsed(text));
  if (!mark.success) throw damaged(path, 'it does not say which format lies beside it');
  const { format, ostraka } = mark.output;
  if (format !== FORMAT) throw otherVersion(directory, `format ${format}`, `format ${FORMAT}`, ostraka);
  return mark.output;
}

function write(directory: string, mark: Mark): void {
  const path = join(directory, MARK_FILE);
  writeForOwner(path, `${JSON.stringify(mark)}\n`);
  withPath(path, () => syncDirectory(dirname(path)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
