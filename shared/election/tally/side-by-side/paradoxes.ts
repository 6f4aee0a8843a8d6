/**
 * Paradoxes of rules in one poll: found by counting again, each with the change that shows it. Only winners who stand alone
 * are compared, before and after: what a tie becomes is no paradox. What was not found is said as far as it was looked for.
 */
import { pairwise, condorcetWinner as winnerOf } from '../pairs/pairwise.ts';
import { type ChangesTried, clonings, drops, raises, staysAway } from './changes.ts';
import { type ComparedRule, comparedRules, isConverted, outcomeOf, soleWinner, usualTicks } from './outcomes.ts';
import { type Change, changed, type Poll, placeOn } from './poll.ts';

export const paradoxKinds = ['condorcet', 'loser', 'spoiler', 'no-show', 'raise', 'clones'] as const;
/**
 * `condorcet`: somebody wins every comparison of two, and the rule elects another. `loser`: the winner loses every
 * comparison of two. `spoiler`: without somebody who does not win, somebody else wins. `no-show`: voters who cast the same
 * ballot get a winner whom they like better by staying away. `raise`: the winner loses by being put higher. `clones`: a
 * second like one of the options, next to it on every ballot, makes another win.
 */
export type ParadoxKind = (typeof paradoxKinds)[number];

/** Scottish STV fills one seat as instant runoff does, but for lots. */
const unsearched: readonly ComparedRule[] = ['stv'];
/** Rules that are searched. */
export const searchedRules = comparedRules.filter((rule) => !unsearched.includes(rule));

/** A witness: whoever counts the poll, changes it so and counts again finds these two winners. */
export interface Paradox {
  readonly change: Change;
  /** An option of the poll. */
  readonly before: number;
  /** An option of the changed poll. */
  readonly after: number;
}

export type Finding = Answer & { readonly kind: ParadoxKind; readonly rule: ComparedRule };

/** Kinds that show by rankings that are changed, not left out or compared. */
const changesRankings: ReadonlySet<ParadoxKind> = new Set(['spoiler', 'raise', 'clones']);

type Answer =
  | { readonly found: Paradox }
  /** `tried` changes, all that there are of the kind (`all`), or not all (`some`). */
  | { readonly found: null; readonly why: 'all' | 'some'; readonly tried: number }
  /**
   * It can never be, as `theorems` says (`theorem`); nobody wins alone (`no-winner`); changed rankings would be converted
   * anew, so that it would be the conversion's paradox (`converted`).
   */
  | { readonly found: null; readonly why: 'theorem' | 'no-winner' | 'converted' };

const moulin = 'Moulin, “Condorcet’s principle implies the no show paradox”, Journal of Economic Theory 45, 1988';
const smith = 'Smith, “Aggregation of Preferences with Variable Electorate”, Econometrica 41, 1973';
const schulze = 'Schulze, “The Schulze Method of Voting”, arXiv 1804.02973';
const tideman = 'Tideman, “Independence of Clones as a Criterion for Voting Rules”, Social Choice and Welfare 4, 1987';
const zavist =
  'Zavist, Tideman, “Complete Independence of Clones in the Ranked Pairs Rule”, Social Choice and Welfare 6, 1989';
const fishburn = 'Fishburn, “Condorcet Social Choice Functions”, SIAM Journal on Applied Mathematics 33, 1977';
const hybrid =
  'Green-Armytage, “Four Condorcet–Hare Hybrid Methods for Single-Winner Elections”, Voting Matters 29, 2011';

/**
 * Who proved that a rule never has a paradox. Who never elects outside the Smith set elects whoever wins every comparison of two,
 * and nobody who loses every one.
 */
export const theorems: { readonly [K in ParadoxKind]?: { readonly [R in ComparedRule]?: string } } = {
  condorcet: {
    schulze: `${schulze}, section 4.7`,
    'ranked-pairs': tideman,
    minimax: fishburn,
    'tideman-alternative': hybrid,
  },
  loser: {
    schulze: `${schulze}, section 4.7`,
    'ranked-pairs': tideman,
    'tideman-alternative': hybrid,
  },
  'no-show': {
    plurality: moulin,
    approval: 'Brams, Fishburn, “Approval Voting”, American Political Science Review 72, 1978',
    score: moulin,
    borda: moulin,
  },
  raise: {
    plurality: smith,
    borda: smith,
    schulze: `${schulze}, section 4.5`,
    'ranked-pairs': tideman,
    minimax: fishburn,
  },
  clones: {
    'instant-runoff': tideman,
    schulze: `${schulze}, section 4.6`,
    'ranked-pairs': zavist,
    'tideman-alternative': hybrid,
  },
};

/** About as many recounts one search for one rule makes at most: fewer of many different ballots, which take longer. */
export const mostTried = ({ ballots }: Pick<Poll, 'ballots'>): number =>
  Math.min(10_000, Math.max(100, Math.floor(400_000 / Math.max(1, ballots.length))));

/**
 * Every kind under every rule that can count the poll, in the order of `paradoxKinds` and `searchedRules`, one search after
 * the other; null is a pause in one of them, for whoever has something else to do.
 * @param ticks places that a ballot ticks for approval
 * @param most about as many recounts one search makes at most
 */
