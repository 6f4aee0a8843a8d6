import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Choice } from '../../choice.ts';
import type { Contest } from '../../contest.ts';
import { planFault, planSchema, versionOf } from '../../manifest.ts';
import { runOffOf } from '../../run-off.ts';
import { quiet } from '../../testing/plan.ts';
import { examples } from '../examples.ts';
import { tally } from '../tally.ts';
import { lot } from '../testing/profile.ts';

const all = Object.values(examples).map(({ contest, ballots }) => ({
  contest,
  choices: ballots.flatMap(({ marks, count }) => new Array<Choice>(count).fill(marks)),
}));
const blank = ({ marks }: { marks: Choice }): Choice => {
  switch (marks.ballot) {
    case 'single':
      return { ballot: 'single', pick: null };
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', scores: marks.scores.map(() => null) };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
  }
};
const asking = (contest: Contest, leastTurnout: number | string): Contest => ({ ...contest, leastTurnout });

test('by every rule, with as many ballots as are needed the result is as without the choice, with one fewer nobody is elected', () => {
  for (const { contest, choices } of all) {
    const usual = tally(3, contest, choices, lot);
    const [rule] = contest.rules;
    const ballots = choices.length;
    const of = (leastTurnout: number | string, roll: number) =>
      tally(3, asking(contest, leastTurnout), choices, lot, [], roll);
    for (const enough of [of(ballots, 1000), of('1/2', 2 * ballots), of('>1/2', 2 * ballots - 1), of('1/1', ballots)])
      assert.deepEqual(enough, usual, rule);
    for (const [missed, needed] of [
      [of(ballots + 1, ballots), ballots + 1],
      [of('1/2', 2 * ballots + 1), ballots + 1],
      [of('>1/2', 2 * ballots), ballots + 1],
      [of('1/1', ballots + 9), ballots + 9],
    ] as const) {
      assert.deepEqual(missed.results[0]!.winners, { elected: [], turnout: { ballots, needed } }, rule);
      // What was counted stands.
      const { winners: _, ...working } = missed.results[0]!;
      const { winners: __, ...before } = usual.results[0]!;
      assert.deepEqual(working, before, rule);
      assert.deepEqual({ ...missed, results: [] }, { ...usual, results: [] }, rule);
    }
  }
});

test('blank ballots count for the turnout, and for nobody', () => {
  for (const { contest, choices } of all) {
    const asked = asking(contest, choices.length + 2);
    const empty = blank({ marks: choices[0]! });
    const winners = (more: number) =>
      tally(3, asked, [...choices, ...new Array<Choice>(more).fill(empty)], lot).results[0]!.winners;
    assert.deepEqual(winners(1).turnout, { ballots: choices.length + 1, needed: choices.length + 2 });
    assert.equal(winners(2).turnout, undefined);
    assert.deepEqual(winners(2).elected, tally(3, contest, choices, lot).results[0]!.winners.elected);
  }
});

test('a tie that the lot would decide is not drawn where too few voted', () => {
  const contest = { ...examples.plurality.contest, tieBreak: 'lot' } as const;
  const one = (pick: number): Choice => ({ ballot: 'single', pick });
  const winners = (leastTurnout: number) =>
    tally(3, asking(contest, leastTurnout), [one(0), one(1)], lot).results[0]!.winners;
  assert.equal(winners(2).elected.length, 1);
  assert.deepEqual(winners(2).byLot!.among, [0, 1]);
  assert.deepEqual(winners(3), { elected: [], turnout: { ballots: 2, needed: 3 } });
});

test('where too few voted another round asks the same again', () => {
  const { contest, ballots } = examples['instant-runoff'];
  const choices = ballots.map(({ marks }) => marks);
  const asked = asking(contest, choices.length + 1);
  assert.deepEqual(runOffOf(asked, tally(3, asked, choices, lot)), asked);
});

test('a plan that asks for a turnout is of version 3, and bad values are refused', () => {
  const [contest] = quiet.contests;
  const plan = (leastTurnout: unknown) => ({ ...quiet, contests: [{ ...contest, leastTurnout }] });
  const read = (leastTurnout: unknown) => v.is(planSchema, plan(leastTurnout));
  for (const value of [2, 20, '1/3', '>1/2', '1/1']) {
    assert.ok(read(value), String(value));
    assert.equal(versionOf(v.parse(planSchema, plan(value))), 3);
    assert.equal(planFault(v.parse(planSchema, plan(value))), null);
  }
  for (const value of [0, 1, -2, 2.5, 2_000_001, '', '20', '2/4', '50%', '>1/1', null, true, [1, 3], { of: 3 }])
    assert.ok(!read(value), JSON.stringify(value));
  const { voters } = quiet.limits;
  assert.equal(planFault(v.parse(planSchema, plan(voters))), null);
  assert.match(
    planFault(v.parse(planSchema, plan(voters + 1)))!,
    /“Speaker” needs a turnout of 31, and no more than 30 voters are allowed/,
  );
});
