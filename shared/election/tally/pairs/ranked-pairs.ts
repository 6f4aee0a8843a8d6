/**
 * Ranked pairs (Tideman, “Independence of Clones as a Criterion for Voting Rules”, Social Choice and Welfare 4, 1987,
 * section 5): of all victories of one candidate over another the strongest is locked first, then the next, each unless
 * those locked before lead back. Who is above all others then wins.
 *
 * Strength is by winning votes, as for Schulze here; the paper has margins, which put victories in the same order where
 * every ballot ranks everybody, and which `by` asks for.
 *
 * Of equally strong victories every order counts, and draws, last of all, either way: whom all ways elect is elected, and
 * those whom only some elect are tied (Brill, Fischer, “The Price of Neutrality for the Ranked Pairs Method”, AAAI 2012).
 * To find that out is hard in general, as they prove, so a count that would look at too many ways stays unresolved. Each
 * part of the field that beats all who come after it is counted by itself: no victory leads back to it.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import { unless } from '../others.ts';
import { candidates, groups, type Ranking, type Standing } from '../places.ts';
import { MAX_STATES } from '../runoff/ways.ts';
import { Locked, lockAll, type Pair } from './locked.ts';
import {
  type By,
  beatNames,
  compareBy,
  condorcetWinner,
  dominating,
  type Pairwise,
  pairwise,
  parts,
  type Strength,
} from './pairwise.ts';

export type RankedPairsResult = Standing & {
  readonly rule: 'ranked-pairs';
  readonly pairwise: Pairwise;
  /** The strongest first; equally strong ones in order of candidates. */
  readonly victories: readonly Victory[];
  /** Who wins every pairwise comparison, if anyone does. */
  readonly condorcet: number | null;
};

export type Victory = {
  readonly winner: number;
  readonly loser: number;
  readonly strength: Strength;
  /**
   * `locked` and `skipped` are so whatever the order of equally strong ones; in some orders it is the one, in some the
   * other; or there are more orders than are followed (`open`).
   */
  readonly fate: 'locked' | 'skipped' | 'some' | 'open';
};

export function rankedPairs(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
  by: By = 'winning-votes',
): RankedPairsResult {
  const d = pairwise(n, ballots);
  const order = compareBy[by];
  const victories: Victory[] = [];
  const ranking: number[][] = [];
  const elected: number[] = [];
  let open: Open = {};
  for (const among of parts(d)) {
    const counted = countPart(among, d, order, seats - ranking.flat().length);
    victories.push(...counted.victories);
    elected.push(...counted.elected);
    open = { ...open, ...counted.open };
    ranking.push(...counted.ranking);
  }
  for (const [a, b] of across(parts(d))) victories.push(victoryOf(a, b, d, 'locked'));
  victories.sort((x, y) => order(y.strength, x.strength) || x.winner - y.winner || x.loser - y.loser);

  const voted = ballots.length > 0;
  const all: Standing = { ranking, winners: voted ? { elected, ...open } : { elected: [] } };
  const placed = voted ? [...elected, ...(open.tied ?? open.unresolved ?? [])] : [];
  // Whom each of a dominating set beats is below it in any case.
  const sure = () => beatNames(others?.most ?? 0, dominating(placed, d), ballots);
  const final = open.unresolved && others !== null && sure() ? all : unless(others, all, seats, sure);
  const condorcet = voted && !final.winners.unresolved ? condorcetWinner(d) : null;
  return { rule: 'ranked-pairs', pairwise: d, victories, condorcet, ...final };
}

type Open = { readonly tied?: readonly number[]; readonly unresolved?: readonly number[] };

/** Counts one part of the field, for as many seats as are left to it. */
function countPart(among: readonly number[], d: Pairwise, order: (x: Strength, y: Strength) => number, seats: number) {
  const all = candidates(among.length);
  const strengthOf = ([a, b]: Pair): Strength => [d[among[a]!]![among[b]!]!, d[among[b]!]![among[a]!]!];
  const pairs = all
    .flatMap((a) => all.map((b): Pair => [a, b]))
    .filter((pair) => strengthOf(pair)[0] > strengthOf(pair)[1]);
  const levels = groups(
    pairs.map((_, i) => i),
    (x, y) => order(strengthOf(pairs[y]!), strengthOf(pairs[x]!)),
  );
  const ways = waysThrough(
    all.length,
    levels.map((level) => level.map((i) => pairs[i]!)),
  );

  const named = (who: readonly number[]) => who.map((one) => among[one]!);
  const fateOf = ([a, b]: Pair): Victory['fate'] => {
    if (ways === null) return 'open';
    const locked = ways.filter((way) => way.has(a, b)).length;
    if (locked === 0) return 'skipped';
    return locked === ways.length ? 'locked' : 'some';
  };
  const victories = pairs.map((pair) => victoryOf(among[pair[0]]!, among[pair[1]]!, d, fateOf(pair)));

  const left = Math.max(0, Math.min(seats, all.length));
  const whole = left === 0 || left === all.length;
  if (ways === null)
    return {
      victories,
      ranking: [named(all)],
      elected: whole ? named(all.slice(0, left)) : [],
      open: whole ? {} : { unresolved: named(all) },
    };
  const common = ways.reduce((both, way) => both.and(way));
  // As far up and down as each can stand, where draws go either way.
  const always = all.filter((one) => ways.every((way) => all.length - 1 - way.around(one).below < left));
  const sometimes = all.filter((one) => ways.some((way) => way.around(one).above < left));
  const rest = all.filter((one) => !sometimes.includes(one));
  const tied = sometimes.filter((one) => !always.includes(one));
  const first = whole ? layers(all, common) : layers(always, common);
  const ranking: Ranking = whole ? first : [...first, tied, ...layers(rest, common)];
  return {
    victories,
    ranking: ranking.filter((equals) => equals.length > 0).map(named),
    elected: left === 0 ? [] : named(first.flat()),
    open: tied.length > 0 ? { tied: named(tied) } : {},
  };
}

/** What is locked at the end, in every order of equally strong victories; null where there are too many. */
function waysThrough(n: number, levels: readonly (readonly Pair[])[]): readonly Locked[] | null {
  let ways: readonly Locked[] = [Locked.none(n)];
  let room = MAX_STATES;
  for (const level of levels) {
    const next = lockAll(ways, level, room);
    if (next === null) return null;
    ways = next.found;
    room -= next.looked;
  }
  return ways;
}

/** Those above whom none of those left stands, then the same of the others, and so on. */
function layers(who: readonly number[], locked: Locked): number[][] {
  const found: number[][] = [];
  for (let left = who; left.length > 0; ) {
    const top = left.filter((one) => !left.some((other) => locked.has(other, one)));
    found.push(top);
    left = left.filter((one) => !top.includes(one));
  }
  return found;
}

const victoryOf = (winner: number, loser: number, d: Pairwise, fate: Victory['fate']): Victory => ({
  winner,
  loser,
  strength: [d[winner]![loser]!, d[loser]![winner]!],
  fate,
});

/** Each of an earlier part with each of a later one. */
const across = (all: readonly (readonly number[])[]): Pair[] =>
  all.flatMap((part, i) => part.flatMap((a) => all.slice(i + 1).flatMap((later) => later.map((b): Pair => [a, b]))));
