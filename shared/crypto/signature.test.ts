import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { concat, hex, unhex, utf8 } from '../codec/bytes.ts';
import { ORDER } from './arithmetic/scalar.ts';
import { isStrictKey, newSigningKey, sign, signingKey, verifies } from './signature.ts';

/** RFC 8032 §7.1, tests 1 to 3. */
const RFC_8032 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

const SMALL_A = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa';
const MIXED_A = 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43';
const MIXED_A2 = 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d';
const PLAIN_A = '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623';
const NON_CANONICAL = 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff';

/**
 * The edge cases of Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs" (SSR 2020; ed25519-speccheck), with the
 * verdict of our rule: canonical A and R, A not of small order, S < ℓ, cofactored equation.
 */
const EDGE_CASES: readonly [why: string, valid: boolean, publicKey: string, message: string, signature: string][] = [
  [
    'S = 0, small A and R',
    false,
    SMALL_A,
    '2a66241a42a9ee12994d8068dcf1bb7dfc6637b45450acd43711f637fa5080fc',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000',
  ],
  [
    'S = 0, small A and R',
    false,
    SMALL_A,
    '8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000',
  ],
  [
    'small A, mixed R',
    false,
    SMALL_A,
    '9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41',
    'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
  ],
  [
    'small A, mixed R',
    false,
    SMALL_A,
    '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79',
    'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
  ],
  [
    'mixed A, small R',
    true,
    MIXED_A,
    '9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa182ef1a5b928da07fec769cc8a12db6bcf70dab3f3227fa315e9d5e3e01a3405',
  ],
  [
    'mixed A, small R, cofactored equation only',
    true,
    MIXED_A,
    'aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e',
  ],
  [
    'mixed A and R',
    true,
    MIXED_A2,
    '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79',
    '9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009',
  ],
  [
    'mixed A and R, cofactored equation only',
    true,
    MIXED_A2,
    'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c',
    '160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09',
  ],
  [
    'cofactored, unless 8·k is reduced first',
    true,
    MIXED_A2,
    'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c',
    '21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405',
  ],
  [
    'S ≥ ℓ',
    false,
    PLAIN_A,
    '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
    'e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514',
  ],
  [
    'S ≫ ℓ',
    false,
    PLAIN_A,
    '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
    '8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22',
  ],
  [
    'non-canonical R, hashed as reduced',
    false,
    MIXED_A,
    '9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41',
    `${NON_CANONICAL}03be9678ac102edcd92b0210bb34d7428d12ffc5df5f37e359941266a4e35f0f`,
  ],
  [
    'non-canonical R, hashed as sent',
    false,
    MIXED_A,
    '9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41',
    `${NON_CANONICAL}ca8c5b64cd208982aa38d4936621a4775aa233aa0505711d8fdcfdaa943d4908`,
  ],
  [
    'non-canonical A, hashed as reduced',
    false,
    NON_CANONICAL,
    'e96b7021eb39c1a163b6da4e3093dcd3f21387da4cc4572be588fafae23c155b',
    'a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
  ],
  [
    'non-canonical A, hashed as sent',
    false,
    NON_CANONICAL,
    '39a591f5321bbe07fd5a23dc2f39d025d74526615746727ceefd6e82ae65c06f',
    'a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
  ],
];

/** All encodings of points of order 1, 2, 4 and 8 that fit 255 bits and a sign, canonical or not. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  NON_CANONICAL,
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

test('RFC 8032 §7.1: keys, signatures and verdicts are those printed', () => {
  for (const { seed, publicKey, message, signature } of RFC_8032) {
    const key = signingKey(unhex(seed));
    assert.equal(hex(key.publicKey), publicKey);
    assert.equal(hex(sign(unhex(message), key)), signature);
    assert.ok(verifies(unhex(signature), unhex(message), key.publicKey));
    assert.ok(isStrictKey(key.publicKey));
  }
});

test('the edge cases of “Taming the many EdDSAs” get the one verdict of our rule', () => {
  for (const [why, valid, publicKey, message, signature] of EDGE_CASES)
    assert.equal(verifies(unhex(signature), unhex(message), unhex(publicKey)), valid, why);
});

test('a signature with ℓ added to S is refused: nobody can make a second one from it', () => {
  const { publicKey, message, signature } = RFC_8032[1]!;
  const S = BigInt(`0x${Buffer.from(unhex(signature).subarray(32)).reverse().toString('hex')}`) + ORDER;
  const malleated = Buffer.from(S.toString(16).padStart(64, '0'), 'hex').reverse();
  const forged = concat(unhex(signature).subarray(0, 32), malleated);
  assert.ok(!verifies(forged, unhex(message), unhex(publicKey)));
});

test('a small-order key is no key, and signs nothing: S = 0 and R small would sign every message [19]', () => {
  for (const A of SMALL_ORDER) {
    assert.ok(!isStrictKey(unhex(A)), A);
    for (const R of SMALL_ORDER)
      assert.ok(!verifies(concat(unhex(R), new Uint8Array(32)), utf8('any message'), unhex(A)), `${A} ${R}`);
  }
});

test('keys that are not on the curve, not canonical or not 32 bytes are no keys', () => {
  const off = `02${'00'.repeat(31)}`;
  const refused = [off, 'ff'.repeat(32), `f0${'ff'.repeat(30)}7f`, '', RFC_8032[0]!.publicKey.slice(2)];
  for (const key of refused) assert.ok(!isStrictKey(unhex(key)), key);
  assert.ok(isStrictKey(unhex(MIXED_A)), 'only small order is refused, as in the rule');
});

test('a changed message, key or signature does not verify, and nothing malformed throws', () => {
  const key = newSigningKey(randomBytes);
  const other = newSigningKey(randomBytes);
  const message = utf8('entry 1');
  const signature = sign(message, key);
  assert.ok(verifies(signature, message, key.publicKey));
  assert.ok(!verifies(signature, utf8('entry 2'), key.publicKey));
  assert.ok(!verifies(signature, message, other.publicKey));
  for (const at of [0, 31, 32, 63]) {
    const changed = Uint8Array.from(signature);
    changed[at]! ^= 1;
    assert.ok(!verifies(changed, message, key.publicKey), `byte ${at}`);
  }
  for (const length of [0, 63, 65]) {
    assert.ok(!verifies(new Uint8Array(length), message, key.publicKey));
    assert.ok(!verifies(signature, message, new Uint8Array(length)));
  }
});

test('new keys come from 32 fresh random bytes', () => {
  const seed = randomBytes(32);
  const asked: number[] = [];
  const key = newSigningKey((length) => {
    asked.push(length);
    return seed;
  });
  assert.deepEqual(asked, [32]);
  assert.deepEqual(key, signingKey(Uint8Array.from(seed)));
});
