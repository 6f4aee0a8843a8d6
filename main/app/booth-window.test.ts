/** A booth in the app against a real coordinator and a real node: voters in turn, and a window that is held in front. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { VoterState, WindowState } from '../../shared/protocol/ipc.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import type { BoothPlan } from '../../shared/protocol/voter/booth/booth-calls.ts';
import { type Coordinator, startCoordinator } from '../coordinator/coordinator.ts';
import { give, makeCodes } from '../coordinator/organiser.ts';
import { type MixNode, startNode } from '../node/node.ts';
import { whenLate } from '../workers/testing/patience.ts';
import { openWindowSession } from './open-window.ts';
import type { Surroundings, WindowSession } from './window/session.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-booth-'));
const windows: WindowSession[] = [];
const held: boolean[] = [];
const plan: BoothPlan = {
  idle: 120,
  names: [],
  look: { language: 'en', size: 100, strong: false, oneByOne: null },
};
let coordinator: Coordinator;
let node: MixNode;
let codes: readonly string[];

const surroundings: Surroundings = {
  dataDirectory: join(directory, 'profile'),
  profile: 'profile',
  version: '0',
  locale: 'en',
  shell: 'app',
  wrapping: async () => ({ wrap: (secret) => secret, unwrap: (wrapped) => wrapped }),
  plainKeys: async () => true,
  saveFile: async (name) => ({ path: name }),
  copy: () => {},
  watchBattery: () => () => {},
  openWall: () => null,
  openWindow: () => {},
  hold: (on) => held.push(on),
  invitation: null,
  pageDirectory: directory,
  discovery: false,
};

before(async () => {
  coordinator = await startCoordinator({
    plan: livePlanOf({
      threshold: 1,
      leastMixes: 1,
      lossesTolerated: 0,
      voters: { credentials: 'codes', latecomers: false, revote: false, pages: false },
    }),
    data: join(directory, 'coordinator'),
    host: '127.0.0.1',
    port: 0,
    workers: 1,
    // As in a room, where a booth is no program on the coordinator's own computer.
    limits: { ownComputerCounts: true },
  });
  const { loop } = coordinator;
  const reached = (there: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!there()) return;
        loop.off('change', look);
        resolve();
      };
      loop.on('change', look);
      look();
    });
  node = startNode({ join: coordinator.link, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  await reached(() => loop.status.nodes.length > 0);
  await give(loop, 'open-enrolment');
  await reached(() => loop.status.phase === 'enrolment');
  ({ codes } = await makeCodes(loop, 33));
  await give(loop, 'open-voting');
  await reached(() => loop.status.phase === 'voting');
});
// One test's trouble is not the next one's: a booth that stays open keeps what the next would open.
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});
after(async () => {
  await node.close();
  await coordinator.close();
  rmSync(directory, { recursive: true, force: true });
});

function when(window: WindowSession, like: (state: VoterState) => boolean): Promise<VoterState> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const state: WindowState = window.state();
      if (state.role !== 'voter' || !like(state)) return;
      late();
      resolve(state);
    };
    const late = whenLate(() => reject(new Error(`still ${JSON.stringify(window.state())}`)));
    window.onChange(look);
    look();
  });
}

async function openBooth(): Promise<WindowSession> {
  const window = openWindowSession(surroundings, 'voter');
  windows.push(window);
  await window.call('voter.join', { link: coordinator.link, booth: true });
  await when(window, ({ booth }) => booth?.asks === 'code');
  return window;
}

/** One voter comes, votes and leaves. What the coordinator's board says is seen by a window when it has looked, not before. */
async function votes(window: WindowSession, code: string): Promise<void> {
  await when(window, ({ screen, booth }) => screen === 'enrol' && booth?.voting === true);
  await window.call('voter.code', { code });
  await when(window, ({ screen }) => screen === 'form');
  await window.call('voter.seal', { choices: ranked(1, 0) });
  await when(window, ({ screen }) => screen === 'sealed');
  await window.call('voter.cast', {});
  const { receipt, error } = await when(window, ({ screen }) => screen === 'cast');
  assert.equal(error, null);
  assert.ok(receipt);
  await window.call('booth.next', {});
  await when(window, (next) => next.receipt === null && next.screen === 'enrol');
}

test('a booth is held in front until somebody knows the passcode, and nothing leads away from it', async () => {
  const window = await openBooth();
  await window.call('booth.start', { plan, passcode: 'sesame' });
  assert.deepEqual([window.held, held.at(-1)], [true, true]);
  const state = await when(window, ({ booth }) => booth?.held === true);
  assert.ok(!JSON.stringify(state).includes('sesame'), 'no window is told the passcode');
  for (const leads of [
    window.call('window.launcher', {}),
    window.call('window.open', { role: 'voter' }),
    window.call('launcher.resume', { id: 'x' }),
  ])
    await assert.rejects(leads, { code: 'out-of-order' });
  for (const passcode of ['sesamE', '', null])
    await assert.rejects(window.call('booth.end', { lose: true, passcode }), { code: 'bad-passcode' });
  assert.equal(window.held, true);

  for (const code of codes.slice(0, 2)) await votes(window, code);
  await window.call('booth.end', { lose: false, passcode: 'sesame' });
  assert.deepEqual([window.held, held.at(-1)], [false, false]);
  await window.call('window.launcher', {});
  assert.equal(coordinator.loop.status.ballots, 2);
});

test('what a booth keeps is apart from the profile’s own vote, and no passcode is on the disk', async () => {
  const window = await openBooth();
  await window.call('booth.start', { plan, passcode: 'sesame' });
  await when(window, ({ screen, booth }) => screen === 'enrol' && booth?.voting === true);
  await window.call('voter.code', { code: codes[2]! });
  await when(window, ({ screen }) => screen === 'form');
  const booths = join(surroundings.dataDirectory, 'booths');
  assert.ok(existsSync(booths));
  const files = readdirSync(surroundings.dataDirectory, { recursive: true, withFileTypes: true });
  for (const file of files)
    if (file.isFile()) assert.ok(!readFileSync(join(file.parentPath, file.name)).includes('sesame'), file.name);
  await window.close();
  assert.equal(held.at(-1), false, 'a window that is gone holds nothing');

  // The next that is opened on this laptop goes on where it was: the voter had not cast.
  const again = await openBooth();
  const state = await when(again, ({ screen }) => screen === 'form');
  assert.deepEqual([state.booth?.held, state.draft], [false, null]);
  await again.call('booth.end', { lose: false, passcode: null });
});

test('thirty voters one after the other from one address are turned away by no limit', async () => {
  const window = await openBooth();
  await window.call('booth.start', { plan, passcode: null });
  const before = coordinator.loop.status.ballots;
  for (const code of codes.slice(3)) await votes(window, code);
  assert.equal(coordinator.loop.status.ballots - before, 30);
  await window.call('booth.end', { lose: false, passcode: null });
});
