/** What is written to a party's secrets, in whichever thread: one transaction and one sync for all of it. */
import type { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Tally } from '../measure/tally.ts';
import { transact } from './database.ts';
import { withPath } from './storage-error.ts';

export const SECRETS_FILE = 'keys.sqlite';
// A rollback journal, not a write-ahead log: the log would keep erased pages until it is reset. EXTRA also syncs the
// directory after the journal is gone, so that no power cut brings an erased secret back.
export const SECRETS_PRAGMAS =
  'PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON';

/** A secret as it stands on disk. */
export interface WrappedSecret {
  readonly name: string;
  readonly value: Bytes;
  readonly digest: Bytes;
}

/** Durable, and erased, when this returns; an earlier value of a name is overwritten. */
export function writeSecrets(
  path: string,
  database: DatabaseSync,
  written: Tally,
  { put, erase }: { readonly put: readonly WrappedSecret[]; readonly erase: readonly string[] },
): void {
  withPath(path, () =>
    transact(database, () => {
      const insert = database.prepare(
        'INSERT INTO secrets (name, value, digest) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, digest = excluded.digest',
      );
      for (const { name, value, digest } of put) insert.run(name, value, digest);
      const remove = database.prepare('DELETE FROM secrets WHERE name = ?');
      for (const name of erase) remove.run(name);
    }),
  );
  const lengths = put.map(({ name, value, digest }) => name.length + value.length + digest.length);
  written.add([...lengths, ...erase.map(({ length }) => length)].reduce((all, length) => all + length, 0));
}
