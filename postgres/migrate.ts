/**
 * `npm run migrate --prefix postgres -- env:NAME`: makes the tables of a board as the user who owns the database, so that whoever
 * leads needs no right to make any.
 */
import pg from 'pg';
import { readDatabaseAddress } from '../main/storage/database-address.ts';
import { asOstrakaError, OstrakaError } from '../shared/codec/error.ts';
import { migrate } from './board/migrate.ts';

const address = readDatabaseAddress(process.argv[2] ?? '');
const client = new pg.Client({ connectionString: address.secret, application_name: 'ostraka migrate' });
client.on('error', () => {});
try {
  await client.connect();
  await migrate(client, {
    shown: address.shown,
    fail: (fault, message, hint) => new OstrakaError(fault, message, { hint }),
  });
  console.log(`the tables of a board are in ${address.shown}`);
} catch (error) {
  console.error(`error: ${address.redact(asOstrakaError(error).message)}`);
  process.exitCode = 2;
} finally {
  await client.end().catch(() => {});
}
