import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Choice } from '../../../shared/election/choice.ts';
import { type Contest, slots } from '../../../shared/election/contest.ts';
import { choiceFault } from '../../../shared/election/encoding.ts';
import { choiceInWords, parseChoice, parseChoices } from './choose.ts';

const common = { title: 'Mayor', options: ['Ada', 'Bob', 'Cleo > Dan', 'Eve, PhD'], writeIn: true, seats: 1 };
const single: Contest = { ballot: 'single', ...common, rules: ['plurality'] };
const approval: Contest = { ballot: 'approval', ...common, most: 3, rules: ['approval'] };
const score: Contest = { ballot: 'score', ...common, top: 5, rules: ['score'] };
const ranking: Contest = { ballot: 'ranking', ...common, ties: true, rules: ['schulze'] };

const refused = (contest: Contest, typed: string, reason: RegExp) =>
  assert.throws(() => parseChoice(contest, typed), { code: 'bad-choice', message: reason }, typed);

test('an option is chosen by its name, in any case, or by its number from 1', () => {
  for (const typed of ['Bob', ' bob ', 'BOB', '2', '"Bob"'])
    assert.deepEqual(parseChoice(single, typed), { ballot: 'single', pick: 1 }, typed);
});

test('a single choice may hold any separator without quotes', () => {
  assert.deepEqual(parseChoice(single, 'Eve, PhD'), { ballot: 'single', pick: 3 });
  assert.deepEqual(parseChoice(single, 'cleo > dan'), { ballot: 'single', pick: 2 });
});

test('a name comes before a number: an option called 1 is meant by 1', () => {
  const years: Contest = { ...single, options: ['2', '1'], writeIn: false };
  assert.deepEqual(parseChoice(years, '1'), { ballot: 'single', pick: 1 });
  assert.deepEqual(parseChoice(years, '2'), { ballot: 'single', pick: 0 });
});

test('of two names that differ in case only, each is meant by its exact spelling and neither by another', () => {
  const cases: Contest = { ...single, options: ['ada', 'Ada'], writeIn: false };
  assert.deepEqual(parseChoice(cases, 'Ada'), { ballot: 'single', pick: 1 });
  refused(cases, 'ADA', /there is no option ADA/);
});

test('approvals are listed with commas, quotes around a name that holds one', () => {
  const choice = { ballot: 'approval', picks: [0, 3] };
  assert.deepEqual(parseChoice(approval, '"Eve, PhD", Ada'), choice);
  assert.deepEqual(parseChoice(approval, '4,1'), choice);
});

test('points are given away as scores are, no more of them than there are', () => {
  const heaped: Contest = { ballot: 'score', ...common, top: 3, points: 4, rules: ['cumulative'] };
  const choice = parseChoice(heaped, 'Ada=3, Bob=1');
  assert.deepEqual(choice, { ballot: 'score', scores: [3, 1, null, null, null] });
  assert.deepEqual(parseChoice(heaped, choiceInWords(heaped, choice)), choice);
  assert.throws(() => parseChoice(heaped, 'Ada=3, Bob=2'), /at most 4 points may be given, but 5 are/);
  assert.throws(() => parseChoice(heaped, 'Ada'), /an option, = and points from 1 to 3/);
});

test('scores follow their option, what is not named has none', () => {
  assert.deepEqual(parseChoice(score, 'Ada=3, Bob = 0'), { ballot: 'score', scores: [3, 0, null, null, null] });
});

test('grades are given by name in any case, or as numbers, and said by name', () => {
  const judged = { ...score, top: 2, grades: ['poor', 'fair', 'very good'] } as Contest;
  const choice = { ballot: 'score' as const, scores: [2, 1, null, 0, null] };
  assert.deepEqual(parseChoice(judged, 'Ada=Very Good, Bob = fair, 4=0'), choice);
  assert.equal(choiceInWords(judged, choice), 'Ada=very good, Bob=fair, "Eve, PhD"=poor');
  assert.deepEqual(parseChoice(judged, choiceInWords(judged, choice)), choice);
  refused(judged, 'Ada=great', /is not an option, = and a grade: poor, fair, very good/);
});

test('a ranking goes from best to worst, with equals', () => {
  const choice = { ballot: 'ranking', ranks: [[1], [0, 2], [3]] };
  assert.deepEqual(parseChoice(ranking, 'Bob > "Cleo > Dan" = Ada > Eve, PhD'), choice);
});

