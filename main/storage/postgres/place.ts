/**
 * In the folder of a coordinator whose board lies in a database: which board that is. Without it the same key could begin a second
 * board, in the folder itself or in another database.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { holdsBoard } from '../board-store.ts';
import { writeForOwner } from '../owner-only.ts';
import { damaged, withPath } from '../storage-error.ts';

export const PLACE_FILE = 'database.json';
const placeSchema = v.strictObject({
  format: v.literal('ostraka/v1/database'),
  /** The board's own name. */
  board: v.pipe(v.string(), v.maxLength(64)),
  /** Host, port and database when it was opened last: for people, and no secret. */
  database: v.pipe(v.string(), v.maxLength(1000)),
});
export type Place = Omit<v.InferOutput<typeof placeSchema>, 'format'>;

/** Null where the board of this folder lies in no database. Throws `storage-damaged`. */
export function placeOf(data: string): Place | null {
  const path = join(data, PLACE_FILE);
  const text = withPath(path, () => (existsSync(path) ? readFileSync(path, 'utf8') : null));
  if (text === null) return null;
  const place = v.safeParse(v.pipe(v.string(), v.parseJson(), placeSchema), text);
  if (!place.success) throw damaged(path, 'it does not say which board is meant');
  return place.output;
}

/** Before a board is opened in the folder itself. Throws `not-empty`. */
export function requireNoPlace(data: string): void {
  const place = placeOf(data);
  if (place)
    throw new OstrakaError('not-empty', `the board of ${data} lies in the database ${place.database}`, {
      hint: 'start it with --store and the address of that database, or use another --data directory',
    });
}

/** Before one is opened in a database. Throws `not-empty`. */
export function requireNoOwnBoard(data: string): void {
  if (holdsBoard(data))
    throw new OstrakaError('not-empty', `there is a board in ${data} itself`, {
      hint: 'to go on with it leave out --store; for a board in a database use another --data directory',
    });
}

/** Throws `other-election` where this folder belongs to another board. */
export function requirePlace(data: string, board: string): void {
  const place = placeOf(data);
  if (place && place.board !== board)
    throw new OstrakaError('other-election', `${data} belongs to another board, which was last in ${place.database}`, {
      hint: 'give the address of that database, or use another --data directory',
    });
}

export function keepPlace(data: string, { board, database }: Place): void {
  withPath(data, () => mkdirSync(data, { recursive: true }));
  const text = `${JSON.stringify({ format: 'ostraka/v1/database', board, database })}\n`;
  writeForOwner(join(data, PLACE_FILE), text);
}
