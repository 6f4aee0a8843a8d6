import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBoardStore } from './board-store.ts';
import { leavesOf } from './leaves.ts';
import { entryAt } from './testing/sample.ts';

test('the entries of a store, a page at a time, in any order, and none that came later', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-leaves-'));
  const store = openBoardStore(directory);
  t.after(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const all = Array.from({ length: 600 }, (_, i) => entryAt(i));
  store.commit({ entries: all });
  const leaves = leavesOf(store);
  store.commit({ entries: [entryAt(600)] });
  assert.equal(leaves.length, 600);
  for (const index of [0, 255, 256, 599, 300, 0, ...all.keys()]) assert.deepEqual(leaves.at(index), all[index]);
  assert.equal(leaves.at(600), undefined);
});
