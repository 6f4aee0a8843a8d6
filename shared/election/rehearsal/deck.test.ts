import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { Choice } from '../choice.ts';
import { type Contest, LATEST, slots } from '../contest.ts';
import { choiceFault, decodeChoices, encodeChoices, usedSlots } from '../encoding.ts';
import type { Plan } from '../manifest.ts';
import { examples } from '../tally/examples.ts';
import { isBlank } from '../tally/given.ts';
import { tally } from '../tally/tally.ts';
import { anyContests, contestOf } from '../testing/arbitrary.ts';
import { quiet } from '../testing/plan.ts';
import { alikeIn, MOST_DECK, testDeck } from './deck.ts';

const lot = new Uint8Array(33).fill(7);
const asking = (contests: readonly Contest[], voters = 5000): Plan => ({
  ...quiet,
  contests: contests as Plan['contests'],
  limits: { ...quiet.limits, voters },
});
const answersOf = (contest: Contest, voters?: number): Choice[] =>
  testDeck(asking([contest], voters)).map(([answer]) => answer!);

/** The answer of somebody for whom two options have changed places. */
function exchanged(answer: Choice, a: number, b: number): Choice {
  const other = (slot: number): number => (slot === a ? b : slot === b ? a : slot);
  switch (answer.ballot) {
    case 'single':
      return { ...answer, pick: answer.pick === null ? null : other(answer.pick) };
    case 'approval':
      return { ...answer, picks: answer.picks.map(other).sort((x, y) => x - y) };
    case 'score':
      return { ...answer, scores: answer.scores.map((_, slot) => answer.scores[other(slot)]!) };
    case 'ranking':
      return { ...answer, ranks: answer.ranks.map((equals) => equals.map(other)) };
  }
}

const counted = (contest: Contest, answers: readonly Choice[]): string =>
  Buffer.from(encodeCanonical(tally(LATEST, contest, answers, lot) as unknown as Value)).toString('hex');

/** Whether each pair of options, exchanged on all ballots, gives another result. */
function tellsApart(contest: Contest, answers: readonly Choice[]): void {
  const right = counted(contest, answers);
  for (let a = 0; a < contest.options.length; a++)
    for (let b = a + 1; b < contest.options.length; b++) {
      const wrong = answers.map((answer) => exchanged(answer, a, b));
      assert.notEqual(
        counted(contest, wrong),
        right,
        `${contest.rules[0]}: ${a} and ${b} of ${contest.options.length}`,
      );
    }
}

test('by every rule the deck covers each option, and to exchange any two of them changes the result', () => {
  for (const { contest } of Object.values(examples))
    for (const rule of contest.rules) {
      const asked = { ...contest, rules: [rule] } as Contest;
      const answers = answersOf(asked);
      assert.deepEqual(alikeIn(asked, answers), [], rule);
      assert.equal(new Set(answers.flatMap(usedSlots)).size, slots(asked), rule);
      tellsApart(asked, answers);
    }
});

test('so it is of whatever is asked: valid answers, one blank, each option there, none alike', () => {
  fc.assert(
    fc.property(anyContests, fc.boolean(), (contests, few) => {
      const plan = asking(contests, few ? 3 : 5000);
      const deck = testDeck(plan);
      assert.ok(deck.length >= (few ? 3 : plan.leastBallots) && deck.length <= Math.min(plan.limits.voters, MOST_DECK));
      for (const ballot of deck) {
        for (const [i, contest] of contests.entries()) assert.equal(choiceFault(contest, ballot[i]!, LATEST), null);
        assert.deepEqual(decodeChoices(contests, encodeChoices(contests, ballot, LATEST), LATEST), ballot);
      }
      if (few) return;
      for (const [i, contest] of contests.entries()) {
        const answers = deck.map((ballot) => ballot[i]!);
        assert.ok(answers.some(isBlank));
        assert.equal(new Set(answers.flatMap(usedSlots)).size, slots(contest));
        assert.deepEqual(alikeIn(contest, answers), []);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same plan gives the same deck, and a usual one a short deck', () => {
  const contests = [contestOf('ranking', 5), contestOf('single', 8), contestOf('approval', 8), contestOf('score', 8)];
  assert.deepEqual(testDeck(asking(contests)), testDeck(asking(structuredClone(contests))));
  assert.ok(testDeck(asking(contests)).length <= 60);
  assert.equal(testDeck({ ...asking(contests), leastBallots: 90 }).length, 90);
});

test('where too few may vote to tell all options apart, it says which are alike', () => {
  const contest = contestOf('single', 8);
  const answers = answersOf(contest, 12);
  assert.equal(answers.length, 12);
  assert.ok(alikeIn(contest, answers).length > 0);
});
