/** `ostraka export TRANSCRIPT` writes what it has judged for other programs, whole or not at all, and ends as `ostraka verify` does. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from './testing/commands.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples/version-2');
const sample = (name: string) => join(samples, `${name}.ostraka`);
const { place } = temporaryFolder('ostraka-exported-');
const textIn = (...names: string[]) => readFileSync(place(join(...names)), 'utf8');

test('each contest is a file of its own, and a format that cannot say one says so', async () => {
  const out = place('several');
  const { code, said, noted } = await run(
    'export',
    sample('counts/several-questions'),
    '--as',
    'blt,preflib',
    '--out',
    out,
  );
  assert.equal(code, 0);
  assert.match(noted, /CONSISTENT/);
  assert.match(noted, /is not written as blt: BLT holds orders of preference/);
  assert.deepEqual(
    said.split('\n').sort(),
    readdirSync(out)
      .map((name) => join(out, name))
      .sort(),
  );
  assert.ok(
    said.split('\n').every((path) => /-\d-.*\.(?:blt|so[ci]|to[ci]|cat)$/.test(path)),
    said,
  );
});

test('what our own command writes, our own command counts to the same winners', async () => {
  const { code, said } = await run(
    'export',
    sample('counts/stv-stages'),
    '--as',
    'blt,preflib,csv',
    '--out',
    place('stv'),
  );
  assert.equal(code, 0);
  const winners = new Map<string, string[]>();
  for (const path of said.split('\n')) {
    const counted = await run('count', path, '--rules', 'stv', '--seats', '1', '--json');
    const { options, results } = JSON.parse(counted.said);
    const contest = /-\d-/.exec(path)![0];
    const elected = results[0].winners.elected.map((who: number) => options[who]).join();
    winners.set(contest, [...(winners.get(contest) ?? []), elected]);
  }
  for (const [contest, all] of winners) assert.deepEqual(all, [all[0], all[0], all[0]], contest);
});

test('a name that was written in is told with --whole alone, and after the warning', async () => {
  const path = sample('counts/single-write-ins');
  assert.equal((await run('export', path, '--as', 'blt,preflib,csv,cvr', '--out', place('apart'))).code, 0);
  const apart = readdirSync(place('apart')).map((name) => textIn('apart', name));
  const { code, noted, said } = await run('export', path, '--as', 'blt,csv', '--whole', '--out', place('whole'));
  assert.equal(code, 0);
  assert.match(noted, /pattern voting[\s\S]*It tells no more than the file of the whole election/);
  const table = textIn('whole', said.match(/[^/\\]*-whole-ballots\.csv/)![0]);
  const names = [...table.matchAll(/,"([^"]+)",\r?$/gm)].map(([, name]) => name!);
  assert.ok(names.length > 2, table);
  // A name with some length is not there by chance.
  for (const name of names.filter(({ length }) => length > 5))
    for (const text of apart) assert.ok(!text.includes(name), `${name} in ${text}`);
  assert.ok(apart.some((text) => text.includes('"Write-in"')));
});

test('invalid ballots stand among whole ones alone', async () => {
  const { code, said } = await run(
    'export',
    sample('counts/invalid'),
    '--as',
    'csv',
    '--whole',
    '--out',
    place('invalid'),
  );
  assert.equal(code, 0);
  const [ballots, whole] = said.split('\n').map((path) => readFileSync(path, 'utf8'));
  assert.match(whole!, /^\d+,"no",,.*"[0-9a-f]{64,}"\r$/m);
  assert.doesNotMatch(ballots!, /[0-9a-f]{64}/);
});

test('nothing is replaced that nobody has asked to be, and then no file is written', async () => {
  const out = place('twice');
  const words = ['export', sample('counts/single'), '--as', 'all', '--out', out];
  assert.equal((await run(...words)).code, 0);
  const names = readdirSync(out);
  for (const name of names) writeFileSync(join(out, name), 'mine');
  const again = await run(...words);
  assert.equal(again.code, 2);
  assert.match(again.noted, /is there already, and nothing was written/);
  for (const name of names) assert.equal(readFileSync(join(out, name), 'utf8'), 'mine');
  assert.equal((await run(...words, '--replace')).code, 0);
  for (const name of names) assert.notEqual(readFileSync(join(out, name), 'utf8'), 'mine');
});

test('of a transcript that does not hold or has no result nothing is written, and the exit code says why', async () => {
  for (const [name, ends] of [
    ['refused/V14-shares', 1],
    ['courses/too-few', 5],
  ] as const) {
    const { code, noted } = await run('export', sample(name), '--as', 'all', '--out', place('nothing'));
    assert.equal(code, ends, name);
    assert.match(noted, /nothing is written/);
    assert.equal(existsSync(place('nothing')), false);
  }
});

test('what does not go together is said', async () => {
  for (const [words, says] of [
    [['--data', 'x', '--whole', '--out', 'y'], /--whole goes with a TRANSCRIPT/],
    [['x.ostraka', '--out', 'y'], /--as is missing/],
    [['x.ostraka', '--as', 'xls', '--out', 'y'], /--as takes blt, .* or all, not xls/],
    [['x.ostraka', '--data', 'x', '--as', 'all', '--out', 'y'], /give --data or a TRANSCRIPT/],
  ] as const) {
    const { code, noted } = await run('export', ...words);
    assert.equal(code, 2);
    assert.match(noted, says);
  }
});
