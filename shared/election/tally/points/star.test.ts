import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Counted } from '../ballots.ts';
import { candidates } from '../places.ts';
import type { Scores } from '../score.ts';
import { grades, letters } from '../testing/profile.ts';
import { star } from './star.ts';

const count = (n: number, written: string, seats = 1) => star(n, 5, grades(written), seats);

test('Tennessee’s capital: Nashville and Chattanooga are in the runoff, and Nashville wins it', () => {
  const result = count(4, '42: 5 2 1 0; 26: 0 5 3 2; 15: 0 2 5 3; 17: 0 1 3 5');
  assert.deepEqual(result.totals, [210, 261, 246, 182]);
  assert.deepEqual(result.rounds[0]!.runoff, { between: [1, 2], preferred: [68, 32], by: 'preference' });
  assert.deepEqual(result.winners, { elected: [1] });
  assert.equal(letters(result.ranking), 'b c a d');
});

test('the highest sum can lose the runoff; the test suite of abiftool agrees on a tie of both', () => {
  const { totals, rounds, winners } = count(3, '3: 5 4 0; 2: 5 0 0; 4: 2 4 5');
  assert.deepEqual(totals, [33, 28, 20]);
  assert.deepEqual([rounds[0]!.finalists, winners], [[0, 1], { elected: [0] }]);
  const lost = count(3, '3: 5 0 0; 4: 3 4 0; 2: 0 2 5');
  assert.deepEqual(lost.totals, [27, 20, 10]);
  assert.deepEqual(lost.rounds[0]!.runoff, { between: [0, 1], preferred: [3, 6], by: 'preference' });
  assert.deepEqual(lost.winners, { elected: [1] });
  const tie = count(3, '5: 5 4 2; 5: 4 5 2');
  assert.equal(tie.rounds[0]!.runoff!.by, 'tie');
  assert.deepEqual(tie.winners, { elected: [], tied: [0, 1] });
});

test('the test suite of BetterVoting agrees: who is in the runoff, and by what', () => {
  // Allison, Bill, Carmen, Doug.
  const plain = count(4, '1: 5 2 1 4; 3: 5 2 1 0; 1: 5 3 4 0; 2: 5 1 4 0; 1: 4 0 5 1; 1: 3 4 5 0; 1: 3 5 5 5');
  assert.deepEqual([plain.rounds[0]!.finalists, plain.winners], [[0, 2], { elected: [0] }]);
  const second = count(
    4,
    '1: 5 4 3 3; 1: 4 5 1 1; 1: 4 5 1 2; 1: 3 5 1 0; 1: 5 4 3 0; 1: 5 0 4 1; 1: 5 0 4 0; 1: 4 0 5 1; 1: 3 4 5 0; 1: 3 5 5 4',
  );
  assert.deepEqual(second.rounds[0]!.steps[0]!.advance, [1]);
  assert.equal(second.rounds[0]!.runoff!.by, 'totals');
  assert.equal(letters(second.ranking), 'a b c d');
  assert.deepEqual(count(2, '1: 0 5; 1: 3 2').winners, { elected: [1] });
  assert.deepEqual(count(2, '1: 2 4; 1: 5 3').winners, { elected: [0] });
  // It draws; here both can win.
  assert.deepEqual(count(2, '1: 0 5; 1: 5 0').winners, { elected: [], tied: [0, 1] });
});

test('the test suite of starvote 2.1 agrees: ties in the scoring round and in the runoff', () => {
  // Amy, Brian, Chuck, Darcy.
  const second = count(3, '2: 1 2 5; 1: 5 3 5');
  assert.deepEqual(second.rounds[0]!.steps, [
    { among: [0, 1], by: 'comparisons', figures: [1, 0], advance: [1], fall: [0] },
  ]);
  assert.deepEqual(second.winners, { elected: [2] });
  const bySums = count(3, '1: 1 2 5; 1: 1 5 3; 1: 1 3 3').rounds[0]!;
  assert.deepEqual([bySums.runoff!.by, bySums.elected], ['totals', 2]);
  const byTops = count(3, '1: 1 4 5; 1: 1 3 2; 1: 1 5 5').rounds[0]!;
  assert.deepEqual([byTops.runoff!.by, byTops.elected], ['top-scores', 2]);
  assert.deepEqual(count(3, '1: 1 3 5; 1: 1 5 3; 1: 1 4 4').winners, { elected: [], tied: [1, 2] });
  assert.deepEqual(count(3, '1: 1 3 5; 1: 3 5 1; 1: 5 1 3').winners, { elected: [], tied: [0, 1, 2] });
  for (const same of ['5 5 5', '3 3 3', '0 0 0'])
    for (const seats of [1, 2])
      assert.deepEqual(count(3, `5: ${same}`, seats).winners, { elected: [], tied: [0, 1, 2] }, same);
  assert.deepEqual(count(3, '5: 5 5 5', 3).winners, { elected: [0, 1, 2] });
});

test('where that suite stops at a tie for the runoff, Chuck and Darcy win against either of those tied', () => {
  assert.deepEqual(count(3, '1: 1 2 5; 1: 2 1 5; 1: 3 3 5').winners, { elected: [2] });
  const { winners, rounds } = count(4, '1: 1 3 5 5; 1: 3 5 1 5; 1: 5 1 3 5');
  assert.deepEqual([rounds[0]!.finalists, rounds[0]!.tied], [[3], [0, 1, 2]]);
  assert.deepEqual(winners, { elected: [3] });
});

