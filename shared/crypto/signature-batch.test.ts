import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { type Bytes, concat, unhex, utf8 } from '../codec/bytes.ts';
import { mod, ORDER, scalarBytes } from './arithmetic/scalar.ts';
import { isStrictKey, newSigningKey, sign, verifies } from './signature.ts';
import {
  arePrimeOrderKeys,
  areStrictKeys,
  failedSignatures,
  type SignedMessage,
  verifiedTogether,
} from './signature-batch.ts';
import { onEveryEngine } from './testing/every-engine.ts';
import { observe } from './testing/observe.ts';

const { Point } = ed25519;
type Edwards = InstanceType<typeof Point>;

/** A generator of the eight points of small order. */
const TORSION = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
const torsion = (k: number): Edwards => TORSION.multiplyUnsafe(BigInt(k));

const littleEndian = (bytes: Bytes): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
const bytesOf = (x: bigint): Bytes => Uint8Array.from(Buffer.from(x.toString(16).padStart(64, '0'), 'hex').reverse());

function signed(text: string): SignedMessage {
  const key = newSigningKey(randomBytes);
  return { signature: sign(utf8(text), key), message: utf8(text), publicKey: key.publicKey };
}

/** Signed with a key a·B + T_i and a commitment r·B + T_j; S off by `error`. Valid under the rule where `error` is 0. */
function withTorsion(text: string, i: number, j: number, error = 0n): SignedMessage {
  const [a, r] = [littleEndian(randomBytes(31)), littleEndian(randomBytes(31))];
  const A = Point.BASE.multiply(a).add(torsion(i)).toBytes();
  const R = Point.BASE.multiply(r).add(torsion(j)).toBytes();
  const k = littleEndian(sha512(concat(R, A, utf8(text))));
  return { signature: concat(R, scalarBytes(mod(r + k * a + error))), message: utf8(text), publicKey: A };
}

const oneByOne = (items: readonly SignedMessage[]): number[] =>
  items.flatMap(({ signature, message, publicKey }, i) => (verifies(signature, message, publicKey) ? [] : [i]));

const honest = signed('honest');
const off = unhex(`02${'00'.repeat(31)}`);
const S = honest.signature.subarray(32);
const R = honest.signature.subarray(0, 32);

/** What may stand in a batch, by what is odd about it. */
const kinds: Record<string, { item: SignedMessage; valid: boolean }> = {
  honest: { item: honest, valid: true },
  'another honest one': { item: signed('other'), valid: true },
  'torsion in A': { item: withTorsion('A', 1, 0), valid: true },
  'torsion in R': { item: withTorsion('R', 0, 3), valid: true },
  'torsion in both': { item: withTorsion('both', 5, 2), valid: true },
  'torsion and a wrong S': { item: withTorsion('wrong', 1, 1, 1n), valid: false },
  'a wrong S': { item: withTorsion('wrong', 0, 0, 5n), valid: false },
  'another message': { item: { ...honest, message: utf8('else') }, valid: false },
  'another key': { item: { ...honest, publicKey: signed('x').publicKey }, valid: false },
  'S + ℓ': { item: { ...honest, signature: concat(R, bytesOf(littleEndian(S) + ORDER)) }, valid: false },
  'S of ones': { item: { ...honest, signature: concat(R, new Uint8Array(32).fill(255)) }, valid: false },
  'R off the curve': { item: { ...honest, signature: concat(off, S) }, valid: false },
  'A off the curve': { item: { ...honest, publicKey: off }, valid: false },
  'A of order 8, S = 0': {
    item: {
      signature: concat(torsion(1).toBytes(), new Uint8Array(32)),
      message: utf8('x'),
      publicKey: torsion(1).toBytes(),
    },
    valid: false,
  },
  'A the identity': {
    item: {
      signature: concat(Point.BASE.toBytes(), scalarBytes(1n)),
      message: utf8('x'),
      publicKey: Point.ZERO.toBytes(),
    },
    valid: false,
  },
  'A the identity, with a sign': {
    item: { ...honest, publicKey: unhex(`01${'00'.repeat(30)}80`) },
    valid: false,
  },
  'R not canonical': {
    item: { ...honest, signature: concat(unhex(`ee${'ff'.repeat(30)}7f`), S) },
    valid: false,
  },
  'a short signature': { item: { ...honest, signature: honest.signature.subarray(1) }, valid: false },
  'a short key': { item: { ...honest, publicKey: honest.publicKey.subarray(1) }, valid: false },
};

test('the single rule says of each odd signature what this test believes', () => {
  for (const [what, { item, valid }] of Object.entries(kinds))
    assert.deepEqual(oneByOne([item]), valid ? [] : [0], what);
});

onEveryEngine('a batch refuses each odd signature exactly as it is refused alone, and no other with it', () => {
  for (const [what, { item, valid }] of Object.entries(kinds)) {
    assert.deepEqual(failedSignatures([item]), valid ? [] : [0], what);
    assert.deepEqual(failedSignatures([honest, item, honest]), valid ? [] : [1], what);
  }
});

