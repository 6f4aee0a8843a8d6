import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeEntry } from '../../board/entry.ts';
import { emptyRoot } from '../../board/merkle.ts';
import { type Bytes, hex, utf8 } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { newSigningKey, signingKey } from '../../crypto/signature.ts';
import { codeKey, newCode, parseCode } from '../../election/credential.ts';
import type { Plan } from '../../election/manifest.ts';
import type { Reply } from '../client/transport.ts';
import { currentNote } from '../coordinator/board.ts';
import { statusOf } from '../coordinator/status.ts';
import type { VoterState } from '../ipc.ts';
import { pageLink, writeLink } from '../link.ts';
import { restate, spoilt, withholding } from '../testing/mischief.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { TestStore, type Web } from '../testing/web.ts';
import type { VoterParts } from './attendance.ts';
import { loadKept, readKept } from './kept.ts';
import { receiptOf } from './receipt-text.ts';
import { Device } from './testing/device.ts';

const choice = ranked(1, 0);
const votersPlan = (voters: Partial<Plan['voters']>): Plan => planOf({ voters: { ...planOf().voters, ...voters } });

/** An election of two nodes where voters may come late: most tests below share it, each with a voter of its own. */
const common = opened(2, 1, votersPlan({ latecomers: true })).network;

/** Nobody is called like another. */
let adas = 0;

/** A device whose voter is on the roll, with the form before it. */
async function atForm(network = common, client: VoterParts['client'] = 'app'): Promise<Device> {
  const device = new Device(network, new TestStore(), client);
  await device.join();
  await device.do['voter.enrol']({ name: `Ada ${++adas}` });
  if (network.record.voters === null) network.order('open-voting');
  await device.look();
  assert.equal(device.screen, 'form');
  return device;
}

/** An election that the first test leads to its result. */
const whole = gathered(2);
const wholeStore = new TestStore();

/** An election of two nodes in which voters enrol. */
function enrolling(plan = planOf()): Network {
  const network = gathered(2, plan);
  network.order('open-enrolment');
  return network;
}

/** The key that a device keeps. */
function keyOf({ store }: Device) {
  return signingKey(readKept(store.values.at(-1)!.value).seed);
}

/** Seals and casts. */
async function vote(device: Device, choices = choice): Promise<void> {
  await device.do['voter.seal']({ choices });
  await device.do['voter.cast']({});
}

test('a voter joins, enrols, seals, tests, seals again, casts, sees it witnessed and mixed, and reads the result', async () => {
  const network = whole;
  const device = new Device(network, wholeStore);
  assert.equal(device.screen, 'join');
  await device.join();
  assert.equal(device.screen, 'connecting', 'while the lobby is open');
  network.order('open-enrolment');
  await device.look();
  assert.equal(device.screen, 'enrol');
  assert.equal(device.state.title, 'A test');
  assert.equal(device.state.words?.length, 6);
  await device.do['voter.enrol']({ name: 'Ada' });
  assert.deepEqual([device.screen, device.state.signedUp], ['waiting', 'Ada'], 'a voter sees their own name');
  const other = network.newVoter('Bob');
  network.order('open-voting');
  await device.look();
  assert.equal(device.screen, 'form');

  await device.do['voter.seal']({ choices: choice });
  assert.equal(device.screen, 'sealed');
  const tested = device.state.sealed;
  assert.deepEqual(device.state.draft, choice);
  assert.equal(network.story.includes('audit'), false, 'nothing leaves before the voter has decided');
  await device.do['voter.audit']({});
  assert.equal(device.screen, 'audited');
  assert.equal(device.state.opened?.hash, tested?.hash);
  assert.deepEqual(device.state.opened?.choices, choice);
  await device.do['voter.audited']({ right: true });
  assert.equal(device.screen, 'sealed', 'a fresh ballot by itself');
  assert.notEqual(device.state.sealed?.hash, tested?.hash);

  await device.do['voter.cast']({});
  assert.equal(device.screen, 'cast');
  assert.equal(device.state.draft, null);
  const { receipt } = device.state;
  const mine = [...network.record.voters!.values()].find(({ ballot }) => ballot && hex(ballot.hash) === receipt?.hash);
  assert.equal(mine?.ballot?.index, receipt?.index);
  assert.equal(receipt?.recorded, true);
  assert.equal(receipt?.witnessed, true);
  assert.equal(receipt?.mixed, null);
  assert.ok(receipt && receipt.cosigners.length >= 2);

  // The later ballot takes its place behind the other voter's.
  network.cast(other, ranked(1));
  await device.do['voter.again']({});
  await vote(device);
  network.order('close');
  await device.look();
  await device.look();
  assert.equal(device.screen, 'result');
  assert.equal(device.state.receipt?.mixed, true);
  assert.equal(device.state.tally?.ballots, 2);
  assert.equal(device.state.error, null);
  const { holders, mixers } = device.state.privacy!;
  assert.deepEqual(
    [holders, mixers],
    [
      ['node-1', 'node-2'],
      ['node-1', 'node-2'],
    ],
  );
});

