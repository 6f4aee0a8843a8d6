import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { MAX_CONTESTS } from '../../../../shared/election/contest.ts';
import { contestFault } from '../../../../shared/election/contest-fault.ts';
import { planFault, planSchema } from '../../../../shared/election/manifest.ts';
import { planNamesFault } from '../../../../shared/election/names/name-fault.ts';
import { type Offer, offers } from '../../../../shared/election/tally/choices/table.ts';
import { png } from '../../../../shared/election/testing/pictures.ts';
import { toBase64 } from '../../../election/pictures/base64.ts';
import { say } from '../../../texts/catalogue.ts';
import { withAnswer } from './choices-draft.ts';
import {
  besideLost,
  choiceFault,
  type Fault,
  frontFault,
  gradeFaults,
  manyFault,
  missingPeople,
  missingQuestions,
  missingRules,
  optionFaults,
  registrarFault,
  seatsFault,
  textFault,
  thresholdFault,
  tiesLost,
  timesFault,
  typedFault,
} from './faults.ts';
import { settled } from './names-entry.ts';
import { frontOf, planOf, registrarIn, timesChosen } from './plan.ts';
import {
  besideRules,
  type ContestDraft,
  furtherRules,
  newContest,
  newPlan,
  type PlanDraft,
  rulesOffered,
  withRule,
} from './plan-draft.ts';

const contest: ContestDraft = { ...newContest(1), options: ['Ada', 'Ben', 'Cem'] };
const filled: PlanDraft = { ...newPlan, title: ' Class  speaker ', contests: [contest] };
const having = (also: Partial<ContestDraft>): PlanDraft => ({ ...filled, contests: [{ ...contest, ...also }] });
const missing = (draft: PlanDraft): Fault | null =>
  missingQuestions(draft) ?? missingRules(draft) ?? missingPeople(draft);
const said = (fault: Fault | null | undefined): string | null => (fault ? say('en', fault.key, fault.values) : null);

test('a title and names are enough for a plan that the contract accepts', () => {
  assert.equal(missing(filled), null);
  const plan = v.parse(planSchema, planOf(filled));
  assert.deepEqual([plan.title, plan.contests[0]!.title], ['Class speaker', 'Class speaker']);
});

test('lists may have more seats than there are lists, and no rule for persons beside them then', () => {
  const many = having({ rule: 'd-hondt', seats: '12', beside: ['plurality', 'sainte-lague'] });
  assert.equal(missing(many), null);
  const [made] = v.parse(planSchema, planOf(many)).contests;
  assert.deepEqual([made!.seats, made!.rules], [12, ['d-hondt', 'sainte-lague']]);
  assert.deepEqual(besideLost(many.contests[0]!), ['plurality']);
  assert.equal(said(missing(having({ rule: 'd-hondt', seats: '257' }))), 'A whole number from 1 to 256.');
});

test('points to give away are a number, of which one name may get all or fewer', () => {
  const made = (also: Partial<ContestDraft>) => {
    const draft = having({ rule: 'cumulative', ...also });
    assert.equal(missing(draft), null);
    const { top, points } = v.parse(planSchema, planOf(draft)).contests[0] as { top: number; points: number };
    return [points, top];
  };
  assert.deepEqual(made({}), [5, 5]);
  assert.deepEqual(made({ points: '7' }), [7, 7]);
  assert.deepEqual(made({ points: '7', pointsTop: '2' }), [7, 2]);
  const wrong = (also: Partial<ContestDraft>) => said(missing(having({ rule: 'cumulative', ...also })));
  assert.equal(wrong({ points: '101' }), 'A whole number from 1 to 100.');
  assert.equal(wrong({ points: '4', pointsTop: '5' }), 'A whole number from 1 to 4.');
});

test('every rule makes a valid contest, with all rules that can count beside it', () => {
  for (const rule of [...rulesOffered, ...furtherRules]) {
    const chosen = withRule(contest, rule, ['poor', 'fair', 'good']);
    const draft = having({ ...chosen, beside: [...besideRules(chosen)] });
    assert.equal(missing(draft), null);
    const [made] = v.parse(planSchema, planOf(draft)).contests;
    assert.equal(contestFault(made!), null);
    assert.deepEqual(made!.rules, [rule, ...besideRules(chosen)]);
  }
});

