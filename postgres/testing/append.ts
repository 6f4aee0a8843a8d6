/**
 * Appends to the board whose address the environment variable BOARD holds until it is killed, with its copy in the folder of its
 * argument: prints each count once acknowledged, and what ends it.
 */
import { writeSync } from 'node:fs';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { blobAt, entryAt, noteAt } from '../../main/storage/testing/sample.ts';
import { asOstrakaError } from '../../shared/codec/error.ts';

const store = await openDatabaseStore(readDatabaseAddress('env:BOARD'), process.argv[2]!);
writeSync(1, `${store.entryCount}\n`);
try {
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
} catch (error) {
  const { code, message } = asOstrakaError(error);
  writeSync(1, `${code}: ${message}\n`);
}
await store.close();
