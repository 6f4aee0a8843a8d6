/** Criteria of voting theory, and what shows that a rule does not meet one. */

export type CriterionName =
  | 'neutrality'
  | 'homogeneity'
  | 'majority'
  | 'majority-loser'
  | 'mutual-majority'
  | 'condorcet'
  | 'condorcet-loser'
  | 'smith'
  | 'pareto'
  | 'clones'
  | 'monotonicity'
  | 'participation'
  | 'reversal'
  | 'reinforcement'
  | 'irrelevant-alternatives'
  | 'smith-dominated-alternatives'
  | 'later-no-harm'
  | 'later-no-help';

/** A poll, and what it is changed to where the criterion speaks of a change. Candidates are a, b, c …, or by number. */
export interface Failure {
  readonly candidates: number;
  /** What determines the change. */
  readonly seed: number;
  readonly poll: string;
  /** Who may be elected; several are tied. */
  readonly winners: readonly number[];
  readonly after?: string;
  readonly elects?: readonly number[];
}

export type Failures = { readonly [C in CriterionName]?: Failure };
