import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Bytes } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { publicPoint } from '../arithmetic/group.ts';
import { mod } from '../arithmetic/scalar.ts';
import { createDeal, openShare } from './deal.ts';
import { allDealsHash, jointKey, publicShare, secretShare } from './joint.ts';
import { feldmanCommitments, lagrangeAtZero } from './sharing.ts';
import { fingerprint, newAttempt } from './testing/attempt.ts';

// Node 3 was left out by an earlier attempt; the others keep their places.
const indices = [1, 2, 4, 5];
const { context, receivingSecrets } = newAttempt(indices, 3);
const dealt = new Map(indices.map((i) => [i, createDeal(context, i, randomBytes)]));
const commitments = new Map(indices.map((i) => [i, dealt.get(i)!.deal.commitments]));
const secret = mod(indices.reduce((sum, i) => sum + dealt.get(i)!.polynomial[0]!, 0n));
const shares = new Map(
  indices.map((i) => {
    const received = indices.flatMap((dealer) => {
      if (dealer === i) return [];
      const opened = openShare(context, dealer, dealt.get(dealer)!.deal, i, receivingSecrets.get(i)!);
      assert.ok(opened.ok);
      return [opened.share];
    });
    return [i, secretShare(dealt.get(i)!.polynomial, received, i)];
  }),
);
interface DealBytes {
  readonly dealer: number;
  readonly bytes: Bytes;
}
const dealBytes = (order = indices): DealBytes[] =>
  order.map((dealer) => ({ dealer, bytes: encodeCanonical(dealt.get(dealer)!.deal) }));

test('the election key belongs to the sum of all dealers’ secrets', () => {
  assert.deepEqual(jointKey(commitments), publicPoint(secret));
  assert.deepEqual(jointKey(new Map([...commitments].toReversed())), publicPoint(secret));
});

test('everyone computes every node’s public share', () => {
  for (const i of indices) assert.deepEqual(publicShare(commitments, i), publicPoint(shares.get(i)!));
});

test('any three of the four nodes hold the election’s secret, any two do not', () => {
  const sum = (nodes: number[]) =>
    mod([...lagrangeAtZero(nodes)].reduce((total, [i, lambda]) => total + lambda * shares.get(i)!, 0n));
  for (const absent of indices) {
    const three = indices.filter((i) => i !== absent);
    assert.equal(sum(three), secret);
    assert.notEqual(sum(three.slice(1)), secret);
  }
});

test('[19] dealers that cancel each other out yield no key', () => {
  const f = [3n, 5n];
  const cancel = (other: bigint[]) => new Map([f, other].map((each, k) => [k + 1, feldmanCommitments(each)]));
  assert.throws(() => jointKey(cancel([mod(-3n), 7n])), { code: 'bad-point' });
  assert.throws(() => jointKey(cancel([7n, mod(-5n)])), { code: 'bad-point' }, 'nor a lowered threshold');
  assert.throws(() => publicShare(cancel([1n, mod(-9n)]), 1), { code: 'bad-point' }, 'nor a node without a share');
  assert.throws(() => jointKey(new Map()), { code: 'bad-length' });
});

test('the hash of all deals names each deal, its dealer, the key, the attempt and the election', () => {
  const key = jointKey(commitments);
  const hash = allDealsHash(context, dealBytes(), key);
  assert.deepEqual(allDealsHash(context, dealBytes(), key), hash);
  const [one, two, ...others] = dealBytes() as [DealBytes, DealBytes, ...DealBytes[]];
  const swapped = [{ ...one, bytes: two.bytes }, { ...two, bytes: one.bytes }, ...others];
  const redrawn = [{ ...one, bytes: encodeCanonical(createDeal(context, 1, randomBytes).deal) }, two, ...others];
  assert.notDeepEqual(allDealsHash(context, swapped, key), hash);
  assert.notDeepEqual(allDealsHash(context, redrawn, key), hash);
  assert.notDeepEqual(allDealsHash(context, dealBytes(), publicPoint(7n)), hash);
  assert.notDeepEqual(allDealsHash({ ...context, attempt: 2 }, dealBytes(), key), hash);
  assert.notDeepEqual(allDealsHash({ ...context, fingerprint: fingerprint('another') }, dealBytes(), key), hash);
});

test('no hash stands for deals that are missing, doubled, out of order or a stranger’s', () => {
  const key = jointKey(commitments);
  for (const order of [
    [1, 2, 4],
    [1, 2, 4, 4],
    [1, 2, 5, 4],
    [1, 2, 4, 5, 5],
  ])
    assert.throws(() => allDealsHash(context, dealBytes(order), key), { code: 'bad-index' });
  const stranger = dealBytes().map((deal) => (deal.dealer === 4 ? { ...deal, dealer: 3 } : deal));
  assert.throws(() => allDealsHash(context, stranger, key), { code: 'bad-index' });
});
