/** A prepared election in place of its folder in a database, and the node that says there how far its board had come. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBoardStore } from '../../main/storage/board-store.ts';
import type { DatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

/**
 * Moves the board of the folder `data`, which keeps its keys, into an empty database.
 * @throws OstrakaError `not-empty`, and what `openDatabaseStore` throws
 */
export async function moveIntoDatabase(data: string, address: DatabaseAddress): Promise<void> {
  const aside = `${data}-aside`;
  cpSync(data, aside, { recursive: true });
  for (const name of ['board.sqlite', 'board.sqlite-wal', 'board.sqlite-shm', 'board.sqlite-count', 'blobs'])
    rmSync(join(data, name), { recursive: true, force: true });
  const from = openBoardStore(aside);
  try {
    const to = await openDatabaseStore(address, data);
    try {
      if (to.entryCount > 0)
        throw new OstrakaError('not-empty', `there is a board in ${address.shown} already`, {
          hint: 'make an empty database for each run',
        });
      for (const name of from.blobNames()) await to.keepBlob(from.blob(name));
      const latest = from.note('latest');
      await to.write({
        entries: from.entries(),
        put: Object.fromEntries(from.list('')),
        notes: latest === undefined ? {} : { latest },
      });
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
    rmSync(aside, { recursive: true, force: true });
  }
}
