/** Appends to the store in the directory of its argument until it is killed, and prints each count once acknowledged. */

import { writeSync } from 'node:fs';
import { openBoardStore } from '../board-store.ts';
import { blobAt, entryAt, noteAt } from './sample.ts';

const store = openBoardStore(process.argv[2]!);
writeSync(1, `${store.entryCount}\n`);
for (;;) {
  const index = store.entryCount;
  const count = await store.write({
    entries: [entryAt(index)],
    blobs: [blobAt(index)],
    put: { head: entryAt(index + 1) },
    notes: { latest: noteAt(index + 1) },
  });
  writeSync(1, `${count}\n`);
}
