import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, hex, utf8 } from '../../codec/bytes.ts';
import { int32, leaf, node } from './format/tree-reader.ts';
import { coefficients, type HashName, Oracle, Prg, randomOracle } from './oracle.ts';

const seed = sha256(utf8('seed'));
const setting = {
  ...{ version: '3.1.0', sid: 'Riverside', auxsid: 'default', paddingBits: 100, challengeBits: 256, batchBits: 256 },
  ...{
    hash: 'SHA-256' as HashName,
    prg: 'SHA-256' as HashName,
    texts: { group: 'G', hash: 'SHA-256', prg: 'SHA-256' },
  },
};

test('the generator hashes its seed and a counter, however it is asked', () => {
  const blocks = [0, 1, 2].map((i) => sha256(concat(seed, int32(i))));
  assert.deepEqual(new Prg('SHA-256', seed).bytes(96), concat(...blocks));
  const slow = new Prg('SHA-256', seed);
  assert.deepEqual(concat(...[1, 30, 2, 50, 13].map((n) => slow.bytes(n))), concat(...blocks));
});

test('numbers have no more bits than they were asked for, taken from whole bytes', () => {
  const bytes = new Prg('SHA-256', seed).bytes(2);
  assert.equal(new Prg('SHA-256', seed).integer(9), BigInt(((bytes[0]! & 1) << 8) | bytes[1]!));
  assert.equal(new Prg('SHA-256', seed).integer(16), BigInt((bytes[0]! << 8) | bytes[1]!));
});

test('the random oracle hashes the length of its output first', () => {
  const query = utf8('what');
  const expanded = new Prg('SHA-256', sha256(concat(int32(1000), query))).bytes(125);
  assert.deepEqual(randomOracle('SHA-256', 1000, [utf8('wh'), utf8('at')]), expanded);
  assert.equal(randomOracle('SHA-256', 1001, [query]).length, 126);
  assert.ok(randomOracle('SHA-256', 1001, [query])[0]! < 2);
});

test('everything that was agreed on goes into the prefix', () => {
  const { prefix } = new Oracle(setting);
  const tree = node([
    ...['3.1.0', 'Riverside.default'].map((text) => leaf(utf8(text))),
    ...[100, 256, 256].map((number) => leaf(int32(number))),
    ...['SHA-256', 'G', 'SHA-256'].map((text) => leaf(utf8(text))),
  ]);
  assert.equal(hex(prefix), hex(sha256(tree)));
  const others = [
    ...[
      { version: '3.0.4' },
      { sid: 'Other' },
      { auxsid: 'other' },
      { paddingBits: 101 },
      { challengeBits: 257 },
      { batchBits: 257 },
    ],
    ...[{ group: 'H' }, { hash: 'It::00' }, { prg: 'It::00' }].map((text) => ({
      texts: { ...setting.texts, ...text },
    })),
  ].map((other) => hex(new Oracle({ ...setting, ...other }).prefix));
  assert.equal(new Set([hex(prefix), ...others]).size, others.length + 1);
});

test('a seed, a challenge and the generators come from queries of their own', () => {
  const oracle = new Oracle(setting);
  const [first] = [oracle.seed([node([])])];
  assert.deepEqual(first, randomOracle('SHA-256', 256, [oracle.prefix, node([])]));
  assert.equal(
    oracle.challenge(first, [leaf(utf8('x'))]),
    BigInt(`0x${hex(randomOracle('SHA-256', 256, [oracle.prefix, node([leaf(first), leaf(utf8('x'))])]))}`),
  );
  const generators = new Prg('SHA-256', randomOracle('SHA-256', 256, [oracle.prefix, leaf(utf8('generators'))]));
  assert.deepEqual(oracle.generators().bytes(40), generators.bytes(40));
  assert.deepEqual(
    oracle.batch(first, 2),
    [0, 1].map(
      (
        (prg) => () =>
          prg.integer(256)
      )(new Prg('SHA-256', first)),
    ),
  );
});

test('a generator of another hash function has a seed of its length', () => {
  const oracle = new Oracle({ ...setting, prg: 'SHA-512', texts: { ...setting.texts, prg: 'SHA-512' } });
  assert.equal(oracle.seed([node([])]).length, 64);
});

test('coefficients depend on every part and where it ends', () => {
  const [a, b, c] = [[utf8('a'), utf8('bc')], [utf8('ab'), utf8('c')], [utf8('abc')]].map(
    (parts) => coefficients(1, 'x', parts)[0],
  );
  assert.equal(new Set([a, b, c, coefficients(1, 'y', [utf8('abc')])[0]]).size, 4);
  assert.ok(coefficients(50, 'x', []).every((one) => one < 2n ** 128n));
});
