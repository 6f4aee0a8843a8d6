import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seeded } from '../../../crypto/shuffle/testing/example.ts';
import { type Counted, distinct, type Ranks } from '../ballots.ts';
import { candidates } from '../places.ts';
import { letters, profile } from '../testing/profile.ts';
import { instantRunoff } from './instant-runoff.ts';

const count = (n: number, written: string) => instantRunoff(n, profile(written));
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
  assert.deepEqual([first.who, first.why], [[2, 3, 4], 'behind']);
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

test('all below some number of votes go with those tied last, where none of them can reach it', () => {
  // d can lift c, tied last with it, to the 2 of e; but none of them can reach the 7 of b.
  const first = ends(5, '9 a; 7 b; 1 ce; 1 dc; 2 e')[0]!;
  assert.ok(first.kind === 'eliminated');
  assert.deepEqual([first.who, first.why], [[2, 3, 4], 'behind']);
});

test('they do not where the others would lift one of them to the next, for then it could catch up', () => {
  assert.equal(ends(4, '5 a; 4 b; 3 cd; 3 dc')[0]!.kind, 'tie');
  assert.equal(ends(4, '6 a; 4 b; 3 cd; 3 dc')[0]!.kind, 'tie');
  assert.equal(ends(4, '7 a; 4 b; 3 cd; 3 dc')[0]!.kind, 'eliminated');
});

test('those tied who cannot reach the next do go together, even where their votes in all would', () => {
  // 4 c and d together equal b, but no ballot of one names the other.
  const first = ends(4, '5 a; 4 b; 2 ca; 2 da')[0]!;
  assert.ok(first.kind === 'eliminated' && first.why === 'behind');
});

test('one of those tied that no ballot joins with another of them goes out in any case', () => {
  // c and d can lift each other to b; e stands apart.
  const first = ends(5, '5 a; 4 b; 3 cd; 3 dc; 3 eb')[0]!;
  assert.ok(first.kind === 'eliminated');
  assert.deepEqual([first.who, first.why], [[4], 'apart']);
});

test('no earlier round breaks a tie: every way to go on is followed', () => {
  // After d both b and c have 5; b had 5 before, c 4.
  const { rounds, winners } = count(4, '7 a; 5 b; 4 cb; 1 dc; 1 bc');
  assert.deepEqual(rounds[0]!.votes, [7, 6, 4, 1]);
  assert.deepEqual(winners, { elected: [1] });
  const equal = count(4, '7 a; 5 bc; 4 cb; 1 dc');
  assert.deepEqual(equal.rounds[1]!.votes, [7, 5, 5, 0]);
  const { end } = equal.rounds[1]!;
  assert.ok(end.kind === 'tie' && end.followed === null);
  assert.deepEqual(equal.winners, { elected: [], tied: [1, 2] });
});

test('a tie whose ways all elect the same is no tie; those it leaves share a place', () => {
  const result = count(4, '7 a; 3 b; 2 cdb; 2 dcb');
  const { end } = result.rounds[0]!;
  assert.ok(end.kind === 'tie');
  assert.deepEqual(end.ways, [
    { eliminated: 2, elected: [0], tied: [] },
    { eliminated: 3, elected: [0], tied: [] },
  ]);
  assert.equal(end.followed, 2);
  assert.deepEqual(result.winners, { elected: [0] });
  assert.equal(letters(result.ranking), 'a bcd');
});

test('different results are a tie of exactly those who can win, and the rounds stop there', () => {
  const result = count(4, '5 a; 4 b; 3 cd; 3 dc');
  const last = result.rounds.at(-1)!;
  assert.ok(last.end.kind === 'tie');
  assert.equal(last.end.followed, null);
  assert.deepEqual(last.end.ways, [
    { eliminated: 2, elected: [3], tied: [] },
    { eliminated: 3, elected: [2], tied: [] },
  ]);
  assert.deepEqual(result.winners, { elected: [], tied: [2, 3] });
  assert.equal(letters(result.ranking), 'cd ab');
});

test('a final between equals is a tie', () => {
  assert.deepEqual(count(2, '3 a; 3 b').winners, { elected: [], tied: [0, 1] });
});

test('a ballot that puts several highest counts for each of them; a majority needs ballots that put one alone', () => {
  const { rounds, winners } = count(3, '40 a=bc; 31 c; 20 a; 10 b');
  assert.deepEqual(rounds[0]!.votes, [60, 50, 31]);
  assert.deepEqual([rounds[0]!.alone, rounds[0]!.shared, rounds[0]!.majority], [[20, 10, 31], 40, 51]);
  const { end } = rounds[0]!;
  assert.ok(end.kind === 'eliminated');
  assert.deepEqual(end.transfers, [{ from: 2, to: [0, 0, 0], shared: 0, exhausted: 31 }]);
  assert.deepEqual(rounds[1]!.votes, [60, 50, 0]);
  const last = rounds[1]!.end;
  assert.ok(last.kind === 'eliminated');
  assert.deepEqual(last.transfers, [
    { from: 1, to: [0, 0, 0], shared: 0, exhausted: 10 },
    { from: null, to: [40, 0, 0], shared: 0, exhausted: 0 },
  ]);
  assert.deepEqual(winners, { elected: [0] });
});

