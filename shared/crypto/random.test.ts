import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { below, permutation, type Random } from './random.ts';
import { stream } from './testing/stream.ts';

/** Answers with these 32-bit draws, big-endian, and then fails. */
function drawing(...draws: number[]): Random {
  return (length) => {
    assert.equal(length % 4, 0);
    const asked = draws.splice(0, length / 4);
    assert.equal(asked.length, length / 4, 'no more draws were expected');
    return Uint8Array.from(asked.flatMap((draw) => [draw >>> 24, draw >>> 16, draw >>> 8, draw]));
  };
}

test('an integer below a bound is the draw reduced, where the draw is below the largest multiple of the bound', () => {
  assert.equal(below(10, drawing(0)), 0);
  assert.equal(below(10, drawing(123456789)), 9);
  assert.equal(below(2 ** 32, drawing(0xfffffffe)), 0xfffffffe);
  assert.equal(below(1, drawing(77)), 0);
  assert.equal(below(0x01020304, drawing(0x01020303)), 0x01020303);
});

test('a draw in the incomplete last multiple is drawn again, so that no integer is favoured', () => {
  // 2^32 = 10 · 429496729 + 6
  assert.equal(below(10, drawing(4294967289)), 9);
  assert.equal(below(10, drawing(4294967290, 4294967295, 7)), 7);
  // The worst bound: nearly half of all draws are refused.
  assert.equal(below(2 ** 31 + 1, drawing(2 ** 31 + 1, 2 ** 32 - 1, 2 ** 31)), 2 ** 31);
});

test('a bound that is no integer from 1 to 2^32 is refused', () => {
  for (const bound of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => below(bound, randomBytes), RangeError, String(bound));
});

test('a permutation holds each index once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (n) => {
      const sorted = [...permutation(n, randomBytes)].sort((a, b) => a - b);
      assert.deepEqual(
        sorted,
        Array.from({ length: n }, (_, i) => i),
      );
    }),
  );
});

test('a permutation draws many integers at once, the very bytes that one by one it would draw', () => {
  const asked: number[] = [];
  const source = stream('permutation');
  const drawn = permutation(20_000, (length) => {
    asked.push(length);
    return source(length);
  });
  assert.deepEqual(asked.slice(0, 2), [65_536, 4 * (20_000 - 1 - 16_384)]);
  const again = stream('permutation');
  const byHand = Array.from({ length: 20_000 }, (_, i) => i);
  for (let i = 19_999; i > 0; i--) {
    const j = below(i + 1, again);
    [byHand[i], byHand[j]] = [byHand[j]!, byHand[i]!];
  }
  assert.deepEqual(Array.from(drawn), byHand);
});

test('each permutation comes from exactly one sequence of draws', () => {
  // All 4·3·2 sequences, j from {0…3}, {0…2}, {0, 1}, drawn as bound + j, give all 24 permutations of four.
  const seen = new Set<string>();
  for (let a = 0; a < 4; a++)
    for (let b = 0; b < 3; b++)
      for (let c = 0; c < 2; c++) seen.add(permutation(4, drawing(4 + a, 3 + b, 2 + c)).join());
  assert.equal(seen.size, 24);
  assert.equal(permutation(4, drawing(4 + 3, 3 + 2, 2 + 1)).join(), '0,1,2,3');
  assert.equal(permutation(4, drawing(4, 3, 2)).join(), '1,2,3,0');
});
