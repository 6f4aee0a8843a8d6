/** Whoever leads may append, whoever reads may read what is public, and neither may do more. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { blobAt, entryAt, noteAt } from '../../main/storage/testing/sample.ts';
import { startServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let owner: string;
const data = mkdtempSync(join(tmpdir(), 'ostraka-rights-'));
before(async () => {
  server = await startServer();
  // As docs/POSTGRES.md has them.
  for (const text of [
    'CREATE ROLE ostraka_leader NOLOGIN',
    'CREATE ROLE ostraka_reader NOLOGIN',
    `CREATE ROLE lead LOGIN PASSWORD 'lead-password' IN ROLE ostraka_leader`,
    `CREATE ROLE reader LOGIN PASSWORD 'reader-password' IN ROLE ostraka_reader`,
  ])
    await server.query(text);
  owner = await server.database();
});
after(async () => {
  rmSync(data, { recursive: true, force: true });
  await server?.close();
});

const as = (user: string) => server.url(new URL(owner).pathname.slice(1), user, `${user}-password`);

/** The code of what the server says to this statement. */
async function refusal(user: string, text: string): Promise<string> {
  const client = new pg.Client({ connectionString: as(user) });
  await client.connect();
  try {
    await client.query(text);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

const DENIED = '42501';

test('without the right to make tables a leader is told so; the owner makes them with a command of its own', async () => {
  const store = () => openDatabaseStore(readDatabaseAddress(as('lead'), {}), data);
  await assert.rejects(store(), { code: 'storage-unreachable', hint: /docs\/POSTGRES\.md/ });
  const words = ['run', 'migrate', '--silent', '--prefix', join(import.meta.dirname, '..'), '--', 'env:OWNER'];
  const { status, stdout, stderr } = spawnSync('npm', words, {
    env: { ...process.env, OWNER: owner },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^the tables of a board are in postgres:\/\/127\.0\.0\.1:\d+\/\w+$/m);
  const led = await store();
  await led.write({
    entries: [entryAt(0)],
    blobs: [blobAt(0)],
    notes: { latest: noteAt(1) },
    put: { 'enrolled/1': entryAt(1), gone: entryAt(2) },
  });
  await led.write({ put: { gone: null }, notes: { latest: `${noteAt(1)}— more c2lnbmVk\n` } });
  assert.deepEqual(
    led.list('').map(([key]) => key),
    ['enrolled/1'],
  );
  await led.close();
});

test('a leader changes and removes nothing of what stands', async () => {
  for (const text of [
    `UPDATE ostraka.entries SET leaf = ''`,
    'DELETE FROM ostraka.entries',
    'TRUNCATE ostraka.entries',
    `UPDATE ostraka.heads SET root = sha256('')`,
    'DELETE FROM ostraka.heads',
    'DELETE FROM ostraka.blobs',
    `UPDATE ostraka.blob_pieces SET bytes = ''`,
    'DROP TABLE ostraka.entries',
    'CREATE TABLE ostraka.more (one int)',
    'UPDATE ostraka.meta SET format = 2',
  ])
    assert.equal(await refusal('lead', text), DENIED, text);
});

test('a reader reads what is public, and neither names nor writes', async () => {
  for (const table of ['entries', 'heads', 'notes', 'blobs', 'blob_pieces', 'term'])
    assert.equal(await refusal('reader', `SELECT * FROM ostraka.${table}`), 'done', table);
  for (const text of [
    'SELECT * FROM ostraka.kv',
    `INSERT INTO ostraka.entries VALUES (1, '')`,
    `INSERT INTO ostraka.heads VALUES (2, 1, sha256(''), '')`,
    'UPDATE ostraka.term SET term = 9',
    'SELECT term FROM ostraka.term FOR SHARE',
  ])
    assert.equal(await refusal('reader', text), DENIED, text);
});
