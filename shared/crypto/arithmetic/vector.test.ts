import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, pieces } from '../../codec/bytes.ts';
import { stream } from '../testing/stream.ts';
import { ORDER, packScalars, randomScalar, readScalar } from './scalar.ts';
import { chunks, column, failing, gather, HALF, inChunks, parts, randomScalars, range, repeated } from './vector.ts';

const vector = (n: number): Bytes => Uint8Array.from({ length: 32 * n }, (_, i) => i >> 5);
const firsts = (bytes: Bytes): number[] => pieces(bytes).map((each) => each[0]!);

test('chunks follow each other without a gap, none larger than allowed, none empty', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 100 }), (n, size, most) => {
      let end = 0;
      for (const [from, to] of chunks(n, size, most)) {
        assert.equal(from, end);
        assert.ok(to > from && (to - from === 1 || (to - from) * size <= most));
        end = to;
      }
      assert.equal(end, n);
    }),
  );
});

test('what is made in chunks is the chunks one after the other', () => {
  const n = 70_000;
  let calls = 0;
  const made = inChunks(n, 32, (from, to) => {
    calls++;
    return packScalars(Array.from({ length: to - from }, (_, i) => BigInt(from + i)));
  });
  assert.equal(calls, 3);
  for (const i of [0, 32_767, 32_768, 69_999]) assert.equal(readScalar(range(made, i, i + 1)), BigInt(i));
  assert.equal(inChunks(0, 32, () => assert.fail()).length, 0);
});

test('vectors are cut, gathered and read by column', () => {
  const v = vector(6);
  assert.deepEqual(firsts(range(v, 2, 4)), [2, 3]);
  assert.deepEqual(parts(v, [1, 0, 2, 3]).map(firsts), [[0], [], [1, 2], [3, 4, 5]]);
  assert.deepEqual(firsts(gather(v, [5, 0, 5])), [5, 0, 5]);
  assert.deepEqual(firsts(gather(v, Uint32Array.of(2, 0), 64)), [4, 5, 0, 1]);
  assert.deepEqual(firsts(column(v, 1, 2)), [1, 3, 5]);
  assert.deepEqual(firsts(column(v, 0, 3)), [0, 3]);
  assert.deepEqual(firsts(repeated(range(v, 4, 5), 3)), [4, 4, 4]);
});

test('½ doubled is 1', () => {
  assert.equal((2n * readScalar(HALF)) % ORDER, 1n);
});

test('many random scalars are those of one by one, from the very same bytes', () => {
  for (const n of [0, 1, 7, 2100]) {
    const [many, single] = [stream('scalars'), stream('scalars')];
    const byHand = packScalars(Array.from({ length: n }, () => randomScalar(single)));
    const asked: number[] = [];
    const drawn = randomScalars(n, (length) => {
      asked.push(length);
      return many(length);
    });
    assert.deepEqual(drawn, byHand);
    assert.deepEqual(many(32), single(32), 'not a byte more is drawn');
    assert.ok(asked.every((length) => length <= 65_536));
  }
});

test('every culprit is found, and nobody else, by halving', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (bad) => {
      const asked: number[] = [];
      const found = failing(bad.length, (from, to) => {
        asked.push(to - from);
        return !bad.slice(from, to).includes(true);
      });
      assert.deepEqual(
        found,
        bad.flatMap((is, i) => (is ? [i] : [])),
      );
      if (found.length === 0) assert.ok(asked.length <= 1);
    }),
  );
});
