import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LESSON_MARK } from '../../shared/election/lesson.ts';
import type { Receipt } from '../../shared/protocol/voter.ts';
import { systemRandom } from '../workers/system-random.ts';
import { readReceipt, writeReceipt } from './receipt-file.ts';
import { newVoterFile, readVoterFile, voterFilePath, writeVoterFile } from './voter-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-voter-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const election = systemRandom(32);
const place = (name: string) => join(directory, name);

test('a voter’s file comes back as it was written, its last ballot included', () => {
  const path = place('a/b/voter.json');
  assert.equal(readVoterFile(path, election), null);
  const file = newVoterFile(election, 'ostraka://somewhere', systemRandom);
  writeVoterFile(path, file);
  assert.deepEqual(readVoterFile(path, election), file);
  const voted = { ...file, ballot: { sequence: 3, hash: systemRandom(32) } };
  writeVoterFile(path, voted);
  assert.deepEqual(readVoterFile(path, election), voted);
});

test('nobody else on this computer reads a voter’s key', { skip: process.platform === 'win32' }, () => {
  const path = place('closed/voter.json');
  writeVoterFile(path, newVoterFile(election, 'ostraka://somewhere', systemRandom));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(place('closed')).mode & 0o077, 0);
  // Nor after a crash that left an open file where the next one is written.
  writeFileSync(`${path}.new`, '', { mode: 0o644 });
  writeVoterFile(path, newVoterFile(election, 'ostraka://somewhere', systemRandom));
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('a key is never used in a second election', () => {
  const path = place('other.json');
  writeVoterFile(path, newVoterFile(systemRandom(32), 'ostraka://somewhere', systemRandom));
  assert.throws(() => readVoterFile(path, election), { code: 'other-election' });
});

test('a damaged file is refused with its name, never taken for a new one', () => {
  const path = place('damaged.json');
  for (const text of ['', '{', '{}', '[]', 'null', '{"version":"2"}']) {
    writeFileSync(path, text);
    assert.throws(() => readVoterFile(path, election), { code: 'unreadable', message: /damaged\.json/ }, text);
    assert.throws(() => readReceipt(path), { code: 'unreadable', message: /damaged\.json/ }, text);
  }
});

test('a file of a newer version is refused by its number, and stays as it is', () => {
  const path = place('newer.json');
  const text = '{"version":2,"of":"another shape"}';
  writeFileSync(path, text);
  assert.throws(() => readVoterFile(path, election), {
    code: 'storage-version',
    message: /newer\.json has version 2; /,
  });
  assert.equal(readFileSync(path, 'utf8'), text);
});

test('each election has a file of its own, where the system keeps configuration', () => {
  const path = voterFilePath(election, { XDG_CONFIG_HOME: directory });
  assert.ok(path.startsWith(directory));
  assert.notEqual(path, voterFilePath(systemRandom(32), { XDG_CONFIG_HOME: directory }));
});

test('a receipt comes back as it was written and holds no choice and no secret', () => {
  const path = place('receipt.json');
  const receipt: Receipt = {
    version: 1,
    election,
    coordinator: systemRandom(32),
    ballot: systemRandom(32),
    leaf: systemRandom(32),
    index: 7,
    path: [systemRandom(32), systemRandom(32)],
    note: 'a note\n',
  };
  writeReceipt(path, receipt, { lesson: false });
  assert.deepEqual(readReceipt(path), receipt);
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort(), Object.keys(receipt).sort());
  const file = JSON.parse(readFileSync(path, 'utf8'));
  for (const change of [{ index: -1 }, { leaf: 'ff' }, { path: ['zz'] }, { more: 1 }, { version: 2 }]) {
    writeFileSync(path, JSON.stringify({ ...file, ...change }));
    assert.throws(() => readReceipt(path), { code: 'unreadable', message: /receipt\.json/ }, JSON.stringify(change));
  }
  writeReceipt(path, receipt, { lesson: true });
  assert.deepEqual(readReceipt(path), receipt);
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).lesson, LESSON_MARK);
  writeFileSync(path, JSON.stringify({ ...file, lesson: 'A real election' }));
  assert.throws(() => readReceipt(path), { code: 'unreadable' });
  assert.throws(() => readReceipt(place('none.json')), { code: 'unreadable', message: /there is no such file/ });
});
