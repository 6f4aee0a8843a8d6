/**
 * Instant runoff: in each round a ballot counts for the candidate it ranks highest among those continuing; without a
 * majority the one with the fewest votes goes out. A majority is more than half of the continuing ballots.
 *
 * - A ballot that ranks several continuing candidates equal at its top is shared: it counts for none of them, yet among
 *   the continuing ballots, until only one of the equals is left.
 * - Candidates tied at the bottom go out together where that is safe: even with each other's votes and all shared ballots
 *   none of them could pass the next. Else the most recent earlier round in which they differ decides.
 * - Where they never differed, every way out is counted to its end. If all elect the same candidates the tie did not
 *   matter, and the rounds go on with the first way; else they stop, and the result is a tie.
 *
 * Where there are more seats than one, the places are the order of the last round, then of elimination backwards.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted, Ranks } from './ballots.ts';
import { lookBack } from './earlier-rounds.ts';
import { unless } from './others.ts';
import { candidates, groups, type Ranking, type Standing, standing } from './places.ts';

export type InstantRunoffResult = Standing & { readonly rule: 'instant-runoff'; readonly rounds: readonly Round[] };

export type Round = {
  readonly continuing: readonly number[];
  /** By candidate; 0 for those who are out. */
  readonly votes: readonly number[];
  readonly shared: number;
  /** Ballots that rank nobody who continues. */
  readonly exhausted: number;
  /** The votes that make a majority now. */
  readonly majority: number;
  readonly end: RoundEnd;
};

export type RoundEnd =
  | { readonly kind: 'majority'; readonly elected: number }
  /** No ballot ranks anyone who continues. */
  | { readonly kind: 'exhausted' }
  | {
      readonly kind: 'eliminated';
      readonly who: readonly number[];
      readonly why: 'fewest' | 'fewest-together' | 'fewest-earlier';
      readonly transfers: readonly Transfer[];
    }
  | {
      readonly kind: 'tie';
      readonly ways: readonly WayOut[];
      /** Who goes out in the rounds that follow; null where the ways elect differently, and the count stops. */
      readonly followed: number | null;
      readonly transfers: readonly Transfer[];
    }
  /** Of these one would go out next, but there are more ways out of ties than are followed (`MAX_LOOKS`). */
  | { readonly kind: 'unresolved'; readonly among: readonly number[] };

/** What comes of eliminating one of those tied. */
export type WayOut = {
  readonly eliminated: number;
  readonly elected: readonly number[];
  readonly tied: readonly number[];
};

/** Where the ballots of one who goes out continue, or (from null) those shared so far. */
export type Transfer = {
  readonly from: number | null;
  /** By candidate. */
  readonly to: readonly number[];
  readonly shared: number;
  readonly exhausted: number;
};

/** Distinct ballots times candidates, over all rounds of all ways out of ties, before a further tie stays unresolved. */
export const MAX_LOOKS = 4_000_000;

export function instantRunoff(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
): InstantRunoffResult {
  const count = new Count(n, ballots, seats);
  const { rounds, ranking } = count.from(candidates(n), [], []);
  return {
    rule: 'instant-runoff',
    rounds,
    ...unless(others, standing(ranking, seats, ballots.length > 0), seats, () => false),
  };
}

type Outcome = { readonly rounds: readonly Round[]; readonly ranking: Ranking };

class Count {
  readonly #n: number;
  readonly #ballots: readonly Counted<Ranks>[];
  readonly #seats: number;
  #looks = 0;

  constructor(n: number, ballots: readonly Counted<Ranks>[], seats: number) {
    this.#n = n;
    this.#ballots = ballots;
    this.#seats = seats;
  }

