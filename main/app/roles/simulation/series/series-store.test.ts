import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SeriesStore, type StoredSeries } from './series-store.ts';

const stored: StoredSeries = {
  wanted: { title: 'Shuffle', voters: [10, 20], nodes: [3], threshold: 'majority', repetitions: 2, seed: 'series' },
  ...{ done: 1, total: 5, failed: 0, usedAt: 7 },
};

test('series are kept, the newest first, and gone when they are deleted', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-series-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const store = new SeriesStore(directory);
  assert.deepEqual(store.list(), []);
  const first = store.freshId(new Date(0));
  assert.equal(first, '1970-01-01-1');
  store.put(first, stored);
  const second = store.freshId(new Date(0));
  assert.equal(second, '1970-01-01-2');
  store.put(second, { ...stored, usedAt: 8 });
  assert.deepEqual(
    store.list().map(({ id, title, done, total }) => ({ id, title, done, total })),
    [second, first].map((id) => ({ id, title: 'Shuffle', done: 1, total: 5 })),
  );
  assert.deepEqual(new SeriesStore(directory).get(first), stored);
  store.remove(first);
  assert.deepEqual(
    store.list().map(({ id }) => id),
    [second],
  );
  assert.throws(() => store.get(first), { code: 'not-found' });
});

test('what is no series is neither shown nor touched', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-series-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const store = new SeriesStore(directory);
  store.put('good-1', stored);
  for (const [name, text] of [
    ['torn', '{"wanted"'],
    ['other', '{"wanted":{},"done":0}'],
  ] as const)
    writeFileSync(join(directory, 'series', `${name}.json`), text);
  assert.deepEqual(
    store.list().map(({ id }) => id),
    ['good-1'],
  );
});
