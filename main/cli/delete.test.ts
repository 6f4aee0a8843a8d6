/** `ostraka delete`: says what goes and what stays, asks, and deletes no election that somebody waits for. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newVoterFile, writeVoterFile } from '../files/voter-file.ts';
import { systemRandom } from '../workers/system-random.ts';
import { run } from './testing/commands.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-delete-'));
after(() => rmSync(directory, { recursive: true, force: true }));

function copyOf(party: string): string {
  const copy = join(directory, party);
  cpSync(join(import.meta.dirname, '../testing/kept-folders/sets/command-format-1', party), copy, { recursive: true });
  return copy;
}

test('before the end it is refused with what is lost, and deleted all the same with --force', async () => {
  for (const [party, secret, loss] of [
    ['coordinator', /3 voters’ names/, /this laptop leads it/],
    ['node', /part of the key that opens the ballots/, /there is never a result/],
  ] as const) {
    const data = copyOf(party);
    const refused = await run('delete', data, '--yes');
    assert.equal(refused.code, 2);
    assert.match(refused.noted, loss);
    assert.match(refused.noted, /--force deletes it all the same/);
    assert.match(refused.said, /^Stored set /);
    assert.match(refused.said, secret);
    assert.match(refused.said, /3 sealed ballots[\s\S]*cannot be unpublished[\s\S]*only an encrypted disk helps/);
    const unasked = await run('delete', data, '--force');
    assert.equal(unasked.code, 2);
    assert.match(unasked.noted, /--yes/);
    assert.ok(existsSync(join(data, 'keys', 'keys.sqlite')));
    const { code, said } = await run('delete', data, '--force', '--yes');
    assert.equal(code, 0);
    assert.match(said, /“Stored set” is deleted from this computer\.$/);
    assert.ok(!existsSync(data));
  }
});

test('whatever else lies in the folder stays and is named', async () => {
  const data = copyOf('node');
  writeFileSync(join(data, 'notes.txt'), 'mine');
  const { said } = await run('delete', data, '--force', '--yes');
  assert.match(said, /Left alone, because Ostraka did not make it: notes\.txt\.$/);
  assert.ok(existsSync(join(data, 'notes.txt')));
  assert.match((await run('delete', data, '--yes')).noted, /nothing in it is an election/);
});

test('a voter’s key file is deleted by its name, and no other file is', async () => {
  const key = join(directory, 'voter.json');
  writeVoterFile(key, newVoterFile(systemRandom(32), 'ostraka://somewhere', systemRandom));
  const refused = await run('delete', key, '--yes');
  assert.equal(refused.code, 2);
  assert.match(refused.said, /key that votes from here[\s\S]*stays on the record/);
  assert.match(refused.noted, /no longer cast, replace or look up/);
  assert.equal((await run('delete', key, '--yes', '--force')).code, 0);
  assert.ok(!existsSync(key));
  const other = join(directory, 'other.json');
  writeFileSync(other, '{"version":1}');
  const { code, noted } = await run('delete', other, '--yes', '--force');
  assert.equal(code, 2);
  assert.match(noted, /no voter’s key file/);
  assert.ok(existsSync(other));
});
