/** Voters in turn at one booth: each votes, is forgotten, and who has not cast may come back to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, hex } from '../../../codec/bytes.ts';
import { codeKey, newCode, parseCode } from '../../../election/credential.ts';
import type { Plan } from '../../../election/manifest.ts';
import type { VoterState } from '../../ipc.ts';
import { boothLink, pageLink, receiptLink } from '../../link.ts';
import { gathered, type Network } from '../../testing/network.ts';
import { planOf, random, ranked } from '../../testing/plan.ts';
import { TestClock, TestStore, Web } from '../../testing/web.ts';
import { readKept } from '../kept.ts';
import { VoterSession } from '../session.ts';
import type { BoothPlan } from './booth-calls.ts';
import { BoothSession } from './booth-session.ts';
import { BoothStore, claimOfCode, claimOfName } from './booth-store.ts';

const choices = ranked(1, 0);
const plan: BoothPlan = { idle: 120, names: [], look: { language: 'en', size: 100, strong: false, oneByOne: null } };
const votersPlan = (voters: Partial<Plan['voters']>): Plan => planOf({ voters: { ...planOf().voters, ...voters } });

/** An election with one-time codes; voting is open unless it is said otherwise. */
function coded(count: number, { open = true, ...voters }: Partial<Plan['voters']> & { open?: boolean } = {}) {
  const network = gathered(2, votersPlan({ credentials: 'codes', ...voters }));
  network.order('open-enrolment');
  const codes = Array.from({ length: count }, () => newCode(random));
  const keys = codes.map((code) => codeKey(network.record.fingerprint, parseCode(code)).publicKey);
  const openVoting = () => network.order('open-voting', keys);
  if (open) openVoting();
  return { network, codes, keys, openVoting };
}

class Booth {
  readonly web: Web;
  readonly clock = new TestClock();
  readonly store: TestStore;
  readonly session: BoothSession;
  readonly link: string;

  constructor(network: Network, store = new TestStore()) {
    this.web = new Web(network);
    this.store = store;
    const page = pageLink({ host: '192.0.2.1', port: 4790, coordinator: network.coordinatorKey.publicKey });
    this.link = boothLink(page);
    const parts = { transport: () => this.web, store, clock: this.clock, random, client: 'page' as const };
    this.session = new BoothSession(parts, () => {});
  }

  get state(): VoterState {
    return this.session.state();
  }

  get do() {
    return this.session.handlers;
  }

  async open(how = plan): Promise<this> {
    await this.do['voter.join']({ link: this.link });
    await this.do['booth.start']({ plan: how, passcode: null });
    return this;
  }

  look = () => this.clock.pass(3000);

  async vote(): Promise<VoterState['receipt']> {
    await this.do['voter.seal']({ choices });
    await this.do['voter.cast']({});
    await this.clock.pass(6000);
    return this.state.receipt;
  }

  /** Everything that the device holds now. */
  get kept(): Bytes {
    return this.store.values.at(-1)!.value;
  }
}

/** That a value is nowhere in what the store holds. */
const isGone = (value: Bytes, needle: Bytes): boolean => !hex(value).includes(hex(needle));

test('five voters in turn vote with codes at one booth, and of each nothing is left when the next comes', async () => {
  const { network, codes } = coded(5);
  const booth = await new Booth(network).open();
  const trackers = new Set<string>();
  for (const [i, code] of codes.entries()) {
    assert.deepEqual([booth.state.screen, booth.state.booth?.asks, booth.state.booth?.turn], ['enrol', 'code', i]);
    await booth.do['voter.code']({ code });
    assert.equal(booth.state.screen, 'form');
    const receipt = await booth.vote();
    assert.equal(receipt?.witnessed, true);
    trackers.add(receipt!.tracker);
    const { seed } = readKept((await new BoothStore(booth.store).load(network.record.fingerprint))!);
    await booth.do['booth.next']({});
    assert.deepEqual([booth.state.receipt, booth.state.draft, booth.state.sealed], [null, null, null]);
    assert.ok(isGone(booth.kept, seed), 'the key');
    assert.ok(isGone(booth.kept, Buffer.from(receipt!.hash, 'hex')), 'the receipt');
    assert.ok(!Buffer.from(booth.kept).includes(claimOfCode(network.record.fingerprint, parseCode(code))), 'who');
  }
  assert.equal(trackers.size, 5);
  assert.equal(booth.state.booth?.parked, 0);
  assert.deepEqual(
    network.entries('ballot').map(({ body }) => body.client),
    Array(5).fill('page'),
  );
  network.order('close');
  await booth.look();
  assert.deepEqual([booth.state.screen, booth.state.tally?.ballots], ['result', 5], 'all of them are counted');
});