test('several seats: Amy has the highest sum and loses every runoff; a tie for one seat is followed through the next', () => {
  // Amy, Brian, Chuck, David, Eleanor.
  const bloc = count(5, '2: 5 - - - 0; 5: - 2 - - -; 3: - - 3 - -; 4: - - - 2 -', 3);
  assert.deepEqual(bloc.winners, { elected: [1, 2, 3] });
  // First, Condorcet Loser, Second, Third, Fourth: whoever takes the first seat, First has one of two.
  const ballots = '8: 3 0 1 1 1; 5: 0 4 0 0 0; 2: 0 1 3 2 1; 1: 0 2 5 4 3';
  assert.deepEqual(count(5, ballots, 1).winners, { elected: [], tied: [0, 1] });
  assert.deepEqual(count(5, ballots, 4).winners, { elected: [0, 2, 3], tied: [1, 4] });
});

/** The rule step by step, by lots: every outcome of drawing them, one seat after the other. */
function outcomes(n: number, ballots: readonly Counted<Scores>[], seats: number): Set<string> {
  const total = (one: number) => ballots.reduce((sum, { marks, count: times }) => sum + (marks[one] ?? 0) * times, 0);
  const tops = (one: number) =>
    ballots.reduce((sum, { marks, count: times }) => sum + (marks[one] === 3 ? times : 0), 0);
  const lead = (a: number, b: number) =>
    ballots.reduce((sum, { marks, count: times }) => sum + Math.sign((marks[a] ?? 0) - (marks[b] ?? 0)) * times, 0);
  /** Lists of those who advance: `places` of `among`. */
  const advance = (among: readonly number[], places: number): number[][] => {
    if (among.length <= places) return [[...among]];
    if (places === 0) return [[]];
    const lost = (one: number) => among.filter((other) => lead(other, one) > 0).length;
    const figures = [lost, (one: number) => -tops(one)];
    for (const [i, figure] of figures.entries()) {
      const best = Math.min(...among.map(figure));
      const worst = Math.max(...among.map(figure));
      if (best === worst) continue;
      const through =
        i === 0 ? among.filter((one) => figure(one) < worst) : among.filter((one) => figure(one) === best);
      if (through.length <= places) {
        const rest = among.filter((one) => !through.includes(one));
        return advance(rest, places - through.length).map((more) => [...through, ...more]);
      }
      return advance(i === 0 ? through : among.filter((one) => figure(one) < worst), places);
    }
    return among.flatMap((one) =>
      advanceAny(
        among.filter((other) => other > one),
        places - 1,
      ).map((more) => [one, ...more]),
    );
  };
  const advanceAny = (among: readonly number[], places: number): number[][] =>
    places === 0 ? [[]] : among.map((one) => [one]);
  const elect = (left: readonly number[]): number[] => {
    if (left.length === 1) return [...left];
    const sums = [...new Set(left.map(total))].sort((a, b) => b - a);
    const first = left.filter((one) => total(one) === sums[0]);
    const pairs =
      first.length > 1
        ? advance(first, 2)
        : advance(
            left.filter((one) => total(one) === sums[1]),
            1,
          ).map((more) => [...first, ...more]);
    return pairs.flatMap(([a, b]) => {
      const by = lead(a!, b!) || total(a!) - total(b!) || tops(a!) - tops(b!);
      if (by === 0) return [a!, b!];
      return by > 0 ? [a!] : [b!];
    });
  };
  const further = (elected: readonly number[]): string[] => {
    const left = candidates(n).filter((one) => !elected.includes(one));
    if (elected.length === seats || left.length === 0) return [elected.toSorted().join(' ')];
    return elect(left).flatMap((one) => further([...elected, one]));
  };
  return new Set(further([]));
}

test('who is elected or tied is whom all lots, or some, would elect', () => {
  const marks = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 4 });
  const polls = fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 5 });
  let ties = 0;
  fc.assert(
    fc.property(polls, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
      const ways = [...outcomes(4, ballots, seats)].map((way) => way.split(' ').map(Number));
      const { elected, tied = [], unresolved } = star(4, 3, ballots, seats).winners;
      assert.equal(unresolved, undefined);
      if (tied.length > 0) ties++;
      assert.deepEqual(
        [...elected].sort(),
        candidates(4).filter((one) => ways.every((way) => way.includes(one))),
      );
      assert.deepEqual(
        [...elected, ...tied].sort(),
        candidates(4).filter((one) => ways.some((way) => way.includes(one))),
      );
    }),
    { numRuns: 1000 },
  );
  assert.ok(ties > 50, `${ties} ties`);
});

test('a written-in name without room leaves the seat open where it could be in the runoff', () => {
  const ballots = grades('3: 5 4 0; 2: 0 5 1');
  const names = (most: number) => ({ names: 2, ballots: 2 * most, most });
  assert.deepEqual(star(3, 5, ballots, 1, names(2)).winners, { elected: [0] });
  assert.deepEqual(star(3, 5, ballots, 1, names(3)).winners, { elected: [], unresolved: [0, 1, 2] });
  assert.deepEqual(star(3, 5, ballots, 2, names(2)).winners, { elected: [], unresolved: [0, 1, 2] });
});

test('where nothing is said nobody is elected, and one candidate needs no runoff', () => {
  assert.deepEqual(star(3, 5, [], 1).winners, { elected: [] });
  const one = star(1, 5, grades('2: 3'), 1);
  assert.deepEqual([one.winners, one.rounds[0]!.runoff], [{ elected: [0] }, null]);
});
