import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeAs, encodeCanonical } from '../codec/cbor.ts';
import { signingKey } from '../crypto/signature.ts';
import {
  closeQuorum,
  fingerprintOf,
  type Manifest,
  manifestFault,
  manifestOf,
  manifestSchema,
  type Plan,
  trustInWords,
  witnessQuorum,
} from './manifest.ts';
import { quiet } from './testing/plan.ts';

const key = (n: number) => signingKey(new Uint8Array(32).fill(n)).publicKey;

const names = ['one', 'two', 'three', 'four', 'five'];
const manifest = (changes: Partial<Plan> = {}, nodes = 4): Manifest =>
  manifestOf(
    { ...quiet, ...changes },
    key(100),
    names.slice(0, nodes).map((name, i) => ({ name, key: key(i + 1) })),
  );

test('a manifest is its canonical bytes, and every change of it is another election', () => {
  const one = manifest();
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(one)), one);
  assert.notDeepEqual(fingerprintOf(manifest({ title: 'Class  speaker' })), fingerprintOf(one));
  assert.notDeepEqual(fingerprintOf(manifest({}, 5)), fingerprintOf(one));
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...one, version: 2 })), { code: 'bad-shape' });
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...one, extra: 1 })), { code: 'bad-shape' });
});

test('1 ≤ t ≤ m ≤ n, or there is no election', () => {
  for (const [t, m] of [
    [3, 2],
    [2, 5],
    [5, 5],
  ] as const)
    assert.throws(() => manifest({ threshold: t, leastMixes: m }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ threshold: 4, leastMixes: 4 })), null);
});

test('any two close quorums share t nodes, and no smaller ones would: whatever n and t', () => {
  const one = manifest();
  const { coordinator } = one;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), fc.integer({ min: 1, max: 32 }), (n, t) => {
      fc.pre(t <= n);
      const nodes = Array.from({ length: n }, (_, i) => ({ name: `${i}`, key: coordinator }));
      const q = closeQuorum({ ...one, nodes, threshold: t });
      assert.ok(2 * q - n >= t, 'two quorums overlap in at least t');
      assert.ok(2 * (q - 1) - n < t, 'and no smaller number would do');
      assert.ok(q <= n);
    }),
  );
  assert.equal(witnessQuorum(manifest({ lossesTolerated: 1 })), 2);
  assert.equal(witnessQuorum(manifest({ lossesTolerated: 30 })), 4);
});

test('the numbers are said in words', () => {
  assert.deepEqual(trustInWords(manifest()), [
    'Any 2 of these 4 laptops together could read the ballots; fewer cannot.',
    '1 may be absent when voting closes, 2 afterwards; 2 may fail to mix.',
  ]);
});

test('more seats than options, or more approvals: refused', () => {
  const [contest] = quiet.contests as [Extract<Plan['contests'][number], { ballot: 'single' }>];
  assert.throws(() => manifest({ contests: [{ ...contest, seats: 3 }] }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ contests: [{ ...contest, seats: 3, writeIn: true }] })), null);
  const { title, options, writeIn, seats } = contest;
  const approval = { ballot: 'approval' as const, title, options, writeIn, seats, rules: ['approval' as const] };
  assert.throws(() => manifest({ contests: [{ ...approval, most: 3 }] }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ contests: [{ ...approval, most: 2 }] })), null);
});
