/** A voter's window against a real coordinator and a real node, over sockets on loopback. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { VoterState, WindowState } from '../../shared/protocol/ipc.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { type Coordinator, startCoordinator } from '../coordinator/coordinator.ts';
import { type MixNode, startNode } from '../node/node.ts';
import { whenLate } from '../workers/testing/patience.ts';
import { openWindowSession } from './open-window.ts';
import type { RoleInWindow } from './window/role.ts';
import type { Surroundings, WindowSession } from './window/session.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-voter-'));
const windows: WindowSession[] = [];
const saved = new Map<string, unknown>();
let coordinator: Coordinator;
let node: MixNode;

const surroundings: Surroundings = {
  dataDirectory: join(directory, 'profile'),
  profile: 'profile',
  version: '0',
  locale: 'en',
  shell: 'app',
  // What is kept passes through it both ways, or resuming fails.
  wrapping: async () => ({
    wrap: (secret) => secret.map((byte) => byte ^ 0xff),
    unwrap: (wrapped) => wrapped.map((byte) => byte ^ 0xff),
  }),
  plainKeys: async () => false,
  saveFile: async (name, _mime, bytes) => {
    saved.set(name, JSON.parse(new TextDecoder().decode(bytes)));
    return { path: name };
  },
  copy: () => {},
  watchBattery: () => () => {},
  openWall: () => null,
  openWindow: () => {},
  invitation: null,
  pageDirectory: directory,
  discovery: false,
};

before(async () => {
  const plan = livePlanOf({ threshold: 1, leastMixes: 1, lossesTolerated: 0 });
  coordinator = await startCoordinator({
    plan,
    data: join(directory, 'coordinator'),
    host: '127.0.0.1',
    port: 0,
    workers: 1,
  });
  const joined = new Promise<void>((resolve) => {
    coordinator.loop.on('change', () => coordinator.loop.status.nodes.length > 0 && resolve());
  });
  node = startNode({ join: coordinator.link, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  await joined;
});
after(async () => {
  for (const window of windows) await window.close();
  await node.close();
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

function open(role?: RoleInWindow): WindowSession {
  const window = openWindowSession(surroundings, role);
  windows.push(window);
  return window;
}

/** The voter's state as soon as it is like this. */
function when(window: WindowSession, like: (state: VoterState) => boolean): Promise<VoterState> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const state: WindowState = window.state();
      if (state.role !== 'voter' || !like(state)) return;
      inTime();
      stop();
      resolve(state);
    };
    const inTime = whenLate(() => reject(new Error(`it did not come: ${JSON.stringify(window.state())}`)));
    const stop = window.onChange(look);
    look();
  });
}

const order = (what: 'open-enrolment' | 'open-voting' | 'close') =>
  coordinator.loop.ask((asker) => ({ kind: 'order', order: what, asker }));
const reached = (phase: string) =>
  new Promise<void>((resolve) => {
    const look = () => coordinator.loop.status.phase === phase && resolve();
    coordinator.loop.on('change', look);
    look();
  });

test('a voter votes in a window, closes it, resumes from the launcher and reads the result', async () => {
  const window = open('voter');
  await window.call('voter.join', { link: coordinator.link });
  await order('open-enrolment');
  await when(window, ({ screen }) => screen === 'enrol');
  await window.call('voter.enrol', { name: 'Zoe' });
  await reached('enrolment');
  await order('open-voting');
  await when(window, ({ screen }) => screen === 'form');
  await window.call('voter.seal', { choices: ranked(2) });
  await window.call('voter.cast', {});
  const { receipt } = await when(window, (state) => state.receipt?.witnessed === true);
  assert.deepEqual(receipt?.cosigners, ['Ada']);
  await assert.doesNotReject(window.call('voter.save', {}));
  const [[name, file] = []] = saved;
  assert.equal(name, `receipt-${receipt?.tracker.replaceAll(' ', '-')}.json`);
  assert.equal((file as { ballot: string }).ballot, receipt?.hash);

  const beside = open('voter');
  await beside.call('voter.join', { link: coordinator.link });
  const { error } = await when(beside, (state) => state.error !== null);
  assert.equal(error?.code, 'storage-in-use', 'one key votes in one window');
  await beside.close();
  await window.close();

  const launcher = open();
  const state = launcher.state();
  assert.ok(state.role === 'launcher');
  const [recent] = state.recents;
  assert.deepEqual([recent?.role, recent?.title], ['voter', 'A test']);
  await launcher.call('launcher.resume', { id: recent!.id });
  const again = await when(launcher, ({ screen }) => screen === 'cast');
  assert.equal(again.receipt?.hash, receipt?.hash);
  await order('close');
  const { tally } = await when(launcher, ({ screen }) => screen === 'result');
  assert.equal(tally?.ballots, 1);
  const mixed = await when(launcher, (now) => now.receipt?.mixed !== null);
  assert.equal(mixed.receipt?.mixed, true);
});
