import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { type Bytes, concat, hex, u64, unhex } from '../codec/bytes.ts';
import { emptyRoot, leafHash, MerkleLog, verifyConsistency, verifyInclusion } from './merkle.ts';

// The reference tree of certificate-transparency (github.com/transparency-dev/merkle, proof/verify_test.go).
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION: [index: number, size: number, proof: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const CONSISTENCY: [oldSize: number, newSize: number, proof: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];
const SOME_HASH = unhex('abacaba000000000000000000000000000000000000000000060061e00123456');

const logOf = (leaves: Iterable<Bytes>): MerkleLog => {
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  return log;
};
const numbered = (n: number): MerkleLog => logOf(Array.from({ length: n }, (_, i) => u64(i)));
const reference = logOf(LEAVES.map(unhex));

/** MTH as RFC 6962 §2.1 writes it, over the whole list of leaves: what the incremental tree is checked against. */
function mth(leaves: Bytes[]): Bytes {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return sha256(concat(Uint8Array.of(0), leaves[0]!));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(concat(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k))));
}

/** Every one-step corruption of a proof: a bit flipped, a node dropped, swapped, repeated or added. */
function corrupted(proof: Bytes[], ...added: Bytes[]): Bytes[][] {
  const out: Bytes[][] = [];
  for (const [i, node] of proof.entries()) {
    const flipped = node.slice();
    flipped[i % 32]! ^= 8;
    out.push(proof.with(i, flipped), proof.toSpliced(i, 1), proof.with(i, node.slice(1)), [node, ...proof]);
    if (i > 0) out.push(proof.with(i, proof[i - 1]!).with(i - 1, node));
  }
  for (const node of [SOME_HASH, new Uint8Array(0), ...added]) out.push([...proof, node], [node, ...proof]);
  return out;
}

test('the roots of the reference tree are those of certificate transparency at every size', () => {
  for (const [size, root] of ROOTS.entries()) assert.equal(hex(reference.root(size)), root);
  assert.equal(hex(emptyRoot()), ROOTS[0]);
  assert.equal(hex(new MerkleLog().root()), ROOTS[0]);
});

test('inclusion proofs of the reference tree are made and verified byte for byte', () => {
  for (const [index, size, proof] of INCLUSION) {
    assert.deepEqual(reference.inclusionProof(index, size).map(hex), proof);
    const leaf = leafHash(unhex(LEAVES[index]!));
    assert.deepEqual(reference.leafHash(index), leaf);
    assert.equal(verifyInclusion(leaf, index, size, proof.map(unhex), unhex(ROOTS[size]!)), true);
  }
});

test('consistency proofs of the reference tree are made and verified byte for byte', () => {
  for (const [oldSize, newSize, proof] of CONSISTENCY) {
    assert.deepEqual(reference.consistencyProof(oldSize, newSize).map(hex), proof);
    const [oldRoot, newRoot] = [unhex(ROOTS[oldSize]!), unhex(ROOTS[newSize]!)];
    assert.equal(verifyConsistency(oldSize, oldRoot, newSize, newRoot, proof.map(unhex)), true);
  }
});

test('an altered, shortened or lengthened inclusion proof, a wrong index, size, leaf or root is refused', () => {
  for (const [index, size, hexes] of INCLUSION) {
    const proof = hexes.map(unhex);
    const root = unhex(ROOTS[size]!);
    const leaf = leafHash(unhex(LEAVES[index]!));
    for (const bad of corrupted(proof, root, leaf)) assert.equal(verifyInclusion(leaf, index, size, bad, root), false);
    for (const wrong of [index - 1, index + 1, index ^ 2, index + 0.5, Number.NaN, 2 ** 60])
      assert.equal(verifyInclusion(leaf, wrong, size, proof, root), false);
    for (const wrong of [size * 2, size >> 1, 0, -1, Number.NaN, 2 ** 60])
      assert.equal(verifyInclusion(leaf, index, wrong, proof, root), false);
    for (const wrong of [SOME_HASH, emptyRoot(), new Uint8Array(0), root.slice(1)])
      assert.equal(verifyInclusion(leaf, index, size, proof, wrong), false);
    for (const wrong of [SOME_HASH, new Uint8Array(0), leaf.slice(1)])
      assert.equal(verifyInclusion(wrong, index, size, proof, root), false);
  }
});

