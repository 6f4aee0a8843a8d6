/**
 * A copy of a running server's data. The registry packages have no pg_basebackup: it is made by the server's own functions
 * (PostgreSQL's manual, 25.3.3), of a folder on this computer.
 */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { give } from './person.ts';
import type { TestServer } from './server.ts';

/** What belongs to the running server alone: files are left out, folders are empty in the copy. */
const ITS_OWN = new Set(['postmaster.pid', 'postmaster.opts']);
const EMPTY = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
]);

/** Copies the data of a server that runs to a folder that is not there yet; what is logged meanwhile is not in it. */
export async function baseBackup(server: TestServer, to: string): Promise<void> {
  const backup = new pg.Client({ connectionString: server.url() });
  backup.on('error', () => {});
  await backup.connect();
  try {
    await backup.query(`SELECT pg_backup_start('copy', true)`);
    copy(server.data, to);
    const { rows } = await backup.query('SELECT labelfile FROM pg_backup_stop(false)');
    // Without it the copy would start, and be broken.
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile);
  } finally {
    await backup.end();
  }
  giveAll(to);
}

/** The same with what a server needs that is to start from the copy by itself. */
export async function wholeBackup(server: TestServer, to: string): Promise<void> {
  await baseBackup(server, to);
  const log = 'pg_wal';
  for (const name of readdirSync(join(server.data, log)).filter((name) => /^[0-9A-F]{24}$|\.history$/.test(name)))
    cpSync(join(server.data, log, name), join(to, log, name));
  giveAll(join(to, log));
}

/** Puts such a copy in place of the data of a server that is stopped; it is in its own place no more. */
export function restore(server: TestServer, from: string): void {
  rmSync(server.data, { recursive: true });
  renameSync(from, server.data);
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
