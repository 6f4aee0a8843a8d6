/**
 * `node --test`, whose patterns must find something: of a pattern that matches no file Node says nothing, and passes. Words
 * that begin with a dash are Node's own, but for `--second-run`: files that fail, as long as they are few, are run once more,
 * one after the other with nothing beside them, and the exit code is that run's. Real sockets, processes and browsers on a
 * busy computer now and then fail a test whose code is right; what fails twice is broken. A file that passed only then is
 * named at the end, for a person to look into. A file that is stuck is ended (./stuck.mjs). Runs under the Node that was found.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** As many red files as bad luck explains; where more are red, the code is. */
const MOST_AGAIN = 4;
/** In every test file's process. */
const STUCK = `--import=${new URL('./stuck.mjs', import.meta.url)}`;

const words = process.argv.slice(2);
const twice = words.includes('--second-run');
const flags = words.filter((word) => word.startsWith('-') && word !== '--second-run');
const patterns = words.filter((word) => !word.startsWith('-'));

// This process ends after its child, whose exit code it takes; Ctrl-C reaches both by themselves.
process.on('SIGINT', () => {});
let child;
let stopped = false;
process.on('SIGTERM', () => {
  stopped = true;
  child?.kill('SIGTERM');
});

/** Resolves to the exit code. */
const run = (more, files) =>
  new Promise((resolve) => {
    child = spawn(process.execPath, ['--test', STUCK, ...flags, ...more, ...files], { stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Resolves to the exit code, and to what files failed. */
async function runTelling(files) {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-tests-'));
  const list = join(directory, 'red');
  const own = flags.some((flag) => flag.startsWith('--test-reporter=')) ? [] : ['--test-reporter=spec'];
  const tell = [
    ...own,
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('./red-files.mjs', import.meta.url)}`,
    `--test-reporter-destination=${list}`,
  ];
  try {
    const code = await run(tell, files);
    const red = code === 0 ? [] : readFileSync(list, 'utf8').split('\n').filter(Boolean);
    return { code, red: red.map((file) => relative('', file)) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function runTwice(files) {
  const { code, red } = await runTelling(files);
  if (code === 0 || stopped || red.length === 0 || red.length > MOST_AGAIN) return code;
  console.log(`\nrun once more, by themselves: ${red.join(', ')}`);
  const again = await run(['--test-concurrency=1'], red);
  if (again === 0) console.log(`\nfailed, and passed when run once more: ${red.join(', ')}`);
  return again;
}

const found = patterns.map((pattern) => globSync(pattern, { exclude: ['**/node_modules'] }));
const empty = patterns.filter((_, i) => found[i].length === 0);
if (patterns.length === 0 || empty.length > 0) {
  console.error(`error: ${empty.length > 0 ? `no test matches ${empty.join(', ')}` : 'which tests?'}`);
  process.exitCode = 2;
} else {
  const files = [...new Set(found.flat())].sort();
  process.exitCode = await (twice ? runTwice(files) : run([], files));
}
