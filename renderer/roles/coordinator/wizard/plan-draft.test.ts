import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { type Rule, VERSION } from '../../../../shared/election/contest.ts';
import { contestFault } from '../../../../shared/election/contest-fault.ts';
import { planSchema, trustInWords } from '../../../../shared/election/manifest.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import {
  besideRules,
  consistent,
  meaning,
  missingQuestions,
  missingRules,
  newContest,
  newPlan,
  type PlanDraft,
  planOf,
  rulesOffered,
  settled,
  withGrades,
  withLaptops,
  withOptions,
  withRule,
} from './plan-draft.ts';

const filled: PlanDraft = {
  ...newPlan,
  title: ' Class  speaker ',
  contests: [{ ...newContest(1), options: ['Ada', 'Ben', 'Cem'] }],
};

const withDecidingRule = (rule: Rule): PlanDraft => ({
  ...filled,
  contests: filled.contests.map((contest) => {
    const chosen = withRule(contest, rule);
    return { ...chosen, beside: besideRules(chosen) };
  }),
});

test('a title and names are enough for a plan that the contract accepts', () => {
  assert.equal(missingQuestions(filled), null);
  assert.equal(missingRules(filled), null);
  const plan = v.parse(planSchema, planOf(filled));
  assert.equal(plan.title, 'Class  speaker');
  assert.equal(plan.contests[0]!.title, plan.title);
});

test('every rule makes a valid contest, with all rules that can count beside it', () => {
  assert.deepEqual([...rulesOffered].sort(), Object.keys(methods).sort());
  for (const rule of rulesOffered) {
    const draft = withDecidingRule(rule);
    const [contest] = v.parse(planSchema, planOf(draft)).contests;
    assert.equal(contestFault(contest!), null);
    assert.deepEqual(contest!.rules, [rule, ...besideRules(draft.contests[0]!)]);
  }
});

test('a rule that fills one seat gives up the others; equal places fall away where a rule cannot count them', () => {
  const several = { ...withRule(newContest(1), 'bottoms-up'), seats: 3, ties: true };
  assert.equal(withRule(several, 'instant-runoff').seats, 1);
  assert.equal(withRule(several, 'instant-runoff').ties, true);
  assert.deepEqual([withRule(several, 'stv').seats, withRule(several, 'stv').ties], [3, false]);
});

test('majority judgement begins with the usual grades, each with a name of its own; points have none', () => {
  const judged = withRule(filled.contests[0]!, 'majority-judgement', ['poor', 'fair', 'good']);
  assert.deepEqual([judged.top, judged.grades], [2, ['poor', 'fair', 'good']]);
  const plan = planOf({ ...filled, contests: [judged] });
  assert.deepEqual(plan.contests[0], {
    ...{ ballot: 'score', title: plan.title, options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 1 },
    ...{ top: 2, grades: ['poor', 'fair', 'good'], rules: ['majority-judgement'] },
  });
  assert.equal(withRule(judged, 'score').grades, null);
  assert.equal(missingRules({ ...filled, contests: [judged] }), null);
  for (const grades of [
    ['poor', ' ', 'good'],
    ['poor', 'good', ' good'],
  ])
    assert.equal(missingRules({ ...filled, contests: [withGrades(judged, grades)] })?.key, 'wizard.missing.grades');
});

test('rules beside fall away where they cannot count the seats or the equal places', () => {
  const contest = { ...withRule(newContest(1), 'borda'), beside: ['instant-runoff', 'stv', 'schulze'] as Rule[] };
  assert.deepEqual(consistent({ ...contest, seats: 2 }).beside, ['stv', 'schulze']);
  assert.deepEqual(consistent({ ...contest, ties: true }).beside, ['instant-runoff', 'schulze']);
});

test('the questions name what is missing: the title, the question, the names', () => {
  assert.equal(missingQuestions(newPlan)?.key, 'wizard.missing.title');
  const two = { ...filled, contests: [...filled.contests, newContest(2)] };
  assert.deepEqual(missingQuestions(two), { key: 'wizard.missing.question', values: { number: 1 } });
  const one = { ...filled, contests: [{ ...newContest(1), options: ['Ada'] }] };
  assert.deepEqual(missingQuestions(one), { key: 'wizard.missing.options', values: { count: 1 } });
});

