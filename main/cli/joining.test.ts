/** Written-in names joined by hand from the command line: real processes, real sockets. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { runAloud as run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-joins-');

const plan = {
  title: 'Class',
  contests: [{ title: 'Speaker', ballot: 'single', options: ['Ada', 'Bob'], writeIn: true }],
  threshold: 1,
  leastBallots: 1,
  joinNames: true,
};

test('the organiser lists names and proposes, a node agrees as its person said beforehand, and both counts are said', async () => {
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  const coordinator = start(
    'coordinator',
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('coordinator'), '--port', '0'],
  );
  const link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  const at = ['--at', link, '--token-file', (await coordinator.line(/^token file +(.+)$/))[1]!];
  const node = (name: string, ...more: string[]) =>
    start(name, 'node', '--join', link, '--data', place(name), '--name', name, ...more);
  const [cem, dia] = [node('Cem', '--agree-to-joins'), node('Dia')];
  await Promise.all(['Cem', 'Dia'].map((name) => coordinator.line(new RegExp(`^node ${name} is here$`))));
  assert.equal((await run('organiser', 'open-enrolment', ...at)).code, 0);
  const choices = ['Ada', 'Ada', 'write-in:Jon Smith', 'write-in:John Smith', 'write-in:john smith'];
  const votes = choices.map((choose, i) =>
    run(
      'vote',
      '--join',
      link,
      '--as',
      `v${i}`,
      '--key',
      place(`${i}.key`),
      '--choose',
      choose,
      '--receipt',
      place(`${i}`),
    ),
  );
  await coordinator.line(/^the nodes have made the election key$/);
  // All five stand on the roll once they have said so; voting opens for whoever is there.
  for (;;) {
    const { said } = await run('organiser', 'names', ...at);
    assert.match(said, /the ballots are not open yet/);
    const status = await (await fetch(`http://${new URL(link.replace('ostraka:', 'http:')).host}/api/status`)).json();
    if ((status as { enrolled: number }).enrolled === choices.length) break;
  }
  assert.equal((await run('organiser', 'open-voting', ...at)).code, 0);
  for (const { code, said } of await Promise.all(votes)) assert.equal(code, 0, said);

  const closing = start('closing', 'organiser', 'close', ...at);
  await closing.line(/^the ballots are open: written-in names may be joined/);
  assert.equal(
    (await run('organiser', 'names', ...at)).said,
    'question 1: John Smith (2 ballots)\nquestion 1: Jon Smith (1 ballot)',
  );
  assert.match((await run('organiser', 'join-names', '--name', 'Jon Smith', ...at)).said, /at least two names/);
  const refused = await run('organiser', 'join-names', '--name', 'Jon Smith', '--name', 'Ada', ...at);
  assert.deepEqual([refused.code, /it is an option/.test(refused.said)], [2, true]);
  const proposed = await run('organiser', 'join-names', '--name', 'jon smith', '--name', 'john smith', ...at);
  assert.equal(proposed.said, 'proposed: jon smith = john smith; the people at the nodes are asked');
  await cem.line(/^one person in question 1\? “Jon Smith” \(1 ballot\) = “John Smith” \(2 ballots\)$/);
  await dia.line(/^this node has not agreed; start it with --agree-to-joins/);
  await closing.line(/^joined: “Jon Smith” = “John Smith”$/);
  assert.equal((await run('organiser', 'post-result', ...at)).said, 'the result is posted as it is counted now');
  await closing.line(/^Speaker, Plurality: John Smith$/);
  await closing.line(
    /^Speaker, joined by hand: “John Smith” = “Jon Smith”; apart: a tie between Ada, John Smith, so it has/,
  );
  assert.equal(await closing.gone, 0);
});
