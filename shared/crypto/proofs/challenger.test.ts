import assert from 'node:assert/strict';
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, utf8 } from '../../codec/bytes.ts';
import { ORDER, readScalar, readScalars } from '../arithmetic/scalar.ts';
import { namedHash, signedBytes } from '../labelled.ts';
import { labels } from '../labels.ts';
import { Challenger } from './challenger.ts';
import { hedgedNonces } from './nonces.ts';

const fingerprint = new Uint8Array(32).fill(7);
const begin = () => Challenger.begin(labels.shuffleProof, fingerprint);
const drawn = (challenger: Challenger, name: string): bigint => readScalar(challenger.challenge(name));
const octets = fc.uint8Array({ maxLength: 40 });

/** u64(|data|) ‖ data, written out by hand. */
function prefixed(data: Bytes): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, data]);
}

test('the bytes that are hashed are exactly those of the written protocol', () => {
  const said: [string, Bytes][] = [
    ['protocol', utf8('ostraka/1')],
    ['proof', utf8('shuffle')],
    ['election', fingerprint],
    ['points', Uint8Array.of(1, 2, 3)],
    ['count', Uint8Array.of(0x39, 0x30, 0, 0, 0, 0, 0, 0)],
    ['challenge', utf8('c')],
  ];
  const hashed = said.flatMap(([name, data]) => [prefixed(utf8(name)), prefixed(data)]);
  const digest = createHash('sha512').update(Buffer.concat(hashed)).digest();
  const challenger = () =>
    begin()
      .append('points', Uint8Array.of(1, 2, 3))
      .appendNumber('count', 12345);
  assert.equal(hex(challenger().digest('c')), digest.toString('hex'));
  const wide = BigInt(`0x${Buffer.from(digest).reverse().toString('hex')}`);
  assert.equal(drawn(challenger(), 'c'), wide % ORDER);

  // The next challenge goes on from the one drawn.
  const next: [string, Bytes][] = [
    ['drawn', digest],
    ['challenge', utf8('d')],
  ];
  const all = hashed.concat(next.flatMap(([name, data]) => [prefixed(utf8(name)), prefixed(data)]));
  const both = challenger();
  both.digest('c');
  assert.equal(hex(both.digest('d')), createHash('sha512').update(Buffer.concat(all)).digest('hex'));
});

test('two splits of the same bytes give different challenges [16]', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (all, i, j) => {
      const [a, b] = [i % (all.length + 1), j % (all.length + 1)];
      fc.pre(a !== b);
      const split = (at: number) => drawn(begin().append('x', all.subarray(0, at)).append('x', all.subarray(at)), 'c');
      assert.notEqual(split(a), split(b));
    }),
  );
});

test('bytes cannot pass for a name, a second item or a drawn challenge [16]', () => {
  const two = drawn(begin().append('a', utf8('b')).append('c', utf8('d')), 'e');
  const forgeries = [
    begin().append('ab', utf8('')).append('c', utf8('d')),
    begin().append('a', concat(utf8('b'), prefixed(utf8('c')), prefixed(utf8('d')))),
    begin().append('', utf8('ab')).append('c', utf8('d')),
    begin().append('a', utf8('b')).append('cd', utf8('')),
    begin().append('c', utf8('d')).append('a', utf8('b')),
  ];
  for (const forged of forgeries) assert.notEqual(drawn(forged, 'e'), two);
  assert.notEqual(drawn(begin().append('', utf8('')), 'e'), drawn(begin(), 'e'));
});

test('each absorbed item changes the challenge: label, election, name, data, number, and the challenge’s own name', () => {
  const challenges = [
    begin(),
    Challenger.begin(labels.ballotProof, fingerprint),
    Challenger.begin(labels.shuffleProof, new Uint8Array(32).fill(8)),
    begin().append('x', utf8('1')),
    begin().append('y', utf8('1')),
    begin().append('x', utf8('2')),
    begin().appendNumber('x', 1),
    begin().appendNumber('x', 2),
  ].flatMap((challenger) => [drawn(challenger, 'c'), drawn(challenger, 'c'), drawn(challenger, 'd')]);
  assert.equal(new Set(challenges).size, challenges.length);
  fc.assert(
    fc.property(octets, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, at, flip) => {
      fc.pre(data.length > 0);
      const changed = Uint8Array.from(data);
      changed[at % data.length]! ^= flip;
      assert.notEqual(drawn(begin().append('x', data), 'c'), drawn(begin().append('x', changed), 'c'));
    }),
  );
});

test('a clone goes on from all that was absorbed, and leaves the first one as it was', () => {
  const first = begin().append('x', utf8('1'));
  const second = first.clone();
  assert.equal(drawn(second.clone(), 'c'), drawn(begin().append('x', utf8('1')), 'c'));
  second.append('y', utf8('2'));
  assert.equal(drawn(first, 'c'), drawn(begin().append('x', utf8('1')), 'c'));
  assert.equal(drawn(second, 'c'), drawn(begin().append('x', utf8('1')).append('y', utf8('2')), 'c'));
});

