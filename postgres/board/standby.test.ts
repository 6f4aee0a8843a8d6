/** A primary with a standby that follows it: what was acknowledged is on both, whatever is done to either, and else nobody is told so. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { entryAt, noteAt } from '../../main/storage/testing/sample.ts';
import { startServer, type TestServer } from '../testing/server.ts';
import { caughtUp, holdSender, nameStandbys, startStandby, until } from '../testing/standby.ts';

interface Pair {
  readonly primary: TestServer;
  readonly standby: TestServer;
  /** Of the board, on either. */
  readonly database: string;
}

async function pair(t: TestContext, isSynchronous: boolean): Promise<Pair> {
  const primary = await startServer();
  t.after(() => primary.close());
  const database = new URL(await primary.database()).pathname.slice(1);
  const standby = await startStandby(primary, 's1');
  t.after(() => standby.close());
  if (isSynchronous) await nameStandbys(primary, 'FIRST 1 (s1)');
  return { primary, standby, database };
}

async function open(t: TestContext, server: TestServer, database: string) {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-standby-'));
  t.after(() => rmSync(data, { recursive: true, force: true }));
  const store = await openDatabaseStore(readDatabaseAddress(server.url(database), {}), data);
  t.after(() => store.close());
  return store;
}

const head = (index: number) => ({ entries: [entryAt(index)], notes: { latest: noteAt(index + 1) } });

/** The process of the session that leads, once it waits for a standby. */
async function waiting(server: TestServer): Promise<number> {
  const look = `SELECT pid FROM pg_stat_activity WHERE application_name = 'ostraka leader' AND wait_event = 'SyncRep'`;
  let pid = 0;
  await until(async () => {
    pid = Number((await server.query(look))[0]?.pid ?? 0);
    return pid !== 0;
  });
  return pid;
}

test('a commit whose wait for the standby was cancelled is not acknowledged, though PostgreSQL calls it one', async (t) => {
  const { primary, database } = await pair(t, true);
  const store = await open(t, primary, database);
  assert.equal(store.floor, 'quorum');
  await store.write(head(0));
  const sender = await holdSender(primary, 's1');
  const write = store.write(head(1));
  const refused = assert.rejects(write, { code: 'storage-unsafe' });
  await primary.query('SELECT pg_cancel_backend($1)', [await waiting(primary)]);
  await refused;
  assert.deepEqual([store.entryCount, store.note('latest')], [1, noteAt(1)], 'nobody has read it');
  await assert.rejects(store.write(head(1)), { code: 'storage-unsafe' });
  process.kill(sender, 'SIGCONT');
  const again = await open(t, primary, database);
  assert.deepEqual(
    [again.entryCount, again.note('latest')],
    [2, noteAt(2)],
    'it stands: its head is published again, as it was',
  );
});

test('standbys that are named no more while a commit waits for them are noticed, and asked for ever after', async (t) => {
  const { primary, database } = await pair(t, true);
  const store = await open(t, primary, database);
  await store.write(head(0));
  const sender = await holdSender(primary, 's1');
  const refused = assert.rejects(store.write(head(1)), { code: 'storage-unsafe', message: /named no more/ });
  await waiting(primary);
  await nameStandbys(primary, '');
  await refused;
  process.kill(sender, 'SIGCONT');
  assert.equal(store.entryCount, 1);
  await assert.rejects(open(t, primary, database), {
    code: 'storage-unsafe',
    message: /synchronous_standby_names is empty/,
  });
  await primary.query('UPDATE ostraka.meta SET synchronous = false', [], database);
  const alone = await open(t, primary, database);
  assert.deepEqual([alone.entryCount, alone.floor], [2, 'all']);
});

test('a promoted standby has whatever was acknowledged; nobody leads on the old primary when it comes back', async (t) => {
  const { primary, standby, database } = await pair(t, true);
  const store = await open(t, primary, database);
  for (let i = 0; i < 5; i++) await store.write(head(i));
  const sender = await holdSender(primary, 's1');
  const lost = store.write(head(5));
  const refused = assert.rejects(lost, { code: 'storage-unknown' });
  await waiting(primary);
  const stopped = primary.stop('SIGQUIT');
  process.kill(sender, 'SIGKILL');
  await stopped;
  await refused;
  await assert.rejects(open(t, standby, database), { code: 'storage-unreachable', message: /standby server/ });
  await standby.query('SELECT pg_promote(true, 60)');
  await assert.rejects(open(t, standby, database), { code: 'storage-unsafe' }, 'it was led with a standby');
  await standby.query('UPDATE ostraka.meta SET synchronous = false', [], database);
  const led = await open(t, standby, database);
  assert.deepEqual([led.entryCount, led.note('latest')], [5, noteAt(5)]);
  await led.write(head(5));

  await primary.start();
  const [row] = await primary.query('SELECT count(*)::int AS count FROM ostraka.heads', [], database);
  assert.equal(row?.count, 6, 'its sixth head was signed, and seen by nobody');
  await assert.rejects(open(t, primary, database), { code: 'storage-unreachable', message: /no answer/ });
});

test('an asynchronous standby may lack what was acknowledged: a board there asks every node before it signs', async (t) => {
  const { primary, standby, database } = await pair(t, false);
  const store = await open(t, primary, database);
  assert.equal(store.floor, 'all');
  for (let i = 0; i < 3; i++) await store.write(head(i));
  await caughtUp(primary, standby);
  const sender = await holdSender(primary, 's1');
  await store.write(head(3));
  const stopped = primary.stop('SIGQUIT');
  process.kill(sender, 'SIGKILL');
  await stopped;
  await standby.query('SELECT pg_promote(true, 60)');
  const led = await open(t, standby, database);
  assert.deepEqual([led.entryCount, led.floor], [3, 'all']);
});