test('the questions name what is missing: the title, the question, the names', () => {
  assert.equal(missingQuestions(newPlan)?.key, 'wizard.missing.title');
  const two = { ...filled, contests: [contest, newContest(2)] };
  assert.deepEqual(missingQuestions(two), { key: 'wizard.missing.question', values: { number: 1 } });
  assert.deepEqual(missingQuestions(having({ options: ['Ada'] })), {
    key: 'wizard.missing.options',
    values: { count: 1 },
  });
  assert.equal(missingQuestions(having({ options: ['Ada'], writeIn: true })), null);
  assert.notEqual(missingQuestions(having({ options: [], writeIn: true })), null);
});

test('70 names hold the way on, with how many are too many', () => {
  const options = Array.from({ length: 70 }, (_, i) => `Name ${i + 1}`);
  assert.deepEqual(missingQuestions(having({ options })), {
    key: 'wizard.missing.fewer',
    values: { over: 6 },
  });
  assert.deepEqual(manyFault({ ...contest, options })?.values, { count: 70, most: 64, over: 6 });
  assert.equal(manyFault({ ...contest, options: options.slice(0, 64) }), null);
  assert.equal(missingQuestions(having({ options: options.slice(0, 64) })), null);
});

test('names that a reader takes for one another are named beside each other, and counted beside the button', () => {
  const options = ['Anna Berg', 'Ben', 'anna berg', 'Cem'];
  const faults = optionFaults(options).map(said);
  assert.match(faults[0]!, /The same to a reader as “anna berg”, number 3\./);
  assert.match(faults[2]!, /The same to a reader as “Anna Berg”, number 1\./);
  assert.deepEqual([faults[1], faults[3]], [null, null]);
  assert.equal(said(missingQuestions(having({ options }))), '2 options need a change: look at 1, 3.');
  const many = Array.from({ length: 12 }, () => 'Anna');
  assert.equal(said(missingQuestions(having({ options: many }))), '12 options need a change: look at 1, 2, 3, 4, 5 ….');
  assert.match(said(typedFault({ ...contest, typed: ' ADA ' }))!, /number 1/);
  assert.equal(typedFault({ ...contest, typed: ' ' }), null);
});

test('a motion that is too long says by how much; an empty line and what deceives say so', () => {
  const motion = 'm'.repeat(131);
  const [long, empty, unseen, mixed, fine] = optionFaults([motion, '  ', 'D\u200ban', 'Еve', 'Mia 🎸']);
  assert.equal(said(long), '131 characters, and at most 120 fit: take 11 out. Nothing was cut off.');
  assert.equal(empty?.key, 'wizard.fault.empty');
  assert.equal(unseen?.key, 'core.name.unseen');
  assert.equal(mixed?.key, 'core.name.mixed');
  assert.equal(fine, null);
  assert.deepEqual(textFault('t'.repeat(201), 'title')?.values, { count: 201, most: 200, over: 1 });
  assert.equal(missingQuestions({ ...filled, title: 't'.repeat(201) })?.key, 'wizard.missing.title.change');
  const two = { ...filled, contests: [{ ...contest, title: 'q'.repeat(201) }, contest] };
  assert.deepEqual(missingQuestions(two), { key: 'wizard.missing.question.change', values: { number: 1 } });
});

test('three seats of two names are refused at the field', () => {
  const two = { ...contest, options: ['Ada', 'Ben'], seats: '3' };
  assert.equal(said(seatsFault(two)), 'Only 2 can win here: take fewer, or add options.');
  assert.equal(seatsFault({ ...two, writeIn: true }), null);
  assert.equal(said(seatsFault({ ...two, seats: '1.5' })), 'A whole number from 1 to 2.');
  assert.deepEqual(missingRules(having({ seats: '4' })), { key: 'wizard.fault.seats', values: { count: 3 } });
  const runoff = { ...contest, rule: 'instant-runoff' as const };
  assert.equal(
    said(seatsFault({ ...runoff, seats: '3' })),
    'This rule has one winner. For more, choose a rule for several.',
  );
  assert.equal(seatsFault(runoff), null);
});

test('what a rule cannot do beside is known: shared places, rules for one seat', () => {
  assert.equal(tiesLost({ ...contest, rule: 'stv', ties: true }), true);
  assert.equal(tiesLost({ ...contest, ties: true }), false);
  assert.equal(tiesLost({ ...contest, rule: 'borda', ties: true }), false);
  assert.deepEqual(besideLost({ ...contest, rule: 'borda', seats: '2', beside: ['instant-runoff', 'schulze'] }), [
    'instant-runoff',
  ]);
});