test('who leaves without casting comes back to this booth, and to no other, with the same code', async () => {
  const { network, codes } = coded(3);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  await booth.do['voter.seal']({ choices });
  await booth.do['voter.audit']({});
  assert.equal(booth.state.screen, 'audited');
  await booth.do['booth.next']({});
  assert.equal(booth.state.booth?.parked, 1);

  await booth.do['voter.code']({ code: codes[1]! });
  assert.ok(await booth.vote());
  await booth.do['booth.next']({});
  assert.equal(booth.state.booth?.parked, 1);

  const other = await new Booth(network).open();
  await assert.rejects(other.do['voter.code']({ code: codes[0]! }), { code: 'bad-bind' });
  await other.do['booth.next']({});
  assert.equal(other.state.booth?.parked, 0, 'a code that opens nothing is not kept');

  // A crash in between loses nothing either.
  const again = new Booth(network, booth.store);
  await again.do['voter.join']({ link: again.link });
  assert.deepEqual(again.state.booth?.plan, plan);
  await again.do['voter.code']({ code: codes[0]! });
  assert.deepEqual([again.state.screen, again.state.receipt], ['form', null]);
  assert.ok(await again.vote());
  await again.do['booth.next']({});
  assert.equal(again.state.booth?.parked, 0);
  await assert.rejects(again.do['voter.code']({ code: codes[0]! }), { code: 'bad-bind' }, 'a code works once');
  assert.equal(network.entries('ballot').length, 2);
  assert.equal(network.entries('bind').length, 2);
});

test('a voter who leaves while the code is being spent has not lost it', async () => {
  const { network, codes } = coded(1);
  const booth = await new Booth(network).open();
  // The coordinator takes it, and its answer is lost.
  booth.web.twist = (path, answer) => {
    const reply = answer();
    if (path === '/api/entries') throw new Error('the line is cut');
    return reply;
  };
  await booth.do['voter.code']({ code: codes[0]! }).catch(() => {});
  booth.web.twist = (_, answer) => answer();
  await booth.do['booth.next']({});
  assert.equal(network.entries('bind').length, 1);
  await booth.do['voter.code']({ code: codes[0]! });
  assert.ok(await booth.vote());
});

test('while a ballot is on its way nobody can be forgotten; whoever opens the booth again sees it cast', async () => {
  const { network, codes } = coded(1);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  await booth.do['voter.seal']({ choices });
  booth.web.cut = true;
  await booth.do['voter.cast']({});
  assert.equal(booth.state.screen, 'casting');
  await assert.rejects(booth.do['booth.next']({}), { code: 'out-of-order' });
  await assert.rejects(booth.do['booth.end']({ lose: false, passcode: null }), { code: 'out-of-order' });
  assert.equal(booth.state.screen, 'casting');
  booth.session.close();

  const again = new Booth(network, booth.store);
  await again.do['voter.join']({ link: again.link });
  await again.look();
  assert.equal(again.state.screen, 'cast');
  assert.equal(again.state.receipt?.witnessed, true);
  assert.equal(network.entries('ballot').length, 1);
});

test('a booth that is ended forgets all of it, and what is lost is lost by choice', async () => {
  const { network, codes } = coded(2);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  await booth.do['booth.next']({});
  await booth.do['voter.code']({ code: codes[1]! });
  await booth.do['voter.seal']({ choices });
  booth.web.cut = true;
  await booth.do['voter.cast']({});
  await booth.do['booth.end']({ lose: true, passcode: null });
  booth.web.cut = false;
  await booth.look();
  assert.deepEqual([booth.state.booth?.plan, booth.state.booth?.parked], [null, 0]);
  assert.equal(network.entries('ballot').length, 0);
  await assert.rejects(booth.do['voter.code']({ code: codes[0]! }), { code: 'out-of-order' });
});

test('what is under way for a voter who has left writes nothing down', async () => {
  const { network, codes } = coded(1);
  const booth = await new Booth(network).open();
  const { fingerprint } = network.record;
  const store = new BoothStore(booth.store);
  await store.claim(fingerprint, 'code x');
  await booth.do['voter.code']({ code: codes[0]! });
  const { seed } = readKept((await store.load(fingerprint))!);
  await store.leave(fingerprint, false);
  await assert.rejects(
    store.update(fingerprint, () => seed),
    { code: 'closed' },
  );
  assert.equal(await store.load(fingerprint), null);
});

test('before voting a booth waits; in an election of names that is frozen nobody can vote at one, and it says so', async () => {
  const { network, codes, openVoting } = coded(1, { open: false });
  const early = await new Booth(network).open();
  assert.deepEqual([early.state.booth?.voting, early.state.screen], [false, 'enrol']);
  await assert.rejects(early.do['voter.code']({ code: codes[0]! }), { code: 'out-of-phase' });
  openVoting();
  await early.look();
  assert.equal(early.state.booth?.voting, true);
  await early.do['voter.code']({ code: codes[0]! });
  assert.equal(early.state.screen, 'form');

  const frozen = gathered(2, votersPlan({ latecomers: false }));
  frozen.order('open-enrolment');
  const unfit = new Booth(frozen);
  await unfit.do['voter.join']({ link: unfit.link });
  assert.equal(unfit.state.booth?.asks, 'nothing');
  await assert.rejects(unfit.do['booth.start']({ plan, passcode: null }), { code: 'out-of-order' });
  await assert.rejects(unfit.do['voter.enrol']({ name: 'Ada' }), { code: 'out-of-order' });
});

