import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { type Keyring, openKeys } from './key-wrapping.ts';

const secret = utf8('a signing key');

/** A keyring that turns each byte round, and counts what it is asked. */
const ring = (mask: number, stale = false) => {
  const asked = { encrypt: 0, decrypt: 0 };
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ mask);
  const keyring: Keyring = {
    safe: true,
    async encrypt(text) {
      asked.encrypt++;
      return turn(utf8(text));
    },
    async decrypt(encrypted) {
      asked.decrypt++;
      return { text: Buffer.from(turn(encrypted)).toString('latin1'), stale };
    },
  };
  return { keyring, asked };
};

function directoryOf(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-keys-'));
  t.after(() => rmSync(directory, { recursive: true }));
  return directory;
}

test('a wrapped secret comes back after a restart, and the keyring is asked once for each', async (t) => {
  const directory = directoryOf(t);
  const { keyring, asked } = ring(0x55);
  const first = await openKeys(directory, keyring);
  const wrapped = first.wrapping.wrap(secret);
  assert.equal(Buffer.from(wrapped).indexOf(secret), -1);
  const { wrapping, plain } = await openKeys(directory, keyring);
  assert.deepEqual(wrapping.unwrap(wrapped), secret);
  assert.equal(plain, false);
  assert.deepEqual(asked, { encrypt: 1, decrypt: 1 });
});

test('the same secret is wrapped differently each time', async (t) => {
  const { wrapping } = await openKeys(directoryOf(t), null);
  assert.notDeepEqual(wrapping.wrap(secret), wrapping.wrap(secret));
});

test('a changed wrapped secret is refused', async (t) => {
  const { wrapping } = await openKeys(directoryOf(t), null);
  const wrapped = wrapping.wrap(secret);
  for (let at = 0; at < wrapped.length; at++) {
    const changed = Uint8Array.from(wrapped);
    changed[at]! ^= 1;
    assert.throws(() => wrapping.unwrap(changed), { code: 'keys-locked' });
  }
  for (const short of [new Uint8Array(), wrapped.subarray(0, 30)])
    assert.throws(() => wrapping.unwrap(short), { code: 'keys-locked' });
});

test('without a safe keyring the keys are plain, in a file for their owner only', async (t) => {
  const directory = directoryOf(t);
  for (const none of [null, { ...ring(1).keyring, safe: false }])
    assert.equal((await openKeys(directory, none)).plain, true);
  if (process.platform !== 'win32') assert.equal(statSync(join(directory, 'data-key')).mode & 0o777, 0o600);
});

test('a data key in the clear goes to the keyring as soon as there is one', async (t) => {
  const directory = directoryOf(t);
  const wrapped = (await openKeys(directory, null)).wrapping.wrap(secret);
  const before = readFileSync(join(directory, 'data-key'));
  const { wrapping, plain } = await openKeys(directory, ring(0x55).keyring);
  assert.equal(plain, false);
  assert.deepEqual(wrapping.unwrap(wrapped), secret);
  assert.equal(readFileSync(join(directory, 'data-key')).indexOf(before.subarray(1)), -1);
  await assert.rejects(openKeys(directory, null), { code: 'keys-locked' });
});

test('a data key that the keyring calls stale is given to it anew', async (t) => {
  const directory = directoryOf(t);
  const { keyring, asked } = ring(0x55, true);
  await openKeys(directory, keyring);
  await openKeys(directory, keyring);
  assert.deepEqual(asked, { encrypt: 2, decrypt: 1 });
});

test('a keyring that gives something else back locks the keys and leaves the file alone', async (t) => {
  const directory = directoryOf(t);
  await openKeys(directory, ring(0x55).keyring);
  const file = readFileSync(join(directory, 'data-key'));
  await assert.rejects(openKeys(directory, ring(0x15).keyring), { code: 'keys-locked' });
  assert.deepEqual(readFileSync(join(directory, 'data-key')), file);
});

test('a damaged file of the data key is said to be so', async (t) => {
  const directory = directoryOf(t);
  for (const bad of [new Uint8Array(), Uint8Array.of(0, 1, 2), Uint8Array.of(7), new Uint8Array(34)]) {
    writeFileSync(join(directory, 'data-key'), bad);
    await assert.rejects(openKeys(directory, null), { code: 'keys-locked', message: /damaged/ });
  }
});
