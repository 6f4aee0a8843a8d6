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
    readdirSync(join(docs, 'vectors')).sort(),
    Object.keys(vectors)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

test('Python, libsodium and the page alone make the same of them, and refuse what must be refused', (t) => {
  const { status, stdout, stderr, error } = spawnSync(
    'python3',
    [join(docs, 'verifier/primitives.py'), join(docs, 'vectors')],
    {
      encoding: 'utf8',
    },
  );
  if (error || status === 3) return t.skip(`Python 3 or libsodium is not here: ${error?.message ?? stderr.trim()}`);
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^\d+ checks hold, [1-9]\d* of them refusals\n$/);
});
