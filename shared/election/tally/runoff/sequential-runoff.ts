/**
 * Sequential instant runoff: one seat after the other is filled by an instant runoff among all who are not elected yet;
 * whoever is elected is skipped on every ballot from then on. Utah's municipal elections fill several seats in this way
 * (Utah Code 20A-4-603), and RCTab calls it multi-pass. The same half of the voters can fill every seat, so it is not
 * proportional. Equal ranks and ties as in `elimination.ts`; a tie for one seat is followed through the seats after it.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import type { TieBreak } from '../choices/tie-break.ts';
import { candidates, type Ranking, type Standing } from '../places.ts';
import { Elimination, without } from './elimination.ts';
import { oneWay } from './one-way.ts';
import { type Round, tell, winnersOf } from './rounds.ts';
import { type Found, Ways } from './ways.ts';

export type SequentialRunoffResult = Standing & {
  readonly rule: 'sequential-runoff';
  /** One instant runoff for each seat, up to the first that is not decided. */
  readonly passes: readonly Pass[];
};

export type Pass = {
  /** Null where it is a tie, or unresolved. */
  readonly elected: number | null;
  readonly rounds: readonly Round[];
};

export function sequentialRunoff(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
  tieBreak: TieBreak | null = null,
): SequentialRunoffResult {
  const elimination = new Elimination(n, ballots, 1, others);
  if (tieBreak && !others && ballots.length > 0) return oneWayEach(elimination, Math.min(seats, n), tieBreak);
  const ways = new Ways(elimination, 1);
  const { all } = elimination;
  const places = others ? seats : Math.min(seats, n);
  const whole = follow(elimination, ways, places);
  const passes: Pass[] = [];
  const elected: number[] = [];
  let behind: Ranking = [candidates(n)];
  while (elected.length < places) {
    const rest = without(all, elected);
    ways.follow(rest);
    const { rounds, ranking } = tell(elimination, ways, rest);
    const [winner = null] = ways.of(rest)!.always;
    passes.push({ elected: winner, rounds });
    behind = ranking;
    if (winner === null) break;
    elected.push(winner);
  }
  const certain = without(whole.always, elected);
  const open = without(whole.sometimes, whole.always);
  const placed = [...elected, ...certain, ...open];
  const ranking = [...elected.map((one) => [one]), certain, open, ...behind.map((equals) => without(equals, placed))];
  const standing = winnersOf(
    whole,
    ranking.filter((equals) => equals.length > 0),
    ballots.length > 0,
  );
  return { rule: 'sequential-runoff', passes, ...standing };
}

/** Seat by seat, every tie broken. */
function oneWayEach(elimination: Elimination, seats: number, tieBreak: TieBreak): SequentialRunoffResult {
  const passes: Pass[] = [];
  const elected: number[] = [];
  let behind: Ranking = [];
  while (elected.length < seats) {
    const { rounds, ranking, elected: won } = oneWay(elimination, without(elimination.all, elected), 1, tieBreak);
    passes.push({ elected: won[0]!, rounds });
    elected.push(won[0]!);
    behind = ranking.map((equals) => without(equals, elected)).filter((equals) => equals.length > 0);
  }
  return {
    rule: 'sequential-runoff',
    passes,
    ranking: [...elected.map((one) => [one]), ...behind],
    winners: { elected },
  };
}

/** Who is elected in all ways, and in some, where each seat can go to whoever wins its runoff by some way. */
function follow(elimination: Elimination, ways: Ways, seats: number): Found {
  const everyone = candidates(elimination.n);
  const withoutOthers = elimination.all.length === elimination.n;
  let always: readonly number[] = everyone;
  let sometimes: readonly number[] = [];
  const note = (certain: readonly number[], possible: readonly number[]) => {
    always = always.filter((candidate) => certain.includes(candidate));
    sometimes = everyone.filter((candidate) => sometimes.includes(candidate) || possible.includes(candidate));
  };
  let lists: readonly (readonly number[])[] = [elimination.all];
  for (let left = seats; left > 0; left--) {
    ways.follow(...lists);
    const next = new Map<string, readonly number[]>();
    for (const list of lists) {
      const elected = without(everyone, list);
      if (withoutOthers && list.length === left) note(everyone, everyone);
      // Whoever of equals is elected, the others stay equals.
      else if (ways.look(list).step.kind === 'equal') note(elected, everyone);
      else for (const one of ways.of(list)!.sometimes) next.set(without(list, [one]).join(), without(list, [one]));
    }
    if (!lists.every((list) => ways.of(list)!.resolved)) {
      for (const list of lists) {
        const elected = without(everyone, list);
        note(elected, left === 1 ? [...elected, ...ways.of(list)!.sometimes] : everyone);
      }
      return { always, sometimes, resolved: false };
    }
    lists = [...next.values()];
  }
  for (const list of lists) note(without(everyone, list), without(everyone, list));
  return { always, sometimes, resolved: true };
}
