/** A board in a real PostgreSQL: it does what one in a folder does, and keeps its word where processes and servers are killed. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadInto } from '../../main/coordinator/takeover.ts';
import { blobName } from '../../main/storage/blob-files.ts';
import { openBoardStore } from '../../main/storage/board-store.ts';
import { REFUSED_NOTE } from '../../main/storage/coordinator-store.ts';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { openDatabaseStore } from '../../main/storage/postgres/database-store.ts';
import { blobAt, entryAt, noteAt } from '../../main/storage/testing/sample.ts';
import { testStore } from '../../main/storage/testing/suite.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { give } from '../testing/person.ts';
import { startServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
before(async () => {
  server = await startServer();
});
after(() => server?.close());

function folder(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-database-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const open = (url: string, data: string, also: Parameters<typeof openDatabaseStore>[2] = {}) =>
  openDatabaseStore(readDatabaseAddress(url, {}), data, also);

/** Rows of a test's own database, as the server's owner. */
const rowsOf = (url: string, text: string, values: readonly unknown[] = []) =>
  server.query(text, values, new URL(url).pathname.slice(1));

testStore('PostgreSQL', async (t) => {
  const url = await server.database();
  const data = folder(t);
  return { open: () => open(url, data) };
});

test('a copy whose checkpoint covers more than it holds is taken over from, without that checkpoint', async (t) => {
  const { network } = opened(2, 2);
  const url = await server.database();
  const store = await open(url, folder(t));
  t.after(() => store.close());
  const notes = [network.notes.get('latest')!];
  const entries = network.leaves.slice(0, -1);
  await loadInto(store, { entries, blobs: [], notes }, url);
  assert.deepEqual([store.entryCount, store.note('latest')], [entries.length, undefined]);
});

