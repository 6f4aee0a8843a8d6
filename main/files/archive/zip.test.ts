import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { asText, unzipped } from './testing/unzipped.ts';
import { zipOf } from './zip.ts';

const files = [
  { path: 'wahl/README.txt', bytes: utf8('read me') },
  { path: 'wahl/results/bürgermeister.csv', bytes: utf8('a,b\r\n') },
  { path: 'wahl/empty', bytes: new Uint8Array() },
];

test('what is zipped comes out again, by its central directory, with its sums', () => {
  const zip = zipOf(files);
  assert.deepEqual(
    [...unzipped(zip)].map(([path, bytes]) => [path, asText(bytes)]),
    files.map(({ path, bytes }) => [path, asText(bytes)]),
  );
  assert.deepEqual(zipOf(files), zip, 'the same files make the same bytes');
  const broken = zip.slice();
  broken[30 + 'wahl/README.txt'.length]! ^= 1;
  assert.throws(() => unzipped(broken), /wahl\/README.txt/);
});

const PYTHON = ['/usr/bin/python3', '/usr/local/bin/python3'].find((path) => existsSync(path));

test('another program unpacks it', { skip: PYTHON === undefined && 'there is no Python here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), zipOf(files));
    execFileSync(PYTHON!, ['-m', 'zipfile', '-t', 'a.zip'], { cwd: folder });
    execFileSync(PYTHON!, ['-m', 'zipfile', '-e', 'a.zip', '.'], { cwd: folder });
    for (const { path, bytes } of files) assert.deepEqual(new Uint8Array(readFileSync(join(folder, path))), bytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
