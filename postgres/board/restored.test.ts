/**
 * An election on a server without a synchronous standby, which is restored to an earlier time: every laptop is asked before anything is
 * signed, people are shown what laptops hold, and a board that lacks what was acknowledged is left for a node's copy of it.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join as within } from 'node:path';
import { after, before, test } from 'node:test';
import { run, succeeds, temporaryFolder } from '../../main/cli/testing/commands.ts';
import { restore, wholeBackup } from '../testing/backup.ts';
import { covered, type Served, served, status } from '../testing/served.ts';
import { startServer, type TestServer } from '../testing/server.ts';
import { until } from '../testing/standby.ts';

const { place, start } = temporaryFolder('ostraka-restored-');
let server: TestServer;
before(async () => {
  server = await startServer();
  process.env.BOARD = await server.database();
});
after(() => server?.close());

const NODES = ['Ada', 'Bob', 'Cem'];
const databaseOf = (): string => new URL(process.env.BOARD!).pathname.slice(1);

const lead = (name: string, data: string, port: string, store: string, ...words: string[]) =>
  served(start(name, 'coordinator', '--data', place(data), '--port', port, '--store', store, ...words));
const organiser = ({ link }: Served, data: string) => ['--at', link, '--token-file', place(`${data}/organiser-token`)];
const join = ({ link }: Served, ...more: string[]) =>
  NODES.map((name) =>
    start(`${name}${more.join('')}`, 'node', '--join', link, '--data', place(name), '--name', name, ...more),
  );

const sizeInDatabase = async (): Promise<number> => {
  const [row] = await server.query('SELECT max(position)::int + 1 AS size FROM ostraka.entries', [], databaseOf());
  return row?.size as number;
};

test('an election whose server has no standby, and is restored to an earlier time', async (t) => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(place('plan.json'), JSON.stringify({ title: 'Trip', contests, leastBallots: 1, threshold: 2 }));
  let leader = await lead('leader', 'lead', '0', 'env:BOARD', '--manifest', place('plan.json'));
  const [, port] = /:(\d+)$/.exec(leader.origin)!;
  const front = await served(start('front', 'front', '--store', 'env:BOARD', '--port', '0'));
  const nodes = join(leader);
  await Promise.all(NODES.map((name) => leader.process.line(new RegExp(`^node ${name} is here$`))));
  await succeeds('organiser', 'open-enrolment', ...organiser(leader, 'lead'));
  await leader.process.line(/^the nodes have made the election key$/);
  const words = (name: string, { link }: Served, ...more: string[]) => [
    ...['vote', '--join', link, '--as', name, '--key', place(`key-${name}`), '--choose', 'Baltic'],
    ...['--receipt', place(`receipt-${name}.json`), ...more],
  ];
  const voters = ['Zoe', 'Yan', 'Xia'];
  const voting = voters.map((name) => run(...words(name, front)));
  await until(async () => (await status(leader)).enrolled === voters.length);
  await succeeds('organiser', 'open-voting', ...organiser(leader, 'lead'), '--voters', '3');
  for (const { code, noted } of await Promise.all(voting)) assert.equal(code, 0, noted);

  await t.test('a ballot is on the board and nobody is shown it before laptops have co-signed it', async () => {
    await until(async () => (await status(front)).witnessed === (await sizeInDatabase()));
    const size = await sizeInDatabase();
    for (const { child } of nodes) child.kill('SIGSTOP');
    const waiting = start('again', ...(words('Zoe', front) as [string, ...string[]]));
    await until(async () => (await sizeInDatabase()) === size + 1);
    for (const each of [leader, front]) assert.equal((await covered(each)).size, size);
    assert.equal((await fetch(`${front.origin}/api/entries/${size}`)).status, 404);
    for (const { child } of nodes) child.kill('SIGCONT');
    assert.equal(await waiting.gone, 0, waiting.said);
    for (const each of [leader, front]) assert.ok(((await covered(each)).size ?? 0) > size);
  });

  await t.test('after a start every laptop has to say how far the board had come, not some of them', async () => {
    const before = (await covered(front)).size!;
    nodes[1]!.child.kill('SIGSTOP');
    await leader.process.crash();
    leader = await lead('again-leader', 'lead', port!, 'env:BOARD');
    await until(async () => (await status(leader)).stuck?.values.lacking === 1);
    const { stuck } = await status(leader);
    assert.deepEqual([stuck?.name, stuck?.values], ['awaits-reports', { lacking: 1, needed: 3, names: 'Bob' }]);
    assert.deepEqual(await covered(leader), { size: null, code: 'busy' });
    assert.ok(((await covered(front)).size ?? 0) >= before, 'what a front has shown it goes on showing');
    nodes[1]!.child.kill('SIGCONT');
    await until(async () => (await status(leader)).stuck === null);
    await succeeds(...words('Yan', leader));
  });

  await t.test('on a board of an earlier time nothing is signed, and everybody is told why', async () => {
    const copy = within(server.home, 'copy');
    await wholeBackup(server, copy);
    const copied = await sizeInDatabase();
    await succeeds(...words('Xia', front));
    const { size } = await covered(front);
    assert.ok(size! > copied);
    await leader.process.crash();
    await server.stop();
    restore(server, copy);
    await server.start();
    assert.ok((await sizeInDatabase()) <= copied);

    leader = await lead('restored', 'lead', port!, 'env:BOARD');
    await until(async () => (await status(leader)).stuck?.name === 'board-behind');
    assert.match(
      (await status(leader)).stuck!.english,
      /its store has lost what was signed\. It signs nothing more; another/,
    );
    assert.equal((await covered(leader)).size, null);
    const lost = await run(...words('Zoe', leader));
    assert.match(lost.noted, /^error: /m);
    assert.equal((await covered(front)).size, size, 'a front takes back nothing that it has shown');
    await leader.process.stop();
    const again = start(
      'restored-again',
      'coordinator',
      '--data',
      place('lead'),
      '--port',
      port!,
      '--store',
      'env:BOARD',
    );
    assert.equal(await again.gone, 2);
    assert.match(again.said, /^error: .*signed/m);
  });

  await t.test('another takes over from a node’s copy, with all that was acknowledged', async () => {
    await Promise.all([...nodes, front.process].map((each) => each.stop()));
    await succeeds('export', '--data', place('Bob'), '--out', place('bob.ostraka'));
    process.env.OTHER = await server.database();
    const other = await lead('other', 'other', '0', 'env:OTHER', '--take-over', place('bob.ostraka'));
    const others = join(other, '--take-over');
    await Promise.all(others.map((node) => node.line(/^reported \d+ entries to the coordinator that takes over$/)));
    const takeOver = () => run('organiser', 'take-over', ...organiser(other, 'other'));
    await until(async () => !/nodes have reported/.test((await takeOver()).noted));
    for (const name of voters) await succeeds('track', place(`receipt-${name}.json`), '--join', other.link);
    await succeeds('organiser', 'close', ...organiser(other, 'other'));
    await until(async () => (await status(other)).nodes.every(({ attested }) => attested));
    await succeeds('export', '--from', other.link, '--out', place('t.ostraka'));
    const verified = await succeeds('verify', place('t.ostraka'));
    assert.match(verified, /^3 ballots opened\nWhere to, Plurality: Baltic$/m);
    assert.match(verified, /^V18 +passed .*the coordinator changed 1 time$/m);
    await Promise.all(others.map((node) => node.stop()));
  });
});
