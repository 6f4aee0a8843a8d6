import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { type Bytes, concat, piece, pieces, utf8 } from '../codec/bytes.ts';
import { engine } from './arithmetic/engine.ts';
import { B, publicPoint } from './arithmetic/group.ts';
import { ORDER, packScalars, randomScalar, scalarBytes } from './arithmetic/scalar.ts';
import { evaluate, newPolynomial } from './ceremony/sharing.ts';
import { combineShares, type DecryptionContext, opensTo, partialDecrypt, verifyShares } from './decryption.ts';
import { encrypt, writeCiphertexts } from './elgamal.ts';
import { proveEquality } from './proofs/equality.ts';
import { observe } from './testing/observe.ts';

const WIDTH = 2;
const NODES = [1, 2, 3, 4];
const THRESHOLD = 3;

const f = newPolynomial(THRESHOLD, randomBytes);
const scalars = (n: number): Bytes => packScalars(Array.from({ length: n }, () => randomScalar(randomBytes)));
const plaintexts = engine.encode(engine.multiplyBase(B(), scalars(3 * WIDTH)));
const listOf = (points: Bytes): Bytes =>
  writeCiphertexts(encrypt(engine.decode(points), WIDTH, publicPoint(f[0]!), scalars(points.length / 32)));
const list = listOf(plaintexts);

const contextOf = (node: number): DecryptionContext => ({
  fingerprint: sha256(utf8('decryption test')),
  node,
  publicShare: publicPoint(evaluate(f, node)),
  width: WIDTH,
  list,
});
const sets = new Map(NODES.map((node) => [node, partialDecrypt(contextOf(node), evaluate(f, node), randomBytes)]));
const sharesOf = (nodes: readonly number[]) => nodes.map((node) => ({ node, shares: sets.get(node)!.shares }));

test('every node’s shares verify', () => {
  for (const [node, { shares, proof }] of sets) assert.equal(verifyShares(contextOf(node), shares, proof), true);
});

test('any t of the n sets, and all n, give the same plaintexts', () => {
  for (const absent of NODES) {
    const t = NODES.filter((node) => node !== absent);
    assert.deepEqual(combineShares(list, WIDTH, sharesOf(t)), plaintexts);
  }
  assert.deepEqual(combineShares(list, WIDTH, sharesOf([3, 1, 4, 2])), plaintexts);
});

test('a list opens to its plaintexts by one sum, and to no other', () => {
  const opens = (points: Bytes, nodes = [1, 2, 3]) => opensTo(list, WIDTH, sharesOf(nodes), points);
  const seen = observe(() => assert.equal(opens(plaintexts), true));
  assert.equal(seen.multiScalar.length, 1);
  assert.equal(opens(plaintexts, [4, 1, 2]), true);
  const [first, second, ...others] = pieces(plaintexts) as [Bytes, Bytes, ...Bytes[]];
  const shifted = (point: Bytes, by: bigint) =>
    engine.encode(engine.add(engine.decode(point), engine.multiplyBase(B(), scalarBytes(by))));
  const wrong = {
    'one altered': concat(shifted(first, 1n), second, ...others),
    'two that cancel': concat(shifted(first, 1n), shifted(second, ORDER - 1n), ...others),
    exchanged: concat(second, first, ...others),
    'no point': concat(first, new Uint8Array(32).fill(255), ...others),
    'one missing': plaintexts.subarray(32),
    'one too many': concat(plaintexts, first),
    none: new Uint8Array(),
  };
  for (const [what, points] of Object.entries(wrong)) assert.equal(opens(points), false, what);
  assert.equal(opens(plaintexts, [1, 2]), false, 't − 1 sets');
});

test('plaintexts that would cancel under the weights of others do not', () => {
  const seen = observe(() => assert.equal(opensTo(list, WIDTH, sharesOf([1, 2, 3]), plaintexts), true));
  const [z1, z2] = seen.multiScalar[0] as [bigint, bigint];
  assert.ok(z1 < 2n ** 128n && z2 < 2n ** 128n && z1 !== z2);
  const [first, second, ...others] = pieces(plaintexts) as [Bytes, Bytes, ...Bytes[]];
  const shifted = (point: Bytes, by: bigint) =>
    engine.encode(engine.add(engine.decode(point), engine.multiplyBase(B(), scalarBytes(by))));
  const forged = concat(shifted(first, z2), shifted(second, ORDER - z1), ...others);
  assert.equal(opensTo(list, WIDTH, sharesOf([1, 2, 3]), forged), false);
});

test('t − 1 sets do not decrypt a single block', () => {
  for (const nodes of [[1, 2], [4, 1], [3]]) {
    const opened = pieces(combineShares(list, WIDTH, sharesOf(nodes)));
    opened.forEach((point, j) => {
      assert.notDeepEqual(point, piece(plaintexts, j));
    });
  }
});

test('a plaintext may be the identity: it is an invalid ballot for the count to name, not an error', () => {
  const points = concat(new Uint8Array(32), piece(plaintexts, 1));
  const odd = listOf(points);
  const opened = combineShares(
    odd,
    WIDTH,
    [1, 2, 3].map((node) => ({
      node,
      shares: partialDecrypt({ ...contextOf(node), list: odd }, evaluate(f, node), randomBytes).shares,
    })),
  );
  assert.deepEqual(opened, points);
});

