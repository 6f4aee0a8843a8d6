/** Small polls that were once counted otherwise, each for a kind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBallotFile } from '../ballot-file/ballot-file.ts';
import { rankingsOf } from '../ballot-file/contest.ts';
import type { Choice } from '../choice.ts';
import type { Contest, RankingContest } from '../contest.ts';
import { contestFault } from '../contest-fault.ts';
import { contestOf } from '../testing/arbitrary.ts';
import { SCALE } from './stv.ts';
import { resultOf } from './testing/profile.ts';

const read = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url));

/** The file as a contest by some rule, and the choices of all its voters. */
function poll(name: string, rule: RankingContest['rules'][number]) {
  const { title, options, ballots, seats = 1, ties } = rankingsOf(readBallotFile(name, read(name)));
  const contest: RankingContest = {
    ...{ ballot: 'ranking', title, options: [...options], writeIn: false, seats, ties, rules: [rule] },
  };
  const choices = ballots.flatMap(({ ranks, count }) =>
    new Array<Choice>(count).fill({ ballot: 'ranking', ranks: ranks.map((equals) => [...equals]) }),
  );
  return { contest, choices, name: (slots: readonly number[] = []) => slots.map((slot) => options[slot]) };
}

test('ten who are tied last go out in whatever order: Ada is elected, 7 against 5', () => {
  const { contest, choices, name } = poll('irv-22-voters.soi', 'instant-runoff');
  const { rounds, winners } = resultOf('instant-runoff', contest, choices);
  assert.deepEqual(name(winners.elected), ['Ada']);
  assert.deepEqual(rounds.at(-1)!.votes.slice(0, 2), [7, 5]);
});

test('two seats by runoffs go to Ada and Cem, one after the other or from the bottom; one runoff is refused', () => {
  for (const rule of ['sequential-runoff', 'bottoms-up'] as const) {
    const { contest, choices, name } = poll('irv-two-seats.blt', rule);
    assert.equal(contestFault(contest), null);
    assert.deepEqual(name(resultOf(rule, contest, choices).winners.elected), ['Ada', 'Cem'], rule);
  }
  assert.match(contestFault(poll('irv-two-seats.blt', 'instant-runoff').contest)!, /has 2 seats/);
});

test('equal ranks are refused where the rule has no way to count them', () => {
  for (const file of ['equal-first.blt', 'all-equal-first.blt', 'equal-second.blt'])
    for (const rule of ['stv', 'plurality'] as const)
      assert.match(contestFault(poll(file, rule).contest)!, new RegExp(`equal ranks, which ${rule} does not count`));
});

test('equal ranks are counted in full for each where the rule says so', () => {
  const { contest, choices, name } = poll('irv-equal-first.blt', 'instant-runoff');
  assert.equal(contestFault(contest), null);
  const { rounds, winners } = resultOf('instant-runoff', contest, choices);
  // 3 A=D>B>C, 3 B>C>D, 2 C>A=D, 1 D: Cem goes out first and counts for Ada and Dia, then Ben for Dia.
  assert.deepEqual(
    rounds.map(({ votes }) => votes),
    [
      [3, 3, 2, 4],
      [5, 3, 0, 6],
      [5, 0, 0, 9],
      [0, 0, 0, 9],
    ],
  );
  assert.deepEqual(name(winners.elected), ['Dia']);
  const first = poll('equal-first.blt', 'instant-runoff');
  assert.deepEqual(first.name(resultOf('instant-runoff', first.contest, first.choices).winners.tied), ['Ada', 'Ben']);
});

test('the last to be excluded passes the votes on, as on the councils’ sheets', () => {
  const { contest, choices, name } = poll('stv-last-exclusion.blt', 'stv');
  const { stages, winners } = resultOf('stv', contest, choices);
  assert.deepEqual(name(winners.elected), ['Ada']);
  assert.equal(stages.at(-1)!.votes[0], 7 * SCALE);
});

test('written-in names are no one candidate: Ada has two votes, and nobody else more than one', () => {
  const { contests, ballots } = JSON.parse(read('write-ins-pooled.json').toString());
  const contest = { ...contestOf('single', 2, { writeIn: true }), ...contests[0] } as Contest;
  const choices = (ballots as string[]).map((ballot): Choice => {
    const [, writeIn] = ballot.split('write-in:');
    return writeIn === undefined
      ? { ballot: 'single', pick: contest.options.indexOf(ballot) }
      : { ballot: 'single', pick: contest.options.length, writeIn };
  });
  const { votes, winners } = resultOf('plurality', contest, choices);
  assert.deepEqual(votes, [2, 0, 1, 1, 1]);
  assert.deepEqual(winners.elected, [contest.options.indexOf('Ada')]);
});

test('of two middle grades the lower one counts: Ben', () => {
  const { top, candidates, ballots } = JSON.parse(read('mj-even.json').toString());
  const contest = { ...contestOf('score', candidates.length, { top }), rules: ['majority-judgement' as const] };
  const choices = ballots.map((scores: number[]): Choice => ({ ballot: 'score', scores }));
  const { medians, winners } = resultOf('majority-judgement', contest as never, choices);
  assert.deepEqual(medians, [0, 1]);
  assert.deepEqual(
    winners.elected.map((slot) => candidates[slot]),
    ['Ben'],
  );
});
