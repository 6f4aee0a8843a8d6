import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Counted, Ranks } from '../ballots.ts';
import { candidates, type Standing } from '../places.ts';
import { sequences, survivors } from '../testing/universes.ts';
import { bottomsUp } from './bottoms-up.ts';
import { instantRunoff } from './instant-runoff.ts';
import { sequentialRunoff } from './sequential-runoff.ts';

const N = 5;

/** Ballots that may rank several equal: an order, cut into ranks at some places. */
const weak = fc
  .tuple(fc.shuffledSubarray(candidates(N), { minLength: 1 }), fc.array(fc.boolean(), { minLength: N, maxLength: N }))
  .map(([order, join]) =>
    order.reduce<number[][]>((ranks, candidate, i) => {
      if (i > 0 && join[i]) ranks.at(-1)!.push(candidate);
      else ranks.push([candidate]);
      return ranks;
    }, []),
  );
const strict = fc.shuffledSubarray(candidates(N), { minLength: 1 }).map((order) => order.map((one) => [one]));
/** Few ballots of small counts, so that ties abound. */
const ballotsOf = (marks: fc.Arbitrary<number[][]>) =>
  fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 9 });
const anyBallots = fc.oneof(ballotsOf(strict), ballotsOf(weak));

type Count = (n: number, ballots: readonly Counted<Ranks>[], seats: number) => Standing;
const counts: Record<string, { count: Count; seats: readonly number[]; defined: typeof survivors }> = {
  'instant runoff': { count: (n, ballots) => instantRunoff(n, ballots), seats: [1], defined: survivors },
  'bottoms-up': { count: bottomsUp, seats: [1, 2, 3, 4, 5], defined: survivors },
  'sequential runoff': { count: sequentialRunoff, seats: [1, 2, 3, 4, 5], defined: sequences },
};

for (const [name, { count, seats, defined }] of Object.entries(counts)) {
  test(`${name}: who is elected or tied is whom all ways, or some ways, of breaking every tie elect`, () => {
    fc.assert(
      fc.property(anyBallots, fc.constantFrom(...seats), (ballots, k) => {
        const ways = [...defined(ballots, candidates(N), k)].map((way) => way.split(' ').map(Number));
        const { elected, tied = [], unresolved } = count(N, ballots, k).winners;
        assert.equal(unresolved, undefined);
        assert.deepEqual(
          [...elected].sort(),
          candidates(N).filter((one) => ways.every((way) => way.includes(one))),
        );
        assert.deepEqual(
          [...elected, ...tied].sort(),
          candidates(N).filter((one) => ways.some((way) => way.includes(one))),
        );
      }),
      { numRuns: 1500 },
    );
  });

  test(`${name}: other names and another order of candidates give the same people, and a multiple of all ballots too`, () => {
    const order = fc.shuffledSubarray(candidates(N), { minLength: N });
    fc.assert(
      fc.property(
        anyBallots,
        fc.constantFrom(...seats),
        order,
        fc.integer({ min: 2, max: 1000 }),
        (ballots, k, to, times) => {
          const renamed = ballots.map(({ marks, count }) => ({
            marks: marks.map((equals) => equals.map((one) => to[one]!).sort((a, b) => a - b)),
            count: count * times,
          }));
          const plain = count(N, ballots, k);
          const other = count(N, renamed, k);
          const sorted = (who: readonly number[] = []) => [...who].sort();
          const sets = (one: Standing, name = (i: number) => i) => ({
            elected: sorted(one.winners.elected.map(name)),
            tied: sorted(one.winners.tied?.map(name)),
            ranking: one.ranking.map((equals) => sorted(equals.map(name))),
          });
          assert.deepEqual(
            sets(other),
            sets(plain, (i) => to[i]!),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
}
