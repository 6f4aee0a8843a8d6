/** The coordinator's laptop is lost, twice: another one goes on from a node's copy, and whoever was there finds it again. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTranscript, writeTranscript } from '../../shared/board/transcript-file.ts';
import { type Bytes, hex, utf8 } from '../../shared/codec/bytes.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const teacher = room.open('teacher', 'coordinator');
const ada = room.open('ada', 'node');
const bob = room.open('bob', 'node');
const cleo = room.open('cleo', 'node');
const zoe = room.open('zoe', 'voter');
const max = room.open('max', 'voter');

const linkOf = (window: WindowSession): string => as(window, 'coordinator').election!.link;
const joins = (window: WindowSession, name: string, link: string, takeOver = true) =>
  window.call('node.join', { link, name, takeOver });
const lost = (window: WindowSession) =>
  when(window, (state) => state.role === 'node' && state.node?.connected === false);
const takeoverOf = (window: WindowSession) => statusOf(window.state())?.takeover ?? null;

async function votes(window: WindowSession, ...ranking: number[]): Promise<void> {
  await when(window, (state) => state.role === 'voter' && state.screen === 'form');
  await window.call('voter.seal', { choices: ranked(...ranking) });
  await window.call('voter.cast', {});
}
const witnessed = (window: WindowSession) =>
  when(window, (state) => state.role === 'voter' && state.connected && state.receipt?.witnessed && state.receipt);

test('an election is on its way, and a ballot is witnessed', async () => {
  await teacher.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  await assert.rejects(ada.call('node.take-over', {}), { code: 'not-yet' });
  const link = linkOf(teacher);
  await joins(ada, 'Ada', link, false);
  await assert.rejects(ada.call('node.take-over', {}), { code: 'no-board' });
  await joins(bob, 'Bob', link, false);
  await joins(cleo, 'Cleo', link, false);
  await when(teacher, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 3);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  for (const [voter, name] of [
    [zoe, 'Zoe'],
    [max, 'Max'],
  ] as const) {
    await voter.call('voter.join', { link });
    await when(voter, (state) => state.role === 'voter' && state.screen === 'enrol');
    await voter.call('voter.enrol', { name });
  }
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  await teacher.call('coordinator.order', { order: 'open-voting' });
  await votes(zoe, 0, 1);
  await witnessed(zoe);
  assert.equal(takeoverOf(teacher), null);
});

test('a backup of the election under way holds no key and no part of one, and is practised with on any laptop', async () => {
  await teacher.call('coordinator.save', { what: 'backup' });
  const backup = room.saved.get('a-test-backup.ostraka')!;
  const bytes = Buffer.from(backup);
  const { entries, ...rest } = readTranscript(backup);
  const { size } = as(teacher, 'coordinator').election!.backup!;
  assert.equal(size, entries.length);
  // Keys of organiser and laptops, and shares; a node's deal is longer, holds no secret, and is on the board by now.
  const secrets = room.secrets.filter(({ length }) => length >= 32 && length <= 64).map((one) => one.subarray(0, 32));
  assert.ok(secrets.length >= 2 + 3 * 4, `${secrets.length} secrets`);
  const holds = (file: Buffer, secret: Uint8Array) =>
    [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64url')].some((one) =>
      file.includes(typeof one === 'string' ? one : Buffer.from(one)),
    );
  assert.deepEqual(
    secrets.filter((secret) => holds(bytes, secret)),
    [],
  );
  const [[planted]] = [secrets as [Bytes]];
  assert.ok(
    holds(Buffer.from(writeTranscript({ entries, ...rest, notes: [hex(planted)] })), planted),
    'one would be found',
  );

  const anyone = room.open('practises');
  assert.deepEqual(await anyone.call('launcher.drill', { bytes: backup }), {
    ...{ title: 'A test', phase: 'voting', entries: size, ballots: 1 },
    ...{ laptops: ['Ada', 'Bob', 'Cleo'], needed: 2 },
  });
  const broken = writeTranscript({ ...rest, entries: entries.toSpliced(3, 1) });
  await assert.rejects(anyone.call('launcher.drill', { bytes: broken }), { code: 'bad-board' });
  assert.deepEqual(as(anyone, 'launcher').recents, [], 'nothing is left of it');
  await anyone.close();
});

test('at one press a node’s laptop leads, as soon as enough others let it', async () => {
  await teacher.close();
  await Promise.all([lost(ada), lost(bob), lost(cleo)]);
  await ada.call('node.take-over', {});
  const waiting = await when(ada, (state) => statusOf(state)?.takeover?.agreed.length && statusOf(state)!.takeover);
  assert.deepEqual(waiting, { agreed: ['Ada'], needed: 2, ahead: null });
  await assert.rejects(ada.call('coordinator.order', { order: 'take-over' }), { code: 'bad-takeover' });

  await joins(bob, 'Bob', linkOf(ada));
  await when(ada, (state) => statusOf(state)?.takeover?.agreed.length === 2);
  assert.equal(takeoverOf(ada)?.needed, 2, 'Cleo may still come: this is for a person to decide');
  await ada.call('coordinator.order', { order: 'take-over' });
  await when(ada, (state) => statusOf(state)?.epoch === 1);
  assert.equal(takeoverOf(ada), null);
  // Whoever comes later is as welcome.
  await joins(cleo, 'Cleo', linkOf(ada));
  await when(ada, (state) => statusOf(state)?.nodes.every(({ connected }) => connected));
  await when(cleo, (state) => state.role === 'node' && state.node?.status?.epoch === 1);
});

test('no witnessed ballot is lost, and its voter goes on with one link', async () => {
  await zoe.call('voter.join', { link: linkOf(ada) });
  const receipt = await witnessed(zoe);
  assert.equal(receipt.recorded, true);
  assert.equal(as(zoe, 'voter').error, null);
});

test('the old coordinator wakes up and is ignored', async () => {
  const awake = room.open('teacher');
  const [recent] = as(awake, 'launcher').recents;
  await awake.call('launcher.resume', { id: recent!.id });
  // Nobody follows it any more, so that it cannot even close its own board.
  await assert.rejects(awake.call('coordinator.order', { order: 'close' }), { code: 'too-few-laptops' });
  const { phase, nodes, absence } = statusOf(awake.state())!;
  assert.deepEqual(
    [phase, ...nodes.map(({ connected }) => connected), absence?.returning],
    ['voting', false, false, false, true],
  );
  for (const window of [bob, cleo]) {
    const { phase, alarm } = await when(
      window,
      (state) => state.role === 'node' && state.node?.connected && state.node,
    );
    assert.deepEqual([phase, alarm], ['voting', null]);
  }
  await awake.close();
});

test('a copy saved as a file leads on from any laptop; one that lacks entries waits, and says who holds more', async () => {
  await ada.close();
  await Promise.all([lost(bob), lost(cleo)]);
  await bob.call('node.save', { what: 'transcript' });
  const bytes = room.saved.get('a-test.ostraka')!;

  const dora = room.open('dora');
  await assert.rejects(dora.call('launcher.take-over', { bytes: utf8('junk') }), { code: 'unreadable' });
  const { entries, ...rest } = readTranscript(bytes);
  const broken = writeTranscript({ ...rest, entries: entries.toSpliced(3, 1) });
  await assert.rejects(dora.call('launcher.take-over', { bytes: broken }), { code: 'bad-board' });
  const elections = join(room.directory, 'dora', 'elections');
  assert.ok(!existsSync(elections) || readdirSync(elections).length === 0, 'nothing is left behind');
  assert.equal(as(dora, 'launcher').recents.length, 0);

  const behind = room.open('eve');
  await behind.call('launcher.take-over', { bytes: writeTranscript({ ...rest, entries: entries.slice(0, -1) }) });
  await joins(bob, 'Bob', linkOf(behind));
  const ahead = await when(behind, (state) => statusOf(state)?.takeover?.ahead);
  assert.deepEqual(ahead, { name: 'Bob', size: entries.length });
  await assert.rejects(behind.call('coordinator.order', { order: 'take-over' }), { code: 'replica-behind' });
  await behind.close();

  await dora.call('launcher.take-over', { bytes });
  const again = room.open('ada');
  const mixes = as(again, 'launcher').recents.find(({ role }) => role === 'node')!;
  await again.call('launcher.resume', { id: mixes.id });
  await Promise.all([
    joins(bob, 'Bob', linkOf(dora)),
    joins(cleo, 'Cleo', linkOf(dora)),
    joins(again, 'Ada', linkOf(dora)),
  ]);
  // All agree, so nothing is left to wait for.
  await when(dora, (state) => statusOf(state)?.epoch === 2);

  // Whoever was not there before is asked; anybody could invent an election together with its takeover.
  const late = room.open('late', 'voter');
  await late.call('voter.join', { link: linkOf(dora) });
  assert.equal(as(late, 'voter').error?.code, 'unknown-coordinator');
  await late.call('voter.trust', {});
  assert.deepEqual(as(late, 'voter').words, statusOf(dora.state())?.words);
  await assert.rejects(late.call('voter.trust', {}), { code: 'out-of-order' });

  await max.call('voter.join', { link: linkOf(dora) });
  await votes(max, 1);
  await witnessed(max);
  await dora.call('coordinator.order', { order: 'close' });
  const tally = await when(dora, (state) => state.role === 'coordinator' && state.election?.tally);
  assert.equal(tally.ballots, 2);
  await when(dora, (state) => statusOf(state)?.nodes.every(({ attested }) => attested));
  for (const window of [bob, cleo, again]) assert.equal(as(window, 'node').node?.alarm, null);
  await dora.call('coordinator.save', { what: 'transcript' });
});

test('the transcript of an election with three coordinators is valid, and it is the one that was expected', async () => {
  const verifier = room.open('anyone', 'verifier');
  const expected = as(bob, 'node').node!.status!.fingerprint!;
  const bytes = room.saved.get('a-test.ostraka')!;
  await verifier.call('verifier.check', { name: 'a.ostraka', bytes, expected });
  const { verdict } = as(verifier, 'verifier');
  assert.deepEqual(
    verdict?.checks.filter(({ status }) => status === 'failed'),
    [],
  );
  assert.deepEqual([verdict?.outcome, verdict?.expected, verdict?.witnessed], ['valid', 'matched', true]);
});
