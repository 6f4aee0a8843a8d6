import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import fc from 'fast-check';
import { encodeCanonical, type Value } from './cbor.ts';
import { memberOf, readPlain } from './plain-cbor.ts';

const leaf = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
  fc.constantFrom(23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, -24, -25, -257),
  fc.constantFrom('', 'plain', 'x'.repeat(300), 'Größe', '\u{1F5F3}'),
  fc.uint8Array({ maxLength: 300 }),
);
const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'body', 'seen', 'Länge', '__proto__'), tie('value'), { maxKeys: 4 }),
  ) as fc.Arbitrary<Value>,
})).value;

/** Whether a value holds what is left to the library. */
const isRare = (value: Value): boolean => {
  if (typeof value === 'number') return value >= 2 ** 32 || value < -(2 ** 32);
  if (typeof value === 'string') return /[^\0-\x7f]/.test(value);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return false;
  if (Array.isArray(value)) return value.some(isRare);
  return Object.entries(value).some(([key, item]) => key === '__proto__' || isRare(key) || isRare(item as Value));
};

test('canonical bytes are read as the library reads them, or left to it', () => {
  fc.assert(
    fc.property(values, (value) => {
      const bytes = encodeCanonical(value);
      const read = readPlain(bytes);
      if (isRare(value)) assert.equal(read, undefined);
      else assert.deepEqual(read, decode(bytes));
    }),
  );
});

test('bytes that end in the middle of an item, or go on behind it, are left to the library', () => {
  const bytes = encodeCanonical({ list: [1, 300, 'text'], bytes: new Uint8Array(40) });
  for (let end = 0; end < bytes.length; end++) assert.equal(readPlain(bytes.subarray(0, end)), undefined);
  assert.equal(readPlain(Uint8Array.of(...bytes, 0)), undefined);
});

test('what is read is no view, and no Buffer where a Buffer is read', () => {
  const bytes = Buffer.from(encodeCanonical({ bytes: Uint8Array.of(1, 2, 3) }));
  const { bytes: read } = readPlain(bytes) as { bytes: Uint8Array };
  bytes.fill(0);
  assert.deepEqual(read, Uint8Array.of(1, 2, 3));
});

test('a member is found as it stands in the bytes of its map', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'body', 'seen', 'type', 'author'), values), (map) => {
      const bytes = encodeCanonical(map);
      for (const [key, value] of Object.entries(map)) assert.deepEqual(memberOf(bytes, key), encodeCanonical(value));
      assert.throws(() => memberOf(bytes, 'ballot'), { code: 'internal' });
    }),
  );
});
