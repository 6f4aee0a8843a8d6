/**
 * From choices to the result of a contest, with the full working of every rule. The result is a canonical value: only
 * integers, strings, booleans, null, arrays and objects, so that it can be hashed and anyone can recompute it.
 */
import type { Bytes } from '../../codec/bytes.ts';
import { unreachable } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import type { Contest, Version } from '../contest.ts';
import { type ApprovalResult, approval } from './approval.ts';
import { distinct } from './ballots.ts';
import { type BordaResult, borda } from './borda.ts';
import { givenIn } from './given.ts';
import { type InstantRunoffResult, instantRunoff } from './instant-runoff.ts';
import { type MajorityJudgementResult, majorityJudgement } from './majority-judgement.ts';
import { type PluralityResult, plurality } from './plurality.ts';
import { type SchulzeResult, schulze } from './schulze.ts';
import { type ScoreResult, score } from './score.ts';
import { type StvResult, stv } from './stv.ts';
import { countVersion1, type RuleResultVersion1 } from './version-1/count.ts';
import { listWriteIns, type WriteIn } from './write-ins.ts';

export type RuleResult =
  | PluralityResult
  | ApprovalResult
  | ScoreResult
  | BordaResult
  | InstantRunoffResult
  | SchulzeResult
  | StvResult
  | MajorityJudgementResult
  | RuleResultVersion1;

export type ContestResult = {
  readonly ballots: number;
  /** Ballots that say nothing; no rule counts them. */
  readonly blank: number;
  readonly counted: number;
  /**
   * Candidates 0 … candidates − 1 are the options and then, if any ballot uses it, the write-in's slot. A slot that
   * nobody uses is no candidate, for there is no one to elect.
   */
  readonly candidates: number;
  readonly writeIns: readonly WriteIn[];
  /** Ballots with a written-in name that `writeIns` does not list (`MAX_WRITE_INS`). */
  readonly unlistedWriteIns: number;
  /** In the contest's order of rules: the first decides, the others are for comparison. */
  readonly results: readonly RuleResult[];
};

/**
 * Counts valid choices by the rules of a version; their order makes no difference. `lot` is the public lot of this
 * contest, used only where a rule demands that a tie be drawn. Throws `bad-choice` for a choice that the contest does not allow.
 */
export function tally(version: Version, contest: Contest, choices: readonly Choice[], lot: Bytes): ContestResult {
  const given = givenIn(contest, choices);
  const sums = { ballots: choices.length, blank: choices.length - given.length, counted: given.length };
  if (version === 1) return { ...sums, ...countVersion1(contest, given, lot) };
  const names = given.flatMap(({ writeIn }) => (writeIn === undefined || writeIn === '' ? [] : [writeIn]));
  const n = contest.options.length + (names.length > 0 ? 1 : 0);
  const writeIns = listWriteIns(names);
  return {
    ...sums,
    candidates: n,
    writeIns: writeIns.listed,
    unlistedWriteIns: writeIns.unlisted,
    results: count(contest, n, given, lot),
  };
}

function count(contest: Contest, n: number, given: readonly Choice[], lot: Bytes): RuleResult[] {
  const { seats } = contest;
  switch (contest.ballot) {
    case 'single': {
      const picks = given.flatMap((c) => (c.ballot === 'single' && c.pick !== null ? [[[c.pick]]] : []));
      return contest.rules.map(() => plurality(n, distinct(picks), seats));
    }
    case 'approval': {
      const picks = given.flatMap((c) => (c.ballot === 'approval' ? [c.picks] : []));
      return contest.rules.map(() => approval(n, distinct(picks), seats));
    }
    case 'score': {
      const scores = distinct(given.flatMap((c) => (c.ballot === 'score' ? [c.scores] : [])));
      return contest.rules.map((rule) =>
        rule === 'score' ? score(n, scores, seats) : majorityJudgement(n, contest.top, scores, seats),
      );
    }
    case 'ranking': {
      const ranks = distinct(given.flatMap((c) => (c.ballot === 'ranking' ? [c.ranks] : [])));
      return contest.rules.map((rule) => {
        switch (rule) {
          case 'plurality':
            return plurality(n, ranks, seats);
          case 'borda':
            return borda(n, ranks, seats);
          case 'instant-runoff':
            return instantRunoff(n, ranks, seats);
          case 'schulze':
            return schulze(n, ranks, seats);
          case 'stv':
            return stv(n, ranks, seats, lot);
          default:
            return unreachable(rule);
        }
      });
    }
    default:
      return unreachable(contest);
  }
}
