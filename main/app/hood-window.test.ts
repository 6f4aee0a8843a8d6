/** Under the hood through windows' sessions: whoever has judged a board opens it, and nobody else. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { plain } from '../../shared/board/verify/testing/elections.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { unzipped } from '../files/archive/testing/unzipped.ts';
import { VERIFY_PAGE } from '../pages/verify-page.ts';
import { as, Room, when } from './testing/windows.ts';
import { OwnHood } from './window/hood.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const transcript = writeTranscript(plain().forge.transcript());

/** Opens each kind of entry once, rows too, and gives the kinds with how many there are. */
async function openAll(window: WindowSession): Promise<Record<string, number>> {
  const { groups } = await window.call('hood.list', {});
  for (const { type, indices } of groups) {
    const [index] = indices;
    if (index === undefined) continue;
    const opened = await window.call('hood.open', { index });
    assert.equal(opened.type, type);
    assert.equal(opened.fault, null);
    for (const [part, { rows, steps }] of opened.parts.entries()) {
      assert.ok(steps.every(({ holds }) => holds !== false));
      if (rows === 0) continue;
      const last: readonly unknown[] = await window.call('hood.rows', { index, part, from: rows - 1 });
      assert.equal(last.length, 1);
    }
  }
  return Object.fromEntries(groups.map(({ type, count }) => [type, count]));
}

test('a verifier opens what it has judged, until it lets go of it', async () => {
  const verifier = room.open('anyone', 'verifier');
  await assert.rejects(verifier.call('hood.list', {}), { code: 'not-yet' });
  await verifier.call('verifier.check', { name: 'a.ostraka', bytes: transcript, expected: '' });
  assert.equal((await openAll(verifier))['mix-proof'], 2);
  await assert.rejects(verifier.call('hood.open', { index: 10_000 }), { code: 'not-found' });
  await assert.rejects(verifier.call('hood.read', { name: 'a', bytes: transcript }), { code: 'wrong-role' });
  await verifier.call('verifier.clear', {});
  await assert.rejects(verifier.call('hood.list', {}), { code: 'not-yet' });
});

test('a lesson reads a transcript, tells how far it is, and says of what is none that it is none', async () => {
  const lesson = room.open('anyone', 'lesson');
  const heard: (string | undefined)[] = [];
  const stop = lesson.onChange(() => heard.push(as(lesson, 'lesson').running?.check));
  await lesson.call('hood.read', { name: 'a.ostraka', bytes: transcript });
  stop();
  assert.ok(heard.some((check) => check?.startsWith('V')));
  assert.equal(as(lesson, 'lesson').file, 'a.ostraka');
  assert.equal((await openAll(lesson)).shares, 3);
  for (const bytes of [new Uint8Array(10), writeTranscript({ entries: [], blobs: [], notes: [] })]) {
    await assert.rejects(lesson.call('hood.read', { name: 'b', bytes }), { code: 'unreadable' });
    assert.deepEqual([as(lesson, 'lesson').file, as(lesson, 'lesson').running], [null, null]);
    await assert.rejects(lesson.call('hood.list', {}), { code: 'not-yet' });
  }
});

test('a lesson that lets go of a transcript while it is judged has read nothing, and reads the next', async () => {
  const lesson = room.open('anyone', 'lesson');
  const reading = lesson.call('hood.read', { name: 'a.ostraka', bytes: transcript });
  await when(lesson, (state) => state.role === 'lesson' && state.running);
  await lesson.call('hood.clear', {});
  await reading;
  assert.equal(as(lesson, 'lesson').file, null);
  const both = ['c', 'd'].map((name) => lesson.call('hood.read', { name, bytes: transcript }));
  await Promise.all(both);
  assert.equal(as(lesson, 'lesson').file, 'd', 'the last one counts');
});

test('an election that was simulated here is opened when it is over, single choices and all', async () => {
  const window = room.open('anyone', 'simulation');
  const over = (state: WindowState) => state.role === 'simulation' && !state.running && state.tally !== null;
  await window.call('simulation.start', { voters: 4, nodes: 2, threshold: 1, seed: 'hood' });
  await assert.rejects(window.call('hood.list', {}), { code: 'not-yet' });
  assert.equal(as(window, 'simulation').canOpen, false);
  await assert.rejects(window.call('simulation.save', { what: 'transcript' }), { code: 'not-yet' });
  await assert.rejects(window.call('simulation.archive', { language: 'en' }), { code: 'not-yet' });
  await when(window, over);
  assert.equal(as(window, 'simulation').canOpen, true);
  assert.equal((await openAll(window))['mix-proof'], 2);
  const saved = await window.call('simulation.save', { what: 'transcript' });
  const path = 'path' in saved ? (saved.path ?? '') : '';
  assert.ok(path.endsWith('.ostraka'), 'it is saved as any election is');
  const bytes = room.saved.get(path.slice('/saved/'.length))!;
  const verifier = room.open('anyone', 'verifier');
  await verifier.call('verifier.check', { name: 'a.ostraka', bytes, expected: '' });
  const { verdict } = as(verifier, 'verifier');
  assert.equal(verdict?.outcome, 'valid');
  assert.equal(verdict.election?.simulation, true, 'the file says for ever what it was');
  const page = { what: 'verifier' } as const;
  await assert.rejects(window.call('simulation.save', page), { code: 'not-found' }, 'it is not built');
  writeFileSync(join(room.directory, VERIFY_PAGE), 'the verifier');
  await window.call('simulation.save', page);
  assert.equal(Buffer.from(room.saved.get(VERIFY_PAGE)!).toString(), 'the verifier');
  await window.call('simulation.archive', { language: 'en' });
  const archive = [...room.saved.keys()].find((name) => name.endsWith('-archive.zip'))!;
  const kept = [...unzipped(room.saved.get(archive)!)].map(
    ([path, file]) => [path.replace(/^[^/]+\//, ''), file] as const,
  );
  assert.equal(Buffer.from(new Map(kept).get(VERIFY_PAGE)!).toString(), 'the verifier');
  const { groups } = await window.call('hood.list', {});
  const index = groups.find(({ type }) => type === 'result')!.indices[0]!;
  const rows = await window.call('hood.rows', { index, part: 0, from: 0 });
  assert.ok(rows.every((steps) => steps.some(({ label }) => label === 'real.row.choice')));
});

test('a board of one’s own is judged again where it has grown, and only there', async () => {
  const { forge } = plain();
  let size = 20;
  let read = 0;
  const hood = new OwnHood(
    () => {
      const { entries, ...rest } = forge.transcript();
      const bytes = writeTranscript({ ...rest, entries: entries.slice(0, size), notes: [] });
      return {
        size,
        read: () => {
          read++;
          return bytes;
        },
      };
    },
    { workers: 1 },
  );
  const list = hood.handlers['hood.list']!;
  const counts = async () => (await list({})).entries;
  assert.deepEqual(await Promise.all([counts(), counts()]), [20, 20]);
  assert.equal(read, 1);
  size = 24;
  assert.equal(await counts(), 24);
  assert.equal(read, 2);
  await hood.close();
  await assert.rejects(hood.handlers['hood.open']!({ index: 0 }), { code: 'not-yet' });
});
