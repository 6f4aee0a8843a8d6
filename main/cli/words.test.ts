/** A node whose six words are not the projector's, from the command line: real processes, real sockets. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSixWords } from './terminal/words.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-words-');

test('six words are read however they are spaced, and any other number is refused', () => {
  const six = ['velvet', 'harbor', 'pencil', 'ocean', 'ticket', 'lunar'];
  for (const typed of [six.join(' '), ` ${six.join('  ')} `, six.join(', ').toUpperCase(), six.join(' · ')])
    assert.deepEqual(readSixWords(typed), six);
  for (const typed of ['', 'velvet', six.slice(1).join(' '), [...six, ...six].join(' ')])
    assert.throws(() => readSixWords(typed), { code: 'usage' });
});

test('it says so itself, the coordinator says so in the same words, and looking again takes it back', async () => {
  const plan = {
    title: 'Class',
    contests: [{ title: 'Speaker', ballot: 'single', options: ['Ada', 'Bob'] }],
    threshold: 1,
  };
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  const coordinator = start(
    'coordinator',
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('coordinator'), '--port', '0'],
  );
  const link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  const at = ['--at', link, '--token-file', (await coordinator.line(/^token file +(.+)$/))[1]!];
  const node = (name: string, ...more: string[]) =>
    start(name, 'node', '--join', link, '--data', place(name), '--name', name, ...more);
  const dan = node('Dan', '--words', 'velvet harbor pencil ocean ticket lunar');
  node('Cem');
  await Promise.all(['Cem', 'Dan'].map((name) => coordinator.line(new RegExp(`^node ${name} is here$`))));
  assert.equal((await run('organiser', 'open-enrolment', ...at)).code, 0);

  const alarm = /^ALARM The words on Dan are not the words on the projector\. Dan signs nothing more\.$/;
  await Promise.all([dan.line(alarm), coordinator.line(alarm)]);
  const [, words] = await coordinator.line(/^compare these six words on every screen: (.+)$/);
  await dan.stop();
  assert.equal(await dan.gone, 1, 'it does not end as if all had been well');

  const again = node('Dan', '--words', words!);
  await again.line(/^the words are those on the projector$/);
  await coordinator.line(/^node Dan is here$/);
  await again.stop();
  assert.equal(await again.gone, 0);
});
