import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threadProcessor } from './processor.ts';
import { type TurnOf, Turns } from './turns.ts';

/** Uses so many microseconds of this thread's processor time up. */
function work(microseconds: number): void {
  const until = threadProcessor() + microseconds;
  while (threadProcessor() < until);
}

const tells = threadProcessor() > 0;

test('a turn is as long as it holds the thread, with what hangs on the promises that it settles', async () => {
  const turns = new Turns();
  const heard: [TurnOf, number][] = [];
  turns.hear = (of, processor) => void heard.push([of, processor]);
  const answer = Promise.withResolvers<void>();
  const answered = answer.promise.then(() => tells && work(20_000));
  await turns.whole('step', () => {
    if (tells) work(10_000);
    answer.resolve();
  });
  await answered;
  assert.equal(
    turns.own('request', () => 7),
    7,
  );
  assert.throws(() => turns.own('session', () => assert.fail('no')), /no/);
  if (!tells) return assert.deepEqual(heard, []);
  assert.deepEqual(
    heard.map(([of]) => of),
    ['step', 'request', 'session'],
  );
  assert.ok(heard[0]![1] >= 30_000);
});
