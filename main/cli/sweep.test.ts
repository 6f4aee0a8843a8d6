/** `ostraka sweep`: real elections of a few voters, by processes that are killed on the way. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXAMPLE, EXAMPLE_ARRIVALS } from '../sweep/example.ts';
import { readResults } from '../sweep/files/results.ts';
import { patience } from '../workers/testing/patience.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-sweep-cli-');

const file = (name: string, text: string): string => {
  writeFileSync(place(name), text);
  return place(name);
};

test('a sweep that is killed twice ends complete, each row once', { timeout: 10 * patience() }, async () => {
  const plan = file('plan.yaml', 'title: Killed\nvoters: [3, 4, 5]\nnodes: 1\nrepetitions: 2\nwarm-up: false\n');
  const words = ['sweep', plan, '--out', place('killed')];
  const ofTables = () => readResults(place('killed'));

  const first = start('first', ...words);
  await first.line(/^run \d+ \(configuration \d, repetition 1: \d voters, 1 node\): /);
  first.child.kill('SIGKILL');
  await first.gone;
  const second = start('second', ...words);
  const [, done] = await second.line(/^it goes on: (\d) of 6 runs done, 0 failed$/);
  second.child.kill('SIGKILL');
  await second.gone;
  assert.ok(Number(done) >= 1, 'what was held stays');

  const third = start('third', ...words);
  // Another process keeps away while it measures.
  await third.line(/^it goes on: /);
  const beside = await run(...words);
  assert.equal(beside.code, 2);
  assert.match(beside.noted, /another process holds the runs of /);
  await third.line(/^run \d+ /);
  assert.equal(await third.gone, 0, third.said);

  const { runs, rows, environments, plan: read } = ofTables();
  assert.equal(runs.length, 6);
  assert.ok(runs.every(({ state, error }) => state === 'done' && error === null));
  assert.equal(runs.filter(({ attempts }) => attempts === 1).length >= Number(done), true);
  const keys = rows.map(({ run, party, place, phase, kind }) => [run, party, place, phase, kind].join());
  assert.equal(new Set(keys).size, keys.length, 'each row once');
  for (const { run, configuration, repetition, seed } of runs) {
    const own = rows.filter((row) => row.run === run);
    assert.ok(own.some(({ party, phase, kind }) => party === 'node' && phase === 'mixing' && kind === 'shuffle'));
    assert.ok(own.some(({ party, kind }) => party === 'voters' && kind === 'seal'));
    for (const row of own)
      assert.deepEqual(
        [row.configuration, row.repetition, row.seed, row.voters, row.nodes, row.width],
        [configuration, repetition, seed, 2 + configuration, 1, 1],
      );
  }
  assert.equal(environments.length, 1);
  assert.equal(read.text, readFileSync(plan, 'utf8'));
  assert.deepEqual(
    readdirSync(place('killed')).filter((name) => /work|\.new/.test(name)),
    [],
  );

  const again = await run(...words, '--figure', 'x=voters,y=shuffle');
  assert.deepEqual([again.code, again.said.split('\n')[0]], [0, 'all runs were held: 6 of 6 runs done, 0 failed']);
  assert.deepEqual(ofTables().rows, rows, 'what is held is not held again');
  assert.ok(existsSync(join(place('killed'), 'figure', 'shuffle-voters.svg')), 'and its figure is drawn');
  const twice = await run(...words, '--figure', 'x=voters,y=shuffle');
  assert.deepEqual([twice.code, twice.said], [0, again.said], 'the same figure again is no fault');
  const other = await run('sweep', file('other.yaml', 'title: Another\n'), '--out', place('killed'));
  assert.equal(other.code, 2);
  assert.match(other.noted, /holds the runs of another plan/);
});

test('the examples are printed as they stand, and the plan says how many runs it comes to', async () => {
  assert.equal(await succeeds('sweep', '--example-arrivals'), EXAMPLE_ARRIVALS.trimEnd());
  assert.equal(await succeeds('sweep', '--example'), EXAMPLE.trimEnd());
  const { code, noted } = await run('sweep', file('example.yaml', EXAMPLE), '--check');
  assert.equal(code, 0);
  assert.equal(noted, 'Shuffling by ballots and nodes: 6 configurations, 3 repetitions each: 18 runs, and a warm-up');
});

test('combinations that are left out are told', async () => {
  const text = 'title: A\nnodes: [2, 3]\nthreshold: [2, 3]\nimpossible: leave out\nwarm-up: false\n';
  const { noted } = await run('sweep', file('out.yaml', text), '--check');
  assert.match(noted, /^A: 3 configurations, 1 repetition each: 3 runs\nleft out: 1 combination: 3 nodes cannot open/);
});

test('what is asked wrongly is refused before anything is made', async () => {
  const refused = async (message: RegExp, ...words: string[]) => {
    const { code, noted } = await run('sweep', ...words, '--out', place('nothing'));
    assert.equal(code, 2);
    assert.match(noted, message);
    assert.ok(!existsSync(place('nothing')));
  };
  await refused(/PLAN is missing/);
  await refused(/nowhere\.yaml: there is no such file/, place('nowhere.yaml'));
  await refused(/bad\.yaml:2: voter: is no key of a plan/, file('bad.yaml', 'title: A\nvoter: 3\n'));
  await refused(/electorate: b\.csv: it holds ranking ballots, where the plan says ballot: single/, rankings());
  const { code, noted } = await run('sweep', file('fine.yaml', 'title: A\n'));
  assert.deepEqual([code, noted], [2, 'error: --out is missing']);
});

function rankings(): string {
  file('b.csv', 'count,Ada,Ben\n2,1,2\n1,2,1\n');
  return file('file.yaml', 'title: A\nballot: single\nelectorate: {file: b.csv}\n');
}
