/** The lobby is the organiser's: arranged, called off and found again from windows, over real sockets on loopback. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { Nearby } from '../network/nearby.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const small = livePlanOf({ threshold: 1, leastMixes: 1 });
const lead = async (profile: string, laptops?: number): Promise<WindowSession> => {
  const window = room.open(profile);
  await window.call('window.open', { role: 'coordinator' });
  await window.call('coordinator.create', { plan: small, ...(laptops === undefined ? {} : { laptops }) });
  return window;
};
const linkOf = (window: WindowSession) => as(window, 'coordinator').election!.link;
const arrivalsOf = (window: WindowSession) => as(window, 'coordinator').election!.arrivals;
const here = (window: WindowSession, count: number) =>
  when(window, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === count);
const turnedAway = (window: WindowSession) => when(window, (state) => state.role === 'node' && state.node?.turnedAway);
/** How fast a way is depends on what else this computer does: it is one all the same. */
const inShort = ({ check, found }: { check: string; found: string }) =>
  `${check} ${check === 'route' && found === 'slow' ? 'good' : found}`;
const standingOf = (window: WindowSession) => as(window, 'launcher').recents[0]?.standing;

test('a name that is taken is said in the window, and another is tried there at once', async () => {
  const organiser = await lead('organiser', 2);
  const [ada, bob] = [room.open('ada', 'node'), room.open('bob', 'node')];
  await ada.call('node.join', { link: linkOf(organiser), name: 'Ada', takeOver: false });
  await here(organiser, 1);
  await assert.rejects(ada.call('node.join-again', { name: 'Bob' }), { code: 'out-of-phase' });
  await bob.call('node.join', { link: linkOf(organiser), name: 'ADA', takeOver: false });
  assert.deepEqual(await turnedAway(bob), { code: 'name-taken', isFinal: true });
  await bob.call('node.join-again', { name: 'Bob' });
  await here(organiser, 2);
  const joined = await when(bob, (state) => state.role === 'node' && state.node?.connected && state.node);
  assert.deepEqual([joined.name, joined.turnedAway], ['Bob', null]);

  // More than planned: nothing begins before the organiser says yes to just so many.
  const cem = room.open('cem', 'node');
  await cem.call('node.join', { link: linkOf(organiser), name: 'Cem', takeOver: false });
  await here(organiser, 3);
  assert.equal(arrivalsOf(organiser).expected.laptops, 2);
  await assert.rejects(organiser.call('coordinator.order', { order: 'open-enrolment' }), {
    code: 'more-than-expected',
  });
  await organiser.call('coordinator.arrange', { arrangement: { do: 'send-away', name: 'Cem' } });
  assert.equal((await turnedAway(cem)).code, 'sent-away');
  const [out] = arrivalsOf(organiser).keptOut;
  await cem.call('node.join-again', { name: 'Cem' });
  await when(cem, (state) => state.role === 'node' && state.node?.turnedAway?.code === 'sent-away');
  await organiser.call('coordinator.arrange', { arrangement: { do: 'let-in', who: out!.who } });
  await cem.call('node.join-again', { name: 'Cem' });
  await here(organiser, 3);
  await cem.close();
  await here(organiser, 2);
  await organiser.call('coordinator.arrange', { arrangement: { do: 'free-name', name: 'Cem' } });
  assert.deepEqual(
    arrivalsOf(organiser)
      .laptops.map(({ name }) => name)
      .toSorted(),
    ['Ada', 'Bob'],
  );
});

test('any window says whether its laptop is ready, and tries the way to a lobby', async () => {
  const window = room.open('ready');
  room.battery('ready', { percent: 12, charging: false });
  const found = async (link: string | null) => {
    const checks = ['keyring', 'sandbox', 'battery', 'discovery', 'route', 'portal', 'clock'] as const;
    const findings = await window.call('window.examine', { checks: [...checks], link });
    return findings.map(inShort);
  };
  const own = ['keyring plain', 'sandbox not-needed', 'battery low', 'discovery switched-off'];
  assert.deepEqual(await found(null), [...own, 'route unasked', 'portal unasked', 'clock unasked']);
  const link = linkOf(await lead('reached'));
  assert.deepEqual(await found(link), [...own, 'route good', 'portal none', 'clock good']);
  await assert.rejects(found('my election'), { code: 'bad-link' });
});

