/** One way through an elimination, round by round, with what the other ways would have come to. */

import { groups, type Ranking, type Standing } from '../places.ts';
import type { Tie } from '../ties/lot.ts';
import { active, type Elimination, type Leaving, type Standings, type Transfer, without } from './elimination.ts';
import type { Found, Ways } from './ways.ts';

export type Round = Standings & {
  /** The ballots that make a majority of those that still rank anyone. */
  readonly majority: number;
  readonly end: RoundEnd;
};

export type RoundEnd =
  | { readonly kind: 'majority'; readonly elected: number }
  /** No more continue than there are seats. */
  | { readonly kind: 'filled'; readonly elected: readonly number[] }
  /** None of the others, and of the other names, can come before one of these, in whatever order they go. */
  | { readonly kind: 'ahead'; readonly elected: readonly number[] }
  /** All who continue have equally many votes, and none has anything to pass to another. */
  | { readonly kind: 'equal' }
  | ({ readonly kind: 'eliminated'; readonly transfers: readonly Transfer[]; readonly tie?: Tie } & Leaving)
  | {
      readonly kind: 'tie';
      readonly ways: readonly WayOut[];
      /** Who goes out in the rounds that follow; null where the ways elect differently, and the count stops. */
      readonly followed: number | null;
      readonly transfers: readonly Transfer[];
    }
  /**
   * One of `among` would go out next, but there are more ways than are followed; where it is nobody, the other names might
   * change who is elected. These can still be.
   */
  | { readonly kind: 'unresolved'; readonly among: readonly number[]; readonly open: readonly number[] };

/** What comes of eliminating one of those tied: elected in any case, or by some way of breaking later ties. */
export type WayOut = {
  readonly eliminated: number;
  readonly elected: readonly number[];
  readonly tied: readonly number[];
};

export type Told = { readonly rounds: readonly Round[]; readonly ranking: Ranking };

/**
 * The rounds from `start`, and all of `start` in order: the elected, those tied or left open, then the order of the
 * last round and of elimination backwards. After a tie that made no difference, the others who were left are equal.
 */
export function tell(elimination: Elimination, ways: Ways, start: readonly number[]): Told {
  const rounds: Round[] = [];
  const whole = ways.of(start)!;
  const first = places(elimination, whole);
  const placed = first.flat();
  const out: number[][] = [];
  let left: readonly number[] | null = null;
  for (let continuing = start; ; ) {
    const { standings, step } = ways.look(continuing);
    const here = standings.continuing;
    const base = { ...standings, majority: Math.floor(active(standings) / 2) + 1 };
    const rest = without(left ?? here, placed);
    const finish = (end: RoundEnd, order: Ranking = [rest]): Told => ({
      rounds: [...rounds, { ...base, end }],
      ranking: [...first, ...order, ...out].filter((equals) => equals.length > 0),
    });
    const byVotes = (): Ranking =>
      left === null ? groups(rest, (a, b) => standings.votes[b]! - standings.votes[a]!) : [rest];
    switch (step.kind) {
      case 'majority':
        return finish({ kind: 'majority', elected: step.elected }, byVotes());
      case 'filled':
        return finish({ kind: 'filled', elected: here });
      case 'equal':
        return finish({ kind: 'equal' });
      case 'leave': {
        const { who, why } = step;
        const next = without(continuing, who);
        if (left === null) out.unshift(without(elimination.candidatesIn(who), placed));
        rounds.push({
          ...base,
          end: {
            kind: 'eliminated',
            who: elimination.candidatesIn(who),
            why,
            transfers: elimination.transfers(continuing, next),
          },
        });
        continuing = next;
        break;
      }
      case 'open':
        return finish(
          whole.resolved
            ? { kind: 'ahead', elected: whole.always }
            : { kind: 'unresolved', among: [], open: whole.sometimes },
        );
      case 'tie': {
        if (!whole.resolved) return finish({ kind: 'unresolved', among: step.among, open: whole.sometimes });
        const wayOut = (eliminated: number): WayOut => {
          const { always, sometimes } = ways.of(without(continuing, [eliminated])) ?? whole;
          return { eliminated, elected: always, tied: without(sometimes, always) };
        };
        const all = step.among.map(wayOut);
        if (all.some(({ elected, tied }) => elected.length + tied.length < whole.sometimes.length))
          return finish({ kind: 'tie', ways: all, followed: null, transfers: [] });
        const followed = step.among[0]!;
        const next = without(continuing, [followed]);
        left ??= here;
        rounds.push({
          ...base,
          end: { kind: 'tie', ways: all, followed, transfers: elimination.transfers(continuing, next) },
        });
        continuing = next;
      }
    }
  }
}

/** The elected in order of their last votes; where not all are certain, those who are before those who may be. */
function places(elimination: Elimination, { always, sometimes }: Found): Ranking {
  if (always.length < sometimes.length) return [always, without(sometimes, always)];
  const { votes } = elimination.standings(always);
  return groups(always, (a, b) => votes[b]! - votes[a]!);
}

/** Who is elected, in the order of the ranking; where nothing was voted for, nobody. */
export function winnersOf({ always, sometimes, resolved }: Found, ranking: Ranking, voted: boolean): Standing {
  if (!voted) return { ranking, winners: { elected: [] } };
  const elected = ranking.flat().filter((candidate) => always.includes(candidate));
  const open = without(sometimes, always);
  if (resolved && open.length === 0) return { ranking, winners: { elected } };
  return { ranking, winners: resolved ? { elected, tied: open } : { elected, unresolved: open } };
}