/** Delemazure, Peters (2024), section 1: the reason for counting approvals. */
test('a majority that likes two equally is not split between them', () => {
  assert.deepEqual(count(3, '3 a=b; 2 c').winners, { elected: [], tied: [0, 1] });
});

test('one ballot that ranks two equal leaves those two tied', () => {
  assert.deepEqual(count(3, '1 a=b').winners, { elected: [], tied: [0, 1] });
});

test('places behind the one elected are the last round and then elimination backwards', () => {
  const result = count(4, '5 a; 4 bc; 2 cb; 1 dc');
  assert.equal(letters(result.ranking), 'b a c d');
});

test('64 candidates with a voter each are a tie of all at one look', () => {
  const ballots = Array.from({ length: 64 }, (_, c) => ({ marks: [[c]], count: 1 }));
  const result = instantRunoff(64, ballots);
  assert.equal(result.winners.tied!.length, 64);
  assert.deepEqual(
    result.rounds.map(({ end }) => end),
    [{ kind: 'equal' }],
  );
});

/** Each is named first by a voter who names all after it, round and round: every set of them is on some way. */
const ring = (n: number): Counted<Ranks>[] =>
  Array.from({ length: n }, (_, c) => ({ marks: candidates(n).map((i) => [(c + i) % n]), count: 1 }));

test('more sets than are looked at: unresolved, elects nobody and says who can still be elected', () => {
  const small = instantRunoff(8, ring(8));
  assert.equal(small.winners.tied?.length, 8);
  const ballots = [...ring(24), { marks: [[24]], count: 4 }, { marks: [[25]], count: 1 }];
  const { rounds, winners } = instantRunoff(26, ballots);
  assert.deepEqual(winners.elected, []);
  assert.equal(winners.tied, undefined);
  assert.ok(winners.unresolved!.length > 1 && !winners.unresolved!.includes(25), 'the last one cannot');
  assert.deepEqual(rounds.at(-1)!.end.kind, 'unresolved');
});

test('which sets are looked at does not depend on the order of the candidates', () => {
  const n = 25;
  const ballots = [...ring(24), { marks: [[24]], count: 4 }];
  const turned = ballots.map(({ marks, count: k }) => ({
    marks: marks.map(([one]) => [(one! * 7 + 3) % n]),
    count: k,
  }));
  const open = instantRunoff(n, ballots).winners.unresolved!;
  assert.deepEqual(
    instantRunoff(n, turned).winners.unresolved,
    open.map((one) => (one * 7 + 3) % n).sort((a, b) => a - b),
  );
});

/** Polls as in a school: names weighted by 1/k, five different ones on a ballot, the less known with a voter or two each. */
function poll(seed: number): { n: number; ballots: Counted<Ranks>[] } {
  const dice = seeded(`poll ${seed}`);
  const below = (bound: number) => new DataView(dice(4).slice().buffer).getUint32(0) % bound;
  const n = 30 + below(35);
  const weight = (one: number) => Math.floor(1e6 / (one + 1));
  const orders = Array.from({ length: 300 + below(701) }, () => {
    const left = candidates(n);
    return Array.from({ length: 5 }, () => {
      let at = below(left.reduce((sum, one) => sum + weight(one), 0));
      const found = left.findIndex((one) => {
        at -= weight(one);
        return at < 0;
      });
      return left.splice(found, 1);
    });
  });
  return { n, ballots: distinct(orders) };
}

test('a hundred polls of 30 to 64 names and 300 to 1,000 voters are decided', () => {
  const polls = Array.from({ length: 100 }, (_, seed) => poll(seed));
  const winners = polls.map(({ n, ballots }) => instantRunoff(n, ballots).winners);
  assert.equal(winners.filter(({ elected }) => elected.length === 1).length, 100);
});

test('every round accounts for every ballot', () => {
  const marks = fc
    .array(fc.subarray(candidates(5), { minLength: 1 }), { minLength: 1, maxLength: 4 })
    .map((ranks) => ranks.map((equals, i) => equals.filter((one) => !ranks.slice(0, i).flat().includes(one))))
    .map((ranks) => ranks.filter((equals) => equals.length > 0));
  const anyBallots = fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const all = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
      for (const { votes, alone, shared, exhausted } of instantRunoff(5, ballots).rounds) {
        assert.equal(alone.reduce((sum, k) => sum + k, 0) + shared + exhausted, all);
        assert.ok(votes.every((v, one) => v >= alone[one]! && v <= alone[one]! + shared));
      }
    }),
  );
});
