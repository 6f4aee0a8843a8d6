/** Written-in names joined by hand: proposed and posted at the organiser’s window, agreed to at the windows of the nodes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Tally } from '../../../shared/board/count.ts';
import type { ProposalStatus } from '../../../shared/protocol/coordinator/status.ts';
import { livePlanOf } from '../../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from '../../app/testing/windows.ts';
import { dispatch } from '../../cli/dispatch.ts';

const room = new Room();
const directory = mkdtempSync(join(tmpdir(), 'ostraka-joining-'));
after(async () => {
  await room.close();
  rmSync(directory, { recursive: true, force: true });
});

const teacher = room.open('teacher', 'coordinator');
const [ada, bob] = ['Ada', 'Bob'].map((name) => room.open(name.toLowerCase(), 'node')) as [
  typeof teacher,
  typeof teacher,
];
const contest = {
  ballot: 'single',
  title: 'Speaker',
  options: ['Cleo', 'Dia'],
  writeIn: true,
  seats: 1,
  rules: ['plurality'],
} as const;

async function command(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say, note: say });
  return { code, said: said.join('\n') };
}
const link = () => as(teacher, 'coordinator').election!.link;
const proposals = (window: typeof teacher): readonly ProposalStatus[] => {
  const state = window.state();
  const status = state.role === 'node' ? state.node?.status : statusOf(state);
  return status?.joining?.proposals ?? [];
};

test('the ballots are opened, and the result waits for the organiser with the names as they are counted', async () => {
  const plan = livePlanOf({
    contests: [{ ...contest, options: [...contest.options], rules: [...contest.rules] }],
    joinNames: true,
  });
  await teacher.call('coordinator.create', { plan });
  for (const [window, name] of [
    [ada, 'Ada'],
    [bob, 'Bob'],
  ] as const)
    await window.call('node.join', { link: link(), name, takeOver: false });
  await when(teacher, (state) => statusOf(state)?.nodes.filter(({ connected }) => connected).length === 2);
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  const choices = ['Cleo', 'Cleo', 'write-in:Jon Smith', 'write-in:John Smith', 'write-in:JOHN SMITH'];
  const votes = choices.map((choose, i) =>
    command(
      'vote',
      '--join',
      link(),
      '--as',
      `voter ${i}`,
      '--key',
      join(directory, `${i}.key`),
      '--choose',
      choose,
      '--receipt',
      join(directory, `${i}.json`),
    ),
  );
  await when(teacher, (state) => statusOf(state)?.enrolled === choices.length);
  await teacher.call('coordinator.order', { order: 'open-voting' });
  for (const { code, said } of await Promise.all(votes)) assert.equal(code, 0, said);
  await teacher.call('coordinator.order', { order: 'close' });
  await when(teacher, (state) => statusOf(state)?.joining?.waits);
  const { names } = as(teacher, 'coordinator').election!;
  assert.deepEqual(names, [
    {
      listed: [
        { name: 'JOHN SMITH', ballots: 2, spellings: 2 },
        { name: 'Jon Smith', ballots: 1, spellings: 1 },
      ],
      more: 0,
    },
  ]);
});

test('an option is joined with nothing, and nobody agrees to what is not proposed', async () => {
  await assert.rejects(teacher.call('coordinator.join-names', { contest: 0, names: ['Jon Smith', 'cleo'] }), {
    code: 'bad-join',
  });
  await assert.rejects(ada.call('node.agree', { proposal: '0'.repeat(64) }), { code: 'bad-join' });
});

test('what is proposed is asked at every laptop, and joined when as many agree as must', async () => {
  await teacher.call('coordinator.join-names', { contest: 0, names: ['jon smith', 'john smith'] });
  await Promise.all([ada, bob].map((window) => when(window, () => proposals(window).length === 1)));
  const { hash, joins } = proposals(ada)[0]!;
  assert.deepEqual(
    joins[0]!.names.map(({ name }) => name),
    ['Jon Smith', 'JOHN SMITH'],
  );
  await ada.call('node.agree', { proposal: hash });
  await when(teacher, () => proposals(teacher)[0]?.agreed.join() === 'Ada');
  assert.equal(proposals(teacher)[0]!.joined, false);
  await bob.call('node.agree', { proposal: hash });
  await when(teacher, () => proposals(teacher)[0]?.joined);
});

test('the result counts them as one, shows both counts, and takes no more joining', async () => {
  await teacher.call('coordinator.order', { order: 'post-result' });
  const tally = await when(
    teacher,
    (state): Tally | null => (state.role === 'coordinator' && state.election?.tally) || null,
  );
  const [result] = tally.contests;
  assert.ok(result && 'writtenIn' in result);
  assert.deepEqual(result.results[0]!.winners, { elected: [2] });
  assert.deepEqual(result.apart!.results[0]!.winners, { elected: [], tied: [0, 2] });
  await assert.rejects(teacher.call('coordinator.join-names', { contest: 0, names: ['Jon Smith', 'John Smith'] }), {
    code: 'out-of-phase',
  });
  await when(teacher, (state) => statusOf(state)?.nodes.every(({ attested }) => attested));
  await teacher.call('coordinator.save', { what: 'transcript' });
  const path = join(directory, 'joined.ostraka');
  writeFileSync(path, room.saved.get('a-test.ostraka')!);
  const { said } = await command('verify', path);
  assert.match(
    said,
    /^Speaker, joined by hand: “JOHN SMITH” = “Jon Smith”; apart: a tie between Cleo, JOHN SMITH, so it has/m,
  );
  await teacher.call('coordinator.save', { what: 'result.csv' });
  assert.match(
    Buffer.from(room.saved.get('a-test-result.csv')!).toString(),
    /"plurality \(names apart\)","no",,"JOHN SMITH",2,1,2,"tied"/,
  );
});
