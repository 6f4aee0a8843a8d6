/** A file that the app was opened with. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { stubSession } from '../testing/stub-session.ts';
import { judgeGiven, readGiven } from './given-file.ts';

test('it is judged under its own name, and nothing is known of it beforehand', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-given-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'vote.ostraka');
  writeFileSync(path, 'abc');
  const { session, made } = stubSession();
  await judgeGiven(session, await readGiven(path, 3));
  const bytes = new Uint8Array(Buffer.from('abc'));
  assert.deepEqual(made, [['verifier.check', { name: 'vote.ostraka', bytes, expected: '' }]]);
  await assert.rejects(readGiven(path, 2), { code: 'too-long', message: /vote\.ostraka/ });
  await assert.rejects(readGiven(`${path}.not`), { code: 'unreadable', message: /no such file/ });
  await assert.rejects(readGiven(directory), { code: 'unreadable' });
});
