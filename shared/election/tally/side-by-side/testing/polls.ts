/** Polls for tests: small ones made up, and how a witness is counted again, ballot by ballot, as an election does. */
import fc from 'fast-check';
import type { Choice } from '../../../choice.ts';
import type { Contest } from '../../../contest.ts';
import { VERSION } from '../../../contest.ts';
import { tally } from '../../tally.ts';
import type { ComparedRule } from '../outcomes.ts';
import type { Poll } from '../poll.ts';

const orders = (n: number, short: boolean): fc.Arbitrary<number[][]> =>
  fc
    .shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: short ? 1 : n },
    )
    .map((order) => order.map((one) => [one]));

/** Three or four options, up to six kinds of ballots of up to nine each, without equal ranks; some ballots short. */
export const polls = (short = true): fc.Arbitrary<Poll> =>
  fc.integer({ min: 3, max: 4 }).chain((n) =>
    fc
      .array(fc.record({ marks: orders(n, short), count: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((ballots) => ({ options: ['A', 'B', 'C', 'D'].slice(0, n), ballots, scale: 1 })),
  );

/** The names of those elected or tied for it, by the count of an election; marks are made as `conversions` says, anew. */
export function countedAgain(rule: ComparedRule, { options, ballots }: Poll, ticks: number): string {
  const n = options.length;
  const common = { title: 'again', options: [...options], writeIn: false, seats: 1 };
  const all = <T>(of: (order: readonly number[]) => T): T[] =>
    ballots.flatMap(({ marks, count }) => new Array<T>(count).fill(of(marks.map(([only]) => only!))));
  let contest: Contest = { ballot: 'ranking', ...common, ties: false, rules: [rule as 'borda'] };
  let choices: Choice[] = all((order) => ({ ballot: 'ranking', ranks: order.map((one) => [one]) }));
  if (rule === 'approval') {
    contest = { ballot: 'approval', ...common, most: n, rules: [rule] };
    choices = all((order) => ({ ballot: 'approval', picks: order.slice(0, ticks).toSorted((a, b) => a - b) }));
  }
  if (rule === 'score' || rule === 'majority-judgement' || rule === 'star') {
    contest = { ballot: 'score', ...common, top: n - 1, rules: [rule] };
    choices = all((order) => ({
      ballot: 'score',
      scores: options.map((_, one) => (order.includes(one) ? n - 1 - order.indexOf(one) : null)),
    }));
  }
  const { elected, tied = [] } = tally(VERSION, contest, choices, new Uint8Array(32)).results[0]!.winners;
  return [...elected, ...tied].map((one) => options[one]).join(' = ');
}