test('one name is enough beside a free line, none is not', () => {
  const contest = { ...newContest(1), writeIn: true };
  assert.equal(missingQuestions({ ...filled, contests: [{ ...contest, options: ['Ada'] }] }), null);
  assert.notEqual(missingQuestions({ ...filled, contests: [contest] }), null);
});

test('more seats than names cannot be filled', () => {
  const contests = filled.contests.map((contest) => ({ ...contest, seats: 4 }));
  assert.deepEqual(missingRules({ ...filled, contests }), { key: 'wizard.missing.seats', values: { count: 3 } });
});

test('pasted lines become one name each, without repeats, spaces and control characters', () => {
  assert.deepEqual(withOptions(['Ada'], ' Ben \r\n\nAda\nCe\u0007m\tDan'), ['Ada', 'Ben', 'Ce m', 'Dan']);
});

test('a name that is typed but not added comes along when one goes on', () => {
  const draft = { ...filled, contests: [{ ...newContest(1), options: ['Ada'], typed: ' Ben ' }] };
  assert.equal(missingQuestions(draft)?.key, 'wizard.missing.options');
  assert.equal(missingQuestions(settled(draft)), null);
  assert.deepEqual(planOf(settled(draft)).contests[0]!.options, ['Ada', 'Ben']);
  assert.equal(settled(draft).contests[0]!.typed, '');
});

test('another rule drops what no longer goes with it', () => {
  const ranked = { ...withRule(newContest(1), 'stv'), beside: ['borda'] as Rule[] };
  assert.equal(ranked.seats, 2);
  assert.deepEqual(withRule(ranked, 'schulze').beside, ['borda']);
  assert.deepEqual(withRule(ranked, 'score').beside, []);
});

test('fewer laptops lower the threshold, and the least mixes stay between the two', () => {
  assert.deepEqual(pick(withLaptops(filled, 2, 3, 5)), [2, 2, 2]);
  assert.deepEqual(pick(withLaptops(filled, 5, 3, 1)), [5, 3, 3]);
  assert.deepEqual(pick(withLaptops(filled, 5, 3, null)), [5, 3, null]);
});

const pick = ({ laptops, threshold, leastMixes }: PlanDraft) => [laptops, threshold, leastMixes];

test('names that could not be told apart when they are written in are asked to be changed', () => {
  const [contest] = filled.contests;
  const alike = (writeIn: boolean) => ({ ...filled, contests: [{ ...contest!, options: ['Zoë', 'ZOË'], writeIn }] });
  assert.deepEqual(missingQuestions(alike(true))?.values, { one: 'Zoë', other: 'ZOË' });
  assert.equal(missingQuestions(alike(false)), null);
});

test('names are joined only where some are written in', () => {
  const [contest] = filled.contests;
  const plan = (writeIn: boolean) => planOf({ ...filled, contests: [{ ...contest!, writeIn }], joinNames: true });
  assert.equal(plan(true).joinNames, true);
  assert.equal('joinNames' in plan(false), false);
});

test('what the numbers mean is what the manifest will say', () => {
  for (let laptops = 1; laptops <= 9; laptops++)
    for (let threshold = 1; threshold <= laptops; threshold++)
      for (let leastMixes = threshold; leastMixes <= laptops; leastMixes++) {
        const draft = withLaptops(filled, laptops, threshold, leastMixes);
        const nodes = Array.from({ length: laptops }, () => ({ name: 'n', key: new Uint8Array(32) }));
        const said = trustInWords({ ...planOf(draft), version: VERSION, coordinator: new Uint8Array(32), nodes });
        const { readers, absentAtClose, absentAfter, unmixed } = meaning(draft);
        assert.ok(said[0]!.startsWith(`Any ${readers} of these ${laptops} laptops`));
        assert.ok(said[1]!.startsWith(`${absentAtClose} may be absent when voting closes, ${absentAfter} afterwards`));
        assert.ok(said[1]!.includes(`; ${unmixed} may fail`));
      }
});
