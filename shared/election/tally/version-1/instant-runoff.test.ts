import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letters, profile } from '../testing/profile.ts';
import { instantRunoff } from './instant-runoff.ts';

const count = (n: number, written: string, seats = 1) => instantRunoff(n, profile(written), seats);
const ends = (n: number, written: string) => count(n, written).rounds.map(({ end }) => end);

test('a majority of first preferences ends the count', () => {
  const { rounds, winners } = count(3, '5 abc; 3 bca; 1 cab');
  assert.equal(rounds.length, 1);
  assert.deepEqual(rounds[0]!.end, { kind: 'majority', elected: 0 });
  assert.deepEqual(winners, { elected: [0] });
});

test('exactly half is no majority', () => {
  assert.equal(ends(3, '4 a; 3 b; 1 cb')[0]!.kind, 'eliminated');
});

test('exhausted ballots no longer count towards the majority', () => {
  const { rounds } = count(3, '4 a; 3 b; 2 c');
  assert.deepEqual([rounds[0]!.majority, rounds[0]!.exhausted], [5, 0]);
  assert.deepEqual([rounds[1]!.majority, rounds[1]!.exhausted], [4, 2]);
  assert.deepEqual(rounds[1]!.end, { kind: 'majority', elected: 0 });
});

test('those tied last go out together where even all their votes could not pass the next', () => {
  const first = ends(5, '9 a; 8 b; 2 ca; 2 db; 2 eb')[0]!;
  assert.ok(first.kind === 'eliminated');
  assert.deepEqual([first.who, first.why], [[2, 3, 4], 'fewest-together']);
  assert.deepEqual(
    first.transfers.map(({ from, to }) => [from, to]),
    [
      [2, [2, 0, 0, 0, 0]],
      [3, [0, 2, 0, 0, 0]],
      [4, [0, 2, 0, 0, 0]],
    ],
  );
  assert.deepEqual(count(5, '9 a; 8 b; 2 ca; 2 db; 2 eb').winners, { elected: [1] });
});

test('they do not where their votes together equal the next, for then one could catch up', () => {
  assert.equal(ends(4, '5 a; 4 b; 2 cd; 2 dc')[0]!.kind, 'tie');
});

test('nor where a shared ballot could lift one of them past the next', () => {
  assert.equal(ends(4, '5 a; 3 b; 1 c; 1 d; 2 c=d')[0]!.kind, 'tie');
});

test('a tie for last goes by the most recent earlier round in which they differ', () => {
  const rounds = count(4, '7 a; 5 b; 4 c; 1 dc').rounds;
  assert.deepEqual(rounds[1]!.votes, [7, 5, 5, 0]);
  const { end } = rounds[1]!;
  assert.ok(end.kind === 'eliminated');
  assert.deepEqual([end.who, end.why], [[2], 'fewest-earlier']);
});

test('a tie that was never otherwise is counted to the end in every way; one result elects', () => {
  const result = count(4, '5 a; 4 b; 2 ca; 2 da');
  const { end } = result.rounds[0]!;
  assert.ok(end.kind === 'tie');
  assert.deepEqual(end.ways, [
    { eliminated: 2, elected: [0], tied: [] },
    { eliminated: 3, elected: [0], tied: [] },
  ]);
  assert.equal(end.followed, 2);
  assert.deepEqual(result.rounds.at(-1)!.end, { kind: 'majority', elected: 0 });
  assert.deepEqual(result.winners, { elected: [0] });
  assert.equal(letters(result.ranking), 'a bcd');
});

test('different results are a tie of exactly those who can win, and the rounds stop there', () => {
  const result = count(4, '5 ab; 4 ba; 3 ca; 3 db; 1 b');
  const last = result.rounds.at(-1)!;
  assert.ok(last.end.kind === 'tie');
  assert.equal(last.end.followed, null);
  assert.deepEqual(last.end.ways, [
    { eliminated: 2, elected: [0], tied: [] },
    { eliminated: 3, elected: [1], tied: [] },
  ]);
  assert.deepEqual(result.winners, { elected: [], tied: [0, 1] });
  assert.equal(letters(result.ranking), 'ab cd');
});

test('a final between equals is a tie', () => {
  assert.deepEqual(count(2, '3 a; 3 b').winners, { elected: [], tied: [0, 1] });
});

test('a ballot shared between equals counts for none of them until one is left, but towards the majority', () => {
  const { rounds, winners } = count(3, '40 a=bc; 31 c; 20 a; 10 b');
  assert.deepEqual(rounds[0]!.votes, [20, 10, 31]);
  assert.deepEqual([rounds[0]!.shared, rounds[0]!.majority], [40, 51]);
  const { end } = rounds[0]!;
  assert.ok(end.kind === 'eliminated');
  assert.deepEqual(end.transfers, [
    { from: 1, to: [0, 0, 0], shared: 0, exhausted: 10 },
    { from: null, to: [40, 0, 0], shared: 0, exhausted: 0 },
  ]);
  assert.deepEqual(winners, { elected: [0] });
});

test('one ballot that ranks two equal leaves those two tied', () => {
  assert.deepEqual(count(3, '1 a=b').winners, { elected: [], tied: [0, 1] });
});

test('places for more seats are the last round and then elimination backwards', () => {
  // d goes out, then c (tied with b, but behind in round 1); a then has 7 of 10, b 3.
  const result = count(4, '4 abcd; 3 bcda; 2 cdab; 1 dcab', 3);
  assert.equal(letters(result.ranking), 'a b c d');
  assert.deepEqual(result.winners, { elected: [0, 1, 2] });
});

test('64 candidates with a voter each end in a bounded count and a tie of all', () => {
  const ballots = Array.from({ length: 64 }, (_, c) => ({ marks: [[c]], count: 1 }));
  const result = instantRunoff(64, ballots, 1);
  assert.equal(result.winners.tied!.length, 64);
  assert.equal(result.rounds.length, 1);
});

const strict = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }).map((order) => order.map((c) => [c]));
const anyBallots = fc.array(fc.record({ marks: strict, count: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 1,
  maxLength: 7,
});

/** Everyone whom some way of breaking every tie elects: the definition, by brute force, without looking back. */
function possibleWinners(ballots: readonly { marks: number[][]; count: number }[], continuing: number[]): Set<number> {
  const votes = continuing.map((c) =>
    ballots.reduce(
      (sum, { marks, count: k }) => (marks.flat().find((x) => continuing.includes(x)) === c ? sum + k : sum),
      0,
    ),
  );
  if (continuing.length === 1) return new Set(continuing);
  const least = Math.min(...votes);
  const last = continuing.filter((_, i) => votes[i] === least);
  return new Set(
    last.flatMap((out) => [
      ...possibleWinners(
        ballots,
        continuing.filter((c) => c !== out),
      ),
    ]),
  );
}

test('whoever is elected or tied could win by some way of breaking the ties; without ties it is the one winner', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const { winners } = instantRunoff(4, ballots, 1);
      const possible = possibleWinners(ballots, [0, 1, 2, 3]);
      for (const winner of [...winners.elected, ...(winners.tied ?? [])]) assert.ok(possible.has(winner));
      if (possible.size === 1) assert.deepEqual(winners, { elected: [...possible] });
    }),
    { numRuns: 500 },
  );
});

test('every round accounts for every ballot', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const all = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
      for (const { votes, shared, exhausted } of instantRunoff(4, ballots, 1).rounds)
        assert.equal(votes.reduce((sum, k) => sum + k, 0) + shared + exhausted, all);
    }),
  );
});
