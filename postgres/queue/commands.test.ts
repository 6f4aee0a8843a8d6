/** `ostraka sweep --queue` and `ostraka worker`: real elections by processes that are killed, stopped and started again. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run, temporaryFolder } from '../../main/cli/testing/commands.ts';
import { readDatabaseAddress } from '../../main/storage/database-address.ts';
import { readResults } from '../../main/sweep/files/results.ts';
import { patience } from '../../main/workers/testing/patience.ts';
import { startServer, type TestServer } from '../testing/server.ts';

const { place, start } = temporaryFolder('ostraka-spread-cli-');
let server: TestServer;
let address: string;
before(async () => {
  server = await startServer();
  address = await server.database();
  process.env.SWEEPS = address;
});
after(() => server?.close());

const file = (name: string, text: string): string => {
  writeFileSync(place(name), text);
  return place(name);
};
/** All that lies in the folder of the test, logs among it. */
const everything = (): string =>
  readdirSync(place('.'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
    .join('\n');

test('two workers, one of which is killed, and a sweep that is stopped and goes on', {
  timeout: 4 * patience(),
}, async () => {
  const plan = file('plan.yaml', 'title: Shared\nvoters: [2, 3, 4]\nnodes: 1\nwarm-up: false\n');
  const words = ['sweep', plan, '--out', place('out'), '--queue', address];
  const first = start('first', ...words);
  const shown = readDatabaseAddress(address).shown;
  await first.line(/^no worker holds a run yet: ostraka worker --queue postgres:/);
  const worker = (name: string) => start(name, 'worker', '--queue', 'env:SWEEPS', '--work', place(`${name}-work`));
  const [one, two] = [worker('one'), worker('two')];
  await Promise.all([one.line(/^sweep Shared$/), two.line(/^run \d+ /)]);
  one.child.kill('SIGKILL');
  await one.gone;
  first.child.kill('SIGINT');
  assert.equal(await first.gone, 130, first.said);
  assert.match(first.said, /^stopped: \d of 3 runs done, 0 failed$/m);
  assert.match(first.said, /^workers go on meanwhile/m);

  const second = start('second', ...words, '--remove');
  assert.equal(await second.gone, 0, second.said);
  assert.match(second.said, /^all runs were held: 3 of 3 runs done, 0 failed$/m);
  assert.match(second.said, /^removed from the database: Shared, with the results of 3 runs$/m);
  await two.stop();
  assert.equal(await two.gone, 0, two.said);
  assert.match(two.said, /^runs are taken from postgres:\/\/127\.0\.0\.1:\d+\/test_/m);

  const { rows, runs, environments, command } = readResults(place('out'));
  assert.deepEqual(
    runs.map(({ run, state }) => [run, state]),
    [1, 2, 3].map((run) => [run, 'done']),
  );
  assert.ok(rows.some(({ run, kind, party }) => run === 3 && kind === 'shuffle' && party === 'node'));
  assert.deepEqual(
    [environments.length, environments[0]?.command.slice(0, 3)],
    [1, ['worker', '--queue', 'env:SWEEPS']],
  );
  assert.deepEqual(command.slice(0, 6), [...words.slice(0, 5), shown]);
  const said = everything();
  assert.ok(said.includes('Shared') && !said.includes(server.password), 'the password stands nowhere');
});

test('what is asked wrongly, or of a database that lets nobody in, is refused, and no password is said', async () => {
  const refused = async (message: RegExp, ...words: string[]) => {
    const { code, said, noted } = await run(...words);
    assert.equal(code, 2, said);
    assert.match(noted, message);
    assert.ok(!noted.includes(server.password) && !noted.includes('wrong-word'));
  };
  const plan = file('other.yaml', 'title: Shared\n');
  const out = ['--out', place('nothing')];
  const wrong = address.replace(server.password, 'wrong-word');
  await refused(/--name and --remove are of a sweep in a database/, 'sweep', plan, ...out, '--name', 'a');
  await refused(/--remove without PLAN needs the --name/, 'sweep', '--queue', address, '--remove');
  await refused(/--queue is missing/, 'worker');
  await refused(/is no address of a database/, 'worker', '--queue', 'mysql://wrong-word');
  await refused(/password authentication failed for user/, 'worker', '--queue', wrong);
  await refused(
    /postgres:\/\/127\.0\.0\.1:1\/a: .*ECONNREFUSED/,
    'worker',
    '--queue',
    'postgres://u:wrong-word@127.0.0.1:1/a',
  );
  const { code, said } = await run('sweep', '--queue', address, '--name', 'Shared', '--remove');
  assert.deepEqual([code, said], [0, 'the database has no sweep Shared']);
});

test('a name is one plan’s, and a worker that finds nothing to do ends where it shall', async () => {
  const [one, other] = ['title: A\n', 'title: B\n'].map((text) => file(`${text[7]}.yaml`, text)) as [string, string];
  const words = (plan: string, out: string) => [
    'sweep',
    plan,
    '--out',
    place(out),
    '--queue',
    address,
    '--name',
    'taken',
  ];
  const first = start('holder', ...words(one, 'held'));
  await first.line(/^no worker holds a run yet/);
  await first.stop();
  const { code, noted } = await run(...words(other, 'refused'));
  assert.equal(code, 2);
  assert.match(noted, /the database holds the runs of another plan by the name taken/);
  assert.equal((await run('sweep', '--queue', address, '--name', 'taken', '--remove')).code, 0);
  const idle = await run('worker', '--queue', address, '--until-idle');
  assert.deepEqual([idle.code, idle.said], [0, '0 runs held, 0 failed']);
});