export function* eachFinding(
  poll: Poll,
  ticks = usualTicks(poll),
  most = mostTried(poll),
): Generator<Finding | null, void> {
  const able = searchedRules.filter((rule) => outcomeOf(rule, poll, ticks).outcome.kind !== 'refused');
  for (const kind of paradoxKinds)
    for (const rule of able) yield { kind, rule, ...(yield* look(kind, rule, poll, ticks, most)) };
}

/** All of these. */
export const findings = (poll: Poll, ticks = usualTicks(poll), most = mostTried(poll)): Finding[] =>
  [...eachFinding(poll, ticks, most)].filter((finding) => finding !== null);

export const isFound = (finding: Finding): finding is Extract<Finding, { found: Paradox }> => finding.found !== null;

type Search = Generator<null, Answer>;

function* look(kind: ParadoxKind, rule: ComparedRule, poll: Poll, ticks: number, most: number): Search {
  if (theorems[kind]?.[rule]) return { found: null, why: 'theorem' };
  if (isConverted(rule) && changesRankings.has(kind)) return { found: null, why: 'converted' };
  const before = soleWinner(rule, poll, ticks);
  if (before === null) return { found: null, why: 'no-winner' };
  switch (kind) {
    case 'condorcet':
      return against(before, condorcetWinner(poll));
    case 'loser':
      return against(before, strongestAgainst(poll, before));
    case 'no-show':
      return yield* within(rule, poll, ticks, before, staysAway(poll, before, most), (after, { change }) => {
        if (change.change !== 'stay-away') return false;
        const { marks } = poll.ballots[change.ballot]!;
        return placeOn(marks, after) < placeOn(marks, before);
      });
    case 'spoiler':
      return yield* within(rule, poll, ticks, before, drops(poll, before), (after, { poll: { options } }) => {
        return options[after] !== poll.options[before];
      });
    case 'raise':
      return yield* within(rule, poll, ticks, before, raises(poll, before, most), (after) => after !== before);
    case 'clones':
      return yield* within(rule, poll, ticks, before, clonings(poll, most), (after, { change }) => {
        const team = change.change === 'clone' && change.option === before ? poll.options.length : before;
        return after !== before && after !== team;
      });
  }
}

/** The first change after which somebody else wins alone, and `odd` says that it should not be so. */
function* within(
  rule: ComparedRule,
  poll: Poll,
  ticks: number,
  before: number,
  changes: ChangesTried,
  odd: (after: number, changed: { readonly change: Change; readonly poll: Poll }) => boolean,
): Search {
  for (const change of changes.changes) {
    const then = changed(poll, change);
    const after = soleWinner(rule, then, ticks);
    if (after !== null && odd(after, { change, poll: then })) return { found: { change, before, after } };
    yield null;
  }
  return { found: null, why: changes.all ? 'all' : 'some', tried: changes.tried };
}

/** The winner, and one who beats it in a comparison of the two alone. */
function against(before: number, better: number | null): Answer {
  if (better === null || better === before) return { found: null, why: 'all', tried: 1 };
  const options = [before, better].sort((a, b) => a - b);
  return { found: { change: { change: 'keep', options }, before, after: options.indexOf(better) } };
}

// ---- comparisons of two -----------------------------------------------------------------------------------------------

/** [a][b]: whether more ballots put a above b than b above a. */
function beats(poll: Poll): boolean[][] {
  const above = pairwise(poll.options.length, poll.ballots);
  return above.map((row, a) => row.map((votes, b) => votes > above[b]![a]!));
}

/** Who wins every comparison of two, if anybody does. */
export const condorcetWinner = (poll: Poll): number | null => winnerOf(pairwise(poll.options.length, poll.ballots));

/** Of those who beat a candidate that all others beat, the one by most; null where it does not lose to all. */
function strongestAgainst(poll: Poll, loser: number): number | null {
  const above = pairwise(poll.options.length, poll.ballots);
  const lead = (one: number) => above[one]![loser]! - above[loser]![one]!;
  const others = poll.options.flatMap((_, one) => (one === loser ? [] : [one]));
  if (others.some((one) => lead(one) <= 0)) return null;
  return others.reduce((best, one) => (lead(one) > lead(best) ? one : best));
}

/** Whether more than half of the ballots put somebody last, alone. */
export function isLastForMost({ options, ballots }: Poll, loser: number): boolean {
  const isLast = ({ marks }: Poll['ballots'][number]): boolean =>
    options.every((_, one) => one === loser || placeOn(marks, one) < placeOn(marks, loser));
  const sum = (some: Poll['ballots']) => some.reduce((all, { count }) => all + count, 0);
  return 2 * sum(ballots.filter(isLast)) > sum(ballots);
}

/** A shortest circle of comparisons, each one beating the next and the last the first; null where there is none. */
export function condorcetCycle(poll: Poll): number[] | null {
  const wins = beats(poll);
  let best: number[] | null = null;
  for (const start of poll.options.keys()) {
    // Breadth first, so that the first way back is a shortest one.
    const paths: number[][] = [[start]];
    for (const path of paths) {
      const end = path.at(-1)!;
      if (best !== null && path.length >= best.length) break;
      if (wins[end]![start] && path.length > 2) {
        best = path;
        break;
      }
      for (const next of poll.options.keys())
        if (wins[end]![next] && next > start && !path.includes(next)) paths.push([...path, next]);
    }
  }
  return best;
}
