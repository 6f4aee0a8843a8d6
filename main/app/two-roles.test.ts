/** Two people at one desk, through windows' sessions and over real sockets: neither opens, closes or unlocks what takes both, or one. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { as, ask, Room, statusOf, when } from './testing/windows.ts';
import { answer } from './window/ipc-host.ts';

const room = new Room();
after(() => room.close());

const ADA = 'a bicycle for the fish';
const BEN = 'Änderung der Uhrzeit';
const passphrases = [ADA, BEN] as const;

/** All files of the room, by path. */
const files = (): string[] =>
  readdirSync(room.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('opening and closing take both, the token alone does neither, and a locked window tells the turnout', async (t) => {
  const logged: unknown[][] = [];
  for (const kind of ['log', 'warn', 'error'] as const)
    t.mock.method(console, kind, (...words: unknown[]) => void logged.push(words));
  const teacher = room.open('teacher', 'coordinator');
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  await assert.rejects(teacher.call('coordinator.create', { plan, passphrases: [ADA, ADA] }), {
    code: 'weak-passphrase',
  });
  const tokens = (): string[] => files().filter((path) => path.endsWith('organiser-token'));
  assert.deepEqual(tokens(), []);
  await teacher.call('coordinator.create', { plan, passphrases });
  const { link, desk } = as(teacher, 'coordinator').election!;
  assert.deepEqual(desk, { wrong: 0 });
  const ada = room.open('Ada', 'node');
  await ada.call('node.join', { link, name: 'Ada', takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes[0]?.connected);
  // Who mixes is for the whole room to see: it takes none.
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  const voters = ask(link);
  await voters.enrol(2);
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');

  const client = new BoardClient(fetchTransport(webAddress(readLink(link))));
  const token = readFileSync(tokens()[0]!, 'utf8').trim();
  await assert.rejects(client.order('open-voting', token), { code: 'two-needed' });
  await assert.rejects(teacher.call('coordinator.order', { order: 'open-voting' }), { code: 'two-needed' });
  const refused = await answer(teacher, 'coordinator.order', { order: 'open-voting', passphrases: [ADA, ADA] });
  assert.equal('error' in refused && refused.error.code, 'wrong-passphrase');
  const misshapen = await answer(teacher, 'coordinator.order', { order: 'open-voting', passphrases: ADA });
  assert.equal('error' in misshapen && misshapen.error.code, 'bad-shape');
  for (const one of [refused, misshapen]) assert.doesNotMatch(JSON.stringify(one), /bicycle|nderung/);
  assert.equal(statusOf(teacher.state())?.phase, 'enrolment');
  await teacher.call('coordinator.order', { order: 'open-voting', passphrases });
  await voters.vote([ranked(0), ranked(1)]);
  await when(teacher, (state) => statusOf(state)?.ballots === 2);

  await teacher.call('coordinator.lock', {});
  const locked = as(teacher, 'coordinator');
  assert.equal(locked.election, null);
  assert.deepEqual(locked.locked, { title: plan.title, ballots: 2, voters: 2, wrong: 1 });
  await assert.rejects(teacher.call('coordinator.order', { order: 'close', passphrases }), { code: 'desk-locked' });
  await assert.rejects(teacher.call('coordinator.save', { what: 'roll.csv' }), { code: 'desk-locked' });
  await assert.rejects(teacher.call('coordinator.unlock', { passphrase: 'open, please, sesame' }), {
    code: 'wrong-passphrase',
  });
  await teacher.call('coordinator.unlock', { passphrase: BEN });
  assert.ok(as(teacher, 'coordinator').election);

  await assert.rejects(teacher.call('coordinator.closing', { seconds: 3600 }), { code: 'two-needed' });
  await teacher.call('coordinator.closing', { seconds: 1800, passphrases });
  // To leave more time, or to take it back, takes none; to close before that does.
  await teacher.call('coordinator.closing', { seconds: 3600 });
  await assert.rejects(teacher.call('coordinator.closing', { seconds: 0 }), { code: 'two-needed' });
  await teacher.call('coordinator.closing', { seconds: null });
  await assert.rejects(teacher.call('coordinator.order', { order: 'close' }), { code: 'two-needed' });
  await assert.rejects(client.close(token).next(), { code: 'two-needed' });
  await teacher.call('coordinator.closing', { seconds: 0, passphrases });
  await when(teacher, (state) => statusOf(state)?.phase === 'finished');

  const said = `${JSON.stringify(logged)} ${JSON.stringify(teacher.state())}`;
  for (const one of passphrases) {
    assert.ok(!said.includes(one));
    for (const path of files()) assert.ok(!readFileSync(path).includes(one), path);
  }
});

test('a rehearsal takes no passphrases, and a window of one person is not locked', async () => {
  const teacher = room.open('another', 'coordinator');
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  await teacher.call('coordinator.create', { plan, passphrases, rehearsal: true });
  assert.equal(as(teacher, 'coordinator').election!.desk, undefined);
  await assert.rejects(teacher.call('coordinator.lock', {}), { code: 'out-of-phase' });
});