test('a receipt is saved as evidence that anyone can check, and holds no choice', async () => {
  const device = await atForm();
  await vote(device);
  const receipt = receiptOf(await device.file('receipt'));
  assert.equal(hex(receipt.ballot), device.state.receipt?.hash);
  assert.deepEqual(Object.keys(receipt).sort(), [
    'ballot',
    'coordinator',
    'election',
    'index',
    'leaf',
    'note',
    'path',
    'version',
  ]);
});

test('where nodes are away a ballot is recorded first, and witnessed once they are back', async () => {
  const device = await atForm();
  for (const node of common.nodes) common.disconnect(node);
  await vote(device);
  assert.equal(device.screen, 'cast');
  assert.deepEqual([device.state.receipt?.recorded, device.state.receipt?.witnessed], [true, false]);
  const before = device.web.asked.length;
  await device.clock.pass(5000);
  const quick = device.web.asked.length - before;
  await device.clock.pass(5000);
  assert.ok(
    quick > 20 && device.web.asked.length - before - quick < 10,
    'it asks quickly for five seconds, then at ease',
  );
  for (const node of common.nodes) common.connect(node);
  common.run();
  await device.look();
  assert.equal(device.state.receipt?.witnessed, true);
  assert.deepEqual(device.state.receipt?.cosigners, ['node-1', 'node-2']);
});

test('a later ballot replaces the earlier one, and the receipt is of the later', async () => {
  const device = await atForm();
  await vote(device);
  const first = device.state.receipt;
  await device.do['voter.again']({});
  assert.equal(device.screen, 'form');
  assert.equal(device.state.receipt?.hash, first?.hash, 'the first receipt stays until there is another');
  await vote(device, ranked(2));
  assert.notEqual(device.state.receipt?.hash, first?.hash);
  assert.equal(common.entries('ballot').at(-1)?.body.sequence, 2);
  assert.equal(device.state.receipt?.replaced, false);
});

test('where a ballot cannot be replaced, nobody is led to a second form', async () => {
  const device = await atForm(enrolling(votersPlan({ revote: false })));
  await vote(device);
  await assert.rejects(device.do['voter.again']({}), { code: 'out-of-order' });
});

test('an opened ballot is checked on a second device, from the board itself', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  const second = new Device(common);
  await second.join(device.state.opened!.page);
  assert.equal(second.screen, 'audited');
  assert.deepEqual(second.state.opened, device.state.opened);
  assert.equal(second.state.checking, 'asking');
  assert.deepEqual(second.store.values, [], 'it takes no part and keeps nothing');
  await second.do['voter.audited']({ right: true });
  assert.equal(second.state.checking, 'right');
  assert.equal(second.state.flag, null);
});

test('No raises a flag with the evidence, and the draft stays for another device to be tried', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  const second = new Device(common);
  await second.join(device.state.opened!.page);
  for (const one of [device, second]) {
    await one.do['voter.audited']({ right: false });
    const flag = (await one.file('flag')) as { proof: unknown; entry: string; held: unknown };
    const proof = receiptOf(flag.proof);
    assert.equal(hex(proof.ballot), one.state.flag?.hash);
    assert.equal(flag.entry, hex(common.leaves[proof.index]!));
    assert.deepEqual(flag.held, choice);
  }
  assert.equal(device.screen, 'form');
  assert.deepEqual(device.state.draft, choice);
  assert.equal(second.state.checking, 'wrong');
  assert.deepEqual([device.state.flag?.heard, second.state.flag?.heard], ['recorded', 'aloud']);
  const objection = common.entries('objection').at(-1)!;
  assert.deepEqual(objection.author, keyOf(device).publicKey);
  assert.deepEqual(Object.keys(objection.body), ['audit'], 'no name, no text, no choice');
});

