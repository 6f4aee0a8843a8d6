/** The second verifier counts and judges what version 3 knows as this program does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { polls, transcripts } from './version-3.ts';

const docs = join(import.meta.dirname, '../../../docs');

test('the second verifier counts every rule and choice of version 3, and judges its boards, alike', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-version-3-'));
  try {
    for (const name of ['fold.json', 'words.json']) cpSync(join(docs, 'vectors', name), join(folder, name));
    writeFileSync(join(folder, 'count.json'), JSON.stringify({ polls: polls() }));
    mkdirSync(join(folder, 'transcripts'));
    for (const [name, content] of await transcripts())
      writeFileSync(
        join(folder, 'transcripts', name),
        content instanceof Uint8Array ? content : JSON.stringify(content),
      );
    const run = spawnSync('python3', [join(docs, 'verifier/verify.py'), '--vectors', folder], { encoding: 'utf8' });
    if (run.error || run.stderr.startsWith('libsodium: ')) return t.skip('Python 3 or libsodium is not here');
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /^[1-9]\d* checks hold, 0 differ\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
