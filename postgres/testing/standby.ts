/**
 * A server that follows another one by streaming replication. The registry packages have no pg_basebackup: the copy is made by the
 * server's own functions (PostgreSQL's manual, 25.3.3), of a folder on this computer.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { give } from './person.ts';
import { serverFolder, TestServer } from './server.ts';

/** What belongs to the running server alone: files are left out, folders are empty in the copy. */
const ITS_OWN = new Set(['postmaster.pid', 'postmaster.opts']);
const EMPTY = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
]);

/** Resolves when `is` does so with true; asked often, since nobody tells. */
export async function until(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await is()); tries++) {
    if (tries > 3000) throw new Error('it did not come to that');
    await pause(20);
  }
}

/** A standby of `primary` by the name that it may name among its synchronous ones. To be closed. */
export async function startStandby(primary: TestServer, name: string): Promise<TestServer> {
  const standby = new TestServer(serverFolder(), primary.password);
  const backup = new pg.Client({ connectionString: primary.url() });
  await backup.connect();
  try {
    // Before the copy: what is logged from its start on is kept for it.
    await backup.query('SELECT pg_create_physical_replication_slot($1, true)', [name]);
    await backup.query('SELECT pg_backup_start($1, true)', [name]);
    copy(primary.data, standby.data);
    const { rows } = await backup.query('SELECT labelfile FROM pg_backup_stop(false)');
    // Without it the copy would start, and be broken.
    writeFileSync(join(standby.data, 'backup_label'), rows[0].labelfile);
  } finally {
    await backup.end();
  }
  writeFileSync(join(standby.data, 'standby.signal'), '');
  const words = { host: '127.0.0.1', port: primary.port, user: 'postgres', password: primary.password };
  const conninfo = Object.entries({ ...words, application_name: name }).map(([key, value]) => `${key}=${value}`);
  standby.configure({
    primary_conninfo: conninfo.join(' '),
    primary_slot_name: name,
    synchronous_standby_names: '',
  });
  giveAll(standby.data);
  await standby.start();
  return standby;
}

/** Resolves when the standby has all that its primary has. */
export async function caughtUp(primary: TestServer, standby: TestServer): Promise<void> {
  const [row] = await primary.query('SELECT pg_current_wal_flush_lsn()::text AS lsn');
  await until(async () => {
    const [now] = await standby.query('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there', [row?.lsn]);
    return now?.there === true;
  });
}

/** Names the standbys that have to have what is acknowledged; resolves when that is heeded. */
export async function nameStandbys(primary: TestServer, names: string): Promise<void> {
  primary.configure({ synchronous_standby_names: names });
  primary.reload();
  await until(async () => {
    const [row] = await primary.query(`SELECT current_setting('synchronous_standby_names') AS names`);
    return row?.names === names;
  });
}

/** Holds the process that sends the standby of this name what is written. Returns its number, for a signal that ends that. */
export async function holdSender(primary: TestServer, name: string): Promise<number> {
  const [row] = await primary.query('SELECT pid FROM pg_stat_replication WHERE application_name = $1', [name]);
  const pid = Number(row?.pid);
  process.kill(pid, 'SIGSTOP');
  return pid;
}

function copy(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 });
  for (const name of readdirSync(from)) {
    if (ITS_OWN.has(name)) continue;
    if (EMPTY.has(name)) mkdirSync(join(to, name), { mode: 0o700 });
    else cpSync(join(from, name), join(to, name), { recursive: true, filter: (path) => isKept(basename(path)) });
  }
  for (const name of ['archive_status', 'summaries']) mkdirSync(join(to, 'pg_wal', name), { mode: 0o700 });
}

const isKept = (name: string): boolean => !name.startsWith('pgsql_tmp') && name !== 'pg_internal.init';

function giveAll(folder: string): void {
  give(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) give(join(folder, name));
}
