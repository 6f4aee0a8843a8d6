import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Rule, VERSION } from '../../../../shared/election/contest.ts';
import { type Manifest, trustInWords } from '../../../../shared/election/manifest.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { say } from '../../../texts/catalogue.ts';
import { begun, readDraft, writeDraft } from './kept-draft.ts';
import { planOf } from './plan.ts';
import {
  besideOf,
  furtherRules,
  gradesOf,
  meaning,
  newContest,
  newPlan,
  numbersOf,
  type PlanDraft,
  readsAsNone,
  rulesOffered,
  seatsOf,
  tiesOf,
  withGrade,
  withRule,
} from './plan-draft.ts';

const filled: PlanDraft = {
  ...newPlan,
  title: 'Class speaker',
  contests: [{ ...newContest(1), options: ['Ada', 'Ben', 'Cem', 'Dan'] }],
};
const contest = filled.contests[0]!;

test('every rule is offered', () => {
  assert.deepEqual([...rulesOffered, ...furtherRules].sort(), Object.keys(methods).sort());
});

test('another rule forgets nothing: what it cannot do is set aside, and there again with the next one', () => {
  const asked = { ...withRule(contest, 'borda'), seats: '3', ties: true, beside: ['schulze', 'stv'] as Rule[] };
  assert.deepEqual([seatsOf(asked), tiesOf(asked), besideOf(asked)], [3, true, ['schulze']]);
  const one = withRule(asked, 'instant-runoff');
  assert.deepEqual([seatsOf(one), tiesOf(one), besideOf(one)], [null, true, ['schulze']]);
  const proportional = withRule(one, 'stv');
  assert.deepEqual([seatsOf(proportional), tiesOf(proportional), besideOf(proportional)], [3, false, ['schulze']]);
  assert.deepEqual(withRule(proportional, 'borda'), asked);
});

test('rules for several seats begin with two, the others with one, unless somebody has said how many', () => {
  const seats = (rule: Rule, said: string | null) => seatsOf({ ...withRule(contest, rule), seats: said });
  assert.deepEqual([seats('stv', null), seats('plurality', null), seats('bottoms-up', null)], [2, 1, 2]);
  assert.deepEqual([seats('stv', '1'), seats('plurality', ' 4 ')], [1, 4]);
  for (const wrong of ['5', '0', '', '1,5', '1.0', 'two', '1e0', '-1']) assert.equal(seats('stv', wrong), null, wrong);
});

test('majority judgement begins with the usual grades; names of fewer grades come back with more', () => {
  const judged = withRule(contest, 'majority-judgement', ['poor', 'fair', 'good']);
  assert.deepEqual(gradesOf(judged), ['poor', 'fair', 'good']);
  const renamed = withGrade(judged, 2, 'superb');
  assert.deepEqual(gradesOf({ ...renamed, gradeCount: '2' }), ['poor', 'fair']);
  assert.deepEqual(gradesOf({ ...renamed, gradeCount: '4' }), ['poor', 'fair', 'superb', '']);
  assert.deepEqual(gradesOf({ ...renamed, gradeCount: 'four' }), ['poor', 'fair', 'superb']);
  assert.deepEqual(gradesOf(withRule(renamed, 'score')), []);
  assert.deepEqual(gradesOf(withRule(withRule(renamed, 'score'), 'majority-judgement', ['a', 'b'])), renamed.grades);
  assert.deepEqual(withGrade({ ...judged, grades: ['poor'] }, 2, 'good').grades, ['poor', '', 'good']);
});