test('a No outlives the window, and one that nobody has answered is sent again, also by a window opened later', async () => {
  const network = enrolling();
  const device = await atForm(network);
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  device.web.cut = true;
  await device.do['voter.audited']({ right: false });
  assert.equal(device.state.flag?.heard, 'sending');
  const { hash } = device.state.flag!;
  const again = new Device(network, device.store);
  await again.join();
  assert.deepEqual([again.state.flag?.hash, again.state.flag?.heard], [hash, 'recorded']);
  assert.equal(network.entries('objection').length, 1);
  const later = new Device(network, device.store);
  await later.join();
  assert.deepEqual([later.state.flag?.hash, later.state.flag?.heard], [hash, 'recorded']);
  assert.equal(network.entries('objection').length, 1, 'it is said once');
  await vote(later);
  assert.equal(later.screen, 'cast');
});

test('a test that nobody has made is not shown', async () => {
  const second = new Device(common);
  const link = { host: '192.0.2.1', port: 4790, coordinator: common.coordinatorKey.publicKey };
  await second.join(pageLink(link, random(32)));
  assert.equal(second.state.opened, null);
  assert.equal(second.state.error?.code, 'not-opened');
});

test('a one-time code that is typed early is spent when voting opens', async () => {
  const network = enrolling(votersPlan({ credentials: 'codes' }));
  const code = newCode(random);
  const device = new Device(network);
  await device.join();
  assert.equal(device.screen, 'enrol');
  await assert.rejects(device.do['voter.code']({ code: code.replace(/.$/, '') }), { code: 'bad-code' });
  await device.do['voter.code']({ code: code.toLowerCase() });
  assert.equal(device.screen, 'waiting');
  const publicKey = codeKey(network.record.fingerprint, parseCode(code)).publicKey;
  network.order('open-voting', [publicKey]);
  await device.look();
  assert.equal(device.screen, 'form');
  await vote(device);
  assert.equal(device.state.receipt?.witnessed, true);

  const late = new Device(network);
  await late.join();
  await assert.rejects(late.do['voter.code']({ code }), { code: 'bad-bind' });
  await assert.rejects(late.do['voter.code']({ code: newCode(random) }), { code: 'bad-code' });
  assert.equal(late.screen, 'enrol');
});

test('a voter is told that the election is cancelled, whether there was a board by then or not', async () => {
  const early = new Device(gathered(2, planOf()));
  await early.join();
  assert.equal(early.screen, 'connecting');
  early.web.network.order('cancel');
  await early.look();
  assert.deepEqual([early.screen, early.state.title], ['cancelled', 'A test']);

  const network = gathered(2, planOf());
  network.order('open-enrolment');
  const device = new Device(network);
  await device.join();
  await device.do['voter.enrol']({ name: 'Ada' });
  assert.equal(device.screen, 'waiting');
  network.order('cancel');
  await device.look();
  assert.equal(device.screen, 'cancelled');
  await assert.rejects(device.do['voter.enrol']({ name: 'Ada' }), { code: 'out-of-order' });
});

test('once the board says that voting is open, a coordinator that says “cancelled” is not believed', async () => {
  const { network } = opened(2, 1, votersPlan({ latecomers: true }));
  const device = new Device(network);
  network.coordinator.cancelled = true;
  await device.join();
  assert.equal(device.screen, 'enrol');
});

test('who comes late is told so where the roll is frozen', async () => {
  const device = new Device(opened(2, 1).network);
  await device.join();
  assert.equal(device.screen, 'enrol');
  assert.equal(device.state.error?.code, 'not-on-roll');
  await assert.rejects(device.do['voter.enrol']({ name: 'Zoe' }), { code: 'out-of-phase' });
  assert.equal(device.screen, 'enrol');
});

