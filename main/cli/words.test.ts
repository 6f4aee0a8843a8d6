/** A node whose six words are not the projector's, from the command line: real processes, real sockets. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CommandProcess } from '../local-election/processes.ts';
import { dispatch } from './dispatch.ts';
import { readSixWords } from './terminal/words.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-words-'));
const place = (name: string) => join(directory, name);
const processes: CommandProcess[] = [];
after(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  rmSync(directory, { recursive: true, force: true });
});

function start(name: string, ...words: string[]): CommandProcess {
  const started = new CommandProcess(name, words, directory);
  processes.push(started);
  return started;
}

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
  const say = () => {};
  const context = { stop: new AbortController().signal, say, note: say };
  assert.equal(await dispatch(['organiser', 'open-enrolment', ...at], context), 0);

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
