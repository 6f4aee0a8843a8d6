/** The command line as a person meets it: one-line errors with a remedy, and nothing on stdout but the answer. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import about from '../../package.json' with { type: 'json' };
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { utf8 } from '../../shared/codec/bytes.ts';
import { commandNames } from './dispatch.ts';
import { printed } from './testing/commands.ts';

const LAUNCHER = join(import.meta.dirname, 'ostraka.mjs');

const directory = mkdtempSync(join(tmpdir(), 'ostraka-dispatch-'));
after(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

/** The launcher, without a package and by whichever Node this is taken for. */
function launched(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('help lists the commands, and each of them says what it takes, with an example', async () => {
  const { status, stdout, stderr } = launched('--help');
  assert.deepEqual([status, stderr], [0, '']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name!);
  assert.deepEqual(names, commandNames);
  for (const name of names) {
    const help = await printed(name, '--help');
    assert.deepEqual([help.status, help.stderr], [0, ''], name);
    assert.match(help.stdout, new RegExp(`^usage: ostraka ${name} [\\s\\S]*example: ostraka ${name}`, 'i'), name);
    // A command of two forms explains each by itself.
    for (const form of help.stdout.split('\n\n')) {
      const terms = [...form.matchAll(/^ {2}((?:--)?[a-z][a-z-]*)(?: [A-Z]+)* +\S/gm)].map(([, term]) => term!);
      const twice = terms.filter((term, i) => terms.indexOf(term) !== i);
      assert.deepEqual(twice, [], `ostraka ${name} --help says it twice`);
    }
  }
  assert.deepEqual(launched(), { status: 2, stdout: '', stderr: stdout });
  assert.deepEqual(launched('-h'), { status, stdout, stderr });
});

test('a version is asked for in one word', () => {
  assert.deepEqual(launched('--version'), { status: 0, stdout: `${about.version}\n`, stderr: '' });
});

test('what cannot be understood is one line on stderr and exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [['vrify'], /^error: there is no command vrify; ostraka --help lists them\n$/],
    [['constructor'], /^error: there is no command constructor; .*\n$/],
    [['verify'], /^error: TRANSCRIPT is missing; see ostraka verify --help\n$/],
    [['verify', 'a', 'b'], /^error: b is one word too many; see ostraka verify --help\n$/],
    [['verify', 'a', '--frobnicate'], /^error: unknown option '--frobnicate'; see ostraka verify --help\n$/],
    [['verify', 'a', '--expect'], /^error: [^\n]*--expect[^\n]*\n$/],
    [['verify', 'a', '--expect', 'abandon ability'], /^error: --expect takes [^\n]*\n$/],
    [
      ['coordinator', '--data', directory, '--port', '70000'],
      /^error: --port is a number from 0 to 65535, not 70000\n$/,
    ],
    [['coordinator', '--data', join(directory, 'new')], /^error: --manifest is missing\n$/],
    [
      ['organiser', 'dance', '--at', 'http://a', '--token-file', import.meta.filename],
      /^error: there is no verb dance; [^\n]*\n$/,
    ],
    [['node', '--join', 'x', '--data', directory], /^error: --name is missing\n$/],
    [['export', '--out', 'x'], /^error: give either --data DIR, --from ADDRESS or a TRANSCRIPT\n$/],
  ];
  for (const [words, message] of cases) {
    const { status, stdout, stderr } = await printed(...words);
    assert.match(stderr, message, words.join(' '));
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
  }
});

test('an error that has a remedy names it on a second line', async () => {
  const plan = file('plan.json', '{"title":"Class"}');
  const { status, stdout, stderr } = await printed(
    'coordinator',
    '--data',
    join(directory, 'data'),
    '--manifest',
    plan,
  );
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^error: .*plan\.json: contests is missing\n {2}a plan needs [^\n]*\n$/);
});

test('a coordinator that is not there is one line and a remedy, not a stack', async () => {
  const token = file('token', 'secret');
  // Which is given to nobody, while one that was free a moment ago may be another test's by the time that it is asked again.
  const address = 'http://127.0.0.1:1';
  const { status, stdout, stderr } = await printed('organiser', 'open-voting', '--at', address, '--token-file', token);
  assert.deepEqual([status, stdout], [2, '']);
  const [tried, ...said] = stderr.split('\n');
  assert.equal(tried, `no answer from the coordinator at ${address}; trying again`);
  assert.match(said.join('\n'), /^error: no answer from the coordinator at \S+\n {2}check [^\n]*\n$/);
});

test('verify of a file that is missing or no transcript is exit code 2, and in JSON the answer says so', async () => {
  const garbage = file('garbage.ostraka', 'this is not a transcript, though it is long enough to be one');
  const whole = writeTranscript({ entries: [utf8('an entry')], blobs: [], notes: [] });
  const cut = file('cut.ostraka', whole.subarray(0, -1));
  for (const path of [join(directory, 'missing.ostraka'), garbage, cut, directory]) {
    const plain = await printed('verify', path);
    assert.deepEqual([plain.status, plain.stdout], [2, ''], path);
    assert.match(plain.stderr, /^error: /, path);
    assert.ok(plain.stderr.includes(path), path);
    assert.doesNotMatch(plain.stderr, /^ {4}at /m, path);
    const json = await printed('verify', path, '--json');
    assert.equal(json.status, 2, path);
    assert.equal(JSON.parse(json.stdout).outcome, 'unreadable', path);
  }
});

test('verify of a readable transcript that holds nonsense is exit code 1, and names the check', async () => {
  const nonsense = file('nonsense.ostraka', writeTranscript({ entries: [utf8('an entry')], blobs: [], notes: [] }));
  const empty = file('empty.ostraka', writeTranscript({ entries: [], blobs: [], notes: [] }));
  for (const path of [nonsense, empty]) {
    const plain = await printed('verify', path);
    assert.equal(plain.status, 1, path);
    assert.match(plain.stdout, /^V1 +FAILED +Manifest/m, path);
    assert.match(plain.stdout, /INVALID: V1 Manifest/, path);
    const json = await printed('verify', path, '--json');
    assert.equal(json.status, 1, path);
    const { outcome, checks } = JSON.parse(json.stdout) as {
      outcome: string;
      checks: { id: string; status: string }[];
    };
    assert.equal(outcome, 'invalid', path);
    assert.equal(checks.find(({ id }) => id === 'V1')?.status, 'failed', path);
  }
});

test('a worksheet is printed with blanks or solved, in either language, and what it does not know is said', async () => {
  const sheet = await printed('worksheet', '--seed', '7', '--language', 'de', '--part', 'opening');
  assert.deepEqual([sheet.status, sheet.stderr], [0, '']);
  assert.match(sheet.stdout, /^# Eine Wahl von Hand \(Arbeitsblatt 7\)\n/);
  assert.match(sheet.stdout, /## 1\. Öffnen mit zwei von dreien/);
  assert.match(sheet.stdout, /____ → ____/);
  const solved = await printed('worksheet', '--seed', '7', '--language', 'de', '--part', 'opening', '--solution');
  assert.match(solved.stdout, /m = [123]\*\*/);
  assert.doesNotMatch(solved.stdout, /____/);
  for (const [words, says] of [
    [['--language', 'fr'], /^error: --language is en or de, not fr\n/],
    [['--part', 'sealing'], /^error: --part is one of key, seal, /],
    [['--seed', '-1'], /^error: /],
    [['--seed', '1000000'], /^error: --seed is a number from 0 to 999999, not 1000000\n/],
  ] as const) {
    const { status, stdout, stderr } = await printed('worksheet', ...words);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, says);
  }
});