  /** Counts on with `continuing`, after `out` went out (last first) in rounds with the votes `earlier`. */
  from(continuing: readonly number[], out: Ranking, earlier: readonly (readonly number[])[]): Outcome {
    this.#looks += this.#ballots.length * this.#n;
    const piles = this.#pilesOf(continuing);
    const votes = candidates(this.#n).map((candidate) => piles.get(candidate) ?? 0);
    const shared = piles.get('shared') ?? 0;
    const active = votes.reduce((sum, v) => sum + v, shared);
    const majority = Math.floor(active / 2) + 1;
    const base = { continuing, votes, shared, exhausted: piles.get('exhausted') ?? 0, majority };
    const stop = (end: RoundEnd, ranking: Ranking): Outcome => ({ rounds: [{ ...base, end }], ranking });

    if (active === 0) return stop({ kind: 'exhausted' }, [continuing, ...out]);
    const leader = continuing.find((candidate) => votes[candidate]! >= majority);
    if (leader !== undefined) {
      const order = groups(continuing, (a, b) => votes[b]! - votes[a]!);
      return stop({ kind: 'majority', elected: leader }, [...order, ...out]);
    }

    const goOn = (who: readonly number[]): Outcome =>
      this.from(
        continuing.filter((candidate) => !who.includes(candidate)),
        [who, ...out],
        [...earlier, votes],
      );
    const fewest = Math.min(...continuing.map((candidate) => votes[candidate]!));
    const last = continuing.filter((candidate) => votes[candidate] === fewest);
    const safe = this.#safe(last, continuing, votes, shared);
    const left = safe ? last : lookBack(last, earlier, 'fewest');
    if (safe || left.length === 1) {
      const why = last.length === 1 ? 'fewest' : safe ? 'fewest-together' : 'fewest-earlier';
      const after = goOn(left);
      const end: RoundEnd = { kind: 'eliminated', who: left, why, transfers: this.#transfers(continuing, left) };
      return { rounds: [{ ...base, end }, ...after.rounds], ranking: after.ranking };
    }

    if (this.#looks > MAX_LOOKS) return stop({ kind: 'unresolved', among: left }, [continuing, ...out]);
    const after = left.map((candidate) => goOn([candidate]));
    const ways = after.map(({ ranking }, i): WayOut => {
      const { elected, tied = [] } = standing(ranking, this.#seats, true).winners;
      return { eliminated: left[i]!, elected: [...elected].sort((a, b) => a - b), tied };
    });
    const ranking = this.#inAllWays(ways, continuing, out);
    const settled = ways.every(
      ({ elected, tied }) => tied.length === 0 && String(elected) === String(ways[0]!.elected),
    );
    if (!settled) return stop({ kind: 'tie', ways, followed: null, transfers: [] }, ranking);
    const followed = left[0]!;
    const end: RoundEnd = { kind: 'tie', ways, followed, transfers: this.#transfers(continuing, [followed]) };
    return { rounds: [{ ...base, end }, ...after[0]!.rounds], ranking };
  }

  /** Whether those tied last would go out one after another in any case. */
  #safe(last: readonly number[], continuing: readonly number[], votes: readonly number[], shared: number): boolean {
    if (last.length === 1) return true;
    const others = continuing.filter((candidate) => !last.includes(candidate));
    if (others.length === 0) return false;
    const most = last.reduce((sum, candidate) => sum + votes[candidate]!, shared);
    return most < Math.min(...others.map((candidate) => votes[candidate]!));
  }

  /** First those elected in every way, then those elected or tied in some, then the rest. */
  #inAllWays(ways: readonly WayOut[], continuing: readonly number[], out: Ranking): Ranking {
    const always = ways[0]!.elected.filter((candidate) => ways.every(({ elected }) => elected.includes(candidate)));
    const sometimes = candidates(this.#n).filter(
      (candidate) =>
        !always.includes(candidate) && ways.some(({ elected, tied }) => [...elected, ...tied].includes(candidate)),
    );
    const placed = [...always, ...sometimes];
    const rest = [continuing, ...out].map((equals) => equals.filter((candidate) => !placed.includes(candidate)));
    return [always, sometimes, ...rest].filter((equals) => equals.length > 0);
  }

  #pilesOf(continuing: readonly number[]): Map<Pile, number> {
    const among = new Set(continuing);
    const piles = new Map<Pile, number>();
    for (const { marks, count } of this.#ballots) {
      const pile = pileOf(marks, among);
      piles.set(pile, (piles.get(pile) ?? 0) + count);
    }
    return piles;
  }

  #transfers(continuing: readonly number[], who: readonly number[]): Transfer[] {
    const before = new Set(continuing);
    const after = new Set(continuing.filter((candidate) => !who.includes(candidate)));
    const moved = new Map<Pile, Map<Pile, number>>();
    for (const { marks, count } of this.#ballots) {
      const [from, to] = [pileOf(marks, before), pileOf(marks, after)];
      if (from === to) continue;
      const piles = moved.get(from) ?? new Map<Pile, number>();
      moved.set(from, piles.set(to, (piles.get(to) ?? 0) + count));
    }
    return [...who, 'shared' as const].flatMap((from) => {
      const piles = moved.get(from);
      if (piles === undefined) return [];
      const to = candidates(this.#n).map((candidate) => piles.get(candidate) ?? 0);
      return [
        {
          from: from === 'shared' ? null : from,
          to,
          shared: piles.get('shared') ?? 0,
          exhausted: piles.get('exhausted') ?? 0,
        },
      ];
    });
  }
}

type Pile = number | 'shared' | 'exhausted';

/** Where a ballot lies; it depends on nothing but who continues. */
function pileOf(marks: Ranks, continuing: ReadonlySet<number>): Pile {
  for (const equals of marks) {
    const left = equals.filter((candidate) => continuing.has(candidate));
    if (left.length > 1) return 'shared';
    if (left.length === 1) return left[0]!;
  }
  return 'exhausted';
}
