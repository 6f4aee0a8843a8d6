/** A server that follows another one by streaming replication. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { baseBackup } from './backup.ts';
import { give } from './person.ts';
import { serverFolder, TestServer } from './server.ts';

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
  // Before the copy: what is logged from its start on is kept for it.
  await primary.query('SELECT pg_create_physical_replication_slot($1, true)', [name]);
  await baseBackup(primary, standby.data);
  const signal = join(standby.data, 'standby.signal');
  writeFileSync(signal, '');
  give(signal);
  const words = { host: '127.0.0.1', port: primary.port, user: 'postgres', password: primary.password };
  const conninfo = Object.entries({ ...words, application_name: name }).map(([key, value]) => `${key}=${value}`);
  standby.configure({
    primary_conninfo: conninfo.join(' '),
    primary_slot_name: name,
    synchronous_standby_names: '',
  });
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
  let pid = 0;
  await until(async () => {
    const [row] = await primary.query('SELECT pid FROM pg_stat_replication WHERE application_name = $1', [name]);
    pid = Number(row?.pid ?? 0);
    return pid !== 0;
  });
  process.kill(pid, 'SIGSTOP');
  return pid;
}
