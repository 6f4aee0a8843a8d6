/** The server that the tests stand on: a real one, which is there again after it was killed. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { restore, wholeBackup } from './backup.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
before(async () => {
  server = await startServer({ work_mem: '5MB' });
});
after(() => server?.close());

test('it is a PostgreSQL with the settings that were asked for, on loopback alone', async () => {
  const [row] = await server.query(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('work_mem') AS memory,
            current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync`,
  );
  assert.ok((row?.version as number) >= 150_000);
  assert.deepEqual([row?.memory, row?.addresses, row?.fsync], ['5MB', '127.0.0.1', 'on']);
});

test('what it has acknowledged is there after a crash', async () => {
  await server.query('CREATE TABLE kept (value int)');
  await server.query('INSERT INTO kept VALUES (7)');
  await server.stop('SIGQUIT');
  await assert.rejects(server.query('SELECT 1'));
  await server.start();
  assert.deepEqual(await server.query('SELECT value FROM kept'), [{ value: 7 }]);
});

test('a copy of a server that runs is what the server was then', async () => {
  await server.query('CREATE TABLE grown (value int)');
  await server.query('INSERT INTO grown VALUES (1)');
  const copy = join(server.home, 'copy');
  await wholeBackup(server, copy);
  await server.query('INSERT INTO grown VALUES (2)');
  await server.stop('SIGQUIT');
  restore(server, copy);
  await server.start();
  assert.deepEqual(await server.query('SELECT value FROM grown'), [{ value: 1 }]);
});

test('a database is its own, and a server leaves nothing', async () => {
  const [one, other] = [await server.database(), await server.database()];
  assert.notEqual(one, other);
  const { home } = server;
  await server.close();
  assert.ok(!existsSync(home));
});
