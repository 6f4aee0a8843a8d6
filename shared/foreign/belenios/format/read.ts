/**
 * JSON as Belenios writes it (specification, section 4.1): compact, fields in their order, none twice. Reading is strict: what is judged
 * must be what every other reader reads.
 */
import { type Bytes, readUtf8 } from '../../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../../checklist.ts';
import { decimal, type Group } from '../group/group.ts';

/** Takes a value apart or refuses it; `at` says where in the file it stands. */
export type Read<T> = (value: unknown, at: string) => T;
export type ReadBy<R> = R extends Read<infer T> ? T : never;

/** Something in a file that is not as it must be. */
class Misread extends Error {}
/** Something in a file that may be as it must be, and is not judged. */
class Unjudged extends Error {}

interface Of {
  /** What the file is, as in 'the ballot'. */
  readonly what: string;
  readonly where: string;
  readonly culprits?: readonly string[];
}

/** So many values stand in one file at most: each takes far more memory than the two bytes that it may be written in. */
const MAX_VALUES = 2 ** 23;

/** Each value but the first stands behind one of these; within texts they count as well. */
const isBeforeValue = (byte: number): boolean => byte === 0x2c || byte === 0x5b || byte === 0x7b;

/** What is shorter than that need not be counted. */
const holdsTooMany = (bytes: Bytes): boolean =>
  bytes.length > MAX_VALUES && bytes.reduce((count, byte) => (isBeforeValue(byte) ? count + 1 : count), 0) > MAX_VALUES;

/** @throws CheckFailed where it is not JSON, not in canonical form or not of that form */
export function readJson<T>(bytes: Bytes, read: Read<T>, { what, where, culprits = [] }: Of): T {
  const fail = (why: string) => new CheckFailed(`${what} ${why}`, { where, culprits });
  if (holdsTooMany(bytes)) throw fail('holds more than any that Belenios writes');
  const text = readUtf8(bytes);
  if (text === null) throw fail('is not UTF-8');
  try {
    return read(canonicalJson(text), '');
  } catch (error) {
    if (error instanceof Misread) throw fail(error.message);
    if (error instanceof Unjudged) throw new NotCovered(`${what} ${error.message}`, { where });
    // What is nested too deeply for this engine is nothing that Belenios writes.
    if (error instanceof RangeError) throw fail('is nested too deeply');
    throw error;
  }
}

/** For JSON within a text. */
export const jsonWithin =
  <T>(read: Read<T>): Read<T> =>
  (value, at) =>
    read(canonicalJson(text(value, at)), `${at}, within`);

function canonicalJson(written: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new Misread('is not JSON');
  }
  // Writing it again shows spaces, fields that stand twice, and numbers and characters that are written in another way.
  if (compact(value) !== written) throw new Misread('is not written in the canonical way');
  return value;
}

/** As Belenios writes it, which escapes DEL where JavaScript does not. */
export const compact = (value: unknown): string => JSON.stringify(value).replaceAll('\x7f', '\\u007f');

const misread = (at: string, what: string): Misread =>
  new Misread(`has ${at === '' ? 'something' : at} that is ${what}`);

export const text: Read<string> = (value, at) => {
  if (typeof value !== 'string') throw misread(at, 'not a text');
  // JSON can name halves of characters, which UTF-8 cannot write.
  if (/[\ud800-\udfff]/u.test(value)) throw misread(at, 'no text of whole characters');
  return value;
};

export const boolean: Read<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw misread(at, 'neither true nor false');
  return value;
};

/** A small integer from `least` to `most`. */
export const integer =
  (least: number, most: number): Read<number> =>
  (value, at) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most || Object.is(value, -0))
      throw misread(at, `no integer from ${least} to ${most}`);
    return value;
  };

export const anything: Read<unknown> = (value) => value;

export const exactly =
  <const T extends string | number>(...allowed: readonly T[]): Read<T> =>
  (value, at) => {
    if (!allowed.includes(value as T)) throw misread(at, `none of ${allowed.join(', ')}`);
    return value as T;
  };

