/**
 * One poll of rankings by every rule that can fill one seat. The counts are those of elections; rules whose ballots are no
 * rankings count marks that are made from the rankings, as `conversions` says.
 */
import type { Choice } from '../../choice.ts';
import type { Contest, Rule } from '../../contest.ts';
import type { Ranks } from '../ballots.ts';
import { candidates } from '../places.ts';
import { countBallots, type RuleResult } from '../tally.ts';
import { type Poll, placeOn } from './poll.ts';

/** In the order in which they are shown. */
export const comparedRules = [
  'plurality',
  'approval',
  'score',
  'majority-judgement',
  'borda',
  'instant-runoff',
  'stv',
  'schulze',
  'ranked-pairs',
  'minimax',
  'tideman-alternative',
  'star',
] as const satisfies readonly Rule[];
export type ComparedRule = (typeof comparedRules)[number];

/** Rules that are for several seats, and for one seat elect whom instant runoff does. */
export const likeInstantRunoff = ['sequential-runoff', 'bottoms-up'] as const satisfies readonly Rule[];

/** How a ranking becomes what a rule of other ballots counts. */
export const conversions = {
  /** It ticks the first places, as many as `ticks` says. */
  approval: 'first-places',
  /** Every option gets a point for each one that is not above it on a full ballot; one that is not ranked gets none. */
  score: 'points-by-place',
  /** The same points, as grades. */
  'majority-judgement': 'grades-by-place',
  star: 'points-by-place',
} as const satisfies Partial<Record<ComparedRule, string>>;

export const isConverted = (rule: ComparedRule): rule is keyof typeof conversions => Object.hasOwn(conversions, rule);

/** So many places a ballot ticks where nobody says otherwise: two, if that leaves one without. */
export const usualTicks = ({ options }: Pick<Poll, 'options'>): number => Math.min(2, options.length - 1);

export type Outcome =
  | { readonly kind: 'won'; readonly winner: number }
  /** Equal; the rule draws no lot. */
  | { readonly kind: 'tied'; readonly among: readonly number[] }
  /** Equal, and the rule has it drawn: `winner` is who this lot hits. */
  | { readonly kind: 'drawn'; readonly winner: number; readonly among: readonly number[] }
  | { readonly kind: 'unresolved'; readonly among: readonly number[] }
  | { readonly kind: 'nobody' }
  /** What the rule does not count. */
  | { readonly kind: 'refused'; readonly why: 'equal-ranks' | 'fractions' };

export interface RuleOutcome {
  readonly rule: ComparedRule;
  readonly outcome: Outcome;
  /** The whole working; null where the rule refuses the ballots. */
  readonly result: RuleResult | null;
}

/** What Scottish STV draws by: a poll has no public lot, and the same poll gives the same result. */
const LOT = new Uint8Array(32);

/** Who wins by every rule. @param ticks places that a ballot ticks for approval */
export const sideBySide = (poll: Poll, ticks = usualTicks(poll)): RuleOutcome[] =>
  comparedRules.map((rule) => outcomeOf(rule, poll, ticks));

export function outcomeOf(rule: ComparedRule, poll: Poll, ticks = usualTicks(poll)): RuleOutcome {
  const why = refusalOf(rule, poll);
  if (why !== null) return { rule, outcome: { kind: 'refused', why }, result: null };
  const { contest, marks } = askedAs(rule, poll, ticks);
  const ballots = poll.ballots.map((ballot) => ({ marks: marks(ballot.marks), count: ballot.count }));
  const result = countBallots(contest, ballots, LOT).results[0]!;
  return { rule, outcome: outcomeFrom(result, poll), result };
}

/** Who wins alone, by the votes and not by lot; null where nobody does. */
export function soleWinner(rule: ComparedRule, poll: Poll, ticks = usualTicks(poll)): number | null {
  const { outcome } = outcomeOf(rule, poll, ticks);
  return outcome.kind === 'won' ? outcome.winner : null;
}

function refusalOf(rule: ComparedRule, { ballots, scale }: Poll): 'equal-ranks' | 'fractions' | null {
  if (rule !== 'plurality' && rule !== 'stv') return null;
  if (ballots.some(({ marks }) => marks.some(({ length }) => length > 1))) return 'equal-ranks';
  return rule === 'stv' && scale > 1 ? 'fractions' : null;
}

function outcomeFrom(result: RuleResult, poll: Poll): Outcome {
  const { elected, tied, unresolved } = result.winners;
  const [winner] = elected;
  if (unresolved) return { kind: 'unresolved', among: unresolved };
  if (tied) return { kind: 'tied', among: tied };
  if (winner === undefined) return { kind: 'nobody' };
  if (result.rule !== 'stv' || !result.byLot) return { kind: 'won', winner };
  // Whom STV elects to one seat, instant runoff elects by one of the ways out of its ties: a lot matters only if there are several.
  const { outcome } = outcomeOf('instant-runoff', poll);
  return outcome.kind === 'tied' ? { kind: 'drawn', winner, among: outcome.among } : { kind: 'won', winner };
}

/** The contest in which the rule counts, and what a ranking is there. */
function askedAs(
  rule: ComparedRule,
  { options, ballots }: Poll,
  ticks: number,
): { readonly contest: Contest; readonly marks: (ranks: Ranks) => Choice } {
  const n = options.length;
  const common = { title: 'side by side', options: [...options], writeIn: false, seats: 1 };
  switch (rule) {
    case 'approval':
      return {
        contest: { ballot: 'approval', ...common, most: n, rules: [rule] },
        marks: (ranks) => ({ ballot: 'approval', picks: ticked(ranks, n, ticks) }),
      };
    case 'score':
    case 'majority-judgement':
    case 'star':
      return {
        contest: { ballot: 'score', ...common, top: n - 1, rules: [rule] },
        marks: (ranks) => ({ ballot: 'score', scores: pointed(ranks, n) }),
      };
    default: {
      const ties = ballots.some(({ marks }) => marks.some(({ length }) => length > 1));
      return {
        contest: { ballot: 'ranking', ...common, ties, rules: [rule] },
        marks: (ranks) => ({ ballot: 'ranking', ranks }),
      };
    }
  }
}

/** Options with fewer than `ticks` above them, ascending. */
const ticked = (ranks: Ranks, n: number, ticks: number): number[] =>
  candidates(n).filter((one) => placeOn(ranks, one) < Number.POSITIVE_INFINITY && above(ranks, one) < ticks);

/** By option: n − 1 for the first, one less for each above it; none where it is not ranked. A blank ballot stays blank. */
const pointed = (ranks: Ranks, n: number): (number | null)[] =>
  candidates(n).map((one) => (placeOn(ranks, one) < Number.POSITIVE_INFINITY ? n - 1 - above(ranks, one) : null));

/** How many a ballot puts above an option that it ranks. */
const above = (ranks: Ranks, option: number): number =>
  ranks.slice(0, placeOn(ranks, option)).reduce((sum, { length }) => sum + length, 0);