test('a cut line keeps the draft, and the device is back within three seconds', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  device.web.cut = true;
  await device.clock.pass(60_000);
  assert.equal(device.state.connected, false);
  assert.deepEqual([device.screen, device.state.draft], ['sealed', choice]);
  assert.ok(device.clock.next <= 3000);
  device.web.cut = false;
  await device.look();
  assert.equal(device.state.connected, true);
  await device.do['voter.cast']({});
  assert.equal(device.screen, 'cast');
});

test('a ballot whose answer is lost is sent again, byte for byte, and stands on the board once', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  device.web.twist = (path, answer) => {
    const said = answer();
    if (path === '/api/entries') throw new Error('the answer is lost');
    return said;
  };
  await device.do['voter.cast']({});
  assert.equal(device.screen, 'casting');

  // The window is closed and opened again.
  const again = new Device(common, device.store);
  await again.join();
  await again.look();
  assert.equal(again.screen, 'cast');
  const mine = common.entries('ballot').filter(({ author }) => hex(author) === hex(keyOf(again).publicKey));
  assert.equal(mine.length, 1);
});

test('a ballot that comes after the close is refused by name', async () => {
  const network = enrolling();
  const bob = network.newVoter('Bob');
  const device = await atForm(network);
  await device.do['voter.seal']({ choices: choice });
  network.cast(bob, choice);
  const late = device.state.sealed;
  // Nobody mixes: the close alone matters.
  for (const node of network.nodes) node.twist = withholding('mix');
  assert.ok(network.order('close').ok);
  await device.do['voter.cast']({});
  const { refusal, screen, sealed } = device.state;
  assert.deepEqual([screen, sealed, refusal?.hash], ['closed', null, late?.hash]);
  assert.equal(refusal?.error.code, 'out-of-phase');
  const again = new Device(network, device.store);
  await again.join();
  assert.deepEqual(again.state.refusal, refusal, 'and after the window was opened anew');
});

// ---- several windows, lost windows, few ballots -----------------------------------------------------------------------

test('two windows of one device: what one casts the other shows, and writes nothing over it', async () => {
  const store = new TestStore();
  const one = new Device(common, store);
  const two = new Device(common, store);
  await Promise.all([one.join(), two.join()]);
  assert.deepEqual(keyOf(one).publicKey, keyOf(two).publicKey, 'both have one key');
  await one.do['voter.enrol']({ name: 'Ada' });
  for (const device of [one, two]) await device.look();
  assert.deepEqual([one.screen, two.screen], ['form', 'form'], 'one sign-up is for both');
  await two.do['voter.seal']({ choices: choice });
  const aside = two.state.sealed;
  await vote(one);
  await two.look();
  assert.equal(two.screen, 'cast');
  assert.equal(two.state.receipt?.hash, one.state.receipt?.hash);
  assert.deepEqual(two.state.uncast, aside, 'what it had sealed is named');
  assert.deepEqual(two.state.draft, choice, 'and its choice is there to vote again');
  await two.do['voter.again']({});
  await vote(two, ranked(2));
  await one.look();
  assert.equal(one.state.receipt?.hash, two.state.receipt?.hash);
  assert.equal(readKept(store.values.at(-1)!.value).receipt?.index, one.state.receipt?.index);
});

test('where one ballot each is taken, the second window is told so in its own screen and shows the receipt', async () => {
  const one = await atForm(opened(2, 0, votersPlan({ revote: false, latecomers: true })).network);
  const two = new Device(one.web.network, one.store);
  await two.join();
  await two.do['voter.seal']({ choices: choice });
  const late = two.state.sealed;
  await vote(one);
  await two.do['voter.cast']({});
  assert.equal(two.screen, 'cast');
  assert.deepEqual([two.state.refusal?.hash, two.state.refusal?.error.code], [late?.hash, 'second-ballot']);
  assert.equal(two.state.receipt?.hash, one.state.receipt?.hash);
  assert.equal(two.state.error, null);
});

test('while one window casts, another cannot put its own ballot in the place of the one on its way', async () => {
  const one = await atForm();
  const two = new Device(common, one.store);
  await two.join();
  for (const device of [one, two]) await device.do['voter.seal']({ choices: choice });
  one.web.cut = true;
  await one.do['voter.cast']({});
  assert.equal(one.screen, 'casting');
  const aside = two.state.sealed;
  await two.do['voter.cast']({});
  assert.equal(two.screen, 'cast', 'it has delivered the other’s');
  assert.deepEqual(two.state.uncast, aside, 'and says which one it has not cast');
  one.web.cut = false;
  await one.look();
  assert.equal(one.screen, 'cast');
  assert.equal(one.state.receipt?.hash, two.state.receipt?.hash);
});

