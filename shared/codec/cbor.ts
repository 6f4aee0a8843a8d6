/**
 * Canonical bytes: deterministic CBOR (RFC 8949 §4.2.1). What is hashed is what is stored is what is sent, so decoding
 * refuses whatever does not re-encode to the same bytes: duplicate or unsorted keys, indefinite or long-form lengths,
 * floats, tags, undefined.
 */
import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { type Bytes, equal } from './bytes.ts';
import { OstrakaError } from './error.ts';
import { readPlain, type Value } from './plain-cbor.ts';

export type { Value };

/** Nesting beyond this is refused before it can exhaust the stack. */
const MAX_DEPTH = 16;

/**
 * More items than this are refused before any is made, unless the caller awaits more: an item may be one byte long, and
 * costs its reader a thousand times the work of that byte. The largest manifest has some two thousand.
 */
export const MAX_ITEMS = 4096;

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
} as const;

/**
 * The canonical bytes of `value`; throws `not-canonical` for what CBOR can but we do not say (floats, undefined) and for
 * text that would not come back the same (unpaired surrogates, a leading byte order mark).
 */
export function encodeCanonical(value: Value): Bytes {
  refuseForeign(value, 0);
  // Its own order, the shorter key first, is that of RFC 8949 §4.2.1 where all keys are text: heads grow with lengths.
  // A copy: under Node cborg may answer with a Buffer, a view into a pool that others share.
  return new Uint8Array(encode(value));
}

/** Any canonical value of at most `most` items; throws `not-canonical`. The caller bounds `bytes.length` first. */
export function decodeCanonical(bytes: Bytes, most = MAX_ITEMS): Value {
  let value: Value;
  try {
    const isPlain = lookThrough(bytes, most);
    const plain = isPlain ? readPlain(bytes) : undefined;
    if (plain !== undefined) return plain;
    value = decode(bytes, strict) as Value;
    if (isPlain) return value;
    refuseForeign(value, 0);
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('not-canonical', `not canonical CBOR: ${(cause as Error).message}`, { cause });
  }
  if (!equal(encode(value), bytes))
    throw new OstrakaError('not-canonical', 'not canonical CBOR: it does not re-encode to the same bytes');
  return value;
}

/** The value of bytes that were found to be canonical before. */
export const decodeAgain = (bytes: Bytes): Value => readPlain(bytes) ?? (decode(bytes, strict) as Value);

/** A value of one schema; throws `not-canonical` or `bad-shape` with the path of the first fault. */
export function decodeAs<S extends v.GenericSchema>(schema: S, bytes: Bytes, most = MAX_ITEMS): v.InferOutput<S> {
  return parseAs(schema, decodeCanonical(bytes, most));
}

/**
 * Checks a value that arrived by another way than CBOR (JSON, structured clone); throws `bad-shape`, in whose words no text
 * that was received stands: it may be a secret, or written for the terminal of whoever reads the log.
 */
export function parseAs<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  // A key that nobody asked for is a stranger's text, too.
  const path = v
    .getDotPath(issue)
    ?.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
    .slice(0, MAX_PATH);
  throw new OstrakaError('bad-shape', `${path ? `${path}: ` : ''}${withoutReceived(issue)}`);
}

/** Letters of a path that are said: ours are shorter. */
const MAX_PATH = 120;

const withoutReceived = ({ message, received }: v.BaseIssue<unknown>): string =>
  received.startsWith('"') ? message.replace(`but received ${received}`, 'but received another text') : message;

