/**
 * Tideman’s alternative rule for one seat (Tideman, “Collective Decisions and Voting”, 2006, p. 232; “Tideman” in
 * Green-Armytage, “Four Condorcet–Hare Hybrid Methods for Single-Winner Elections”, Voting Matters 29, 2011, section 2):
 * all go out but the smallest set of which every member beats everyone outside (the Smith set); of these the one with the
 * fewest first preferences goes out; then again, until one is left.
 *
 * First preferences, equal ranks and ties for the fewest are counted as in `elimination.ts`: every way to go on counts.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import { unless } from '../others.ts';
import { ballotsRanking, beatNames, condorcetWinner, type Pairwise, pairwise, parts } from '../pairs/pairwise.ts';
import { groups, type Ranking, type Standing } from '../places.ts';
import { Elimination, type Standings, type Transfer, without } from './elimination.ts';
import { type WayOut, winnersOf } from './rounds.ts';
import { type Found, type Looked, Ways } from './ways.ts';

export type AlternativeResult = Standing & {
  readonly rule: 'tideman-alternative';
  readonly pairwise: Pairwise;
  readonly rounds: readonly AlternativeRound[];
  /** Who wins every pairwise comparison, if anyone does. */
  readonly condorcet: number | null;
};

export type AlternativeRound = Standings & { readonly end: AlternativeEnd };

export type AlternativeEnd =
  /** Only this one is left, or beats all who are. */
  | { readonly kind: 'left'; readonly elected: number }
  /** Each of the others beats each of these (`outside`); or whoever has the fewest votes. */
  | { readonly kind: 'outside' | 'fewest'; readonly who: readonly number[]; readonly transfers: readonly Transfer[] }
  /** All have equally many votes, and none has anything to pass to another. */
  | { readonly kind: 'equal' }
  /** Who goes out in the rounds that follow is null where the ways elect differently, and the count stops. */
  | {
      readonly kind: 'tie';
      readonly ways: readonly WayOut[];
      readonly followed: number | null;
      readonly transfers: readonly Transfer[];
    }
  /** One of `among` would go out next, but there are more ways than are followed. These can still be elected. */
  | { readonly kind: 'unresolved'; readonly among: readonly number[]; readonly open: readonly number[] };

export function alternative(
  n: number,
  ballots: readonly Counted<Ranks>[],
  others: OtherNames | null = null,
): AlternativeResult {
  const elimination = new Elimination(n, ballots, 1, null);
  const d = pairwise(n, ballots);
  const looks = new Looks(elimination, d, ballots);
  const ways = new Ways<Look>(looks, 1);
  ways.follow(elimination.all);
  const { rounds, ranking } = tell(elimination, looks, ways);
  const voted = ballots.length > 0;
  const all = winnersOf(ways.of(elimination.all)!, ranking, voted);
  // Who beats all names as well leaves them outside, in the first round.
  const sure = () => beatNames(others?.most ?? 0, parts(d)[0]!, ballots);
  const final = others !== null && all.winners.unresolved && sure() ? all : unless(others, all, 1, sure);
  const condorcet = voted && !final.winners.unresolved ? condorcetWinner(d) : null;
  return { rule: 'tideman-alternative', pairwise: d, rounds, condorcet, ...final };
}

interface Look extends Looked {
  readonly step:
    | { readonly kind: 'left'; readonly elected: number }
    | { readonly kind: 'leave'; readonly who: readonly number[]; readonly why: 'outside' | 'fewest' }
    | { readonly kind: 'tie'; readonly among: readonly number[] }
    | { readonly kind: 'equal' };
}

/** What is next while some continue. */
class Looks {
  readonly #elimination: Elimination;
  readonly #pairwise: Pairwise;
  /** By candidate: ballots that rank it. */
  readonly #ranking: readonly number[];

  constructor(elimination: Elimination, d: Pairwise, ballots: readonly Counted<Ranks>[]) {
    this.#elimination = elimination;
    this.#pairwise = d;
    this.#ranking = d.map((_, one) => ballotsRanking(one, ballots));
  }

  candidatesIn(set: readonly number[]): readonly number[] {
    return set;
  }

  look(set: readonly number[]): Look {
    const [first = []] = parts(this.#pairwise, set);
    const decided = first.length <= 1;
    return { possible: first, decided, step: this.#step(set, first) };
  }

  #step(set: readonly number[], first: readonly number[]): Look['step'] {
    if (first.length < set.length) return { kind: 'leave', who: without(set, first), why: 'outside' };
    if (set.length === 1) return { kind: 'left', elected: set[0]! };
    const { votes } = this.#elimination.standings(set);
    const figures = set.map((one) => votes[one]!);
    const [fewest, most] = [Math.min(...figures), Math.max(...figures)];
    // Who is ranked by no other ballots than those that count for it gains nothing, whoever goes.
    if (fewest === most && set.every((one) => votes[one] === this.#ranking[one])) return { kind: 'equal' };
    const last = set.filter((one) => votes[one] === fewest);
    return last.length === 1 ? { kind: 'leave', who: last, why: 'fewest' } : { kind: 'tie', among: last };
  }
}

/** One way through, round by round, as `rounds.ts` tells one of an elimination. */
function tell(elimination: Elimination, looks: Looks, ways: Ways<Look>) {
  const rounds: AlternativeRound[] = [];
  const whole: Found = ways.of(elimination.all)!;
  const tied = without(whole.sometimes, whole.always);
  const placed = whole.sometimes;
  const out: number[][] = [];
  let left: readonly number[] | null = null;
  for (let continuing: readonly number[] = elimination.all; ; ) {
    const standings = elimination.standings(continuing);
    const finish = (end: AlternativeEnd) => {
      const rest = without(left ?? continuing, placed);
      const ranking: Ranking = [whole.always, tied, rest, ...out];
      return { rounds: [...rounds, { ...standings, end }], ranking: ranking.filter((equals) => equals.length > 0) };
    };
    const go = (who: readonly number[]): Transfer[] => elimination.transfers(continuing, without(continuing, who));
    const { step } = looks.look(continuing);
    switch (step.kind) {
      case 'left':
        return finish({ kind: 'left', elected: step.elected });
      case 'equal':
        return finish({ kind: 'equal' });
      case 'leave': {
        const { who, why } = step;
        const byVotes = groups(who, (a, b) => standings.votes[b]! - standings.votes[a]!);
        if (left === null) out.unshift(...byVotes.map((equals) => without(equals, placed)));
        rounds.push({ ...standings, end: { kind: why, who, transfers: go(who) } });
        continuing = without(continuing, who);
        break;
      }
      case 'tie': {
        if (!whole.resolved) return finish({ kind: 'unresolved', among: step.among, open: whole.sometimes });
        const all = step.among.map((eliminated): WayOut => {
          const { always, sometimes } = ways.of(without(continuing, [eliminated])) ?? whole;
          return { eliminated, elected: always, tied: without(sometimes, always) };
        });
        if (all.some(({ elected, tied: some }) => elected.length + some.length < whole.sometimes.length))
          return finish({ kind: 'tie', ways: all, followed: null, transfers: [] });
        const followed = step.among[0]!;
        left ??= continuing;
        rounds.push({ ...standings, end: { kind: 'tie', ways: all, followed, transfers: go([followed]) } });
        continuing = without(continuing, [followed]);
      }
    }
  }
}
