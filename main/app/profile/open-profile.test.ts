/** A profile of another version is refused before anything in it is read as empty, and written anew. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KeptVotes } from '../../files/kept-votes.ts';
import { FORMAT, MARK_FILE } from '../../storage/format.ts';
import { openProfile } from './open-profile.ts';
import { Recents } from './recents.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-profile-'));
after(() => rmSync(directory, { recursive: true, force: true }));
const sets = join(import.meta.dirname, '../../testing/kept-folders/sets');
const newer = JSON.stringify({ format: FORMAT + 1, ostraka: '5.0.0' });

test('a new profile says its format, and one from before opens as it is', () => {
  const data = openProfile(join(directory, 'new', 'deeper'));
  assert.equal(JSON.parse(readFileSync(join(data, MARK_FILE), 'utf8')).format, FORMAT);
  assert.equal(openProfile(join(directory, 'new', 'deeper')), data);
  cpSync(join(sets, 'app-1041c3f', 'lead'), join(directory, 'old', 'data'), { recursive: true });
  const [recent] = new Recents(openProfile(join(directory, 'old'))).list();
  assert.equal(recent?.title, 'Stored set');
  assert.ok(!readdirSync(join(directory, 'old', 'data')).includes(MARK_FILE));
});

test('a newer profile is refused, and its list is not taken for an empty one', () => {
  const data = openProfile(join(directory, 'newer'));
  writeFileSync(join(data, MARK_FILE), newer);
  writeFileSync(join(data, 'recents.json'), '{"of":"another shape"}');
  assert.throws(() => openProfile(join(directory, 'newer')), { code: 'storage-version', message: /Ostraka 5\.0\.0/ });
  assert.deepEqual(readdirSync(data).sort(), [MARK_FILE, 'recents.json']);
});

test('what a voter keeps of an election says its format too, and is refused by it', async () => {
  const election = new Uint8Array(32);
  const place = {
    directory: (id: string) => join(directory, 'votes', id),
    wrapping: async () => ({ wrap: (secret: Uint8Array) => secret, unwrap: (wrapped: Uint8Array) => wrapped }),
  };
  const votes = new KeptVotes(place);
  await votes.update(election, () => Uint8Array.of(1));
  votes.close();
  const [id] = readdirSync(join(directory, 'votes'));
  const folder = place.directory(id!);
  assert.equal(JSON.parse(readFileSync(join(folder, MARK_FILE), 'utf8')).format, FORMAT);
  writeFileSync(join(folder, MARK_FILE), newer);
  const before = readFileSync(join(folder, 'keys.sqlite'));
  const again = new KeptVotes(place);
  await assert.rejects(again.load(election), { code: 'storage-version' });
  await assert.rejects(
    again.update(election, () => Uint8Array.of(2)),
    { code: 'storage-version' },
  );
  again.close();
  assert.deepEqual(readFileSync(join(folder, 'keys.sqlite')), before);
});
