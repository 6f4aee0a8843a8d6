import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { majorityJudgement } from './majority-judgement.ts';
import { grades, letters } from './testing/profile.ts';

test('the median of an even number of grades is the lower of the two in the middle', () => {
  assert.deepEqual(majorityJudgement(1, 5, grades('2: 1; 2: 4'), 1).medians, [1]);
  assert.deepEqual(majorityJudgement(1, 5, grades('2: 1; 3: 4'), 1).medians, [4]);
});

test('who is not graded gets 0', () => {
  assert.deepEqual(majorityJudgement(2, 2, grades('3: 2 -; 1: - 1'), 1).grades, [
    [1, 0, 3],
    [3, 1, 0],
  ]);
});

test('the same grades in all are a tie, whoever gave them', () => {
  const result = majorityJudgement(2, 3, grades('1: 3 0; 1: 0 3; 4: 2 2'), 1);
  assert.deepEqual(result.winners, { elected: [], tied: [0, 1] });
  assert.deepEqual(result.tieBreaks, []);
});

/** The definition: sorted grades, of which the lower median is taken out again and again. */
function medians(given: readonly number[]): number[] {
  const left = given.toSorted((a, b) => a - b);
  return given.map(() => left.splice(Math.floor((left.length - 1) / 2), 1)[0]!);
}

const anyGrades = fc.integer({ min: 1, max: 12 }).chain((voters) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: voters, maxLength: voters }), {
    minLength: 2,
    maxLength: 5,
  }),
);

test('the order, the medians and the tie-breaks are those of removing medians one by one', () => {
  fc.assert(
    fc.property(anyGrades, (byCandidate) => {
      const ballots = byCandidate[0]!.map((_, voter) => ({
        marks: byCandidate.map((given) => given[voter]!),
        count: 1,
      }));
      const result = majorityJudgement(byCandidate.length, 3, ballots, 1);
      const values = byCandidate.map(medians);
      assert.deepEqual(
        result.medians,
        values.map((value) => value[0]),
      );
      const better = (a: number, b: number) => {
        const at = values[a]!.findIndex((grade, i) => grade !== values[b]![i]);
        return at < 0 ? 0 : values[b]![at]! - values[a]![at]!;
      };
      const order = result.ranking.flat();
      assert.deepEqual(
        order,
        [...order.keys()].sort((a, b) => better(a, b) || a - b),
        letters(result.ranking),
      );
      for (const equals of result.ranking) for (const c of equals) assert.equal(better(equals[0]!, c), 0);
      for (const { ahead, behind, removed, medians: then } of result.tieBreaks) {
        assert.deepEqual(values[ahead]!.slice(0, removed), values[behind]!.slice(0, removed));
        assert.deepEqual([values[ahead]![removed], values[behind]![removed]], then);
        assert.ok(then[0] > then[1]);
      }
    }),
    { numRuns: 1000 },
  );
});
