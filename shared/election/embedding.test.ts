import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, equal, hex, piece, pieces, utf8 } from '../codec/bytes.ts';
import { type Engine, engine, useEngine } from '../crypto/arithmetic/engine.ts';
import { nobleEngine } from '../crypto/arithmetic/noble.ts';
import { onEveryEngine } from '../crypto/testing/every-engine.ts';
import { ALWAYS, counted, embed, extract, extractEach } from './embedding.ts';
import { BLOCK_BYTES } from './encoding.ts';

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

/** How many encodings the engine is asked about while code runs; of `refused` ones it says that they are no points. */
function tries(run: () => void, refused: (encoding: Uint8Array) => boolean = () => false): number {
  const before = engine;
  let asked = 0;
  const counting: Engine = {
    ...nobleEngine,
    canonical(bytes) {
      asked += bytes.length / 32;
      return nobleEngine.canonical(bytes).map((verdict, i) => (refused(piece(bytes, i)) ? 0 : verdict));
    },
  };
  useEngine(counting);
  try {
    run();
  } finally {
    useEngine(before);
  }
  return asked;
}

const counterOf = (encoding: Uint8Array): number => (encoding[0]! >> 1) + 128 * encoding[31]!;

onEveryEngine('the same bytes as by trying one counter after the other, however many it takes', () => {
  const most = Array.from({ length: 400 }, (_, i) => {
    const block = new Uint8Array(BLOCK_BYTES).fill(i >> 3);
    block[0] = i & 255;
    const [first] = counters(block, 1);
    assert.equal(hex(embed(block, 1)), hex(counted(block, first!)));
    return first!;
  });
  assert.ok(Math.max(...most) > 16, 'the third eight, too');
});

describe('embedding takes as many tries for whatever is embedded', () => {
  it('tries 64 counters for each block, whether the first is a point or the thirtieth', () => {
    const asked = Array.from({ length: 60 }, (_, i) => {
      const blocks = 1 + (i % 3);
      return tries(() => embed(new Uint8Array(BLOCK_BYTES * blocks).fill(i), blocks)) / blocks;
    });
    assert.deepEqual(new Set(asked), new Set([ALWAYS]));
    assert.equal(ALWAYS, 64);
  });

  it('goes on, eight at a time, where all 64 fail', () => {
    const block = new Uint8Array(BLOCK_BYTES).fill(5);
    const later = counters(block, 30).find((k) => k > 70)!;
    const asked = tries(
      () => assert.equal(hex(embed(block, 1)), hex(counted(block, later))),
      (encoding) => counterOf(encoding) <= 70,
    );
    assert.equal(asked, 8 * Math.ceil(later / 8));
    assert.ok(asked > ALWAYS);
  });

  it('says so where no counter makes a point, and ends', () => {
    const endless = () =>
      tries(
        () => embed(new Uint8Array(1), 1),
        () => true,
      );
    assert.throws(endless, { code: 'internal' });
  });

  it('reads what is public in as many tries as that needs', () => {
    const list = Array.from({ length: 40 }, (_, i) => embed(utf8(`no. ${i}`), 1));
    // All counters before its own must fail, and its own must not.
    for (const points of list)
      assert.equal(
        tries(() => assert.ok(extract(points, 7))),
        counterOf(points),
      );
    assert.equal(
      tries(() => assert.ok(extractEach(list, 7).every((data) => data))),
      list.reduce((sum, points) => sum + counterOf(points), 0),
    );
    assert.ok(Math.max(...list.map(counterOf)) > 3);
  });

  it('reads no further where an earlier counter makes a point', () => {
    const block = new Uint8Array(BLOCK_BYTES).fill(5);
    assert.equal(
      tries(() => assert.equal(extract(counted(block, 8000), 30), null)),
      8 * Math.ceil(counters(block, 1)[0]! / 8),
    );
  });
});

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

  it('reads of a list together what it reads of each alone, whatever stands beside it', () => {
    const length = 50;
    const kinds: ((data: Uint8Array) => Uint8Array)[] = [
      (data) => embed(data, 2),
      (data) => embed(concat(data, Uint8Array.of(1)), 2), // padding that is not zero
      (data) => marked(data, 1),
      (data) => marked(data, 4),
      (data) => embed(data, 2).map((byte, i) => (i === 31 ? byte | 0x40 : byte)),
      (data) => embed(data, 2).map((byte, i) => (i === 32 ? byte | 1 : byte)),
      (data) => embed(data, 2).map((byte, i) => (i % 32 === 0 || i % 32 === 31 ? 0 : byte)),
      (data) => concat(embed(data, 2), embed(data, 2)),
      (data) => embed(data, 2).subarray(1),
      () => new Uint8Array(64),
      () => new Uint8Array(64).fill(255),
      () => new Uint8Array(0),
    ];
    const marked = (data: Uint8Array, later: number): Uint8Array => {
      const block = new Uint8Array(BLOCK_BYTES);
      block.set(data.subarray(BLOCK_BYTES));
      return concat(embed(data.subarray(0, BLOCK_BYTES), 1), counted(block, counters(block, later + 1)[later]!));
    };
    const plaintext = fc.tuple(fc.nat(kinds.length - 1), fc.uint8Array({ minLength: length, maxLength: length }));
    fc.assert(
      fc.property(fc.array(plaintext, { maxLength: 8 }), (drawn) => {
        const list = drawn.map(([kind, data]) => kinds[kind]!(data));
        const read = extractEach(list, length);
        assert.deepEqual(
          read,
          list.map((points) => extract(points, length)),
        );
        drawn.forEach(([kind, data], i) => {
          assert.deepEqual(read[i], kind === 0 ? data : null);
        });
      }),
      { numRuns: 40 },
    );
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
