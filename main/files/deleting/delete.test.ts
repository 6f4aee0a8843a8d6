/** An election deleted for good, however that is cut short; and what must never go with it. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openBoardStore } from '../../storage/board-store.ts';
import { markDeleting, markNew } from '../../storage/format.ts';
import { openKeyStore } from '../../storage/key-store.ts';
import { deleteElection } from './delete.ts';
import { heldIn } from './held.ts';

const SET = join(import.meta.dirname, '../../testing/kept-folders/sets/command-format-1');

function place(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-deleting-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A party's folder in the middle of an election. */
function folder(t: TestContext, party: 'coordinator' | 'node' = 'coordinator'): string {
  const directory = join(place(t), party);
  cpSync(join(SET, party), directory, { recursive: true });
  return directory;
}

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => basename(name) !== 'lock')
    .sort();

test('what is there is said before: whose it is, of which election, how far, and what of it is secret', async (t) => {
  const lead = await heldIn(folder(t));
  assert.deepEqual(
    [lead.role, lead.title, lead.stage, lead.ballots, lead.names, lead.secrets, lead.begun],
    ['coordinator', 'Stored set', 'under-way', 3, 3, ['lead-key', 'names'], false],
  );
  assert.ok(lead.bytes > 20_000);
  const node = await heldIn(folder(t, 'node'));
  assert.deepEqual(
    [node.role, node.title, node.ballots, node.secrets],
    ['node', 'Stored set', 3, ['node-key', 'share']],
  );
  assert.equal(node.election, lead.election);
});

test('all of it goes, and what was secret was overwritten before', async (t) => {
  for (const party of ['coordinator', 'node'] as const) {
    const directory = folder(t, party);
    const same = join(directory, '..', 'same-file');
    linkSync(join(directory, 'keys', 'keys.sqlite'), same);
    assert.deepEqual(deleteElection(directory, 'Stored set'), []);
    assert.ok(!existsSync(directory));
    assert.ok(readFileSync(same).every((byte) => byte === 0));
  }
});

test('cut short anywhere it is no election any more, its keys are the first to be gone, and it is deleted again', async (t) => {
  for (let steps = 0, ended = false; !ended; steps++) {
    const directory = folder(t);
    let left = steps;
    const cut = new Error('cut short');
    try {
      deleteElection(directory, 'Stored set', () => {
        if (left-- === 0) throw cut;
      });
      ended = true;
    } catch (error) {
      assert.equal(error, cut);
    }
    if (ended) assert.ok(steps > 8, `${steps} steps`);
    else if (steps === 0) assert.equal((await heldIn(directory)).ballots, 3, 'nothing has happened yet');
    else if (filesIn(directory).length === 0) rmSync(directory, { recursive: true });
    else {
      assert.throws(() => openBoardStore(directory), { code: 'being-deleted' });
      const held = await heldIn(directory);
      assert.deepEqual([held.title, held.begun, held.readable], ['Stored set', true, false]);
      if (!existsSync(join(directory, 'board.sqlite')))
        assert.ok(!existsSync(join(directory, 'keys', 'keys.sqlite')), 'keys before the board');
      assert.deepEqual(deleteElection(directory, 'Stored set'), []);
    }
    if (steps > 0) assert.ok(!existsSync(directory), `after ${steps} steps`);
  }
});

/** Windows makes links for few. */
const skip = process.platform === 'win32';

test('what somebody else has put there stays, and is named', { skip }, (t) => {
  const directory = folder(t);
  const elsewhere = place(t);
  writeFileSync(join(elsewhere, 'letter'), 'dear');
  writeFileSync(join(directory, 'notes.txt'), 'mine');
  mkdirSync(join(directory, 'photos'));
  writeFileSync(join(directory, 'photos', 'board.sqlite'), 'a photo');
  writeFileSync(join(directory, 'blobs', 'readme'), 'mine too');
  symlinkSync(elsewhere, join(directory, 'link'));
  assert.deepEqual([...deleteElection(directory, 'Stored set')].sort(), [
    join('blobs', 'readme'),
    'link',
    'notes.txt',
    'photos',
  ]);
  assert.deepEqual(filesIn(directory), [
    'blobs',
    join('blobs', 'readme'),
    'link',
    // To list is to follow.
    join('link', 'letter'),
    'notes.txt',
    'photos',
    join('photos', 'board.sqlite'),
  ]);
  assert.equal(readFileSync(join(elsewhere, 'letter'), 'utf8'), 'dear');
});

test('no link is followed: one under a name of ours is refused, and nothing goes', { skip }, (t) => {
  for (const name of ['keys', 'blobs', 'board.sqlite', 'organiser-token', 'lock', 'format.json', 'keys/keys.sqlite']) {
    const directory = folder(t);
    const away = join(place(t), 'away');
    if (existsSync(join(directory, name))) renameSync(join(directory, name), away);
    symlinkSync(away, join(directory, name));
    const before = filesIn(directory);
    assert.throws(() => deleteElection(directory, 'Stored set'), { code: 'not-ours' }, name);
    assert.deepEqual(filesIn(directory), before);
    assert.equal(existsSync(away), name !== 'lock', name);
  }
  const directory = folder(t);
  const link = join(place(t), 'link');
  symlinkSync(directory, link);
  assert.throws(() => deleteElection(link, ''), { code: 'not-ours', hint: /folder that it leads to/ });
});

test('what is open is refused, in this process and for each of its stores', async (t) => {
  const directory = folder(t);
  const board = openBoardStore(directory);
  await assert.rejects(heldIn(directory), { code: 'storage-in-use' });
  assert.throws(() => deleteElection(directory, ''), { code: 'storage-in-use' });
  await board.close();
  const keys = openKeyStore(join(directory, 'keys'));
  assert.throws(() => deleteElection(directory, ''), { code: 'storage-in-use' });
  await keys.close();
  assert.equal((await heldIn(directory)).ballots, 3);
});

test('nothing else is deleted: no other folder, no file, no profile, nothing of a newer Ostraka', async (t) => {
  const directory = place(t);
  const refused = async (path: string, code: string): Promise<void> => {
    await assert.rejects(heldIn(path), { code }, path);
    assert.throws(() => deleteElection(path, ''), { code }, path);
  };
  await refused(directory, 'not-ours');
  await refused(join(directory, 'nothing'), 'not-ours');
  const file = join(directory, 'file');
  writeFileSync(file, 'text');
  await refused(file, 'not-ours');
  markNew(directory);
  await refused(directory, 'not-ours');
  const newer = folder(t);
  writeFileSync(join(newer, 'format.json'), '{"format":2,"ostraka":"9.0.0"}');
  await refused(newer, 'storage-version');
  assert.ok(existsSync(join(newer, 'keys', 'keys.sqlite')));
});

test('a damaged election is deleted as well, though nothing is said of it', async (t) => {
  const directory = folder(t);
  writeFileSync(join(directory, 'board.sqlite'), 'torn');
  const held = await heldIn(directory);
  assert.deepEqual([held.role, held.readable, held.ballots, held.stage], ['coordinator', false, null, 'untold']);
  deleteElection(directory, '');
  assert.ok(!existsSync(directory));
});

test('a folder of which only the mark of its deletion is left is deleted', async (t) => {
  const directory = place(t);
  markDeleting(directory, '');
  assert.deepEqual([(await heldIn(directory)).title, (await heldIn(directory)).begun], [null, true]);
  deleteElection(directory, '');
  assert.ok(!existsSync(directory));
});