test('grades need names, each its own', () => {
  const judged = { ...contest, rule: 'majority-judgement', grades: ['poor', ' ', 'good', ' good'] } as const;
  assert.deepEqual(
    gradeFaults(judged).map((fault) => fault?.key),
    [undefined, 'wizard.fault.grade.empty', 'wizard.fault.grade.double', 'wizard.fault.grade.double'],
  );
  assert.equal(missingRules(having(judged))?.key, 'wizard.missing.grades');
  assert.equal(missingRules(having({ ...judged, gradeCount: '11' }))?.key, 'wizard.fault.number');
  assert.equal(missingRules(having({ rule: 'score', top: '101' }))?.key, 'wizard.fault.number');
});

test('more laptops than are planned cannot be needed; nothing is lowered unseen', () => {
  const draft = { ...filled, laptops: '2', threshold: '3' };
  assert.equal(said(thresholdFault(draft)), 'Only 2 laptops are planned: take fewer, or plan more.');
  assert.equal(missingPeople(draft)?.key, 'wizard.fault.threshold');
  assert.equal(missingPeople({ ...filled, leastMixes: '4' })?.key, 'wizard.fault.number');
  assert.equal(missingPeople({ ...filled, laptops: '33' })?.key, 'wizard.fault.number');
});

test('a question alone bears the title of the election, whatever was typed while there were two', () => {
  const draft = having({ title: 'Left over' });
  assert.equal(planOf(draft).contests[0]!.title, 'Class speaker');
});

test('what goes with names is in the plan only where voters sign up by name', () => {
  const boxes = { inventedNames: true, hidesWhoVoted: true, latecomers: true };
  const { voters } = planOf({ ...filled, ...boxes });
  assert.deepEqual([voters.inventedNames, voters.whoVoted, voters.latecomers], [true, false, true]);
  const codes = planOf({ ...filled, ...boxes, credentials: 'codes' }).voters;
  assert.deepEqual(codes, { credentials: 'codes', latecomers: false, revote: true, pages: true });
  const reminds = (more: Partial<PlanDraft>) => planOf({ ...filled, reminders: true, ...more }).voters.reminders;
  assert.deepEqual([{}, { inventedNames: true }, { inventedNames: true, credentials: 'codes' as const }].map(reminds), [
    true,
    undefined,
    true,
  ]);
  const joins = (writeIn: boolean) => planOf({ ...having({ writeIn }), joinNames: true });
  assert.equal(joins(true).joinNames, true);
  assert.equal('joinNames' in joins(false), false);
});

