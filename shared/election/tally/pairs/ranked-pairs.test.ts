import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidates } from '../places.ts';
import { decidesOnlyWhatIsSure } from '../testing/other-names.ts';
import {
  closePolls,
  leGrand,
  ordersOfAll,
  schulzeExample3,
  tennessee,
  tidemanExample5,
  tournaments,
} from '../testing/pairs.ts';
import { letters, profile } from '../testing/profile.ts';
import { type By, compareBy, type Pairwise, pairwise, parts, type Strength } from './pairwise.ts';
import { rankedPairs } from './ranked-pairs.ts';

const order = (written: string | ReturnType<typeof profile>, n: number, by: By = 'winning-votes') =>
  letters(rankedPairs(n, typeof written === 'string' ? profile(written) : written, 1, null, by).ranking);

test('published counts: Tideman’s example 5, Le Grand’s five names, Schulze’s example 3, Tennessee’s capital', () => {
  for (const by of ['winning-votes', 'margins'] as const) {
    assert.equal(order(tidemanExample5, 5, by), 'a b c d e');
    assert.equal(order(leGrand, 5, by), 'b a e d c');
    assert.equal(order(schulzeExample3, 5, by), 'a c e b d');
    assert.equal(order(tennessee, 4, by), 'b c d a');
  }
});

test('the test suite of Condorcet PHP 5 agrees on full ballots, by both strengths', () => {
  for (const by of ['winning-votes', 'margins'] as const) {
    assert.equal(order('7 abc; 5 bac; 4 cab; 2 bca', 3, by), 'a b c');
    assert.equal(order('40 abc; 35 bca; 25 cab', 3, by), 'a b c');
    assert.equal(order('7 abc; 7 bac; 2 cab; 2 cba', 3, by), 'ab c');
  }
  const eight = [
    ...['aebhgfdc', 'bfehcagd', 'gfbcdeha', 'habfecdg', 'bhaegfdc', 'edhcbafg', 'cafbedhg', 'ghdcefba', 'fehabcgd'],
    ...['dbfcgeah', 'hgaebcfd', 'edgfabhc', 'cdgaehbf', 'hcbgadfe', 'cbgadhfe', 'bdfhgeac', 'bcefghda', 'cghfdeab'],
    ...['eahcfdgb', 'cdghbaef', 'bdacgfeh', 'cabgedhf', 'eghadcfb', 'fgbhecda', 'ahdcfebg'],
  ];
  assert.deepEqual(rankedPairs(8, profile(eight.map((one) => `1 ${one}`).join('; ')), 1).winners, { elected: [1] });
});

test('where that suite breaks a tie of two victories, 54 to 46 each, both ways are followed: b and c are tied', () => {
  const ballots = profile('12 adcb; 3 bacd; 25 bcad; 21 cbad; 12 dabc; 21 dacb; 6 dbac');
  const { winners, victories } = rankedPairs(4, ballots, 1);
  assert.deepEqual(winners, { elected: [], tied: [1, 2] });
  const some = victories.filter(({ fate }) => fate === 'some');
  assert.deepEqual(
    some.map(({ winner, loser, strength }) => `${letters([[winner], [loser]])} ${strength.join('-')}`),
    ['a c 54-46', 'c b 54-46', 'd c 51-49'],
  );
});

test('winning votes and margins differ where ballots rank names equal', () => {
  const ballots = '9 bca; 6 a=cb; 5 abc';
  assert.equal(order(ballots, 3), 'a b c');
  assert.equal(order(ballots, 3, 'margins'), 'b c a');
});

test('Le Grand’s strongest victories are locked, and what they lead back from is skipped', () => {
  const { victories, condorcet } = rankedPairs(5, leGrand, 1);
  assert.equal(condorcet, null);
  const told = victories.map(
    ({ winner, loser, strength, fate }) => `${letters([[winner], [loser]])} ${strength.join('-')} ${fate}`,
  );
  assert.deepEqual(told, [
    'b e 623-298 locked',
    'e d 610-311 locked',
    'd b 609-312 skipped',
    'a e 511-410 locked',
    'a d 485-436 locked',
    'b a 463-458 locked',
    'a c 461-460 locked',
    'b c 461-460 locked',
    'd c 461-460 locked',
    'e c 461-460 locked',
  ]);
});

/** Strength of each over each; null where it is no victory. */
const strengths = (d: Pairwise): (Strength | null)[][] =>
  d.map((row, a) => row.map((won, b): Strength | null => (won > d[b]![a]! ? [won, d[b]![a]!] : null)));