/** A process that appends to the board at `url` until it is killed. */
function appender(t: TestContext, url: string, data: string) {
  const script = fileURLToPath(new URL('../testing/append.ts', import.meta.url));
  const child = spawn(process.execPath, [script, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BOARD: url },
  });
  t.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const lines = () => printed.split('\n').slice(0, -1);
  return {
    lines,
    child,
    ended,
    async until(isThere: (lines: readonly string[]) => boolean): Promise<void> {
      while (!isThere(lines())) {
        const event = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')]);
        if (event === 'ended') assert.fail(`it ended by itself: ${printed}`);
      }
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('whatever was acknowledged is there after kill -9, whole and with all of its write', async (t) => {
  const url = await server.database();
  let before = 0;
  for (const lines of [2, 15, 40]) {
    const appending = appender(t, url, folder(t));
    await appending.until((all) => all.length >= lines);
    await appending.kill();
    const counts = appending.lines().map(Number);
    assert.equal(counts[0], before, 'it went on where the last one was killed');
    const last = counts.at(-1)!;
    const store = await open(url, folder(t));
    before = store.entryCount;
    assert.ok(before === last || before === last + 1, 'at most the one write that was not yet printed');
    for (const [i, leaf] of store.entries().entries()) {
      assert.deepEqual(leaf, entryAt(i));
      assert.deepEqual(store.blob(blobName(blobAt(i)).sha256), blobAt(i));
    }
    assert.deepEqual(store.get('head'), entryAt(before));
    assert.equal(store.note('latest'), noteAt(before));
    await store.close();
  }
});

test('whatever was acknowledged is there after the server was killed, and its leader has ended by itself', async (t) => {
  const own = await startServer();
  t.after(() => own.close());
  const url = await own.database();
  const appending = appender(t, url, folder(t));
  await appending.until((all) => all.length >= 20);
  await own.stop('SIGQUIT');
  await appending.ended;
  const lines = appending.lines();
  assert.match(lines.at(-1)!, /^storage-unknown: the session with postgres:\/\/127\.0\.0\.1:\d+\/\w+ has ended/);
  await own.start();
  const store = await open(url, folder(t));
  t.after(() => store.close());
  const last = Number(lines.at(-2));
  assert.ok(store.entryCount === last || store.entryCount === last + 1);
  for (const [i, leaf] of store.entries().entries()) assert.deepEqual(leaf, entryAt(i));
});

test('of two that start at once one leads and the other waits, says so, and leads when the first has ended', async (t) => {
  const url = await server.database();
  const waits: string[] = [];
  const started = ['a', 'b'].map((name) =>
    open(url, folder(t), { onWaiting: () => waits.push(name) }).then((store) => ({ name, store })),
  );
  const first = await Promise.race(started);
  await first.store.write({ entries: [entryAt(0)] });
  await server.query('SELECT 1');
  const second = started[first.name === 'a' ? 1 : 0]!;
  await first.store.close();
  const { name, store } = await second;
  assert.deepEqual(waits, [name]);
  assert.deepEqual(store.entries(), [entryAt(0)]);
  await store.write({ entries: [entryAt(1)] });
  await store.close();
  assert.deepEqual((await rowsOf(url, 'SELECT term FROM ostraka.term'))[0]?.term, '2');
});

test('a leader that is held loses its lock after a while, and writes nothing when it goes on', async (t) => {
  const url = await server.database();
  const held = appender(t, url, folder(t));
  await held.until((lines) => lines.length >= 3);
  held.child.kill('SIGSTOP');
  const store = await open(url, folder(t));
  t.after(() => store.close());
  const before = store.entryCount;
  await store.write({ entries: [entryAt(before)] });
  held.child.kill('SIGCONT');
  await held.ended;
  assert.match(held.lines().at(-1)!, /^storage-unknown: /);
  assert.equal(store.entryCount, before + 1);
  assert.ok(Number(held.lines().at(-2)) <= before, 'nothing was acknowledged since');
  const [row] = await rowsOf(url, 'SELECT count(*)::int AS count FROM ostraka.entries');
  assert.equal(row?.count, before + 1);
});

test('waiting ends when it is told to', async (t) => {
  const url = await server.database();
  const first = await open(url, folder(t));
  t.after(() => first.close());
  const stop = new AbortController();
  await assert.rejects(open(url, folder(t), { onWaiting: () => stop.abort(), stop: stop.signal }), {
    code: 'interrupted',
  });
});

test('whoever was deposed writes nothing, whatever it believes of its lock', async (t) => {
  const url = await server.database();
  const store = await open(url, folder(t));
  t.after(() => store.close());
  await store.write({ entries: [entryAt(0)] });
  // As somebody does who took the lead in a session that this one knows nothing of.
  await rowsOf(url, 'UPDATE ostraka.term SET term = term + 1');
  const heard: string[] = [];
  store.onLost?.(({ code }) => heard.push(code));
  await assert.rejects(store.write({ entries: [entryAt(1)] }), { code: 'storage-deposed' });
  await assert.rejects(store.write({ put: { a: entryAt(1) } }), { code: 'storage-deposed' }, 'nor ever again');
  assert.deepEqual(heard, ['storage-deposed']);
  assert.deepEqual(store.entries(), [entryAt(0)]);
  assert.deepEqual(await rowsOf(url, 'SELECT position FROM ostraka.entries'), [{ position: '0' }]);
});

test('a leader whose session is ended while nothing is written hears of it', async (t) => {
  const url = await server.database();
  const store = await open(url, folder(t));
  t.after(() => store.close());
  const lost = new Promise<OstrakaError>((hear) => store.onLost?.(hear));
  await rowsOf(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  assert.equal((await lost).code, 'storage-unknown');
  await assert.rejects(store.write({ entries: [entryAt(0)] }), { code: 'storage-unknown' });
});

test('a second head of one size is refused with its write, and one of more than there is', async (t) => {
  const url = await server.database();
  const data = folder(t);
  const at = (size: number, fill: number) =>
    noteAt(size).replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${Buffer.alloc(32, fill).toString('base64')}\n`);
  const refused = async (notes: Record<string, string>, entries: Uint8Array[] = []) => {
    const store = await open(url, data);
    await assert.rejects(store.write({ entries, notes }), { code: 'board-lost' });
    await store.close();
  };
  let store = await open(url, data);
  await store.write({ entries: [entryAt(0)], notes: { latest: at(1, 7) } });
  await store.write({ notes: { witnessed: `${at(1, 7)}— more c2lnbmVk\n` } });
  await store.close();
  await refused({ latest: at(1, 8) });
  await refused({ latest: at(1, 8) }, [entryAt(1)]);
  await refused({ latest: at(3, 7) }, [entryAt(1)]);
  store = await open(url, data);
  t.after(() => store.close());
  assert.deepEqual([store.entryCount, store.note('latest')], [1, at(1, 7)]);
  const heads = await rowsOf(url, 'SELECT size, term, note FROM ostraka.heads');
  assert.deepEqual(heads, [{ size: '1', term: '1', note: at(1, 7) }]);
});

test('a checkpoint that this board does not contain is kept beside its heads, so that nothing is signed after it', async (t) => {
  const url = await server.database();
  const data = folder(t);
  let store = await open(url, data);
  await store.write({ entries: [entryAt(0)], notes: { latest: noteAt(1) } });
  await store.write({ notes: { [REFUSED_NOTE]: noteAt(9) } });
  await store.close();
  store = await open(url, data);
  t.after(() => store.close());
  assert.deepEqual([store.note('latest'), store.note(REFUSED_NOTE)], [noteAt(1), noteAt(9)]);
  assert.deepEqual(await rowsOf(url, 'SELECT size FROM ostraka.heads'), [{ size: '1' }]);
});

test('with TLS that is asked for the server’s certificate is checked', async (t) => {
  const own = await startServer();
  t.after(() => own.close());
  const at = (name: string) => join(own.data, name);
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ...['-keyout', at('server.key'), '-out', at('server.crt')],
  ]);
  assert.equal(made.status, 0, String(made.stderr));
  chmodSync(at('server.key'), 0o600);
  for (const name of ['server.key', 'server.crt']) give(at(name));
  own.configure({ ssl: 'on' });
  await own.stop();
  await own.start();
  const url = await own.database();
  const checked = `${url}?sslmode=verify-full`;
  await assert.rejects(open(checked, folder(t)), { code: 'storage-unreachable', message: /certificate/ });
  const store = await open(`${checked}&sslrootcert=${at('server.crt')}`, folder(t));
  t.after(() => store.close());
  const [row] = await own.query(
    `SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'ostraka leader'`,
  );
  assert.equal(row?.ssl, true);
});

test('a folder belongs to one board, in the folder or in one database', async (t) => {
  const [one, other] = [await server.database(), await server.database()];
  const data = folder(t);
  await (await open(one, data)).close();
  await assert.rejects(open(other, data), { code: 'other-election' });
  await (await open(one, data)).close();
  const own = folder(t);
  await openBoardStore(own).close();
  await assert.rejects(open(one, own), { code: 'not-empty' });
});

test('what cannot be opened is said without the password', async (t) => {
  const url = await server.database();
  const data = folder(t);
  const secret = 'hunter2hunter2';
  const closed = new URL(url);
  closed.port = '1';
  const faults: [string, string][] = [
    [server.url('absent'), 'storage-unreachable'],
    [server.url('postgres', 'postgres', secret), 'storage-unreachable'],
    [closed.href, 'storage-unreachable'],
    [`${url}?sslmode=verify-full`, 'storage-unreachable'],
  ];
  for (const [address, code] of faults)
    await assert.rejects(open(address, data), (error) => {
      assert.ok(error instanceof OstrakaError);
      assert.equal(error.code, code);
      assert.ok(error.hint);
      for (const text of [error.message, error.hint, error.stack ?? ''])
        assert.ok(!text.includes(secret) && !text.includes(server.password), text);
      return true;
    });
  await (await open(url, data)).close();
  await rowsOf(url, 'UPDATE ostraka.meta SET format = 99');
  await assert.rejects(open(url, data), { code: 'storage-version' });
});

test('entries that are missing are damage', async (t) => {
  const url = await server.database();
  const store = await open(url, folder(t));
  await store.write({ entries: [entryAt(0), entryAt(1), entryAt(2)] });
  await store.close();
  await rowsOf(url, 'DELETE FROM ostraka.entries WHERE position = 1');
  await assert.rejects(open(url, folder(t)), { code: 'storage-damaged' });
});
