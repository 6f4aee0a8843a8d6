import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Contest, VERSION } from '../../../shared/election/contest.ts';
import { methods } from '../../../shared/election/tally/methods.ts';
import { tally } from '../../../shared/election/tally/tally.ts';
import { ranked } from '../../../shared/protocol/testing/plan.ts';
import { roundSummaries } from './round-files.ts';
import { roundsOf } from './rounds.ts';

const options = ['Ada', 'Ben', 'Cem', 'Dia', 'exhausted'];
const drawn = fc.record({
  rule: fc.constantFrom(
    'instant-runoff' as const,
    'bottoms-up' as const,
    'stv' as const,
    'sequential-runoff' as const,
    'tideman-alternative' as const,
  ),
  seats: fc.integer({ min: 1, max: 3 }),
  orders: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 20 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function counted({ rule, seats, orders }: Drawn) {
  const own = methods[rule].fills === 'one' ? 1 : seats;
  const contest: Contest = {
    ballot: 'ranking',
    title: 'x',
    options,
    writeIn: false,
    seats: own,
    ties: false,
    rules: [rule],
  };
  const choices = orders.map((order) => ranked(...order)[0]!);
  return { contest, result: tally(VERSION, contest, choices, new Uint8Array(32)) };
}

test('what passes on is what the next round has more or less, and everybody elected is told', () => {
  fc.assert(
    fc.property(drawn, (election) => {
      const { contest, result } = counted(election);
      const [decides] = result.results;
      const rounds = roundsOf(contest, decides!)!;
      for (const [i, { votes, transfers, seat }] of rounds.entries()) {
        const next = rounds[i + 1];
        if (next?.seat !== seat || !next) continue;
        for (const [pile, sum] of next.votes) {
          const gained = transfers.reduce(
            (all, move) => all + (move.to === pile ? move.votes : 0) - (move.from === pile ? move.votes : 0),
            0,
          );
          assert.ok(Math.abs((votes.get(pile) ?? 0) + gained - sum) < 1e-6, `${pile} in round ${i + 2}`);
        }
      }
      const told = rounds.flatMap(({ elected }) => elected).sort();
      if (decides!.rule !== 'sequential-runoff') assert.deepEqual(told, [...decides!.winners.elected].sort());
    }),
    { seed: 19, numRuns: 200 },
  );
});

test('in RCTab’s layout nobody is elected twice, the last round moves nothing, and no candidate has a word of its own', () => {
  fc.assert(
    fc.property(drawn, (election) => {
      const { contest, result } = counted(election);
      for (const { json } of roundSummaries('E', contest, result)) {
        const { results } = JSON.parse(json);
        const actions = results.flatMap(({ tallyResults }: { tallyResults: object[] }) => tallyResults);
        const elected = actions.flatMap((action: { elected?: string }) => action.elected ?? []);
        assert.equal(new Set(elected).size, elected.length);
        for (const { transfers } of results.at(-1).tallyResults) assert.deepEqual(transfers, {});
        assert.ok(!('exhausted' in results[0].tally));
      }
    }),
    { seed: 19, numRuns: 100 },
  );
});
