/** A laptop whose words differ, through windows' sessions and over real sockets: it says so, everyone hears it, all go on. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { as, ask, Room, statusOf, when } from './testing/windows.ts';
import type { WindowSession } from './window/session.ts';

const room = new Room();
after(() => room.close());

const names = ['Ada', 'Bob', 'Cy', 'Dan'];
const nodeOf = (window: WindowSession) => as(window, 'node').node!;
const texts = ({ timeline }: { timeline: readonly { text: string }[] }) => timeline.map(({ text }) => text);

/** The window is closed, as by a reload, and what it showed is opened again from the launcher. */
async function reopened(window: WindowSession, profile: string): Promise<WindowSession> {
  await window.close();
  const again = room.open(profile);
  await again.call('launcher.resume', { id: as(again, 'launcher').recents[0]!.id });
  return again;
}

test('a laptop whose words differ says so in every window, after a reload as well, and is left out', async () => {
  let teacher = room.open('teacher', 'coordinator');
  await teacher.call('coordinator.create', { plan: livePlanOf() });
  const { link } = as(teacher, 'coordinator').election!;
  const laptops = names.map((name) => room.open(name, 'node'));
  for (const [i, window] of laptops.entries())
    await window.call('node.join', { link, name: names[i]!, takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 4);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  for (const window of laptops) await when(window, (state) => state.role === 'node' && state.node?.electionWords);

  await laptops[0]!.call('node.words', { match: true });
  await laptops[3]!.call('node.words', { match: false });
  const compared = await when(teacher, (state) => {
    const said = state.role === 'coordinator' && state.election?.compared;
    return said && said.silent.length === 2 && said;
  });
  assert.deepEqual(compared, { same: [1], silent: [2, 3] }, 'the organiser sees who has said what');
  assert.equal(nodeOf(laptops[3]!).alarm?.code, 'words-differ');
  const warned = await when(teacher, (state) => statusOf(state)?.differing[0]);
  assert.deepEqual(warned, { index: 4, name: 'Dan', leftOut: false, hindrance: null });
  assert.ok(texts(as(teacher, 'coordinator').election!).includes('timeline.words-differ'));
  const other = await when(laptops[0]!, (state) => state.role === 'node' && state.node?.status?.differing[0]);
  assert.equal(other.name, 'Dan');
  const signed = nodeOf(laptops[3]!).cosigned;

  laptops[3] = await reopened(laptops[3]!, 'Dan');
  laptops[0] = await reopened(laptops[0]!, 'Ada');
  teacher = await reopened(teacher, 'teacher');
  assert.equal(nodeOf(laptops[3]!).alarm?.code, 'words-differ', 'it is not asked again, and not forgotten');
  await when(laptops[0]!, (state) => state.role === 'node' && state.node?.wordsMatch);
  assert.equal((await when(teacher, (state) => statusOf(state)?.differing[0])).name, 'Dan');
  await when(teacher, (state) => statusOf(state)?.nodes.every(({ connected }) => connected));

  const voters = ask(link);
  await voters.enrol(2);
  await assert.rejects(teacher.call('coordinator.order', { order: 'open-voting' }), { code: 'words-differ' });
  await assert.rejects(teacher.call('coordinator.leave-out', { node: 1 }), { code: 'bad-restart' });
  await teacher.call('coordinator.leave-out', { node: 4 });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment' && statusOf(state)?.differing[0]?.leftOut);
  const asked = await when(
    laptops[0]!,
    (state) => state.role === 'node' && state.node?.wordsMatch === null && state.node,
  );
  assert.deepEqual(asked.electionWords, statusOf(teacher.state())!.words);

  await teacher.call('coordinator.order', { order: 'open-voting' });
  await voters.vote([ranked(0), ranked(0)]);
  await teacher.call('coordinator.order', { order: 'close' });
  await when(teacher, (state) =>
    statusOf(state)
      ?.nodes.slice(0, 3)
      .every(({ attested }) => attested),
  );
  const dan = await when(
    laptops[3]!,
    (state) => state.role === 'node' && state.node?.phase === 'finished' && state.node,
  );
  assert.equal(dan.alarm?.code, 'words-differ');
  assert.deepEqual([dan.result, dan.cosigned], [null, signed]);
  assert.equal(statusOf(teacher.state())!.nodes[3]!.attested, false);
});

test('one that is asked about too early has nothing to say', async () => {
  const alone = room.open('Eve', 'node');
  await assert.rejects(alone.call('node.words', { match: false }), { code: 'not-yet' });
});
