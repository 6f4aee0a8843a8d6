/** The tables of a board, in a schema of their own, brought up to the format that this program reads. */
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import type { ClientBase } from 'pg';
import type { BoardAsked } from '../../main/storage/postgres/adapter.ts';

/** Of the tables. */
const FORMAT = 1;

/**
 * Makes what is missing; changes nothing where all is there, for which no right to make tables is needed.
 * Rejects with `storage-version` where a later Ostraka has made them, and with what the database says.
 */
export async function migrate(client: ClientBase, { fail, shown }: Pick<BoardAsked, 'fail' | 'shown'>): Promise<void> {
  const found = await formatIn(client);
  if (found === FORMAT) return;
  if (found !== null && found > FORMAT)
    throw fail(
      'storage-version',
      `the board in ${shown} is of format ${found}, and this Ostraka reads format ${FORMAT}`,
      'open it with the Ostraka that led it last',
    );
  await runner({
    dbClient: client,
    dir: join(import.meta.dirname, 'migrations'),
    direction: 'up',
    migrationsTable: 'migrations',
    migrationsSchema: 'ostraka',
    createMigrationsSchema: true,
    singleTransaction: true,
    advisoryLockMode: 'wait',
    log: () => {},
  });
}

async function formatIn(client: ClientBase): Promise<number | null> {
  const { rows } = await client.query(`SELECT to_regclass('ostraka.meta') IS NOT NULL AS made`);
  if (!rows[0].made) return null;
  return (await client.query('SELECT format FROM ostraka.meta')).rows[0].format;
}
