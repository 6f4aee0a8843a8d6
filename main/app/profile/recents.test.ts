import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newId, Recents } from './recents.ts';

const profile = mkdtempSync(join(tmpdir(), 'ostraka-recents-'));
after(() => rmSync(profile, { recursive: true, force: true }));

const recents = new Recents(profile);

test('the election used last is on top, and each stands there once', () => {
  recents.use({ id: 'a', role: 'node', title: 'First' }, 1);
  recents.use({ id: 'b', role: 'coordinator', title: 'Second' }, 2);
  recents.use({ id: 'a', role: 'node', title: 'First again' }, 3);
  assert.deepEqual(
    new Recents(profile).list().map(({ id, title, usedAt }) => [id, title, usedAt]),
    [
      ['a', 'First again', 3],
      ['b', 'Second', 2],
    ],
  );
});

test('the list says where each stands, and keeps it when the election is opened again', () => {
  assert.equal(recents.find('a').standing, null);
  recents.mark('a', 'voting');
  recents.mark('never-there', 'finished');
  recents.use({ id: 'a', role: 'node', title: 'First again' }, 3);
  assert.deepEqual(
    new Recents(profile).list().map(({ id, standing }) => [id, standing]),
    [
      ['a', 'voting'],
      ['b', null],
    ],
  );
});

test('an election that is forgotten is not found', () => {
  recents.forget('a');
  assert.throws(() => recents.find('a'), { code: 'not-found' });
  assert.equal(recents.find('b').title, 'Second');
});

test('a title of any length and with any space can be read again', () => {
  recents.use({ id: 'c', role: 'voter', title: `${'x'.repeat(199)} y` }, 4);
  assert.equal(recents.list()[0]?.id, 'c');
});

test('the list does not grow for ever', () => {
  for (let i = 0; i < 50; i++) recents.use({ id: `many-${i}`, role: 'node', title: 'One of many' }, 10 + i);
  assert.equal(recents.list().length, 30);
  assert.equal(recents.list()[0]?.id, 'many-49');
});

test('a damaged list is an empty one', () => {
  const file = join(profile, 'recents.json');
  for (const text of ['{', '[{"id":"../../x","role":"node","title":"t","usedAt":1}]', '{"id":"a"}']) {
    writeFileSync(file, text);
    assert.deepEqual(recents.list(), []);
  }
  recents.use({ id: 'd', role: 'node', title: 'After' }, 5);
  assert.equal(recents.list().length, 1);
});

test('ids are names of directories, and the contract takes them', () => {
  assert.match(newId(Date.UTC(2026, 5, 1)), /^2026-06-01-[0-9a-f]{12}$/);
  assert.notEqual(newId(0), newId(0));
});
