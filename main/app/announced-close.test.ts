/** An announced close through windows' sessions, over real sockets: the process closes, or says why it did not. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { as, ask, Room, statusOf, when } from './testing/windows.ts';

const room = new Room();
after(() => room.close());

test('where too few ballots count, only what the organiser agreed to closes when the time is up', async () => {
  const teacher = room.open('teacher', 'coordinator');
  await teacher.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1, leastBallots: 3 }) });
  const { link } = as(teacher, 'coordinator').election!;
  const ada = room.open('Ada', 'node');
  await ada.call('node.join', { link, name: 'Ada', takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes[0]?.connected);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  const voters = ask(link);
  await voters.enrol(2);
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  await teacher.call('coordinator.order', { order: 'open-voting' });
  await voters.vote([ranked(0), ranked(1)]);

  await teacher.call('coordinator.closing', { seconds: 0 });
  const refused = await when(
    teacher,
    (state) =>
      state.role === 'coordinator' && state.election?.timeline.find(({ text }) => text === 'timeline.not-closed'),
  );
  assert.equal(refused.values.says, 'errors.too-few-ballots');
  await when(teacher, (state) => statusOf(state)?.phase === 'voting' && statusOf(state)?.closesIn === undefined);

  await teacher.call('coordinator.closing', { seconds: 3600, agreed: true });
  // Longer or shorter, it is still agreed.
  await teacher.call('coordinator.closing', { seconds: 0 });
  await when(teacher, (state) => statusOf(state)?.phase === 'finished');
  assert.equal(as(teacher, 'coordinator').election?.tally, null);
});

test('it is taken back where a laptop leaves that is needed afterwards', async () => {
  const teacher = room.open('another', 'coordinator');
  await teacher.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  const { link } = as(teacher, 'coordinator').election!;
  const ben = room.open('Ben', 'node');
  await ben.call('node.join', { link, name: 'Ben', takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes[0]?.connected);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  const voters = ask(link);
  await voters.enrol(1);
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  await teacher.call('coordinator.order', { order: 'open-voting' });
  await voters.vote([ranked(0)]);
  await teacher.call('coordinator.closing', { seconds: 3600 });
  await when(teacher, (state) => (statusOf(state)?.closesIn ?? 0) > 0);
  await ben.close();
  const status = await when(teacher, (state) => statusOf(state)?.absence && statusOf(state));
  assert.equal(status.absence?.lacking, 'close');
  await when(teacher, (state) => statusOf(state) && statusOf(state)?.closesIn === undefined);
  assert.equal(statusOf(teacher.state())?.phase, 'voting');
});
