import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, equal, hex, pieces, utf8 } from '../codec/bytes.ts';
import { BLOCK_BYTES, counted, embed, extract } from './embedding.ts';

const isPoint = (bytes: Uint8Array): boolean => {
  try {
    ristretto255.Point.fromBytes(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The counters, ascending, that make `block` a point. */
function counters(block: Uint8Array, howMany: number): number[] {
  const found: number[] = [];
  for (let k = 1; found.length < howMany; k++) if (isPoint(counted(block, k))) found.push(k);
  return found;
}

describe('embedding bytes in the group', () => {
  it('gives canonical points other than the identity, and the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(2), (data, spare) => {
        const blocks = Math.ceil(data.length / BLOCK_BYTES) + spare;
        const points = embed(data, blocks);
        assert.equal(points.length, 32 * blocks);
        for (const point of pieces(points)) {
          assert.ok(isPoint(point));
          assert.notEqual(hex(point), '00'.repeat(32));
        }
        assert.deepEqual(extract(points, data.length), data);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the first counter that gives a point', () => {
    for (let i = 0; i < 40; i++) {
      const block = new Uint8Array(BLOCK_BYTES).fill(i);
      assert.deepEqual(embed(block, 1), counted(block, counters(block, 1)[0]!));
    }
  });

  it('keeps these bytes for good: they are protocol version 1', () => {
    assert.equal(hex(embed(new Uint8Array(0), 1)), EMPTY);
    assert.equal(hex(embed(utf8('thirty bytes of plain ballot !'), 1)), TEXT);
  });

  it('spreads a counter over the first and the last byte', () => {
    const block = new Uint8Array(BLOCK_BYTES).fill(0xff);
    assert.equal(hex(counted(block, 1)), `02${'ff'.repeat(30)}00`);
    assert.equal(hex(counted(block, 127)), `fe${'ff'.repeat(30)}00`);
    assert.equal(hex(counted(block, 128)), `00${'ff'.repeat(30)}01`);
    assert.equal(hex(counted(block, 8191)), `fe${'ff'.repeat(30)}3f`);
  });

  it('refuses more data than the blocks hold', () => {
    assert.throws(() => embed(new Uint8Array(31), 1), { code: 'bad-length' });
  });

  it('reads nothing from a point with a later counter, so the counter carries no mark for sale', () => {
    for (const text of ['yes', 'no', '']) {
      const block = new Uint8Array(BLOCK_BYTES);
      block.set(utf8(text));
      const [first, ...later] = counters(block, 5);
      assert.deepEqual(extract(counted(block, first!), 3)?.length, 3);
      for (const k of later) assert.equal(extract(counted(block, k), 3), null);
    }
  });

  it('reads nothing where the padding is not zero', () => {
    const points = embed(utf8('ballot!'), 1);
    assert.deepEqual(extract(points, 7), utf8('ballot!'));
    assert.equal(extract(points, 6), null);
  });

  it('reads nothing where one block of several is marked', () => {
    const data = new Uint8Array(60).fill(7);
    const [, second] = counters(data.subarray(30), 2);
    const marked = concat(embed(data.subarray(0, 30), 1), counted(data.subarray(30), second!));
    assert.ok(pieces(marked).every(isPoint));
    assert.equal(extract(marked, 60), null);
  });

  it('reads nothing from an arbitrary point, the identity, or a wrong length', () => {
    assert.equal(extract(ristretto255.Point.BASE.toBytes(), 30), null);
    assert.equal(extract(new Uint8Array(32), 30), null);
    assert.equal(extract(embed(utf8('x'), 1).subarray(1), 1), null);
    assert.equal(extract(embed(utf8('x'), 1), 31), null);
  });

  it('tells different data apart', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 30 }), fc.nat(239), (data, bit) => {
        const other = Uint8Array.from(data);
        other[bit >> 3]! ^= 1 << (bit & 7);
        assert.ok(!equal(embed(data, 1), embed(other, 1)));
      }),
      { numRuns: 20 },
    );
  });
});

const EMPTY = '0400000000000000000000000000000000000000000000000000000000000000';
const TEXT = '02746869727479206279746573206f6620706c61696e2062616c6c6f74202100';