/**
 * What some order of equally strong victories comes to, by Zavist and Tideman, “Complete independence of clones in the
 * ranked pairs rule”, Social Choice and Welfare 6, 1989: an order that can answer every victory against it by a way down
 * of victories as strong (a stack).
 */
function isStack(ranking: readonly number[], all: ReturnType<typeof strengths>, by: By): boolean {
  return ranking.every((above, i) =>
    ranking.slice(i + 1).every((below) => {
      const against = all[below]![above];
      if (!against) return true;
      const reached = new Set([above]);
      for (const one of ranking.slice(i)) {
        if (!reached.has(one)) continue;
        for (const next of ranking.slice(ranking.indexOf(one) + 1)) {
          const link = all[one]![next];
          if (link && compareBy[by](link, against) >= 0) reached.add(next);
        }
      }
      return reached.has(below);
    }),
  );
}

test('who is elected or tied is whom all stacks, or some, have among the first', () => {
  const seen = { tied: 0, ways: 0 };
  for (const by of ['winning-votes', 'margins'] as const)
    fc.assert(
      fc.property(fc.oneof(closePolls(4, true), tournaments(4)), fc.integer({ min: 1, max: 4 }), (ballots, k) => {
        const d = pairwise(4, ballots);
        const stacks = ordersOfAll(candidates(4)).filter((ranking) => isStack(ranking, strengths(d), by));
        const { winners, victories } = rankedPairs(4, ballots, k, null, by);
        assert.equal(winners.unresolved, undefined);
        const { elected, tied = [] } = winners;
        if (tied.length > 0) seen.tied++;
        if (victories.some(({ fate }) => fate === 'some')) seen.ways++;
        const firsts = stacks.map((ranking) => ranking.slice(0, k));
        assert.deepEqual(
          [...elected].sort(),
          candidates(4).filter((one) => firsts.every((first) => first.includes(one))),
        );
        assert.deepEqual(
          [...elected, ...tied].sort(),
          candidates(4).filter((one) => firsts.some((first) => first.includes(one))),
        );
      }),
      { numRuns: 200 },
    );
  assert.ok(seen.tied > 30 && seen.ways > 30, JSON.stringify(seen));
});

test('equally strong victories in a circle: each way is followed, and a part of the field is counted by itself', () => {
  const result = rankedPairs(3, profile('1 abc; 1 bca; 1 cab'), 1);
  assert.deepEqual(result.winners, { elected: [], tied: [0, 1, 2] });
  assert.deepEqual(new Set(result.victories.map(({ fate }) => fate)), new Set(['some']));
  // The same three behind a name that beats them, and before one that they beat.
  const five = profile('1 dabce; 1 dbcae; 1 dcabe');
  assert.deepEqual(parts(pairwise(5, five)), [[3], [0, 1, 2], [4]]);
  assert.deepEqual(rankedPairs(5, five, 1).winners, { elected: [3] });
  assert.deepEqual(rankedPairs(5, five, 2).winners, { elected: [3], tied: [0, 1, 2] });
  assert.deepEqual(rankedPairs(5, five, 4).winners, { elected: [3, 0, 1, 2] });
  assert.equal(letters(rankedPairs(5, five, 1).ranking), 'd abc e');
});

test('a count of too many ways stays unresolved and elects nobody whom that leaves open', () => {
  // Each of thirteen beats the next by twelve to one: more ways to break that circle are looked at than are followed.
  const n = 13;
  const ballots = candidates(n).map((first) => ({
    marks: candidates(n).map((i) => [(first + i) % n]),
    count: 1,
  }));
  const { winners, victories } = rankedPairs(n, ballots, 1);
  assert.deepEqual(winners, { elected: [], unresolved: candidates(n) });
  assert.ok(victories.some(({ fate }) => fate === 'open'));
});

test('where nothing is said nobody is elected; one candidate with a ballot is', () => {
  assert.deepEqual(rankedPairs(3, [], 2).winners, { elected: [] });
  assert.deepEqual(rankedPairs(1, profile('1 a'), 1).winners, { elected: [0] });
});

test('written-in names without room leave open what they might change', () => {
  for (const by of ['winning-votes', 'margins'] as const)
    decidesOnlyWhatIsSure((n, ballots, seats, others) => rankedPairs(n, ballots, seats, others, by), 3);
});
