import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { utf8 } from '../../shared/codec/bytes.ts';
import { openBoardStore } from './board-store.ts';
import { openKeyStore } from './key-store.ts';

function newDirectory(t: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'ostraka-keys-'));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'keys');
}

/** Whether any file in the directory holds these bytes. */
const holds = (directory: string, bytes: Uint8Array): boolean =>
  readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes(Buffer.from(bytes)));

test('secrets are put, overwritten and read again after reopening', (t) => {
  const directory = newDirectory(t);
  let keys = openKeyStore(directory);
  keys.put('signing', utf8('first'));
  keys.put('signing', utf8('second'));
  keys.put('share', new Uint8Array(0));
  keys.close();
  keys = openKeyStore(directory);
  assert.deepEqual(keys.get('signing'), utf8('second'));
  assert.deepEqual(keys.get('share'), new Uint8Array(0));
  assert.equal(keys.get('other'), undefined);
  keys.close();
});

test('secrets are listed by prefix in order', (t) => {
  const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x55);
  const keys = openKeyStore(newDirectory(t), { wrap: flip, unwrap: flip });
  for (const name of ['mix/2', 'mix/1', 'mix', 'MIX/1', 'mix/%']) keys.put(name, utf8(name));
  assert.deepEqual(
    keys.list('mix/'),
    ['mix/%', 'mix/1', 'mix/2'].map((name) => [name, utf8(name)]),
  );
  assert.equal(keys.list('').length, 5);
  keys.close();
});

test('an erased or overwritten secret is in no file any more, small or large', (t) => {
  const directory = newDirectory(t);
  const keys = openKeyStore(directory);
  const markers = ['small secret 5e1f', 'large secret 77ab', 'overwritten secret 90cd', 'kept secret 1122'].map(utf8);
  const [small, large, overwritten, kept] = markers as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  keys.put('small', small);
  // Several pages, the marker at the end of the last.
  keys.put('large', new Uint8Array(Buffer.concat([new Uint8Array(30_000), large])));
  keys.put('overwritten', overwritten);
  keys.put('kept', kept);
  keys.close();
  for (const marker of markers) assert.equal(holds(directory, marker), true);

  const again = openKeyStore(directory);
  again.erase('small');
  again.erase('large');
  again.erase('never there');
  again.put('overwritten', utf8('x'));
  for (const marker of [small, large, overwritten]) assert.equal(holds(directory, marker), false);
  assert.equal(holds(directory, kept), true);
  assert.equal(again.get('small'), undefined);
  assert.deepEqual(again.get('overwritten'), utf8('x'));
  again.close();
});

test('only the owner may enter the directory and read the file', { skip: process.platform === 'win32' }, (t) => {
  const directory = newDirectory(t);
  openKeyStore(directory).close();
  const file = join(directory, 'keys.sqlite');
  const modes = () => [directory, file].map((path) => statSync(path).mode & 0o777);
  assert.deepEqual(modes(), [0o700, 0o600]);
  chmodSync(directory, 0o755);
  chmodSync(file, 0o644);
  openKeyStore(directory).close();
  assert.deepEqual(modes(), [0o700, 0o600]);
});

test('values pass through the wrapping on their way to disk and back', (t) => {
  const directory = newDirectory(t);
  const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x55);
  const keys = openKeyStore(directory, { wrap: flip, unwrap: flip });
  const secret = utf8('what the disk must not see');
  keys.put('key', secret);
  assert.deepEqual(keys.get('key'), secret);
  assert.equal(holds(directory, secret), false);
  assert.equal(holds(directory, flip(secret)), true);
  keys.close();
});

test('a secret whose bits or whose name have changed on the disk is damage, and no key', (t) => {
  const [name, secret] = ['a-name-to-be-found', utf8('a secret that is long enough to be found')];
  for (const altered of [utf8(name), secret]) {
    const directory = newDirectory(t);
    const keys = openKeyStore(directory);
    keys.put(name, secret);
    keys.put('other', utf8('x'));
    keys.close();
    const path = join(directory, 'keys.sqlite');
    const file = readFileSync(path);
    file[file.indexOf(altered)]! ^= 1;
    writeFileSync(path, file);
    assert.throws(() => openKeyStore(directory), { code: 'storage-damaged', culprit: { kind: 'file', path } });
    // The directory is given back, for whoever puts a whole file there.
    file[file.indexOf(altered.subarray(1)) - 1]! ^= 1;
    writeFileSync(path, file);
    const again = openKeyStore(directory);
    assert.deepEqual(again.get(name), secret);
    again.close();
  }
});

test('a store in use, of another kind or damaged is refused', (t) => {
  const directory = newDirectory(t);
  const keys = openKeyStore(directory);
  assert.throws(() => openKeyStore(directory), { code: 'storage-in-use' });
  keys.put('a', utf8('b'));
  keys.close();

  const path = join(directory, 'keys.sqlite');
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, 5000));
  assert.throws(() => openKeyStore(directory), { code: 'storage-damaged', culprit: { kind: 'file', path } });
  const board = newDirectory(t);
  openBoardStore(board).close();
  writeFileSync(path, readFileSync(join(board, 'board.sqlite')));
  assert.throws(() => openKeyStore(directory), { code: 'storage-damaged', culprit: { kind: 'file', path } });
});
