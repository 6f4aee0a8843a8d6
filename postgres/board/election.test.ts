/** A whole election over a database: real commands and sockets, while coordinators and the server itself are killed under it. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run, succeeds, temporaryFolder } from '../../main/cli/testing/commands.ts';
import { heldIn } from '../../main/files/deleting/held.ts';
import type { CommandProcess } from '../../main/local-election/processes.ts';
import { startServer, type TestServer } from '../testing/server.ts';

const { place, start } = temporaryFolder('ostraka-database-election-');
let server: TestServer;
before(async () => {
  server = await startServer();
  process.env.BOARD = await server.database();
});
after(() => server?.close());

const STORE = ['--store', 'env:BOARD'];

interface Led {
  readonly process: CommandProcess;
  readonly link: string;
  readonly organiser: readonly string[];
}

async function leads(process: CommandProcess): Promise<Led> {
  const [, link] = await process.line(/^join link +(\S+)$/);
  const [, token] = await process.line(/^token file +(.+)$/);
  await process.line(/^board +in postgres:\/\/127\.0\.0\.1:\d+\/\w+$/);
  return { process, link: link!, organiser: ['--at', link!, '--token-file', token!] };
}

const serve = (name: string, data: string, port: string, ...words: string[]) =>
  start(name, 'coordinator', '--data', place(data), '--port', port, ...STORE, ...words);

test('an election outlives its coordinators and its database server, and is verified', async (t) => {
  const plan = {
    title: 'Trip',
    contests: [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }],
    leastBallots: 1,
    threshold: 1,
    voters: { credentials: 'codes' },
  };
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  const first = await leads(serve('first', 'one', '0', '--manifest', place('plan.json')));
  const [, port] = /:(\d+)[/#]/.exec(first.link) ?? [];
  assert.ok(port, first.link);
  const { link, organiser } = first;
  const nodes = ['Ada', 'Bob'].map((name) =>
    start(name, 'node', '--join', link, '--data', place(name), '--name', name),
  );
  await Promise.all(['Ada', 'Bob'].map((name) => first.process.line(new RegExp(`^node ${name} is here$`))));
  await succeeds('organiser', 'open-enrolment', ...organiser);
  const table = await succeeds('organiser', 'codes', '4', '--csv', ...organiser);
  const codes = [...table.matchAll(/^\d,"([^"]+)"/gm)].map(([, code]) => code!);
  await first.process.line(/^the nodes have made the election key$/);
  await succeeds('organiser', 'open-voting', ...organiser);
  const vote = (who: number) =>
    succeeds(
      ...['vote', '--join', link, '--code', codes[who]!, '--key', place(`key-${who}`), '--choose', 'Baltic'],
      ...['--receipt', place(`receipt-${who}.json`)],
    );
  await vote(0);

  let second: CommandProcess;
  await t.test('another coordinator with the same keys waits, and leads when the first is killed', async () => {
    cpSync(place('one/keys'), place('two/keys'), { recursive: true });
    second = serve('second', 'two', port);
    await second.line(/^another coordinator leads on postgres:\/\/\S+: this one waits/);
    await vote(1);
    await first.process.crash();
    assert.equal((await leads(second)).link, link);
    await vote(2);
    assert.match(await succeeds('track', place('receipt-0.json'), '--join', link), /^recorded|^witnessed/m);
  });

  await t.test(
    'it ends by itself where the server is killed, says why, and goes on when that is there again',
    async () => {
      await server.stop('SIGQUIT');
      assert.equal(await second.gone, 2);
      assert.match(second.said, /^error: the session with postgres:\/\/\S+ has ended: /m);
      await server.start();
      await leads(serve('third', 'two', port));
      await vote(3);
    },
  );

  await t.test('the transcript is one that verifies', async () => {
    const again = { organiser: ['--at', link, '--token-file', place('two/organiser-token')] };
    await succeeds('organiser', 'close', ...again.organiser);
    await succeeds('export', '--from', link, '--out', place('t.ostraka'));
    assert.match(await succeeds('verify', place('t.ostraka')), /^4 ballots opened\nWhere to, Plurality: Baltic$/m);
    await Promise.all(nodes.map((node) => node.stop()));
  });

  await t.test('a takeover fills an empty database, and no other', async () => {
    process.env.OTHER = await server.database();
    const words = ['--take-over', place('t.ostraka'), '--store', 'env:OTHER', '--port', '0'];
    const taken = start('taken', 'coordinator', '--data', place('taken'), ...words);
    await leads(taken);
    await taken.stop();
    const again = await run('coordinator', '--data', place('taken-again'), ...words);
    assert.match(again.noted, /^error: there is a board in postgres:\/\/\S+ already\n/);
    const more = start('more', 'coordinator', '--data', place('taken'), '--store', 'env:OTHER', '--port', '0');
    await leads(more);
    await more.stop();
  });

  await t.test('its folder leads on no other board, and is deleted without the rows', async () => {
    const elsewhere = await run('coordinator', '--data', place('one'), '--port', '0', '--manifest', place('plan.json'));
    assert.match(elsewhere.noted, /^error: the board of \S+ lies in the database postgres:\/\//);
    const held = await heldIn(place('one'));
    assert.deepEqual([held.role, typeof held.database, held.readable], ['coordinator', 'string', true]);
    assert.match(
      (await run('delete', place('one'), '--yes')).noted,
      /^error: Whether this election is over cannot be seen/,
    );
    await succeeds('delete', place('one'), '--yes', '--force');
    assert.ok(!existsSync(place('one')));
    const [row] = await server.query('SELECT count(*)::int AS count FROM ostraka.entries', [], databaseOf());
    assert.ok((row?.count as number) > 10);
  });

  await t.test('no file and no line has the password', () => {
    const folder = place('.');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        assert.ok(!readFileSync(join(entry.parentPath, entry.name)).includes(server.password), entry.name);
  });
});

const databaseOf = (): string => new URL(process.env.BOARD!).pathname.slice(1);