test('a store that a person clears while the page is open is filled again from what the page knows', async () => {
  const device = await atForm();
  await vote(device);
  const { receipt } = device.state;
  device.store.values.length = 0;
  await device.do['voter.again']({});
  await device.do['voter.seal']({ choices: choice });
  const again = new Device(common, device.store);
  await again.join();
  assert.deepEqual(again.state.receipt, receipt);
});

test('a window that is opened anew says which sealed ballot was lost, and only where it was neither cast nor tested', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  const { sealed } = device.state;
  const opened = async () => {
    const again = new Device(common, device.store);
    await again.join();
    return again;
  };
  const again = await opened();
  assert.deepEqual([again.screen, again.state.uncast], ['form', sealed]);
  for (const { value } of device.store.values)
    assert.deepEqual(Object.keys(readKept(value)).includes('choices'), false, 'no choice is stored');
  await device.do['voter.again']({});
  assert.equal((await opened()).state.uncast, null, 'taken back');
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  assert.equal((await opened()).state.uncast, null, 'tested');
  await device.do['voter.audited']({ right: true });
  await device.do['voter.cast']({});
  assert.equal((await opened()).state.uncast, null, 'cast');
});

test('the last ballot is not for a test, and who has none left is not led to a form', async () => {
  const plan = planOf({ limits: { ballotsPerVoter: 2, voters: 9 } });
  const device = await atForm(enrolling(plan));
  assert.deepEqual(device.state.left, { ballots: 2, tests: 1 });
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  await device.do['voter.audited']({ right: true });
  assert.deepEqual(device.state.left, { ballots: 1, tests: 0 });
  await assert.rejects(device.do['voter.audit']({}), { code: 'out-of-order' });
  assert.equal(device.screen, 'sealed');
  await device.do['voter.cast']({});
  assert.deepEqual([device.screen, device.state.left.ballots], ['cast', 0]);
  await assert.rejects(device.do['voter.again']({}), { code: 'out-of-order' });
});

test('where everyone has one ballot it is for casting: nobody can test it away', async () => {
  const device = await atForm(enrolling(planOf({ limits: { ballotsPerVoter: 1, voters: 9 } })));
  await device.do['voter.seal']({ choices: choice });
  assert.deepEqual(device.state.left, { ballots: 1, tests: 0 });
  await assert.rejects(device.do['voter.audit']({}), { code: 'out-of-order' });
  await device.do['voter.cast']({});
  assert.deepEqual([device.screen, device.state.refusal], ['cast', null]);
});

test('a ballot that the coordinator refuses leaves its choice, and another one may be cast', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  const { sealed } = device.state;
  device.web.twist = (path, answer) =>
    path === '/api/entries'
      ? { ...reply(JSON.stringify({ code: 'copied', message: 'copied' })), status: 400 }
      : answer();
  await device.do['voter.cast']({});
  assert.deepEqual([device.screen, device.state.draft], ['form', choice]);
  assert.deepEqual([device.state.refusal?.hash, device.state.refusal?.error.code], [sealed?.hash, 'copied']);
  device.web.twist = (_, answer) => answer();
  await vote(device);
  assert.deepEqual([device.screen, device.state.refusal], ['cast', null]);
});

test('a stranger’s answer to the status ends no looking: the device says so, and goes on by itself', async () => {
  const device = await atForm();
  device.web.twist = (path, answer) => (path === '/api/status' ? reply('<html>Log in to this hotspot') : answer());
  await device.look();
  assert.deepEqual(
    [device.screen, device.state.connected, device.state.error?.code],
    ['form', false, 'captive-portal'],
  );
  device.web.twist = (_, answer) => answer();
  await device.look();
  assert.deepEqual([device.screen, device.state.connected, device.state.error], ['form', true, null]);
});

test('an answer that is none refuses nothing: the ballot goes on being sent', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  device.web.twist = (path, answer) => (path === '/api/entries' ? reply('<html>Log in to this hotspot') : answer());
  await device.do['voter.cast']({});
  assert.deepEqual([device.screen, device.state.error?.code], ['casting', 'captive-portal']);
  device.web.twist = (_, answer) => answer();
  await device.look();
  assert.deepEqual([device.screen, device.state.error], ['cast', null]);
});

