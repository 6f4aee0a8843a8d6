import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Rule } from '../../../../shared/election/contest.ts';
import { planFault, planSchema, versionOf } from '../../../../shared/election/manifest.ts';
import { answersOf, exampleOf } from '../../../../shared/election/tally/choices/example.ts';
import { methodIn } from '../../../../shared/election/tally/choices/method.ts';
import { type Offer, offersFor } from '../../../../shared/election/tally/choices/table.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { speakerFor } from '../../../../shared/verdict/outcome/speaker.ts';
import { voiceIn } from '../../../../shared/verdict/texts/texts.ts';
import { exampleInWords } from '../../../results/example.ts';
import { askedOf, choosesAny, chosenIn, withAnswer } from './choices-draft.ts';
import { begun, readDraft, writeDraft } from './kept-draft.ts';
import { planOf } from './plan.ts';
import { type ContestDraft, newContest, newPlan, rulesOffered, withRule } from './plan-draft.ts';
import { commonRules, groupNames, groupOf, ruleGroups } from './rule-groups.ts';

const rules = Object.keys(methods) as Rule[];
const contest: ContestDraft = { ...newContest(1), options: ['Ada', 'Ben', 'Cem', 'Dia', 'Eva'] };
const asked = (rule: Rule): ContestDraft => withRule(contest, rule, ['poor', 'good']);
const plan = (one: ContestDraft) =>
  v.parse(planSchema, planOf({ ...newPlan, title: 'Class speaker', contests: [one] }));

test('a rule as it usually counts asks for no choice, and needs no newer version for it', () => {
  for (const rule of rules) {
    assert.deepEqual(chosenIn(asked(rule)), {});
    assert.equal(choosesAny(asked(rule)), false);
    for (const offer of offersFor(askedOf(asked(rule))))
      assert.ok(!(offer.field in plan(asked(rule)).contests[0]!), `${rule} ${offer.field}`);
  }
});

test('every answer of every rule makes a plan that can be held, says so to voters, and is kept in the draft', () => {
  for (const rule of rules)
    for (const offer of offersFor(askedOf(asked(rule))) as readonly Offer[])
      for (const value of answersOf(rule, offer, plan(asked(rule)).contests[0]!)) {
        if (value === null) continue;
        const draft = withAnswer(asked(rule), offer, String(value));
        const said = `${rule} ${offer.field} ${value}`;
        assert.equal(choosesAny(draft), true, said);
        const made = plan(draft);
        const [counted] = made.contests;
        assert.equal(counted![offer.field as keyof typeof counted], value, said);
        assert.equal(planFault(made), null, said);
        assert.equal(versionOf(made), 3, said);
        const [usual] = plan(asked(rule)).contests;
        if (!offer.uncounted) assert.notDeepEqual(methodIn(counted!, rule), methodIn(usual!, rule), said);
        const kept = writeDraft({ ...begun, draft: { ...newPlan, contests: [draft] } })!;
        assert.deepEqual(readDraft(kept)!.draft.contests[0], draft, said);
        assert.deepEqual(withAnswer(draft, offer, ''), asked(rule), said);
      }
});

test('an answer that another rule does not have is set aside, and there again with the next one', () => {
  const [tieBreak] = offersFor(askedOf(asked('instant-runoff')));
  const draft = withAnswer(asked('instant-runoff'), tieBreak!, 'earlier-rounds');
  assert.deepEqual(chosenIn(draft), { tieBreak: 'earlier-rounds' });
  assert.deepEqual(chosenIn(withRule(draft, 'plurality')), {});
  assert.deepEqual(chosenIn(withRule(draft, 'stv')), {});
  assert.deepEqual(chosenIn(withRule(withRule(draft, 'stv'), 'bottoms-up')), { tieBreak: 'earlier-rounds' });
});

test('a draft of an earlier program chooses nothing', () => {
  const kept = writeDraft({ ...begun, draft: { ...newPlan, title: 'Class trip' } })!;
  const before = kept.replaceAll(',"choices":{}', '');
  assert.notEqual(before, kept);
  assert.deepEqual(readDraft(before), readDraft(kept));
});

test('the words of an example change with the answer, in every language that is at hand', () => {
  for (const language of ['en', 'de'] as const)
    for (const rule of rules)
      for (const offer of offersFor(askedOf(asked(rule))) as readonly Offer[]) {
        if (offer.uncounted) continue;
        const results = answersOf(rule, offer, exampleOf(rule, offer, null).contest).map((value) => {
          const example = exampleOf(rule, offer, value);
          const { contest: one } = example;
          return exampleInWords(example, speakerFor(voiceIn(language), one, one.options)).result;
        });
        assert.equal(new Set(results).size, results.length, `${rule} ${offer.field}: ${results.join(' / ')}`);
      }
});

test('the common rules come first, and every other one stands in one group', () => {
  const grouped = ruleGroups.flatMap((group) => group.rules);
  assert.deepEqual([...commonRules, ...grouped].sort(), [...rules].sort());
  for (const rule of commonRules) assert.ok(rulesOffered.includes(rule));
  for (const { name, rules: some } of ruleGroups) {
    assert.ok(groupNames.includes(name));
    assert.ok(some.length > 0);
  }
  assert.deepEqual(
    ['schulze', 'sequential-runoff', 'phragmen', 'score'].map((rule) => groupOf(rule as Rule)),
    ['one', 'several', 'several', 'points'],
  );
});
