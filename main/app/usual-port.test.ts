/** Who has the usual port: the election that is being run, over real sockets on loopback. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readLink } from '../../shared/protocol/link.ts';
import { planOf } from '../../shared/protocol/testing/plan.ts';
import { as, Room } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const plan = planOf({ threshold: 1, leastMixes: 1 });
const electionOf = (window: WindowSession) => as(window, 'coordinator').election!;
const portOf = (window: WindowSession) => readLink(electionOf(window).link).port;
const lead = async (profile: string, title: string): Promise<WindowSession> => {
  const window = room.open(profile, 'coordinator');
  await window.call('coordinator.create', { plan: { ...plan, title } });
  return window;
};

test('the port goes from an election that is over to the next one, and never from one that is run', async () => {
  const first = await lead('first', 'The first');
  const usual = portOf(first);
  room.port = usual;

  const beside = await lead('beside', 'Beside it');
  assert.notEqual(portOf(beside), usual);
  assert.deepEqual(electionOf(beside).address.missed, { usual, port: portOf(beside), by: 'The first' });
  assert.deepEqual([portOf(first), electionOf(first).address.leftTo], [usual, null]);

  await first.call('coordinator.order', { order: 'cancel' });
  const next = await lead('next', 'The next');
  assert.deepEqual([portOf(next), electionOf(next).address.missed], [usual, null]);
  const { address, status } = electionOf(first);
  assert.deepEqual([address.leftTo, status.cancelled], ['The next', true], 'its window goes on showing it');

  // Looking it up again takes the port from nobody.
  await first.call('window.launcher', {});
  await first.call('launcher.resume', { id: as(first, 'launcher').recents[0]!.id });
  assert.equal(electionOf(first).address.leftTo, 'The next');
  assert.equal((await fetch(`http://127.0.0.1:${usual}/api/status`)).status, 200);
  const again = room.open('first', 'launcher');
  await first.close();
  await again.call('launcher.resume', { id: as(again, 'launcher').recents[0]!.id });
  assert.notEqual(portOf(again), usual);
  assert.deepEqual([portOf(next), electionOf(next).address.leftTo], [usual, null]);
});
