/** What a process does that a test kills while it writes. */
import { writeSync } from 'node:fs';
import type { CoordinatorStore } from '../coordinator-store.ts';
import { blobAt, entryAt, noteAt } from './sample.ts';

/** Appends until it is killed, or the store fails: prints each count once acknowledged. */
export async function appendForEver(store: Pick<CoordinatorStore, 'entryCount' | 'write'>): Promise<never> {
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
}