test('the organiser sees how ready a laptop is once it has joined, and what is the matter', async () => {
  const organiser = await lead('ready-organiser');
  room.tellsReadiness = true;
  const laptop = room.open('unready', 'node');
  room.tellsReadiness = false;
  room.battery('unready', { percent: 9, charging: false });
  await laptop.call('node.join', { link: linkOf(organiser), name: 'Ada', takeOver: false });
  const readiness = await when(
    organiser,
    (state) => state.role === 'coordinator' && state.election?.arrivals.laptops[0]?.readiness,
  );
  const told = readiness.map(inShort);
  for (const one of ['route good', 'portal none', 'clock good', 'keyring plain', 'battery low'])
    assert.ok(told.includes(one), `${one} of ${told}`);
  assert.deepEqual(readiness.find(({ check }) => check === 'battery')?.values, { percent: 9 });
  assert.ok(readiness.every((one) => !('detail' in one)));
});

test('an election that is called off says so to its laptops and on every start page, and is announced no longer', async (t) => {
  const announced: string[] = [];
  t.mock.method(Nearby.prototype, 'announce', (_link: string, title: string) => {
    announced.push(title);
    return async () => void announced.splice(announced.indexOf(title), 1);
  });
  let organiser = await lead('canceller');
  const link = linkOf(organiser);
  assert.deepEqual(announced, ['A test']);
  const node = room.open('dia', 'node');
  await node.call('node.join', { link, name: 'Dia', takeOver: false });
  await here(organiser, 1);
  await organiser.call('coordinator.order', { order: 'cancel' });
  await when(organiser, (state) => statusOf(state)?.cancelled);
  assert.deepEqual(await turnedAway(node), { code: 'cancelled', isFinal: true });
  assert.deepEqual(announced, []);
  await node.call('window.launcher', {});
  await when(node, () => standingOf(node) === 'cancelled');
  await organiser.close();
  organiser = room.open('canceller');
  assert.equal(standingOf(organiser), 'cancelled');
  const [recent] = as(organiser, 'launcher').recents;
  await organiser.call('launcher.resume', { id: recent!.id });
  assert.equal(statusOf(organiser.state())?.cancelled, true);
  assert.deepEqual(announced, []);
});

test('a plan is changed before anything has begun: the lobby is called off, and the wizard has all that was typed', async () => {
  const organiser = room.open('editor');
  await organiser.call('window.open', { role: 'coordinator' });
  await organiser.call('coordinator.draft', { draft: 'as it was typed' });
  await organiser.call('coordinator.create', { plan: small, laptops: 2 });
  const node = room.open('eve', 'node');
  await node.call('node.join', { link: linkOf(organiser), name: 'Eve', takeOver: false });
  await here(organiser, 1);
  assert.deepEqual([as(organiser, 'coordinator').draft, as(organiser, 'coordinator').election!.planned], [null, true]);
  await organiser.call('coordinator.plan-anew', {});
  const { election, draft } = as(organiser, 'coordinator');
  assert.deepEqual([election, draft], [null, 'as it was typed']);
  assert.deepEqual(await turnedAway(node), { code: 'cancelled', isFinal: true });
  await organiser.call('coordinator.create', { plan: { ...small, title: 'Changed' }, laptops: 2 });
  assert.equal(statusOf(organiser.state())?.title, 'Changed');
  await assert.rejects(room.open('nobody', 'coordinator').call('coordinator.plan-anew', {}), { code: 'not-yet' });
});

test('the start page says which elections cannot be read any more, before and after they are tried', async () => {
  const organiser = await lead('damaged');
  await organiser.call('window.launcher', {});
  assert.equal(standingOf(organiser), 'lobby');
  await organiser.close();
  const elections = join(room.directory, 'damaged', 'elections');
  const directory = join(elections, readdirSync(elections)[0]!);

  truncateSync(join(directory, 'board.sqlite'), 5000);
  rmSync(join(directory, 'board.sqlite-wal'), { force: true });
  const cut = room.open('damaged');
  assert.equal(standingOf(cut), 'broken');
  const [recent] = as(cut, 'launcher').recents;
  await assert.rejects(cut.call('launcher.resume', { id: recent!.id }), { code: 'storage-damaged' });
  assert.equal(standingOf(cut), 'broken');
  await cut.close();

  writeFileSync(join(directory, 'election.json'), '{');
  const torn = room.open('damaged');
  assert.equal(standingOf(torn), 'broken');
  await assert.rejects(torn.call('launcher.resume', { id: recent!.id }), { code: 'unreadable' });
  rmSync(directory, { recursive: true });
  const gone = room.open('damaged');
  assert.equal(standingOf(gone), 'broken');
});
