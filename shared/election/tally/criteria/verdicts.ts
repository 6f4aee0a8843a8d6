/**
 * Which criteria of voting theory each rule meets, and for each that it does not a small poll that shows it (`failures/`).
 * What is said to hold is proved: Arrow, May and Smith for scores and places (Smith, “Aggregation of Preferences with
 * Variable Electorate”, Econometrica 41, 1973; Moulin, “Condorcet’s principle implies the no show paradox”, Journal of
 * Economic Theory 45, 1988), Brams and Fishburn for approval (1978), Woodall for elimination (“Properties of Preferential
 * Election Rules”, Voting Matters 3, 1994), Schulze (arXiv 1804.02973, section 4), Tideman and Zavist for ranked pairs
 * (1987, 1989), Green-Armytage for Tideman’s alternative (2011).
 *
 * Of several seats: first places and seats that go out one by one are house monotone as they are made (Elkind, Faliszewski,
 * Skowron, Slinko, Social Choice and Welfare 48, 2017, section 4: best-k rules). Dummett (“Voting Procedures”, 1984), Woodall
 * (1994) and Aziz and Lee (“The expanding approvals rule”, Social Choice and Welfare 54, 2020) for solid coalitions, which get
 * what the quota of a count owes them; Scottish STV’s is rounded up to whole votes, which with few voters is more than Woodall’s, and even than Hare’s.
 * Brill, Freeman, Janson, Lackner (“Phragmén’s Voting Methods and Justified Representation”, AAAI 2017) for Phragmén; Peters and
 * Skowron (arXiv 1911.11747) for equal shares, whose completion only adds to what is bought. Balinski and Young (“Fair
 * Representation”, 2nd edition 2001, appendix A) for quotients: of divisor methods D’Hondt’s alone stays above the lower
 * quota, and none within both. Where a plan asks for a majority, whoever has it has it after each of these changes, and
 * nobody else can. A ballot of the modified Borda count that ranks k more gives k points more to all that it ranked, and no
 * more to these, so that nobody is harmed.
 *
 * Means of scores, where a plan leaves out what is left blank, are of each candidate by itself; a ballot puts last here whom it leaves
 * blank. More votes may lower a mean, and the means of parts say little of the whole (Simpson, “The Interpretation of Interaction in
 * Contingency Tables”, Journal of the Royal Statistical Society B 13, 1951).
 *
 * What is neither proved nor refuted here stays open.
 *
 * `testing/criteria` says what each criterion asks of a poll exactly, and tests all of this.
 */
import { failures } from './failures/failures.ts';
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
/** Of rules whose first places take the seats, or that fill one seat after the other. */
const seatBySeat = 'house-monotonicity';
const solid = ['hare-proportionality', 'droop-proportionality', 'woodall-proportionality'] as const;
const represented = ['justified-representation', 'proportional-justified-representation'] as const;
const later = ['later-no-harm', 'later-no-help'] as const;

/** Instant runoff’s, which elimination shares where it fills one seat. */
const elimination: Verdict = {
  holds: [...always, ...majorities, 'condorcet-loser', 'clones', ...later],
  fails: failures['instant-runoff'],
};

/** Where earlier rounds break ties, a second like somebody changes what they were. */
const withEarlierRounds: Verdict = {
  holds: [...always, ...majorities, 'condorcet-loser', ...later],
  fails: failures['instant-runoff-earlier-rounds'],
};

/** One of these with several seats, which go out one by one. */
const seatingSeveral = ({ holds, fails }: Verdict, more: Failures): Verdict => ({
  holds: [...holds, seatBySeat],
  fails: { ...fails, ...more },
});

/** Of rules that are approval voting where there is one seat. */
const ofOneApproval = [
  ...always,
  ...majorities,
  ...condorcet,
  ...byItself,
  'monotonicity',
  'participation',
  'reversal',
  'reinforcement',
] as const;

/** Whom nobody but more than half can elect nothing takes the seat from. */
const byMajority = (fails: Failures): Verdict => ({
  holds: [
    ...always,
    ...majorities,
    ...condorcet,
    ...byItself,
    'monotonicity',
    'participation',
    'reversal',
    'reinforcement',
    ...later,
    seatBySeat,
  ],
  fails,
});

