/** Edits of valid inputs, small and seeded: of bytes, of text, and of the tree that CBOR, JSON or a value is. */
import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { type Bytes, concat } from '../../../shared/codec/bytes.ts';
import type { Door } from './door.ts';

/** One edit: which kind, where and with what, each of them taken modulo what there is. */
export interface Edit {
  readonly kind: number;
  readonly at: number;
  readonly what: number;
}

export interface Script {
  /** Which sample, and which other one to take parts from. */
  readonly sample: number;
  readonly other: number;
  /** Of the tree, before it is written. */
  readonly tree: readonly Edit[];
  /** Of what is written. */
  readonly raw: readonly Edit[];
}

const any = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const edit = fc.record({ kind: any, at: any, what: any });

const some = fc.array(edit, { minLength: 1, maxLength: 3 });
const none = fc.constant([]);

/** A few edits of the tree, of what is written, or of both: what is far from valid is refused early. */
export const script: fc.Arbitrary<Script> = fc
  .tuple(any, any, fc.oneof(fc.tuple(some, none), fc.tuple(some, none), fc.tuple(none, some), fc.tuple(some, some)))
  .map(([sample, other, [tree, raw]]) => ({ sample, other, tree, raw }));

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** The input that a script makes of a door's samples. */
export function inputOf({ form, skip, samples }: Door, { sample, other, tree, raw }: Script): unknown {
  const [mine, others] = [pick(samples, sample), pick(samples, other)];
  // A form without a tree takes all edits as they are.
  const edits = form === 'bytes' || form === 'text' ? [...tree, ...raw] : raw;
  switch (form) {
    case 'bytes':
      return editBytes(mine as Bytes, others as Bytes, edits);
    case 'cbor': {
      const read = (bytes: Bytes): unknown => decode(bytes.subarray(skip));
      const written =
        tree.length === 0 ? (mine as Bytes).subarray(skip) : asCbor(read(mine as Bytes), read(others as Bytes), tree);
      return editBytes(concat((mine as Bytes).subarray(0, skip), written), others as Bytes, edits);
    }
    case 'text':
      return editText(mine as string, others as string, edits);
    case 'json': {
      const written =
        tree.length === 0 ? (mine as string) : asJson(JSON.parse(mine as string), JSON.parse(others as string), tree);
      return editText(written, others as string, edits);
    }
    case 'value':
      return editTree(mine, others, [...tree, ...raw]);
  }
}

function asCbor(value: unknown, other: unknown, edits: readonly Edit[]): Bytes {
  try {
    return new Uint8Array(encode(editTree(value, other, edits), rfc8949EncodeOptions));
  } catch {
    return new Uint8Array(0);
  }
}

function asJson(value: unknown, other: unknown, edits: readonly Edit[]): string {
  const plain = (_key: string, item: unknown) =>
    typeof item === 'bigint' ? String(item) : item instanceof Uint8Array ? [...item] : item;
  return JSON.stringify(editTree(value, other, edits), plain) ?? 'undefined';
}

// ---- bytes ------------------------------------------------------------------------------------------------------------

// biome-ignore format: a dictionary
const BYTES = [
  0, 1, 0x18, 0x1a, 0x1b, 0x1f, 0x3b, 0x5b, 0x5f, 0x7b, 0x7f, 0x80, 0x9b, 0x9f, 0xbb, 0xbf, 0xc0, 0xf7, 0xfb, 0xff,
];
const LENGTHS = [0, 1, 31, 32, 33, 63, 64, 65, 255, 256, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];

function editBytes(bytes: Bytes, other: Bytes, edits: readonly Edit[]): Bytes {
  return edits.reduce((now, { kind, at, what }) => editOnce(now, other, kind, at, what), Uint8Array.from(bytes));
}

function editOnce(bytes: Uint8Array<ArrayBuffer>, other: Bytes, kind: number, at: number, what: number) {
  const spot = bytes.length === 0 ? 0 : at % bytes.length;
  const cut = (start: number, end: number, ...between: Bytes[]) =>
    Uint8Array.from(concat(bytes.subarray(0, start), ...between, bytes.subarray(end)));
  const count = 1 + (what % 64);
  switch (kind % 9) {
    case 0:
      if (bytes.length > 0) bytes[spot]! ^= 1 << (what % 8);
      return bytes;
    case 1:
      if (bytes.length > 0) bytes[spot] = pick(BYTES, what);
      return bytes;
    case 2:
      return cut(spot, bytes.length);
    case 3:
      return cut(spot, Math.min(bytes.length, spot + count));
    case 4:
      return cut(
        spot,
        spot,
        Uint8Array.from({ length: count }, (_, i) => (what * (i + 1)) >> 8),
      );
    case 5:
      return cut(spot, spot, bytes.slice(spot, spot + 32 * count));
    case 6:
      return cut(spot, bytes.length, other.subarray(other.length === 0 ? 0 : what % other.length));
    case 7: {
      if (bytes.length < 4) return bytes;
      const view = new DataView(bytes.buffer);
      view.setUint32(at % (bytes.length - 3), pick(LENGTHS, what), what % 2 === 0);
      return bytes;
    }
    default: {
      // One whole piece of 32 bytes for another: points, scalars, hashes, keys.
      const from = 32 * (what % Math.max(1, Math.floor(other.length / 32)));
      const to = 32 * (at % Math.max(1, Math.floor(bytes.length / 32)));
      const piece = other.subarray(from, from + 32);
      if (to + piece.length <= bytes.length) bytes.set(piece, to);
      return bytes;
    }
  }
}

