/** Every rule, as the criteria see it. */

import { approval } from '../../approval.ts';
import { type Counted, type Ranks, size } from '../../ballots.ts';
import { borda, type ShortBallots } from '../../borda.ts';
import { type Majority, neededFor, reaching } from '../../choices/majority.ts';
import { settled, type TieBreak } from '../../choices/tie-break.ts';
import { majorityJudgement } from '../../majority-judgement.ts';
import { minimax } from '../../pairs/minimax.ts';
import { rankedPairs } from '../../pairs/ranked-pairs.ts';
import type { Standing } from '../../places.ts';
import { plurality } from '../../plurality.ts';
import { cumulative } from '../../points/cumulative.ts';
import { star } from '../../points/star.ts';
import { type DivisorResult, type DivisorRule, divisors } from '../../proportional/divisors.ts';
import { equalShares } from '../../proportional/equal-shares.ts';
import { hareStv } from '../../proportional/hare-stv.ts';
import { meek } from '../../proportional/meek.ts';
import { phragmen } from '../../proportional/phragmen.ts';
import { alternative } from '../../runoff/alternative.ts';
import { bottomsUp } from '../../runoff/bottoms-up.ts';
import { type InstantRunoffResult, instantRunoff } from '../../runoff/instant-runoff.ts';
import { type SequentialRunoffResult, sequentialRunoff } from '../../runoff/sequential-runoff.ts';
import { schulze } from '../../schulze.ts';
import { score } from '../../score.ts';
import { stv } from '../../stv.ts';
import type { Lot } from '../../ties/lot.ts';
import { firstsOf, lot, ordersOf, repeat } from '../profile.ts';
import { approvals, BUDGET, type Kind, lists, orders, partialScores, points, rankings, scores, TOP } from './kinds.ts';

/** Criteria look at ballots through their kind alone, so that it does not matter what marks are. */
export type Marks = { readonly marks: unique symbol };

export interface RuleUnderTest<M = Marks> {
  readonly name: string;
  readonly kind: Kind<M>;
  /** Numbers of seats that it is tested with; the first is that of the criteria. */
  readonly seats: readonly number[];
  count(n: number, ballots: readonly Counted<M>[], seats: number): Standing;
  /** A list once for each of its seats, and then each that is tied for more; of rules whose elected are no candidates. */
  holders?(result: Standing): readonly number[];
  /** The same by another lot, an order of all candidates; of rules that draw. */
  countBy?(n: number, ballots: readonly Counted<M>[], seats: number, order: Lot): Standing;
  /** Whether a lot decided; then it says nothing about the rule. */
  byLot?(result: Standing): boolean;
}

const rule = <M>(
  name: string,
  kind: Kind<M>,
  seats: readonly number[],
  count: RuleUnderTest<M>['count'],
  more: Partial<RuleUnderTest<M>> = {},
): RuleUnderTest => ({ name, kind, seats, count, ...more }) as RuleUnderTest<M> as unknown as RuleUnderTest;

/** Rules that draw by themselves tell it. */
const saysSo = (result: Standing): boolean => 'byLot' in result && result.byLot === true;

/** One that draws between equals. */
const drawing = <M>(
  name: string,
  kind: Kind<M>,
  seats: readonly number[],
  countBy: Required<RuleUnderTest<M>>['countBy'],
  byLot: RuleUnderTest['byLot'] = saysSo,
): RuleUnderTest => rule(name, kind, seats, (n, ballots, many) => countBy(n, ballots, many, lot), { countBy, byLot });

const any = [1, 2, 3];
/** Of lists, which may take several. */
const many = [1, 2, 3, 5, 8, 13, 21];

/** Of an elimination whose plan looks back on earlier rounds: whether these did not tell. */
const earlierRounds = (order: Lot): TieBreak => ({ by: 'earlier-rounds', lot: order });
type Rounds = Pick<InstantRunoffResult, 'rounds'>;
const drawn = ({ rounds }: Rounds): boolean => rounds.some(({ end }) => 'tie' in end && end.tie?.by === 'lot');
const drawnInRounds = (result: Standing): boolean => drawn(result as InstantRunoffResult);
const drawnInPasses = (result: Standing): boolean => (result as SequentialRunoffResult).passes.some(drawn);

const reachedBy =
  (majority: Majority): RuleUnderTest<Ranks>['count'] =>
  (n, ballots, seats) => {
    const result = plurality(n, firstsOf(ballots), seats);
    return reaching(result, result.votes, neededFor(majority, size(ballots)), null);
  };
