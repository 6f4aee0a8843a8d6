/** An election on the start page's list is deleted from this computer. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { as, Room } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());
const set = join(import.meta.dirname, '../testing/kept-folders/sets/app-format-1');
const place = (...path: string[]): string => join(room.directory, ...path);
for (const profile of ['lead', 'mix', 'vote']) cpSync(join(set, profile), place(profile), { recursive: true });

function opened(profile: string): { window: WindowSession; id: string } {
  const window = room.open(profile);
  return { window, id: as(window, 'launcher').recents[0]!.id };
}

test('what goes is told; before the end somebody has to agree to what is lost', async () => {
  for (const [profile, folder, role, secrets] of [
    ['lead', 'elections', 'coordinator', ['lead-key', 'names']],
    ['mix', 'nodes', 'node', ['node-key', 'share']],
  ] as const) {
    const { window, id } = opened(profile);
    const held = await window.call('launcher.held', { id });
    assert.deepEqual([held.role, held.title, held.stage, held.secrets], [role, 'Stored set', 'under-way', secrets]);
    assert.ok(!('election' in held));
    await assert.rejects(window.call('launcher.delete', { id, early: false }), { code: 'still-needed' });
    assert.ok(existsSync(place(profile, folder, id, 'keys', 'keys.sqlite')));
    assert.deepEqual(await window.call('launcher.delete', { id, early: true }), []);
    assert.ok(!existsSync(place(profile, folder, id)));
    assert.deepEqual(as(window, 'launcher').recents, []);
    await assert.rejects(window.call('launcher.delete', { id, early: true }), { code: 'not-found' });
  }
});

test('with a voter’s key goes what a booth for the same election has left', async () => {
  const { window, id } = opened('vote');
  cpSync(place('vote', 'votes', id), place('vote', 'booths', id), { recursive: true });
  const held = await window.call('launcher.held', { id });
  assert.deepEqual([held.role, held.stage, held.secrets], ['voter', 'untold', ['vote-key', 'booth']]);
  await window.call('launcher.delete', { id, early: true });
  assert.ok(!existsSync(place('vote', 'votes', id)) && !existsSync(place('vote', 'booths', id)));
});

test('an election that is open in a window, this or another, is refused until that is closed', async () => {
  rmSync(place('lead'), { recursive: true });
  cpSync(join(set, 'lead'), place('lead'), { recursive: true });
  const { window, id } = opened('lead');
  await window.call('launcher.resume', { id });
  await assert.rejects(window.call('launcher.delete', { id, early: true }), { code: 'wrong-role' });
  await window.call('window.launcher', {});
  const beside = room.open('lead');
  for (const one of [window, beside]) {
    await assert.rejects(one.call('launcher.held', { id }), { code: 'storage-in-use' });
    await assert.rejects(one.call('launcher.delete', { id, early: true }), { code: 'storage-in-use' });
  }
  await window.close();
  await beside.call('launcher.delete', { id, early: true });
  assert.ok(!existsSync(place('lead', 'elections', id)));
});

test('one whose files are gone already leaves the list', async () => {
  cpSync(join(set, 'lead'), place('lead'), { recursive: true, force: true });
  const { window, id } = opened('lead');
  rmSync(place('lead', 'elections', id), { recursive: true });
  await window.call('launcher.held', { id });
  await window.call('launcher.delete', { id, early: false });
  assert.deepEqual(as(window, 'launcher').recents, []);
});
