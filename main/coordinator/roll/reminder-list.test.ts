/** The list of who has not voted, over HTTP: the organiser's alone, once, and the same again as long as the coordinator runs. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Plan } from '../../../shared/election/manifest.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { remindingPlan } from '../../../shared/protocol/testing/eventful-elections.ts';
import { livePlanOf, ranked } from '../../../shared/protocol/testing/plan.ts';
import { ask } from '../../app/testing/windows.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { startNode } from '../../node/node.ts';
import { stopWhenLate } from '../../workers/testing/patience.ts';
import { startCoordinator } from '../coordinator.ts';

async function leading(t: TestContext, voters: Partial<Plan['voters']> = {}) {
  const signal = stopWhenLate(t);
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-reminders-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const { timeouts } = livePlanOf();
  const plan = remindingPlan({ timeouts, voters: { ...livePlanOf().voters, ...voters } });
  const start = () => startCoordinator({ plan, data: join(directory, 'led'), host: '127.0.0.1', port: 0, workers: 1 });
  const coordinator = await start();
  let running = coordinator;
  const restart = async () => {
    await running.close();
    running = await start();
    return running;
  };
  const node = startNode({ join: coordinator.link, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  t.after(() => node.close());
  t.after(() => running.close());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(coordinator.loop, 'change', { signal });
  };
  const client = new BoardClient(fetchTransport(webAddress(readLink(coordinator.link))));
  await until(() => coordinator.loop.status.nodes.length === 1);
  await client.order('open-enrolment', coordinator.token);
  await until(() => coordinator.loop.status.phase === 'enrolment');
  return { coordinator, client, until, restart };
}

test('names of those who have not voted come once, to whoever leads, and a restarted coordinator makes no second list', async (t) => {
  const { coordinator, client, until, restart } = await leading(t, { whoVoted: false });
  const { token, loop, link } = coordinator;
  const voters = ask(link);
  await voters.enrol(3);
  await assert.rejects(client.reminders(token), { code: 'out-of-phase' });
  await client.order('open-voting', token);
  await until(() => loop.status.phase === 'voting');
  await voters.vote([ranked(0)]);
  const names = (await client.roll(token)).map(({ name }) => name);
  assert.equal(names.length, 3);
  await assert.rejects(client.reminders('A'.repeat(43)), { code: 'forbidden' });
  const listed = () => loop.state.record!.reminder?.waiting ?? null;
  assert.equal(listed(), null, 'who may not order it has put nothing on the board');

  const response = await fetch(`${webAddress(readLink(link))}/api/organiser/remind`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const list = (await response.json()) as { names: string[] };
  assert.equal(list.names.length, 2);
  assert.deepEqual(
    list.names,
    names.filter((name) => list.names.includes(name)),
  );
  assert.equal(listed(), 2);

  assert.deepEqual(await client.reminders(token), list, 'it is the list that the board speaks of');
  await client.changeRoll('forget-names', null, token);
  await assert.rejects(client.reminders(token), { code: 'no-names' }, 'names that are deleted are in no list');
  const again = await restart();
  const later = new BoardClient(fetchTransport(webAddress(readLink(again.link))));
  await assert.rejects(later.reminders(token), { code: 'no-names' });
  assert.equal(again.loop.state.record!.reminder?.waiting, 2);
});

test('of codes the numbers of slips are listed; without names here no list is made, and the board says of none', async (t) => {
  const coded = await leading(t, { credentials: 'codes' });
  await coded.client.codes(3, coded.coordinator.token);
  await coded.client.order('open-voting', coded.coordinator.token);
  assert.deepEqual(await coded.client.reminders(coded.coordinator.token), { slips: [1, 2, 3] });

  const { coordinator, client, until } = await leading(t);
  await ask(coordinator.link).enrol(2);
  await client.order('open-voting', coordinator.token);
  await until(() => coordinator.loop.status.phase === 'voting');
  await client.changeRoll('forget-names', null, coordinator.token);
  await assert.rejects(client.reminders(coordinator.token), { code: 'no-names' });
  assert.equal(coordinator.loop.state.record!.reminder, null);
});