test('a name is written in once, tidied, where the contest takes one', () => {
  assert.deepEqual(parseChoice(ranking, 'write-in: Zoe   Ng > Ada'), {
    ballot: 'ranking',
    ranks: [[4], [0]],
    writeIn: 'Zoe Ng',
  });
  refused(ranking, 'write-in:Zoe > write-in:Max', /only one name/);
  refused(ranking, 'write-in: ', /is empty/);
  refused({ ...single, writeIn: false }, 'write-in:Zoe', /./);
});

test('a dash leaves any contest blank, and an option called dash stands in quotes', () => {
  assert.deepEqual(parseChoice(single, '-'), { ballot: 'single', pick: null });
  assert.deepEqual(parseChoice(approval, '-'), { ballot: 'approval', picks: [] });
  assert.deepEqual(parseChoice(score, '-'), { ballot: 'score', scores: [null, null, null, null, null] });
  assert.deepEqual(parseChoice(ranking, '-'), { ballot: 'ranking', ranks: [] });
  assert.deepEqual(parseChoice({ ...single, options: ['-'] }, '"-"'), { ballot: 'single', pick: 0 });
});

test('what the contest does not allow is refused with the question and what may be chosen', () => {
  refused(single, 'Adda', /“Mayor”: there is no option Adda/);
  refused(single, '5', /there is no option 5/);
  refused(single, '0', /there is no option 0/);
  refused(approval, 'Ada,,Bob', /an option is missing/);
  refused(approval, 'Ada, 1', /twice/);
  refused(approval, '1,2,3,4', /at most 3/);
  refused(score, 'Ada=6', /from 0 to 5/);
  refused(score, 'Ada', /Ada is not an option, = and a score/);
  refused(score, 'Ada=1=2', /is not an option/);
  refused(score, 'Ada=1, ada=2', /twice/);
  refused({ ...ranking, ties: false }, 'Ada = Bob', /ties are not allowed/);
  refused(ranking, 'Ada > Ada', /twice/);
  assert.throws(() => parseChoice(single, 'Adda'), { hint: /1 Ada, 2 Bob, .*write-in:NAME/ });
});

test('each question is answered once', () => {
  assert.throws(() => parseChoices([single, ranking], ['Ada']), { code: 'bad-choice', hint: /Mayor; Mayor/ });
  assert.equal(parseChoices([single, ranking], ['Ada', 'Bob']).length, 2);
});

test('the words for any valid choice parse to that choice', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9 ,=>-]{1,8}$/).filter((s) => s === s.trim());
  const slotsOf = (contest: Contest) => fc.shuffledSubarray([...Array(slots(contest)).keys()]);
  const marks = (contest: Contest): fc.Arbitrary<Choice> => {
    const sorted = slotsOf(contest).map((picks) => picks.sort((a, b) => a - b));
    switch (contest.ballot) {
      case 'single':
        return fc.option(fc.nat(slots(contest) - 1)).map((pick): Choice => ({ ballot: 'single', pick }));
      case 'approval':
        return sorted.map((picks): Choice => ({ ballot: 'approval', picks }));
      case 'score':
        return fc
          .array(fc.option(fc.nat(5)), { minLength: slots(contest), maxLength: slots(contest) })
          .map((scores): Choice => ({ ballot: 'score', scores }));
      case 'ranking':
        return fc.tuple(slotsOf(contest), fc.nat(3)).map(([order, at]): Choice => {
          const ranks = [order.slice(0, at), order.slice(at)].map((equals) => equals.sort((a, b) => a - b));
          return { ballot: 'ranking', ranks: ranks.filter((equals) => equals.length > 0) };
        });
    }
  };
  const kinds: Contest[] = [single, { ...approval, most: 5 }, score, ranking];
  const cases = fc
    .tuple(fc.constantFrom(...kinds), fc.uniqueArray(name, { minLength: 1, maxLength: 4 }))
    .map(([contest, options]): Contest => ({ ...contest, options }))
    .chain((contest) => fc.tuple(fc.constant(contest), marks(contest), fc.constantFrom('Zoe', 'a = b > c, d')));
  fc.assert(
    fc.property(cases, ([contest, choice, writeIn]) => {
      // A name is written in exactly where its slot is used.
      const chosen = choiceFault(contest, choice) === null ? choice : { ...choice, writeIn };
      fc.pre(choiceFault(contest, chosen) === null);
      assert.deepEqual(parseChoice(contest, choiceInWords(contest, chosen)), chosen);
    }),
    { numRuns: 500 },
  );
});
