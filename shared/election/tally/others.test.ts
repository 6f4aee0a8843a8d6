import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Choice } from '../choice.ts';
import type { Contest } from '../contest.ts';
import { anyChoice, contestOf } from '../testing/arbitrary.ts';
import { fieldOf } from '../write-ins/candidates.ts';
import { rulesFor } from './methods.ts';
import { schulze } from './schulze.ts';
import { SCALE, stv } from './stv.ts';
import { type Count, countField, type RuleResult } from './tally.ts';
import { lot, ordersOf } from './testing/profile.ts';

const NAMES = ['Ada', 'Bob', 'Cem', 'Dia', 'Eva', 'Finn', 'Gül', 'Hao'];

const withRules = (contest: Contest): Contest =>
  ({
    ...contest,
    rules: rulesFor(contest.ballot, contest.seats, contest.ballot === 'ranking' && contest.ties),
  }) as Contest;

/** Ballots of which many write in a name, few the same. */
const anyCrowd = fc
  .record({
    ballot: fc.constantFrom('single', 'approval', 'score', 'ranking'),
    options: fc.integer({ min: 1, max: 4 }),
    ties: fc.boolean(),
  })
  .chain(({ ballot, options, ties }) => {
    const contest = contestOf(ballot as Contest['ballot'], options, { writeIn: true, ties, top: 3 });
    const choice = fc
      .tuple(anyChoice(contest), fc.constantFrom(...NAMES))
      .map(([choice, writeIn]): Choice => (choice.writeIn === undefined ? choice : { ...choice, writeIn }));
    return fc.record({
      contest: fc.integer({ min: 1, max: options + 1 }).map((seats) => withRules({ ...contest, seats })),
      choices: fc.array(choice, { minLength: 1, maxLength: 30 }),
      room: fc.integer({ min: 0, max: 4 }),
    });
  });

/** Who is elected and who tied, by name. */
function saidBy({ options }: Contest, { writtenIn }: Count, { winners }: RuleResult) {
  const names = [...options, ...(writtenIn?.names ?? []).map(({ name }) => name)];
  const named = (who: readonly number[] = []) => who.map((candidate) => names[candidate]).sort();
  return { elected: named(winners.elected), tied: named(winners.tied), decided: winners.unresolved === undefined };
}

test('however little room there is, nobody is elected or tied who would not be with room for all', () => {
  const [decided, all] = [new Map<string, number>(), new Map<string, number>()];
  fc.assert(
    fc.property(anyCrowd, ({ contest, choices, room }) => {
      const narrow = countField(contest, fieldOf(contest, choices, [], room), lot);
      const wide = countField(contest, fieldOf(contest, choices, [], 1000), lot);
      if (narrow.writtenIn!.others === null) return assert.deepEqual(narrow, wide);
      for (const [i, result] of narrow.results.entries()) {
        const [said, true_] = [saidBy(contest, narrow, result), saidBy(contest, wide, wide.results[i]!)];
        all.set(result.rule, (all.get(result.rule) ?? 0) + 1);
        if (said.decided) {
          decided.set(result.rule, (decided.get(result.rule) ?? 0) + 1);
          assert.deepEqual(said, true_, result.rule);
          if (result.rule === 'stv')
            assert.deepEqual(
              result.stages.flatMap(({ elected }) => elected.map(({ candidate }) => candidate)),
              result.winners.elected,
            );
        } else for (const name of said.elected) assert.ok(true_.elected.includes(name), result.rule);
      }
    }),
    { numRuns: 3000 },
  );
  // A check of nothing would hold as well: each rule decides often enough.
  for (const [rule, count] of all)
    assert.ok((decided.get(rule) ?? 0) > count / 10, `${rule}: ${decided.get(rule)} of ${count}`);
});

test('by pairs the first places are decided only where their least circle is on enough ballots', () => {
  // a beats b, b beats c, c beats a, who wins; and the other name, on three ballots, beats c.
  const [a, b, c, other] = [0, 1, 2, 3];
  const ballots = [
    { marks: [[other], [c], [a]], count: 3 },
    { marks: [[c], [a]], count: 2 },
    { marks: [[a], [b]], count: 4 },
    { marks: [[b]], count: 3 },
  ];
  const others = { names: 1, ballots: 3, most: 3 };
  assert.deepEqual(schulze(3, ballots, 1).winners, { elected: [a] });
  assert.deepEqual(schulze(3, ballots, 1, others).winners, { elected: [], unresolved: [0, 1, 2] });
  assert.deepEqual(schulze(3, [...ballots, { marks: [[a, b, c]], count: 2 }], 1, others).winners, { elected: [a] });
});

test('by STV other names go out one by one where they would as candidates, and the report puts them together', () => {
  const [a, b, c, other] = [0, 1, 2, 3];
  const ballots = [
    { marks: [[a], [b]], count: 9 },
    { marks: [[c], [b], [a]], count: 7 },
    { marks: [[c]], count: 1 },
    { marks: [[other], [a]], count: 6 },
    { marks: [[other + 1], [b]], count: 1 },
    { marks: [[b], [a], [c]], count: 5 },
  ];
  const result = stv(3, ordersOf(ballots), 2, lot, { names: 2, ballots: 7, most: 6 });
  const wide = stv(5, ordersOf(ballots), 2, lot);
  assert.deepEqual(result.winners, wide.winners);
  assert.deepEqual(
    result.stages.map(({ action, others }) => [action.kind, others! / SCALE]),
    [
      ['first-preferences', 7],
      ['other-names', 6],
      ['exclusion', 6],
      ['surplus', 6],
      ['other-names', 0],
    ],
  );
  for (const { votes, others, nonTransferable, lost } of result.stages)
    assert.equal(
      votes.reduce((sum, v) => sum + v, others! + nonTransferable + lost),
      result.valid * SCALE,
    );
});

test('by STV nobody is elected in the place of one of the other names', () => {
  const result = stv(
    1,
    ordersOf([
      { marks: [[1]], count: 9 },
      { marks: [[0]], count: 5 },
    ]),
    1,
    lot,
    { names: 1, ballots: 9, most: 9 },
  );
  assert.deepEqual(result.winners, { elected: [], unresolved: [0] });
  // Two seats for one candidate and two names: one of these would take the last.
  const two = [
    { marks: [[0]], count: 5 },
    { marks: [[1]], count: 2 },
    { marks: [[2]], count: 1 },
  ];
  assert.deepEqual(stv(1, ordersOf(two), 2, lot, { names: 2, ballots: 3, most: 2 }).winners, {
    elected: [0],
    unresolved: [],
  });
});
