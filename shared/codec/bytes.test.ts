import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, compare, concat, equal, hex, joined, piece, pieces, readUtf8, u64, unhex, utf8 } from './bytes.ts';

const octets = fc.uint8Array({ maxLength: 80 });

test('hexadecimal is lower case on the way out and either case on the way in', () => {
  assert.equal(hex(Uint8Array.of(0, 15, 171, 255)), '000fabff');
  assert.deepEqual(unhex('000fABff'), Uint8Array.of(0, 15, 171, 255));
});

test('what is not hexadecimal is refused', () => {
  for (const text of ['0', '0g', ' 00', '0x00', '00 ', 'é0'])
    assert.throws(() => unhex(text), { code: 'bad-hex' }, text);
});

test('equality sees every byte and the length', () => {
  fc.assert(
    fc.property(octets, fc.nat(), fc.integer({ min: 1, max: 255 }), (a, at, flip) => {
      assert.ok(equal(a, Uint8Array.from(a)));
      assert.ok(!equal(a, concat(a, Uint8Array.of(0))));
      if (a.length === 0) return;
      const changed = Uint8Array.from(a);
      changed[at % a.length]! ^= flip;
      assert.ok(!equal(a, changed));
    }),
  );
});

test('the order of byte strings is that of their unsigned bytes, a prefix first', () => {
  const sorted = ['', '00', '00ff', '01', '7f', '80', '80', 'ff', 'ff00'].map(unhex);
  const shuffled = [4, 8, 0, 6, 2, 7, 1, 3, 5].map((i) => sorted[i]!);
  assert.deepEqual(shuffled.sort(compare).map(hex), sorted.map(hex));
  fc.assert(
    fc.property(octets, octets, (a, b) => {
      assert.equal(compare(a, b) === 0, equal(a, b));
      assert.equal(Math.sign(compare(a, b)), Math.sign(Buffer.compare(a, b)));
    }),
  );
});

test('u64 is little-endian and refuses what is no length', () => {
  assert.equal(hex(u64(0)), '0000000000000000');
  assert.equal(hex(u64(0x0102030405)), '0504030201000000');
  assert.equal(hex(u64(2 ** 53 - 1)), 'ffffffffffff1f00');
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => u64(value), { code: 'internal' }, String(value));
});

test('the pieces of a vector are views that make it up', () => {
  const vector = Uint8Array.from({ length: 96 }, (_, i) => i);
  const all = pieces(vector);
  assert.deepEqual(
    all.map((p) => p[0]),
    [0, 32, 64],
  );
  assert.deepEqual(concat(...all), vector);
  assert.deepEqual(piece(vector, 2), all[2]);
  assert.deepEqual(piece(vector, 1, 3), Uint8Array.of(3, 4, 5));
  all[1]![0] = 99;
  assert.equal(vector[32], 99);
  assert.deepEqual(pieces(new Uint8Array()), [] as Bytes[]);
});

test('as many parts are joined as an election has voters', () => {
  const vector = Uint8Array.from({ length: 200_000 }, (_, i) => i);
  assert.deepEqual(joined(pieces(vector, 1)), vector);
});

test('a vector that does not divide evenly is refused', () => {
  assert.throws(() => pieces(new Uint8Array(33)), { code: 'bad-length' });
  assert.throws(() => pieces(new Uint8Array(32), 5), { code: 'bad-length' });
});

test('text becomes UTF-8', () => {
  assert.equal(hex(utf8('aß€𝄞')), '61c39fe282acf09d849e');
});

test('UTF-8 becomes text again, wherever the pieces end that it is read in; nothing else does', () => {
  for (const start of ['', 'a', 'aa', 'aaa']) {
    const text = start + 'aß€𝄞'.repeat(2000);
    assert.equal(readUtf8(utf8(text)), text);
  }
  assert.equal(readUtf8(new Uint8Array()), '');
  const whole = utf8('€'.repeat(3000));
  for (const broken of [
    whole.subarray(1),
    whole.subarray(0, -1),
    new Uint8Array(5000).fill(0x80),
    unhex('eda080'),
    unhex('c080'),
  ])
    assert.equal(readUtf8(broken), null);
});
