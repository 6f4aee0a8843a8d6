import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('the sums of a directory are those of its files, by name, and not of an older list', async (t) => {
  const at = await mkdtemp(join(tmpdir(), 'ostraka-sums-'));
  t.after(() => rm(at, { recursive: true }));
  await mkdir(join(at, 'folder'));
  for (const [name, text] of [
    ['b.deb', ''],
    ['a.txt', 'abc'],
    ['SHA256SUMS', 'older'],
  ] as const)
    await writeFile(join(at, name), text);
  const sums = (...words: string[]) =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'sums.ts'), ...words], { stdio: 'pipe' });
  sums(at);
  // FIPS 180-4's example, and of nothing.
  assert.equal(
    await readFile(join(at, 'SHA256SUMS'), 'utf8'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.deb\n',
  );
  assert.throws(() => sums(), /usage: npm run package:sums/);
});
