/**
 * Which criteria of voting theory each rule meets with one seat, and for each that it does not a small poll that shows it (`failures.ts`).
 * What is said to hold is proved: Arrow, May and Smith for scores and places (Smith, “Aggregation of Preferences with
 * Variable Electorate”, Econometrica 41, 1973; Moulin, “Condorcet’s principle implies the no show paradox”, Journal of
 * Economic Theory 45, 1988), Brams and Fishburn for approval (1978), Woodall for elimination (“Properties of Preferential
 * Election Rules”, Voting Matters 3, 1994), Schulze (arXiv 1804.02973, section 4), Tideman and Zavist for ranked pairs
 * (1987, 1989), Green-Armytage for Tideman’s alternative (2011). What is neither proved nor refuted here stays open.
 *
 * `testing/criteria` says what each criterion asks of a poll exactly, and tests all of this.
 */
import { failures } from './failures.ts';
import type { CriterionName, Failures } from './names.ts';

export interface Verdict {
  readonly holds: readonly CriterionName[];
  readonly fails: Failures;
  /** Neither proved nor refuted here. */
  readonly open?: readonly CriterionName[];
}

const always = ['neutrality', 'homogeneity', 'pareto'] as const;
const majorities = ['majority', 'majority-loser', 'mutual-majority'] as const;
const condorcet = ['condorcet', 'condorcet-loser', 'smith'] as const;
/** What holds wherever each candidate is judged by itself, whoever else stands. */
const byItself = ['clones', 'irrelevant-alternatives', 'smith-dominated-alternatives'] as const;
const later = ['later-no-harm', 'later-no-help'] as const;

/** Instant runoff’s, which elimination shares where it fills one seat. */
const elimination: Verdict = {
  holds: [...always, ...majorities, 'condorcet-loser', 'clones', ...later],
  fails: failures['instant-runoff'],
};

export const verdicts: Readonly<Record<string, Verdict>> = {
  plurality: {
    holds: [...always, 'majority', 'monotonicity', 'participation', 'reinforcement', ...later],
    fails: failures.plurality,
  },
  approval: {
    holds: [
      ...always,
      ...majorities,
      ...condorcet,
      ...byItself,
      'monotonicity',
      'participation',
      'reversal',
      'reinforcement',
    ],
    fails: {},
  },
  score: {
    holds: [...always, ...byItself, 'monotonicity', 'participation', 'reversal', 'reinforcement'],
    fails: failures.score,
  },
  'majority-judgement': {
    holds: [...always, ...byItself, 'monotonicity'],
    fails: failures['majority-judgement'],
  },
  star: {
    holds: [...always, 'majority-loser', 'condorcet-loser', 'monotonicity'],
    fails: failures.star,
  },
  cumulative: {
    holds: [
      ...always,
      'irrelevant-alternatives',
      'smith-dominated-alternatives',
      'monotonicity',
      'participation',
      'reinforcement',
    ],
    fails: failures.cumulative,
  },
  borda: {
    holds: [
      ...always,
      'majority-loser',
      'condorcet-loser',
      'monotonicity',
      'participation',
      'reversal',
      'reinforcement',
    ],
    fails: failures.borda,
  },
  'instant-runoff': elimination,
  'sequential-runoff': elimination,
  'bottoms-up': elimination,
  stv: {
    holds: ['neutrality', 'pareto', ...majorities, 'condorcet-loser', ...later],
    fails: failures.stv,
  },
  schulze: {
    holds: [
      ...always,
      ...majorities,
      ...condorcet,
      'clones',
      'monotonicity',
      'reversal',
      'smith-dominated-alternatives',
    ],
    fails: failures.schulze,
  },
  'ranked-pairs': {
    holds: [
      ...always,
      ...majorities,
      ...condorcet,
      'clones',
      'monotonicity',
      'reversal',
      'smith-dominated-alternatives',
    ],
    fails: failures['ranked-pairs'],
  },
  minimax: {
    holds: [...always, 'majority', 'condorcet', 'monotonicity'],
    open: ['clones', 'smith-dominated-alternatives'],
    fails: failures.minimax,
  },
  'tideman-alternative': {
    holds: [...always, ...majorities, ...condorcet, 'clones', 'smith-dominated-alternatives'],
    fails: failures['tideman-alternative'],
  },
};

/** What is said of a criterion for a rule; `silent` where it asks nothing of such ballots. */
export function standsOf(rule: string, criterion: CriterionName): 'holds' | 'fails' | 'open' | 'silent' {
  const verdict = verdicts[rule];
  if (verdict === undefined) throw new Error(`nothing is said of ${rule}`);
  if (verdict.holds.includes(criterion)) return 'holds';
  if (verdict.fails[criterion] !== undefined) return 'fails';
  return verdict.open?.includes(criterion) ? 'open' : 'silent';
}