test('an altered, shortened or lengthened consistency proof, wrong sizes or roots are refused', () => {
  for (const [oldSize, newSize, hexes] of CONSISTENCY) {
    const proof = hexes.map(unhex);
    const [oldRoot, newRoot] = [unhex(ROOTS[oldSize]!), unhex(ROOTS[newSize]!)];
    for (const bad of corrupted(proof, oldRoot, newRoot))
      assert.equal(verifyConsistency(oldSize, oldRoot, newSize, newRoot, bad), false);
    for (const wrong of [oldSize - 1, oldSize + 1, oldSize ^ 2, oldSize + 0.5, -1, Number.NaN, 2 ** 60])
      assert.equal(verifyConsistency(wrong, oldRoot, newSize, newRoot, proof), false);
    for (const wrong of [newSize * 2, newSize >> 1, 0, -1, Number.NaN, 2 ** 60])
      assert.equal(verifyConsistency(oldSize, oldRoot, wrong, newRoot, proof), false);
    for (const wrong of [SOME_HASH, emptyRoot(), new Uint8Array(0)]) {
      assert.equal(verifyConsistency(oldSize, wrong, newSize, newRoot, proof), false);
      assert.equal(verifyConsistency(oldSize, oldRoot, newSize, wrong, proof), false);
    }
    if (oldSize !== newSize) {
      assert.equal(verifyConsistency(oldSize, newRoot, newSize, oldRoot, proof), false);
      assert.equal(verifyConsistency(oldSize, oldRoot, newSize, newRoot, []), false);
    }
  }
});

test('size 0: nothing is included, everything extends the empty tree, and only the empty root has size 0', () => {
  const [empty, root] = [emptyRoot(), reference.root()];
  assert.equal(verifyInclusion(leafHash(new Uint8Array()), 0, 0, [], empty), false);
  assert.equal(verifyConsistency(0, empty, 0, empty, []), true);
  assert.equal(verifyConsistency(0, empty, 8, root, []), true);
  assert.deepEqual(reference.consistencyProof(0, 8), []);
  assert.equal(verifyConsistency(0, SOME_HASH, 8, root, []), false);
  assert.equal(verifyConsistency(0, SOME_HASH, 0, SOME_HASH, []), false);
  assert.equal(verifyConsistency(0, empty, 8, root, [root]), false);
  assert.equal(verifyConsistency(0, empty, 0, empty, [empty]), false);
  assert.equal(verifyConsistency(8, root, 0, empty, []), false);
});

test('a node does not pass for a leaf: the two hashes have different prefixes', () => {
  const [left, right] = [reference.leafHash(0), reference.leafHash(1)];
  const node = concat(left, right);
  assert.equal(verifyInclusion(leafHash(node), 0, 1, [], reference.root(2)), false);
  assert.notDeepEqual(leafHash(node), reference.root(2));
});

test('bytes moved from one hash to its neighbour are refused, though they concatenate to the same node', () => {
  const [left, right, root] = [reference.leafHash(0), reference.leafHash(1), reference.root(2)];
  const [longer, shorter] = [concat(left, right.slice(0, 1)), right.slice(1)];
  assert.equal(verifyInclusion(left, 0, 2, [right], root), true);
  assert.equal(verifyInclusion(longer, 0, 2, [shorter], root), false);
  assert.equal(verifyConsistency(1, left, 2, root, [right]), true);
  assert.equal(verifyConsistency(1, longer, 2, root, [shorter]), false);
});

test('a proof longer than its tree is high is refused, though it hashes to the root', () => {
  const [left, right, root] = [reference.leafHash(0), reference.leafHash(1), reference.root(2)];
  assert.equal(verifyInclusion(right, 1, 2, [left], root), true);
  assert.equal(verifyInclusion(right, 0, 1, [left], root), false);
  // What holds from 7 to 8 leaves is not to be said of 3 and 4, although the proof of the smaller trees is its beginning.
  const proof = [...numbered(4).consistencyProof(3, 4), SOME_HASH];
  const above = (root: Bytes) => sha256(concat(Uint8Array.of(1), SOME_HASH, root));
  const [oldRoot, newRoot] = [above(numbered(3).root()), above(numbered(4).root())];
  assert.equal(verifyConsistency(7, oldRoot, 8, newRoot, proof), true);
  assert.equal(verifyConsistency(3, oldRoot, 4, newRoot, proof), false);
});

