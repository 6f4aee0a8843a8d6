/** Elections whose counts others have published. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBallotFile } from '../ballot-file/ballot-file.ts';
import { rankingsOf } from '../ballot-file/contest.ts';
import type { FileBallot } from '../ballot-file/file.ts';
import type { Counted, Ranks } from './ballots.ts';
import { borda } from './borda.ts';
import { majorityJudgement } from './majority-judgement.ts';
import { pairwise } from './pairs/pairwise.ts';
import { plurality } from './plurality.ts';
import { instantRunoff } from './runoff/instant-runoff.ts';
import { schulze } from './schulze.ts';
import { score } from './score.ts';
import { choicesOf, firstsOf, grades, letters, profile, rankingContest, resultOf } from './testing/profile.ts';

const counted = (ballots: readonly FileBallot[]): Counted<Ranks>[] =>
  ballots.map(({ ranks, count }) => ({ marks: ranks, count }));
const file = (path: string) => rankingsOf(readBallotFile(path, readFileSync(new URL(path, import.meta.url))));

test('Burlington 2009: plurality elects Wright, instant runoff Kiss and Schulze Montroll, with the certified figures', () => {
  const [montroll, kiss, wright] = [0, 1, 2];
  const { ballots, options, voters } = file('../samples/burlington-2009-mayor.soi');
  assert.deepEqual(options, ['Andy Montroll', 'Bob Kiss', 'Kurt Wright']);
  assert.equal(voters, 8833);
  const contest = rankingContest(3, ['instant-runoff', 'plurality', 'schulze']);
  const choices = choicesOf(counted(ballots));

  const first = resultOf('plurality', contest, choices);
  assert.deepEqual(first.votes, [2554, 2982, 3297]);
  assert.deepEqual(first.winners, { elected: [wright] });

  const runoff = resultOf('instant-runoff', contest, choices);
  assert.deepEqual(
    runoff.rounds.map(({ votes }) => votes),
    [
      [2554, 2982, 3297],
      [0, 4314, 4064],
    ],
  );
  assert.deepEqual(runoff.rounds[0]!.end, {
    kind: 'eliminated',
    who: [montroll],
    why: 'fewest',
    transfers: [{ from: montroll, to: [0, 1332, 767], shared: 0, exhausted: 455 }],
  });
  assert.deepEqual(runoff.winners, { elected: [kiss] });

  const paths = resultOf('schulze', contest, choices);
  assert.deepEqual(paths.pairwise, [
    [0, 4067, 4597],
    [3477, 0, 4314],
    [3668, 4064, 0],
  ]);
  assert.equal(paths.condorcet, montroll);
  assert.deepEqual(paths.winners, { elected: [montroll] });
});

test('Tennessee’s capital: Memphis by plurality, Nashville by Borda and Schulze, Knoxville by instant runoff', () => {
  // a Memphis, b Nashville, c Chattanooga, d Knoxville
  const ballots = profile('42 abcd; 26 bcda; 15 cdba; 17 dcba');
  assert.deepEqual(plurality(4, firstsOf(ballots), 1).winners, { elected: [0] });
  const points = borda(4, ballots, 1);
  assert.deepEqual(
    points.points.map((p) => p / points.scale),
    [126, 194, 173, 107],
  );
  assert.equal(letters(points.ranking), 'b c a d');
  assert.equal(schulze(4, ballots, 1).condorcet, 1);
  assert.equal(letters(schulze(4, ballots, 1).ranking), 'b c d a');
  assert.equal(letters(instantRunoff(4, ballots).ranking), 'd a b c');
});

test('Tennessee’s capital by grades: Nashville wins the tie of medians, and the sum of scores', () => {
  // Excellent 3 … poor 0, graded by distance.
  const excellent = grades('42: 3 2 1 0; 26: 0 3 2 1; 15: 0 1 3 2; 17: 0 1 2 3');
  const judged = majorityJudgement(4, 3, excellent, 1);
  assert.deepEqual(judged.grades, [
    [58, 0, 0, 42],
    [0, 32, 42, 26],
    [0, 42, 43, 15],
    [42, 26, 15, 17],
  ]);
  assert.deepEqual(judged.medians, [0, 2, 2, 1]);
  assert.equal(letters(judged.ranking), 'b c d a');
  // Of 100 grades the lower median is the 50th; Chattanooga's 42nd from below goes out 17th, as its first “fair”.
  assert.deepEqual(judged.tieBreaks, [{ ahead: 1, behind: 2, removed: 16, medians: [2, 1] }]);

  const tenths = grades('42: 10 4 2 0; 26: 0 10 4 2; 15: 0 4 10 6; 17: 0 3 5 10');
  assert.deepEqual(score(4, tenths, 1).totals, [420, 539, 423, 312]);
  assert.deepEqual(score(4, tenths, 1).winners, { elected: [1] });
});

/**
 * PrefLib's .soi puts the equals of the real ballots in the order of their numbers, so its counts of a lower number over
 * a higher are too large: it has Garbee over Michlmayr, 252 to 228, where the secretary announced 224 to 228. The
 * announced counts of a higher number over a lower are unharmed.
 */
test('Debian 2003: the announced pairwise counts that the file can still tell', () => {
  const { ballots, voters } = file('../ballot-file/testing/debian-2003-leader.soi');
  assert.equal(voters, 488);
  const d = pairwise(5, counted(ballots));
  const announced = { '2>1': 428, '3>1': 385, '4>1': 397, '3>2': 221, '4>2': 228, '4>3': 237 };
  const aboveNone = { '5>1': 202, '5>2': 29, '5>3': 65, '5>4': 39 };
  for (const [pair, votes] of Object.entries({ ...announced, ...aboveNone })) {
    const [above, below] = pair.split('>').map(Number);
    assert.equal(d[above! - 1]![below! - 1], votes, pair);
  }
});
