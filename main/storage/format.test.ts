/** Folders of other versions: brought up, or refused by their number and left as they are, to the last byte. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { ownVersion } from '../launch/own-version.ts';
import { openBoardStore } from './board-store.ts';
import { deletingIn, FORMAT, MARK_FILE, markDeleting, requireReadable } from './format.ts';
import { openKeyStore } from './key-store.ts';
import { entryAt } from './testing/sample.ts';

function newDirectory(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-format-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Each file below with its bytes, its mode and when it was changed last. */
const asItIs = (directory: string): unknown =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { mode, mtimeMs, size } = statSync(join(directory, name));
      const isFile = statSync(join(directory, name)).isFile();
      return [name, mode, mtimeMs, isFile && size, isFile && hashOf(join(directory, name))];
    });
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A folder with a board of one entry, closed. */
function filled(t: TestContext): string {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  store.commit({ entries: [entryAt(0)] });
  store.close();
  return directory;
}

test('a folder says its format and who wrote it from the beginning, and says it once', (t) => {
  const directory = filled(t);
  const mark = readFileSync(join(directory, MARK_FILE), 'utf8');
  assert.deepEqual(JSON.parse(mark), { format: FORMAT, ostraka: ownVersion() });
  assert.match(ownVersion(), /^\d+\.\d+\.\d+/);
  openBoardStore(directory).close();
  assert.equal(readFileSync(join(directory, MARK_FILE), 'utf8'), mark);
});

test('a folder from before there was a mark opens, and stays without one', (t) => {
  const directory = filled(t);
  rmSync(join(directory, MARK_FILE));
  const store = openBoardStore(directory);
  assert.deepEqual(store.entries(), [entryAt(0)]);
  store.close();
  assert.ok(!readdirSync(directory).includes(MARK_FILE));
});

test('a folder of a newer format is refused with its number and its Ostraka, and nothing of it changes', (t) => {
  const directory = filled(t);
  writeFileSync(join(directory, MARK_FILE), JSON.stringify({ format: FORMAT + 1, ostraka: '9.8.7', more: [1] }));
  const before = asItIs(directory);
  assert.throws(() => openBoardStore(directory), {
    code: 'storage-version',
    culprit: { kind: 'file', path: directory },
    message: `${directory} has format ${FORMAT + 1}, which Ostraka 9.8.7 wrote and reads; this is Ostraka ${ownVersion()}, which reads format ${FORMAT}`,
    hint: /^open it with Ostraka 9\.8\.7, .*nothing there was changed$/,
  });
  assert.deepEqual(asItIs(directory), before);
});

test('a mark that says nothing is a damaged one, and nothing is opened by it', (t) => {
  const directory = filled(t);
  for (const text of ['', '{}', '{"format":"1","ostraka":"1"}', '[1]', '{"format":-1,"ostraka":"0.1.0"}']) {
    writeFileSync(join(directory, MARK_FILE), text);
    assert.throws(() => openBoardStore(directory), { code: 'storage-damaged' }, text);
  }
});

test('a folder that was being deleted is opened no more', (t) => {
  const directory = filled(t);
  assert.equal(deletingIn(directory), null);
  markDeleting(directory, 'Head of class');
  assert.equal(deletingIn(directory), 'Head of class');
  assert.throws(() => requireReadable(directory), { code: 'being-deleted' });
  assert.throws(() => openBoardStore(directory), { code: 'being-deleted', hint: /ostraka delete/ });
});

for (const [name, open] of [
  ['board.sqlite', openBoardStore],
  ['keys.sqlite', openKeyStore],
] as const)
  test(`${name} of a newer version is refused before it is opened`, (t) => {
    const directory = newDirectory(t);
    open(directory).close();
    const path = join(directory, name);
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 77');
    database.close();
    const before = asItIs(directory);
    assert.throws(() => open(directory), { code: 'storage-version', message: /has version 77; this is Ostraka \d/ });
    assert.deepEqual(asItIs(directory), before);
  });

/** Keys as the first version kept them, without digests. */
function oldKeys(t: TestContext): string {
  const directory = newDirectory(t);
  const database = new DatabaseSync(join(directory, 'keys.sqlite'));
  database.exec(`CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO secrets VALUES ('node', x'0102'), ('share', x'');
    PRAGMA application_id = ${0x4f53544b}; PRAGMA user_version = 1`);
  database.close();
  return directory;
}

test('keys of version 1 are brought up to this one, with all that they hold', (t) => {
  const directory = oldKeys(t);
  for (let opened = 0; opened < 2; opened++) {
    const keys = openKeyStore(directory);
    assert.deepEqual(keys.list(''), [
      ['node', Uint8Array.of(1, 2)],
      ['share', new Uint8Array(0)],
    ]);
    keys.close();
  }
  const database = new DatabaseSync(join(directory, 'keys.sqlite'));
  assert.deepEqual({ ...database.prepare('PRAGMA user_version').get() }, { user_version: 2 });
  database.close();
});

test('an upgrade that is cut short anywhere is undone, and begins again', (t) => {
  const directory = oldKeys(t);
  const path = join(directory, 'keys.sqlite');
  // What a process that dies within the transaction leaves: pages written already, and the journal that takes them back.
  const database = new DatabaseSync(path);
  database.exec('PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; DROP TABLE secrets');
  database.exec('CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL, digest BLOB NOT NULL) STRICT');
  const fill = database.prepare('INSERT INTO secrets VALUES (?, ?, ?)');
  for (let i = 0; i < 40; i++) fill.run(`filler ${i}`, new Uint8Array(2000), new Uint8Array(32));
  const dead = newDirectory(t);
  for (const name of ['keys.sqlite', 'keys.sqlite-journal']) copyFileSync(join(directory, name), join(dead, name));
  database.exec('ROLLBACK');
  database.close();
  assert.notEqual(hashOf(join(dead, 'keys.sqlite')), hashOf(path), 'it was half written');
  const keys = openKeyStore(dead);
  assert.deepEqual(keys.get('node'), Uint8Array.of(1, 2));
  keys.close();
});