test('the root at every earlier size equals the definition of RFC 6962', () => {
  const leaves = Array.from({ length: 130 }, (_, i) => u64(i));
  const log = logOf(leaves);
  for (let size = 0; size <= leaves.length; size++) assert.deepEqual(log.root(size), mth(leaves.slice(0, size)));
});

test('every leaf of every tree proves its inclusion, and proves no other leaf', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), fc.nat(), (n, a, b, c) => {
      const log = numbered(n);
      const size = 1 + (a % n);
      const index = b % size;
      const other = c % size;
      const proof = log.inclusionProof(index, size);
      assert.ok(proof.length <= Math.ceil(Math.log2(size)));
      assert.equal(verifyInclusion(log.leafHash(index), index, size, proof, log.root(size)), true);
      if (other !== index) {
        assert.equal(verifyInclusion(log.leafHash(other), index, size, proof, log.root(size)), false);
        assert.equal(verifyInclusion(log.leafHash(index), other, size, proof, log.root(size)), false);
      }
      for (const bad of corrupted(proof))
        assert.equal(verifyInclusion(log.leafHash(index), index, size, bad, log.root(size)), false);
    }),
  );
});

test('every earlier tree proves its consistency with every later one, and with no fork of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), fc.nat(), (n, a, b, c) => {
      const log = numbered(n);
      const newSize = 1 + (a % n);
      const oldSize = 1 + (b % newSize);
      const proof = log.consistencyProof(oldSize, newSize);
      assert.equal(verifyConsistency(oldSize, log.root(oldSize), newSize, log.root(newSize), proof), true);
      for (const bad of corrupted(proof))
        assert.equal(verifyConsistency(oldSize, log.root(oldSize), newSize, log.root(newSize), bad), false);

      const changed = c % oldSize;
      const fork = logOf(Array.from({ length: n }, (_, i) => u64(i === changed ? n : i)));
      for (const path of [proof, fork.consistencyProof(oldSize, newSize)])
        assert.equal(verifyConsistency(oldSize, fork.root(oldSize), newSize, log.root(newSize), path), false);
    }),
  );
});

test('sizes beyond 2^32 are walked without wrapping around', () => {
  const size = 2 ** 40 + 1;
  const leaf = leafHash(u64(7));
  // The last leaf of a tree of 2^40 + 1 leaves has one sibling: the root of the first 2^40.
  const root = sha256(concat(Uint8Array.of(1), SOME_HASH, leaf));
  assert.equal(verifyInclusion(leaf, size - 1, size, [SOME_HASH], root), true);
  assert.equal(verifyInclusion(leaf, (size - 1) % 2 ** 32, size, [SOME_HASH], root), false);
  assert.equal(verifyConsistency(2 ** 40, SOME_HASH, size, root, [leaf]), true);
});

test('hashes handed out are copies: changing them does not change the log', () => {
  const log = numbered(5);
  const before = hex(log.root());
  log.root(4).fill(0);
  log.leafHash(1).fill(0);
  log.append(u64(5)).fill(0);
  for (const node of [...log.inclusionProof(2, 5), ...log.consistencyProof(3, 5)]) node.fill(0);
  assert.equal(hex(log.root(5)), before);
  assert.equal(hex(log.root(6)), hex(numbered(6).root()));
});

test('what lies outside the log is refused with out-of-range', () => {
  const log = numbered(5);
  const outside = { code: 'out-of-range' };
  for (const size of [6, -1, 1.5, Number.NaN]) {
    assert.throws(() => log.root(size), outside);
    assert.throws(() => log.inclusionProof(0, size), outside);
    assert.throws(() => log.consistencyProof(0, size), outside);
    assert.throws(() => log.leafHash(size), outside);
    assert.throws(() => log.inclusionProof(size, 5), outside);
    assert.throws(() => log.consistencyProof(size, 5), outside);
  }
  assert.throws(() => log.inclusionProof(5, 5), outside);
  assert.throws(() => log.inclusionProof(0, 0), outside);
  assert.throws(() => log.consistencyProof(4, 3), outside);
});
