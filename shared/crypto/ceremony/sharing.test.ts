import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hex, piece, unhex } from '../../codec/bytes.ts';
import { publicPoint } from '../arithmetic/group.ts';
import { mod, readScalar, scalarBytes } from '../arithmetic/scalar.ts';
import { commitmentAt, evaluate, feldmanCommitments, lagrangeAtZero, newPolynomial } from './sharing.ts';

/** RFC 9591 appendix E.3, FROST(ristretto255, SHA-512). */
const rfc9591 = {
  groupSecretKey: '1b25a55e463cfd15cf14a5d3acc3d15053f08da49c8afcf3ab265f2ebc4f970b',
  groupPublicKey: 'e2a62f39eede11269e3bd5a7d97554f5ca384f9f6d3dd9c3c0d05083c7254f57',
  coefficient: '410f8b744b19325891d73736923525a4f596c805d060dfb9c98009d34e3fec02',
  shares: [
    '5c3430d391552f6e60ecdc093ff9f6f4488756aa6cebdbad75a768010b8f830e',
    'b06fc5eac20b4f6e1b271d9df2343d843e1e1fb03c4cbb673f2872d459ce6f01',
    'f17e505f0e2581c6acfe54d3846a622834b5e7b50cad9a2109a97ba7a80d5c04',
  ],
};
const polynomial = [rfc9591.groupSecretKey, rfc9591.coefficient].map((x) => readScalar(unhex(x)));

/** f(0) from shares by node. */
function reconstruct(shares: ReadonlyMap<number, bigint>): bigint {
  const lambda = lagrangeAtZero([...shares.keys()]);
  return mod([...shares].reduce((sum, [i, share]) => sum + lambda.get(i)! * share, 0n));
}

test('the shares are those of RFC 9591 appendix E.3', () => {
  rfc9591.shares.forEach((share, k) => {
    assert.equal(hex(scalarBytes(evaluate(polynomial, k + 1))), share);
  });
});

test('the first commitment is the group public key of RFC 9591 appendix E.3', () => {
  assert.equal(hex(piece(feldmanCommitments(polynomial), 0)), rfc9591.groupPublicKey);
});

test('any two shares of RFC 9591 appendix E.3 give the group secret key, in either order', () => {
  const shares = rfc9591.shares.map((share) => readScalar(unhex(share)));
  for (const pair of [
    [1, 2],
    [1, 3],
    [3, 1],
    [2, 3],
  ]) {
    const secret = reconstruct(new Map(pair.map((i) => [i, shares[i - 1]!])));
    assert.equal(hex(scalarBytes(secret)), rfc9591.groupSecretKey);
  }
});

test('the commitments give the public half of each share of RFC 9591 appendix E.3', () => {
  const commitments = feldmanCommitments(polynomial);
  rfc9591.shares.forEach((share, k) => {
    assert.deepEqual(commitmentAt(commitments, k + 1), publicPoint(readScalar(unhex(share))));
  });
});

const subset = fc.integer({ min: 1, max: 7 }).chain((t) =>
  fc.record({
    t: fc.constant(t),
    nodes: fc.uniqueArray(fc.integer({ min: 1, max: 32 }), { minLength: t, maxLength: t }),
  }),
);

test('any t nodes reconstruct, and t − 1 of them do not', () => {
  fc.assert(
    fc.property(subset, ({ t, nodes }) => {
      const f = newPolynomial(t, randomBytes);
      const shares = new Map(nodes.map((i) => [i, evaluate(f, i)]));
      assert.equal(reconstruct(shares), f[0]);
      shares.delete(nodes[0]!);
      assert.notEqual(reconstruct(shares), f[0]);
    }),
    { numRuns: 50 },
  );
});

test('every share matches its dealer’s commitments, and a share off by one does not', () => {
  fc.assert(
    fc.property(subset, ({ t, nodes }) => {
      const f = newPolynomial(t, randomBytes);
      const [i] = nodes as [number, ...number[]];
      assert.deepEqual(commitmentAt(feldmanCommitments(f), i), publicPoint(evaluate(f, i)));
      assert.notDeepEqual(commitmentAt(feldmanCommitments(f), i), publicPoint(mod(evaluate(f, i) + 1n)));
    }),
    { numRuns: 10 },
  );
});

test('a node named twice, the node 0 and what is no node are refused', () => {
  for (const nodes of [[1, 2, 1], [0, 1], [1, -1], [1.5]])
    assert.throws(() => lagrangeAtZero(nodes), { code: 'bad-index' });
  assert.throws(() => evaluate(polynomial, 0), { code: 'bad-index' });
  assert.throws(() => commitmentAt(feldmanCommitments(polynomial), 0), { code: 'bad-index' });
});
