/** An election through fronts: real commands, sockets and a real server, while fronts and coordinator are killed under it. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { run, succeeds, temporaryFolder } from '../../main/cli/testing/commands.ts';
import { SHOWN_HEADER } from '../../shared/protocol/client/in-step.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { covered, type Served, served, status } from '../testing/served.ts';
import { startServer, type TestServer } from '../testing/server.ts';

const { place, start } = temporaryFolder('ostraka-fronts-');
let server: TestServer;
before(async () => {
  server = await startServer();
  await server.query('CREATE ROLE ostraka_front NOLOGIN');
  await server.query(`CREATE ROLE show LOGIN PASSWORD 'shown' IN ROLE ostraka_front`);
  process.env.BOARD = await server.database();
  // A front that is killed leaves its copy.
  mkdirSync(place('copies'));
  process.env.TMPDIR = place('copies');
  process.env.FRONT = server.url(databaseOf(), 'show', 'shown');
});
after(() => server?.close());
const databaseOf = (): string => new URL(process.env.BOARD!).pathname.slice(1);

async function led(name: string, port: string, ...words: string[]) {
  const given = ['--data', place('lead'), '--port', port, '--store', 'env:BOARD', ...words];
  const process = start(name, 'coordinator', ...given);
  const [, token] = await process.line(/^token file +(.+)$/);
  const all = await served(process);
  return { ...all, organiser: ['--at', all.link, '--token-file', token!] };
}

const front = async (name: string) => served(start(name, 'front', '--store', 'env:FRONT', '--port', '0'));

/** Asks until it is so, a moment apart: what a front shows follows the database. */
async function until<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await ask();
    if (isSo(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('an election through two fronts, one of which is killed, and its coordinator too', async (t) => {
  const plan = {
    title: 'Trip',
    contests: [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }],
    leastBallots: 1,
    threshold: 2,
  };
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  let leader = await led('leader', '0', '--manifest', place('plan.json'));
  const [, port] = /:(\d+)$/.exec(leader.origin)!;
  const one = await front('one');
  let two = await front('two');
  assert.equal((await status(one)).phase, 'lobby');
  const nodes = ['Ada', 'Bob', 'Cem'].map((name) =>
    start(name, 'node', '--join', leader.link, '--data', place(name), '--name', name),
  );
  await Promise.all(['Ada', 'Bob', 'Cem'].map((name) => leader.process.line(new RegExp(`^node ${name} is here$`))));
  await succeeds('organiser', 'open-enrolment', ...leader.organiser);
  await leader.process.line(/^the nodes have made the election key$/);
  const vote = (name: string, { link }: Served) =>
    run(
      ...['vote', '--join', link, '--as', name, '--key', place(`key-${name}`), '--choose', 'Baltic'],
      ...['--receipt', place(`receipt-${name}.json`)],
    );
  const track = async (name: string, { link }: Served) =>
    succeeds('track', place(`receipt-${name}.json`), '--join', link);

  const voting = [vote('Zoe', one), vote('Yan', two), vote('Xia', one), vote('Wim', two)];
  await until(
    () => status(leader),
    ({ enrolled }) => enrolled === 4,
  );
  await succeeds('organiser', 'open-voting', ...leader.organiser, '--voters', '4');
  for (const { code, noted } of await Promise.all(voting)) assert.equal(code, 0, noted);
  for (const name of ['Zoe', 'Yan']) await track(name, two);

  await t.test('what the coordinator has shown a moment ago a front shows whoever says so', async () => {
    const { size } = await covered(leader);
    const headers = { [SHOWN_HEADER]: String(size) };
    for (const { origin } of [one, two]) {
      const note = await (await fetch(`${origin}/api/checkpoint`, { headers })).text();
      assert.ok(Number(note.split('\n')[1]) >= size!);
    }
  });

  await t.test('what a killed front has acknowledged is there, and whoever used it goes on at the other', async () => {
    await two.process.crash();
    for (const name of ['Yan', 'Wim']) await track(name, one);
    assert.equal((await vote('Yan', one)).code, 0);
    two = await front('two-again');
    await track('Yan', two);
  });

  await t.test('while there is no coordinator fronts are read, and what is sent is answered by the next', async () => {
    const { size } = await status(one);
    await leader.process.crash();
    assert.equal((await status(one)).size, size);
    await track('Zoe', two);
    const waiting = vote('Xia', two);
    const waits = 'SELECT count(*)::int AS count FROM ostraka.submissions WHERE answer IS NULL';
    await until(
      () => server.query(waits, [], databaseOf()),
      ([row]) => row?.count === 1,
    );
    leader = await led('again', port!);
    const { code, noted } = await waiting;
    assert.equal(code, 0, noted);
    await track('Xia', one);
  });

  await t.test('each front serves the transcript, the same one, and it verifies', async () => {
    await succeeds('organiser', 'close', ...leader.organiser);
    const isOver = ({ size, witnessed, nodes }: Status) =>
      witnessed === size && nodes.every(({ attested }) => attested);
    await Promise.all([one, two].map((each) => until(() => status(each), isOver)));
    // The last co-signatures come behind the last entries.
    const fetched = () =>
      Promise.all(
        [one, two].map(async ({ origin }) =>
          Buffer.from(await (await fetch(`${origin}/api/transcript`)).arrayBuffer()),
        ),
      );
    const [transcript] = await until(fetched, ([a, b]) => a!.equals(b!));
    writeFileSync(place('one.ostraka'), transcript!);
    assert.match(await succeeds('verify', place('one.ostraka')), /^4 ballots opened\nWhere to, Plurality: Baltic$/m);
    assert.deepEqual(
      await (await fetch(`${one.origin}/api/result`)).json(),
      await (await fetch(`${leader.origin}/api/result`)).json(),
    );
  });

  await t.test('what nodes and the organiser ask is refused at a front, with a word on where it is asked', async () => {
    const answer = await fetch(`${one.origin}/api/organiser/close`, { method: 'POST' });
    assert.equal(answer.status, 404);
    assert.match((await answer.json()).hint, /address of the coordinator itself/);
  });

  await t.test('rows that the coordinator has not shown, as a lost server has them, are not shown either', async () => {
    const [row] = await server.query('SELECT max(position)::int + 1 AS size FROM ostraka.entries', [], databaseOf());
    const size = row?.size as number;
    await server.query(`INSERT INTO ostraka.entries VALUES ($1, '\\x00')`, [size], databaseOf());
    // Once they have heard of this they have looked.
    await nodes[0]!.stop();
    for (const each of [one, two])
      await until(
        () => status(each),
        ({ nodes }) => nodes.some(({ connected }) => !connected),
      );
    assert.equal((await status(one)).size, size);
    assert.equal((await fetch(`${one.origin}/api/entries/${size}`)).status, 404);
  });

  await t.test('a front that starts while whoever leads waits for its nodes knows no board, and says why', async () => {
    await leader.process.stop();
    const told = `SELECT told::text AS told FROM ostraka.shown`;
    const [row] = await server.query(told, [], databaseOf());
    const tell = (said: unknown) =>
      server.query('UPDATE ostraka.shown SET told = $1::json', [JSON.stringify(said)], databaseOf());
    const before = JSON.parse(row!.told as string);
    await tell({ ...before, head: null });
    const three = await front('three');
    for (const path of ['entries', 'entries/0', 'checkpoint', 'manifest', 'excerpt', 'transcript']) {
      const answer = await fetch(`${three.origin}/api/${path}`);
      assert.equal(answer.status, 503, path);
      assert.match(
        (await answer.json()).message,
        /waits until enough laptops have said how far the board has come/,
        path,
      );
    }
    await tell(before);
    await three.process.stop();
  });

  await t.test('a front ends where what is shown is not what was signed', async () => {
    await server.query(
      `UPDATE ostraka.shown SET told = jsonb_set(told::jsonb, '{head,size}', to_jsonb(size + 1))::json, size = size + 1`,
      [],
      databaseOf(),
    );
    for (const { process } of [one, two]) {
      assert.equal(await process.gone, 2);
      assert.match(
        process.said,
        /^error: the checkpoint over \d+ entries in the database is not of the entries there$/m,
      );
    }
  });

  await Promise.all(nodes.map((node) => node.stop()));
});

test('a front’s user reads the board, inserts submissions, and may do nothing else', async (t) => {
  const client = new pg.Client({ connectionString: process.env.FRONT! });
  await client.connect();
  t.after(() => client.end());
  const name = '00000000-0000-4000-8000-000000000000';
  const refused = [
    `INSERT INTO ostraka.entries (position, leaf) VALUES (1000, '')`,
    `DELETE FROM ostraka.entries`,
    `UPDATE ostraka.term SET term = term + 1`,
    `UPDATE ostraka.shown SET size = 0`,
    `INSERT INTO ostraka.heads (size, term, root, note) VALUES (1, 1, '', '')`,
    `UPDATE ostraka.notes SET note = ''`,
    `INSERT INTO ostraka.blobs (sha256, length) VALUES ('', 0)`,
    `SELECT * FROM ostraka.kv`,
    `SELECT body FROM ostraka.submissions`,
    `SELECT address FROM ostraka.submissions`,
    `UPDATE ostraka.submissions SET answer = '{}'`,
    `DELETE FROM ostraka.submissions`,
    `INSERT INTO ostraka.submissions (name, kind, body, answer) VALUES ('${name}', 'submit', '', '{}')`,
    `CREATE TABLE ostraka.mine (a int)`,
    `DROP TABLE ostraka.entries`,
  ];
  for (const text of refused) await assert.rejects(client.query(text), { code: /^42501$/ }, text);
  await client.query(`INSERT INTO ostraka.submissions (name, kind, body) VALUES ('${name}', 'submit', '')`);
  assert.ok((await client.query('SELECT leaf FROM ostraka.entries')).rows.length > 10);
});
