import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decidesOnlyWhatIsSure } from '../testing/other-names.ts';
import { closePolls, leGrand, schulzeExample3, tennessee } from '../testing/pairs.ts';
import { letters, profile } from '../testing/profile.ts';
import { minimax } from './minimax.ts';

const order = (ballots: ReturnType<typeof profile>, n: number) => letters(minimax(n, ballots, 1).ranking);

test('Tennessee’s capital: Nashville loses to nobody, Memphis by 58, Chattanooga by 68, Knoxville by 83', () => {
  const { worst, winners, condorcet } = minimax(4, tennessee, 1);
  assert.deepEqual(
    worst.map((defeat) => defeat?.votes ?? 0),
    [58, 0, 68, 83],
  );
  assert.deepEqual(worst[0]!.by, [1, 2, 3]);
  assert.equal(condorcet, 1);
  assert.deepEqual(winners, { elected: [1] });
  assert.equal(order(tennessee, 4), 'b a c d');
});

test('Le Grand’s five names elect Cora, whose worst defeats are the mildest', () => {
  const { worst, winners } = minimax(5, leGrand, 1);
  assert.deepEqual(worst[2], { by: [0, 1, 3, 4], votes: 461 });
  assert.deepEqual(winners, { elected: [2] });
});

test('the test suite of Condorcet PHP 5 agrees: who loses to nobody, and a loser to all who wins', () => {
  const equal = profile('4 a=cb; 47 acb; 43 cba; 6 ba=c');
  assert.deepEqual(
    minimax(3, equal, 1).worst.map((defeat) => defeat?.votes ?? 0),
    [0, 94, 47],
  );
  assert.equal(order(equal, 3), 'a c b');
  // d loses to each of the others, who lose to one another more badly.
  const loser = profile('1 abc; 1 abd; 3 bca; 1 cda; 1 dab; 2 dca');
  assert.deepEqual(minimax(4, loser, 1).winners, { elected: [3] });
});

test('winning votes and margins differ where ballots are short', () => {
  // b beats a by 13 to 4, c beats b by 9 to 8 and a beats c by 7 to 5.
  const ballots = profile('5 b; 4 ac; 3 ba; 5 cb');
  assert.deepEqual(minimax(3, ballots, 1).winners, { elected: [2] });
  assert.deepEqual(minimax(3, ballots, 1, null, 'margins').winners, { elected: [1] });
  assert.deepEqual(
    minimax(3, ballots, 1, null, 'margins').worst.map((defeat) => defeat?.votes),
    [9, 1, 2],
  );
});

test('equally bad defeats are a tie, and seats go to the first places', () => {
  const circle = profile('1 abc; 1 bca; 1 cab');
  assert.deepEqual(minimax(3, circle, 1).winners, { elected: [], tied: [0, 1, 2] });
  assert.deepEqual(minimax(5, schulzeExample3, 2).winners, { elected: [4, 0] });
  assert.deepEqual(minimax(3, [], 1).winners, { elected: [] });
});

test('the worst defeat is the most ballots that put another above, where more do than do not', () => {
  fc.assert(
    fc.property(closePolls(4, true), (ballots) => {
      const above = (a: number, b: number) =>
        ballots.reduce((sum, { marks, count }) => {
          const place = (one: number) => {
            const at = marks.findIndex((equals) => equals.includes(one));
            return at < 0 ? 9 : at;
          };
          return place(a) < place(b) ? sum + count : sum;
        }, 0);
      const worst = [0, 1, 2, 3].map((one) =>
        Math.max(...[0, 1, 2, 3].map((other) => (above(other, one) > above(one, other) ? above(other, one) : 0))),
      );
      const result = minimax(4, ballots, 1);
      assert.deepEqual(
        result.worst.map((defeat) => defeat?.votes ?? 0),
        worst,
      );
      const mildest = [0, 1, 2, 3].filter((one) => worst[one] === Math.min(...worst));
      const { elected, tied = [] } = result.winners;
      assert.deepEqual([...elected, ...tied], mildest);
    }),
    { numRuns: 300 },
  );
});

test('written-in names without room leave open what they might change', () => {
  for (const by of ['winning-votes', 'margins'] as const)
    decidesOnlyWhatIsSure((n, ballots, seats, others) => minimax(n, ballots, seats, others, by), 3);
});