test('a later challenge depends on everything before it', () => {
  const draw = (first: number, between: number) => {
    const challenger = begin().appendNumber('first', first);
    const c = drawn(challenger, 'one');
    return [c, drawn(challenger.appendNumber('between', between), 'two')] as const;
  };
  assert.deepEqual(draw(1, 1), draw(1, 1));
  assert.equal(draw(1, 1)[0], draw(1, 2)[0]);
  assert.notEqual(draw(1, 1)[1], draw(1, 2)[1]);
  assert.notEqual(draw(1, 1)[1], draw(2, 1)[1]);
});

test('many challenges are distinct scalars, many weights distinct and of 128 bits', () => {
  const challenges = readScalars(begin().challenges('c', 50));
  assert.equal(new Set(challenges).size, 50);
  assert.ok(challenges.every((c) => c >= 0n && c < ORDER));
  assert.ok(challenges.some((c) => c > 2n ** 251n));
  const weights = readScalars(begin().weights('w', 50));
  assert.equal(new Set(weights).size, 50);
  assert.ok(weights.every((w) => w < 2n ** 128n));
  assert.ok(weights.some((w) => w >= 2n ** 127n));
  assert.deepEqual(readScalars(begin().weights('w', 20)), weights.slice(0, 20));
  assert.notDeepEqual(readScalars(begin().append('x', utf8('')).weights('w', 50)), weights);
  assert.deepEqual(begin().challenges('c', 0), new Uint8Array());
});

test('names of things are told apart by label, part names, contents and their borders [16]', () => {
  const names = [
    namedHash(labels.ballotHash, { a: utf8('bc') }),
    namedHash(labels.dealHash, { a: utf8('bc') }),
    namedHash(labels.ballotHash, { ab: utf8('c') }),
    namedHash(labels.ballotHash, { a: utf8('b'), c: utf8('') }),
    namedHash(labels.ballotHash, { a: utf8('bd') }),
    namedHash(labels.ballotHash, {}),
  ].map(hex);
  assert.equal(new Set(names).size, names.length);
  const parts = ['ostraka/1', 'ballot hash', 'a', 'bc'].map((part) => prefixed(utf8(part)));
  assert.equal(names[0], createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
});

test('what is signed for one purpose is never what is signed for another [16]', () => {
  const all = [
    signedBytes(labels.entrySignature, utf8('ab'), utf8('c')),
    signedBytes(labels.entrySignature, utf8('a'), utf8('bc')),
    signedBytes(labels.entrySignature, utf8('abc')),
    signedBytes(labels.entrySignature, utf8('abc'), utf8('')),
    signedBytes(labels.joinSignature, utf8('abc')),
  ].map(hex);
  assert.equal(new Set(all).size, all.length);
  const parts = ['ostraka/1', 'entry', 'ab', 'c'].map((part) => prefixed(utf8(part)));
  assert.equal(all[0], Buffer.concat(parts).toString('hex'));
});

test('no two labels are the same', () => {
  assert.equal(new Set(Object.values(labels)).size, Object.keys(labels).length);
});

test('a repeated random state repeats no nonce for another statement, nor a repeated statement for fresh randomness', () => {
  const stuck = (length: number) => new Uint8Array(length).fill(4);
  const nonces = readScalars(
    concat(
      hedgedNonces(utf8('one'), 3, stuck),
      hedgedNonces(utf8('two'), 3, stuck),
      hedgedNonces(utf8('one'), 3, randomBytes),
      hedgedNonces(utf8('one'), 3, randomBytes),
    ),
  );
  assert.equal(new Set(nonces).size, 12);
  assert.ok(nonces.every((x) => x > 0n && x < ORDER));
  assert.deepEqual(readScalars(hedgedNonces(utf8('one'), 2, stuck)), nonces.slice(0, 2));
});

test('nonces are the blocks of ChaCha20 under a key that hashes 64 fresh bytes and the statement', () => {
  const asked: number[] = [];
  const fresh = randomBytes(64);
  const n = 40_000;
  const nonces = hedgedNonces(utf8('one'), n, (length) => {
    asked.push(length);
    return fresh;
  });
  assert.deepEqual(asked, [64]);
  const key = createHash('sha512')
    .update(signedBytes(labels.nonce, utf8('one'), fresh))
    .digest()
    .subarray(0, 32);
  const blocks = createCipheriv('chacha20', key, Buffer.alloc(16)).update(Buffer.alloc(64 * n));
  for (const i of [0, 1, 32_767, 32_768, n - 1]) {
    const wide = BigInt(
      `0x${Buffer.from(piece(blocks, i, 64))
        .reverse()
        .toString('hex')}`,
    );
    assert.equal(readScalar(piece(nonces, i)), wide % ORDER);
  }
});
