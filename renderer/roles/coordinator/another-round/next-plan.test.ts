import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest } from '../../../../shared/election/contest.ts';
import { tally } from '../../../../shared/election/tally/tally.ts';
import { say } from '../../../texts/catalogue.ts';
import { newQuestion, retitled, runOffIn, titleOfNext } from './next-plan.ts';

const en = say.bind(null, 'en');
const lot = new Uint8Array(32);
const question = (title: string): Contest => newQuestion(title, ['Ada', 'Bob', 'Cem']);
const counted = (contests: Contest[], ...picks: number[][]) => ({
  ballots: 0,
  invalid: 0,
  contests: contests.map((contest, i) =>
    tally(
      contest.leastTurnout === undefined ? 2 : 3,
      contest,
      picks[i]!.map((pick) => ({ ballot: 'single', pick })),
      lot,
    ),
  ),
});

test('rounds are counted on, in each language, and no title grows too long', () => {
  assert.equal(titleOfNext(en, 'Class speaker'), 'Class speaker, round 2');
  assert.equal(titleOfNext(en, 'Class speaker, round 2'), 'Class speaker, round 3');
  assert.equal(titleOfNext(en, 'Class speaker, round 9'), 'Class speaker, round 10');
  assert.equal(titleOfNext(say.bind(null, 'de'), 'Sprecherin, Runde 2'), 'Sprecherin, Runde 3');
  for (const odd of ['All in, round one', ', round ', 'Round 2', 'x, round 2b', 'x, round -1'])
    assert.equal(titleOfNext(en, odd), `${odd.trimEnd()}, round 2`);
  assert.equal(titleOfNext(en, 'x'.repeat(200)).length, 200);
});

test('undecided questions run off alone; where all are decided, those that lead do', () => {
  const contests = [question('Speaker'), question('Trip')];
  const mixed = runOffIn(contests, counted(contests, [0, 0, 1], [1, 2]));
  assert.deepEqual(mixed, { contests: [{ ...contests[1], options: ['Bob', 'Cem'] }], why: 'undecided' });
  const decided = runOffIn(contests, counted(contests, [0, 0, 1], [2, 2, 1]));
  assert.deepEqual(
    [decided?.why, decided?.contests.map(({ options }) => options)],
    [
      'leading',
      [
        ['Ada', 'Bob'],
        ['Bob', 'Cem'],
      ],
    ],
  );
  assert.equal(runOffIn(contests, null), null);
});

test('where too few voted the whole question is asked again, and it is no run-off', () => {
  const [speaker, trip] = [{ ...question('Speaker'), leastTurnout: 5 }, question('Trip')];
  assert.deepEqual(runOffIn([speaker], counted([speaker], [0, 0, 1])), { contests: [speaker], why: 'turnout' });
  const both = runOffIn([speaker, trip], counted([speaker, trip], [0, 0, 1], [1, 2]));
  assert.deepEqual(both, { contests: [speaker, { ...trip, options: ['Bob', 'Cem'] }], why: 'both' });
  assert.deepEqual(runOffIn([speaker, trip], counted([speaker, trip], [0, 0, 1], [1, 1, 2]))?.why, 'turnout');
});

test('a question that bore the election’s title bears the new one', () => {
  assert.deepEqual(
    retitled([question('Speaker'), question('Trip')], 'Speaker', 'Speaker, round 2').map(({ title }) => title),
    ['Speaker, round 2', 'Trip'],
  );
});
