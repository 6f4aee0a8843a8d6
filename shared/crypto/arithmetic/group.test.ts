import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, hex, unhex } from '../../codec/bytes.ts';
import { engine } from './engine.ts';
import { B, base, decodeNonIdentity, GENERATOR, publicPoint } from './group.ts';
import { ORDER, scalarBytes } from './scalar.ts';

const TWO_B = '6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919';
const IDENTITY = new Uint8Array(32);

test('the generator and its multiples are those of RFC 9496 A.1', () => {
  assert.equal(hex(GENERATOR), 'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76');
  assert.deepEqual(engine.encode(B()), GENERATOR);
  assert.equal(hex(publicPoint(2n)), TWO_B);
  assert.deepEqual(publicPoint(ORDER - 1n), engine.encode(engine.subtract(engine.decode(IDENTITY), B())));
});

test('a base is decoded once and kept, and bad points never are', () => {
  assert.equal(base(unhex(TWO_B)), base(unhex(TWO_B)));
  assert.notEqual(base(unhex(TWO_B)), B());
  const bad = unhex(`01${'00'.repeat(31)}`);
  for (let i = 0; i < 2; i++) assert.throws(() => base(bad), { code: 'bad-point' });
});

test('more bases than are kept still multiply rightly', () => {
  for (let k = 1; k <= 70; k++) assert.deepEqual(engine.encode(base(publicPoint(BigInt(k)))), publicPoint(BigInt(k)));
  assert.deepEqual(engine.encode(engine.multiplyBase(B(), scalarBytes(2n))), unhex(TWO_B));
});

test('the identity is refused where a key, a ciphertext half or a commitment is expected, and named [19]', () => {
  assert.equal(decodeNonIdentity(concat(GENERATOR, unhex(TWO_B)), 'key').length, 2);
  assert.equal(decodeNonIdentity(new Uint8Array(), 'key').length, 0);
  assert.throws(() => decodeNonIdentity(concat(GENERATOR, IDENTITY, IDENTITY), 'key'), {
    code: 'bad-point',
    message: 'key: point 1 is the identity',
  });
  assert.throws(() => decodeNonIdentity(concat(GENERATOR, new Uint8Array(32).fill(255)), 'key'), {
    code: 'bad-point',
    message: /^key: point 1 is not/,
  });
  assert.throws(() => decodeNonIdentity(new Uint8Array(31), 'key'), { code: 'bad-length' });
});
