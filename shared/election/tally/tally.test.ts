import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { Choice } from '../choice.ts';
import { type Contest, type RankingContest, VERSION } from '../contest.ts';
import { contestFault } from '../contest-fault.ts';
import { anyChoices, contestOf } from '../testing/arbitrary.ts';
import { borda } from './borda.ts';
import { rulesFor } from './methods.ts';
import { seatBySeat } from './places.ts';
import { plurality } from './plurality.ts';
import { type ContestResult, tally } from './tally.ts';
import { choicesOf, firstsOf, lot, profile, rankingContest, repeat, resultOf } from './testing/profile.ts';
import { isOfVersion1 } from './version-1/count.ts';

const allRules = (contest: Contest): Contest => {
  const ties = contest.ballot === 'ranking' && contest.ties;
  return { ...contest, rules: rulesFor(contest.ballot, contest.seats, ties) } as Contest;
};
const anyContest = fc
  .tuple(
    fc.constantFrom('single', 'approval', 'score', 'ranking'),
    fc.integer({ min: 1, max: 6 }),
    fc.boolean(),
    fc.boolean(),
  )
  .chain(([ballot, options, writeIn, ties]) =>
    fc
      .integer({ min: 1, max: options })
      .map((seats) => allRules({ ...contestOf(ballot as Contest['ballot'], options, { writeIn, ties }), seats })),
  );
const anyCount = anyContest.chain((contest) =>
  fc.record({ contest: fc.constant(contest), voters: fc.array(anyChoices([contest]), { maxLength: 15 }) }),
);

test('a result is a canonical value that holds everyone once and fills the seats or names those tied', () => {
  fc.assert(
    fc.property(anyCount, ({ contest, voters }) => {
      const choices = voters.map(([choice]) => choice!);
      const result = tally(VERSION, contest, choices, lot);
      const canonical: Value = result;
      encodeCanonical(canonical);
      assert.equal(result.ballots, choices.length);
      assert.equal(result.blank + result.counted, result.ballots);
      assert.deepEqual(
        result.results.map(({ rule }) => rule),
        contest.rules,
      );
      assert.equal(contestFault(contest), null);
      for (const one of result.results) {
        const { ranking, winners } = one;
        assert.deepEqual(
          ranking.flat().toSorted((a, b) => a - b),
          Array.from({ length: result.candidates }, (_, i) => i),
        );
        const { elected, tied } = winners;
        if (result.counted === 0) assert.deepEqual(winners, { elected: [] });
        else if ('seats' in one) assert.equal(seatBySeat(one).length + (one.tied?.seats ?? 0), contest.seats);
        else if (tied === undefined)
          assert.ok(elected.length === 0 || elected.length === Math.min(contest.seats, result.candidates));
        else assert.ok(elected.length < contest.seats && elected.length + tied.length > contest.seats);
      }
    }),
    { numRuns: 400 },
  );
});

test('the order of the ballots makes no difference to a single byte', () => {
  fc.assert(
    fc.property(anyCount, fc.infiniteStream(fc.nat()), ({ contest, voters }, keys) => {
      const choices = voters.map(([choice]) => ({ choice: choice!, key: keys.next().value }));
      const shuffled = choices.toSorted((a, b) => a.key - b.key);
      const count = (list: typeof choices) =>
        encodeCanonical(
          tally(
            VERSION,
            contest,
            list.map(({ choice }) => choice),
            lot,
          ),
        );
      assert.deepEqual(count(shuffled), count(choices));
    }),
  );
});

test('a choice that the contest does not allow is refused', () => {
  const contest = rankingContest(2, ['borda']);
  for (const ranks of [[[2]], [[0], [0]], [[], [1]]])
    assert.throws(() => tally(VERSION, contest, [{ ballot: 'ranking', ranks }], lot), { code: 'bad-choice' });
  assert.throws(() => tally(VERSION, contest, [{ ballot: 'single', pick: 0 }], lot), { code: 'bad-choice' });
});

const seven = ['plurality', 'borda', 'instant-runoff', 'sequential-runoff', 'bottoms-up', 'schulze', 'stv'] as const;
const winners = ({ results }: ContestResult) => results.map((result) => result.winners);

test('without ballots, or with blank ones only, nobody is elected, even unopposed', () => {
  for (const n of [1, 3])
    for (const choices of [[], repeat<Choice>(4, { ballot: 'ranking', ranks: [] })]) {
      const result = tally(VERSION, rankingContest(n, [...seven]), choices, lot);
      assert.deepEqual([result.blank, result.counted], [choices.length, 0]);
      assert.deepEqual(winners(result), repeat(7, { elected: [] }));
    }
});

test('a single option that anyone voted for is elected by every rule', () => {
  const result = tally(VERSION, rankingContest(1, [...seven]), choicesOf(profile('1 a')), lot);
  assert.deepEqual(winners(result), repeat(7, { elected: [0] }));
});

