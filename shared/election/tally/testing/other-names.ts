/** Rankings with written-in names that are no candidates, and the same with room for all of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import { candidates, type Standing } from '../places.ts';

const NAMES = 3;

/** Ballots over n candidates, of which a quarter or so rank one of three names (n, n + 1, n + 2) as well. */
const crowds = (n: number): fc.Arbitrary<Counted<Ranks>[]> => {
  const marks = fc
    .record({
      order: fc.shuffledSubarray(candidates(n), { minLength: 1 }),
      name: fc.constantFrom(...new Array<null>(9).fill(null), ...candidates(NAMES).map((name) => n + name)),
      place: fc.nat(n),
    })
    .map(({ order, name, place }) => [
      ...order.slice(0, place).map((one) => [one]),
      ...(name === null ? [] : [[name]]),
      ...order.slice(place).map((one) => [one]),
    ]);
  return fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 12 });
};

export type CountWithNames = (
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null,
) => Standing;

/** Fails where the count decides something that it would not with every name as a candidate, or decides hardly ever. */
export function decidesOnlyWhatIsSure(count: CountWithNames, mostSeats: number): void {
  const n = 3;
  let decided = 0;
  let all = 0;
  fc.assert(
    fc.property(crowds(n), fc.integer({ min: 1, max: mostSeats }), (ballots, seats) => {
      const by = candidates(NAMES).map((name) =>
        ballots.reduce((sum, { marks, count: times }) => (marks.flat().includes(n + name) ? sum + times : sum), 0),
      );
      const named = by.reduce((sum, one) => sum + one, 0);
      if (named === 0) return;
      all++;
      const narrow = ballots.map(({ marks, count: times }) => ({
        marks: marks.map((equals) => equals.map((one) => Math.min(n, one))),
        count: times,
      }));
      const others = { names: by.filter((one) => one > 0).length, ballots: named, most: Math.max(...by) };
      const said = count(n, narrow, seats, others).winners;
      const true_ = count(n + NAMES, ballots, seats, null).winners;
      for (const one of said.elected) assert.ok(true_.elected.includes(one), 'elected');
      if (said.unresolved !== undefined) return;
      decided++;
      assert.deepEqual(sorted(said.elected), sorted(true_.elected));
      assert.deepEqual(sorted(said.tied), sorted(true_.tied));
    }),
    { numRuns: 1000 },
  );
  assert.ok(decided > all / 10, `decided ${decided} of ${all}`);
}

const sorted = (who: readonly number[] = []): number[] => [...who].sort((a, b) => a - b);
