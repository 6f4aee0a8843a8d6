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
import { choicesOf, profile, rankingContest } from '../../election/tally/testing/profile.ts';
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

const all: readonly Held[] = [
  // c over a, 4 to 3, closes the circle and is skipped; then it is as clear as a over b, and either is.
  ranked('ranked-pairs', '3 abc; 2 bca; 2 cab', '2 abc; 2 bca; 1 cab', [0], [0, 1]),
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
    const blank = { ballot: 'ranking', ranks: [] } as Choice;
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
