/** The vectors are what the sources make, and say what a program that knows the page alone makes of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { vectors, written } from './vectors.ts';

const docs = join(import.meta.dirname, '../../../docs');

test('the files in docs/vectors are what is made of their seeds, byte for byte', () => {
  for (const [name, make] of Object.entries(vectors))
    assert.equal(
      readFileSync(join(docs, 'vectors', `${name}.json`), 'utf8'),
      written(make()),
      `npm run vectors (${name})`,
    );
  assert.deepEqual(
    readdirSync(join(docs, 'vectors'))
      .filter((name) => name !== 'transcripts')
      .sort(),
    Object.keys(vectors)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

/** Runs one of the programs in docs/verifier, which know the page alone; null where Python 3 or libsodium are missing. */
const python = (program: string, ...args: string[]) => {
  const run = spawnSync('python3', [join(docs, 'verifier', program), ...args], { encoding: 'utf8' });
  return run.error || run.stderr.startsWith('libsodium: ') ? null : run;
};
const missing = 'Python 3 or libsodium is not here';

test('Python, libsodium and the page alone make the same of them, and refuse what must be refused', (t) => {
  const run = python('primitives.py', join(docs, 'vectors'));
  if (!run) return t.skip(missing);
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /^\d+ checks hold, [1-9]\d* of them refusals\n$/);
});

test('a verifier written from the page alone counts all polls to the same bytes', (t) => {
  const run = python('verify.py', '--vectors', join(docs, 'vectors'));
  if (!run) return t.skip(missing);
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /^[1-9]\d* checks hold, 0 differ\n$/);
});
