/**
 * Appends to the board whose address the environment variable BOARD holds until it is killed, with its copy in the folder of its
 * argument: prints each count once acknowledged, and what ends it.
 */
import { writeSync } from 'node:fs';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { appendForEver } from '../../main/storage/testing/appending.ts';
import { asOstrakaError } from '../../shared/codec/error.ts';

const store = await openDatabaseStore(readDatabaseAddress('env:BOARD'), process.argv[2]!);
try {
  await appendForEver(store);
} catch (error) {
  const { code, message } = asOstrakaError(error);
  writeSync(1, `${code}: ${message}\n`);
}
await store.close();