// ---- text -------------------------------------------------------------------------------------------------------------

// biome-ignore format: a dictionary
const SNIPPETS = [
  '', '\0', '\n', '\r\n', '\t', ' ', '\ufeff', '\u202e', '\ud800', '\udc00', 'é', 'e\u0301', '🗳️', 'K', 'ſ', '0', '-1', '-0', '1e309',
  '00', '9007199254740993', '9'.repeat(400), '1'.repeat(20_000), 'a'.repeat(20_000), '%00', '%', '%E0%A4%A', '..', '/../', '\\', '"', "'",
  ',', ';', ':', '#', '?', '@', '[', ']', '[::1]', '{', '}', '[['.repeat(5000), '{"a":'.repeat(5000), 'null', '__proto__', 'constructor',
  'ostraka://', 'http://', 'javascript:', '—', '— x AAAA', '\n\n', '=', '+', '<script>', '2147483648', '4294967296', 'NaN',
];

function editText(text: string, other: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { kind, at, what }) => {
    const spot = now.length === 0 ? 0 : at % now.length;
    const count = 1 + (what % 40);
    switch (kind % 7) {
      case 0:
        return now.slice(0, spot) + pick(SNIPPETS, what) + now.slice(spot);
      case 1:
        return now.slice(0, spot) + pick(SNIPPETS, what) + now.slice(spot + 1);
      case 2:
        return now.slice(0, spot) + now.slice(spot + count);
      case 3:
        return now.slice(0, spot);
      case 4:
        return now.slice(0, spot) + now.slice(spot, spot + count).repeat(2 + (what % 5)) + now.slice(spot + count);
      case 5:
        return now.slice(0, spot) + other.slice(other.length === 0 ? 0 : what % other.length);
      default:
        return (
          now.slice(0, spot) +
          String.fromCharCode((now.charCodeAt(spot) || 0) ^ (1 << (what % 7))) +
          now.slice(spot + 1)
        );
    }
  }, text);
}

// ---- trees ------------------------------------------------------------------------------------------------------------

const deep = (levels: number): unknown => {
  let value: unknown = 0;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

// biome-ignore format: a dictionary
const VALUES: readonly (() => unknown)[] = [
  () => null, () => true, () => false, () => 0, () => 1, () => -1, () => 0.5, () => 2 ** 31, () => 2 ** 32, () => 2 ** 53 - 1,
  () => 2 ** 53, () => -(2 ** 53), () => Number.NaN, () => Number.POSITIVE_INFINITY, () => -0, () => 10n ** 30n, () => '', () => ' ',
  () => '\0', () => '\ud800', () => '\u202e', () => 'a'.repeat(5000), () => '__proto__', () => new Uint8Array(0), () => new Uint8Array(31),
  () => new Uint8Array(32), () => new Uint8Array(33), () => new Uint8Array(32).fill(255), () => new Uint8Array(64), () => new Uint8Array(5000),
  () => [], () => Array.from({ length: 300 }, () => 0), () => ({}), () => ({ type: 'ballot' }), () => deep(12), () => deep(40), () => deep(500),
  () => undefined, () => new Map([['a', 1]]), () => new Date(0), () => JSON.parse('{"__proto__": {"x": 1}}') as unknown,
];

/** Everything in a tree, with what replaces it. */
function places(
  root: unknown,
): { readonly value: unknown; replace(by: unknown): void; readonly parent: unknown; readonly key: string }[] {
  const found: { value: unknown; replace(by: unknown): void; parent: unknown; key: string }[] = [];
  const visit = (parent: object, key: string): void => {
    const value: unknown = Reflect.get(parent, key);
    found.push({ value, parent, key, replace: (by) => void Reflect.set(parent, key, by) });
    if (found.length > 5000 || value instanceof Uint8Array) return;
    if (Array.isArray(value)) for (const index of value.keys()) visit(value, String(index));
    else if (typeof value === 'object' && value !== null) for (const name of Object.keys(value)) visit(value, name);
  };
  visit(root as object, 'root');
  return found;
}

function editTree(value: unknown, other: unknown, edits: readonly Edit[]): unknown {
  const holder = { root: structuredClone(value) };
  for (const { kind, at, what } of edits) {
    const place = pick(places(holder), at);
    const { value: now, parent, key } = place;
    switch (kind % 8) {
      case 0:
        place.replace(pick(VALUES, what)());
        break;
      case 1:
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else if (key !== 'root') Reflect.deleteProperty(parent as object, key);
        break;
      case 2:
        if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(now));
        else Reflect.set(parent as object, `${key}2`, structuredClone(now));
        break;
      case 3: {
        const donors = places({ root: structuredClone(other) });
        place.replace(pick(donors, what).value);
        break;
      }
      case 4:
        if (Array.isArray(now)) now.reverse();
        else if (Array.isArray(parent)) parent.push(structuredClone(now));
        break;
      default:
        if (now instanceof Uint8Array) place.replace(editBytes(now, now, [{ kind: kind >> 3, at: what, what: at }]));
        else if (typeof now === 'string') place.replace(editText(now, now, [{ kind: kind >> 3, at: what, what: at }]));
        else if (typeof now === 'number')
          place.replace(now + pick([1, -1, 2 ** 31, 2 ** 53, 0.5, -now, -2 * now], what));
        else place.replace(pick(VALUES, what)());
    }
  }
  return holder.root;
}