test('all equal is a tie of all by every rule but STV, which the Order has decided by lot', () => {
  const result = tally(VERSION, rankingContest(3, [...seven]), choicesOf(profile('1 abc; 1 bca; 1 cab')), lot);
  const byLot = resultOf('stv', rankingContest(3, [...seven]), choicesOf(profile('1 abc; 1 bca; 1 cab')));
  assert.deepEqual(winners(result).slice(0, 6), repeat(6, { elected: [], tied: [0, 1, 2] }));
  assert.equal(byLot.byLot, true);
  assert.equal(byLot.winners.elected.length, 1);
});

test('more seats take the first places, and a tie across the border is reported as one', () => {
  const ballots = profile('5 a; 3 b; 3 c; 1 d');
  assert.deepEqual(plurality(4, firstsOf(ballots), 1).winners, { elected: [0] });
  assert.deepEqual(plurality(4, firstsOf(ballots), 2).winners, { elected: [0], tied: [1, 2] });
  assert.deepEqual(plurality(4, firstsOf(ballots), 3).winners, { elected: [0, 1, 2] });
});

test('plurality counts a ranking for its first preference', () => {
  assert.deepEqual(
    resultOf('plurality', rankingContest(3, ['plurality']), choicesOf(profile('3 abc; 2 b; 1 cb'))).votes,
    [3, 2, 1],
  );
});

test('version 1 counts a ranking with several firsts for none, and says how many there are', () => {
  const choices = choicesOf(profile('3 abc; 2 b=ca; 1 cb'));
  const contest: Contest = { ...rankingContest(3, ['plurality', 'instant-runoff']), ties: true };
  const [first, runoff] = tally(1, contest, choices, lot).results;
  assert.ok(first?.rule === 'plurality' && 'sharedFirst' in first);
  assert.deepEqual([first.votes, first.sharedFirst], [[3, 0, 1], 2]);
  assert.ok(isOfVersion1(first) && isOfVersion1(runoff!));
  const now = tally(VERSION, rankingContest(3, [...seven]), choicesOf(profile('3 abc; 1 cb')), lot);
  assert.ok(now.results.every((result) => !isOfVersion1(result)));
});

const names = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
const anyProfile = fc.array(fc.record({ order: orders, count: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 1,
  maxLength: 8,
});

test('other names, another order of candidates, twice each ballot: the same people under every rule, lots excepted', () => {
  fc.assert(
    fc.property(anyProfile, names, fc.integer({ min: 1, max: 4 }), (ballots, to, seats) => {
      const contest = rankingContest(5, rulesFor('ranking', seats, false) as RankingContest['rules'], seats);
      const count = (name: (one: number) => number, times: number) =>
        tally(
          VERSION,
          contest,
          ballots.flatMap(({ order, count: k }) =>
            repeat<Choice>(k * times, { ballot: 'ranking', ranks: order.map((one) => [name(one)]) }),
          ),
          lot,
        ).results.filter((result) => !('byLot' in result && result.byLot));
      const sets = (results: ContestResult['results'], name: (one: number) => number) =>
        results.map(({ rule, winners: { elected, tied = [] } }) => [
          rule,
          elected.map(name).toSorted((a, b) => a - b),
          tied.map(name).toSorted((a, b) => a - b),
        ]);
      const plain = count((one) => one, 1);
      assert.deepEqual(
        sets(
          count((one) => to[one]!, 1),
          (one) => one,
        ),
        sets(plain, (one) => to[one]!),
      );
      // The quota of STV is one more than a share of the votes, and parts of votes are cut: not in proportion to the votes.
      const whole = (results: ContestResult['results']) => results.filter((result) => !('byLot' in result));
      assert.deepEqual(
        sets(whole(count((one) => one, 2)), (one) => one),
        sets(whole(plain), (one) => one),
      );
    }),
    { numRuns: 300 },
  );
});

test('Borda’s equals and unranked share the points of their places', () => {
  // 4 candidates: a 3, b = c (2 + 1) / 2, d 0; then a 3 and three unranked (2 + 1 + 0) / 3 = 1 each.
  assert.deepEqual(borda(4, profile('1 ab=cd'), 1).points, [6, 3, 3, 0]);
  assert.deepEqual(borda(4, profile('1 a'), 1).points, [6, 2, 2, 2]);
});

test('approval counts every approval, score the sum with 0 for no score', () => {
  const approving = contestOf('approval', 3);
  const approvals: Choice[] = [
    { ballot: 'approval', picks: [0, 1] },
    { ballot: 'approval', picks: [1] },
    { ballot: 'approval', picks: [] },
  ];
  assert.deepEqual(resultOf('approval', approving, approvals).approvals, [1, 2, 0]);
  const scoring = contestOf('score', 2, { top: 5 });
  const scores: Choice[] = [
    { ballot: 'score', scores: [5, null] },
    { ballot: 'score', scores: [null, 3] },
  ];
  assert.deepEqual(resultOf('score', scoring, scores).totals, [5, 3]);
});
