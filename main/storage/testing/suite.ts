/** What every store of a board does, whatever it keeps it in: one list of tests for all of them. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Bytes, concat, hex, joined, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { blobName, PIECE_BYTES } from '../blob-files.ts';
import type { CoordinatorStore } from '../coordinator-store.ts';
import { blobAt, entryAt, noteAt } from './sample.ts';

/** Somewhere to keep a board, new for each test; opened again it is the same one. Whoever made it clears it away. */
export type Place = (t: TestContext) => Promise<{ open(): Promise<CoordinatorStore> }>;

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => entryAt(from + i));

export function testStore(kind: string, place: Place): void {
  const opened = async (t: TestContext): Promise<CoordinatorStore> => {
    const { open } = await place(t);
    const store = await open();
    t.after(() => store.close());
    return store;
  };

  test(`${kind}: what is written is there, and is there again after reopening`, async (t) => {
    const { open } = await place(t);
    let store = await open();
    assert.equal(store.entryCount, 0);
    assert.deepEqual(store.entries(), []);
    const blob = blobAt(3);
    assert.equal(await store.write({ entries: [entryAt(0), new Uint8Array(0)], blobs: [blob] }), 2);
    assert.equal(await store.write({ entries: [entryAt(2)], put: { a: utf8('1'), b: new Uint8Array(0) } }), 3);
    assert.equal(await store.write({ put: { a: utf8('2') }, notes: { latest: noteAt(2), close: noteAt(1) } }), 3);
    assert.equal(await store.write({ notes: { latest: noteAt(3, '— é\n') } }), 3);

    for (const reopened of [false, true]) {
      if (reopened) {
        await store.close();
        store = await open();
      }
      assert.equal(store.entryCount, 3);
      assert.deepEqual(store.entries(), [entryAt(0), new Uint8Array(0), entryAt(2)]);
      assert.deepEqual(store.entries(1), [new Uint8Array(0), entryAt(2)]);
      assert.deepEqual(store.entries(0, 1), [entryAt(0)]);
      assert.deepEqual(store.entries(2, 9), [entryAt(2)]);
      assert.deepEqual(store.entry(2), entryAt(2));
      assert.deepEqual(store.get('a'), utf8('2'));
      assert.deepEqual(store.get('b'), new Uint8Array(0));
      assert.equal(store.get('c'), undefined);
      assert.equal(store.note('latest'), noteAt(3, '— é\n'));
      assert.equal(store.note('close'), noteAt(1));
      assert.equal(store.note('other'), undefined);
      assert.equal(store.hasBlob(blobName(blob).sha256), true);
      assert.equal(store.lengthOf(blobName(blob).sha256), blob.length);
      assert.deepEqual(store.blob(blobName(blob).sha256), blob);
    }
    for (const index of [3, -1, 1.5, Number.NaN]) assert.throws(() => store.entry(index), { code: 'out-of-range' });
    await store.close();
  });

  test(`${kind}: keys are listed by prefix in order, and null removes`, async (t) => {
    const { open } = await place(t);
    let store = await open();
    const keys = ['b/2', 'b/1', 'a', 'b', 'b/%', 'B/1', 'b/é', 'c'];
    await store.write({ put: Object.fromEntries(keys.map((key) => [key, utf8(key)])) });
    for (const reopened of [false, true]) {
      if (reopened) {
        await store.close();
        store = await open();
      }
      assert.deepEqual(
        store.list('b/').map(([key, value]) => [key, Buffer.from(value).toString()]),
        ['b/%', 'b/1', 'b/2', 'b/é'].map((key) => [key, key]),
      );
      assert.equal(store.list('').length, 8);
      assert.deepEqual(store.list('b/%%'), []);
      assert.deepEqual(
        ['b/', '', 'b/%%'].map((prefix) => store.countOf(prefix)),
        [store.list('b/').length, 8, 0],
      );
      assert.deepEqual([store.last('b/'), store.last('b/%%')], [store.list('b/').at(-1), undefined]);
    }
    await store.write({ put: { 'b/1': null, absent: null } });
    assert.equal(store.get('b/1'), undefined);
    assert.equal(store.list('b/').length, 3);
    await store.wipe();
    await store.close();
    store = await open();
    assert.equal(store.list('b/').length, 3);
    await store.close();
  });

  test(`${kind}: what is under way has its place, in the order in which it was asked, and is heard of by its place alone`, async (t) => {
    const store = await opened(t);
    const asked = [
      store.write({ entries: range(0, 3), put: { a: entryAt(1) }, notes: { latest: noteAt(3) } }),
      store.write({ put: { a: null, b: entryAt(2) } }),
      store.write({ entries: range(3, 2), blobs: [blobAt(7)], notes: { latest: noteAt(5) } }),
    ];
    assert.deepEqual(store.entry(4), entryAt(4));
    assert.deepEqual([store.entryCount, store.entries(), store.list('')], [0, [], []]);
    assert.equal(store.note('latest'), undefined);
    assert.equal(store.hasBlob(blobName(blobAt(7)).sha256), false);
    assert.deepEqual(await Promise.all(asked), [3, 3, 5]);
    assert.deepEqual(store.entries(), range(0, 5));
    assert.deepEqual(store.list(''), [['b', entryAt(2)]]);
    assert.equal(store.note('latest'), noteAt(5));
  });

  test(`${kind}: what is under way when it is closed is done before`, async (t) => {
    const { open } = await place(t);
    const store = await open();
    const asked = store.write({ entries: range(0, 200), blobs: [blobAt(7)] });
    await store.close();
    assert.equal(await asked, 200);
    const again = await open();
    assert.deepEqual(again.entries(), range(0, 200));
    assert.ok(again.hasBlob(blobName(blobAt(7)).sha256));
    await again.close();
  });

  test(`${kind}: what is large, and much of what is small, is there as it was`, async (t) => {
    const { open } = await place(t);
    let store = await open();
    const large = Uint8Array.from({ length: 9_000_001 }, (_, i) => i % 251);
    const many = range(0, 6000).map((leaf, i) => new Uint8Array(1000 + (i % 7)).fill(leaf[7]!));
    assert.equal(await store.write({ entries: many, blobs: [blobAt(1), large, blobAt(1)] }), 6000);
    for (const reopened of [false, true]) {
      if (reopened) {
        await store.close();
        store = await open();
      }
      assert.deepEqual(store.entries(), many);
      assert.deepEqual(store.blob(blobName(large).sha256), large);
      assert.deepEqual(
        store.blobNames().map(hex).sort(),
        [large, blobAt(1)].map((b) => hex(blobName(b).sha256)).sort(),
      );
    }
    await store.close();
  });

  test(`${kind}: a blob that is not the one awaited leaves nothing behind, and what is given away is gone`, async (t) => {
    const store = await opened(t);
    const name = blobName(blobAt(2));
    await assert.rejects(store.keepBlob(blobAt(1), name.sha256), { code: 'bad-blob' });
    assert.deepEqual(store.blobNames(), []);
    assert.deepEqual(await store.keepBlob(blobAt(2), name.sha256), name);
    const kept = blobAt(2).slice();
    assert.deepEqual(await store.keepBlob(kept), name);
    assert.deepEqual(kept, blobAt(2));
    assert.deepEqual(store.blobNames(), [name.sha256]);
    await store.checkBlob(name.sha256);
    assert.deepEqual([store.holds(name), store.holds({ ...name, length: 1 })], [true, false]);
    const absent = new Uint8Array(32);
    assert.throws(() => store.blob(absent), { code: 'blob-missing' });
    assert.throws(() => store.readBlob(absent), { code: 'blob-missing' });
    await assert.rejects(store.checkBlob(absent), { code: 'blob-missing' });
    const empty = await store.keepBlob(new Uint8Array(0));
    assert.deepEqual(store.blob(empty.sha256), new Uint8Array(0));
  });

  test(`${kind}: a blob is read in pieces`, async (t) => {
    const store = await opened(t);
    const long = concat(blobAt(3), new Uint8Array(2 * PIECE_BYTES));
    const { sha256, length } = await store.keepBlob(long);
    const { pieces, ...blob } = store.blobInPieces(sha256);
    assert.equal(blob.length, length);
    const read = [...pieces];
    assert.deepEqual(joined(read), long);
    assert.ok(read.every((piece) => piece.length <= PIECE_BYTES));
  });

  test(`${kind}: values come in pages, all of a prefix and none of another, while others are heard`, async (t) => {
    const store = await opened(t);
    const put = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`b/${i}`, utf8(`value ${i}`)]));
    await store.write({ put: { 'a/1': utf8('before'), ...put, 'c/1': utf8('after') } });
    let wasHeard = false;
    setImmediate(() => {
      wasHeard = true;
    });
    const found: Bytes[] = [];
    for await (const value of store.pages('b/')) found.push(value);
    assert.ok(wasHeard);
    assert.deepEqual(
      found,
      store.list('b/').map(([, value]) => value),
    );
    assert.equal(found.length, 700);
    for await (const value of store.pages('d/')) assert.fail(hex(value));
  });

  test(`${kind}: what fails leaves nothing of itself behind`, async (t) => {
    const { open } = await place(t);
    let store = await open();
    await store.write({ entries: [entryAt(0)], put: { head: utf8('1') } });
    const notBytes: Bytes = JSON.parse('"no bytes"');
    await assert.rejects(
      store.write({ notes: { latest: noteAt(2) }, entries: [entryAt(1), notBytes], put: { head: utf8('3') } }),
      OstrakaError,
    );
    assert.equal(store.entryCount, 1);
    assert.deepEqual(store.entries(), [entryAt(0)]);
    assert.deepEqual(store.get('head'), utf8('1'));
    assert.equal(store.note('latest'), undefined);
    assert.throws(() => store.entry(1), { code: 'out-of-range' });
    await store.close();
    store = await open();
    assert.equal(store.entryCount, 1);
    assert.equal(await store.write({ entries: [entryAt(1)] }), 2);
    assert.deepEqual(store.entries(), range(0, 2));
    await store.close();
  });
}