/** Mostly what can stand. */
const number = fc.oneof(
  { arbitrary: fc.constantFrom('1', '2', ' 3 '), weight: 12 },
  { arbitrary: fc.constantFrom('', '0', '4', '64', '65', '1,5', 'x'), weight: 1 },
);
const name = fc.oneof(
  { arbitrary: fc.nat(99).map((n) => ` Name ${n} `), weight: 20 },
  {
    arbitrary: fc.constantFrom(
      'name 7',
      '',
      ' ',
      'D\u200ban',
      'Еve',
      '👩‍👩‍👧',
      'm'.repeat(121),
      'x\u0301\u0301\u0301\u0301',
    ),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
);
/** All that can be picked of a choice. */
const answersIn = (offer: Offer): string[] => ('values' in offer ? offer.values.map(String) : []);
const contests = fc.array(
  fc.record({
    title: name,
    options: fc.array(name, { minLength: 1, maxLength: 5 }),
    typed: name,
    about: fc.array(fc.oneof({ weight: 19, arbitrary: fc.constantFrom('', '300 euros') }, name), { maxLength: 4 }),
    pictures: fc.array(fc.constantFrom('', 'junk', toBase64(png(2, 2))), { maxLength: 4 }),
    writeIn: fc.boolean(),
    rule: fc.constantFrom(...rulesOffered, ...furtherRules),
    beside: fc.uniqueArray(fc.constantFrom(...rulesOffered, ...furtherRules), { maxLength: 3 }),
    seats: fc.option(number),
    top: number,
    points: number,
    pointsTop: fc.option(number),
    grades: fc.array(name, { maxLength: 4 }),
    gradeCount: fc.option(number),
    ties: fc.boolean(),
    choices: fc.dictionary(
      fc.constantFrom(...offers.map(({ field }) => field), 'unknown'),
      fc.oneof(fc.constantFrom('', ...offers.flatMap(answersIn)), number),
      { noNullPrototype: true },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

test('a last name that is to stand for nobody is never counted as somebody instead', () => {
  const asked = (more: Partial<ContestDraft>): ContestDraft => ({
    ...contest,
    options: ['Ada', 'Ben', 'None of these'],
    choices: { none: 'true' },
    ...more,
  });
  const lacks = (more: Partial<ContestDraft>) =>
    missingRules({ ...newPlan, title: 'Class speaker', contests: [asked(more)] });
  const refused = { key: 'wizard.missing.none', values: { name: 'None of these' } };
  assert.equal(lacks({}), null);
  assert.deepEqual(lacks({ rule: 'borda' }), refused);
  assert.deepEqual(lacks({ writeIn: true }), refused);
  assert.deepEqual(lacks({ rule: 'approval', choices: { none: 'true', least: '2' } }), refused);
  assert.deepEqual(lacks({ seats: '3' }), { key: 'wizard.fault.seats', values: { count: 2 } });
  assert.equal(lacks({ seats: '2' }), null);
  // Where nobody asked for it, the same is nobody's concern.
  assert.equal(lacks({ rule: 'borda', choices: {} }), null);
});

test('a rule that cannot count a name for nobody is not counted beside one that can, and that is said', () => {
  const asked: ContestDraft = { ...contest, rule: 'instant-runoff', beside: ['schulze', 'borda'] };
  const none: ContestDraft = { ...asked, choices: { none: 'true' } };
  assert.deepEqual(besideLost(asked), []);
  assert.deepEqual(besideLost(none), ['borda']);
  assert.ok(besideRules(none).includes('schulze'));
});

test('a line about a name says what is wrong with it, and goes into the plan beside its name', () => {
  const asked = (about: readonly string[]): PlanDraft => ({
    ...newPlan,
    title: 'Projects',
    contests: [{ ...contest, about }],
  });
  const lines = (about: readonly string[]) => planOf(asked(about)).contests[0]!.about;
  assert.deepEqual(missingQuestions(asked(['', 'x'.repeat(201)])), {
    key: 'wizard.missing.about',
    values: { count: 1, places: '2' },
  });
  assert.equal(missingQuestions(asked(['x'.repeat(200)])), null);
  assert.deepEqual(lines(['', ' 300  euros ']), ['', '300 euros', '']);
  assert.equal(lines(['', ' ']), undefined);
  assert.equal(lines([]), undefined);
});

/** A public key of RFC 8032, 7.1. */
const REGISTRAR = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

test('whatever is typed, a draft in which nothing is missing is a plan that can be held', () => {
  let held = 0;
  const draft = fc.record({
    title: fc.oneof(fc.constant('Vote'), name),
    contests: contests.map((list) => list.map((one, id) => ({ ...one, id: id + 1 }))),
    credentials: fc.constantFrom('keys' as const, 'codes' as const),
    registrar: fc.constantFrom('', '', '', '', '', REGISTRAR),
    latecomers: fc.boolean(),
    revote: fc.boolean(),
    pages: fc.boolean(),
    inventedNames: fc.boolean(),
    hidesWhoVoted: fc.boolean(),
    reminders: fc.boolean(),
    joinNames: fc.boolean(),
    lesson: fc.boolean(),
    desk: fc.boolean(),
    opens: fc.constantFrom('', '', '', '', '', '', '2990-01-01T08:00', '2020-01-01T08:00'),
    closes: fc.constantFrom('', '', '', '2990-01-01T08:00', '2990-01-01T09:00'),
    results: fc.constantFrom('', '', '', '2990-01-01T08:00', '2990-01-01T10:00'),
    committee: fc.boolean(),
    proxy: fc.constantFrom('', '127.0.0.1'),
    publicAddress: fc.constantFrom('', 'https://vote.example.org'),
    laptops: number,
    threshold: fc.option(number),
    leastMixes: fc.option(number),
    leastBallots: fc.oneof(fc.constant('5'), number),
  });
  fc.assert(
    fc.property(draft, (typed) => {
      const whole = settled(typed);
      if (missing(whole)) return;
      held++;
      const plan = v.parse(planSchema, planOf(whole));
      assert.equal(planFault(plan) ?? planNamesFault(plan), null);
    }),
    { numRuns: 6000 },
  );
  assert.ok(held > 30, `${held} drafts lacked nothing`);
});

test('the largest plan that lacks nothing fits a ballot', () => {
  const options = Array.from({ length: 64 }, (_, i) => `Name ${i + 1}`);
  const large = Array.from({ length: MAX_CONTESTS }, (_, i) => ({
    ...newContest(i + 1),
    ...{ title: `Question ${i + 1}`, options, writeIn: true, rule: 'borda' as const },
  }));
  const draft = { ...filled, contests: large };
  assert.equal(missing(draft), null);
  assert.equal(planFault(v.parse(planSchema, planOf(draft))), null);
});

test('results are out after voting has closed, at an hour to come, or by people', () => {
  const now = new Date('2026-12-07T07:00').getTime();
  const judge = (closes: string, results: string, committee = false) => {
    const found = timesFault({ ...newPlan, closes, results, committee }, now);
    return found && [found.key, found.of];
  };
  assert.equal(judge('2026-12-07T08:00', '2026-12-07T08:01'), null);
  assert.deepEqual(judge('2026-12-07T08:00', '2026-12-07T08:00'), ['hours.wizard.results', 'results']);
  assert.deepEqual(judge('', '2026-12-07T07:00'), ['hours.wizard.past', 'results']);
  assert.equal(judge('2026-12-07T08:00', '2026-12-07T08:00', true), null, 'an hour that another choice sets aside');
  const held = (draft: Partial<PlanDraft>) => planOf({ ...filled, ...draft }).results;
  assert.equal(held({}), undefined);
  assert.deepEqual(held({ results: '2026-12-07T08:00', committee: true }), { by: 'committee' });
  assert.deepEqual(held({ results: '2026-12-07T08:00' }), { at: new Date('2026-12-07T08:00').getTime() / 1000 });
});

test('announced times are still to come, and voting closes after it opens', () => {
  const now = new Date('2026-12-07T07:00').getTime();
  const judge = (opens: string, closes: string) => {
    const found = timesFault({ ...newPlan, opens, closes }, now);
    return found && [found.of, found.key];
  };
  assert.equal(judge('', ''), null);
  assert.equal(judge('2026-12-07T08:00', '2026-12-07T09:00'), null);
  assert.deepEqual(judge('2026-12-07T07:00', ''), ['opens', 'hours.wizard.past']);
  assert.deepEqual(judge('', '2026-12-06T09:00'), ['closes', 'hours.wizard.past']);
  assert.deepEqual(judge('2026-12-07T08:00', '2026-12-07T08:00'), ['closes', 'hours.wizard.order']);
  const { opens, closes } = timesChosen({ ...newPlan, opens: '2026-12-07T08:00' });
  assert.deepEqual([opens, closes], [now / 1000 + 3600, undefined]);
});

test('a registrar’s key is a key, or left empty; it is of no account where voters sign up', () => {
  const of = (registrar: string, more: Partial<PlanDraft> = {}) => {
    const draft = { ...newPlan, credentials: 'codes' as const, registrar, ...more };
    return [registrarFault(draft)?.key ?? null, registrarIn(draft) !== null];
  };
  assert.deepEqual(of(''), [null, false]);
  assert.deepEqual(of(` ${REGISTRAR.toUpperCase()} `), [null, true]);
  for (const wrong of [REGISTRAR.slice(1), `${REGISTRAR}0`, '0'.repeat(64), 'nobody'])
    assert.deepEqual(of(wrong), ['registrar.wizard.fault', false], wrong);
  assert.deepEqual(of(REGISTRAR, { lesson: true })[0], 'registrar.wizard.lesson');
  assert.deepEqual(of('nobody', { credentials: 'keys' }), [null, false]);
});

test('a proxy is given with both its addresses or with none, and several apart by spaces or commas', () => {
  const of = (proxy: string, publicAddress: string) => {
    const draft = { ...newPlan, proxy, publicAddress };
    return [frontFault(draft)?.key ?? null, frontOf(draft)];
  };
  assert.deepEqual(of(' ', ''), [null, null]);
  assert.equal(of('127.0.0.1', '')[0], 'front.both');
  assert.equal(of('', 'https://vote.example.org')[0], 'front.both');
  const both = { proxies: ['127.0.0.1', '::1'], address: 'https://vote.example.org' };
  assert.deepEqual(of('127.0.0.1, ::1', ' https://vote.example.org '), [null, both]);
});

test('a turnout is a number of those who may vote, or a share; anything else is refused at the field', () => {
  const turnout: Offer = offers.find(({ field }) => field === 'leastTurnout')!;
  for (const typed of ['', '2', '10000', '1/3', '50 %', '>1/2']) {
    const draft = { ...filled, contests: [withAnswer(contest, turnout, typed)] };
    assert.equal(missing(draft), null, typed);
    assert.equal(planFault(v.parse(planSchema, planOf(draft))), null, typed);
  }
  for (const typed of ['1', '10001', '2000000', '3/2', '>100%', 'half'])
    assert.deepEqual(
      choiceFault(withAnswer(contest, turnout, typed), turnout),
      { key: 'wizard.fault.turnout', values: { least: 2, most: 10_000 } },
      typed,
    );
});