test('where the list grows, voters come with names of the booth’s list, each once', async () => {
  const network = gathered(2, votersPlan({ latecomers: true }));
  network.order('open-enrolment');
  network.newVoter('Somebody');
  network.order('open-voting');
  const booth = await new Booth(network).open({ ...plan, names: ['Ada', 'Bob'] });
  assert.equal(booth.state.booth?.asks, 'name');
  await assert.rejects(booth.do['voter.enrol']({ name: 'Eve' }), { code: 'bad-request' });
  await booth.do['voter.enrol']({ name: 'Ada' });
  await booth.look();
  assert.equal(booth.state.screen, 'form');
  await booth.do['booth.next']({});
  // Ada comes back.
  await booth.do['voter.enrol']({ name: 'Ada' });
  assert.equal(booth.state.screen, 'form');
  assert.ok(await booth.vote());
  await booth.do['booth.next']({});
  assert.deepEqual(booth.state.booth?.served, ['Ada']);
  await assert.rejects(booth.do['voter.enrol']({ name: 'Ada' }));
  await booth.do['booth.next']({});
  await booth.do['voter.enrol']({ name: 'Bob' });
  await booth.look();
  assert.ok(await booth.vote());
  assert.equal(network.entries('ballot').length, 2);
  assert.equal(claimOfName('Ada') === claimOfCode(network.record.fingerprint, random(10)), false);
});

test('after the close nobody comes back, so nobody is kept', async () => {
  const { network, codes } = coded(2);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  const { seed } = readKept((await new BoothStore(booth.store).load(network.record.fingerprint))!);
  await booth.do['booth.next']({});
  await booth.do['voter.code']({ code: codes[1]! });
  await booth.vote();
  assert.ok(!isGone(booth.kept, seed));
  network.order('close');
  await booth.look();
  assert.ok(['closed', 'result'].includes(booth.state.screen));
  assert.ok(isGone(booth.kept, seed));
  assert.equal(booth.state.booth?.parked, 0);
  assert.ok(booth.state.receipt, 'the last voter still sees the receipt');
});

test('a phone that scans the receipt finds the ballot, who has signed it, and keeps the whole receipt', async () => {
  const { network, codes } = coded(1);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  const receipt = await booth.vote();
  await booth.do['booth.next']({});

  const phone = (hash: string) => {
    const web = new Web(network);
    const clock = new TestClock();
    const parts = { transport: () => web, store: new TestStore(), clock, random, client: 'page' as const };
    const session = new VoterSession(parts, () => {});
    const link = { host: '192.0.2.1', port: 4790, coordinator: network.coordinatorKey.publicKey };
    return { session, clock, join: () => session.handlers['voter.join']({ link: receiptLink(link, hash) }) };
  };
  const one = phone(receipt!.hash);
  await one.join();
  const state = one.session.state();
  assert.deepEqual([state.lookingUp, state.screen, state.error], [true, 'cast', null]);
  assert.deepEqual({ ...state.receipt, cosigners: null }, { ...receipt, cosigners: null });
  const saved = await one.session.handlers['voter.save']({});
  assert.ok('download' in saved);
  assert.ok(JSON.parse(new TextDecoder().decode(saved.download.bytes)).note.length > 0);
  await assert.rejects(one.session.handlers['voter.seal']({ choices }), { code: 'out-of-order' });
  network.order('close');
  await one.clock.pass(3000);
  assert.deepEqual([one.session.state().screen, one.session.state().receipt?.mixed], ['closed', true]);

  const false_ = phone(hex(random(32)));
  await false_.join();
  assert.deepEqual([false_.session.state().error?.code, false_.session.state().receipt], ['not-on-board', null]);
});

test('what a booth keeps is checked when it is read, and a file of its voters is not saved', async () => {
  const { network, codes } = coded(1);
  const booth = await new Booth(network).open();
  await booth.do['voter.code']({ code: codes[0]! });
  await booth.vote();
  await assert.rejects(booth.do['voter.save']({}), { code: 'out-of-order' });
  await assert.rejects(booth.do['voter.cheat']({ name: 'x', guess: 'caught' } as never), { code: 'out-of-order' });
  const { election, value } = booth.store.values.at(-1)!;
  const spoilt = { load: async () => value.subarray(1), update: async () => {} };
  await assert.rejects(new BoothStore(spoilt).load(election), { code: 'unreadable' });
  const others = { load: async () => value, update: async () => {} };
  await assert.rejects(new BoothStore(others).load(random(32)), { code: 'unreadable' });
});
