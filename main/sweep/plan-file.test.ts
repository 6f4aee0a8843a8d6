import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXAMPLE } from './example.ts';
import { filesOf, parseSweepPlan, readSweepPlan } from './plan-file.ts';
import { folders } from './testing/sweeps.ts';

const place = folders('ostraka-plans-');
const refused = (text: string, message: RegExp) =>
  assert.throws(() => parseSweepPlan(text, 'p.yaml'), { code: 'bad-plan', message });

test('the example is a plan with every key, and its comments say what it holds', () => {
  const { plan, configurations, runs } = parseSweepPlan(EXAMPLE, 'plan.yaml');
  assert.equal(configurations.length, 6);
  assert.equal(runs.length, 19);
  assert.deepEqual(plan.voters, [20, 40, 80]);
  const usual = parseSweepPlan(EXAMPLE.split('# All others')[0]!, 'plan.yaml');
  assert.deepEqual(configurations, usual.configurations, 'what stands there is what is usual');
  assert.ok(
    parseSweepPlan(EXAMPLE.replaceAll(/^# (?=engine|threads|time-limit)/gm, ''), 'p').configurations.length === 24,
  );
});

test('YAML and JSON say the same, however they are written, with tabs or a byte-order mark', () => {
  const yaml = parseSweepPlan('# a comment\ntitle: A\nvoters: [1, 2]\nnodes: {from: 2, to: 3, step: 1}\n', 'a');
  const json = { voters: [1, 2], nodes: [2, 3], title: 'A' };
  for (const text of [JSON.stringify(json), `\ufeff${JSON.stringify(json, null, '\t')}`]) {
    const same = parseSweepPlan(text, 'b');
    assert.deepEqual([same.hash, same.runs], [yaml.hash, yaml.runs]);
  }
  assert.notEqual(parseSweepPlan('title: B\nvoters: [1, 2]\nnodes: [2, 3]', 'a').hash, yaml.hash);
});

test('a fault is told with its line', () => {
  refused('title: A\nvoters:\n  - 10\n  - many\n', /^p\.yaml:4: voters\[1\]: expected an integer, not "many"$/);
  refused('title: A\nvoter: 3\n', /^p\.yaml:2: voter: is no key of a plan$/);
  refused('title: A\nelectorate:\n  model: mallows\n', /^p\.yaml:2: electorate\.dispersion: is missing$/);
  refused('voters: 3\n', /^p\.yaml: title: is missing$/);
  refused('title: A\nnodes: 2\nthreshold: 3\n', /^p\.yaml:3: threshold: 3 nodes cannot open/);
  refused('title: A\nvoters: {from: 1, to: 3000000000, factor: 1000}\n', /^p\.yaml:2: voters/);
  refused('{\n  "title": "A",\n  "nodes": 33\n}', /^p\.yaml:3: nodes: expected at most 32, not 33$/);
});

test('what is no YAML is refused where it breaks, and so is what would grow without bound', () => {
  refused('title: A\nvoters: [1, 2\nnodes: 3', /^p\.yaml:\d+:\d+: this is neither YAML nor JSON/);
  refused('title: A\ntitle: B', /^p\.yaml:2:1: .*unique/i);
  refused('', /^p\.yaml: the plan: must be Object, not null$/);
  refused('- 1', /^p\.yaml: the plan/);
  const lists = Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${'*a'.concat(String(i), ', ').repeat(9)}]`,
  );
  refused(['a0: &a0 [1, 1]', ...lists].join('\n'), /this is no plan: Excessive alias count/);
  refused(`title: A # ${'x'.repeat(2 ** 20)}`, /larger than any plan/);
  refused('title: A\n__proto__: {voters: 3}', /__proto__: is no key/);
  assert.throws(() => readSweepPlan(place('none.yaml')), {
    code: 'bad-plan',
    message: /none\.yaml: there is no such file$/,
  });
});

test('files are found from where the plan is, and another content is another plan', () => {
  mkdirSync(place('plans'), { recursive: true });
  const path = join(place('plans'), 'plan.yaml');
  writeFileSync(path, 'title: A\nelectorate: {file: ../ballots.csv}\n');
  assert.throws(() => readSweepPlan(path), { code: 'bad-plan', message: /ballots\.csv: there is no such file/ });
  writeFileSync(place('ballots.csv'), 'one');
  const before = readSweepPlan(path);
  assert.deepEqual(filesOf(before).map(before.fileAt), [place('ballots.csv')]);
  writeFileSync(place('ballots.csv'), 'two');
  assert.notEqual(readSweepPlan(path).hash, before.hash);
});
