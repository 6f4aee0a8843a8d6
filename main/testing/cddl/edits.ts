/** Every way to spoil a value at one place: a field missing or too many, another type, another length, a number out of bounds. */
import type { Value } from '../../../shared/codec/cbor.ts';

export interface Edited {
  /** The place, and what was done there. */
  readonly what: string;
  readonly value: Value;
}

type Fields = { readonly [key: string]: Value };

const isBytes = (value: Value): value is Uint8Array => value instanceof Uint8Array;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !isBytes(value) && !isList(value);

/** All that is one edit away. Of many items of a list the first and the last are edited; bytes stay as they are inside. */
export function* edits(value: Value, path = ''): Generator<Edited> {
  for (const [what, other] of instead(value)) yield { what: `${path || 'all'}: ${what}`, value: other };
  if (isList(value)) {
    for (const at of new Set([0, value.length - 1]))
      if (value.length > 0)
        for (const { what, value: item } of edits(value[at]!, `${path}[${at}]`))
          yield { what, value: value.map((one, i) => (i === at ? item : one)) };
  } else if (isFields(value))
    for (const [key, one] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield { what: `${path}.${key}: missing`, value: rest };
      for (const { what, value: field } of edits(one, `${path}.${key}`))
        yield { what, value: { ...value, [key]: field } };
    }
}

function* instead(value: Value): Generator<[what: string, value: Value]> {
  if (value !== null) yield ['null', null];
  if (typeof value !== 'boolean') yield ['a boolean', true];
  else yield ['the other boolean', !value];
  if (typeof value !== 'number') yield ['a number', 1];
  if (typeof value !== 'string') yield ['a text', 'a'];
  if (!isBytes(value)) yield ['bytes', new Uint8Array(32)];
  if (!isList(value)) yield ['a list', []];
  if (!isFields(value)) yield ['a map', {}];
  if (typeof value === 'number')
    for (const number of [
      -1,
      0,
      value + 1,
      33,
      101,
      258,
      1001,
      200_001,
      1_000_001,
      2_000_001,
      2 ** 40 + 1,
      2 ** 53 - 1,
    ])
      yield [`${number}`, number];
  else if (typeof value === 'string')
    for (const text of [
      '',
      `${value} `,
      `${value}\n`,
      `${value}x`,
      ...[41, 61, 121, 201, 401, 20_000, 60_000].map(long),
    ])
      yield [`${text.length} characters${/\s$/.test(text) ? ', a space at the end' : ''}`, text];
  else if (isBytes(value)) {
    const { length } = value;
    for (const other of new Set([0, 1, length - 1, length + 1, length + 32, length + 64, 1984, 3968]))
      if (other >= 0 && other !== length) yield [`${other} bytes`, new Uint8Array(other).fill(7)];
  } else if (isList(value)) {
    if (value.length > 0) yield ['empty', []];
    if (value.length > 0) yield ['one item twice', [...value, value.at(-1)!]];
    if (value.length > 1) yield ['the last missing', value.slice(0, -1)];
    if (value.length > 0)
      for (const many of [17, 33, 65, 124, 257, 1001])
        yield [`${many} items`, Array.from({ length: many }, () => value[0]!)];
  } else if (isFields(value)) yield ['one too many', { ...value, 'one too many': 1 }];
}

const long = (length: number): string => 'x'.repeat(length);