test('a key is kept before it is enrolled, choices never', async () => {
  const device = new Device(common);
  await device.join();
  const { election, value } = device.store.values.at(-1)!;
  const { seed } = readKept(value);
  await device.do['voter.enrol']({ name: 'Ada Kept' });
  const again = new Device(common, device.store);
  await again.join();
  await vote(again);
  assert.equal(again.screen, 'cast');
  for (const kept of device.store.values) assert.deepEqual(readKept(kept.value).seed, seed);
  const other = { load: async () => value, update: async () => {} };
  await assert.rejects(loadKept(other, random(32)), { code: 'unreadable' });
  assert.ok(await loadKept(other, election));
  assert.throws(() => readKept(utf8('nonsense')), { code: 'unreadable' });
});

test('calls that do not belong to the moment are refused', async () => {
  const device = await atForm();
  const idle = new Device(device.web.network);
  await assert.rejects(idle.do['voter.cast']({}), { code: 'out-of-order' });
  await assert.rejects(idle.join('https://example.org'), { code: 'bad-link' });
  await assert.rejects(device.do['voter.cast']({}), { code: 'out-of-order' });
  await assert.rejects(device.do['voter.audited']({ right: true }), { code: 'out-of-order' });
  await assert.rejects(device.do['voter.save']({}), { code: 'out-of-order' });
  await assert.rejects(device.do['voter.seal']({ choices: [] }), { code: 'bad-choice' });
  await device.do['voter.seal']({ choices: choice });
  const twice = [device.do['voter.cast']({}), device.do['voter.cast']({})];
  const ended = await Promise.allSettled(twice);
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
});

test('a page votes only where the election takes ballots from pages, and its ballots say so', async () => {
  const page = await atForm(common, 'page');
  await vote(page);
  assert.equal(common.entries('ballot').at(-1)?.body.client, 'page');
  const refused = new Device(enrolling(votersPlan({ pages: false })), new TestStore(), 'page');
  await refused.join();
  assert.equal(refused.state.error?.code, 'page-not-allowed');
  assert.equal(refused.screen, 'join');
});

// ---- hostile coordinators ---------------------------------------------------------------------------------------------

test('an election under another key than the link’s is refused [10]', async () => {
  const device = new Device(common);
  const other = newSigningKey(random).publicKey;
  await device.join(writeLink({ host: '192.0.2.1', port: 4790, coordinator: other }));
  assert.equal(device.state.error?.code, 'wrong-coordinator');
  assert.equal(device.screen, 'join');
  assert.deepEqual(device.store.values, []);
});

test('two boards that the coordinator has signed end the voting here, for good [12]', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  const { length: seen } = common.leaves;
  await vote(await atForm());
  const forked = altered(common, seen - 1, spoilt);
  device.web.leaves = forked;
  await device.look();
  assert.equal(device.state.error?.code, 'fork');
  await assert.rejects(device.do['voter.cast']({}), { code: 'fork' });
  device.web.leaves = null;
  const { length } = device.web.asked;
  await device.do['voter.track']({});
  await device.look();
  assert.equal(device.web.asked.length, length, 'a coordinator that forks is asked nothing more');
  assert.equal(device.state.error?.code, 'fork', 'what was seen is not forgotten');
});

test('entries that are altered on the way accuse no coordinator, and voting goes on once they are not', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  await vote(await atForm());
  const forked = new Device(common).web;
  forked.leaves = altered(common, common.leaves.length - 1, spoilt);
  const note = await (await forked.request('GET', '/api/checkpoint', {})).text();
  device.web.twist = (path, answer) => (path === '/api/checkpoint' ? reply(note) : answer());
  await device.look();
  assert.deepEqual([device.state.error?.code, device.state.error?.culprit?.kind], ['bad-answer', 'answerer']);
  device.web.twist = (_, answer) => answer();
  await device.look();
  assert.equal(device.state.error, null);
  await device.do['voter.cast']({});
  assert.equal(device.screen, 'cast');
});

