import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RankingFile } from './ballot-file/file.ts';
import { drawBallots } from './sample.ts';

const file = (...counts: number[]): RankingFile => ({
  ballot: 'ranking',
  title: 'a file',
  options: ['a', 'b', 'c'],
  ballots: counts.map((count, i) => ({ count, ranks: [[i % 3]] })),
  ties: false,
  voters: counts.reduce((sum, count) => sum + count, 0),
  scale: 1,
  notes: [],
});
const seed = (n: number) => new Uint8Array(32).fill(n);

/** How often each of the file's ballots was drawn. */
const drawn = (from: RankingFile, voters: number, s: number) => {
  const ballots = drawBallots(from, voters, seed(s));
  return from.ballots.map(
    ({ ranks }) => ballots.filter((choice) => choice.ballot === 'ranking' && choice.ranks === ranks).length,
  );
};

test('as many voters as the file has are all of its ballots, shuffled', () => {
  assert.deepEqual(drawn(file(500, 300, 200), 1000, 1), [500, 300, 200]);
  const firsts = drawBallots(file(500, 300, 200), 1000, seed(1)).slice(0, 20);
  assert.ok(new Set(firsts).size > 1, 'not in the order of the file');
});

test('the same seed draws the same ballots, another seed others', () => {
  const draw = (s: number) => drawBallots(file(50, 30, 20), 40, seed(s));
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
});

test('fewer voters are drawn without replacement: never more of a ballot than there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
      fc.nat(),
      fc.nat(255),
      (counts, k, s) => {
        const from = file(...counts);
        const voters = k % (from.voters + 1);
        const each = drawn(from, voters, s);
        assert.equal(
          each.reduce((sum, times) => sum + times, 0),
          voters,
        );
        for (const [i, times] of each.entries()) assert.ok(times <= counts[i]!);
      },
    ),
  );
});

test('draws follow the file’s distribution', () => {
  // Hypergeometric: 6,000 of 60,000 with a tenth, three tenths and six tenths; six standard deviations are below 220.
  const each = drawn(file(6_000, 18_000, 36_000), 6_000, 3);
  for (const [i, expected] of [600, 1800, 3600].entries()) assert.ok(Math.abs(each[i]! - expected) < 220, String(each));
});

test('more voters than the file has are drawn with replacement', () => {
  const each = drawn(file(1, 1), 1000, 4);
  assert.equal(each[0]! + each[1]!, 1000);
  assert.ok(Math.abs(each[0]! - 500) < 100);
});

test('an empty file has nothing to draw, but no voters can be drawn from it', () => {
  assert.deepEqual(drawBallots(file(), 0, seed(1)), []);
  assert.throws(() => drawBallots(file(), 1, seed(1)), { code: 'empty-ballot-file' });
});
