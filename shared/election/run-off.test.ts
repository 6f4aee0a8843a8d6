import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Choice } from './choice.ts';
import { type Contest, contestSchema, LATEST, type RankingContest } from './contest.ts';
import { contestFault } from './contest-fault.ts';
import { runOffOf } from './run-off.ts';
import { tally } from './tally/tally.ts';
import { nameOf, png } from './testing/pictures.ts';

const lot = new Uint8Array(32);
const question = (also: Partial<Contest> = {}) =>
  ({
    ballot: 'ranking',
    title: 'Speaker',
    options: ['Ada', 'Bob', 'Cem', 'Dia'],
    writeIn: true,
    seats: 1,
    ties: false,
    rules: ['plurality'],
    ...also,
  }) as Contest;
const after = (contest: Contest, choices: readonly Choice[]) => runOffOf(contest, tally(LATEST, contest, choices, lot));
const ranks = (...order: number[]): Choice => ({ ballot: 'ranking', ranks: order.map((slot) => [slot]) });
const writing = (writeIn: string): Choice => ({ ballot: 'ranking', ranks: [[4]], writeIn });

test('a tie goes to those who are tied, as it was asked before, and nobody is written in again', () => {
  assert.deepEqual(after(question(), [ranks(2), ranks(0), ranks(2), ranks(0), ranks(1)]), {
    ...question(),
    options: ['Ada', 'Cem'],
    writeIn: false,
  });
});

test('among the few of a run-off nobody is asked for several', () => {
  const [a, b] = [ranks(0, 1, 2), ranks(2, 1, 0)];
  const again = after(question({ least: 3 } as Partial<Contest>), [a, b]);
  assert.deepEqual(again, { ...question(), options: ['Ada', 'Cem'], writeIn: false });
  assert.equal(contestFault(again!), null);
});

test('where one is elected, or nobody has voted, the first places run again', () => {
  const decided = after(question(), [ranks(1), ranks(1), ranks(3), ranks(3), ranks(1), ranks(0)]);
  assert.deepEqual(decided?.options, ['Bob', 'Dia']);
  const second = after(question(), [ranks(1), ranks(1), ranks(3), ranks(0)]);
  assert.deepEqual(second?.options, ['Ada', 'Bob', 'Dia'], 'equals in the second place run together');
  assert.deepEqual(after(question(), [])?.options, ['Ada', 'Bob', 'Cem', 'Dia']);
});

test('of several seats only those run again that the count has not given', () => {
  const contest = question({ seats: 2 });
  const tied = after(contest, [ranks(0), ranks(0), ranks(1), ranks(2)]);
  assert.deepEqual([tied?.options, tied?.seats], [['Bob', 'Cem'], 1]);
  assert.equal(after(contest, [ranks(0), ranks(0), ranks(1)]), null);
});

test('lists that are tied for the last seats are asked about these again, those with seats among them', () => {
  const lists = { ...question({ seats: 3, writeIn: false }), ballot: 'single', rules: ['d-hondt'] } as Contest;
  const again = after(
    lists,
    [0, 0, 1, 1, 2].map((pick) => ({ ballot: 'single', pick })),
  );
  assert.deepEqual([again?.options, again?.seats], [['Ada', 'Bob', 'Cem'], 1]);
});

test('a line about an option stays with it, and whoever was written in has none', () => {
  const lines = { about: ['First', '', 'Third', ''] };
  assert.deepEqual(after(question(lines), [ranks(2), ranks(1)])?.about, ['', 'Third']);
  assert.deepEqual(after(question(lines), [ranks(2), writing('Eve')])?.about, ['Third', '']);
  assert.equal('about' in after(question(lines), [ranks(1), ranks(3)])!, false);
});

test('a picture of an option stays with it, too', () => {
  const [first, third] = [nameOf(png(1, 1)), nameOf(png(2, 2))];
  const seen = { pictures: [first, null, third, null] };
  assert.deepEqual(after(question(seen), [ranks(2), ranks(1)])?.pictures, [null, third]);
  assert.deepEqual(after(question(seen), [ranks(2), writing('Eve')])?.pictures, [third, null]);
  assert.equal('pictures' in after(question(seen), [ranks(1), ranks(3)])!, false);
});

test('a name that was written in is an option like any other', () => {
  const contest = after(question(), [writing('Eva'), writing('eva'), ranks(0), ranks(0)]);
  assert.equal(contest?.options.length, 2);
  assert.equal(contest?.options[0], 'Ada');
  assert.match(contest!.options[1]!, /^eva$/i);
});

test('whatever the ballots say, the run-off is a question that can be asked', () => {
  const { ties: _, ...common } = question() as RankingContest;
  const approval: Contest = { ...common, ballot: 'approval', most: 4, rules: ['approval'], writeIn: false };
  const choice = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(choice, { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      (given, seats, approves) => {
        const contest = approves ? { ...approval, seats } : question({ seats });
        const choices = given.map(
          (order): Choice =>
            approves ? { ballot: 'approval', picks: [...order].sort((a, b) => a - b) } : ranks(...order),
        );
        const again = after(contest, choices);
        if (again === null) return;
        assert.equal(v.safeParse(contestSchema, again).success, true);
        assert.equal(contestFault(again), null);
        assert.ok(again.options.length > again.seats && again.options.every((name) => contest.options.includes(name)));
      },
    ),
  );
});
