/** A whole election among processes, held just now: nothing on its board has another shape. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { decode } from 'cborg';
import { readTranscript } from '../../../shared/board/transcript-file.ts';
import { patience } from '../../workers/testing/patience.ts';
import { cddl, objectsOf } from './objects.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.ts');

test('every entry of a demo, and the tally that it comes to', { timeout: 4 * patience() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-cddl-'));
  try {
    const words = ['demo', '--voters', '12', '--out', folder];
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
      encoding: 'utf8',
      timeout: 4 * patience(),
      killSignal: 'SIGKILL',
    });
    assert.equal(status, 0, stderr);
    const file = new Uint8Array(readFileSync(join(folder, 'transcript.ostraka')));
    const objects = [...objectsOf('demo', readTranscript(file))];
    for (const { rule, what, bytes } of objects) assert.equal(cddl.misfit(rule, decode(bytes)), null, what);
    assert.deepEqual([...new Set(objects.map(({ rule }) => rule))], ['entry-version-2', 'tally-version-2']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
