/**
 * STAR voting, “score, then automatic runoff” (Equal Vote Coalition, starvoting.org): the two with the highest sums go
 * into a runoff, which whoever of them more ballots give more points wins. Several seats are filled one after the other,
 * each by all of that among those not elected yet (Bloc STAR). A candidate without a score on a ballot has 0 there.
 *
 * Ties are broken as its “Official Tiebreaker Protocol” says (starvoting.org/ties), but for its last step:
 *
 *   scoring  Those with equal sums are compared two by two, and who loses most of these comparisons falls back, again and
 *            again; where that makes no difference, the most top scores advance, else the fewest fall back.
 *   runoff   The higher sum wins, then the more top scores.
 *
 * The protocol then draws lots. Here every way to go on is followed instead: whom all ways elect is elected, and those
 * whom only some elect are tied.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted } from '../ballots.ts';
import { unless } from '../others.ts';
import { candidates, groups, type Ranking, type Standing } from '../places.ts';
import { MAX_STATES } from '../runoff/ways.ts';
import type { Scores } from '../score.ts';

export type StarResult = Standing & {
  readonly rule: 'star';
  readonly totals: readonly number[];
  /** By candidate: ballots that give it the top score. */
  readonly tops: readonly number[];
  /** One for each seat, up to the first that is not decided. */
  readonly rounds: readonly StarRound[];
};

export type StarRound = {
  /** Null where it is a tie. */
  readonly elected: number | null;
  /** Who are in the runoff whatever the lot would be: two, or fewer where `tied` says who else can be. */
  readonly finalists: readonly number[];
  /** Equal in sums, comparisons and top scores: as many of them as are missing are in the runoff as well. */
  readonly tied: readonly number[];
  /** How finalists with equal sums were told apart, step by step; empty where no sums were equal there. */
  readonly steps: readonly StarStep[];
  /** Null where the two are not certain, or only one candidate is left. */
  readonly runoff: Runoff | null;
};

export type StarStep = {
  /** Who were equal at this step. */
  readonly among: readonly number[];
  readonly by: 'comparisons' | 'top-scores';
  /** In the order of `among`: comparisons lost to others of them, or top scores. */
  readonly figures: readonly number[];
  readonly advance: readonly number[];
  readonly fall: readonly number[];
};

export type Runoff = {
  readonly between: readonly [number, number];
  /** Ballots that give the one more points than the other, and the other more than the one. */
  readonly preferred: readonly [number, number];
  readonly by: 'preference' | 'totals' | 'top-scores' | 'tie';
};

/** `top` is the highest score that a ballot can give. */
export function star(
  n: number,
  top: number,
  ballots: readonly Counted<Scores>[],
  seats: number,
  others: OtherNames | null = null,
): StarResult {
  const given = new Given(n, top, ballots);
  const { totals, tops } = given;
  const places = Math.min(seats, n);
  const rounds: StarRound[] = [];
  const elected: number[] = [];
  for (let left = candidates(n); elected.length < places; ) {
    const round = given.round(left);
    rounds.push(round);
    if (round.elected === null) break;
    elected.push(round.elected);
    left = left.filter((one) => one !== round.elected);
  }
  const { always, sometimes, resolved } = follow(given, places);
  const certain = always.filter((one) => !elected.includes(one));
  const open = sometimes.filter((one) => !always.includes(one));
  const placed = [...elected, ...certain, ...open];
  const rest = candidates(n).filter((one) => !placed.includes(one));
  const ranking: Ranking = [
    ...elected.map((one) => [one]),
    certain,
    open,
    ...behind(rounds.at(-1), rest, totals),
  ].filter((equals) => equals.length > 0);
  const decided = ranking.flat().filter((one) => always.includes(one));
  const voted = ballots.length > 0;
  const winners =
    open.length === 0 ? { elected: decided } : { elected: decided, [resolved ? 'tied' : 'unresolved']: open };
  const all: Standing = { ranking, winners: voted ? winners : { elected: [] } };
  // As long as two who are left have more than any name can, no name is in a runoff.
  const reach = top * (others?.most ?? 0);
  const sure = () => resolved && totals.filter((total) => total > reach).length > seats;
  return { rule: 'star', totals, tops, rounds, ...unless(others, all, seats, sure) };
}

