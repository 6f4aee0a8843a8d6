import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threadProcessor } from './processor.ts';
import { areTurns, TURN_BOUNDS, type TurnOf, Turns, turnsInWords } from './turns.ts';

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
  const { most, turns: all } = turns.within.at(-1)!;
  assert.deepEqual([most, all], [Number.POSITIVE_INFINITY, tells ? 3 : 0]);
  if (!tells) return assert.deepEqual(heard, []);
  assert.deepEqual(
    heard.map(([of]) => of),
    ['step', 'request', 'session'],
  );
  assert.ok(heard[0]![1] >= 30_000);
});

test('turns are counted by how long they were, and said so', () => {
  const turns = new Turns();
  assert.deepEqual(
    turns.within.map(({ most }) => most),
    [...TURN_BOUNDS, Number.POSITIVE_INFINITY],
  );
  const line = turnsInWords([
    { most: 1, turns: 7 },
    { most: 50, turns: 9 },
    { most: Number.POSITIVE_INFINITY, turns: 10 },
  ]);
  assert.equal(line, 'turns of the loop by their processor time: 7 to 1 ms, 2 to 50 ms, 1 longer');
  assert.ok(areTurns(line));
});
