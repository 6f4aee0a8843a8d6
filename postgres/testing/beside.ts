/**
 * Runs a command beside a PostgreSQL of its own, with a synchronous standby, and an empty database whose address the command finds
 * in the environment variable BOARD:
 *
 *     npm run beside --prefix postgres -- npm run million -- --out DIR --store env:BOARD --fronts 2
 *
 * Both servers are gone when it ends; then what the database and the folders of both took is told.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startServer } from './server.ts';
import { nameStandbys, startStandby } from './standby.ts';

const [command, ...words] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: npm run beside --prefix postgres -- COMMAND …');
  process.exit(2);
}
const primary = await startServer();
try {
  const standby = await startStandby(primary, 'standby');
  try {
    await nameStandbys(primary, 'standby');
    const board = await primary.database();
    const name = new URL(board).pathname.slice(1);
    // The folder above is where whoever asked for this stands.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    const child = spawn(command, words, { stdio: 'inherit', cwd, env: { ...process.env, BOARD: board } });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
    const sizes = await primary.query(
      `SELECT relname AS table, pg_total_relation_size(c.oid)::float8 / 1e6 AS "MB" FROM pg_class c
       WHERE relnamespace = 'ostraka'::regnamespace AND relkind = 'r' ORDER BY 2 DESC`,
      [],
      name,
    );
    const [all] = await primary.query(
      `SELECT pg_database_size($1)::float8 / 1e6 AS database, (SELECT sum(size) FROM pg_ls_waldir())::float8 / 1e6 AS wal_kept,
         wal_bytes::float8 / 1e6 AS wal_written FROM pg_stat_wal`,
      [name],
    );
    console.log('MB:', { ...all, ...Object.fromEntries(sizes.map((row) => [row.table, row.MB])) });
  } finally {
    await standby.close();
  }
} finally {
  await primary.close();
}