/** Those who are not placed: the loser of the last runoff, then by sums. */
function behind(last: StarRound | undefined, rest: readonly number[], totals: readonly number[]): Ranking {
  const second = rest.filter((one) => last?.runoff?.between.includes(one));
  const others = rest.filter((one) => !second.includes(one));
  return [second, ...groups(others, (a, b) => totals[b]! - totals[a]!)];
}

/** Of all ways to go on from ties, who is elected in each, and who in some. */
interface Followed {
  readonly always: readonly number[];
  readonly sometimes: readonly number[];
  /** False where there were more ways than are followed; then `sometimes` are all who could still be. */
  readonly resolved: boolean;
}

function follow(given: Given, seats: number): Followed {
  const everyone = candidates(given.totals.length);
  const without = (list: readonly number[]) => everyone.filter((one) => !list.includes(one));
  let always = everyone;
  const sometimes = new Set<number>();
  const note = (certain: readonly number[], possible: readonly number[]) => {
    always = always.filter((one) => certain.includes(one));
    for (const one of possible) sometimes.add(one);
  };
  const found = (resolved: boolean): Followed => ({
    always,
    sometimes: everyone.filter((one) => sometimes.has(one)),
    resolved,
  });
  let lists: ReadonlyMap<string, readonly number[]> = new Map([['', everyone]]);
  let looked = 0;
  for (let seat = 0; seat < seats; seat++) {
    const next = new Map<string, readonly number[]>();
    for (const list of lists.values()) {
      // Whoever of equals is elected, the others stay equals.
      if (given.areEqual(list)) {
        note(list.length === seats - seat ? everyone : without(list), everyone);
        continue;
      }
      for (const winner of given.winners(list)) {
        const left = list.filter((one) => one !== winner);
        next.set(left.join(), left);
      }
    }
    looked += next.size;
    if (looked > MAX_STATES) {
      for (const list of lists.values()) note(without(list), everyone);
      return found(false);
    }
    lists = next;
  }
  for (const list of lists.values()) note(without(list), without(list));
  return found(true);
}

/** What the ballots say, and what follows for any candidates that are left. */
class Given {
  readonly totals: readonly number[];
  readonly tops: readonly number[];
  readonly #above: readonly (readonly number[])[];

  constructor(n: number, top: number, ballots: readonly Counted<Scores>[]) {
    const totals = new Array<number>(n).fill(0);
    const tops = new Array<number>(n).fill(0);
    const above = totals.map(() => new Array<number>(n).fill(0));
    for (const { marks, count } of ballots)
      for (let one = 0; one < n; one++) {
        const score = marks[one] ?? 0;
        totals[one]! += score * count;
        if (score === top) tops[one]! += count;
        for (let other = 0; other < n; other++) if (score > (marks[other] ?? 0)) above[one]![other]! += count;
      }
    this.totals = totals;
    this.tops = tops;
    this.#above = above;
  }

  round(left: readonly number[]): StarRound {
    const { finalists, tied, steps } = this.#finalists(left);
    const [first, second] = finalists;
    const runoff = first !== undefined && second !== undefined ? this.#runoff(first, second) : null;
    const winners = this.#winnersOf(finalists, tied);
    return { elected: winners.length === 1 ? winners[0]! : null, finalists, tied, steps, runoff };
  }

  /** Who can win, by any way to go on from a tie. */
  winners(left: readonly number[]): number[] {
    const { finalists, tied } = this.#finalists(left);
    return this.#winnersOf(finalists, tied);
  }

  /** Whether no figure tells any two of them apart, nor will once some of them have left. */
  areEqual([first, ...rest]: readonly number[]): boolean {
    if (first === undefined || rest.length === 0) return false;
    const alike = (a: number, b: number) =>
      this.totals[a] === this.totals[b] && this.tops[a] === this.tops[b] && this.#above[a]![b] === this.#above[b]![a];
    return [first, ...rest].every((one) => rest.every((other) => alike(one, other)));
  }

