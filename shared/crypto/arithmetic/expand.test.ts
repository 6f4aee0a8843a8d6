import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { hex, piece, utf8 } from '../../codec/bytes.ts';
import { expandEach } from './expand.ts';
import { nobleHashing } from './hashing.ts';

test('messages are expanded as the library expands each', () => {
  const tag = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 255 });
  fc.assert(
    fc.property(fc.nat(4), fc.nat(150), tag, (n, size, dst) => {
      const messages = Uint8Array.from({ length: n * size }, (_, i) => 11 * i);
      const expanded = expandEach(messages, n, dst, nobleHashing);
      assert.equal(expanded.length, 64 * n);
      for (let i = 0; i < n; i++)
        assert.equal(
          hex(piece(expanded, i, 64)),
          hex(expand_message_xmd(piece(messages, i, size), utf8(dst), 64, sha512)),
        );
    }),
  );
});

test('a tag of no bytes or of more than its length byte tells is refused', () => {
  for (const length of [0, 256])
    assert.throws(() => expandEach(utf8('m'), 1, 'x'.repeat(length), nobleHashing), { code: 'internal' });
});
