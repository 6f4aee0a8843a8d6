import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, hex, piece, unhex } from '../codec/bytes.ts';
import { engine, type Points } from './arithmetic/engine.ts';
import { generators } from './arithmetic/generators.ts';
import { GENERATOR, publicPoint } from './arithmetic/group.ts';
import { ORDER, packScalars, randomScalar, readScalars, scalarBytes } from './arithmetic/scalar.ts';
import { type Ciphertexts, ciphertextCount, encrypt, readCiphertexts, reencrypt, writeCiphertexts } from './elgamal.ts';

const x = randomScalar(randomBytes);
const Y = publicPoint(x);
const TWO_B = unhex('6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919');

const fresh = (n: number): Bytes => packScalars(Array.from({ length: n }, () => randomScalar(randomBytes)));
const messages = (n: number): Points => generators(n).hs;
/** c2 − x·c1, with the secret key itself. */
const decrypted = ({ c1, c2 }: Ciphertexts): string =>
  hex(engine.encode(engine.subtract(c2, engine.scale(c1, scalarBytes(x)))));
const encoded = (points: Points): string => hex(engine.encode(points));
const shape = fc.record({ count: fc.integer({ min: 0, max: 3 }), width: fc.integer({ min: 1, max: 3 }) });

test('a ciphertext is (r·B, M + r·Y), here with numbers small enough to check by the table of RFC 9496', () => {
  // M = 2·B, x = 1, r = 1, 2: c1 = B, 2·B and c2 = 3·B, 4·B.
  const M = engine.decode(concat(TWO_B, TWO_B));
  const wire = writeCiphertexts(encrypt(M, 2, GENERATOR, packScalars([1n, 2n])));
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => hex(piece(wire, i))),
    [
      'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76',
      '94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259',
      hex(TWO_B),
      'da80862773358b466ffadfe0b3293ab3d9fd53c5ea6c955358f568322daf6a57',
    ],
  );
});

test('the secret key opens what the public key sealed, and what was written is read back', () => {
  fc.assert(
    fc.property(shape, ({ count, width }) => {
      const M = messages(count * width);
      const sealed = encrypt(M, width, Y, fresh(count * width));
      assert.deepEqual([sealed.count, sealed.width], [count, width]);
      assert.equal(decrypted(sealed), encoded(M));
      const wire = writeCiphertexts(sealed);
      assert.equal(wire.length, count * width * 64);
      assert.equal(ciphertextCount(wire, width), count);
      const read = readCiphertexts(wire, width);
      assert.deepEqual([read.count, read.width], [count, width]);
      assert.equal(encoded(read.c1), encoded(sealed.c1));
      assert.equal(encoded(read.c2), encoded(sealed.c2));
    }),
    { numRuns: 10 },
  );
});

test('block k of ciphertext i stands at i·width + k, c1 before c2', () => {
  const r = fresh(6);
  const wire = writeCiphertexts(encrypt(messages(6), 3, Y, r));
  const points = engine.encode(messages(6));
  readScalars(r).forEach((_, at) => {
    const alone = encrypt(engine.decode(piece(points, at)), 1, Y, piece(r, at));
    assert.deepEqual(piece(wire, at, 64), concat(engine.encode(alone.c1), engine.encode(alone.c2)));
  });
});

test('re-encryption changes both halves and no plaintext, and adds up', () => {
  const sealed = encrypt(messages(4), 2, Y, fresh(4));
  const [r, s] = [fresh(4), fresh(4)];
  const once = reencrypt(sealed, Y, r);
  assert.deepEqual([once.count, once.width], [2, 2]);
  assert.equal(decrypted(once), decrypted(sealed));
  for (const half of ['c1', 'c2'] as const)
    assert.deepEqual(engine.identities(engine.subtract(once[half], sealed[half])), []);
  const sum = packScalars(readScalars(r).map((a, i) => (a + readScalars(s)[i]!) % ORDER));
  assert.deepEqual(writeCiphertexts(reencrypt(once, Y, s)), writeCiphertexts(reencrypt(sealed, Y, sum)));
});

test('one block re-encrypted under another key is another plaintext', () => {
  const sealed = encrypt(messages(1), 1, Y, fresh(1));
  assert.notEqual(decrypted(reencrypt(sealed, GENERATOR, fresh(1))), decrypted(sealed));
});

test('bytes that are not whole ciphertexts of the width are refused, each at its length', () => {
  for (const [length, width] of [
    [1, 1],
    [32, 1],
    [63, 1],
    [65, 1],
    [64, 2],
    [192, 2],
    [128, 3],
    [64, 0],
    [64, -1],
    [64, 0.5],
    [64, Number.NaN],
  ] as const) {
    assert.throws(() => ciphertextCount(new Uint8Array(length), width), { code: 'bad-length' }, `${length} ${width}`);
    assert.throws(() => readCiphertexts(new Uint8Array(length), width), { code: 'bad-length' }, `${length} ${width}`);
  }
});

test('a half that is the identity or not canonical is refused, and named [19]', () => {
  const wire = writeCiphertexts(encrypt(messages(4), 2, Y, fresh(4)));
  for (let half = 0; half < 8; half++)
    for (const bad of [new Uint8Array(32), unhex(`01${'00'.repeat(31)}`), new Uint8Array(32).fill(255)]) {
      const forged = Uint8Array.from(wire);
      forged.set(bad, 32 * half);
      assert.throws(() => readCiphertexts(forged, 2), {
        code: 'bad-point',
        message: new RegExp(`^ciphertext half: point ${half} `),
      });
    }
});

test('a key that is the identity or no point is refused: under it the message would stand in the open [19]', () => {
  const sealed = encrypt(messages(1), 1, Y, fresh(1));
  for (const key of [new Uint8Array(32), unhex(`01${'00'.repeat(31)}`)]) {
    assert.throws(() => encrypt(messages(1), 1, key, fresh(1)), { code: 'bad-point' });
    assert.throws(() => reencrypt(sealed, key, fresh(1)), { code: 'bad-point' });
  }
});

test('randomness that is too short, too long or not below the order is refused', () => {
  const sealed = encrypt(messages(2), 1, Y, fresh(2));
  for (const n of [0, 1, 3]) {
    assert.throws(() => encrypt(messages(2), 1, Y, fresh(n)), { code: 'bad-length' });
    assert.throws(() => reencrypt(sealed, Y, fresh(n)), { code: 'bad-length' });
  }
  const order = unhex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  assert.throws(() => encrypt(messages(1), 1, Y, order), { code: 'bad-scalar' });
});

test('messages that do not fill whole ciphertexts are refused', () => {
  for (const width of [2, 0, -1, 1.5])
    assert.throws(() => encrypt(messages(3), width, Y, fresh(3)), { code: 'bad-length' });
});
