/** What a store's own thread writes: the same as in this one, in the order in which it was asked, with the same words where it fails. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Tally } from '../measure/tally.ts';
import { blobName } from './blob-files.ts';
import { openBoardStore } from './board-store.ts';
import { openKeyStore } from './key-store.ts';
import { blobAt, entryAt } from './testing/sample.ts';

function directoryFor(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-writer-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => entryAt(from + i));

test('what is written stands there as if it had been committed, before and behind what this thread commits', async (t) => {
  const directory = directoryFor(t);
  const written = new Tally();
  const store = openBoardStore(directory, written);
  store.commit({ entries: range(0, 3) });
  const asked = [
    store.write({ entries: range(3, 2), blobs: [blobAt(1)], put: { a: entryAt(1) }, notes: { latest: 'one' } }),
    store.write({ put: { a: null, b: entryAt(2) }, notes: { latest: 'two' } }),
    store.write({ entries: range(5, 1) }),
  ];
  assert.throws(() => store.commit({ entries: range(6, 1) }), { code: 'internal' });
  assert.deepEqual(await Promise.all(asked), [5, 5, 6]);
  assert.equal(store.commit({ entries: range(6, 1) }), 7);
  assert.equal(await store.write({ entries: range(7, 1) }), 8);
  assert.deepEqual(store.entries(), range(0, 8));
  assert.deepEqual(store.list(''), [['b', entryAt(2)]]);
  assert.equal(store.note('latest'), 'two');
  assert.deepEqual(store.blob(blobName(blobAt(1)).sha256), blobAt(1));
  // Seven commits or blobs of the disk were waited for, each once.
  assert.equal(written.times, 7);
  await store.close();
});

test('a commit of this thread without entries leaves those their places that are being written', async (t) => {
  const store = openBoardStore(directoryFor(t));
  const first = store.write({ entries: range(0, 200) });
  store.commit({ put: { a: entryAt(1) } });
  assert.equal(await store.write({ entries: range(200, 1) }), 201);
  await first;
  assert.deepEqual(store.entries(), range(0, 201));
  await store.close();
});

test('what is under way when the store is closed is done before', async (t) => {
  const directory = directoryFor(t);
  const store = openBoardStore(directory);
  const asked = store.write({ entries: range(0, 200), blobs: [blobAt(7)] });
  await store.close();
  const again = openBoardStore(directory);
  assert.equal(again.entryCount, 200);
  assert.ok(again.hasBlob(blobName(blobAt(7)).sha256));
  assert.equal(await asked, 200);
  await again.close();
});

test('a program that has nothing left but to close a store with something under way hears that it is closed', (t) => {
  const directory = directoryFor(t);
  const program = `
    import { openBoardStore } from ${JSON.stringify(import.meta.resolve('./board-store.ts'))};
    import { entryAt } from ${JSON.stringify(import.meta.resolve('./testing/sample.ts'))};
    const store = openBoardStore(${JSON.stringify(join(directory, 'store'))});
    await store.write({ entries: [entryAt(0)] });
    void store.write({ entries: [entryAt(1)] });
    await store.close();
    console.log('closed');`;
  const file = join(directory, 'program.mjs');
  writeFileSync(file, program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  assert.deepEqual([status, stdout], [0, 'closed\n'], stderr);
});

test('what is large is handed over in parts, between which others are heard, before its entries stand, and before a close', async (t) => {
  const directory = directoryFor(t);
  const store = openBoardStore(directory);
  const large = Uint8Array.from({ length: 9_000_001 }, (_, i) => i % 251);
  let turns = 0;
  let over = false;
  const counting = (async () => {
    for (; !over; turns++) await new Promise(setImmediate);
  })();
  assert.equal(await store.write({ entries: range(0, 2), blobs: [blobAt(1), large] }), 2);
  over = true;
  await counting;
  assert.ok(turns >= 3, `${turns} turns`);
  assert.deepEqual(store.blob(blobName(large).sha256), large);
  assert.ok(store.hasBlob(blobName(blobAt(1)).sha256));
  const many = range(2, 9000).map((leaf) => new Uint8Array(1000).fill(leaf[0]!));
  assert.equal(await store.write({ entries: many }), 9002);
  assert.deepEqual(store.entries(2), many);
  const other = large.map((byte) => byte ^ 1);
  const asked = store.write({ entries: range(9002, 1), blobs: [other] });
  await store.close();
  assert.equal(await asked, 9003);
  const again = openBoardStore(directory);
  assert.ok(again.hasBlob(blobName(other).sha256));
  assert.equal(again.entryCount, 9003);
  await again.close();
});

test('where it fails nothing of it is kept, and it says so in the words of this thread', async (t) => {
  const directory = directoryFor(t);
  const store = openBoardStore(directory);
  const wrong = { entries: range(0, 2), put: { key: 'no bytes' as never } };
  let words = '';
  assert.throws(
    () => store.commit(wrong),
    (error: Error) => {
      words = error.message;
      return true;
    },
  );
  await assert.rejects(store.write(wrong), {
    code: 'storage-failed',
    message: words,
    culprit: { kind: 'file', path: join(directory, 'board.sqlite') },
  });
  assert.equal(store.entries().length, 0);
  await assert.rejects(store.keepBlob(blobAt(1), entryAt(32).slice(0, 32)), { code: 'bad-blob' });
  const { sha256 } = blobName(blobAt(2));
  assert.deepEqual(await store.keepBlob(blobAt(2), sha256), { sha256, length: blobAt(2).length });
  const given = blobAt(2).slice();
  await store.keepBlob(given, sha256);
  assert.equal(given.length, 0);
  const kept = blobAt(2).slice();
  await store.keepBlob(kept);
  assert.deepEqual(kept, blobAt(2));
  assert.deepEqual(store.blobNames(), [sha256]);
  await store.close();
});

test('secrets are kept and erased together, wrapped before they go to the thread', async (t) => {
  const directory = join(directoryFor(t), 'keys');
  const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  const written = new Tally();
  const keys = openKeyStore(directory, { wrap: turned, unwrap: turned }, written);
  keys.put('old', Uint8Array.of(1, 2, 3));
  await keys.write({
    put: new Map([
      ['new', Uint8Array.of(4, 5)],
      ['also', Uint8Array.of(6)],
    ]),
    erase: ['old'],
  });
  assert.equal(written.times, 2);
  assert.deepEqual(keys.list(''), [
    ['also', Uint8Array.of(6)],
    ['new', Uint8Array.of(4, 5)],
  ]);
  await keys.close();
  const file = readFileSync(join(directory, 'keys.sqlite'));
  assert.ok(!file.includes(Buffer.from([1 ^ 0x5a, 2 ^ 0x5a, 3 ^ 0x5a])), 'what was erased is in the file no more');
});

/** Who may wait for the disk in a loop's own thread: at a start or in a lesson. */
const mayWait: ReadonlySet<string> = new Set([
  'main/coordinator/coordinator.ts', // secrets that are drawn at the first start
  'main/coordinator/cheating/rewritten-board.ts',
  'main/node/node.ts', // at a start
  'main/node/glass-box.ts',
]);

test('no loop waits for a disk in its own thread', () => {
  const root = join(import.meta.dirname, '../..');
  const waiting = globSync('main/{coordinator,node}/**/*.ts', { cwd: root })
    .filter((file) => !/\/testing\/|\.test\.ts$/.test(file))
    .filter((file) => /\.commit\(|\bkeys\.(put|erase)\(|\.putBlob\(/.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(new Set(waiting), mayWait);
});
