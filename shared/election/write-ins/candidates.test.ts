import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { Choice } from '../choice.ts';
import { type Contest, type Rule, VERSION } from '../contest.ts';
import { tally } from '../tally/tally.ts';
import { lot, repeat, resultOf } from '../tally/testing/profile.ts';
import { anyChoice, contestOf } from '../testing/arbitrary.ts';
import { fieldOf } from './candidates.ts';

const single = contestOf('single', 2, { writeIn: true });
const pick = (option: number): Choice => ({ ballot: 'single', pick: option });
const named = (writeIn: string): Choice => ({ ballot: 'single', pick: 2, writeIn });
const writtenIn = (contest: Contest, choices: readonly Choice[]) => {
  const result = tally(VERSION, contest, choices, lot);
  assert.ok('writtenIn' in result && result.writtenIn !== null);
  return { ...result, ...result.writtenIn };
};

test('written-in names are candidates of their own, so that together they elect nobody', () => {
  const choices = [pick(0), pick(0), named('Cem'), named('Dia'), named('Eva')];
  const { candidates, results, ...written } = writtenIn(single, choices);
  assert.equal(candidates, 5);
  assert.deepEqual(
    written.names.map(({ name }) => name),
    ['Cem', 'Dia', 'Eva'],
  );
  assert.deepEqual(resultOf('plurality', single, choices).votes, [2, 0, 1, 1, 1]);
  assert.deepEqual(results[0]!.winners, { elected: [0] });
});

test('a name that enough people write in is elected, in whatever spellings', () => {
  const choices = [pick(0), named('Cem'), named('CEM'), named('Dia')];
  assert.deepEqual(resultOf('plurality', single, choices).winners, { elected: [2] });
});

test('the written-in name of an option is a vote for that option', () => {
  const { candidates, forOptions, results } = writtenIn(single, [named('a1'), named('A1\u00a0'), pick(0), pick(1)]);
  assert.equal(candidates, 2);
  assert.deepEqual(forOptions, [{ option: 0, ballots: 2 }]);
  assert.deepEqual(results[0]!.winners, { elected: [0] });
});

test('a name of which nothing can be seen is nobody, and a ballot with nothing else is blank', () => {
  const { candidates, unseen, blank, counted } = writtenIn(single, [named('\u200b'), named('\u00a0'), pick(1)]);
  assert.deepEqual([candidates, unseen, blank, counted], [2, 2, 2, 1]);
});

test('a contest without written-in names has nothing to say of them', () => {
  const result = tally(VERSION, contestOf('single', 2), [pick(1)], lot);
  assert.ok('writtenIn' in result && result.writtenIn === null);
});

test('who marks an option and writes in its name has marked it once', () => {
  const approving = contestOf('approval', 2, { writeIn: true, most: 3 });
  const twice: Choice[] = [{ ballot: 'approval', picks: [0, 2], writeIn: 'A1' }];
  assert.deepEqual(resultOf('approval', approving, twice).approvals, [1, 0]);

  const scoring = contestOf('score', 2, { writeIn: true });
  const scored = (scores: (number | null)[]): Choice[] => [{ ballot: 'score', scores, writeIn: 'A1' }];
  assert.deepEqual(resultOf('score', scoring, scored([1, null, 5])).totals, [1, 0]);
  assert.deepEqual(resultOf('score', scoring, scored([null, null, 5])).totals, [5, 0]);

  const ranking: Contest = { ...contestOf('ranking', 2, { writeIn: true, ties: true }), rules: ['borda'] } as Contest;
  const ranked = (ranks: number[][]) =>
    fieldOf(ranking, [{ ballot: 'ranking', ranks, writeIn: 'A1' }]).choices.map(
      (c) => c.ballot === 'ranking' && c.ranks,
    );
  assert.deepEqual(ranked([[2], [1], [0]]), [[[0], [1]]]);
  assert.deepEqual(ranked([[0], [1], [2]]), [[[0], [1]]]);
  assert.deepEqual(ranked([[1], [0, 2]]), [[[1], [0]]]);
  assert.deepEqual(ranked([[1], [2], [0]]), [[[1], [0]]]);
});

test('where names are more than there is room for, those on equally few ballots stay together', () => {
  const { candidates, others } = writtenIn(single, [
    ...repeat(3, named('thrice')),
    ...Array.from({ length: 10_000 }, (_, i) => named(`name ${i}`)),
    ...repeat(7, pick(1)),
  ]);
  assert.equal(candidates, 3);
  assert.deepEqual(
    { ...others, listed: others!.listed.length },
    { names: 10_000, ballots: 10_000, most: 1, listed: 100 },
  );
});

