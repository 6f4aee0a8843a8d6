/** Compiled code in a project of a few modules: made once, used, and never older than its sources. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { commandNames } from '../cli/dispatch.ts';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'ostraka compiled ä '));
after(() => rmSync(directory, { recursive: true, force: true }));

/** What the modules of a project say. */
const SOURCES = {
  'cli/main.ts': "import { dispatch } from './dispatch.ts';\ndispatch(process.argv[2] ?? '');\n",
  'cli/dispatch.ts': [
    'const commands = {',
    "  say: async () => (await import('./commands/say.ts')).say,",
    "  other: async () => (await import('./commands/other.ts')).other,",
    '};',
    'export const dispatch = async (name: string) => (await commands[name as keyof typeof commands]())();\n',
  ].join('\n'),
  'cli/commands/say.ts': [
    "import { Worker } from 'node:worker_threads';",
    "import { word } from './word.ts';",
    'declare const __COMPILED__: true | undefined;',
    "const isCompiled = typeof __COMPILED__ !== 'undefined';",
    'const workerUrl = (source: string, importer: string) =>',
    "  new URL(isCompiled ? source.replace('.ts', '.cjs') : source, importer);",
    'export const say = () => {',
    "  console.log(isCompiled ? 'compiled' : 'source', word);",
    "  new Worker(workerUrl('./thread.ts', import.meta.url));",
    '};\n',
  ].join('\n'),
  'cli/commands/word.ts': "export const word: string = 'one';\n",
  'cli/commands/thread.ts': "const told: string = 'thread';\nconsole.log(told);\n",
  'cli/commands/other.ts': "throw new Error('it is another command');\n",
};

function project(name: string): string {
  const at = join(directory, name);
  for (const file of globSync('*.mjs', { cwd: import.meta.dirname }))
    cpSync(join(import.meta.dirname, file), join(at, 'main/launch', file));
  cpSync(join(import.meta.dirname, '../cli/start.mjs'), join(at, 'main/cli/start.mjs'));
  mkdirSync(join(at, 'main/cli/commands'), { recursive: true });
  for (const [file, text] of Object.entries(SOURCES)) writeFileSync(join(at, 'main', file), text);
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(at, 'node_modules'), 'junction');
  return at;
}

function run(at: string, command = 'say'): string {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, NODE_COMPILE_CACHE: ___, ...env } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, [join(at, 'main/cli/start.mjs'), command], {
    env,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return stdout;
}

/** Until the sources have lain there for long enough to be told from later ones; meanwhile they run themselves. */
function compiledOf(at: string, word: string): void {
  let said: string;
  do {
    said = run(at);
    assert.ok(said === `compiled ${word}\nthread\n` || said === `source ${word}\nthread\n`, said);
  } while (!said.startsWith('compiled'));
}

const notesIn = (at: string) => readdirSync(join(at, 'dist')).filter((name) => name.endsWith('.json'));
const foldersIn = (at: string) => readdirSync(join(at, 'dist')).filter((name) => !name.endsWith('.json'));

test('a command is compiled once, with the threads that it starts, and without other commands', () => {
  const at = project('once');
  compiledOf(at, 'one');
  const [folder] = foldersIn(at);
  assert.match(folder!, /^command-say-[0-9a-f]{16}$/);
  const made = readdirSync(join(at, 'dist', folder!)).filter((name) => name.endsWith('.cjs'));
  assert.deepEqual(made.sort(), ['say.cjs', 'thread.cjs']);
  assert.doesNotMatch(readFileSync(join(at, 'dist', folder!, 'say.cjs'), 'utf8'), /it is another command/);
  const { mtimeMs } = statSync(join(at, 'dist/command-say.json'));
  assert.equal(run(at), 'compiled one\nthread\n');
  assert.equal(statSync(join(at, 'dist/command-say.json')).mtimeMs, mtimeMs);
});

test('it is never older than its sources, though they are changed in place, and their time set back', () => {
  const at = project('stale');
  const word = join(at, 'main/cli/commands/word.ts');
  const then = new Date('2020-01-01');
  utimesSync(word, then, then);
  compiledOf(at, 'one');
  writeFileSync(word, SOURCES['cli/commands/word.ts'].replace('one', 'two'));
  utimesSync(word, then, then);
  compiledOf(at, 'two');
  assert.deepEqual([notesIn(at), foldersIn(at).length], [['command-say.json'], 2], 'who runs the older one goes on');
  // Nor is one that is gone.
  rmSync(word);
  writeFileSync(
    join(at, 'main/cli/commands/say.ts'),
    SOURCES['cli/commands/say.ts'].replace("import { word } from './word.ts'", "const word: string = 'three'"),
  );
  compiledOf(at, 'three');
});

test('what nobody can have begun lately is taken away', () => {
  const at = project('old');
  for (const [name, days] of [
    ['command-say-0000000000000000', 8],
    ['command-say-1111111111111111', 6],
  ] as const) {
    mkdirSync(join(at, 'dist', name), { recursive: true });
    const then = new Date(Date.now() - days * 24 * 3600 * 1000);
    utimesSync(join(at, 'dist', name), then, then);
  }
  compiledOf(at, 'one');
  assert.equal(foldersIn(at).includes('command-say-0000000000000000'), false);
  assert.equal(foldersIn(at).includes('command-say-1111111111111111'), true);
});

test('many at once disturb nobody', async () => {
  const at = project('many');
  compiledOf(at, 'one');
  rmSync(join(at, 'dist'), { recursive: true });
  const children = Array.from({ length: 3 }, () =>
    spawn(process.execPath, [join(at, 'main/cli/start.mjs'), 'say'], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const said = await Promise.all(
    children.map(async (child) => {
      let text = '';
      child.stdout.on('data', (part) => {
        text += part;
      });
      await once(child, 'close');
      return text;
    }),
  );
  assert.deepEqual(said, Array(3).fill('compiled one\nthread\n'));
  assert.deepEqual([notesIn(at), foldersIn(at).length], [['command-say.json'], 1]);
});

test('sources run where nothing can be written, or nothing can be compiled', () => {
  const at = project('shut');
  writeFileSync(join(at, 'dist'), '');
  assert.equal(run(at), 'source one\nthread\n');
  rmSync(join(at, 'dist'));
  rmSync(join(at, 'main/cli/commands/other.ts'));
  writeFileSync(join(at, 'main/launch/compile.mjs'), 'process.exit(1);\n');
  assert.equal(run(at), 'source one\nthread\n');
  assert.equal(existsSync(join(at, 'dist/command-say.json')), false);
});

test('the compiler finds every command, and every thread and process that one starts', () => {
  const table = readFileSync(join(root, 'main/cli/dispatch.ts'), 'utf8');
  const found = [...table.matchAll(/^ {2}([a-z]+): .*import\('(\.\/commands\/[\w/-]+\.ts)'\)/gm)];
  assert.deepEqual(
    found.map(([, name]) => name),
    commandNames,
  );
  const sources = globSync('main/**/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$|\/testing\//.test(file));
  const texts = sources.map((file) => readFileSync(join(root, file), 'utf8'));
  const calls = (form: RegExp) => texts.flatMap((text) => text.match(form) ?? []).length;
  // Beside their definitions, and the one in them.
  const all = calls(/\b(?:workerUrl|programUrl)\(/g) - calls(/\? programUrl\(source, importer\)/g);
  assert.equal(calls(/\b(?:workerUrl|programUrl)\('(\.\/[\w-]+\.ts)', import\.meta\.url\)/g), all);
  assert.ok(all > 8);
});
