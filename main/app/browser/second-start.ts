/**
 * A profile that is started again while it runs opens a window of the first start, as the app on Electron does. The first
 * leaves its address and a secret in the profile, for its owner's eyes only; the second asks there.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { calls } from '../../../shared/protocol/ipc.ts';
import { SECRET_FORM } from '../../../shared/protocol/loopback.ts';
import { loadJson, saveJson } from '../../files/saved-json.ts';

/** Where the second start asks. */
export const DOOR_PATH = '/window';
/** Characters of what is asked, in JSON. */
export const MOST_ASKED = 2 ** 15;
const MOST_PATH = 4096;
const OWNER_ONLY = 0o600;

const secret = v.pipe(v.string(), v.regex(SECRET_FORM));
const doorSchema = v.strictObject({
  origin: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/)),
  secret,
});
export type Door = v.InferOutput<typeof doorSchema>;

const askedSchema = v.strictObject({
  secret,
  role: v.picklist([...calls['window.open'].entries.role.options, 'launcher']),
  invitation: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  /** The path of a file to be judged. */
  file: v.nullable(v.pipe(v.string(), v.maxLength(MOST_PATH))),
});
/** Which window is wanted: the launcher without an invitation stands for any that has lost its page. */
export type Wanted = Omit<v.InferOutput<typeof askedSchema>, 'secret'>;

const fileIn = (directory: string): string => join(directory, 'window.json');

/** Returns what takes it away. Throws `not-saved`. */
export function leaveDoor(directory: string, door: Door): () => void {
  saveJson(fileIn(directory), door, OWNER_ONLY);
  return () => rmSync(fileIn(directory), { force: true });
}

/** The address of a window of the first start; null where none answers. */
export async function askAtDoor(directory: string, wanted: Wanted): Promise<string | null> {
  try {
    const { origin, secret } = v.parse(doorSchema, loadJson(fileIn(directory)));
    const answer = await fetch(`${origin}${DOOR_PATH}`, {
      method: 'POST',
      body: JSON.stringify({ ...wanted, secret }),
    });
    const address = answer.ok ? (await answer.text()).trim() : '';
    return address.startsWith(`${origin}/#`) ? address : null;
  } catch {
    return null;
  }
}

/** What a second start asked for; throws `bad-shape`. */
export function readAsked(body: string): Wanted & Pick<Door, 'secret'> {
  try {
    return parseAs(askedSchema, JSON.parse(body));
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('bad-shape', 'this is not JSON', { cause });
  }
}
