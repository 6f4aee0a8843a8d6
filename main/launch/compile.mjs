/**
 * `node compile.mjs COMMAND`: compiles a command, with every process and thread that it starts, into a folder of its own in
 * dist/, a file for each of them, and then says in a note where that is and what it was made of (compiled.mjs). Nothing is
 * written over: whoever compiles at the same moment, or runs what is older, is not disturbed.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { DIST, noteOf, ROOT, stampsOf } from './compiled.mjs';

/** The commands that a command starts. */
const STARTS = {
  demo: ['coordinator', 'node', 'verify'],
  simulate: ['coordinator', 'node'],
  sweep: ['coordinator', 'node'],
  worker: ['coordinator', 'node'],
};
/** What the code depends on beside what it is made of. */
const ALSO = ['main/launch/compile.mjs', 'node_modules/.package-lock.json'];
/** Milliseconds: what was changed so shortly before it was read could be changed once more under the same time. */
const SETTLED = 2000;
/** Milliseconds for which older code stays, for processes that have files of it still to load. */
const KEPT = 7 * 24 * 3600 * 1000;

const MAIN = join(ROOT, 'main/cli/main.ts');
const DISPATCH = join(ROOT, 'main/cli/dispatch.ts');
/** Where a module says which thread or process it starts (main/threads/worker-url.ts). */
const STARTED = /\b(?:workerUrl|programUrl)\('(\.\/[\w-]+\.ts)', import\.meta\.url\)/g;

/** Every file that was read. */
const read = new Set();
/** The code of each part, by the name of its file. */
const parts = new Map();

/** The module of a command, as the dispatcher names it. */
function moduleOf(command) {
  const found = new RegExp(`^  ${command}: .*import\\('([^']+)'\\)`, 'm').exec(fs.readFileSync(DISPATCH, 'utf8'));
  if (!found) throw new Error(`there is no command ${command}`);
  return found[1];
}

/** Compiles what begins with the module `input`; of the commands that one alone, the others stay sources. */
async function compile(name, input, command = null) {
  if (parts.has(name)) return;
  parts.set(name, '');
  const own = command && moduleOf(command);
  const started = new Set();
  const plugin = {
    name: 'parts',
    resolveId(source, importer) {
      const isOther = importer === DISPATCH && source.startsWith('./commands/') && source !== own;
      return isOther ? { id: pathToFileURL(join(dirname(DISPATCH), source)).href, external: true } : null;
    },
    transform(code, id) {
      for (const [, path] of code.matchAll(STARTED)) started.add(join(dirname(id), path));
    },
    buildEnd() {
      for (const id of this.getModuleIds()) if (isAbsolute(id)) read.add(id);
    },
  };
  const { output } = await build({
    cwd: ROOT,
    input,
    platform: 'node',
    // Two optional parts of ws that nobody installs.
    external: ['bufferutil', 'utf-8-validate'],
    plugins: [plugin],
    transform: { define: { __COMPILED__: 'true' } },
    logLevel: 'silent',
    write: false,
    output: {
      format: 'cjs',
      codeSplitting: false,
      strict: true,
      comments: false,
      // A text of such letters alone takes half the memory, and is read in less time.
      charset: 'ascii',
      // Functions and classes keep their names, which a stack shows.
      minify: {
        compress: true,
        mangle: { keepNames: { function: true, class: true } },
        codegen: { removeWhitespace: true },
      },
    },
  });
  parts.set(name, output[0].code);
  await Promise.all([...started].map((path) => compile(basename(path, '.ts'), path)));
}

/** Where the parts now lie, all of them. */
function written() {
  const text = JSON.stringify([...parts].sort());
  const folder = `command-${command}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const fresh = fs.mkdtempSync(join(DIST, 'command-'));
  for (const [name, code] of parts) fs.writeFileSync(join(fresh, `${name}.cjs`), code);
  fs.chmodSync(fresh, 0o755);
  try {
    fs.renameSync(fresh, join(DIST, folder));
  } catch {
    // The same was made before.
    fs.rmSync(fresh, { recursive: true });
    fs.utimesSync(join(DIST, folder), new Date(), new Date());
  }
  return folder;
}

/** Takes away what no note names any more and nobody can have begun lately. */
function tidy() {
  const names = fs.readdirSync(DIST).filter((name) => name.startsWith('command-'));
  const [notes, folders] = [true, false].map((are) => names.filter((name) => name.endsWith('.json') === are));
  const named = new Set(notes.map((name) => JSON.parse(fs.readFileSync(join(DIST, name), 'utf8')).folder));
  for (const name of folders.filter((name) => !named.has(name)))
    if (fs.statSync(join(DIST, name)).mtimeMs < began - KEPT) fs.rmSync(join(DIST, name), { recursive: true });
}

const [command] = process.argv.slice(2);
const began = Date.now();
await Promise.all([command, ...(STARTS[command] ?? [])].map((one) => compile(one, MAIN, one)));
const paths = [...read].map((path) => relative(ROOT, path)).concat(ALSO.filter((path) => fs.existsSync(ROOT + path)));
const files = paths.map((path) => [path, ...stampsOf(path)]);
if (files.some(([, changed, touched]) => Math.max(changed, touched) > began - SETTLED)) process.exit(1);
const note = `${noteOf(command)}.${process.pid}`;
fs.writeFileSync(note, JSON.stringify({ folder: written(), files }));
fs.renameSync(note, noteOf(command));
tidy();
