import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeForOwner } from './owner-only.ts';

test('a secret is for its owner alone, also where others could read, or had put, what was there', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-owner-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, 'secret');
  const modeOf = (file: string) => statSync(file).mode & 0o777;
  for (const before of [
    () => {},
    () => chmodSync(path, 0o644),
    () => writeFileSync(`${path}.new`, 'old', { mode: 0o644 }),
  ]) {
    before();
    writeForOwner(path, 'secret\n');
    assert.equal(readFileSync(path, 'utf8'), 'secret\n');
    if (process.platform !== 'win32') assert.equal(modeOf(path), 0o600);
  }
  if (process.platform === 'win32') return;
  // A link that somebody has put there leads nowhere: what it names is left alone.
  const elsewhere = join(directory, 'elsewhere');
  writeFileSync(elsewhere, 'theirs', { mode: 0o644 });
  for (const link of [path, `${path}.new`]) {
    rmSync(link, { force: true });
    symlinkSync(elsewhere, link);
    writeForOwner(path, 'secret\n');
    assert.equal(readFileSync(elsewhere, 'utf8'), 'theirs');
    assert.equal(modeOf(path), 0o600);
  }
});
