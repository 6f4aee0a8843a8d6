import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Bytes, concat, hex, joined, utf8 } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { blobName, PIECE_BYTES } from './blob-files.ts';
import { openBoardStore } from './board-store.ts';
import { blobAt, entryAt, noteAt } from './testing/sample.ts';
import { testStore } from './testing/suite.ts';

function newDirectory(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-board-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A closed store with 40 entries, a blob and a key; returns its directory and its database's path. */
function filled(t: TestContext): { directory: string; path: string } {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  store.commit({
    entries: Array.from({ length: 40 }, (_, i) => entryAt(900 + i)),
    blobs: [blobAt(1)],
    put: { key: Uint8Array.of(1) },
  });
  store.close();
  return { directory, path: join(directory, 'board.sqlite') };
}

/** A process that appends to the store in `directory` until it is killed. */
function appender(t: TestContext, directory: string) {
  const script = fileURLToPath(new URL('./testing/append.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  /** The counts of all complete lines. */
  const acknowledged = () => printed.split('\n').slice(0, -1).map(Number);
  return {
    acknowledged,
    /** Returns once it has printed so many lines; fails where it ends before. */
    async until(lines: number): Promise<void> {
      while (acknowledged().length < lines) {
        const event = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')]);
        if (event === 'ended') assert.fail('it ended by itself');
      }
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      const [, signal] = await ended;
      assert.equal(signal, 'SIGKILL');
    },
  };
}

testStore('a folder', async (t) => {
  const directory = join(newDirectory(t), 'deeper', 'down');
  return { open: async () => openBoardStore(directory) };
});

test('behind entries that could not be written no others stand, and their places are free again', async (t) => {
  const store = openBoardStore(newDirectory(t));
  await store.write({ entries: [entryAt(0)] });
  const notBytes: Bytes = JSON.parse('"no bytes"');
  const failing = store.write({ entries: [entryAt(1), notBytes] });
  const behind = store.write({ entries: [entryAt(3)] });
  await assert.rejects(failing, { code: 'storage-failed' });
  await assert.rejects(behind, { code: 'internal' });
  assert.deepEqual([store.entryCount, store.entries()], [1, [entryAt(0)]]);
  assert.equal(await store.write({ entries: [entryAt(1)] }), 2);
  assert.equal(store.commit({ entries: [entryAt(2)] }), 3);
  assert.deepEqual(store.entries(), [entryAt(0), entryAt(1), entryAt(2)]);
  await store.close();
});

test('a commit that fails leaves nothing of itself behind', (t) => {
  const store = openBoardStore(newDirectory(t));
  store.commit({ entries: [entryAt(0)], put: { head: utf8('1') } });
  const notBytes: Bytes = JSON.parse('null');
  const failing = () =>
    store.commit({ notes: { latest: 'n' }, entries: [entryAt(1), notBytes], put: { head: utf8('3') } });
  assert.throws(failing, (error) => error instanceof OstrakaError && error.code === 'storage-failed');
  assert.throws(
    () => store.commit({ entries: [entryAt(1)], put: { a: entryAt(1), b: JSON.parse('{}') } }),
    OstrakaError,
  );
  assert.equal(store.entryCount, 1);
  assert.deepEqual(store.entries(), [entryAt(0)]);
  assert.deepEqual(store.get('head'), utf8('1'));
  assert.equal(store.get('a'), undefined);
  assert.equal(store.note('latest'), undefined);
  assert.equal(store.commit({ entries: [entryAt(1)] }), 2);
  assert.deepEqual(store.entry(1), entryAt(1));
  store.close();
});

test('every entry that was acknowledged is there after kill -9, whole and with all of its commit', async (t) => {
  const directory = newDirectory(t);
  let before = 0;
  for (const lines of [2, 12, 30]) {
    const appending = appender(t, directory);
    await appending.until(lines);
    await appending.kill();
    const counts = appending.acknowledged();
    assert.equal(counts[0], before, 'it went on where the last one was killed');
    const last = counts.at(-1)!;
    assert.ok(last >= before + lines - 1);

    const store = openBoardStore(directory);
    before = store.entryCount;
    assert.ok(before === last || before === last + 1, 'at most the one commit that was not yet printed');
    for (const [i, leaf] of store.entries().entries()) {
      assert.deepEqual(leaf, entryAt(i));
      assert.deepEqual(store.blob(blobName(blobAt(i)).sha256), blobAt(i));
    }
    assert.deepEqual(store.get('head'), entryAt(before));
    assert.equal(store.note('latest'), noteAt(before));
    store.close();
  }
});

const names = ({ culprit }: OstrakaError, path: string): boolean => culprit?.kind === 'file' && culprit.path === path;

test('a second process, or a second store in this one, is refused until the first is gone', async (t) => {
  const directory = newDirectory(t);
  const inUse = (error: unknown) =>
    error instanceof OstrakaError && error.code === 'storage-in-use' && names(error, directory) && !!error.hint;
  const other = appender(t, directory);
  await other.until(1);
  assert.throws(() => openBoardStore(directory), inUse);
  await other.kill();

  const store = openBoardStore(directory);
  assert.throws(() => openBoardStore(directory), inUse);
  store.commit({ entries: [entryAt(store.entryCount)] });
  assert.throws(() => openBoardStore(directory), inUse, 'a refused opening does not loosen the lock');
  store.close();
  openBoardStore(directory).close();
});

test('a truncated database is damaged, wherever it is cut', (t) => {
  const { directory, path } = filled(t);
  const whole = readFileSync(path);
  for (const length of [0, 1, 99, 100, 4095, 4096, whole.length / 2, whole.length - 4096, whole.length - 1]) {
    writeFileSync(path, whole.subarray(0, length));
    assert.throws(
      () => openBoardStore(directory),
      (error) =>
        error instanceof OstrakaError && error.code === 'storage-damaged' && names(error, path) && !!error.hint,
      `cut to ${length} of ${whole.length}`,
    );
  }
  writeFileSync(path, whole);
  const store = openBoardStore(directory);
  assert.equal(store.entryCount, 40, 'a refused opening changes nothing');
  store.close();
});

test('another file, a foreign database, a torn page and a gap in the entries are damage', (t) => {
  const { directory, path } = filled(t);
  const whole = readFileSync(path);
  const damaged = { code: 'storage-damaged', culprit: { kind: 'file', path } };
  const alter = (sql: string) => {
    writeFileSync(path, whole);
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
  };
  writeFileSync(
    path,
    'this was a database once, and then somebody saved a shopping list over it; it is quite long'.repeat(9),
  );
  assert.throws(() => openBoardStore(directory), damaged);
  for (let page = 0; page < whole.length; page += 4096) {
    writeFileSync(path, Buffer.from(whole).fill(0xff, page, page + 4096));
    assert.throws(() => openBoardStore(directory), damaged, `the page at ${page}`);
  }
  alter('PRAGMA application_id = 7');
  assert.throws(() => openBoardStore(directory), damaged);
  alter('DELETE FROM entries WHERE position = 5');
  assert.throws(() => openBoardStore(directory), damaged);
  alter('UPDATE entries SET position = position + 1 WHERE position = 39');
  assert.throws(() => openBoardStore(directory), damaged);
});

test('a database that is missing beside what belonged to it is damage, not a new board', (t) => {
  const first = filled(t);
  rmSync(first.path);
  assert.throws(() => openBoardStore(first.directory), {
    code: 'storage-damaged',
    culprit: { kind: 'file', path: first.path },
  });

  const second = newDirectory(t);
  writeFileSync(join(second, 'board.sqlite-wal'), 'what was not yet in the database');
  assert.throws(() => openBoardStore(second), { code: 'storage-damaged' });
});

test('entries that were lost with the write-ahead log are missed, not forgotten', (t) => {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  store.commit({ entries: [entryAt(0)] });
  const early = readFileSync(join(directory, 'board.sqlite-wal'));
  store.commit({ entries: [entryAt(1)] });
  // As kill -9 leaves it: the log is still there.
  const killed = newDirectory(t);
  cpSync(directory, killed, { recursive: true });
  store.close();
  writeFileSync(join(killed, 'board.sqlite-wal'), early);
  const damage = { code: 'storage-damaged', message: /it held 2 entries, and 1 are left$/ };
  assert.throws(() => openBoardStore(killed), damage);
  assert.throws(() => openBoardStore(killed), damage, 'still so when it is opened again');
});

test('a blob that is not the one awaited leaves nothing behind', (t) => {
  const store = openBoardStore(newDirectory(t));
  const awaited = blobName(utf8('awaited'));
  assert.throws(() => store.putBlob(utf8('another'), awaited.sha256), { code: 'bad-blob' });
  assert.deepEqual(store.blobNames(), []);
  assert.deepEqual(store.putBlob(utf8('awaited'), awaited.sha256), awaited);
  store.close();
});

test('blobs that are not what their names say are told apart, and replaced when they are put again', (t) => {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  const names = ['whole', 'cut short', 'altered'].map((text) => store.putBlob(utf8(text)).sha256);
  const [whole, cut, altered] = names as [Uint8Array, Uint8Array, Uint8Array];
  writeFileSync(store.blobFile(cut), 'cut');
  writeFileSync(store.blobFile(altered), 'Altered');
  const found = store.checkBlobs();
  assert.deepEqual(found.whole, [{ sha256: whole, length: 5 }]);
  assert.deepEqual(new Set(found.damaged.map(hex)), new Set([cut, altered].map(hex)));
  store.putBlob(utf8('cut short'));
  store.putBlob(utf8('altered'));
  assert.deepEqual(store.checkBlobs().damaged, []);
  store.close();
});

test('a database of another version is refused by its number', (t) => {
  const { directory, path } = filled(t);
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 2');
  database.close();
  assert.throws(() => openBoardStore(directory), {
    code: 'storage-version',
    culprit: { kind: 'file', path },
    message: /version 2/,
  });
});

test('a creation that was cut short begins again', (t) => {
  const directory = newDirectory(t);
  writeFileSync(join(directory, 'board.sqlite.new'), 'half a database');
  writeFileSync(join(directory, 'board.sqlite.new-journal'), 'half a journal');
  const store = openBoardStore(directory);
  assert.equal(store.commit({ entries: [entryAt(0)] }), 1);
  store.close();
  assert.deepEqual(readdirSync(directory).sort(), [
    'blobs',
    'board.sqlite',
    'board.sqlite-count',
    'format.json',
    'lock',
  ]);
});

test('a directory that cannot be made is a storage failure with its path', (t) => {
  const file = join(newDirectory(t), 'file');
  writeFileSync(file, '');
  assert.throws(() => openBoardStore(join(file, 'store')), {
    code: 'storage-failed',
    culprit: { kind: 'file', path: join(file, 'store') },
  });
});

test('a blob is there as a whole or not at all, and a false one is noticed', async (t) => {
  const directory = newDirectory(t);
  let store = openBoardStore(directory);
  const blob = blobAt(5);
  const name = blobName(blob);
  const path = join(directory, 'blobs', hex(name.sha256));
  assert.equal(store.hasBlob(name.sha256), false);
  assert.throws(() => store.blob(name.sha256), { code: 'blob-missing' });
  await assert.rejects(store.checkBlob(name.sha256), { code: 'blob-missing' });
  assert.deepEqual(store.putBlob(blob), name);
  assert.deepEqual(store.putBlob(blob), name);
  assert.deepEqual(store.blob(name.sha256), blob);
  await store.checkBlob(name.sha256);

  writeFileSync(path, Buffer.from(blob).fill(1, 100, 101));
  assert.throws(() => store.blob(name.sha256), { code: 'storage-damaged', culprit: { kind: 'file', path } });
  await assert.rejects(store.checkBlob(name.sha256), { code: 'storage-damaged', culprit: { kind: 'file', path } });
  store.putBlob(blob);
  assert.deepEqual(store.blob(name.sha256), blob, 'putting it again heals it');
  truncateSync(path, 10);
  assert.throws(() => store.blob(name.sha256), { code: 'storage-damaged', culprit: { kind: 'file', path } });
  store.putBlob(blob);
  assert.deepEqual(store.blob(name.sha256), blob);

  const empty = store.putBlob(new Uint8Array(0));
  assert.deepEqual(store.blob(empty.sha256), new Uint8Array(0));
  copyFileSync(path, `${path}.part`);
  await store.close();
  store = openBoardStore(directory);
  const both = [name, empty].map(({ sha256 }) => hex(sha256)).sort();
  assert.deepEqual(
    readdirSync(join(directory, 'blobs')).sort(),
    both,
    'what a crash left half written is cleared away',
  );
  writeFileSync(join(directory, 'blobs', 'Thumbs.db'), 'not ours');
  assert.deepEqual(store.blobNames().map(hex).sort(), both);
  store.close();
});

test('a blob is read in pieces, after the last of which it is whole or is said not to be', (t) => {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  const long = concat(blobAt(3), new Uint8Array(2 * PIECE_BYTES));
  const { sha256, length } = store.putBlob(long);
  const read = () => {
    const { pieces, ...blob } = store.blobInPieces(sha256);
    return { length: blob.length, pieces: [...pieces] };
  };
  assert.equal(read().length, length);
  assert.deepEqual(joined(read().pieces), long);
  assert.ok(read().pieces.every((piece) => piece.length <= PIECE_BYTES));
  const empty = store.putBlob(new Uint8Array(0));
  assert.deepEqual([...store.blobInPieces(empty.sha256).pieces], []);
  assert.throws(() => store.blobInPieces(new Uint8Array(32)), { code: 'blob-missing' });
  const path = join(directory, 'blobs', hex(sha256));
  writeFileSync(path, Buffer.from(long).fill(1, 100, 101));
  assert.throws(read, { code: 'storage-damaged', culprit: { kind: 'file', path } });
  truncateSync(path, PIECE_BYTES);
  assert.throws(read, { code: 'storage-damaged', culprit: { kind: 'file', path } });
  store.close();
});

test('the database is its owner’s only', { skip: process.platform === 'win32' }, (t) => {
  const directory = newDirectory(t);
  const store = openBoardStore(directory);
  store.commit({ entries: [entryAt(0)] });
  for (const file of ['board.sqlite', 'board.sqlite-wal'])
    assert.equal(statSync(join(directory, file)).mode & 0o777, 0o600);
  store.close();
});
