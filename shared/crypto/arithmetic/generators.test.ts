import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255_hasher } from '@noble/curves/ed25519.js';
import { hex, pieces, u64, utf8 } from '../../codec/bytes.ts';
import { engine, useEngine } from './engine.ts';
import { generators, prepareGenerators } from './generators.ts';
import { GENERATOR } from './group.ts';
import { nobleEngine } from './noble.ts';

const encodings = (n: number): string[] => {
  const { h, hs } = generators(n);
  return [engine.encode(h), ...pieces(engine.encode(hs))].map(hex);
};

test('the generators are the hashes of their numbers under one fixed tag, recomputed here by hand [1]', () => {
  const dst = utf8('ostraka/1 generators ristretto255_XMD:SHA-512_R255MAP_RO_');
  const expected = Array.from({ length: 6 }, (_, i) => ristretto255_hasher.hashToCurve(u64(i), { DST: dst }).toHex());
  assert.deepEqual(encodings(5), expected);
});

test('the first generators of protocol version 1 never change', () => {
  assert.deepEqual(encodings(2), [
    '80a7e45608397ccf5ce1d704b9348d1ad37e4e4dd9f6ce31a5d3aa2cec69ea3c',
    '008d2a0e16af0ad5401b6f1216034cdf9ed02c19d7e2114f0a71e9f2414dec31',
    '6c4ec4af6b5bcbb920b5557dfb30137cdcc44661e2045c66867e842abe769a06',
  ]);
});

test('they are distinct, and neither the identity nor B', () => {
  const all = encodings(40);
  assert.equal(all.length, 41);
  assert.equal(new Set([...all, hex(GENERATOR), '00'.repeat(32)]).size, 43);
});

test('asking for more or fewer changes none of them', () => {
  const most = encodings(45);
  for (const n of [0, 1, 7, 44, 3]) assert.deepEqual(encodings(n), most.slice(0, n + 1));
});

test('each is hashed once a process, and anew for another engine', () => {
  let hashed = 0;
  useEngine({
    ...nobleEngine,
    hashToGroup(messages, n, dst) {
      hashed += n;
      return nobleEngine.hashToGroup(messages, n, dst);
    },
  });
  try {
    const first = encodings(10);
    assert.equal(hashed, 11);
    generators(10);
    generators(4);
    assert.equal(hashed, 11);
    generators(12);
    assert.equal(hashed, 13);
    prepareGenerators(20);
    prepareGenerators(18);
    prepareGenerators(30);
    assert.equal(hashed, 31);
    assert.deepEqual(encodings(25).slice(0, 11), first);
    assert.deepEqual(encodings(25).length, 26);
    assert.equal(hashed, 31);
    useEngine(nobleEngine);
    assert.deepEqual(encodings(10), first);
  } finally {
    useEngine(nobleEngine);
  }
});
