/** Criteria of voting theory, and what shows that a rule does not meet one. */

/** Of one seat; the first two are asked with several as well. */
export const oneSeatCriteria = [
  'neutrality',
  'homogeneity',
  'majority',
  'majority-loser',
  'mutual-majority',
  'condorcet',
  'condorcet-loser',
  'smith',
  'pareto',
  'clones',
  'monotonicity',
  'participation',
  'reversal',
  'reinforcement',
  'irrelevant-alternatives',
  'smith-dominated-alternatives',
  'later-no-harm',
  'later-no-help',
] as const;
export type OneSeatCriterion = (typeof oneSeatCriteria)[number];

export type SeveralSeatsCriterion =
  | 'house-monotonicity'
  | 'hare-proportionality'
  | 'droop-proportionality'
  | 'woodall-proportionality'
  | 'justified-representation'
  | 'proportional-justified-representation'
  | 'extended-justified-representation'
  | 'lower-quota'
  | 'upper-quota'
  | 'vote-monotonicity';

export type CriterionName = OneSeatCriterion | SeveralSeatsCriterion;

/** A poll, and what it is changed to where the criterion speaks of a change. Candidates are a, b, c …, or by number. */
export interface Failure {
  readonly candidates: number;
  /** What determines the change. */
  readonly seed: number;
  readonly poll: string;
  /** One where there is none. */
  readonly seats?: number;
  /** Who may be elected; more than the seats are tied. A list stands once for each seat that it has. */
  readonly winners: readonly number[];
  readonly after?: string;
  readonly elects?: readonly number[];
  /** Of the changed poll, where it is not the same. */
  readonly seatsAfter?: number;
}

export type Failures = { readonly [C in CriterionName]?: Failure };
