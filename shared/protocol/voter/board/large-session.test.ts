/** A voter's device from the link to the result, where the list of voters is too long for it to read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpKeys } from '../../../board/verify/testing/made-up.ts';
import { hex } from '../../../codec/bytes.ts';
import { newSigningKey } from '../../../crypto/signature.ts';
import { codeKey, formatCode } from '../../../election/credential.ts';
import type { VoterState } from '../../ipc.ts';
import { writeLink } from '../../link.ts';
import { gathered, type Network } from '../../testing/network.ts';
import { planOf, random, ranked } from '../../testing/plan.ts';
import { TestClock, TestStore, Web } from '../../testing/web.ts';
import { VoterSession } from '../session.ts';

const limits = { ballotsPerVoter: 5, voters: 2000 };
const MANY = 1100;

/** A voter's device, started anew over the same store as often as wanted. */
class Device {
  readonly clock = new TestClock();
  readonly web: Web;
  readonly session: VoterSession;
  readonly #network: Network;

  constructor(network: Network, store = new TestStore()) {
    this.#network = network;
    this.web = new Web(network);
    this.session = new VoterSession(
      { transport: () => this.web, store, clock: this.clock, random, client: 'app' },
      () => {},
    );
  }

  get state(): VoterState {
    return this.session.state();
  }

  join = () =>
    this.session.handlers['voter.join']({
      link: writeLink({ host: '192.0.2.1', port: 4790, coordinator: this.#network.coordinatorKey.publicKey }),
    });

  look = () => this.clock.pass(3000);

  async vote(): Promise<void> {
    await this.session.handlers['voter.seal']({ choices: ranked(1, 0) });
    await this.session.handlers['voter.cast']({});
  }

  /** Whether it has read what a large board does not let it: chunks, opened ballots, others' entries. */
  get hasReadMuch(): boolean {
    return this.web.asked.some((path) => path.startsWith('/api/blobs/'));
  }
}

/** Ends voting and leads to the result. */
function finish(network: Network): void {
  assert.ok(network.order('close').ok);
  network.run();
  assert.equal(network.story.at(-1), 'attest');
}

test('a voter among very many enrols, votes, votes again, is witnessed, and reads what the laptops have signed', async () => {
  const network = gathered(2, planOf({ limits }));
  network.order('open-enrolment');
  for (const key of madeUpKeys(MANY)) {
    const name = `Voter ${hex(key).slice(0, 8)}`;
    network.coordinator.enrolled.set({ key, name, blinding: random(32), from: null });
  }
  const store = new TestStore();
  const device = new Device(network, store);
  await device.join();
  await device.session.handlers['voter.enrol']({ name: 'Ada' });
  const bob = network.newVoter('Bob');
  network.order('open-voting');
  network.cast(bob, ranked(0));
  await device.look();
  assert.equal(device.state.screen, 'form');
  await device.vote();
  await device.look();
  assert.equal(device.state.screen, 'cast');
  assert.deepEqual([device.state.receipt?.recorded, device.state.receipt?.witnessed], [true, true]);
  network.cast(bob, ranked(1));
  await device.session.handlers['voter.again']({});
  await device.vote();
  await device.look();
  assert.deepEqual(device.state.left.ballots, 3);
  finish(network);
  await device.look();
  const { screen, tally, error, receipt, privacy } = device.state;
  assert.deepEqual([screen, tally?.ballots, error, receipt?.mixed, privacy], ['result', 2, null, true, null]);
  assert.equal(device.state.counted, false);
  assert.equal(device.hasReadMuch, false);
  const again = new Device(network, store);
  await again.join();
  assert.deepEqual(
    [again.state.screen, again.state.tally?.ballots, again.state.receipt?.recorded],
    ['result', 2, true],
  );
  assert.equal(again.hasReadMuch, false);
});

test('a code among very many is spent, one that took another’s place too, and a stranger’s is none', async () => {
  const voters = { ...planOf().voters, credentials: 'codes' as const };
  const network = gathered(2, planOf({ limits, voters }));
  network.order('open-enrolment');
  const { fingerprint } = network.record;
  const [own, lost, fresh] = [random(10), random(10), random(10)];
  const keys = [own, lost].map((code) => codeKey(fingerprint, code).publicKey);
  assert.ok(network.order('open-voting', [...madeUpKeys(MANY), ...keys]).ok);
  const slip = (number: number, code: Uint8Array) => ({ number, key: codeKey(fingerprint, code).publicKey });
  assert.ok(network.replaceCode({ lost: slip(1, lost), fresh: slip(2, fresh) }).ok);
  for (const code of [own, fresh]) {
    const store = new TestStore();
    const device = new Device(network, store);
    await device.join();
    assert.equal(device.state.screen, 'enrol');
    await assert.rejects(device.session.handlers['voter.code']({ code: formatCode(random(10)) }), { code: 'bad-code' });
    await device.session.handlers['voter.code']({ code: formatCode(code) });
    await device.look();
    assert.equal(device.state.screen, 'form');
    await device.vote();
    const again = new Device(network, store);
    await again.join();
    assert.deepEqual([again.state.screen, again.state.receipt?.recorded], ['cast', true]);
    assert.equal(again.hasReadMuch, false);
    const thief = new Device(network);
    await thief.join();
    await assert.rejects(thief.session.handlers['voter.code']({ code: formatCode(code) }), { code: 'bad-bind' });
  }
  assert.equal(network.record.signers.size, 2);
  assert.ok(!network.record.signers.has(newSigningKey(random).publicKey));
});
