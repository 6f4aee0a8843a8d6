import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCanonical, type Value } from '../codec/cbor.ts';
import type { Choices } from '../election/choice.ts';
import { type Contest, type RankingContest, VERSION } from '../election/contest.ts';
import type { ContestResult } from '../election/tally/tally.ts';
import { countOpened, readTally } from './count.ts';

const lot = new Uint8Array(32);
const several = ['sequential-runoff', 'bottoms-up', 'stv', 'schulze', 'ranked-pairs', 'borda'] as const;
const contest = (rules: RankingContest['rules'], seats = 2): Contest => ({
  ballot: 'ranking',
  title: 'Council',
  options: ['Ada', 'Bo', 'Cy', 'Di', 'Ed'],
  writeIn: true,
  seats,
  ties: false,
  rules,
});
const ranked = (...order: number[]): Choices[number] => ({ ballot: 'ranking', ranks: order.map((one) => [one]) });
const ballots = [
  ...new Array<number[]>(9).fill([0, 1, 2]),
  ...new Array<number[]>(5).fill([1, 2]),
  ...new Array<number[]>(4).fill([2, 3]),
  ...new Array<number[]>(3).fill([3, 4, 1]),
  ...new Array<number[]>(2).fill([4, 1]),
].map((order) => [ranked(...order)]);
const named = ['Fay', 'Fay', 'Fae'].map((writeIn): Choices => [{ ...ranked(5, 1), writeIn }]);
const joined = [[['Fay', 'Fae']]];

const countBy = (rules: RankingContest['rules'], seats: number, most?: number) =>
  countOpened(
    { version: VERSION, contests: [contest(rules, seats)], roll: 100 },
    [...ballots, ...named],
    lot,
    joined,
    most,
  );
const only = (bytes: Uint8Array): ContestResult => readTally(bytes).contests[0]!;

for (const rule of [...several, 'instant-runoff'] as const)
  test(`where a tally would be too long, ${rule} keeps its end, and elects the same people`, () => {
    const others = several.filter((one) => one !== rule && rule !== 'instant-runoff');
    const rules: RankingContest['rules'] = [rule, ...(rule === 'instant-runoff' ? (['schulze'] as const) : others)];
    const seats = rule === 'instant-runoff' ? 1 : 2;
    const whole = countBy(rules, seats);
    assert.deepEqual(countBy(rules, seats, whole.length), whole);

    const decisive = countBy(rules, seats, whole.length - 1);
    assert.ok(decisive.length < whole.length);
    const [first, ...rest] = only(decisive).results;
    assert.deepEqual(first, only(whole).results[0]);
    assert.ok(rest.every((one) => one.leftOut || one.rule === 'borda'));

    const shortest = countBy(rules, seats, decisive.length - 1);
    assert.equal(shortest.length < decisive.length, rule !== 'borda');
    const standings = ({ results }: ContestResult) => results.map((one) => [one.rule, one.ranking, one.winners]);
    for (const bytes of [decisive, shortest]) {
      assert.deepEqual(standings(only(bytes)), standings(only(whole)));
      assert.deepEqual({ ...only(bytes), results: [], apart: null }, { ...only(whole), results: [], apart: null });
    }
  });

test('a count of version 1 is never shortened', () => {
  const contests = [{ ...contest(['instant-runoff', 'schulze'], 1), writeIn: false }];
  const asked = { version: 1 as const, contests, roll: 100 };
  const whole = countOpened(asked, ballots, lot);
  assert.deepEqual(countOpened(asked, ballots, lot, [], 10), whole);
  assert.deepEqual(encodeCanonical(readTally(whole) as unknown as Value), whole);
});
