import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Strength } from './pairs/pairwise.ts';
import { schulze } from './schulze.ts';
import { letters, profile } from './testing/profile.ts';

/** The supporting votes of the strongest paths, row by row; “-” on the diagonal. */
const paths = (n: number, written: string): string =>
  schulze(n, profile(written), 1)
    .strengths.map((row, a) => row.map(([supporting], b) => (a === b ? '-' : supporting)).join(' '))
    .join(' / ');
const order = (n: number, written: string): string => letters(schulze(n, profile(written), 1).ranking);

const example1 = '8 acdb; 2 badc; 4 cdba; 4 dbac; 3 dcba';
const example2 = '3 acdb; 9 bacd; 8 cdab; 5 dabc; 5 dbca';
const example3 = '5 acbed; 5 adecb; 8 bedac; 3 cabed; 7 caebd; 2 cbade; 7 dceba; 8 ebadc';
const example4 = '3 abcd; 2 cbda; 2 dabc; 2 dbca';
const example5 = '12 abcd; 6 adbc; 9 bcda; 15 cdab; 21 dbac';
const example6 = '8 acdb; 2 bcda; 3 bdac; 5 cbda; 1 cdba; 3 dabc; 1 dbac';

test('the strongest paths of Schulze’s examples 1 to 6 are those of arXiv 1804.02973, section 3', () => {
  assert.equal(paths(4, example1), '- 14 14 12 / 13 - 13 12 / 13 15 - 12 / 13 19 13 -');
  assert.equal(paths(4, example2), '- 17 17 17 / 18 - 19 19 / 18 20 - 20 / 18 21 19 -');
  assert.equal(paths(5, example3), '- 28 28 30 24 / 25 - 28 33 24 / 25 29 - 29 24 / 25 28 28 - 24 / 25 28 28 31 -');
  assert.equal(paths(4, example4), '- 5 5 5 / 5 - 7 5 / 5 5 - 5 / 6 5 5 -');
  assert.equal(paths(4, example5), '- 36 39 36 / 36 - 48 36 / 36 36 - 36 / 45 42 42 -');
  assert.equal(paths(4, example6), '- 14 15 15 / 12 - 12 12 / 15 14 - 16 / 15 14 15 -');
});

test('so are the winners and orders, and several potential winners are reported as a tie', () => {
  assert.equal(order(4, example1), 'd a c b');
  assert.equal(order(4, example2), 'c d b a');
  assert.equal(order(5, example3), 'e a c b d');
  assert.equal(order(4, example4), 'bd ac');
  assert.deepEqual(schulze(4, profile(example4), 1).winners, { elected: [], tied: [1, 3] });
  assert.deepEqual(schulze(4, profile(example4), 2).winners, { elected: [1, 3] });
  assert.equal(schulze(4, profile(example5), 1).winners.elected[0], 3);
  assert.deepEqual(schulze(4, profile(example6), 1).winners, { elected: [], tied: [0, 2] });
});

test('example 7: two more ballots that rank a first make the winner a lose to d', () => {
  const situation1 = '3 adebcf; 3 bfecda; 4 cabfde; 1 dbcefa; 4 defabc; 2 ecbdfa; 2 facdbe';
  assert.deepEqual(schulze(6, profile(situation1), 1).winners, { elected: [0] });
  assert.deepEqual(schulze(6, profile(`${situation1}; 2 aefcbd`), 1).winners, { elected: [3] });
});

test('example 10: with equals and short ballots, winning votes elect d', () => {
  const ballots = '6 abcd; 8 a=b; 8 a=c; 18 a=cd; 8 a=c=d; 40 b; 4 cbda; 9 cdab; 8 c=d; 14 dabc; 11 dbca; 4 dcab';
  assert.equal(paths(4, ballots), '- 67 67 45 / 45 - 79 45 / 45 45 - 45 / 50 72 72 -');
  assert.deepEqual(schulze(4, profile(ballots), 1).winners, { elected: [3] });
});

test('the unranked are below every ranked candidate and equal to each other', () => {
  const { pairwise } = schulze(4, profile('3 b; 2 c=a'), 1);
  assert.deepEqual(pairwise, [
    [0, 2, 0, 2],
    [3, 0, 3, 3],
    [0, 2, 0, 2],
    [0, 0, 0, 0],
  ]);
});

test('of two victories with equal support the one with less opposition is stronger', () => {
  // a beats b 3–1, b beats c 3–2, c beats a 3–2: by support alone all three would be equal.
  const result = schulze(3, profile('1 c; 2 abc; 1 bca; 1 cab'), 1);
  assert.deepEqual(result.pairwise, [
    [0, 3, 2],
    [1, 0, 3],
    [3, 2, 0],
  ]);
  assert.deepEqual(result.strengths[0]![1], [3, 1]);
  assert.deepEqual(result.winners, { elected: [], tied: [0, 2] });
});

test('a perfect cycle elects nobody and ties all three', () => {
  const result = schulze(3, profile('1 abc; 1 bca; 1 cab'), 1);
  assert.equal(result.condorcet, null);
  assert.deepEqual(result.winners, { elected: [], tied: [0, 1, 2] });
});

const anyProfile = fc.array(
  fc.record({
    marks: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]).map((order) => order.map((c) => [c])),
    count: fc.nat(9),
  }),
  { minLength: 1, maxLength: 12 },
);
const strength = ([supporting, opposing]: Strength) => supporting * 1000 - opposing;

test('no detour is stronger than the strongest path, and every victory is a path', () => {
  fc.assert(
    fc.property(anyProfile, (ballots) => {
      const { pairwise, strengths } = schulze(7, ballots, 1);
      const path = (a: number, b: number) => strength(strengths[a]![b]!);
      for (let a = 0; a < 7; a++)
        for (let b = 0; b < 7; b++) {
          const [won, lost] = [pairwise[a]![b]!, pairwise[b]![a]!];
          if (won > lost) assert.ok(path(a, b) >= strength([won, lost]));
          for (let via = 0; via < 7; via++)
            if (a !== b && via !== a && via !== b) assert.ok(path(a, b) >= Math.min(path(a, via), path(via, b)));
        }
    }),
    { numRuns: 300 },
  );
});

test('whoever wins every comparison is elected alone, and nobody ranked beats a better rank', () => {
  fc.assert(
    fc.property(anyProfile, (ballots) => {
      const { condorcet, strengths, ranking, winners } = schulze(7, ballots, 1);
      if (condorcet !== null) assert.deepEqual(winners, { elected: [condorcet] });
      const stronger = (a: number, b: number) => strength(strengths[a]![b]!) > strength(strengths[b]![a]!);
      ranking.forEach((equals, above) => {
        for (const b of equals) for (const a of ranking.slice(above).flat()) assert.ok(!stronger(a, b));
        if (above > 0) for (const b of equals) assert.ok(ranking[above - 1]!.some((a) => stronger(a, b)));
      });
    }),
  );
});
