/** Every rule, as the criteria see it. */

import { approval } from '../../approval.ts';
import type { Counted, Ranks } from '../../ballots.ts';
import { borda } from '../../borda.ts';
import { majorityJudgement } from '../../majority-judgement.ts';
import { minimax } from '../../pairs/minimax.ts';
import { rankedPairs } from '../../pairs/ranked-pairs.ts';
import type { Standing } from '../../places.ts';
import { plurality } from '../../plurality.ts';
import { cumulative } from '../../points/cumulative.ts';
import { star } from '../../points/star.ts';
import { alternative } from '../../runoff/alternative.ts';
import { bottomsUp } from '../../runoff/bottoms-up.ts';
import { instantRunoff } from '../../runoff/instant-runoff.ts';
import { sequentialRunoff } from '../../runoff/sequential-runoff.ts';
import { schulze } from '../../schulze.ts';
import { score } from '../../score.ts';
import { stv } from '../../stv.ts';
import { firstsOf, lot, ordersOf } from '../profile.ts';
import { approvals, BUDGET, type Kind, orders, points, rankings, scores, TOP } from './kinds.ts';

/** Criteria look at ballots through their kind alone, so that it does not matter what marks are. */
export type Marks = { readonly marks: unique symbol };

export interface RuleUnderTest<M = Marks> {
  readonly name: string;
  readonly kind: Kind<M>;
  /** Numbers of seats that it is tested with; the first is that of the criteria. */
  readonly seats: readonly number[];
  count(n: number, ballots: readonly Counted<M>[], seats: number): Standing;
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

const any = [1, 2, 3];

export const rules: readonly RuleUnderTest[] = [
  rule('plurality', orders, any, (n, ballots, seats) => plurality(n, firstsOf(ballots), seats)),
  rule('approval', approvals, any, approval),
  rule('score', scores, any, (n, ballots, seats) => score(n, ballots, seats, TOP)),
  rule('majority-judgement', scores, any, (n, ballots, seats) => majorityJudgement(n, TOP, ballots, seats)),
  rule('star', scores, any, (n, ballots, seats) => star(n, TOP, ballots, seats)),
  rule('cumulative', points, any, (n, ballots, seats) => cumulative(n, BUDGET, ballots, seats)),
  rule<Ranks>('borda', rankings, any, borda),
  rule<Ranks>('instant-runoff', rankings, [1], (n, ballots) => instantRunoff(n, ballots)),
  rule<Ranks>('sequential-runoff', rankings, any, sequentialRunoff),
  rule<Ranks>('bottoms-up', rankings, any, bottomsUp),
  rule<Ranks>('stv', orders, any, (n, ballots, seats) => stv(n, ordersOf(ballots), seats, lot), {
    byLot: (result) => 'byLot' in result && result.byLot === true,
  }),
  rule<Ranks>('schulze', rankings, any, schulze),
  rule<Ranks>('ranked-pairs', rankings, any, rankedPairs),
  rule<Ranks>('minimax', rankings, any, minimax),
  rule<Ranks>('tideman-alternative', rankings, [1], (n, ballots) => alternative(n, ballots)),
];
