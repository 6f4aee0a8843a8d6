/** What a comparison is asked for, where it looks, what samples come to; and once with processes, of this build and itself. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { otherBuild } from './build.ts';
import { costOf, timesIn } from './cost.ts';
import { figuresOf, type Round } from './figures.ts';
import { found } from './inside/found.ts';
import { planOf } from './options.ts';
import { spanIn } from './processes.ts';
import { Remaining } from './remaining.ts';
import { groupsOf, ROWS, rowsNamed } from './rows.ts';

const ROOT = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'ostraka-against-test-'));
after(() => rmSync(directory, { recursive: true, force: true }));

test('rows are those that are named, in the order of the table, and bring the groups that they need', () => {
  const rows = rowsNamed(['start', 'verify-known', 'verify']);
  assert.ok(!('unknown' in rows));
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['verify', 'verify-known', 'start'],
  );
  assert.deepEqual(groupsOf(rows), ['verify', 'start']);
  assert.deepEqual(rowsNamed(['verify', 'speed']), { unknown: 'speed' });
  assert.equal(new Set(ROWS.map(({ name }) => name)).size, ROWS.length);
});

test('a plan is what the words say; others are refused with what is taken instead', () => {
  const plan = planOf(['--against', 'x', '--rows', 'shares', '--rounds', '3', '--size', '100']);
  assert.deepEqual([plan?.rows.map(({ name }) => name), plan?.rounds, plan?.size], [['shares'], 3, 100]);
  assert.deepEqual(planOf(['--against=x'])?.rows, ROWS);
  assert.equal(planOf(['--against', 'x', '--help']), null);
  for (const [words, why] of [
    [['--against', ''], /where the other build is/],
    [['--against', 'x', '--rows', 'speed'], /there is no row speed: verify, /],
    [
      ['--against', 'x', '--rows', 'shares', '--rounds', '2'],
      /--rounds takes a whole number from 3 on, of fewer no spread/,
    ],
    [['--against', 'x', '--rounds', '8'], /from 9 on.*elections are held in every 3rd/],
    [['--against', 'x', '--size', '1e4'], /--size takes a whole number from 20 on, not 1e4/],
    [['--against', 'x', '--faster'], /--faster/],
  ] as const)
    assert.throws(() => planOf(words), { code: 'usage', message: why });
});

test('another build is refused, with what to do, where it is none, is not installed or is too old', () => {
  const checkout = (name: string, project: object | null, command: boolean): string => {
    const root = join(directory, name);
    mkdirSync(join(root, 'main/cli'), { recursive: true });
    if (project) writeFileSync(join(root, 'package.json'), JSON.stringify(project));
    if (command) writeFileSync(join(root, 'main/cli/ostraka.mjs'), '');
    return root;
  };
  const dependencies = { 'no-such-package': '1.0.0' };
  assert.throws(() => otherBuild(join(directory, 'nowhere')), /no checkout of Ostraka: git worktree add/);
  assert.throws(() => otherBuild(checkout('foreign', { name: 'other' }, true)), /no checkout of Ostraka/);
  assert.throws(() => otherBuild(checkout('old', { name: 'ostraka' }, false)), /another version than this bench knows/);
  assert.throws(
    () => otherBuild(checkout('bare', { name: 'ostraka', dependencies }, true)),
    /not installed \(no-such-package\): run npm ci in it/,
  );
  assert.equal(otherBuild(ROOT).root, ROOT);
});

test('a function that a build does not have is named, with where it was looked for', async () => {
  const empty = join(directory, 'empty');
  await assert.rejects(
    found(empty, 'generators'),
    /has no shared\/crypto\/arithmetic\/generators.ts and no shared\/crypto\/generators.ts/,
  );
  mkdirSync(join(empty, 'shared/crypto'), { recursive: true });
  writeFileSync(join(empty, 'shared/crypto/generators.ts'), 'export const bases = 1;');
  await assert.rejects(found(empty, 'generators'), /generators.ts gives no generators: say in bench/);
});

test('samples come to ratios round by round, and a row that was not measured is no row', () => {
  const rows = rowsNamed(['verify', 'shares', 'start']);
  assert.ok(!('unknown' in rows));
  const round = (own: number, other: number): Round => ({
    verify: { this: { verify: { value: own, x25519: 20 } }, other: { verify: { value: other, x25519: 40 } } },
    shares: { this: { shares: { value: 9, x25519: 30 } }, other: { shares: { value: 10, x25519: 30 } } },
    start: { this: { start: { value: 40 } }, other: { start: { value: 100 } } },
  });
  const [verify, shares, start] = figuresOf(rows, [round(6, 10), round(12, 20), round(10, 20), {}]);
  // The other build's X25519 took twice as long: so did all that it did.
  assert.deepEqual([verify?.ratio.median, verify?.ratio.low, verify?.met], [1.2, 1, 'missed']);
  assert.deepEqual([verify?.samples.this.map(({ value }) => value), verify?.this.median], [[6, 12, 10], 10]);
  assert.deepEqual([verify?.x25519?.this.median, verify?.x25519?.other.median, verify?.x25519?.met], [0.5, 0.5, 'met']);
  assert.deepEqual([shares?.ratio.median, shares?.met, shares?.x25519?.met], [0.9, 'missed', null]);
  assert.deepEqual([start?.met, start?.x25519], ['missed', null]);
  assert.throws(() => figuresOf(rows, [{ verify: { this: {}, other: {} } }]), /verify gives no verify/);
});

test('what is left takes as long as the like of it took', () => {
  const remaining = new Remaining(['verify', 'election', 'verify', 'verify', 'election']);
  remaining.took('verify', 100);
  assert.equal(remaining.milliseconds, undefined);
  remaining.took('election', 5000);
  assert.equal(remaining.milliseconds, 5200);
  remaining.took('verify', 300);
  assert.equal(remaining.milliseconds, 5200);
});

test('the span of an election is told by its phases, and times by bash', () => {
  const said = [
    'voting: 9',
    'mixing and proving: 54',
    'mixing and proving: 54 in 1 s',
    'attesting: 3',
    'writing the transcript',
  ];
  assert.equal(spanIn(said.map((line, i) => ({ at: 1000 * i, line }))), 3);
  assert.throws(
    () => spanIn([{ at: 0, line: 'mixing and proving: 54' }]),
    /did not say when it was closed and attested/,
  );
  const { wall, processor } = timesIn('1.500 0.250 0.125\n');
  assert.deepEqual([wall, processor], [1.5, 0.375]);
  assert.throws(() => timesIn('1,5 0,2 0,1'), /which is no time/);
});

test('a command is measured as often as is asked, heard, and named where it fails', async () => {
  const { signal } = new AbortController();
  const words = [process.execPath, '-e', 'console.error("here")'];
  const { said, processor, wall } = await costOf({ words, times: 2, environment: process.env }, signal);
  assert.deepEqual(
    said.map(({ line }) => line),
    ['here', 'here'],
  );
  assert.ok(processor > 0 && wall > 0);
  const failing = [process.execPath, '-e', 'console.error("too late"); process.exit(3)'];
  await assert.rejects(costOf({ words: failing, environment: process.env }, signal), /ended with 3: too late/);
});

test('this build beside itself, with few ciphertexts: a row with its ratio, every sample, and what is kept', () => {
  const [keep, json] = [join(directory, 'kept'), join(directory, 'figures.json')];
  const words = ['--against', ROOT, '--rows', 'verify-known', '--rounds', '3', '--size', '100', '--keep', keep];
  const bench = join(ROOT, 'bench/bench.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, ...words, '--json', json], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^verify-known: the same, input decoded before, µs a ciphertext .* 3 +0\.55 +(met|missed)\??$/m);
  assert.match(stdout, /^verify-known, in X25519 /m);
  assert.match(stderr, /^measuring: 6 in /m);
  const { rows, builds } = JSON.parse(readFileSync(json, 'utf8'));
  assert.deepEqual([rows[0].samples.this.length, rows[0].samples.other.length], [3, 3]);
  assert.equal(builds[0].commit, builds[1].commit);
  const [lists, ...more] = readdirSync(keep);
  assert.deepEqual([lists?.startsWith('lists-100-'), more], [true, []]);
  assert.ok(existsSync(join(keep, lists!, 'measured/proof-1')));
});
