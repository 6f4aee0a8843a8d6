/** The process as a script meets it: exit codes, streams, signals, and a launcher for any Node. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { patience } from '../workers/testing/patience.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-main-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const MAIN = join(import.meta.dirname, 'main.ts');
const LAUNCHER = join(import.meta.dirname, 'ostraka.mjs');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    encoding: 'utf8',
    timeout: patience(),
    killSignal: 'SIGKILL',
  });
  return { status, stdout, stderr };
}

test('a script learns the verdict from the exit code, and reads nothing on stdout but the answer', () => {
  const missing = run('verify', join(directory, 'missing.ostraka'));
  assert.deepEqual([missing.status, missing.stdout], [2, '']);
  assert.match(missing.stderr, /^error: [^\n]*missing\.ostraka: there is no such file\n$/);
  const empty = join(directory, 'empty.ostraka');
  writeFileSync(empty, writeTranscript({ entries: [], blobs: [], notes: [] }));
  const invalid = run('verify', empty, '--json');
  assert.deepEqual([invalid.status, invalid.stderr], [1, '']);
  assert.equal(JSON.parse(invalid.stdout).outcome, 'invalid');
});

test('a coordinator whose port is taken says so and ends', { timeout: 2 * patience() }, async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as AddressInfo;
  const manifest = join(directory, 'manifest.json');
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(manifest, JSON.stringify({ title: 'Trip', contests }));
  const { status, stderr } = run(
    ...['coordinator', '--manifest', manifest, '--data', join(directory, 'data'), '--port', String(port)],
  );
  squatter.close();
  assert.equal(status, 2);
  assert.match(stderr, /^error: port \d+ of 127\.0\.0\.1 is taken by another program$/m);
});

test('a place that cannot be written to is named in one sentence, before an election is held', () => {
  const file = join(directory, 'file');
  writeFileSync(file, '');
  const { status, stderr } = run('demo', '--out', join(file, 'demo'));
  assert.equal(status, 2);
  assert.match(stderr, /^error: [^\n]*file\/demo: [^\n]+\n {2}see that [^\n]+\n$/);
});

test('under the Node that runs this test the launcher is the command itself', () => {
  const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, 'vrify'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /^error: there is no command vrify/);
});

/** A Node older than 22.18 somewhere on the path: what the launcher is for. */
function oldNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = (process.env.PATH ?? '').split(delimiter).map((each) => join(each, name));
  return found.filter(existsSync).find((program) => {
    const { stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    return Number.parseInt(stdout ?? '', 10) < 22;
  });
}

const old = oldNode();
/** The Node that the launcher finds then. */
const bundled = readdirSync(join(import.meta.dirname, '../../node_modules')).some((name) =>
  /^node-(linux|win)-/.test(name),
);
const skip = old && bundled ? false : 'no old Node on the path, or none bundled with the project';

test('under an old Node the launcher starts a new one and passes words, output and exit code through', {
  skip,
}, () => {
  const help = spawnSync(old!, [LAUNCHER, 'verify', '--help'], { encoding: 'utf8' });
  assert.deepEqual([help.status, help.stderr], [0, '']);
  assert.match(help.stdout, /^usage: ostraka verify/);
  const wrong = spawnSync(old!, [LAUNCHER, 'verify', '--frob nicate'], { encoding: 'utf8' });
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /'--frob nicate'/);
});

test('a signal to the launcher reaches the command, which closes its stores and ends well', {
  skip,
}, async () => {
  const plan = join(directory, 'plan.json');
  writeFileSync(plan, '{"title":"Class","contests":[{"title":"A","ballot":"single","options":["a"]}]}');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const data = join(directory, signal);
    const words = [LAUNCHER, 'coordinator', '--manifest', plan, '--data', data, '--port', '0'];
    const child = spawn(old!, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', (code, by) => resolve([code, by])));
    for await (const text of child.stdout) if (String(text).includes('the lobby is open')) child.kill(signal);
    assert.deepEqual(await gone, [0, null], signal);
    assert.equal(existsSync(join(data, 'board.sqlite-wal')), false, 'the database was closed');
  }
});
