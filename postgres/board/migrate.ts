/** The tables of a board, in a schema of their own, brought up to the format that this program reads. */
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import type { ClientBase } from 'pg';
import type { BoardAsked } from '../../main/storage/postgres/adapter.ts';

/** Of the tables. */
const FORMAT = 2;

/**
 * Makes what is missing; changes nothing where all is there, for which no right to make tables is needed.
 * Rejects with `storage-version` where a later Ostraka has made them, and with what the database says.
 */
export async function migrate(client: ClientBase, { fail, shown }: Pick<BoardAsked, 'fail' | 'shown'>): Promise<void> {
  const found = await formatIn(async (text) => (await client.query(text)).rows);
  if (found === FORMAT) return;
  if (found !== null && found > FORMAT)
    throw fail('storage-version', otherFormat(shown, found), 'open it with the Ostraka that led it last');
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

/** The same of whoever only reads, and makes nothing. Rejects with `storage-version`, `storage-unreachable`. */
export async function requireFormat(query: Ask, { fail, shown }: Pick<BoardAsked, 'fail' | 'shown'>): Promise<void> {
  const found = await formatIn(query);
  if (found === FORMAT) return;
  if (found === null)
    throw fail('storage-unreachable', `there is no board in ${shown} yet`, 'start its coordinator with --store first');
  throw fail(
    'storage-version',
    otherFormat(shown, found),
    'let coordinator and fronts be of one version; the coordinator first brings the tables up to it',
  );
}

type Ask = (text: string) => Promise<readonly Record<string, unknown>[]>;

const otherFormat = (shown: string, found: number): string =>
  `the board in ${shown} is of format ${found}, and this Ostraka reads format ${FORMAT}`;

async function formatIn(query: Ask): Promise<number | null> {
  const [there] = await query(`SELECT to_regclass('ostraka.meta') IS NOT NULL AS made`);
  if (!there?.made) return null;
  return Number((await query('SELECT format FROM ostraka.meta'))[0]?.format);
}