test('numbers that nobody has said follow the laptops; those that somebody has said stay', () => {
  const numbers = (laptops: string, threshold: string | null, leastMixes: string | null) => {
    const found = numbersOf({ ...filled, laptops, threshold, leastMixes });
    return [found.laptops, found.threshold, found.mixes];
  };
  assert.deepEqual(numbers('3', null, null), [3, 2, 2]);
  assert.deepEqual(numbers('1', null, null), [1, 1, 1]);
  assert.deepEqual(numbers('4', null, null), [4, 2, 2]);
  assert.deepEqual(numbers('5', null, null), [5, 3, 3], 'as the guide for a committee says');
  assert.deepEqual(numbers('5', '3', null), [5, 3, 3]);
  assert.deepEqual(numbers('2', '3', null), [2, null, null]);
  assert.deepEqual(numbers('5', '3', '2'), [5, 3, null]);
  assert.deepEqual(numbers('three', null, null), [null, 2, 2]);
  assert.deepEqual(numbers('33', null, '4'), [null, 2, 4]);
});

test('a draft is kept as it is, wrong numbers and half words included; of nothing that was typed nothing is kept', () => {
  assert.equal(writeDraft(begun), null);
  const kept = {
    at: 1,
    draft: { ...filled, laptops: ' x', contests: [{ ...contest, typed: 'Em', options: ['Ada', 'Ada', ''] }] },
  };
  assert.deepEqual(readDraft(writeDraft(kept)!), kept);
});

test('a draft of another version, or a damaged one, is none', () => {
  const text = writeDraft({ at: 2, draft: filled })!;
  for (const other of [
    text.slice(1),
    text.replace('"at":2', '"at":3'),
    text.replace('plurality', 'lottery'),
    text.replace('"revote":true,', ''),
    text.replace('"pages"', '"postal"'),
  ])
    assert.equal(readDraft(other), null, other);
});

test('what the numbers mean is what the manifest will say', () => {
  for (let laptops = 1; laptops <= 9; laptops++)
    for (let threshold = 1; threshold <= laptops; threshold++)
      for (let leastMixes = threshold; leastMixes <= laptops; leastMixes++) {
        const typed = { laptops: String(laptops), threshold: String(threshold), leastMixes: String(leastMixes) };
        const draft = { ...filled, ...typed };
        const nodes = Array.from({ length: laptops }, () => ({ name: 'n', key: new Uint8Array(32) }));
        const parties = { coordinator: new Uint8Array(32), nodes, nonce: new Uint8Array(16) };
        const said = trustInWords({ ...planOf(draft), version: VERSION, ...parties } as Manifest);
        const { readers, absentAtClose, absentAfter, unmixed } = meaning(draft)!;
        const all = `Only all ${laptops} laptops together`;
        const any = readers === laptops ? all : `Any ${readers} of these ${laptops} laptops together`;
        const alone = laptops === 1 ? 'The one laptop' : 'Each of these laptops';
        assert.ok(said[0]!.startsWith(readers === 1 ? alone : any));
        assert.equal(
          said[1],
          `Laptops that may be missing: ${absentAtClose} when voting closes, ${absentAfter} when ballots are opened, ${unmixed} when they are mixed.`,
        );
      }
});

test('a lesson is asked for, and kept; a draft of an earlier program asks for none', () => {
  assert.deepEqual([planOf(filled).lesson, planOf({ ...filled, lesson: true }).lesson], [false, true]);
  const kept = writeDraft({ at: 1, draft: { ...filled, lesson: true } })!;
  assert.equal(readDraft(kept)?.draft.lesson, true);
  const { lesson: _, ...earlier } = filled;
  assert.equal(readDraft(JSON.stringify({ at: 1, draft: earlier }))?.draft.lesson, false);
});

test('an option reads as the one for nobody by the words of any language, last, and until it is said to be', () => {
  for (const [language, none] of [
    ['en', 'None of these'],
    ['de', 'Nichts davon'],
  ] as const) {
    const words = say(language, 'wizard.none.words');
    const contest = { ...newContest(1), options: ['Trip', ` ${none} `] };
    assert.ok(readsAsNone(contest, words), none);
    assert.ok(!readsAsNone({ ...contest, options: contest.options.toReversed() }, words));
    assert.ok(!readsAsNone({ ...contest, choices: { none: 'true' } }, words));
    assert.ok(!readsAsNone(newContest(1), words));
    assert.ok(words.split(', ').includes(say(language, 'choice.none.name').toLowerCase()));
  }
});