const { shares, proof } = sets.get(1)!;
/** Node 1's shares with those of the blocks `js` moved by a point that is not theirs. */
const moved = (js: readonly number[], by: bigint): Bytes => {
  const out = Uint8Array.from(shares);
  for (const j of js) {
    const other = engine.add(engine.decode(piece(shares, j)), engine.multiplyBase(B(), scalarBytes(by)));
    out.set(engine.encode(other), 32 * j);
  }
  return out;
};

test('one wrong share is refused and its node named, be it the first or the last', () => {
  for (const j of [0, 3, 5]) assert.equal(verifyShares(contextOf(1), moved([j], 1n), proof), false);
});

test('wrong shares whose errors cancel in the sum are refused, even with a proof made over them', () => {
  const wrong = moved([0], 5n);
  const less = engine.subtract(engine.decode(piece(shares, 1)), engine.multiplyBase(B(), scalarBytes(5n)));
  wrong.set(engine.encode(less), 32);
  const bases = concat(...pieces(list).filter((_, k) => k % 2 === 0));
  const statement = {
    label: 'decryption',
    weightsLabel: 'decryption batch weights',
    fingerprint: contextOf(1).fingerprint,
    context: concat(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, WIDTH, 0, 0, 0, 0, 0, 0, 0), list),
    publicKey: contextOf(1).publicShare,
    bases,
  } as const;
  const prove = (results: Bytes) => proveEquality({ ...statement, results }, evaluate(f, 1), randomBytes);
  assert.equal(verifyShares(contextOf(1), shares, prove(shares)), true, 'this is the statement that nodes prove');
  assert.equal(verifyShares(contextOf(1), wrong, prove(wrong)), false);
});

test('shares made with another secret than the dealt one are refused', () => {
  const forged = partialDecrypt(contextOf(1), randomScalar(randomBytes), randomBytes);
  assert.equal(verifyShares(contextOf(1), forged.shares, forged.proof), false);
});

test('another node’s shares replayed as one’s own are refused', () => {
  assert.equal(verifyShares(contextOf(2), shares, proof), false);
  const sameKey = { ...contextOf(2), publicShare: contextOf(1).publicShare };
  assert.equal(verifyShares(sameKey, shares, proof), false, 'even under the same key share');
});

test('[7] shares of another list, order, width or election are refused', () => {
  const reordered = concat(piece(list, 1, 64 * WIDTH), piece(list, 0, 64 * WIDTH), piece(list, 2, 64 * WIDTH));
  const otherHalf = Uint8Array.from(list);
  otherHalf.set(publicPoint(7n), 32); // the first c2 alone: no share depends on it, the proof must
  for (const change of [
    { list: listOf(plaintexts) },
    { list: reordered },
    { list: otherHalf },
    { width: 1 },
    { fingerprint: sha256(utf8('another election')) },
  ])
    assert.equal(verifyShares({ ...contextOf(1), ...change }, shares, proof), false, Object.keys(change)[0]);
});

test('too many, too few, no, malformed or identity shares are refused, and nothing crashes', () => {
  const identity = concat(new Uint8Array(32), shares.subarray(32));
  const foreign = concat(new Uint8Array(32).fill(255), shares.subarray(32));
  for (const bad of [
    concat(shares, shares),
    shares.subarray(32),
    shares.subarray(1),
    new Uint8Array(0),
    identity,
    foreign,
  ])
    assert.equal(verifyShares(contextOf(1), bad, proof), false);
  for (const bad of [new Uint8Array(0), new Uint8Array(96), proof.subarray(1)])
    assert.equal(verifyShares(contextOf(1), shares, bad), false);
});

test('shares or a proof with any byte changed are refused, and nothing crashes', () => {
  const said = concat(shares, proof);
  fc.assert(
    fc.property(fc.nat(said.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const flipped = Uint8Array.from(said);
      flipped[at]! ^= change;
      const read = [flipped.subarray(0, shares.length), flipped.subarray(shares.length)] as const;
      assert.equal(verifyShares(contextOf(1), ...read), false);
    }),
    { numRuns: 60 },
  );
});

test('one node’s shares count once, and sets that do not fit the list are refused', () => {
  assert.throws(() => combineShares(list, WIDTH, sharesOf([1, 2, 2])), { code: 'bad-index' });
  assert.throws(() => combineShares(list, WIDTH, []), { code: 'bad-length' });
  const short = { node: 3, shares: shares.subarray(32) };
  assert.throws(() => combineShares(list, WIDTH, [...sharesOf([1, 2]), short]), {
    code: 'bad-length',
    culprit: { kind: 'node', index: 3 },
  });
});

test('an empty list has no shares to prove', () => {
  const context = { ...contextOf(1), list: new Uint8Array(0) };
  assert.throws(() => partialDecrypt(context, evaluate(f, 1), randomBytes), { code: 'bad-length' });
  assert.equal(verifyShares(context, new Uint8Array(0), proof), false);
});
