import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../shared/codec/bytes.ts';
import type { Hashing } from '../../shared/crypto/arithmetic/engine.ts';
import { nobleHashing } from '../../shared/crypto/arithmetic/hashing.ts';
import { nodeHashing } from './node-hashing.ts';

/** Short and long beside what is gathered before it is handed over. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(1023, 1024, 1025, 3000).map((n) => new Uint8Array(n).fill(7)),
);

test('node:crypto hashes what comes in pieces as the reference does', () => {
  const digests = (hashing: Hashing, parts: Uint8Array[], tail: Uint8Array) => {
    const running = hashing.sha512();
    for (const part of parts) assert.equal(running.update(part), running);
    const copy = running.clone().update(tail);
    const once = running.digest();
    return [once, running.digest(), copy.digest(), running.update(tail).digest()];
  };
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 6 }), bytes, (parts, tail) => {
      assert.deepEqual(digests(nodeHashing, parts, tail), digests(nobleHashing, parts, tail));
    }),
  );
});

test('node:crypto names what stands in parts as the reference does', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), (parts) => {
      assert.deepEqual(nodeHashing.sha256(parts), nobleHashing.sha256(parts));
      for (const hashing of [nodeHashing, nobleHashing]) {
        const running = hashing.sha256Running();
        for (const part of parts) assert.equal(running.update(part), running);
        assert.deepEqual([running.digest(), running.digest()], Array(2).fill(nobleHashing.sha256(parts)));
      }
    }),
  );
  const kept = nodeHashing.sha256([utf8('a'), utf8('b')]);
  nodeHashing.sha256([utf8('c'), utf8('d')]);
  assert.deepEqual(kept, nobleHashing.sha256([utf8('ab')]));
});

test('node:crypto counts as the reference does', () => {
  const first = fc.oneof(fc.constantFrom(0, 2 ** 32 - 2, 2 ** 32, 2 ** 53 - 8), fc.nat());
  fc.assert(
    fc.property(bytes, first, fc.nat(5), fc.nat(70), (seed, from, n, size) => {
      const tails = Uint8Array.from({ length: n * size }, (_, i) => 7 * i);
      assert.deepEqual(nodeHashing.counted(seed, from, n, tails), nobleHashing.counted(seed, from, n, tails));
    }),
  );
});

test('node:crypto hashes each of many as the reference does', () => {
  fc.assert(
    fc.property(bytes, fc.nat(5), fc.nat(300), bytes, (before, n, size, after) => {
      const pieces = Uint8Array.from({ length: n * size }, (_, i) => 7 * i);
      assert.deepEqual(nodeHashing.each(before, pieces, n, after), nobleHashing.each(before, pieces, n, after));
    }),
  );
  for (const hashing of [nodeHashing, nobleHashing])
    assert.throws(() => hashing.each(utf8('a'), new Uint8Array(3), 2, utf8('b')), { code: 'internal' });
});

test('what was counted stays as it is when more is counted', () => {
  const made = nodeHashing.counted(utf8('seed'), 0, 2, new Uint8Array());
  const before = made.slice();
  nodeHashing.counted(utf8('other'), 0, 2, new Uint8Array());
  assert.deepEqual(made, before);
});

test('tails that do not divide evenly are refused', () => {
  for (const hashing of [nodeHashing, nobleHashing])
    assert.throws(() => hashing.counted(utf8('seed'), 0, 2, new Uint8Array(3)), { code: 'internal' });
});
