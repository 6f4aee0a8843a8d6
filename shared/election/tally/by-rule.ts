/** The results of a contest by each of its rules: what a rule counts is found on the ballots here, and handed to its file. */
import { unreachable } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import { type Contest, noneOf } from '../contest.ts';
import type { OtherNames } from '../write-ins/candidates.ts';
import { type ApprovalResult, approval } from './approval.ts';
import { type Counted, merged, type Ranks, size } from './ballots.ts';
import { type BordaResult, borda } from './borda.ts';
import { neededFor, reaching } from './choices/majority.ts';
import { aboveNone } from './choices/none.ts';
import { settled, tieBreakOf } from './choices/tie-break.ts';
import { type MajorityJudgementResult, majorityJudgement } from './majority-judgement.ts';
import { type MinimaxResult, minimax } from './pairs/minimax.ts';
import { type RankedPairsResult, rankedPairs } from './pairs/ranked-pairs.ts';
import { type PluralityResult, plurality } from './plurality.ts';
import { type CumulativeResult, cumulative } from './points/cumulative.ts';
import { type StarResult, star } from './points/star.ts';
import { type DivisorResult, divisors } from './proportional/divisors.ts';
import { type EqualSharesResult, equalShares } from './proportional/equal-shares.ts';
import { type HareStvResult, hareStv } from './proportional/hare-stv.ts';
import { type MeekResult, meek } from './proportional/meek.ts';
import { type PhragmenResult, phragmen } from './proportional/phragmen.ts';
import { type AlternativeResult, alternative } from './runoff/alternative.ts';
import { type BottomsUpResult, bottomsUp } from './runoff/bottoms-up.ts';
import { type InstantRunoffResult, instantRunoff } from './runoff/instant-runoff.ts';
import { type SequentialRunoffResult, sequentialRunoff } from './runoff/sequential-runoff.ts';
import { type SchulzeResult, schulze } from './schulze.ts';
import { type ScoreResult, score } from './score.ts';
import { type StvResult, stv } from './stv.ts';
import type { Lot } from './ties/lot.ts';
import type { RuleResultVersion1 } from './version-1/count.ts';

export type RuleResult =
  | PluralityResult
  | ApprovalResult
  | ScoreResult
  | BordaResult
  | InstantRunoffResult
  | SequentialRunoffResult
  | BottomsUpResult
  | SchulzeResult
  | StvResult
  | MajorityJudgementResult
  | MeekResult
  | HareStvResult
  | PhragmenResult
  | EqualSharesResult
  | RankedPairsResult
  | DivisorResult
  | MinimaxResult
  | StarResult
  | AlternativeResult
  | CumulativeResult
  | RuleResultVersion1;

/**
 * In the contest's order of rules.
 * @param n how many candidates there are; on ballots, whatever comes behind them is one of the `others`
 * @param given none of them blank
 * @param lot of this contest, 32 bytes, or an order of all candidates
 */
export function countByRules(
  contest: Contest,
  n: number,
  given: readonly Counted<Choice>[],
  lot: Lot,
  others: OtherNames | null,
): RuleResult[] {
  const { seats } = contest;
  const tieBreak = tieBreakOf(contest, lot);
  const named = <R extends RuleResult>(result: R): R => aboveNone(result, noneOf(contest), seats);
  const decided = <R extends RuleResult>(result: R): R => settled(named(result), seats, tieBreak);
  const needed = 'majority' in contest && contest.majority ? neededFor(contest.majority, size(given)) : null;
  /** Of rules by which a vote is a ballot. */
  const held = <R extends RuleResult>(result: R, votes: readonly number[]): R =>
    settled(reaching(named(result), votes, needed, others), seats, tieBreak);
  const byVotes = (result: PluralityResult) => held(result, result.votes);
  const byApprovals = (result: ApprovalResult) => held(result, result.approvals);
  /** What `of` finds on each ballot, equal ones together. */
  const all = <Marks>(of: (choice: Choice) => readonly Marks[]): Counted<Marks>[] =>
    merged(given.flatMap(({ marks, count }) => of(marks).map((found) => ({ marks: found, count }))));
  switch (contest.ballot) {
    case 'single': {
      const picks = all((c) => (c.ballot === 'single' && c.pick !== null ? [c.pick] : []));
      return contest.rules.map((rule) => {
        switch (rule) {
          case 'plurality':
            return byVotes(plurality(n, picks, seats, others));
          case 'd-hondt':
          case 'sainte-lague':
            return divisors(rule, n, picks, seats, others, tieBreak);
          default:
            return unreachable(rule);
        }
      });
    }
    case 'approval': {
      const picks = all((c) => (c.ballot === 'approval' ? [c.picks] : []));
      return contest.rules.map((rule) => {
        switch (rule) {
          case 'approval':
            return byApprovals(approval(n, picks, seats, others));
          case 'phragmen':
            return phragmen(n, picks, seats, lot, others);
          case 'equal-shares':
            return equalShares(n, picks, seats, lot, others);
          default:
            return unreachable(rule);
        }
      });
    }
    case 'score': {
      const scores = all((c) => (c.ballot === 'score' ? [c.scores] : []));
      return contest.rules.map((rule) => {
        switch (rule) {
          case 'score':
            return decided(score(n, scores, seats, contest.top, others, contest.unscored));
          case 'cumulative':
            return decided(cumulative(n, contest.points!, scores, seats, others));
          case 'majority-judgement':
            return decided(majorityJudgement(n, contest.top, scores, seats, others));
          case 'star':
            return decided(star(n, contest.top, scores, seats, others));
          default:
            return unreachable(rule);
        }
      });
    }
    case 'ranking': {
      // Only STV tells the other names apart; elsewhere each of them is n.
      const together = (ranks: Ranks): Ranks => ranks.map((equals) => equals.map((one) => Math.min(n, one)));
      const ranks = all((c) => (c.ballot === 'ranking' ? [others ? together(c.ranks) : c.ranks] : []));
      /** For rules that count no equal ranks: their contests have none (`contestFault`). */
      const orders = () => all((c) => (c.ballot === 'ranking' ? [c.ranks.map(([only]) => only!)] : []));
      const firsts = () => all((c) => (c.ballot === 'ranking' ? [c.ranks[0]![0]!] : []));
      return contest.rules.map((rule) => {
        switch (rule) {
          case 'plurality':
            return byVotes(plurality(n, firsts(), seats, others));
          case 'borda':
            return decided(borda(n, ranks, seats, others, contest.shortBallots));
          case 'instant-runoff':
            return named(instantRunoff(n, ranks, others, tieBreak));
          case 'sequential-runoff':
            return sequentialRunoff(n, ranks, seats, others, tieBreak);
          case 'bottoms-up':
            return bottomsUp(n, ranks, seats, others, tieBreak);
          case 'schulze':
            return decided(schulze(n, ranks, seats, others));
          case 'ranked-pairs':
            return decided(rankedPairs(n, ranks, seats, others));
          case 'minimax':
            return decided(minimax(n, ranks, seats, others));
          case 'tideman-alternative':
            return decided(alternative(n, ranks, others));
          case 'stv':
            return stv(n, orders(), seats, lot, others);
          case 'meek':
            return meek(n, orders(), seats, lot, others);
          case 'hare-stv':
            return hareStv(n, orders(), seats, lot, others);
          default:
            return unreachable(rule);
        }
      });
    }
    default:
      return unreachable(contest);
  }
}
