/**
 * `node --test`, whose patterns must find something: of a pattern that matches no file Node says nothing, and passes. Words
 * that begin with a dash are Node's own. Runs under the Node that was found.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('-'));
const patterns = words.filter((word) => !word.startsWith('-'));

const found = patterns.map((pattern) => globSync(pattern));
const empty = patterns.filter((_, i) => found[i].length === 0);
if (patterns.length === 0 || empty.length > 0) {
  console.error(`error: ${empty.length > 0 ? `no test matches ${empty.join(', ')}` : 'which tests?'}`);
  process.exitCode = 2;
} else {
  const files = [...new Set(found.flat())].sort();
  const child = spawn(process.execPath, ['--test', ...flags, ...files], { stdio: 'inherit' });
  // This process ends after its child, whose exit code it takes; Ctrl-C reaches both by themselves.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
