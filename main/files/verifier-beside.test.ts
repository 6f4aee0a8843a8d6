import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifierBeside } from './verifier-beside.ts';

test('the verifier is put beside a transcript, and never over another file', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-beside-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const pages = join(directory, 'pages');
  const transcript = join(directory, 'a.ostraka');
  assert.equal(await verifierBeside(transcript, pages), null, 'it is not built');
  mkdirSync(pages);
  writeFileSync(join(pages, 'verify.html'), 'the verifier');
  const beside = join(directory, 'verify.html');
  assert.equal(await verifierBeside(transcript, pages), beside);
  assert.equal(readFileSync(beside, 'utf8'), 'the verifier');
  writeFileSync(beside, 'somebody’s own');
  assert.equal(await verifierBeside(transcript, pages), null);
  assert.equal(readFileSync(beside, 'utf8'), 'somebody’s own');
  assert.equal(await verifierBeside(join(directory, 'nowhere', 'a.ostraka'), pages), null);
});
