/** An election for each rule that version 3 brought, from its lobby to the verdict: one result that is clear, and a tie. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { lotOf } from '../../board/record.ts';
import { verify } from '../../board/verify/verify.ts';
import { concat } from '../../codec/bytes.ts';
import type { Choice } from '../../election/choice.ts';
import type { Contest, Rule } from '../../election/contest.ts';
import { byLot } from '../../election/tally/choices/tie-break.ts';
import { choicesOf, grades, profile, rankingContest } from '../../election/tally/testing/profile.ts';
import { contestOf } from '../../election/testing/arbitrary.ts';
import { opened } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

interface Held {
  readonly rule: Rule;
  readonly contest: Contest;
  /** A choice of each voter, equally many in both polls. */
  readonly clear: readonly Choice[];
  readonly tie: readonly Choice[];
  readonly elected: readonly number[];
  readonly tied: readonly number[];
}

const ranked = (rule: Rule, clear: string, tie: string, elected: number[], tied: number[]): Held => ({
  ...{ rule, elected, tied },
  contest: rankingContest(3, [rule as 'borda']),
  clear: choicesOf(profile(clear)),
  tie: choicesOf(profile(tie)),
});

const given = (written: string): Choice[] =>
  grades(written).flatMap(({ marks, count }) => new Array<Choice>(count).fill({ ballot: 'score', scores: [...marks] }));

const all: readonly Held[] = [
  {
    // b has the most points, but three of five put a above it; then each two are as equal as can be.
    ...{ rule: 'star', elected: [0], tied: [0, 1, 2] },
    contest: { ...contestOf('score', 3), rules: ['star'] } as Contest,
    clear: given('3: 5 4 0; 2: 0 5 1'),
    tie: given('1: 5 3 0; 1: 0 5 3; 1: 3 0 5'),
  },
  // c over a, 4 to 3, closes the circle and is skipped; then it is as clear as a over b, and either is.
  ranked('ranked-pairs', '3 abc; 2 bca; 2 cab', '2 abc; 2 bca; 1 cab', [0], [0, 1]),
  // Beaten by 4 and by 5; then by 3 and by 3.
  ranked('minimax', '3 abc; 2 bca; 2 cab', '2 abc; 2 bca; 1 cab', [0], [0, 1]),
  // c has the fewest and goes out, and a beats b; then b has as few as c, and without b it is c.
  ranked('tideman-alternative', '4 abc; 3 bca; 2 cab', '3 abc; 2 bca; 2 cab', [0], [0, 2]),
];

for (const { rule, contest, clear, tie, elected, tied } of all)
  test(`an election by ${rule} is held and verified, with a tie and with the lot that decides it`, async () => {
    const contests: Contest[] = [
      { ...contest, title: 'Clear' },
      { ...contest, title: 'Tied' },
      { ...contest, title: 'Drawn', tieBreak: 'lot' },
    ];
    const voters = Math.max(clear.length, tie.length);
    const { network, voters: keys } = opened(2, voters, planOf({ contests, threshold: 1, leastMixes: 1 }));
    assert.equal(network.record.manifest.version, 3);
    const blank: Choice =
      contest.ballot === 'score' ? { ballot: 'score', scores: [null, null, null] } : { ballot: 'ranking', ranks: [] };
    for (const [i, voter] of keys.entries())
      must(network.cast(voter, [clear[i] ?? blank, tie[i] ?? blank, tie[i] ?? blank]));
    network.order('close');
    const { record, blobs } = network;
    const winners = readTally(record.result!.tally).contests.map(({ results }) => results[0]!.winners);
    const [drawn] = byLot(tied, concat(lotOf(record), Uint8Array.of(2)));
    assert.deepEqual(winners, [
      { elected },
      { elected: [], tied },
      { elected: [drawn], byLot: { among: tied, elected: [drawn] } },
    ]);
    const verdict = await verify(transcriptOf(network), {
      expected: record.fingerprint,
      clock: () => 0,
      examine: (statements) => examineOnce(statements, blobs),
    });
    assert.equal(verdict.outcome, 'valid');
  });