test('an acknowledgement that proves nothing is refused by name, and the ballot goes on being sent', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  device.web.twist = (path, answer) => {
    const said = answer();
    if (path !== '/api/entries') return said;
    return { ...said, text: async () => JSON.stringify({ ...JSON.parse(await said.text()), path: [] }) };
  };
  await device.do['voter.cast']({});
  assert.equal(device.state.error?.code, 'bad-receipt');
  assert.equal(device.state.receipt, null);
  assert.equal(device.screen, 'casting');
  device.web.twist = (_, answer) => answer();
  await device.look();
  assert.equal(device.screen, 'cast');
});

test('co-signatures are checked here: those of nobody in the manifest witness nothing', async () => {
  const device = await atForm();
  device.web.twist = (path, answer) => {
    const said = answer();
    const bare = (text: string) => text.replace(/(\\n\u2014 [^\\]+)(\\n\u2014 [^"]+)/, '$1\\n');
    const proves = path.startsWith('/api/inclusion') || path === '/api/entries';
    return proves ? { ...said, text: async () => bare(await said.text()) } : said;
  };
  await vote(device);
  await device.look();
  assert.deepEqual([device.state.receipt?.recorded, device.state.receipt?.witnessed], [true, false]);
});

test('a coordinator that shows an older board contradicts the receipt, which stays as evidence', async () => {
  const device = await atForm();
  const size = common.leaves.length;
  const note = currentNote(common.coordinator)!;
  await vote(device);
  const again = new Device(common, device.store);
  again.web.twist = (path, answer) => {
    if (path === '/api/checkpoint') return reply(note);
    return path === '/api/status' ? reply(JSON.stringify({ ...statusOf(common.coordinator), size })) : answer();
  };
  await again.join();
  assert.equal(again.state.error?.code, 'missing-ballot');
  assert.equal(again.state.receipt?.recorded, false);
  assert.equal(hex(receiptOf(await again.file('receipt')).ballot), device.state.receipt?.hash);
});

test('a result that does not follow from the opened ballots is shown as an error, not as a result', async () => {
  const seen = async (web: Partial<Web>): Promise<VoterState> => {
    const device = new Device(whole);
    Object.assign(device.web, web);
    await device.join();
    return device.state;
  };
  const honest = await seen({});
  assert.equal(honest.tally?.ballots, 2);
  assert.equal(honest.screen, 'result');
  const plaintexts = `/api/blobs/${hex(whole.record.result!.plaintexts.sha256)}`;
  const swapped = await seen({
    twist: (path, answer) => (path === plaintexts ? reply('x'.repeat(32)) : answer()),
  });
  assert.equal(swapped.error?.code, 'wrong-tally');
  assert.equal(swapped.tally, null);
  const tally = encodeCanonical({ ...(honest.tally as unknown as Record<string, Value>), invalid: 1 });
  const forged = await seen({
    leaves: altered(whole, whole.story.indexOf('result'), (leaf) =>
      restate(leaf, whole.coordinatorKey, 'result', (body) => ({ ...body, tally })),
    ),
  });
  assert.equal(forged.error?.code, 'wrong-tally');
});

test('a ballot counts as mixed only where a node has signed that it mixed the very list it is in', async () => {
  const device = new Device(whole, wholeStore);
  const [node] = whole.nodes;
  device.web.leaves = altered(whole, whole.story.indexOf('mix'), (leaf) =>
    restate(leaf, node!.key, 'mix', (body) => ({ ...body, input: random(32) })),
  );
  await device.join();
  assert.equal(device.state.receipt?.mixed, false);
});

test('an opening that does not open its ballot is refused by name on every device', async () => {
  const device = await atForm();
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.audit']({});
  const second = new Device(common);
  second.web.leaves = altered(common, common.story.lastIndexOf('audit'), (leaf) =>
    restate(leaf, keyOf(device), 'audit', ({ ballot, opening }) => ({
      ballot,
      opening: {
        ...opening,
        randomness: random(opening.randomness.length).map((byte, i) => (i % 32 === 31 ? 0 : byte)),
      },
    })),
  );
  await second.join(device.state.opened!.page);
  assert.equal(second.state.opened, null);
  assert.equal(second.state.error?.code, 'bad-opening');
});

/** The board of a network with the entry at `at` changed. */
const altered = ({ leaves }: Network, at: number, change: (leaf: Bytes) => Bytes): Bytes[] =>
  leaves.map((leaf, i) => (i === at ? change(leaf) : leaf));

const reply = (text: string): Reply => ({
  status: 200,
  bytes: async () => utf8(text),
  text: async () => text,
  pieces: async function* () {
    yield utf8(text);
  },
  texts: async function* () {
    yield text;
  },
});

test('whoever is struck off is told so, may speak with the organiser or sign up under another name, and is put back unseen', async () => {
  const network = enrolling();
  const [device, other] = [new Device(network), new Device(network)];
  for (const [each, name] of [
    [device, 'Batman'],
    [other, 'Bob'],
  ] as const) {
    await each.join();
    await each.do['voter.enrol']({ name });
    await each.look();
    assert.equal(each.screen, 'waiting');
  }
  const asked = () => other.web.asked.filter((path) => path.startsWith('/api/enrolment')).length;
  assert.equal(asked(), 0, 'nobody asks while nothing has changed');
  const { publicKey } = keyOf(device);
  network.changeRoll({ do: 'strike', key: publicKey });
  await device.look();
  await other.look();
  await other.look();
  assert.equal(device.screen, 'enrol');
  assert.equal(device.state.error?.code, 'struck-off');
  assert.equal(other.screen, 'waiting');
  assert.equal(asked(), 1, 'each asks once');
  const again = new Device(network, device.store);
  await again.join();
  assert.equal(again.state.error?.code, 'struck-off', 'after a reload too');
  await assert.rejects(device.do['voter.enrol']({ name: 'Batman' }), { code: 'struck-off' });
  network.changeRoll({ do: 'put-back', key: publicKey });
  await device.look();
  assert.equal(device.screen, 'waiting');
  assert.equal(device.state.error, null);
  network.changeRoll({ do: 'strike', key: publicKey });
  await device.look();
  await device.do['voter.enrol']({ name: 'Bruce Wayne' });
  assert.equal(device.screen, 'waiting');
  network.order('open-voting');
  await device.look();
  assert.equal(device.screen, 'form');
});

test('where too few ballots count the device says so of its own count, and what it kept stays', async () => {
  const { network, voters } = opened(2, 2, { ...votersPlan({ latecomers: true }), leastBallots: 2 });
  const device = await atForm(network);
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.cast']({});
  assert.ok(network.order('close', [], 1).ok);
  await device.look();
  const { screen, tally, tooFew, receipt, error } = device.state;
  assert.deepEqual([screen, tally, tooFew, error], ['result', null, { ballots: 1, needed: 2 }, null]);
  assert.deepEqual(
    device.state.privacy?.told.outcome.map(({ name }) => name),
    ['too-few-ballots'],
  );
  assert.deepEqual([receipt?.recorded, receipt?.witnessed], [true, true]);
  assert.equal(voters.length, 2);
});

test('a board that ends as if too few ballots counted, or opens too few, is not believed', async () => {
  const shown = async (leastBallots: number, type: 'shortfall' | 'result', body: object): Promise<VoterState> => {
    const { network, voters } = opened(2, 2, planOf({ leastBallots }));
    for (const key of voters.slice(0, type === 'result' ? 1 : 2)) network.cast(key, ranked(0));
    const device = new Device(network);
    const { fingerprint: election } = network.record;
    const seen = { size: 0, root: emptyRoot() };
    const said = (entry: 'close' | typeof type, what: object) =>
      writeEntry({ type: entry, election, seen, body: what as never }, network.coordinatorKey);
    device.web.leaves = [...network.leaves, said('close', {}), said(type, body)];
    await device.join();
    return device.state;
  };
  const { error, tally } = await shown(2, 'shortfall', { witness: '' });
  assert.deepEqual([error?.code, error?.culprit?.kind, tally], ['bad-board', 'coordinator', null]);
  assert.match(error?.message ?? '', /^the board ends as if too few ballots counted, and 2 do$/);
  const plaintexts = { sha256: random(32), length: 64 };
  const counted = await shown(2, 'result', { plaintexts, tally: new Uint8Array(1) });
  assert.deepEqual([counted.error?.code, counted.tally], ['bad-board', null]);
  assert.match(counted.error?.message ?? '', /a result of 1 ballots, and below 2 none may be opened/);
});
