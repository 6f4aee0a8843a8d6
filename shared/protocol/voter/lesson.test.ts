/** A voter's device in a lesson: every cheat of voters comes as the catalogue states, and nobody loses a vote by trying. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countingBallots } from '../../board/record.ts';
import { hex } from '../../codec/bytes.ts';
import { cheat } from '../cheating/catalogue/catalogue.ts';
import type { Label } from '../cheating/catalogue/cheat.ts';
import { type VoterCheat, voterCheats } from '../cheating/voter-lesson.ts';
import { Disclosures } from '../glass/disclosures.ts';
import { writeLink } from '../link.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { TestClock, TestStore, Web } from '../testing/web.ts';
import { VoterSession } from './session.ts';

function newDevice(network: Network, store = new TestStore()) {
  const web = new Web(network);
  const clock = new TestClock();
  const session = new VoterSession({ transport: () => web, store, clock, random, client: 'page' }, () => {});
  const link = writeLink({ host: '192.0.2.1', port: 4790, coordinator: network.coordinatorKey.publicKey });
  return { session, web, store, join: () => session.handlers['voter.join']({ link }), look: () => clock.pass(3000) };
}

/** Voting is open: one voter has voted, another never does, and the device's voter is at the form. */
async function atForm({ lesson = true, revote = true } = {}) {
  const plan = planOf({ lesson, voters: { credentials: 'keys', latecomers: true, revote, pages: true } });
  const { network, voters } = opened(2, 2, plan);
  network.cast(voters[0]!, ranked(0));
  const device = newDevice(network);
  await device.join();
  await device.session.handlers['voter.enrol']({ name: 'Ada' });
  await device.look();
  return { network, ...device };
}

async function vote(session: VoterSession): Promise<void> {
  await session.handlers['voter.seal']({ choices: ranked(1, 0) });
  await session.handlers['voter.cast']({});
}

test('only its own device lends a voter’s ballot, the one that counts, once there is one', async () => {
  const { network, session, web, ...device } = await atForm();
  assert.equal(session.state().cheating?.mine, null);
  await assert.rejects(session.handlers['voter.use-mine']({}), { code: 'out-of-order' });
  await vote(session);
  assert.equal(session.state().cheating?.mine, 'own');
  await session.handlers['voter.use-mine']({});
  assert.equal(session.state().cheating?.mine, 'lent');
  const known = new Disclosures();
  for (const release of web.released) known.take(release);
  network.cast(network.newVoter('Bob'), ranked(0));
  const released = known.released(network.record);
  assert.deepEqual(typeof released !== 'string' && released.map(({ ballot }) => hex(ballot.hash)), [
    session.state().receipt!.hash,
  ]);
  // It is lent for good, and the page says so when it is loaded anew.
  const { store } = device;
  const again = newDevice(network, store);
  await again.join();
  assert.equal(again.session.state().cheating?.mine, 'lent');
  // Another ballot is another matter.
  await session.handlers['voter.again']({});
  await vote(session);
  assert.equal(session.state().cheating?.mine, 'own');
});

test('in an election in earnest no device lends a ballot', async () => {
  const { session, web } = await atForm({ lesson: false });
  await vote(session);
  await assert.rejects(session.handlers['voter.use-mine']({}), { code: 'not-a-lesson' });
  assert.deepEqual(web.released, []);
});

const needsRevote = (name: VoterCheat) => cheat(name).needs?.revote;
const afterVoting: ReadonlySet<string> = new Set(['double-vote', 'replayed-ballot']);

for (const name of voterCheats)
  test(`${name}: what comes of it is what the catalogue states, and the vote counts all the same`, async () => {
    const { network, session } = await atForm({ revote: needsRevote(name) ?? true });
    const isLater = afterVoting.has(name);
    assert.equal(session.state().cheating?.cheats.includes(name), !isLater);
    if (isLater) await vote(session);
    assert.ok(session.state().cheating?.cheats.includes(name));
    const { label, verdict } = cheat(name);
    await session.handlers['voter.cheat']({ name, guess: label });
    const { chosen, outcome } = session.state().cheating!;
    assert.deepEqual(chosen, { name, guess: label, label });
    assert.ok(outcome?.asStated, JSON.stringify(outcome));
    assert.equal(outcome.label, label);
    assert.equal(outcome.code, 'code' in verdict ? verdict.code : null);
    if (!isLater) await vote(session);
    assert.equal(session.state().screen, 'cast');
    assert.equal(countingBallots(network.record).length, 2, 'one ballot of each who voted, whoever cheated');
    assert.equal(network.record.faults.length, 0, 'no voter is a party that stands accused on the board');
  });

test('whoever has voted objects to a test of what could replace the vote; where nothing can, no objection is offered', async () => {
  const { network, session } = await atForm();
  await vote(session);
  await session.handlers['voter.cheat']({ name: 'false-objection', guess: 'not detectable' });
  assert.ok(session.state().cheating?.outcome?.asStated, JSON.stringify(session.state().cheating?.outcome));
  assert.equal(countingBallots(network.record).length, 2);
  const { session: once } = await atForm({ revote: false });
  assert.ok(once.state().cheating?.cheats.includes('false-objection'));
  await vote(once);
  assert.equal(once.state().cheating?.cheats.includes('false-objection'), false);
  assert.equal(once.state().cheating?.cheats.includes('repeated-objection'), false);
});

test('in any other election a device refuses to cheat, and offers nothing', async () => {
  const { network, session } = await atForm({ lesson: false });
  assert.equal(session.state().cheating, null);
  const { size } = network.record.log;
  for (const name of voterCheats)
    await assert.rejects(session.handlers['voter.cheat']({ name, guess: 'not detectable' }), { code: 'not-a-lesson' });
  assert.equal(network.record.log.size, size);
});

test('what is no cheat, or whose moment is not now, is refused', async () => {
  const { network, session } = await atForm();
  const guess: Label = 'refused and named';
  await assert.rejects(session.handlers['voter.cheat']({ name: 'bad-deal', guess }), { code: 'bad-request' });
  await assert.rejects(session.handlers['voter.cheat']({ name: 'toString', guess }), { code: 'bad-request' });
  await assert.rejects(session.handlers['voter.cheat']({ name: 'double-vote', guess }), { code: 'out-of-phase' });
  assert.equal(session.state().cheating?.chosen, null);
  await vote(session);
  network.order('close');
  await session.handlers['voter.track']({});
  assert.deepEqual(session.state().cheating?.cheats, []);
});