test('there is room for what fills the result and no more', () => {
  const many = (names: number) => Array.from({ length: names }, (_, i) => named(`name ${i}`));
  assert.equal(writtenIn(single, many(78)).candidates, 80);
  assert.equal(writtenIn(single, many(79)).candidates, 2);
  const large = contestOf('single', 64, { writeIn: true });
  assert.equal(
    writtenIn(
      large,
      many(16).map((choice) => ({ ...choice, pick: 64 })),
    ).candidates,
    80,
  );
});

test('other names are never elected: who is ahead of them is, else it is unresolved', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => named(`name ${i}`));
  const winners = (choices: readonly Choice[], seats = 1) =>
    resultOf('plurality', { ...single, seats }, choices).winners;
  assert.deepEqual(winners([...crowd, pick(0), pick(0)]), { elected: [0] });
  assert.deepEqual(winners([...crowd, pick(0)]), { elected: [], unresolved: [0] });
  assert.deepEqual(winners(crowd), { elected: [], unresolved: [] });
  assert.deepEqual(winners([...crowd, pick(0), pick(0), pick(1)], 2), { elected: [0], unresolved: [1] });
});

const rules: Record<Contest['ballot'], Rule[]> = {
  single: ['plurality'],
  approval: ['approval'],
  score: ['score', 'star', 'majority-judgement'],
  ranking: ['plurality', 'borda', 'instant-runoff', 'schulze', 'stv', 'ranked-pairs', 'minimax', 'tideman-alternative'],
};
const spellings = { Cem: ['Cem', 'CEM', 'cem'], Zoë: ['Zoë', 'ZOË', 'Zoe\u0308'], Ida: ['Ida', 'ida', 'I\u00adda'] };
const anyPoll = fc
  .record({ ballot: fc.constantFrom('single', 'approval', 'score', 'ranking'), ties: fc.boolean() })
  .chain(({ ballot, ties }) => {
    const kind = ballot as Contest['ballot'];
    const contest = { ...contestOf(kind, 3, { writeIn: true, ties }), rules: rules[kind] } as Contest;
    const person = fc.constantFrom(...(Object.keys(spellings) as (keyof typeof spellings)[]));
    const vote = fc.tuple(anyChoice(contest), person, fc.nat({ max: 2 }));
    return fc.record({ contest: fc.constant(contest), votes: fc.array(vote, { maxLength: 20 }) });
  });
const written = (choice: Choice, writeIn: string): Choice =>
  choice.writeIn === undefined ? choice : { ...choice, writeIn };

test('the spelling makes no difference to any rule, and neither does the order of ballots', () => {
  fc.assert(
    fc.property(anyPoll, ({ contest, votes }) => {
      const plain = votes.map(([choice, person]) => written(choice, person));
      const varied = votes.map(([choice, person, spelling]) => written(choice, spellings[person][spelling]!));
      const [one, two] = [tally(VERSION, contest, plain, lot), tally(VERSION, contest, varied, lot)];
      assert.deepEqual(two.results, one.results);
      const bytes = (choices: readonly Choice[]) => encodeCanonical(tally(VERSION, contest, choices, lot) as Value);
      assert.deepEqual(bytes([...varied].reverse()), bytes(varied));
    }),
  );
});

test('a name counts like an option of that name, by every rule', () => {
  fc.assert(
    fc.property(anyPoll, ({ contest, votes }) => {
      const one = votes.map(([choice]) => written(choice, 'Cem'));
      // With the name among the options, the write-in’s slot is that option.
      const listed: Contest = { ...contest, options: [...contest.options, 'Cem'], writeIn: false };
      const bare = one.map(({ writeIn: _, ...choice }) => choice);
      const before = tally(VERSION, contest, one, lot);
      if (before.candidates === 4) assert.deepEqual(before.results, tally(VERSION, listed, bare, lot).results);
    }),
  );
});

test('joining is counting as one, and a joined group is a candidate', () => {
  fc.assert(
    fc.property(anyPoll, ({ contest, votes }) => {
      const apart = votes.map(([choice, person]) => written(choice, person));
      const one = votes.map(([choice, person]) => written(choice, person === 'Ida' ? 'Cem' : person));
      const joined = fieldOf(contest, apart, [['ida', 'cem']]);
      assert.deepEqual(joined.choices, fieldOf(contest, one).choices);
      assert.equal(joined.n, fieldOf(contest, one).n);
    }),
  );
});
