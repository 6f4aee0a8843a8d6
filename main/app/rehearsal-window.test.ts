/** A rehearsal in windows: from the wizard's plan to “ready”, and back to the plan. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hex } from '../../shared/codec/bytes.ts';
import { planHashOf } from '../../shared/election/rehearsal/plan.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const usual = livePlanOf({ threshold: 1, leastMixes: 1, lossesTolerated: 0 });
const electionOf = (window: WindowSession) => as(window, 'coordinator').election!;

test('a window rehearses a plan with a test deck, says that it is ready, and goes back to the plan', async () => {
  const lead = room.open('teacher', 'coordinator');
  await assert.rejects(lead.call('coordinator.create', { plan: { ...usual, leastBallots: 900 }, rehearsal: true }), {
    code: 'bad-manifest',
  });
  await lead.call('coordinator.draft', { draft: 'what was typed' });
  await lead.call('coordinator.create', { plan: { ...usual, closes: 4_000_000_000 }, rehearsal: true });
  const { link, status } = electionOf(lead);
  assert.equal(status.rehearsal, true);
  const node = room.open('ada', 'node');
  await node.call('node.join', { link, name: 'Ada', takeOver: false });
  await when(lead, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 1);
  await lead.call('coordinator.order', { order: 'open-enrolment' });
  const voter = room.open('bea', 'voter');
  await voter.call('voter.join', { link });
  await when(voter, (state) => state.role === 'voter' && state.screen === 'enrol' && state.rehearsal === true);
  await when(lead, (state) => statusOf(state)?.phase === 'enrolment');
  await lead.call('coordinator.order', { order: 'open-voting' });
  const led = (state: ReturnType<typeof electionOf>) => state.rehearsal!;
  await when(lead, (state) => state.role === 'coordinator' && led(state.election!).cast === led(state.election!).of);
  assert.equal(led(electionOf(lead)).ready, null);
  await lead.call('coordinator.order', { order: 'close' });
  await when(lead, (state) => state.role === 'coordinator' && led(state.election!).ready === true);
  const { maker } = await lead.call('coordinator.minutes', {});
  assert.deepEqual(maker.readiness, [{ name: 'Ada', findings: null }], 'this node looked at nothing');
  await lead.call('coordinator.plan-anew', {});
  const { election, draft, rehearsed } = as(lead, 'coordinator');
  assert.deepEqual([election, draft], [null, 'what was typed']);
  assert.deepEqual(
    [rehearsed!.ready, rehearsed!.plan],
    [true, hex(planHashOf({ ...usual, closes: 5_000_000_000 }))],
    'of the plan at other hours, too',
  );
  assert.notEqual(rehearsed!.plan, hex(planHashOf({ ...usual, threshold: 2 })));
  assert.deepEqual(readdirSync(join(room.directory, 'teacher', 'elections')), [], 'its keys went with it');

  // A test deck has no hours; people are not waited for whose hours are over.
  await assert.rejects(lead.call('coordinator.create', { plan: { ...usual, closes: 1_000_000_000 } }), {
    code: 'bad-time',
    message: /was to close at 2001-09-09 .*, which is over/,
  });
  // What was rehearsed is known in the election's lobby, and when the plan is taken up again.
  await lead.call('coordinator.create', { plan: usual });
  await lead.call('coordinator.plan-anew', {});
  assert.deepEqual(as(lead, 'coordinator').rehearsed, rehearsed);
});
