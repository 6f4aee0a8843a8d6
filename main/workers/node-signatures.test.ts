import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, unhex } from '../../shared/codec/bytes.ts';
import { verifiesAlone } from '../../shared/crypto/signature.ts';
import { startArithmetic } from './arithmetic.ts';
import { nodeSignatures } from './node-signatures.ts';

startArithmetic();

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 300 });
const { publicKey, sign, verifies } = nodeSignatures;

test('RFC 8032 §7.1, test 2', () => {
  const seed = unhex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const key = { seed, publicKey: publicKey(seed) };
  assert.deepEqual(key.publicKey, unhex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'));
  const signature = sign(Uint8Array.of(0x72), key);
  const expected =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
  assert.deepEqual(signature, unhex(expected));
});

test('keys and signatures are those of the reference', () => {
  fc.assert(
    fc.property(seeds, messages, (seed, message) => {
      const key = { seed, publicKey: publicKey(seed) };
      assert.deepEqual(key.publicKey, ed25519.getPublicKey(seed));
      assert.deepEqual(sign(message, key), ed25519.sign(message, seed));
      assert.ok(verifies(sign(message, key), message, key.publicKey));
    }),
    { numRuns: 20 },
  );
});

test('the verdict is that of the reference, on whatever is wrong', () => {
  const seed = new Uint8Array(32).fill(5);
  const key = { seed, publicKey: publicKey(seed) };
  const message = Uint8Array.of(1, 2, 3);
  const good = sign(message, key);
  const flipped = (bytes: Uint8Array, i: number) => bytes.map((x, at) => (at === i ? x ^ 1 : x));
  const [R, S] = [good.subarray(0, 32), good.subarray(32)];
  const identity = Uint8Array.of(1, ...new Uint8Array(31));
  const torsion = unhex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
  const cases: [Uint8Array, Uint8Array, Uint8Array][] = [
    [good, message, key.publicKey],
    ...[0, 31, 32, 63].map((i): [Uint8Array, Uint8Array, Uint8Array] => [flipped(good, i), message, key.publicKey]),
    [good, flipped(message, 1), key.publicKey],
    [good, message, flipped(key.publicKey, 3)],
    [good, message, identity],
    [good, message, torsion],
    [concat(identity, new Uint8Array(32)), message, identity],
    [concat(R, new Uint8Array(32).fill(0xff)), message, key.publicKey],
    [concat(new Uint8Array(32).fill(0xff), S), message, key.publicKey],
    [R, message, key.publicKey],
    [good, message, R.subarray(1)],
    [new Uint8Array(), message, key.publicKey],
  ];
  const verdicts = cases.map(([signature, text, author]) => verifies(signature, text, author));
  assert.deepEqual(
    verdicts,
    cases.map(([signature, text, author]) => verifiesAlone(signature, text, author)),
  );
  assert.equal(verdicts[0], true);
});
