import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { windowOptions } from '../app/options.ts';
import { patience } from '../workers/testing/patience.ts';

test('who asks `npm start` for help is helped, and neither waits for a build nor sees a window', () => {
  for (const word of ['--help', '-h', 'help']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'start.ts'), word], {
      encoding: 'utf8',
      timeout: patience(),
      // Where it does not help, it must not come to open a browser either.
      env: { ...process.env, PATH: '' },
    });
    assert.deepEqual([status, stderr], [0, ''], word);
    assert.match(stdout, /^npm start -- \[OPTIONS\]/);
    for (const name of Object.keys(windowOptions)) assert.ok(stdout.includes(`--${name}`), name);
    assert.match(stdout, /npm run ostraka -- --help/);
  }
});