const bordaOf =
  (shortBallots: ShortBallots): RuleUnderTest<Ranks>['count'] =>
  (n, ballots, seats) =>
    borda(n, ballots, seats, null, shortBallots);

const byQuotients = (name: DivisorRule): RuleUnderTest =>
  rule(name, lists, many, (n, ballots, seats) => divisors(name, n, ballots, seats), {
    holders: (result) => {
      const { seats, tied } = result as DivisorResult;
      return [...seats.flatMap((has, list) => repeat(has, list)), ...(tied?.among.map(({ list }) => list) ?? [])];
    },
  });

export const rules: readonly RuleUnderTest[] = [
  rule('plurality', orders, any, (n, ballots, seats) => plurality(n, firstsOf(ballots), seats)),
  drawing<Ranks>(
    'plurality-lot',
    orders,
    any,
    (n, ballots, seats, order) => settled(plurality(n, firstsOf(ballots), seats), seats, { by: 'lot', lot: order }),
    ({ winners }) => winners.byLot !== undefined,
  ),
  rule('plurality-half', orders, any, reachedBy('half')),
  rule('plurality-two-thirds', orders, any, reachedBy('two-thirds')),
  rule('plurality-three-quarters', orders, any, reachedBy('three-quarters')),
  rule('approval', approvals, any, approval),
  drawing('phragmen', approvals, any, phragmen),
  drawing('equal-shares', approvals, any, equalShares),
  rule('score', scores, any, (n, ballots, seats) => score(n, ballots, seats, TOP)),
  rule('score-left-out', partialScores, any, (n, ballots, seats) => score(n, ballots, seats, TOP, null, 'left-out')),
  rule('majority-judgement', scores, any, (n, ballots, seats) => majorityJudgement(n, TOP, ballots, seats)),
  rule('star', scores, any, (n, ballots, seats) => star(n, TOP, ballots, seats)),
  rule('cumulative', points, any, (n, ballots, seats) => cumulative(n, BUDGET, ballots, seats)),
  rule<Ranks>('borda', rankings, any, borda),
  rule('borda-zero', rankings, any, bordaOf('zero')),
  rule('borda-modified', rankings, any, bordaOf('modified')),
  rule<Ranks>('instant-runoff', rankings, [1], (n, ballots) => instantRunoff(n, ballots)),
  drawing<Ranks>(
    'instant-runoff-lot',
    rankings,
    [1],
    (n, ballots, _seats, order) => instantRunoff(n, ballots, null, { by: 'lot', lot: order }),
    drawnInRounds,
  ),
  drawing<Ranks>(
    'instant-runoff-earlier-rounds',
    rankings,
    [1],
    (n, ballots, _seats, order) => instantRunoff(n, ballots, null, earlierRounds(order)),
    drawnInRounds,
  ),
  rule<Ranks>('sequential-runoff', rankings, any, sequentialRunoff),
  drawing<Ranks>(
    'sequential-runoff-earlier-rounds',
    rankings,
    any,
    (n, ballots, seats, order) => sequentialRunoff(n, ballots, seats, null, earlierRounds(order)),
    drawnInPasses,
  ),
  rule<Ranks>('bottoms-up', rankings, any, bottomsUp),
  drawing<Ranks>(
    'bottoms-up-earlier-rounds',
    rankings,
    any,
    (n, ballots, seats, order) => bottomsUp(n, ballots, seats, null, earlierRounds(order)),
    drawnInRounds,
  ),
  drawing<Ranks>('stv', orders, any, (n, ballots, seats, order) => stv(n, ordersOf(ballots), seats, order)),
  drawing<Ranks>('meek', orders, any, (n, ballots, seats, order) => meek(n, ordersOf(ballots), seats, order)),
  drawing<Ranks>('hare-stv', orders, any, (n, ballots, seats, order) => hareStv(n, ordersOf(ballots), seats, order)),
  rule<Ranks>('schulze', rankings, any, schulze),
  rule<Ranks>('ranked-pairs', rankings, any, rankedPairs),
  rule<Ranks>('minimax', rankings, any, minimax),
  rule<Ranks>('tideman-alternative', rankings, [1], (n, ballots) => alternative(n, ballots)),
  byQuotients('d-hondt'),
  byQuotients('sainte-lague'),
];
