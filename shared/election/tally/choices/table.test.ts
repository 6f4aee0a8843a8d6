import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { type Contest, contestSchema, contestSchemaVersion2, plannedContestSchema, type Rule } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { examples } from '../examples.ts';
import { methods } from '../methods.ts';
import { countBallots } from '../tally.ts';
import { answersOf, exampleOf } from './example.ts';
import { choosing, chosenValue, hindranceOf, type Offer, offers, offersFor, shownFor, type Value } from './table.ts';

const rules = Object.keys(methods) as Rule[];
const asked = (rule: Rule, { seats, options }: Contest) => ({
  rule,
  seats,
  options: options.length,
  places: options.length,
  least: 1,
  none: false,
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
      const { contest, ballots, roll } = exampleOf(rule, offer, value);
      assert.equal(contestFault(contest), null, said);
      if (!offer.example) assert.deepEqual(ballots, usual.ballots, said);
      if (value !== null) assert.equal(contest[offer.field as keyof Contest], value, said);
      const [result] = countBallots(contest, ballots, new Uint8Array(32), roll).results;
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
      if ('read' in offer) {
        const { least, most } = offer.numbers;
        const values = [least - 1, least, most, most + 1, offer.shown];
        assert.deepEqual(values.map(held), [false, true, true, false, true], `${rule} ${offer.field}`);
        const read = values.map((value) => offer.read(String(value)));
        assert.deepEqual(read, [null, least, most, null, offer.shown], `${rule} ${offer.field}`);
      } else if ('values' in offer) {
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
  const where = { seats: 1, least: 1, none: false };
  const tieBreak: Offer = offers.find(({ field }) => field === 'tieBreak')!;
  const of = (rule: Rule, typed: string) => chosenValue(tieBreak, { ...where, rule, options: 3, places: 3 }, typed);
  assert.deepEqual(
    [of('plurality', ''), of('plurality', 'lot'), of('plurality', 'earlier-rounds'), of('stv', 'lot')],
    [null, 'lot', undefined, undefined],
  );
  assert.equal(of('instant-runoff', 'earlier-rounds'), 'earlier-rounds');
  const number: Offer = { field: 'seats', bounds: () => ({ least: 2, most: 9 }), shown: 3 };
  const typed = (text: string) => chosenValue(number, { ...where, rule: 'borda', options: 9, places: 9 }, text);
  assert.deepEqual(['', '2', ' 9 ', '1', '10', '2.5', 'two'].map(typed), [null, 2, 9, ...Array(4).fill(undefined)]);
});

test('what keeps the last option from standing for nobody is said, and is what a plan is refused for', () => {
  const offer: Offer = offers.find(({ field }) => field === 'none')!;
  for (const rule of rules)
    for (const writeIn of [false, true])
      for (const seats of [1, 2, 3])
        for (const least of [1, 2]) {
          const { contest } = examples[rule];
          const options = ['Ada', 'Ben', 'None of these'];
          const most = 'most' in contest ? { most: 3 } : {};
          const made = { ...contest, ...most, options, writeIn, seats, ...(least > 1 ? { least } : {}) } as Contest;
          // Refused for something else than that.
          if (!v.is(plannedContestSchema, made) || contestFault(made) !== null) continue;
          const where = { rule, seats, options: 3, places: writeIn ? 4 : 3, least, none: true };
          const refused = contestFault(choosing(made, { none: true }));
          assert.equal(hindranceOf(offer, where) !== null, refused !== null, `${rule} ${refused}`);
          assert.ok(shownFor(where).includes(offer as never), 'it says why, and does not vanish');
          assert.equal(offersFor(where).includes(offer as never), refused === null, rule);
        }
});

test('an order is drawn of those alone who stand for somebody', () => {
  const drawn = (options: number, none: boolean) =>
    offersFor({ rule: 'plurality', seats: 1, options, places: options, least: 1, none }).some(
      ({ field }) => field === 'order',
    );
  assert.deepEqual([drawn(2, false), drawn(2, true), drawn(3, true)], [true, false, true]);
});

/** What a contest of version 3 says and no choice of this table asks for, with where it is said instead. */
const askedElsewhere: Readonly<Record<string, string>> = {
  points: 'beside the rule, which cannot count without it',
  about: 'beside the names: a line about each of them',
  pictures: 'beside the names: a picture of each of them',
};

test('every field that version 3 adds to a contest is a choice, or it is said where it is asked instead', () => {
  const fieldsOf = ({ options }: typeof contestSchema | typeof contestSchemaVersion2) =>
    new Set(options.flatMap(({ entries }) => Object.keys(entries)));
  const before = fieldsOf(contestSchemaVersion2);
  const added = [...fieldsOf(contestSchema)].filter((field) => !before.has(field));
  const asked = [...offers.map(({ field }) => field), ...Object.keys(askedElsewhere)];
  assert.deepEqual(added.sort(), asked.sort());
});
