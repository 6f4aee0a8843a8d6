import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Bytes, utf8 } from '../../shared/codec/bytes.ts';
import { systemRandom } from '../workers/system-random.ts';
import { exportKey, importKey } from './key-export.ts';

const secret = systemRandom(32);
const passphrase = 'Ein langer Sätz';
let file: Bytes;

before(async () => {
  file = await exportKey(secret, passphrase, systemRandom);
});

test('an exported key comes back under its passphrase, however its letters are composed', async () => {
  assert.deepEqual(await importKey(file, passphrase.normalize('NFD')), secret);
});

test('another passphrase opens nothing', async () => {
  await assert.rejects(importKey(file, `${passphrase}.`), { code: 'bad-passphrase' });
});

test('a changed salt or ciphertext opens nothing', async () => {
  for (const part of ['salt', 'sealed']) {
    const changed = Uint8Array.from(file);
    changed[indexOf(file, part) + 10]! ^= 1;
    await assert.rejects(importKey(changed, passphrase), { code: 'bad-passphrase' });
  }
});

test('what is no export is refused before any work', async () => {
  const costly = Uint8Array.from(file);
  costly.set(utf8('20'), indexOf(file, 'scrypt-') + 'scrypt-'.length);
  for (const bad of [new Uint8Array(), new Uint8Array(10_000), file.subarray(0, -1), costly])
    await assert.rejects(importKey(bad, passphrase), { code: 'bad-export' });
});

test('the file does not hold the key', () => {
  assert.equal(Buffer.from(file).indexOf(secret), -1);
});

const indexOf = (bytes: Bytes, name: string): number => Buffer.from(bytes).indexOf(name);