  #winnersOf(finalists: readonly number[], tied: readonly number[]): number[] {
    if (finalists.length === 1 && tied.length === 0) return [...finalists];
    const pairs = finalists.length === 2 ? [[finalists[0]!, finalists[1]!] as const] : pairsOf(finalists, tied);
    return [
      ...new Set(
        pairs.flatMap(([a, b]) => {
          const { between, preferred, by } = this.#runoff(a, b);
          if (by === 'tie') return between;
          const figures =
            by === 'preference' ? preferred : between.map((one) => (by === 'totals' ? this.totals : this.tops)[one]!);
          return figures[0]! > figures[1]! ? between[0] : between[1];
        }),
      ),
    ].sort((a, b) => a - b);
  }

  #finalists(left: readonly number[]): Pick<StarRound, 'finalists' | 'tied' | 'steps'> {
    const finalists: number[] = [];
    const steps: StarStep[] = [];
    for (const equals of groups(left, (a, b) => this.totals[b]! - this.totals[a]!)) {
      const places = 2 - finalists.length;
      if (places === 0) break;
      if (equals.length <= places) {
        finalists.push(...equals);
        continue;
      }
      const { advance, tied } = this.#told(equals, places, steps);
      return { finalists: [...finalists, ...advance], tied, steps };
    }
    return { finalists, tied: [], steps };
  }

  /** Of more equals than places, who advances, and who is equal beyond that. */
  #told(equals: readonly number[], places: number, steps: StarStep[]) {
    const advance: number[] = [];
    let among = equals;
    while (among.length > places - advance.length) {
      const wanted = places - advance.length;
      const step = this.#step(among, wanted);
      if (step === null) return { advance, tied: among };
      steps.push(step);
      advance.push(...step.advance);
      among = among.filter((one) => !step.advance.includes(one) && !step.fall.includes(one));
      if (advance.length === places) return { advance, tied: [] };
    }
    return { advance: [...advance, ...among], tied: [] };
  }

  /** The first thing that tells them apart; null where nothing does. */
  #step(among: readonly number[], wanted: number): StarStep | null {
    const lost = among.map(
      (one) => among.filter((other) => this.#above[other]![one]! > this.#above[one]![other]!).length,
    );
    const most = Math.max(...lost);
    if (lost.some((losses) => losses < most)) {
      const best = among.filter((_, i) => lost[i]! < most);
      const worst = among.filter((_, i) => lost[i] === most);
      // Where too few would be left by that, these are through, and the others compete for the rest.
      return best.length <= wanted
        ? { among, by: 'comparisons', figures: lost, advance: best, fall: best.length === wanted ? worst : [] }
        : { among, by: 'comparisons', figures: lost, advance: [], fall: worst };
    }
    const tops = among.map((one) => this.tops[one]!);
    const [highest, lowest] = [Math.max(...tops), Math.min(...tops)];
    if (highest === lowest) return null;
    const best = among.filter((_, i) => tops[i] === highest);
    if (best.length <= wanted)
      return {
        among,
        by: 'top-scores',
        figures: tops,
        advance: best,
        fall: best.length === wanted ? among.filter((one) => !best.includes(one)) : [],
      };
    return { among, by: 'top-scores', figures: tops, advance: [], fall: among.filter((_, i) => tops[i] === lowest) };
  }

  #runoff(a: number, b: number): Runoff {
    const between = a < b ? ([a, b] as const) : ([b, a] as const);
    const [one, other] = between;
    const preferred = [this.#above[one]![other]!, this.#above[other]![one]!] as const;
    if (preferred[0] !== preferred[1]) return { between, preferred, by: 'preference' };
    if (this.totals[one] !== this.totals[other]) return { between, preferred, by: 'totals' };
    return { between, preferred, by: this.tops[one] === this.tops[other] ? 'tie' : 'top-scores' };
  }
}

/** The two in the runoff, in every way. */
const pairsOf = (finalists: readonly number[], tied: readonly number[]): (readonly [number, number])[] =>
  finalists.length === 1
    ? tied.map((one) => [finalists[0]!, one] as const)
    : tied.flatMap((a, i) => tied.slice(i + 1).map((b) => [a, b] as const));
