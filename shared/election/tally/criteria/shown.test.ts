import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest } from '../../contest.ts';
import { VERSION } from '../../contest.ts';
import { comparedRules } from '../side-by-side/outcomes.ts';
import { tally } from '../tally.ts';
import { choicesOf, rankingContest, repeat } from '../testing/profile.ts';
import type { Failure } from './names.ts';
import { ballotsOf, failuresOf, metBy, type ShownBallot, staying } from './shown.ts';

/** Who is elected or tied by an election's own count; scores are from 0 to 5. */
function elected(rule: (typeof comparedRules)[number], n: number, ballots: readonly ShownBallot[]): number[] {
  const ranked = ballots.flatMap((ballot) => ('ranks' in ballot ? [{ marks: ballot.ranks, count: ballot.count }] : []));
  const scored = ballots.flatMap((ballot) => ('scores' in ballot ? [ballot] : []));
  const contest: Contest =
    scored.length > 0
      ? {
          ballot: 'score',
          title: '',
          options: [...'abcdefgh'].slice(0, n),
          writeIn: false,
          seats: 1,
          top: 5,
          rules: [rule as 'score'],
        }
      : { ...rankingContest(n, [rule as 'borda']), ties: rule !== 'plurality' && rule !== 'stv' };
  const choices = [
    ...choicesOf(ranked),
    ...scored.flatMap(({ scores, count }) => repeat(count, { ballot: 'score' as const, scores })),
  ];
  const { elected, tied = [] } = tally(VERSION, contest, choices, new Uint8Array(32).fill(7)).results[0]!.winners;
  return [...elected, ...tied].sort((a, b) => a - b);
}

const size = (ballots: readonly ShownBallot[]): number =>
  Math.max(...ballots.flatMap((one) => ('ranks' in one ? one.ranks.flat() : [one.scores.length - 1]))) + 1;

test('each poll that a window shows, and what it is changed to, elects who is said to be elected', () => {
  let shown = 0;
  for (const rule of comparedRules)
    for (const [criterion, failure] of failuresOf(rule)) {
      const { candidates, poll, winners, after, elects } = failure;
      assert.deepEqual(elected(rule, candidates, ballotsOf(poll)), winners, `${rule} ${criterion}`);
      shown++;
      if (after === undefined) continue;
      const names = staying(criterion, failure);
      const n = Math.min(names.length, Math.max(candidates, size(ballotsOf(after))));
      assert.deepEqual(elected(rule, n, ballotsOf(after)), elects, `${rule} ${criterion}, after`);
    }
  assert.ok(shown > 60, `only ${shown}`);
});

test('whoever stays keeps the name, where others are taken away', () => {
  const failure: Failure = {
    candidates: 3,
    seed: 0,
    poll: '1 bca; 1 cab; 1 abc; 1 a=b; 1 c',
    winners: [1],
    after: '1 ba; 2 ab; 1 a=b',
    elects: [0],
  };
  assert.deepEqual(staying('irrelevant-alternatives', failure), [0, 1]);
  const first: Failure = {
    candidates: 3,
    seed: 0,
    poll: '2: 3 1 4; 1: 4 2 0',
    winners: [1],
    after: '2: 1 4; 1: 2 0',
    elects: [1],
  };
  assert.deepEqual(staying('irrelevant-alternatives', first), [1, 2]);
  for (const rule of comparedRules)
    for (const [criterion, each] of failuresOf(rule)) {
      const names = staying(criterion, each);
      // Who was elected still stands, and it is another who wins now.
      if (!criterion.endsWith('alternatives')) continue;
      assert.ok(
        names.length < each.candidates && each.winners.every((one) => names.includes(one)),
        `${rule} ${criterion}`,
      );
      assert.ok(
        each.elects!.every((one) => !each.winners.includes(names[one]!)),
        `${rule} ${criterion}`,
      );
    }
  assert.throws(() => staying('irrelevant-alternatives', { ...failure, after: '5 ba' }), /does not become/);
});

test('both kinds of ballots are read as they are written', () => {
  assert.deepEqual(ballotsOf('2 acb; 14 a=bc'), [
    { count: 2, ranks: [[0], [2], [1]] },
    { count: 14, ranks: [[0, 1], [2]] },
  ]);
  assert.deepEqual(ballotsOf('2: 1 3 2; 1: 4 - 0'), [
    { count: 2, scores: [1, 3, 2] },
    { count: 1, scores: [4, null, 0] },
  ]);
});

test('what a rule meets and what it does not are apart, and several seats are not spoken of', () => {
  for (const rule of comparedRules) {
    const failed = failuresOf(rule).map(([criterion]) => criterion);
    assert.deepEqual(
      failed.filter((criterion) => metBy(rule).includes(criterion)),
      [],
      rule,
    );
  }
  assert.deepEqual(failuresOf('approval'), []);
  assert.ok(metBy('approval').includes('monotonicity'));
  assert.ok(failuresOf('instant-runoff').some(([criterion]) => criterion === 'monotonicity'));
});
