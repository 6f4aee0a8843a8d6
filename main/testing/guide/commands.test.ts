/**
 * Every command that docs/guide tells people to type: those of ours are read by their own tables of options, and what needs no other
 * computer is truly done, on a transcript that is kept. The German pages have the same commands (renderer/guide/pages.test.ts).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import about from '../../../package.json' with { type: 'json' };
import { checkIds } from '../../../shared/board/check-id.ts';
import { closeQuorumOf, USUAL_LEAST_BALLOTS } from '../../../shared/election/manifest.ts';
import { EACH } from '../../../shared/protocol/coordinator/arrangements.ts';
import { DEFAULT_PORT } from '../../../shared/protocol/link.ts';
import { commandNames, readLine } from '../../cli/dispatch.ts';
import { printed } from '../../cli/testing/commands.ts';
import { meant } from '../../package/program/words.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';

const root = join(import.meta.dirname, '../../..');
const guide = join(root, 'docs/guide/en');
const vectors = join(root, 'docs/vectors/transcripts');
const directory = mkdtempSync(join(tmpdir(), 'ostraka-guide-'));
after(() => rmSync(directory, { recursive: true, force: true }));

/** Lines of blocks of shell, and what stands within a sentence as a command of ours. */
const commands: readonly { readonly page: string; readonly line: string }[] = readdirSync(guide).flatMap((page) => {
  const text = readFileSync(join(guide, page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.trim().split('\n'));
  const within = [...text.matchAll(/`((?:ostraka|npm) [^`]+)`/g)].map(([, line]) => line!);
  return [...blocks, ...within].map((line) => ({ page, line }));
});

/** As a shell cuts a line that has no sign but double quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inQuotes, plain]) => inQuotes ?? plain!);

/** The twelve words of the transcript, once it is judged. */
let twelve = '';

const place = (name: string): string => join(directory, name);

before(async () => {
  startArithmetic();
  copyFileSync(join(vectors, 'plain.ostraka'), place('election.ostraka'));
  const { receipts } = JSON.parse(readFileSync(join(vectors, 'receipts.json'), 'utf8'));
  const counts = receipts.find((one: { name: string }) => one.name === 'counts');
  writeFileSync(place('receipt.json'), counts.text);
  const { election } = JSON.parse((await printed('verify', place('election.ostraka'), '--json')).stdout);
  assert.equal(election.electionWords.length, 12);
  twelve = election.electionWords.join(' ');
});

test('there are commands, each of a program that the guide speaks of', () => {
  assert.ok(commands.length > 20, `only ${commands.length}`);
  const programs = new Set(commands.map(({ line }) => wordsOf(line)[0]));
  assert.deepEqual([...programs].sort(), ['npm', 'ostraka', 'python3', 'sh', 'sha256sum', 'sudo', 'tar']);
});

test('ours take the options that they are given', async () => {
  for (const { page, line } of commands) {
    const [program, ...words] = wordsOf(line.replace(/^npm run ostraka --(?= |$)/, 'ostraka'));
    if (program !== 'ostraka') continue;
    const [name = '', ...given] = words;
    // As in a package: what is none of the commands opens a window, if that takes it.
    if (meant(words, commandNames).program === 'window' || name.startsWith('--')) continue;
    // Within a sentence a command may be named without what it needs.
    const needy = given.length === 0 && name !== 'doctor';
    const { command, args } = await readLine(name, needy ? ['--help'] : given);
    if (args === 'help') continue;
    for (const option of Object.keys(args.values))
      assert.match(command.usage, new RegExp(`--${option}\\b`), `${page}: ${line}`);
  }
  await assert.rejects(readLine('verify', ['election.ostraka', '--expected', 'x']), { code: 'usage' });
  assert.throws(() => meant(['verfy', 'election.ostraka'], commandNames), { code: 'usage' });
});

test('verbs of the organiser are among those that its help names', async () => {
  const { command } = await readLine('organiser', ['close', '--help']);
  const verbs = commands.flatMap(({ line }) => /^ostraka organiser ([a-z-]+)/.exec(line)?.[1] ?? []);
  assert.ok(verbs.length > 2);
  for (const verb of verbs) assert.match(command.usage, new RegExp(`^  ${verb} `, 'm'));
});

test('scripts of npm that it names are there', () => {
  const scripts = commands.flatMap(({ line }) => /^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? []);
  for (const name of scripts) assert.ok(name === 'ci' || Object.hasOwn(about.scripts, name), name);
});

/** What needs no other computer: the whole of what verify.md and committee.md tell one to type. */
const done = (line: string): boolean =>
  /^ostraka (verify|story|minutes) \S+\.ostraka/.test(line) || / --help$/.test(line);

test('what judges and tells a transcript does so', async () => {
  const lines = new Set(commands.filter(({ line }) => done(line)).map(({ line }) => line));
  assert.ok(lines.size >= 8, `only ${lines.size}`);
  for (const line of lines) {
    const words = wordsOf(line).slice(1);
    if (words[0]?.startsWith('--')) continue;
    const here = words.map((word) =>
      /^[\w-]+\.(ostraka|json|html)$/.test(word) ? place(word) : word.replace('WORDS', twelve),
    );
    const { status, stdout, stderr } = await printed(...here);
    assert.equal(status, 0, `${line}\n${stderr}`);
    assert.notEqual(stdout + stderr, '');
  }
  assert.match(readFileSync(place('minutes.html'), 'utf8'), /^<!doctype html>/i);
});

test('the second verifier does so, too', (t) => {
  const lines = commands.filter(({ line }) => line.startsWith('python3 '));
  assert.equal(lines.length, 1);
  const [program, script = '', file = '', ...options] = wordsOf(lines[0]!.line);
  assert.ok(existsSync(join(root, script)));
  const given = options.map((word) => word.replace('WORDS', twelve));
  const done = spawnSync(program!, [join(root, script), place(file), ...given], { encoding: 'utf8' });
  if (done.error || done.stderr.startsWith('libsodium: ')) return t.skip('Python 3 or libsodium is not here');
  assert.equal(done.status, 0, done.stdout + done.stderr);
});

test('a copy is compared and unpacked as it says, under the names that packages have', (t) => {
  if (process.platform !== 'linux') return t.skip('these are commands of Linux');
  const sh = (line: string) => spawnSync('sh', ['-c', line], { cwd: directory, encoding: 'utf8' });
  const installer = `ostraka-${about.version}/install.sh`;
  mkdirSync(dirname(place(installer)), { recursive: true });
  writeFileSync(place(installer), 'echo installed\n');
  const packed = `ostraka-${about.version}.tar.gz`;
  assert.equal(sh(`tar -czf ${packed} ostraka-${about.version} && rm -r ostraka-${about.version}`).status, 0);
  assert.equal(sh(`sha256sum ${packed} > SHA256SUMS && echo ${'0'.repeat(64)}  other.deb >> SHA256SUMS`).status, 0);
  const lines = new Set(commands.filter(({ line }) => /^(sha256sum|tar|sh) /.test(line)).map(({ line }) => line));
  assert.equal(lines.size, 3);
  for (const line of lines) {
    const { status, stdout, stderr } = sh(line);
    assert.equal(status, 0, `${line}\n${stderr}`);
    if (line.startsWith('sh ')) assert.equal(stdout, 'installed\n');
  }
  writeFileSync(place(packed), 'changed');
  assert.notEqual(sh([...lines].find((line) => line.startsWith('sha256sum'))!).status, 0);
});

test('the numbers that it names are those of the program', () => {
  const says = (page: string, words: string) =>
    assert.ok(readFileSync(join(guide, page), 'utf8').includes(words), `${page} does not say “${words}”`);
  says('network.md', `by TCP at port ${DEFAULT_PORT}`);
  const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
  says('network.md', `${inWords[EACH.voters]} voters and ${inWords[EACH.laptops]} laptops from one address`);
  says('proxy.md', `share ${inWords[EACH.voters]} places on the list`);
  says('committee.md', `at ${inWords[USUAL_LEAST_BALLOTS]} or more`);
  assert.equal(checkIds.length, 18);
  says('verify.md', 'It prints eighteen checks');
  // Five laptops, of which three open: as the committee's plan has it.
  const [laptops, threshold] = [5, 3];
  assert.deepEqual([laptops - closeQuorumOf(laptops, threshold), laptops - threshold], [1, 2]);
  says('committee.md', 'one may be missing when voting closes, and two after that');
});
