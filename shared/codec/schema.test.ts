import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { parseAs } from './cbor.ts';
import { blob, bytes, bytesUpTo, integer, nothing, text, vector } from './schema.ts';

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

test('a byte string has exactly its length, or at most it', () => {
  assert.ok(accepts(bytes(3), new Uint8Array(3)));
  assert.ok(!accepts(bytes(3), new Uint8Array(2)));
  assert.ok(!accepts(bytes(3), new Uint8Array(4)));
  assert.ok(!accepts(bytes(3), [0, 0, 0]));
  assert.ok(!accepts(bytes(3), 'abc'));
  assert.ok(!accepts(bytes(2), new Uint16Array(2)));
  assert.ok(accepts(bytesUpTo(3), new Uint8Array(0)));
  assert.ok(accepts(bytesUpTo(3), new Uint8Array(3)));
  assert.ok(!accepts(bytesUpTo(3), new Uint8Array(4)));
  assert.ok(!accepts(bytesUpTo(3), { length: 2 }));
});

test('a vector is whole pieces of 32 bytes, at most so many', () => {
  for (const length of [0, 32, 64]) assert.ok(accepts(vector(2), new Uint8Array(length)), String(length));
  for (const length of [1, 31, 33, 63, 65, 96]) assert.ok(!accepts(vector(2), new Uint8Array(length)), String(length));
});

test('an integer keeps its bounds and is never a fraction, text or a big integer', () => {
  const small = integer(1, 5);
  for (const x of [1, 3, 5]) assert.ok(accepts(small, x), String(x));
  for (const x of [0, 6, 1.5, '3', 3n, null, Number.NaN, Number.POSITIVE_INFINITY])
    assert.ok(!accepts(small, x), String(x));
  assert.ok(!accepts(integer(0, Number.POSITIVE_INFINITY), 2 ** 53));
});

test('text is what a person can read: trimmed, NFC, no controls, line breaks or direction changes', () => {
  const name = text(8);
  for (const s of ['Zoë', '李', 'a b', "O'Hara", '👩‍🚀', 'نام', '12345678']) assert.ok(accepts(name, s), s);
  const refused: [string, string][] = [
    ['', 'empty'],
    [' a', 'leading space'],
    ['a\u00a0', 'trailing no-break space'],
    ['\ufeffa', 'leading byte order mark'],
    ['Zoe\u0308', 'not NFC'],
    ['a\nb', 'line feed'],
    ['a\u0000b', 'NUL'],
    ['a\u0085b', 'next line (C1)'],
    ['a\u2028b', 'line separator'],
    ['a\u2029b', 'paragraph separator'],
    ['a\u061cb', 'Arabic letter mark'],
    ['a\u200eb', 'left-to-right mark'],
    ['a\u202eb', 'right-to-left override'],
    ['a\u2066b', 'left-to-right isolate'],
    ['a\ud800b', 'unpaired surrogate'],
    ['123456789', 'too long'],
  ];
  for (const [s, why] of refused) assert.ok(!accepts(name, s), why);
  assert.ok(!accepts(name, 5));
  assert.ok(accepts(text(8, 0), ''));
});

test('a fault is reported with its path and code', () => {
  const entry = v.strictObject({ blobs: v.array(blob) });
  const good = { sha256: new Uint8Array(32), length: 7 };
  assert.deepEqual(parseAs(entry, { blobs: [good] }), { blobs: [good] });
  assert.throws(() => parseAs(entry, { blobs: [good, { ...good, length: -1 }] }), {
    code: 'bad-shape',
    message: 'blobs.1.length: expected at least 0',
  });
  assert.throws(() => parseAs(entry, { blobs: [], extra: 1 }), { code: 'bad-shape' });
  assert.throws(() => parseAs(entry, { blobs: [{ ...good, more: null }] }), { code: 'bad-shape' });
  assert.throws(() => parseAs(entry, {}), { code: 'bad-shape' });
});

test('a __proto__ key does not slip past a strict schema', () => {
  const entry = v.strictObject({ a: integer(0, 9) });
  const hostile: unknown = JSON.parse('{"a":1,"__proto__":{"b":2}}');
  assert.throws(() => parseAs(entry, hostile), { code: 'bad-shape' });
});

test('nothing is an empty map, and no empty list', () => {
  assert.deepEqual(parseAs(nothing, {}), {});
  for (const other of [[], [1], { a: 1 }, new Uint8Array(), null, '', 0, undefined])
    assert.throws(() => parseAs(nothing, other), { code: 'bad-shape', message: 'expected an empty map' });
});
