/** Another round with the same room: from a tie to the lobby of the run-off, through windows over real sockets on loopback. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runOffOf } from '../../shared/election/run-off.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const plan = livePlanOf({ threshold: 1, leastMixes: 1, leastBallots: 1, lossesTolerated: 0 });
const electionOf = (window: WindowSession) => as(window, 'coordinator').election!;
const order = (window: WindowSession, what: 'open-enrolment' | 'open-voting' | 'close') =>
  window.call('coordinator.order', { order: what });
const atScreen = (window: WindowSession, screen: string) =>
  when(window, (state) => state.role === 'voter' && state.screen === screen && state);
const connected = (window: WindowSession) =>
  when(window, (state) => statusOf(state)?.nodes.filter((node) => node.connected).length === 1);

let lead: WindowSession;
let node: WindowSession;
let voters: WindowSession[];

const again = () => {
  const { contests, tally } = electionOf(lead);
  return { title: 'A test, round 2', contests: [runOffOf(contests[0]!, tally!.contests[0]!)!] };
};

test('a round is refused while there is no result, and nothing is left of it', async () => {
  lead = room.open('teacher', 'coordinator');
  await assert.rejects(lead.call('coordinator.another-round', { title: 'x', contests: plan.contests }), {
    code: 'not-yet',
  });
  await lead.call('coordinator.create', { plan });
  const { link } = electionOf(lead);
  await assert.rejects(lead.call('coordinator.another-round', { title: 'x', contests: plan.contests }), {
    code: 'out-of-phase',
  });
  assert.equal(electionOf(lead).link, link);
  assert.equal(as(lead, 'coordinator').after, null);
});

test('two voters tie', async () => {
  await lead.call('coordinator.wall', { order: { do: 'open' } });
  const { link } = electionOf(lead);
  node = room.open('ada', 'node');
  await node.call('node.join', { link, name: 'Ada', takeOver: false });
  await connected(lead);
  await assert.rejects(node.call('node.next', {}), { code: 'not-yet' });
  await order(lead, 'open-enrolment');
  voters = ['Bea', 'Cem'].map((name) => room.open(name, 'voter'));
  for (const [i, voter] of voters.entries()) {
    await voter.call('voter.join', { link });
    await atScreen(voter, 'enrol');
    await voter.call('voter.enrol', { name: ['Bea', 'Cem'][i]! });
  }
  await when(lead, (state) => statusOf(state)?.phase === 'enrolment' && statusOf(state)?.enrolled === 2);
  await order(lead, 'open-voting');
  for (const [i, voter] of voters.entries()) {
    await atScreen(voter, 'form');
    await voter.call('voter.seal', { choices: ranked(i) });
    await voter.call('voter.cast', {});
  }
  await when(lead, (state) => statusOf(state)?.ballots === 2);
  await order(lead, 'close');
  await when(lead, (state) => statusOf(state)?.phase === 'finished' && statusOf(state)?.nodes[0]?.attested);
  for (const voter of voters) await atScreen(voter, 'result');
  await lead.call('coordinator.wall', { order: { do: 'show-result' } });
  assert.deepEqual(again().contests[0]?.options.length, 2);
});

test('one call opens the run-off in the same window: the wall follows, and the old one still serves its result', async () => {
  const old = electionOf(lead);
  const wanted = again();
  await assert.rejects(lead.call('coordinator.another-round', { ...wanted, title: 'Bell\u0000' }));
  await lead.call('coordinator.another-round', wanted);
  const state = as(lead, 'coordinator');
  const { link, words, status, contests, arrivals } = state.election!;
  assert.notEqual(link, old.link);
  assert.notDeepEqual(words, old.words);
  assert.deepEqual([status.phase, status.title, contests], ['lobby', 'A test, round 2', wanted.contests]);
  assert.deepEqual(arrivals.expected, { laptops: 1, voters: 2 });
  assert.deepEqual(state.after, { title: 'A test', roll: { all: 2, missing: ['Bea', 'Cem'], more: 0 } });
  const wall = await when(room.walls[0]!, (shown) => shown.role === 'wall' && shown.election?.link === link && shown);
  assert.deepEqual([wall.election?.resultShown, wall.election?.tally], [false, null]);
  assert.equal(state.wall.open, 1);
  const served = await fetch(`${old.link.replace(/^ostraka/, 'http').replace(/\/[^/]*$/, '')}/api/result`);
  assert.equal(served.status, 200);
  await assert.rejects(lead.call('coordinator.another-round', wanted), { code: 'out-of-phase' });
});

test('the laptop joins with one press, under its name and with a new key, and its person is asked to compare', async () => {
  const { link } = electionOf(lead);
  const { words } = await when(node, (state) => state.role === 'node' && state.node?.hasNext && state.node);
  await node.call('node.next', {});
  await connected(lead);
  const joined = await when(node, (state) => state.role === 'node' && state.node?.connected && state.node);
  assert.deepEqual([joined.name, joined.phase, joined.hasNext, joined.isNext], ['Ada', 'lobby', false, true]);
  assert.notDeepEqual(joined.words, words);
  assert.deepEqual(electionOf(lead).link, link);
  await order(lead, 'open-enrolment');
  const asked = await when(node, (state) => state.role === 'node' && state.node?.electionWords && state.node);
  assert.equal(asked.wordsMatch, null);
});

test('a voter goes on under the same name, and the window says who has not come along', async () => {
  await when(voters[0]!, (state) => state.role === 'voter' && state.hasNext);
  await voters[0]!.call('voter.next', {});
  const { brought, title } = await atScreen(voters[0]!, 'enrol');
  assert.deepEqual([brought, title], ['Bea', 'A test, round 2']);
  await voters[0]!.call('voter.enrol', { name: brought! });
  await when(lead, (state) => state.role === 'coordinator' && state.after?.roll?.missing.length === 1);
  assert.deepEqual(as(lead, 'coordinator').after?.roll?.missing, ['Cem']);
});

test('the round before is found again on the start page, with its result, and opens no second one', async () => {
  await lead.call('window.launcher', {});
  const { recents } = as(lead, 'launcher');
  const old = recents.find(({ title, role }) => role === 'coordinator' && title === 'A test')!;
  await lead.call('launcher.resume', { id: old.id });
  assert.equal(electionOf(lead).status.phase, 'finished');
  const { next } = electionOf(lead).status;
  assert.equal(typeof next?.link, 'string');
  await assert.rejects(lead.call('coordinator.another-round', again()), { code: 'out-of-phase' });
});

test('codes of a round open nothing in the next one', async () => {
  const coded = { ...plan, voters: { ...plan.voters, credentials: 'codes' as const } };
  lead = room.open('committee', 'coordinator');
  await lead.call('coordinator.create', { plan: coded });
  node = room.open('dia', 'node');
  await node.call('node.join', { link: electionOf(lead).link, name: 'Dia', takeOver: false });
  await connected(lead);
  await order(lead, 'open-enrolment');
  const openVoting = async () => {
    await when(lead, (state) => statusOf(state)?.phase === 'enrolment');
    const { codes } = await lead.call('coordinator.codes', { count: 1 });
    await order(lead, 'open-voting');
    return codes[0]!;
  };
  const used = await openVoting();
  const voter = room.open('eva', 'voter');
  await voter.call('voter.join', { link: electionOf(lead).link });
  await voter.call('voter.code', { code: used });
  await atScreen(voter, 'form');
  await voter.call('voter.seal', { choices: ranked(0) });
  await voter.call('voter.cast', {});
  await when(lead, (state) => statusOf(state)?.ballots === 1);
  await order(lead, 'close');
  await when(lead, (state) => statusOf(state)?.phase === 'finished');
  await lead.call('coordinator.another-round', { title: 'Again', contests: plan.contests });
  await when(node, (state) => state.role === 'node' && state.node?.hasNext);
  await node.call('node.next', {});
  await connected(lead);
  assert.equal(as(lead, 'coordinator').after?.roll, null, 'slips have no names');
  await order(lead, 'open-enrolment');
  const fresh = await openVoting();
  await when(voter, (state) => state.role === 'voter' && state.hasNext);
  await voter.call('voter.next', {});
  const { brought, credentials } = await atScreen(voter, 'enrol');
  assert.deepEqual([brought, credentials], ['', 'codes']);
  await assert.rejects(voter.call('voter.code', { code: used }), { code: 'bad-code' });
  await voter.call('voter.code', { code: fresh });
  await atScreen(voter, 'form');
});
