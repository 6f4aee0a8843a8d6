import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Counted, Ranks } from '../ballots.ts';
import { pairwise } from '../pairs/pairwise.ts';
import { candidates } from '../places.ts';
import { decidesOnlyWhatIsSure } from '../testing/other-names.ts';
import { closePolls, leGrand, tennessee, tidemanExample5, tournaments } from '../testing/pairs.ts';
import { letters, profile } from '../testing/profile.ts';
import { votesOf } from '../testing/universes.ts';
import { alternative } from './alternative.ts';

const ends = (n: number, ballots: ReturnType<typeof profile>) =>
  alternative(n, ballots).rounds.map(({ end }) => [end.kind, 'who' in end ? letters([end.who]) : ''].join(' ').trim());

test('whoever beats everybody is elected at once, as in Tennessee; the others go out together', () => {
  assert.deepEqual(ends(4, tennessee), ['outside acd', 'left']);
  const { winners, condorcet } = alternative(4, tennessee);
  assert.deepEqual([winners, condorcet], [{ elected: [1] }, 1]);
});

test('in a circle the fewest first preferences go out, and the Smith set is looked for anew', () => {
  // Cora loses to each of the other four, who beat one another in a circle.
  assert.deepEqual(ends(5, leGrand), ['outside c', 'fewest e', 'fewest a', 'outside b', 'left']);
  const { rounds, winners, ranking } = alternative(5, leGrand);
  assert.deepEqual(
    rounds.map(({ votes }) => votes),
    [
      [98, 312, 200, 311, 0],
      [222, 312, 0, 311, 76],
      [298, 312, 0, 311, 0],
      [0, 312, 0, 609, 0],
      [0, 0, 0, 921, 0],
    ],
  );
  assert.deepEqual(winners, { elected: [3] });
  assert.equal(letters(ranking), 'd b a e c');
});

/** The rule by its definition: every way of breaking every tie. */
function survivors(ballots: readonly Counted<Ranks>[], n: number, left: readonly number[]): Set<number> {
  const d = pairwise(n, ballots);
  const beats = (a: number, b: number) => d[a]![b]! > d[b]![a]!;
  const subsets = candidates(1 << left.length).map((bits) => left.filter((_, i) => bits & (1 << i)));
  const smith = subsets
    .filter((set) => set.length > 0)
    .sort((a, b) => a.length - b.length)
    .find((set) => set.every((a) => left.every((b) => set.includes(b) || beats(a, b))))!;
  if (smith.length === 1) return new Set(smith);
  const votes = votesOf(ballots, smith);
  const out = smith.filter((_, i) => votes[i] === Math.min(...votes));
  return new Set(
    out.flatMap((gone) => [
      ...survivors(
        ballots,
        n,
        smith.filter((one) => one !== gone),
      ),
    ]),
  );
}

test('who is elected or tied is whom all ways, or some ways, of breaking every tie elect', () => {
  let ties = 0;
  fc.assert(
    fc.property(fc.oneof(closePolls(5, true), closePolls(5, false), tournaments(5)), (ballots) => {
      const ways = survivors(ballots, 5, candidates(5));
      const { elected, tied = [], unresolved } = alternative(5, ballots).winners;
      assert.equal(unresolved, undefined);
      if (ballots.length === 0) return;
      if (tied.length > 0) ties++;
      assert.deepEqual(new Set([...elected, ...tied]), ways);
      assert.equal(elected.length, ways.size === 1 ? 1 : 0);
    }),
    { numRuns: 600 },
  );
  assert.ok(ties > 60, `${ties} ties`);
});

test('each candidate stands once in the ranking, and the test suite of pref_voting agrees', () => {
  fc.assert(
    fc.property(closePolls(5, true), (ballots) => {
      assert.deepEqual(alternative(5, ballots).ranking.flat().toSorted(), candidates(5));
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(alternative(3, profile('1 abc; 1 bca; 1 cab')).winners, { elected: [], tied: [0, 1, 2] });
  assert.deepEqual(alternative(3, profile('2 abc; 1 cba')).winners, { elected: [0] });
  assert.deepEqual(alternative(4, profile('1 abcd')).winners, { elected: [0] });
});

test('many names with a ballot each are equal; more ways than are followed stay unresolved', () => {
  const each = candidates(40).map((one) => ({ marks: [[one]], count: 1 }));
  assert.deepEqual(alternative(40, each).winners, { elected: [], tied: candidates(40) });
  const n = 31;
  const circle = candidates(n).map((first) => ({ marks: candidates(n).map((i) => [(first + i) % n]), count: 1 }));
  const { winners, rounds } = alternative(n, circle);
  assert.deepEqual(winners, { elected: [], unresolved: candidates(n) });
  assert.equal(rounds.at(-1)!.end.kind, 'unresolved');
});

test('written-in names without room leave open what they might change', () => {
  decidesOnlyWhatIsSure((n, ballots, _seats, others) => alternative(n, ballots, others), 1);
});

test('Tideman’s example 5 elects v; where nothing is said nobody is elected', () => {
  assert.deepEqual(alternative(3, []).winners, { elected: [] });
  assert.deepEqual(alternative(5, tidemanExample5).winners, { elected: [0] });
});
