/** The wall: it is told what everybody may see, and it can do nothing. Over real sockets on loopback. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Call, calls } from '../../shared/protocol/ipc.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { as, ask, Room, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const plan = livePlanOf({ threshold: 1, leastMixes: 1, leastBallots: 1, lossesTolerated: 0 });
const onWall = (window: WindowSession) => as(window, 'wall').election;
const refused = (window: WindowSession, name: Call, argument: never) => window.call(name, argument);
const order = (window: WindowSession, what: 'open-enrolment' | 'open-voting' | 'close') =>
  window.call('coordinator.order', { order: what });

let lead: WindowSession;
let node: WindowSession;
let wall: WindowSession;

test('there is no wall before there is an election', async () => {
  lead = room.open('teacher', 'coordinator');
  await assert.rejects(lead.call('coordinator.wall', { order: { do: 'open' } }), { code: 'not-yet' });
  assert.deepEqual(room.walls, []);
});

test('it shows the lobby of the window that opened it, and that window knows', async () => {
  await lead.call('coordinator.create', { plan });
  await lead.call('coordinator.wall', { order: { do: 'open' } });
  wall = room.walls[0]!;
  assert.deepEqual(as(lead, 'coordinator').wall, { open: 1, address: null, resultShown: false, pace: 10 });
  node = room.open('ada', 'node');
  const { link } = as(lead, 'coordinator').election!;
  await node.call('node.join', { link, name: 'Ada', takeOver: false });
  const shown = await when(
    wall,
    (state) => state.role === 'wall' && state.election?.status.nodes[0]?.connected && state,
  );
  assert.equal(shown.election?.link, link);
  assert.equal(shown.election?.words.length, 12);
  // This room's laptops look around in no network: the room is told so, and the organiser why.
  assert.equal(shown.election?.unannounced, true);
  assert.equal(as(lead, 'coordinator').election!.address.discoveryOff, 'switched-off');
});

test('it takes no call but for its state and the story: not one', async () => {
  for (const name of Object.keys(calls) as Call[]) {
    if (name === 'window.state') assert.equal((await wall.call(name, {})).role, 'wall');
    else if (name === 'window.story') assert.equal((await wall.call(name, { from: 0 })).from, 0);
    else await assert.rejects(refused(wall, name, {} as never), { code: 'wrong-role' }, name);
  }
  assert.equal(wall.closingQuestion(), null);
  assert.deepEqual(wall.state().duties, []);
});

test('it is told names until voting opens, and never who has voted, from where, or by which key', async () => {
  await order(lead, 'open-enrolment');
  await when(lead, (state) => state.role === 'coordinator' && state.election?.status.phase === 'enrolment');
  const voters = ask(as(lead, 'coordinator').election!.link);
  await voters.enrol(2);
  const names = await when(wall, () => onWall(wall)?.names.listed.length === 2 && onWall(wall)!.names);
  assert.deepEqual(names.more, 0);
  const { roll, arrivals } = as(lead, 'coordinator').election!;
  const told = JSON.stringify(wall.state());
  for (const { key } of roll.voters) assert.ok(!told.includes(key), 'a roll key');
  for (const secret of ['arrivals', 'address', 'whoVoted', 'trust', 'timeline'])
    assert.ok(!told.includes(`"${secret}"`), secret);
  assert.ok(arrivals.from.length > 0, 'there is something to keep from it');
  await order(lead, 'open-voting');
  await when(wall, () => onWall(wall)?.status.phase === 'voting');
  assert.deepEqual(onWall(wall)?.names, { listed: [], more: 0 });
  await voters.vote([ranked(0), ranked(0, 1)]);
});

test('a result waits behind the curtain, in another wall too, until it is shown', async () => {
  await when(lead, (state) => state.role === 'coordinator' && state.election?.status.ballots === 2);
  await order(lead, 'close');
  await when(lead, (state) => state.role === 'coordinator' && state.election?.tally);
  await when(wall, () => onWall(wall)?.status.phase === 'finished');
  assert.deepEqual([onWall(wall)?.tally, onWall(wall)?.resultShown], [null, false]);
  await lead.call('coordinator.wall', { order: { do: 'open' } });
  const second = room.walls[1]!;
  assert.equal(onWall(second)?.tally, null);
  await lead.call('coordinator.wall', { order: { do: 'pace', pace: 40 } });
  for (const one of [wall, second]) assert.equal(onWall(one)?.pace, 40);
  await lead.call('coordinator.wall', { order: { do: 'pace', pace: 'keep-up' } });
  for (const one of [wall, second]) assert.deepEqual([onWall(one)?.tally, onWall(one)?.pace], [null, 'keep-up']);
  const told = (await lead.call('window.story', { from: 0 })).beats;
  assert.deepEqual((await wall.call('window.story', { from: 0 })).beats, told);
  await lead.call('coordinator.wall', { order: { do: 'show-result' } });
  for (const one of [wall, second]) assert.equal(onWall(one)?.tally?.contests[0]?.counted, 2);
  assert.deepEqual(as(lead, 'coordinator').wall, { open: 2, address: null, resultShown: true, pace: 'keep-up' });
  await second.close();
  assert.equal(as(lead, 'coordinator').wall.open, 1);
  assert.equal(as(lead, 'coordinator').election?.status.phase, 'finished', 'whoever closes it ends nothing');
  await assert.rejects(second.call('window.state', {}), { code: 'closed' });
});

test('it is empty once the window that leads is closed', async () => {
  const told = when(wall, (state) => state.role === 'wall' && state.over && state.election === null);
  await lead.close();
  await told;
});

test('a plan that is changed draws the curtain again, and the wall shows what was until the new lobby is open', async () => {
  const other = room.open('bob', 'coordinator');
  await other.call('coordinator.draft', { draft: 'a plan' });
  await other.call('coordinator.create', { plan });
  await other.call('coordinator.wall', { order: { do: 'open' } });
  const its = room.walls.at(-1)!;
  await other.call('coordinator.wall', { order: { do: 'show-result' } });
  const before = onWall(its)!.words;
  await other.call('coordinator.plan-anew', {});
  assert.deepEqual(onWall(its)?.words, before);
  await other.call('coordinator.create', { plan });
  assert.notDeepEqual(onWall(its)?.words, before);
  assert.equal(onWall(its)?.resultShown, false);
});

test('a simulation has the same wall, and nobody joins it from there', async () => {
  const window = room.open('cleo', 'simulation');
  await window.call('simulation.wall', { order: { do: 'open' } });
  const its = room.walls.at(-1)!;
  assert.deepEqual([onWall(its), as(its, 'wall').over], [null, false]);
  await window.call('simulation.start', { voters: 3, nodes: 1, threshold: 1, seed: 'wall' });
  await when(its, () => onWall(its)?.status.phase === 'finished');
  await when(window, (state) => state.role === 'simulation' && !state.running && state.tally);
  assert.deepEqual([onWall(its)?.tally, onWall(its)?.link], [null, null]);
  await window.call('simulation.wall', { order: { do: 'show-result' } });
  assert.equal(onWall(its)?.tally?.contests[0]?.counted, 3);
});
