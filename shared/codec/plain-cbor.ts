/**
 * Reads CBOR that is known to be canonical (cbor.ts), in a fraction of the time that the library takes, and to the same values.
 * What is rare on a board is left to that: texts beyond ASCII, integers of more than 32 bits.
 */
import type { Bytes } from './bytes.ts';
import { OstrakaError } from './error.ts';

/** What canonical bytes can say. Numbers are integers within ±(2^53 − 1). */
export type Value = null | boolean | number | string | Bytes | readonly Value[] | { readonly [key: string]: Value };

/** Where the next item begins. */
interface Cursor {
  readonly bytes: Bytes;
  at: number;
}

/** The one item that these bytes are; undefined where they are more or less than one, or hold what is left to the library. */
export function readPlain(bytes: Bytes): Value | undefined {
  // Not a Buffer: what is read of it is plain as well.
  const cursor = { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), at: 0 };
  const value = next(cursor);
  return cursor.at === bytes.length ? value : undefined;
}

/** Undefined where the bytes end before the item does; then whatever holds it is undefined, too. */
function next(cursor: Cursor): Value | undefined {
  const { bytes } = cursor;
  if (cursor.at >= bytes.length) return undefined;
  const head = bytes[cursor.at]!;
  const info = head & 31;
  if (info > 26) return undefined;
  const argument = argumentAt(cursor);
  switch (head >> 5) {
    case 0:
      return argument;
    case 1:
      return -1 - argument;
    case 2: {
      const from = cursor.at;
      cursor.at += argument;
      return bytes.slice(from, cursor.at);
    }
    case 3:
      return text(cursor, argument);
    case 4:
      return list(cursor, argument);
    case 5:
      return map(cursor, argument);
    default:
      return info === 22 ? null : info === 20 ? false : info === 21 ? true : undefined;
  }
}

/** The number in the head of an item, behind which the cursor then is. */
function argumentAt(cursor: Cursor): number {
  const { bytes } = cursor;
  const info = bytes[cursor.at++]! & 31;
  if (info < 24) return info;
  let argument = 0;
  for (let left = 1 << (info - 24); left > 0; left--) argument = argument * 256 + bytes[cursor.at++]!;
  return argument;
}

/** The canonical bytes of what stands under this key in the map that these canonical bytes are, a view. Throws `internal` where nothing does. */
export function memberOf(bytes: Bytes, key: string): Bytes {
  const cursor = { bytes, at: 0 };
  for (let left = argumentAt(cursor); left > 0; left--) {
    const name = next(cursor);
    const from = cursor.at;
    skip(cursor);
    if (name === key) return bytes.subarray(from, cursor.at);
  }
  throw new OstrakaError('internal', `these bytes hold no ${key}`);
}

function skip(cursor: Cursor): void {
  for (let items = 1; items > 0; items--) {
    const major = cursor.bytes[cursor.at]! >> 5;
    const argument = argumentAt(cursor);
    if (major === 2 || major === 3) cursor.at += argument;
    else if (major === 4) items += argument;
    else if (major === 5) items += 2 * argument;
  }
}

function text(cursor: Cursor, length: number): string | undefined {
  let read = '';
  for (const end = cursor.at + length; cursor.at < end; cursor.at++) {
    const code = cursor.bytes[cursor.at]!;
    if (!(code < 128)) return undefined;
    read += String.fromCharCode(code);
  }
  return read;
}

function list(cursor: Cursor, length: number): Value | undefined {
  const read: Value[] = [];
  for (let i = 0; i < length; i++) {
    const item = next(cursor);
    if (item === undefined) return undefined;
    read.push(item);
  }
  return read;
}

function map(cursor: Cursor, length: number): Value | undefined {
  const read: Record<string, Value> = {};
  for (let i = 0; i < length; i++) {
    const key = next(cursor);
    // An assignment to this one would say what the object is, and not what is in it.
    if (typeof key !== 'string' || key === '__proto__') return undefined;
    const item = next(cursor);
    if (item === undefined) return undefined;
    read[key] = item;
  }
  return read;
}
