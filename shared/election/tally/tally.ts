/**
 * From choices to the result of a contest, with the full working of every rule. The result is a canonical value: only
 * integers, strings, booleans, null, arrays and objects, so that it can be hashed and anyone can recompute it.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { unreachable } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import type { Contest, Version } from '../contest.ts';
import { type Field, fieldOf, type OtherNames, type WrittenIn } from '../write-ins/candidates.ts';
import { type ApprovalResult, approval } from './approval.ts';
import { type Counted, merged, once, type Ranks, size } from './ballots.ts';
import { type BordaResult, borda } from './borda.ts';
import { isBlank, requireValid } from './given.ts';
import { type MajorityJudgementResult, majorityJudgement } from './majority-judgement.ts';
import { type PluralityResult, plurality } from './plurality.ts';
import { type BottomsUpResult, bottomsUp } from './runoff/bottoms-up.ts';
import { type InstantRunoffResult, instantRunoff } from './runoff/instant-runoff.ts';
import { type SequentialRunoffResult, sequentialRunoff } from './runoff/sequential-runoff.ts';
import { type SchulzeResult, schulze } from './schulze.ts';
import { type ScoreResult, score } from './score.ts';
import { type StvResult, stv } from './stv.ts';
import { type CountVersion1, countVersion1, type RuleResultVersion1 } from './version-1/count.ts';

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
  | RuleResultVersion1;

/** How many ballots there are, and what they count to. */
export type ContestResult = Sums & (Count | CountVersion1);

type Sums = {
  readonly ballots: number;
  /** Ballots that say nothing; no rule counts them. */
  readonly blank: number;
  readonly counted: number;
};

/** Version 2. */
export type Count = {
  /** Candidates 0 … candidates − 1 are the options and then those of `writtenIn`. */
  readonly candidates: number;
  /** Null where the contest takes no written-in names. */
  readonly writtenIn: WrittenIn | null;
  /** In the contest's order of rules: the first decides, the others are for comparison. */
  readonly results: readonly RuleResult[];
  /** Where names were joined by hand: what the deciding rule comes to without that. */
  readonly apart?: Sums & Count;
};

/**
 * Counts valid choices by the rules of a version; their order makes no difference. `lot` is the public lot of this
 * contest, used only where a rule demands that a tie be drawn; each list of `joined` holds written-in names that are one
 * person. Throws `bad-choice` for a choice that the contest does not allow.
 */
export function tally(
  version: Version,
  contest: Contest,
  choices: readonly Choice[],
  lot: Bytes,
  joined: readonly (readonly string[])[] = [],
): ContestResult {
  requireValid(version, contest, choices);
  if (version === 1) {
    const given = choices.filter((choice) => !isBlank(choice));
    return { ...sums(choices.length, given.length), ...countVersion1(contest, given, lot) };
  }
  const apart = fieldOf(contest, choices);
  if (joined.length === 0) return countField(contest, apart, lot);
  const [rule] = contest.rules;
  const result = countField(contest, fieldOf(contest, choices, joined), lot);
  return { ...result, apart: countField({ ...contest, rules: [rule] } as Contest, apart, lot) };
}

/** Counts a field of candidates by the contest's rules. */
export const countField = (contest: Contest, { n, choices, writtenIn }: Field, lot: Bytes): Sums & Count =>
  countCast(contest, n, once(choices), lot, writtenIn);

/**
 * Counts choices of which each was cast so many times, in a contest without written-in names, by the rules of version 2.
 * Counts may be in units of a fraction of a ballot; what is counted is in these units then, but for `stv`, which knows
 * whole ballots alone. Throws `bad-choice`.
 */
export function countBallots(contest: Contest, ballots: readonly Counted<Choice>[], lot: Bytes): Sums & Count {
  const choices = ballots.map(({ marks }) => marks);
  requireValid(2, contest, choices);
  return countCast(contest, contest.options.length, ballots, lot, null);
}

function countCast(
  contest: Contest,
  n: number,
  ballots: readonly Counted<Choice>[],
  lot: Bytes,
  writtenIn: WrittenIn | null,
): Sums & Count {
  const given = ballots.filter(({ marks }) => !isBlank(marks));
  const results = count(contest, n, given, lot, writtenIn?.others ?? null);
  return { ...sums(size(ballots), size(given)), candidates: n, writtenIn, results };
}

const sums = (ballots: number, counted: number): Sums => ({ ballots, blank: ballots - counted, counted });

function count(
  contest: Contest,
  n: number,
  given: readonly Counted<Choice>[],
  lot: Bytes,
  others: OtherNames | null,
): RuleResult[] {
  const { seats } = contest;
  /** What `of` finds on each ballot, equal ones together. */
  const all = <Marks>(of: (choice: Choice) => readonly Marks[]): Counted<Marks>[] =>
    merged(given.flatMap(({ marks, count }) => of(marks).map((found) => ({ marks: found, count }))));
  switch (contest.ballot) {
    case 'single': {
      const picks = all((c) => (c.ballot === 'single' && c.pick !== null ? [c.pick] : []));
      return contest.rules.map(() => plurality(n, picks, seats, others));
    }
    case 'approval': {
      const picks = all((c) => (c.ballot === 'approval' ? [c.picks] : []));
      return contest.rules.map(() => approval(n, picks, seats, others));
    }
    case 'score': {
      const scores = all((c) => (c.ballot === 'score' ? [c.scores] : []));
      return contest.rules.map((rule) =>
        rule === 'score'
          ? score(n, scores, seats, contest.top, others)
          : majorityJudgement(n, contest.top, scores, seats, others),
      );
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
            return plurality(n, firsts(), seats, others);
          case 'borda':
            return borda(n, ranks, seats, others);
          case 'instant-runoff':
            return instantRunoff(n, ranks, others);
          case 'sequential-runoff':
            return sequentialRunoff(n, ranks, seats, others);
          case 'bottoms-up':
            return bottomsUp(n, ranks, seats, others);
          case 'schulze':
            return schulze(n, ranks, seats, others);
          case 'stv':
            return stv(n, orders(), seats, lot, others);
          default:
            return unreachable(rule);
        }
      });
    }
    default:
      return unreachable(contest);
  }
}