export const hash: Read<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw misread(at, 'no SHA-256 in hexadecimal');
  return value;
};

export const listOf =
  <T>(read: Read<T>, length?: number): Read<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw misread(at, 'not a list');
    if (length !== undefined && value.length !== length)
      throw misread(at, `a list of ${value.length} and not of ${length}`);
    return value.map((one, i) => read(one, `${at}[${i}]`));
  };

/** A list whose places have their own forms. */
export const tuple =
  <T extends readonly unknown[]>(...reads: { readonly [K in keyof T]: Read<T[K]> }): Read<T> =>
  (value, at) => {
    const list = listOf(anything, reads.length)(value, at);
    return list.map((one, i) => reads[i]!(one, `${at}[${i}]`)) as unknown as T;
  };

interface Field<T> {
  readonly read: Read<T>;
  readonly optional: boolean;
}

export const required = <T>(read: Read<T>): Field<T> => ({ read, optional: false });
export const optional = <T>(read: Read<T>): Field<T | undefined> => ({ read, optional: true });

/** Exactly these fields, in this order. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Read<T> {
  const all = Object.entries(fields) as [string, Field<unknown>][];
  const mayLack = all.some(([, { optional }]) => optional);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misread(at, 'no record');
    const names = Object.keys(value);
    const wanted = mayLack ? all.filter(([name, { optional }]) => !optional || names.includes(name)) : all;
    if (wanted.length !== names.length || wanted.some(([name], i) => name !== names[i]))
      throw misread(at, `no record of ${wanted.map(([name]) => name).join(', ')} in this order`);
    const found: Record<string, unknown> = {};
    for (const [name, { read }] of wanted)
      found[name] = read((value as Record<string, unknown>)[name], at === '' ? name : [at, name].join('.'));
    return found as T;
  };
}

export const element =
  (group: Group): Read<bigint> =>
  (value, at) => {
    const found = typeof value === 'string' ? group.read(value) : null;
    if (found === null) throw misread(at, `no element of ${group.name}`);
    return found;
  };

/** A number below the order of the group. */
export const scalar =
  (group: Group): Read<bigint> =>
  (value, at) => {
    const found = typeof value === 'string' ? decimal(value, group.q) : null;
    if (found === null) throw misread(at, 'no number below the order of the group');
    return found;
  };

/** JSON numbers go this far; what is larger is written as a text. */
const MAX_JSON_WEIGHT = 2n ** 30n - 1n;
/** Nothing sets a bound to weights but the work of whoever takes the logarithm of their sum. */
const ANY_WEIGHT = 10n ** 700n;
const MAX_WEIGHT = 10n ** 15n;

/** Whether it is one that Belenios takes, and larger than any that is judged here. */
export const isBeyondWeights = (found: bigint): boolean => found >= MAX_WEIGHT;
export const BEYOND_WEIGHTS = 'a weight of 10^15 or more, which this verifier does not judge';

/** How often a ballot counts, or a sum of that. */
export const weight: Read<bigint> = (value, at) => {
  const found =
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? BigInt(value)
      : typeof value === 'string'
        ? weightIn(value)
        : null;
  if (found === null || (typeof value === 'number') !== found <= MAX_JSON_WEIGHT) throw misread(at, 'no weight');
  if (isBeyondWeights(found)) throw new Unjudged(`has ${at} that is ${BEYOND_WEIGHTS}`);
  return found;
};

/** The same beside a credential, where it is always decimal digits; of any size. */
export const weightIn = (written: string): bigint | null => decimal(written, ANY_WEIGHT);

/** A list of at most so many: of more, reading alone would take too long, and nobody means that many. */
export const someUpTo =
  <T>(most: number, read: Read<T>): Read<readonly T[]> =>
  (value, at) => {
    const list = listOf(anything)(value, at);
    if (list.length > most)
      throw new Unjudged(`has ${at === '' ? 'a list' : at} of ${list.length}, and this verifier judges up to ${most}`);
    return listOf(read)(list, at);
  };
