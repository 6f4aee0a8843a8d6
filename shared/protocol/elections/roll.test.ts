/** What the roll tells, and what it keeps to itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import { blobsIn } from '../../board/evidence.ts';
import { checkNames, namesFile, readNames } from '../../board/roll/names-file.ts';
import { type RollChunks, recordsIn } from '../../board/roll/records.ts';
import { mixedKey } from '../../board/verify/testing/parties.ts';
import { verify } from '../../board/verify/verify.ts';
import { compare, hex, pieces } from '../../codec/bytes.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { fingerprintOf } from '../../election/manifest.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { CHANGES_AT_ONCE, keepEnrolled, namesOf, standingOf, voterAt } from '../coordinator/roll.ts';
import { RollOrder } from '../coordinator/roll-order.ts';
import { countVoter } from '../coordinator/settings.ts';
import type { Answer, CoordinatorEffect, RollChange } from '../coordinator/state.ts';
import { statusOf } from '../coordinator/status.ts';
import { enrolBytes } from '../signed.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { cast } from '../voter.ts';

const small = { threshold: 1, leastMixes: 1 };

test('a key of mixed order is refused when it signs up, and keeps nobody else from voting', () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  network.newVoter('Ada');
  const { publicKey, sign } = mixedKey();
  const [name, fingerprint] = ['Mallory', fingerprintOf(network.record.manifest)];
  const request = { key: publicKey, name, signature: sign(enrolBytes(fingerprint, publicKey, name)) };
  const answer = network.ask((asker) => ({ kind: 'enrol', request, blinding: random(32), from: null, asker }));
  network.run();
  const said = answer();
  assert.equal(said?.ok === false && said.code, 'wrong-key');
  assert.ok(network.order('open-voting').ok);
  assert.equal(network.record.voters?.size, 1);
});

test('while a roll is laid everybody is heard, nobody comes onto it or leaves it, and it stands whole or not at all', async () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  const keys = ['Ada', 'Grace', 'Emmy'].map((name) => network.newVoter(name));
  const change: RollChange = { do: 'strike', key: keys[0]!.publicKey };
  const striking = () => network.ask((asker) => ({ kind: 'roll', change, asker }))();
  for (const kind of ['roll-records', 'lay-roll'] as const) {
    network.isSlow = (job) => job.kind === kind;
    const order = () => network.ask((asker) => ({ kind: 'order', order: 'open-voting', asker }));
    const [first, second] = [order(), order()];
    network.run();
    assert.deepEqual([first(), second(), network.slowJobs.length], [undefined, undefined, 1]);
    assert.equal(statusOf(network.coordinator).phase, 'enrolment');
    for (const refused of [striking(), network.enrol('Sofja', newSigningKey(random)), network.order('cancel')])
      assert.equal(
        refused && !refused.ok && refused.code,
        'out-of-phase',
        JSON.stringify([kind, refused, network.coordinator.openers.length]),
      );
    assert.ok(network.enrol('Ada', keys[0]!).ok);
    if (kind === 'roll-records') {
      // Nothing of it was on the disk; whoever ordered it orders it again.
      network.slowJobs.length = 0;
      await network.restartCoordinator();
      for (const node of network.nodes) network.connect(node);
      continue;
    }
    for (const done of network.slowJobs.splice(0)) done();
    network.run();
    const [answer, late] = [first(), second()];
    assert.equal(answer?.ok && answer.index, network.leaves.length - 1);
    assert.equal(late?.ok === false && late.code, 'out-of-phase');
  }
  assert.equal(network.record.voters?.size, 3);
  network.cast(keys[0]!, ranked(0));
  network.order('close');
  network.run();
  assert.equal(network.story.at(-1), 'attest');
});

test('words that are found to differ while the roll is laid keep voting from being opened', () => {
  const network = gathered(3);
  network.order('open-enrolment');
  network.newVoter('Ada');
  network.isSlow = (job) => job.kind === 'lay-roll';
  const order = network.ask((asker) => ({ kind: 'order', order: 'open-voting', asker }));
  network.run();
  network.tellNode(network.nodes[0]!, { kind: 'compared', match: false });
  network.run();
  for (const done of network.slowJobs.splice(0)) done();
  network.run();
  const answer = order();
  assert.equal(answer?.ok === false && answer.code, 'words-differ');
  assert.equal(network.record.voters, null);
});

test('names are compared with those that have come for as long as anybody may come', () => {
  for (const latecomers of [false, true]) {
    const network = gathered(1, planOf({ ...small, voters: { ...planOf(small).voters, latecomers } }));
    network.order('open-enrolment');
    network.newVoter('Ada');
    assert.ok(network.coordinator.taken.has('ADA'));
    network.order('open-voting');
    assert.equal(network.coordinator.taken.has('ADA'), latecomers);
    assert.equal(network.coordinator.enrolled.size, 1);
  }
});

test('the order of the roll does not tell who came when, and no name comes near the board', () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  const names = ['Zacharias Unmistakable', 'Wilhelmine Singular', 'Yolanda Inimitable', 'Xaver Unparalleled'];
  const keys = names.map((name) => network.newVoter(name));
  network.order('open-voting');
  network.cast(keys[2]!, ranked(0));
  network.order('close');
  network.run();
  assert.equal(network.story.at(-1), 'attest');
  const [roll] = network.entries('roll');
  const sorted = keys.map(({ publicKey }) => publicKey).sort(compare);
  const records = pieces(recordsIn(roll!.body as RollChunks, blobsIn(network.blobs)), 64);
  assert.deepEqual(
    records.map((record) => hex(record.subarray(0, 32))),
    sorted.map(hex),
  );
  for (const [i, key] of sorted.entries()) {
    const enrolled = network.coordinator.enrolled.get(key)!;
    assert.deepEqual(records[i]!.subarray(32), nameHash(enrolled));
    assert.equal(enrolled.name, names[keys.findIndex(({ publicKey }) => hex(publicKey) === hex(key))]);
  }
  const said = [...network.leaves, ...network.blobs.values()].map((bytes) => Buffer.from(bytes));
  for (const name of names) assert.ok(!said.some((bytes) => bytes.includes(name)), name);
});

const code = (answer: Answer) => (answer.ok ? null : answer.code);
const enrolling = (plan = planOf(small)) => {
  const network = gathered(1, plan);
  network.order('open-enrolment');
  return network;
};
const change = (network: Network, asked: RollChange) => network.changeRoll(asked);
const names = ({ coordinator }: Network) => {
  const order = new RollOrder(coordinator);
  order.catchUp(100);
  return order.page(0, 100).map((row) => {
    const { name, struck, voted } = voterAt(coordinator, row)!;
    return [name, struck, voted] as const;
  });
};

// ---- names --------------------------------------------------------------------------------------------------------------

test('a name that deceives, or that a reader takes for another, is refused with why', () => {
  const network = enrolling();
  network.newVoter('Ada Lovelace');
  const answers = (name: string) => {
    const answer = network.enrol(name, newSigningKey(random));
    return answer.ok ? 'taken up' : `${answer.code}: ${answer.message}`;
  };
  for (const [name, why] of [
    ['Ada Lovelace', /^voter-name-taken: the list has Ada Lovelace already/],
    ['ADA LOVELACE', /^voter-name-taken/],
    ['Ада Лавлейс', /^taken up/],
    ['Аda Lovelace', /^bad-name: .*mixes Cyrillic and Latin/],
    ['Ada\u200b Lovelace', /^bad-name: .*nobody sees \(U\+200B\)/],
    ['Voting is cancelled! Go home.', /^bad-name: .*“!” is no letter/],
    ['x'.repeat(41), /^bad-name: .*longer than 40 letters/],
    ['Ada Lovelace 2', /^taken up/],
  ] as const)
    assert.match(answers(name), why, name);
});

test('a laptop whose name deceives has no seat', () => {
  const network = gathered(1, planOf(small));
  const heard: string[] = [];
  network.said = (message) => {
    if (message.say === 'goodbye') heard.push(message.code);
  };
  for (const name of ['Node-1', 'n\u200bode', 'Voting is cancelled!', 'x'.repeat(25), 'nоde-2'])
    network.tell({ kind: 'joined', key: newSigningKey(random).publicKey, name, from: null });
  assert.deepEqual(heard, ['name-taken', 'bad-name', 'bad-name', 'bad-name', 'bad-name']);
  assert.equal(network.coordinator.lobby.size, 1);
});

// ---- strikes --------------------------------------------------------------------------------------------------------------

test('the organiser strikes off and puts back before voting opens, and the roll is what is left', async () => {
  const network = enrolling();
  const [ada, bob, eve] = ['Ada', 'Bob', 'Eve'].map((name) => network.newVoter(name)) as [
    SigningKey,
    SigningKey,
    SigningKey,
  ];
  const strike = (key: SigningKey) => change(network, { do: 'strike', key: key.publicKey });
  const putBack = (key: SigningKey) => change(network, { do: 'put-back', key: key.publicKey });
  assert.equal(code(strike(eve)), null);
  assert.equal(code(strike(eve)), 'not-on-roll');
  assert.equal(code(putBack(ada)), 'not-on-roll');
  assert.deepEqual(names(network), [
    ['Ada', false, null],
    ['Bob', false, null],
    ['Eve', true, null],
  ]);
  assert.equal(statusOf(network.coordinator).enrolled, 2);
  assert.equal(standingOf(network.coordinator, eve.publicKey), 'struck');
  assert.equal(standingOf(network.coordinator, ada.publicKey), 'enrolled');
  assert.equal(standingOf(network.coordinator, newSigningKey(random).publicKey), 'unknown');
  assert.equal(code(network.enrol('Eve', eve)), 'struck-off', 'a device that asks again by itself');

  await network.restartCoordinator();
  assert.deepEqual(names(network).at(-1), ['Eve', true, null], 'it outlives a restart');
  assert.equal(code(network.enrol('Eve', eve)), 'struck-off');
  assert.equal(code(putBack(eve)), null);
  assert.equal(code(strike(bob)), null);
  assert.equal(code(network.enrol('Robert', bob)), null, 'under the name that the organiser knows');
  assert.deepEqual(names(network), [
    ['Ada', false, null],
    ['Eve', false, null],
    ['Robert', false, null],
  ]);

  assert.equal(code(strike(eve)), null);
  assert.equal(code(network.enrol('Eve', newSigningKey(random))), null, 'the name is free again');
  assert.equal(code(putBack(eve)), 'voter-name-taken');
  network.order('open-voting');
  assert.equal(code(strike(ada)), 'out-of-phase');
  assert.equal(code(putBack(eve)), 'out-of-phase');
  assert.equal(network.record.voters!.size, 3);
  assert.equal(network.record.voters!.has(eve.publicKey), false);
  assert.equal(code(network.cast(eve, ranked(0))), 'not-on-roll');
  assert.equal(code(network.cast(ada, ranked(0))), null);
});

// ---- who has voted ----------------------------------------------------------------------------------------------------------

test('who has voted is listed for the organiser, the same after a second ballot; a test is no vote', () => {
  const network = enrolling();
  const [ada, bob] = ['Ada', 'Bob'].map((name) => network.newVoter(name)) as [SigningKey, SigningKey];
  assert.deepEqual(names(network), [
    ['Ada', false, null],
    ['Bob', false, null],
  ]);
  network.order('open-voting');
  assert.deepEqual(names(network), [
    ['Ada', false, false],
    ['Bob', false, false],
  ]);
  const first = network.seal(ada, ranked(0));
  network.submit(cast(network.booth, ada, first));
  network.audit(bob, ranked(1));
  const once = names(network);
  assert.deepEqual(once, [
    ['Ada', false, true],
    ['Bob', false, false],
  ]);
  network.submit(cast(network.booth, ada, network.seal(ada, ranked(1), { hash: first.hash, sequence: 1 })));
  assert.equal(network.record.log.size, network.leaves.length);
  assert.deepEqual(names(network), once);
});

test('where the plan says so, nobody is told who has voted', () => {
  const network = enrolling(planOf({ ...small, voters: { ...planOf().voters, whoVoted: false } }));
  const ada = network.newVoter('Ada');
  network.order('open-voting');
  network.cast(ada, ranked(0));
  assert.deepEqual(names(network), [['Ada', false, null]]);
  assert.equal(statusOf(network.coordinator).ballots, 1, 'the number is told');
});

// ---- the file of names --------------------------------------------------------------------------------------------------------

test('the names can be handed out, and deleted: the transcript verifies after that as before', async () => {
  const network = enrolling();
  const [ada, eve] = ['Ada', 'Eve'].map((name) => network.newVoter(name)) as [SigningKey, SigningKey];
  change(network, { do: 'strike', key: eve.publicKey });
  assert.equal(code(change(network, { do: 'forget-names' })), 'out-of-phase', 'the roll is made from them');
  network.order('open-voting');
  const file = [...namesFile(namesOf(network.coordinator))].join('');
  const entries = () => network.leaves.map(readEntry);
  const check = () => checkNames(readNames(file), network.record.fingerprint, entries(), blobsIn(network.blobs));
  assert.equal(check().complete, true);
  assert.equal(code(change(network, { do: 'forget-names' })), null);
  assert.deepEqual(names(network), []);
  assert.deepEqual(
    [...network.kept.keys()].filter((key) => /^(enrolled|struck)\//.test(key)),
    [],
  );
  await network.restartCoordinator();
  assert.deepEqual([...namesOf(network.coordinator).voters], []);
  assert.equal(code(network.cast(ada, ranked(0))), null, 'the key votes on');
  network.order('close');
  const transcript = {
    entries: network.leaves,
    blobs: [...network.blobs.values()],
    notes: [...network.notes.values()],
  };
  assert.equal((await verify(transcript, { clock: () => 0 })).outcome, 'valid');
  assert.equal(check().complete, true, 'whoever has the file');
});

test('rolls of one-time codes have no names', () => {
  const network = enrolling(planOf({ ...small, voters: { ...planOf().voters, credentials: 'codes' } }));
  assert.throws(() => namesOf(network.coordinator), { code: 'no-names' });
  assert.deepEqual(names(network), []);
});

test('all from one address are struck off at once, and it has had its share', () => {
  const network = enrolling();
  network.newVoter('Ada');
  const signUp = (name: string) => {
    const key = newSigningKey(random);
    return { key, code: code(network.enrol(name, key, '192.168.1.66')) };
  };
  const flood = [1, 2, 3].map((i) => signUp(`Nobody ${i}`));
  assert.equal(code(change(network, { do: 'strike-from', address: '192.168.1.7' })), 'not-on-roll');
  assert.equal(code(change(network, { do: 'strike-from', address: '192.168.1.66' })), null);
  assert.deepEqual(
    names(network).map(([name, struck]) => `${name}${struck ? ' (struck)' : ''}`),
    ['Ada', 'Nobody 1 (struck)', 'Nobody 2 (struck)', 'Nobody 3 (struck)'],
  );
  for (const { key } of flood) assert.equal(standingOf(network.coordinator, key.publicKey), 'struck');
  assert.deepEqual(
    [4, 5, 6].map((i) => signUp(`Nobody ${i}`).code),
    [null, null, 'address-full'],
  );
});

test('many are struck off from one address, and forgotten, a part at a time; what the address had is remembered at every moment', async () => {
  const network = enrolling();
  const address = '192.168.1.66';
  const count = 2 * CHANGES_AT_ONCE + 1;
  for (let i = 0; i < count; i++) {
    const one = { key: random(32), name: `Nobody ${i}`, blinding: random(32), from: address };
    countVoter(network.coordinator, address);
    const effects: CoordinatorEffect[] = [];
    keepEnrolled(network.coordinator, one, effects);
    for (const effect of effects) if (effect.do === 'put') network.kept.set(effect.key, effect.value!);
  }
  const left = () => network.coordinator.enrolled.countFrom(address);
  const came = () => network.coordinator.sources.get(address)?.voters;
  const parts: number[] = [];
  for (let part = 0; part < 2; part++) {
    assert.equal(code(change(network, { do: 'strike-from', address })), null);
    parts.push(left());
  }
  assert.deepEqual(parts, [count - CHANGES_AT_ONCE, 1]);
  network.newVoter('Ada');
  const [last] = [...network.coordinator.enrolled.from(address)];
  change(network, { do: 'strike', key: last!.key });
  network.order('open-voting');
  const kept = () => network.coordinator.enrolled.size + network.coordinator.struck.size;
  const forgotten: number[] = [];
  while (kept() > 0) {
    assert.equal(code(change(network, { do: 'forget-names' })), null);
    assert.equal(came(), count);
    await network.restartCoordinator();
    assert.equal(came(), count);
    forgotten.push(kept());
  }
  assert.deepEqual(forgotten, [count + 1 - CHANGES_AT_ONCE, count + 1 - 2 * CHANGES_AT_ONCE, 0]);
});