onEveryEngine('any mixture gets the verdicts of one by one', () => {
  const all = Object.values(kinds);
  fc.assert(
    fc.property(fc.array(fc.nat(all.length - 1), { maxLength: 9 }), (picks) => {
      const items = picks.map((at) => all[at]!.item);
      assert.deepEqual(
        failedSignatures(items),
        picks.flatMap((at, i) => (all[at]!.valid ? [] : [i])),
      );
    }),
    { numRuns: 25 },
  );
  assert.deepEqual(failedSignatures([]), []);
});

test('an honest batch, torsion included, takes one combination, and garbage does not slow it', () => {
  const items = ['honest', 'torsion in A', 'torsion in both', 'R off the curve', 'S + ℓ'].map(
    (what) => kinds[what]!.item,
  );
  const seen = observe(() => assert.deepEqual(failedSignatures(items), [3, 4]));
  assert.equal(seen.multiScalar.length, 1);
});

test('errors that cancel in a plain sum, or under the weights of the signatures before them, do not cancel', () => {
  const [one, two] = [withTorsion('one', 0, 0), withTorsion('two', 2, 0)];
  const shifted = ({ signature, ...rest }: SignedMessage, by: bigint): SignedMessage => ({
    ...rest,
    signature: concat(signature.subarray(0, 32), scalarBytes(mod(littleEndian(signature.subarray(32)) + by))),
  });
  assert.deepEqual(failedSignatures([shifted(one, 7n), shifted(two, -7n)]), [0, 1]);
  const scalars = observe(() => assert.deepEqual(failedSignatures([one, two]), [])).multiScalar[0]!;
  const [z1, z2] = scalars as [bigint, bigint];
  assert.ok(z1 < 2n ** 128n && z2 < 2n ** 128n && z1 !== z2);
  assert.deepEqual(failedSignatures([shifted(one, z2), shifted(two, -z1)]), [0, 1]);
});

onEveryEngine('what was judged together gets the verdicts of one by one, and what was not is judged then', () => {
  const all = Object.values(kinds);
  const judge = verifiedTogether(all.map(({ item }) => item));
  const { signature, message, publicKey } = honest;
  for (const { item, valid } of all) assert.equal(judge(item.signature, item.message, item.publicKey), valid);
  assert.equal(judge(signature, utf8('another'), publicKey), false);
  const none = verifiedTogether([]);
  assert.equal(none(signature, message, publicKey), true);
  assert.equal(none(signature, utf8('another'), publicKey), false);
});

test('what was judged together is not judged again', () => {
  const { signature, message, publicKey } = honest;
  const seen = observe(() => {
    const judge = verifiedTogether([honest, honest, kinds['torsion in A']!.item]);
    for (let i = 0; i < 3; i++) assert.equal(judge(signature, message, publicKey), true);
  });
  assert.equal(seen.multiScalar.length, 1);
});

onEveryEngine(
  'a key of mixed order signs what this rule takes and a cofactorless verifier refuses, and is named',
  () => {
    const { publicKey } = honest;
    assert.ok(arePrimeOrderKeys(concat(publicKey, signed('other').publicKey)));
    assert.ok(arePrimeOrderKeys(new Uint8Array()));
    for (let k = 1; k < 8; k++) {
      const { item } = { item: withTorsion('mixed', k, 0) };
      assert.ok(verifies(item.signature, item.message, item.publicKey));
      assert.ok(areStrictKeys(item.publicKey));
      assert.ok(!arePrimeOrderKeys(item.publicKey), `torsion ${k}`);
      // Two whose torsion cancels out are found as well.
      const opposite = withTorsion('opposite', 8 - k, 0).publicKey;
      assert.ok(!arePrimeOrderKeys(concat(publicKey, item.publicKey, opposite)), `torsion ${k} and ${8 - k}`);
    }
    for (const bad of [off, torsion(1).toBytes(), Point.ZERO.toBytes(), publicKey.subarray(1)])
      assert.ok(!arePrimeOrderKeys(concat(publicKey, bad)));
  },
);

onEveryEngine('keys are strict together where each is strict', () => {
  const keys = [honest.publicKey, kinds['torsion in A']!.item.publicKey];
  assert.ok(areStrictKeys(concat(...keys)));
  assert.ok(areStrictKeys(new Uint8Array()));
  assert.ok(!areStrictKeys(concat(...keys).subarray(1)));
  for (const bad of [
    off,
    torsion(1).toBytes(),
    torsion(4).toBytes(),
    Point.ZERO.toBytes(),
    unhex(`ee${'ff'.repeat(30)}7f`),
  ]) {
    assert.ok(!isStrictKey(bad));
    assert.ok(!areStrictKeys(concat(keys[0]!, bad, keys[1]!)));
  }
});
