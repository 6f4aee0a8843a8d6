import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { workers } from './bundled-workers.ts';

test('every worker is in the bundle, under the name by which it is started', () => {
  const all = globSync('main/**/*-worker.ts', { cwd: join(import.meta.dirname, '../..') });
  assert.deepEqual(Object.keys(workers).sort(), all.map((path) => basename(path, '.ts')).sort());
});
