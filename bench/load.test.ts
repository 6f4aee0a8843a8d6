/** The load on a coordinator, with few voters: that it is measured at all, and again with what was kept. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { systemRandom } from '../main/workers/system-random.ts';
import { MAX_ITEMS } from '../shared/codec/cbor.ts';
import { keepBallots, readBallots } from './load/prepare.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-load-test-'));
after(() => rmSync(directory, { recursive: true, force: true }));

function load(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'load.ts'), '--voters', '3', '--ramp', '4', '--seconds', '1', ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('a load is measured twice, the second time with the ballots of the first', () => {
  const cache = join(directory, 'cache');
  const first = load('--cache', cache);
  assert.deepEqual([first.status, first.stderr], [0, '']);
  assert.match(first.stdout, /^7 voters enrolled/);
  assert.match(first.stdout, /^3 at once: 3 of 3 accepted/m);
  assert.match(first.stdout, /^4 a second: 4 of 4 accepted/m);
  assert.match(first.stdout, /^7 acknowledged ballots, each on the board/m);
  const kept = readFileSync(join(cache, 'ballots.txt'));
  const second = load('--cache', cache, '--json');
  assert.deepEqual([second.status, second.stderr], [0, '']);
  const { proven, phases } = JSON.parse(second.stdout);
  assert.deepEqual([proven, phases.map(({ accepted }: { accepted: number }) => accepted)], [7, [3, 4]]);
  assert.deepEqual(readFileSync(join(cache, 'ballots.txt')), kept);
});

test('beside one hostile laptop every ballot is accepted', () => {
  const { status, stdout, stderr } = load('--cache', join(directory, 'cache'), '--flood');
  assert.deepEqual([status, stderr], [0, ''], stdout);
  assert.equal(stdout.match(/^3 at once: 3 of 3 accepted/gm)?.length, 2);
  assert.equal(stdout.match(/^4 a second: 4 of 4 accepted/gm)?.length, 2);
  assert.equal(stdout.match(/^beside the flood the median is [\d.]+ times as long/gm)?.length, 2);
  // It did do what it is there for; to what end each came first depends on how busy this computer is.
  for (const kind of ['submissions', 'readers', 'frames', 'posts', 'idle'])
    assert.equal(
      stdout.match(new RegExp(`^ {2}${kind}: [1-9]\\d* (\\d{3}|closed)`, 'gm'))?.length,
      2,
      `${kind}: ${stdout}`,
    );
  assert.match(stdout, /^ {2}posts: .*\d+ 403 forbidden/m);
});

test('more ballots than one list in canonical CBOR holds are kept, to the byte', () => {
  const ballots = Array.from({ length: MAX_ITEMS + 1 }, (_, i) => systemRandom(i % 700));
  keepBallots(directory, ballots);
  assert.deepEqual(readBallots(directory), ballots);
});

test('ballots of another election are not taken for those of today', () => {
  keepBallots(directory, [systemRandom(10)]);
  const file = join(directory, 'ballots.txt');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ballots of ./, 'ballots of x'));
  assert.equal(readBallots(directory), null);
});

test('a cache that cannot be written to is named in one sentence', () => {
  const { status, stderr } = load('--cache', join(directory, 'ballots.txt', 'cache'));
  assert.equal(status, 2);
  assert.match(stderr, /^error: [^\n]+ballots\.txt\/cache: [^\n]+\n {2}see that [^\n]+\n$/);
});
