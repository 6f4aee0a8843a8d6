/** What proves nothing, an address that was typed or a name in the network, is compared before a laptop signs anything. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Nearby as Found } from '../../shared/protocol/ipc.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { Nearby } from '../network/nearby.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

async function lead(profile: string): Promise<{ organiser: WindowSession; link: string; words: readonly string[] }> {
  const organiser = room.open(profile);
  await organiser.call('window.open', { role: 'coordinator' });
  await organiser.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  const { link, words } = as(organiser, 'coordinator').election!;
  return { organiser, link, words };
}

const nothingSigned = (organiser: WindowSession, profile: string): void => {
  assert.deepEqual(statusOf(organiser.state())!.nodes, []);
  assert.equal(existsSync(join(room.directory, profile, 'node')), false);
};

test('a laptop that is given a bare address is shown twelve words, and has joined and signed nothing', async () => {
  const { organiser, link, words } = await lead('organiser');
  const node = room.open('ada', 'node');
  const typed = webAddress(readLink(link));
  for (const where of [typed, typed.replace('http://', ''), `${typed}/`, link])
    assert.deepEqual(await node.call('window.ask', { where }), { link, words });
  await assert.rejects(node.call('node.join', { link: typed, name: 'Ada', takeOver: false, compared: true }), {
    code: 'bad-link',
  });
  assert.equal(as(node, 'node').node, null);
  nothingSigned(organiser, 'ada');
  await node.call('node.join', { link, name: 'Ada', takeOver: false, compared: true });
  await when(organiser, (state) => statusOf(state)?.nodes.some(({ connected }) => connected));
});

test('what was found nearby is joined only once its words are compared', async (t) => {
  const { organiser, link } = await lead('second');
  let tell: (found: readonly Found[]) => void = () => {};
  t.mock.method(Nearby.prototype, 'browse', (listener: typeof tell) => {
    tell = listener;
    return () => {};
  });
  const node = room.open('bea', 'node');
  tell([{ link, title: 'A test' }]);
  const wanted = { link, name: 'Bea', takeOver: false };
  await assert.rejects(node.call('node.join', wanted), { code: 'compare-first' });
  await assert.rejects(node.call('node.join', { ...wanted, compared: false }), { code: 'compare-first' });
  nothingSigned(organiser, 'bea');
  await node.call('node.join', { ...wanted, compared: true });
  await when(organiser, (state) => statusOf(state)?.nodes.some(({ connected }) => connected));

  // The link names the key itself: that it is announced as well makes it neither better nor worse.
  const pasted = room.open('cem', 'node');
  tell([{ link, title: 'A test' }]);
  await pasted.call('node.join', { ...wanted, name: 'Cem', given: true });
  await when(organiser, (state) => statusOf(state)?.nodes.some(({ name, connected }) => name === 'Cem' && connected));
});

test('the organiser’s window names its address, what to type, and refuses one that is none', async () => {
  const { organiser, link } = await lead('third');
  const { address } = as(organiser, 'coordinator').election!;
  assert.deepEqual(address, {
    host: '127.0.0.1',
    others: [],
    typed: webAddress(readLink(link)),
    named: null,
    behind: null,
    discoveryOff: 'switched-off',
    isKept: false,
    left: null,
    missed: null,
    leftTo: null,
  });
  await organiser.call('coordinator.address', { host: '127.0.0.1' });
  for (const host of ['192.0.2.7', '0.0.0.0', '::'])
    await assert.rejects(organiser.call('coordinator.address', { host }), { code: 'bad-host' });
  assert.ok(as(organiser, 'coordinator').election!.warnings.includes('warning.alone'));
});