/** Plurality’s, with or without a lot between equals. */
const firstChoices: Verdict = {
  holds: [...always, 'majority', 'monotonicity', 'participation', 'reinforcement', ...later, seatBySeat],
  fails: failures.plurality,
};

export const verdicts: Readonly<Record<string, Verdict>> = {
  plurality: firstChoices,
  'plurality-lot': firstChoices,
  'plurality-half': byMajority(failures['plurality-half']),
  'plurality-two-thirds': byMajority(failures['plurality-two-thirds']),
  'plurality-three-quarters': byMajority(failures['plurality-three-quarters']),
  approval: {
    holds: [...ofOneApproval, seatBySeat],
    fails: failures.approval,
  },
  phragmen: {
    holds: [...ofOneApproval, seatBySeat, ...represented],
    fails: failures.phragmen,
  },
  'equal-shares': {
    holds: [...ofOneApproval, ...represented, 'extended-justified-representation'],
    fails: failures['equal-shares'],
  },
  score: {
    holds: [...always, ...byItself, 'monotonicity', 'participation', 'reversal', 'reinforcement', seatBySeat],
    fails: failures.score,
  },
  'score-left-out': {
    holds: ['neutrality', 'homogeneity', ...byItself, 'reversal', seatBySeat],
    fails: failures['score-left-out'],
  },
  'majority-judgement': {
    holds: [...always, ...byItself, 'monotonicity', seatBySeat],
    fails: failures['majority-judgement'],
  },
  star: {
    holds: [...always, 'majority-loser', 'condorcet-loser', 'monotonicity', seatBySeat],
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
      seatBySeat,
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
      seatBySeat,
    ],
    fails: failures.borda,
  },
  'borda-zero': {
    holds: [...always, 'monotonicity', 'participation', 'reinforcement', 'later-no-help', seatBySeat],
    fails: failures['borda-zero'],
  },
  'borda-modified': {
    holds: [...always, 'majority-loser', 'monotonicity', 'participation', 'reinforcement', 'later-no-harm', seatBySeat],
    fails: failures['borda-modified'],
  },
  'instant-runoff': elimination,
  'instant-runoff-lot': { ...elimination, fails: failures['instant-runoff-lot'] },
  'instant-runoff-earlier-rounds': withEarlierRounds,
  'sequential-runoff': seatingSeveral(elimination, failures['sequential-runoff']),
  'sequential-runoff-earlier-rounds': seatingSeveral(withEarlierRounds, failures['sequential-runoff-earlier-rounds']),
  'bottoms-up': seatingSeveral(elimination, failures['bottoms-up']),
  'bottoms-up-earlier-rounds': seatingSeveral(withEarlierRounds, failures['bottoms-up-earlier-rounds']),
  stv: {
    holds: ['neutrality', 'pareto', ...majorities, 'condorcet-loser', ...later, 'droop-proportionality'],
    fails: failures.stv,
  },
  meek: {
    holds: ['neutrality', 'pareto', ...majorities, 'condorcet-loser', ...later, ...solid],
    open: ['homogeneity'],
    fails: failures.meek,
  },
  'hare-stv': {
    holds: ['neutrality', 'pareto', ...majorities, 'condorcet-loser', ...later, 'hare-proportionality'],
    open: ['homogeneity'],
    fails: failures['hare-stv'],
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
      seatBySeat,
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
      seatBySeat,
    ],
    fails: failures['ranked-pairs'],
  },
  minimax: {
    holds: [...always, 'majority', 'condorcet', 'monotonicity', seatBySeat],
    open: ['clones', 'smith-dominated-alternatives'],
    fails: failures.minimax,
  },
  'tideman-alternative': {
    holds: [...always, ...majorities, ...condorcet, 'clones', 'smith-dominated-alternatives'],
    fails: failures['tideman-alternative'],
  },
  'd-hondt': {
    holds: ['neutrality', 'homogeneity', seatBySeat, 'lower-quota', 'vote-monotonicity'],
    fails: failures['d-hondt'],
  },
  'sainte-lague': {
    holds: ['neutrality', 'homogeneity', seatBySeat, 'vote-monotonicity'],
    fails: failures['sainte-lague'],
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
