import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { type Contest, contestSchema, contestSchemaVersion2, plannedContestSchema, type Rule } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { examples } from '../examples.ts';
import { methods } from '../methods.ts';
import { countBallots } from '../tally.ts';
import { answersOf, exampleOf } from './example.ts';
import { choosing, chosenValue, type Offer, offers, offersFor, type Value } from './table.ts';

const rules = Object.keys(methods) as Rule[];
const asked = (rule: Rule, { seats, options }: Contest) => ({
  rule,
  seats,
  options: options.length,
  places: options.length,
});
/** Each rule with each choice that it has about its count. */
const all = rules.flatMap((rule) =>
  (offersFor(asked(rule, examples[rule].contest)) as readonly Offer[])
    .filter(({ uncounted }) => !uncounted)
    .map((offer) => ({ rule, offer })),
);

test('of every rule and every choice an example comes out otherwise with each answer, by the same ballots', () => {
  assert.ok(all.length >= 10);
  for (const { rule, offer } of all) {
    const said = `${rule} ${offer.field}`;
    const usual = exampleOf(rule, offer, null);
    const results = answersOf(rule, offer, usual.contest).map((value) => {
      const { contest, ballots } = exampleOf(rule, offer, value);
      assert.equal(contestFault(contest), null, said);
      if (!offer.example) assert.deepEqual(ballots, usual.ballots, said);
      if (value !== null) assert.equal(contest[offer.field as keyof Contest], value, said);
      const [result] = countBallots(contest, ballots, new Uint8Array(32)).results;
      return JSON.stringify(result!.winners);
    });
    assert.equal(new Set(results).size, results.length, said);
    assert.ok(results.length > 1, said);
  }
});

test('what the table opens can be held, and what it does not is refused', () => {
  for (const rule of rules)
    for (const offer of offers as readonly Offer[]) {
      const { contest } = examples[rule];
      const held = (value: Value) => {
        const made = choosing(contest, { [offer.field]: value });
        return v.is(plannedContestSchema, made) && contestFault(made) === null;
      };
      const where = asked(rule, contest);
      if ('values' in offer) {
        for (const value of offer.values)
          assert.equal(held(value), offer.open(where).includes(value), `${rule} ${offer.field} ${value}`);
      } else {
        const bounds = offer.bounds(where);
        if (bounds)
          assert.deepEqual(
            [bounds.least - 1, bounds.least, bounds.most, bounds.most + 1].map(held),
            [false, true, true, false],
            `${rule} ${offer.field}`,
          );
        assert.equal(held(offer.shown), bounds !== null, `${rule} ${offer.field}`);
      }
    }
});

test('what was picked is a value only where it may be chosen', () => {
  const tieBreak: Offer = offers.find(({ field }) => field === 'tieBreak')!;
  const of = (rule: Rule, typed: string) => chosenValue(tieBreak, { rule, seats: 1, options: 3, places: 3 }, typed);
  assert.deepEqual(
    [of('plurality', ''), of('plurality', 'lot'), of('plurality', 'earlier-rounds'), of('stv', 'lot')],
    [null, 'lot', undefined, undefined],
  );
  assert.equal(of('instant-runoff', 'earlier-rounds'), 'earlier-rounds');
  const number: Offer = { field: 'seats', bounds: () => ({ least: 2, most: 9 }), shown: 3 };
  const typed = (text: string) => chosenValue(number, { rule: 'borda', seats: 1, options: 9, places: 9 }, text);
  assert.deepEqual(['', '2', ' 9 ', '1', '10', '2.5', 'two'].map(typed), [null, 2, 9, ...Array(4).fill(undefined)]);
});

/** What a contest of version 3 says and no choice of this table asks for, with where it is said instead. */
const askedElsewhere: Readonly<Record<string, string>> = {
  points: 'beside the rule, which cannot count without it',
  none: 'a plan file alone: it is the last of the options',
  about: 'a plan file alone: a line about each of the options',
};

test('every field that version 3 adds to a contest is a choice, or it is said where it is asked instead', () => {
  const fieldsOf = ({ options }: typeof contestSchema | typeof contestSchemaVersion2) =>
    new Set(options.flatMap(({ entries }) => Object.keys(entries)));
  const before = fieldsOf(contestSchemaVersion2);
  const added = [...fieldsOf(contestSchema)].filter((field) => !before.has(field));
  const asked = [...offers.map(({ field }) => field), ...Object.keys(askedElsewhere)];
  assert.deepEqual(added.sort(), asked.sort());
});
