/** Results that people release: each at the window of its own laptop, and nobody for another. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { livePlanOf } from '../../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from '../../app/testing/windows.ts';
import { dispatch } from '../../cli/dispatch.ts';

const room = new Room();
const directory = mkdtempSync(join(tmpdir(), 'ostraka-held-'));
after(async () => {
  await room.close();
  rmSync(directory, { recursive: true, force: true });
});

test('results wait, mixed, for the people at the laptops, and come once enough have pressed', async () => {
  const teacher = room.open('teacher', 'coordinator');
  const ada = room.open('ada', 'node');
  const bob = room.open('bob', 'node');
  const contest = { ballot: 'single' as const, title: 'Speaker', options: ['Cleo', 'Dia'], writeIn: false, seats: 1 };
  const plan = livePlanOf({
    contests: [{ ...contest, rules: ['plurality'] }],
    results: { by: 'committee' },
  });
  await teacher.call('coordinator.create', { plan });
  const { link } = as(teacher, 'coordinator').election!;
  await ada.call('node.join', { link, name: 'Ada', takeOver: false });
  await bob.call('node.join', { link, name: 'Bob', takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 2);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const file = (name: string) => join(directory, name);
  const voted = dispatch(
    ...([
      [...['vote', '--join', link, '--as', 'Eva', '--key', file('key'), '--choose', 'Cleo', '--receipt', file('slip')]],
      { stop: new AbortController().signal, say, note: say },
    ] as Parameters<typeof dispatch>),
  );
  await when(teacher, (state) => statusOf(state)?.enrolled === 1);
  await teacher.call('coordinator.order', { order: 'open-voting' });
  assert.equal(await voted, 0, said.join('\n'));
  await assert.rejects(ada.call('node.release', {}), { code: 'not-yet' });
  await teacher.call('coordinator.order', { order: 'close' });
  await when(teacher, (state) => statusOf(state)?.held === true);
  const held = statusOf(teacher.state());
  assert.deepEqual([held?.phase, held?.awaited], ['decryption', []]);
  for (const node of [ada, bob])
    await when(
      node,
      (state) => state.role === 'node' && state.node?.mayRelease === true && state.node.status?.held === true,
    );
  await ada.call('node.release', {});
  await when(teacher, (state) => statusOf(state)?.nodes.filter(({ shares }) => shares).length === 1);
  assert.deepEqual([statusOf(teacher.state())?.phase, statusOf(teacher.state())?.held], ['decryption', true]);
  await assert.rejects(ada.call('node.release', {}), { code: 'not-yet' });
  await bob.call('node.release', {});
  await when(teacher, (state) => statusOf(state)?.phase === 'finished');
  assert.equal(statusOf(teacher.state())?.held, undefined);
});
