import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Choice } from '../../choice.ts';
import { type Contest, contestSchema, contestSchemaVersion2 } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { score } from '../score.ts';
import { countBallots } from '../tally.ts';
import { lot, resultOf } from '../testing/profile.ts';
import { chosenIn, methodIn } from './method.ts';

type Given = readonly (number | null)[];

const asked = (options: number, more: object = {}) =>
  ({
    ...{ ballot: 'score', title: 'Film', options: ['Ada', 'Ben', 'Cem', 'Dia'].slice(0, options), writeIn: false },
    ...{ seats: 1, top: 10, rules: ['score'], unscored: 'left-out' },
    ...more,
  }) as Contest;
const given = (...ballots: Given[]): Choice[] => ballots.map((scores) => ({ ballot: 'score', scores: [...scores] }));

test('left out of its mean, a ballot without a score says nothing of a name; as 0 it lowers it', () => {
  // Ada has 17 from five ballots, 3.4; Ben 8 from two, 4.
  const ballots = given([4, null], [4, 5], [3, 3], [3, null], [3, null]);
  const usual = resultOf('score', asked(2, { unscored: undefined }), ballots);
  assert.deepEqual(usual.winners, { elected: [0] });
  assert.equal(usual.ratings, undefined);
  const { totals, ratings, winners, ranking } = resultOf('score', asked(2), ballots);
  assert.deepEqual({ totals, ratings }, { totals: [17, 8], ratings: [5, 2] });
  assert.deepEqual(winners, { elected: [1] });
  assert.deepEqual(ranking, [[1], [0]]);
});

test('means are compared as fractions: equal ones tie, and no decimals decide', () => {
  // 1/3 and 2/6 are no number of decimals.
  const thirds = given([1, 1], [0, 0], [0, 0], [null, 1], [null, 0], [null, 0]);
  const tied = resultOf('score', asked(2), thirds);
  assert.deepEqual(
    [tied.totals, tied.ratings],
    [
      [1, 2],
      [3, 6],
    ],
  );
  assert.deepEqual(tied.winners, { elected: [], tied: [0, 1] });
  const drawn = resultOf('score', asked(2, { tieBreak: 'lot' }), thirds);
  assert.deepEqual([drawn.winners.elected.length, drawn.winners.byLot?.among], [1, [0, 1]]);

  // (n − 1)/n and (n − 2)/(n − 1) are the same double, and their products above 2^53.
  const n = 1e9;
  const marked = (count: number, ...marks: Given) => ({ marks, count });
  const close = score(2, [marked(n - 2, 1, 1), marked(1, 1, 0), marked(1, 0, null)], 1, 1, null, 'left-out');
  const [a, b] = close.totals.map((total, one) => total / close.ratings![one]!);
  assert.equal(a, b, 'as decimals they are equal');
  assert.deepEqual(close.winners, { elected: [0] });
});

test('a name that one ballot judges can win, and says so; one that none judges comes last, behind a mean of 0', () => {
  const { winners, ratings, ranking } = resultOf('score', asked(4), given([9, 10, null, 0], [9, null, null, 0]));
  assert.deepEqual(winners, { elected: [1] });
  assert.deepEqual(ratings, [2, 1, 0, 2]);
  assert.deepEqual(ranking, [[1], [0], [3], [2]]);
  assert.ok(chosenIn(asked(4)).includes('unscored.few'));
});

test('a blank ballot stays one, and where nobody judges anybody nobody is elected', () => {
  const blank = given([null, null], [null, null]);
  const { counted, results } = countBallots(
    asked(2),
    blank.map((marks) => ({ marks, count: 1 })),
    lot,
  );
  assert.equal(counted, 0);
  assert.deepEqual(results[0]!.winners, { elected: [] });
});

test('other rules beside it count a blank as before', () => {
  const ballots = given([5, null], [0, 4], [0, 4]);
  const both = asked(2, { rules: ['score', 'star', 'majority-judgement'] });
  const usual = { ...both, unscored: undefined } as unknown as Contest;
  for (const rule of ['star', 'majority-judgement'] as const)
    assert.deepEqual(resultOf(rule, both, ballots), resultOf(rule, usual, ballots));
  assert.deepEqual(methodIn(both, 'star').counts, methodIn(usual, 'star').counts);
});

test('it is of version 3, for score voting alone, and never where names are written in', () => {
  assert.ok(v.is(contestSchema, asked(2)));
  assert.ok(!v.is(contestSchemaVersion2, asked(2)));
  assert.ok(!v.is(contestSchema, asked(2, { unscored: 'zero' })), 'the usual is said by nothing');
  const { unscored: _, ...ranking } = { ...asked(2), ballot: 'ranking', ties: false, rules: ['borda'] } as never as {
    unscored: string;
  };
  assert.ok(!v.is(contestSchema, { ...ranking, unscored: 'left-out' }));
  assert.equal(contestFault(asked(2)), null);
  assert.match(contestFault(asked(2, { rules: ['star'] }))!, /by score, which does not count it/);
  assert.match(contestFault(asked(2, { writeIn: true }))!, /it takes no written-in names/);
  assert.match(contestFault(asked(2, { rules: ['cumulative'], points: 10 }))!, /by score, which does not count it/);
});