function refuseForeign(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw new OstrakaError('not-canonical', `nested deeper than ${MAX_DEPTH}`);
  if (value === null || typeof value === 'boolean' || value instanceof Uint8Array) return;
  if (typeof value === 'string') {
    // UTF-8 encoders replace the first, decoders drop the second: two texts would share their bytes.
    if (/^\ufeff|[\ud800-\udfff]/u.test(value))
      throw new OstrakaError('not-canonical', 'this text has no canonical UTF-8');
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new OstrakaError('not-canonical', 'only integers within 2^53 are allowed');
  } else if (Array.isArray(value)) {
    for (const item of value) refuseForeign(item, depth + 1);
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      refuseForeign(key, depth);
      refuseForeign(item, depth + 1);
    }
  } else throw new OstrakaError('not-canonical', `a ${typeof value} of this kind has no canonical form`);
}

/** Whether this is a plain object, not a Map, a Date or another thing with a form of its own. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The least argument for which a head of so many more bytes is not too long. */
const LEAST: Readonly<Record<number, number>> = { 1: 24, 2: 2 ** 8, 4: 2 ** 16 };

/** What is open while bytes are looked through. */
interface Open {
  /** Items that it still awaits, keys and values alike. */
  left: number;
  readonly isMap: boolean;
  /** Where the last key of a map stands. */
  keyFrom: number;
  keyTo: number;
}

/**
 * Counts items, and open containers without recursion, so that neither a hostile crowd of them nor a hostile nesting
 * ever reaches the recursive decoder.
 * @returns whether these are plainly the canonical bytes of what they say: each head as short as can be, keys texts in their
 * order, and no text more than ASCII. Where not, encoding again shows it.
 */
function lookThrough(bytes: Bytes, most: number): boolean {
  const open: Open[] = [];
  let items = 0;
  let isPlain = true;
  for (let at = 0; at < bytes.length; ) {
    if (++items > most) throw new OstrakaError('not-canonical', `more than ${most} items`);
    const from = at;
    const head = bytes[at++]!;
    const major = head >> 5;
    const info = head & 31;
    const width = info < 24 ? 0 : info < 28 ? 1 << (info - 24) : -1;
    if (width < 0 || at + width > bytes.length) throw new OstrakaError('not-canonical', 'a length is cut short');
    let argument = width === 0 ? info : 0;
    for (let i = 0; i < width; i++) argument = argument * 256 + bytes[at++]!;
    if (major === 6 || (major === 7 && (info < 20 || info > 22)))
      throw new OstrakaError('not-canonical', 'tags, floats and undefined are not allowed');
    // What takes eight bytes may be no integer of ours.
    if (width > 0 && argument < (LEAST[width] ?? Number.POSITIVE_INFINITY)) isPlain = false;
    let left = 0;
    if (major === 2 || major === 3) at += argument;
    else if (major === 4) left = argument;
    else if (major === 5) left = argument * 2;
    if (at > bytes.length || left > bytes.length) throw new OstrakaError('not-canonical', 'a length exceeds the input');
    if (major === 3 && !isAscii(bytes, at - argument, at)) isPlain = false;
    const within = open.at(-1);
    if (within?.isMap && within.left % 2 === 0) {
      if (major !== 3 || !follows(bytes, within, from, at)) isPlain = false;
      [within.keyFrom, within.keyTo] = [from, at];
    }
    if (left > 0) open.push({ left, isMap: major === 5, keyFrom: 0, keyTo: 0 });
    else while (open.length > 0 && --open.at(-1)!.left === 0) open.pop();
    if (open.length > MAX_DEPTH) throw new OstrakaError('not-canonical', `nested deeper than ${MAX_DEPTH}`);
  }
  return isPlain;
}

function isAscii(bytes: Bytes, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 127) return false;
  return true;
}

/** Whether a key comes behind the last one, by the bytes of both (RFC 8949 §4.2.1). */
function follows(bytes: Bytes, { keyFrom, keyTo }: Open, from: number, to: number): boolean {
  const shared = Math.min(keyTo - keyFrom, to - from);
  for (let i = 0; i < shared; i++)
    if (bytes[keyFrom + i] !== bytes[from + i]) return bytes[keyFrom + i]! < bytes[from + i]!;
  return keyTo - keyFrom < to - from;
}
