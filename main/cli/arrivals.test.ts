/** The organiser and who comes: looked at, left out, renamed and confirmed from the command line, over real processes. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';
import { arrivalLines } from './commands/arrivals.ts';
import { runAloud as run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-arrivals-cli-');

/** As it is before laptops have said how ready they are, which takes them a moment. */
const withoutReadiness = (said: string): string =>
  said
    .replaceAll(/^ {4}.*\n/gm, '')
    .replaceAll(/ \((?:not )?ready[^)]*\)$/gm, '')
    .replaceAll(/, (?:not )?ready[^)]*\)$/gm, ')');

test('more laptops than expected are looked at, one is left out, one gets another name, and the others make the key', async () => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(place('plan.json'), JSON.stringify({ title: 'Trip', contests, threshold: 1 }));
  const coordinator = start(
    'coordinator',
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('coordinator'), '--port', '0'],
  );
  const link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  const at = ['--at', link, '--token-file', (await coordinator.line(/^token file +(.+)$/))[1]!];
  const organiser = (...words: string[]) => run('organiser', ...words, ...at);
  const names = ['Ada', 'Bob', 'Voting is cancelled'];
  const [, bob] = names.map((name, i) =>
    start(name, 'node', '--join', link, '--data', place(`node ${i}`), '--name', name),
  );
  await Promise.all(names.map((name) => coordinator.line(new RegExp(`^node ${name} is here$`))));

  assert.equal((await organiser('expect', '--laptops', '1', '--voters', '30')).code, 0);
  await coordinator.line(/^3 laptops are here, and 1 is expected: see ostraka organiser arrivals$/);
  const refused = await organiser('open-enrolment');
  assert.equal(refused.code, 2);
  assert.match(refused.said, /^error: 3 laptops are here, and 1 is expected; 3 of them from this computer$/m);
  assert.match(refused.said, /or confirm that there are 3$/m);
  assert.deepEqual(
    withoutReadiness((await organiser('arrivals')).said)
      .split('\n')
      .toSorted(),
    [
      '  Ada, from this computer',
      '  Bob, from this computer',
      '  Voting is cancelled, from this computer',
      'laptops  3 of 1 expected here',
      'voters   0 of 30 expected signed up',
    ],
  );

  const left = await organiser('send-away', '--name', 'Bob');
  const key = /^kept out Bob, by its key ([0-9a-f]{64})$/m.exec(left.said)![1]!;
  assert.doesNotMatch((await organiser('let-in', '--who', key)).said, /kept out/);
  assert.match((await organiser('let-in', '--who', key)).said, /is not kept out/);
  await bob!.line(/^DISMISSED the organiser has sent this laptop away$/);
  assert.equal(await bob!.gone, 1);
  assert.match((await organiser('free-name', '--name', 'Ada')).said, /Ada is here, and keeps its name/);
  const renamed = await organiser('rename', '--name', 'Voting is cancelled', '--to', 'Cem');
  assert.match(withoutReadiness(renamed.said), /^ {2}Cem, from this computer \(named by you\)$/m);

  const opened = await organiser('open-enrolment', '--confirm', '2');
  assert.match(opened.said, /^enrolment is open; (Ada, Cem|Cem, Ada) make the key$/);
  assert.match((await organiser('rename', '--name', 'Cem', '--to', 'Dia')).said, /the election has begun/);
  assert.match((await organiser('clear-lobby')).said, /the election has begun/);
});

test('an election is called off from the command line, and a laptop that comes is told so', async () => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  writeFileSync(place('off.json'), JSON.stringify({ title: 'Trip', contests, threshold: 1 }));
  const words = ['coordinator', '--manifest', place('off.json'), '--data', place('off'), '--port', '0'];
  const coordinator = start('off', ...words);
  const link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  const at = ['--at', link, '--token-file', (await coordinator.line(/^token file +(.+)$/))[1]!];
  const ada = start('Ada off', 'node', '--join', link, '--data', place('off node'), '--name', 'Ada');
  await coordinator.line(/^node Ada is here$/);
  assert.match((await run('organiser', 'cancel', ...at)).said, /^the election is cancelled; whoever asks is told so/);
  await coordinator.line(/^the election is cancelled: whoever asks is told so$/);
  await ada.line(/^DISMISSED the organiser has cancelled this election$/);
  assert.equal(await ada.gone, 1);
  const voter = await run('vote', '--join', link, '--as', 'Eve', '--choose', 'Alps');
  assert.equal(voter.code, 2);
  assert.match(voter.said, /the organiser has cancelled this election/);
  assert.match((await run('organiser', 'open-enrolment', ...at)).said, /the organiser has cancelled this election/);
});

test('an arrangement that lacks what it is about is refused before anything is asked', async () => {
  writeFileSync(place('token'), 'x');
  const at = ['--at', 'http://127.0.0.1:1', '--token-file', place('token')];
  for (const words of [
    ['send-away'],
    ['rename', '--name', 'Ada'],
    ['keep-out', '--address', 'x y'],
    ['send-away', '--name', 'Ada', '--name', 'Bob'],
    ['clear-lobby', '--name', 'Ada'],
    ['expect', '--laptops', '33'],
  ]) {
    const { code, said } = await run('organiser', ...words, ...at);
    assert.equal(code, 2);
    assert.match(said, new RegExp(`^error: ${words[0]}:? `), words.join(' '));
  }
});

test('beside each laptop stands how ready it says it is, and what to do; an older one says nothing', () => {
  const laptop = { address: null, connected: true, given: false };
  const told = (...readiness: readonly Finding[]) => readiness.map(({ detail: _, ...rest }) => rest);
  const lines = arrivalLines({
    ...{ expected: { laptops: null, voters: null }, each: { laptops: 2, voters: 5 }, from: [], keptOut: [] },
    more: { addresses: 0, voters: 0 },
    laptops: [
      { ...laptop, name: 'Ada', readiness: told(finding('disk', 'good'), finding('battery', 'untold')) },
      { ...laptop, name: 'Bob', readiness: told(finding('battery', 'low', { percent: 9 })) },
      { ...laptop, name: 'Cem', readiness: null },
    ],
  });
  assert.deepEqual(lines.slice(1, -1), [
    '  Ada, from this computer (ready)',
    '  Bob, from this computer (not ready: Battery)',
    '    The battery drains, and is down to 9 %.',
    '      → Plug it in before you begin.',
    '  Cem, from this computer',
  ]);
});
