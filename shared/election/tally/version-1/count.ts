/**
 * The count of version 1, kept for good: elections that were held under it verify by these rules, byte for byte. Only
 * what version 2 changed stands in this folder; the rest is shared.
 */
import type { Bytes } from '../../../codec/bytes.ts';
import { OstrakaError, unreachable } from '../../../codec/error.ts';
import type { Choice } from '../../choice.ts';
import type { Contest } from '../../contest.ts';
import { type ApprovalResult, approval } from '../approval.ts';
import { distinct } from '../ballots.ts';
import { type BordaResult, borda } from '../borda.ts';
import { type MajorityJudgementResult, majorityJudgement } from '../majority-judgement.ts';
import { type SchulzeResult, schulze } from '../schulze.ts';
import { type ScoreResult, score } from '../score.ts';
import { type InstantRunoffResult, instantRunoff } from './instant-runoff.ts';
import { type PluralityResult, plurality } from './plurality.ts';
import { type StvResult, stv } from './stv.ts';
import { listWriteIns, type WriteIn } from './write-ins.ts';

export type RuleResultVersion1 =
  | PluralityResult
  | ApprovalResult
  | ScoreResult
  | BordaResult
  | InstantRunoffResult
  | SchulzeResult
  | StvResult
  | MajorityJudgementResult;

/** Whether a result was counted by a rule that version 2 changed. */
export const isOfVersion1 = (result: { readonly rule: string; readonly rounds?: readonly object[] }): boolean =>
  'sharedFirst' in result || (result.rule === 'instant-runoff' && !('alone' in (result.rounds?.[0] ?? {})));

/** What `ContestResult` says beside the numbers of ballots. */
export type CountVersion1 = {
  readonly candidates: number;
  readonly writeIns: readonly WriteIn[];
  readonly unlistedWriteIns: number;
  readonly results: readonly RuleResultVersion1[];
};

/** Counts choices that are valid and not blank. All written-in names together are one candidate, the slot after the options. */
export function countVersion1(contest: Contest, given: readonly Choice[], lot: Bytes): CountVersion1 {
  const names = given.flatMap(({ writeIn }) => (writeIn === undefined || writeIn === '' ? [] : [writeIn]));
  const n = contest.options.length + (names.length > 0 ? 1 : 0);
  const writeIns = listWriteIns(names);
  return {
    candidates: n,
    writeIns: writeIns.listed,
    unlistedWriteIns: writeIns.unlisted,
    results: count(contest, n, given, lot),
  };
}

function count(contest: Contest, n: number, given: readonly Choice[], lot: Bytes): RuleResultVersion1[] {
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
            throw new OstrakaError('bad-manifest', `version 1 has no rule ${rule}`);
        }
      });
    }
    default:
      return unreachable(contest);
  }
}
