import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { list, type ReadEntry } from 'tar';
import { entriesOf, sourceDate, steady, writeTarball } from './steady.ts';

const DATE = 1_700_000_000;

async function directory(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'ostraka-steady-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

/** The same files, as somebody else would have them: under another umask, made at another time in another order. */
async function tree(at: string, umask: number, names: readonly string[]): Promise<string> {
  const before = process.umask(umask);
  try {
    await mkdir(join(at, 'deep/er'), { recursive: true });
    for (const name of names) await writeFile(join(at, name), name, { mode: name.endsWith('.sh') ? 0o777 : 0o666 });
    await symlink('../b.sh', join(at, 'deep/link'));
    await utimes(join(at, 'deep'), umask, umask);
  } finally {
    process.umask(before);
  }
  return at;
}
const NAMES = ['b.sh', 'A', 'a', 'ä', 'deep/x', 'deep/er/y.sh', `deep/${'long'.repeat(40)}`];

async function entries(file: string): Promise<ReadEntry[]> {
  const read: ReadEntry[] = [];
  await list({ file, onReadEntry: (entry) => read.push(entry) });
  return read;
}

test('the same files make the same archive, whatever umask, time and order they were made in', async (t) => {
  const at = await directory(t);
  const one = await tree(join(at, 'one'), 0o022, NAMES);
  const other = await tree(join(at, 'an other'), 0o077, NAMES.toReversed());
  assert.notEqual((await stat(join(one, 'a'))).mode, (await stat(join(other, 'a'))).mode);
  for (const [from, to] of [
    [one, '1.tar.gz'],
    [other, '2.tar.gz'],
  ] as const)
    await writeTarball(from, 'app-1.0', join(at, to), DATE);
  assert.deepEqual(await readFile(join(at, '1.tar.gz')), await readFile(join(at, '2.tar.gz')));

  const read = await entries(join(at, '2.tar.gz'));
  const modes = Object.fromEntries(read.map(({ path, mode }) => [path.replace(/\/$/, ''), mode! & 0o7777]));
  assert.deepEqual(
    [modes['app-1.0'], modes['app-1.0/a'], modes['app-1.0/b.sh'], modes['app-1.0/deep/er']],
    [0o755, 0o644, 0o755, 0o755],
  );
  assert.deepEqual([...new Set(read.map(({ mtime }) => mtime?.getTime()))], [DATE * 1000]);
  assert.deepEqual([...new Set(read.map(({ uid, uname }) => `${uid} ${uname}`))].length, 1);
  assert.equal(read.length, 1 + entriesOf(other).length);
});

test('an archive differs where a file does, or who may run it, or the date', async (t) => {
  const at = await directory(t);
  const from = await tree(join(at, 'from'), 0o022, NAMES);
  const made = async (name: string, date = DATE): Promise<Buffer> => {
    await writeTarball(from, 'app', join(at, name), date);
    return readFile(join(at, name));
  };
  const first = await made('1');
  assert.notDeepEqual(await made('2', DATE + 1), first);
  await writeFile(join(from, 'a'), 'other');
  const changed = await made('3');
  assert.notDeepEqual(changed, first);
  execFileSync('chmod', ['u+x', join(from, 'a')]);
  assert.notDeepEqual(await made('4'), changed);
});

test('what is steady keeps its content, and its links', async (t) => {
  const at = await directory(t);
  const from = await tree(join(at, 'from'), 0o077, NAMES);
  await cp(from, join(at, 'before'), { recursive: true, verbatimSymlinks: true });
  steady(from, DATE);
  assert.deepEqual(entriesOf(from), entriesOf(join(at, 'before')));
  execFileSync('diff', ['--recursive', '--no-dereference', from, join(at, 'before')]);
  assert.equal((await stat(from)).mtimeMs, DATE * 1000);
});

test('the date is what is said, else the commit’s, else package.json’s', async (t) => {
  const root = await directory(t);
  await writeFile(join(root, 'package.json'), '{}');
  await utimes(join(root, 'package.json'), DATE, DATE + 0.75);
  assert.equal(sourceDate(root, '12'), 12);
  assert.equal(sourceDate(root, ''), DATE);
  for (const said of ['yesterday', '-1', '1e9', '1.5'])
    assert.throws(() => sourceDate(root, said), /SOURCE_DATE_EPOCH is not a number of seconds/);
  const git = (...words: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: `${DATE - 5} +0545`, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init');
  // A repository without a commit has no date either.
  assert.equal(sourceDate(root, ''), DATE);
  git('commit', '--allow-empty', '--message', 'first');
  assert.equal(sourceDate(root, ''), DATE - 5);
});
