/**
 * Minimax (Simpson, “On defining areas of voter choice: Professor Tullock on stable voting”, Quarterly Journal of
 * Economics 83, 1969; Kramer, “A dynamical model of political equilibrium”, Journal of Economic Theory 16, 1977): each
 * candidate is judged by its worst defeat in a comparison of two; the mildest worst defeat wins, and who loses none comes
 * before all others.
 *
 * A defeat is as bad as ballots are for it (winning votes); or, where `by` asks for margins, as these are more than those
 * against it. Where every ballot ranks everybody the two give the same order.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import { unless } from '../others.ts';
import { candidates, rankByTotal, type Standing, standing } from '../places.ts';
import { type By, ballotsRanking, beatNames, condorcetWinner, type Pairwise, pairwise } from './pairwise.ts';

export type MinimaxResult = Standing & {
  readonly rule: 'minimax';
  readonly pairwise: Pairwise;
  /** By candidate; null where it loses to nobody. */
  readonly worst: readonly (Defeat | null)[];
  /** Who wins every pairwise comparison, if anyone does. */
  readonly condorcet: number | null;
};

export type Defeat = {
  /** Several where they defeat it equally badly. */
  readonly by: readonly number[];
  /** How bad it is, in ballots. */
  readonly votes: number;
};

export function minimax(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
  by: By = 'winning-votes',
): MinimaxResult {
  const d = pairwise(n, ballots);
  const badness = (winner: number, loser: number): number => {
    const [supporting, opposing] = [d[winner]![loser]!, d[loser]![winner]!];
    if (supporting <= opposing) return 0;
    return by === 'margins' ? supporting - opposing : supporting;
  };
  const worst = candidates(n).map((loser): Defeat | null => {
    const votes = candidates(n).reduce((most, winner) => Math.max(most, badness(winner, loser)), 0);
    return votes === 0 ? null : { by: candidates(n).filter((winner) => badness(winner, loser) === votes), votes };
  });
  const voted = ballots.length > 0;
  const all = standing(rankByTotal(worst.map((defeat) => -(defeat?.votes ?? 0))), seats, voted);
  const placed = [...all.winners.elected, ...(all.winners.tied ?? [])];
  const final = unless(others, all, seats, () => aheadOfNames(placed, worst, by, others!, ballots));
  const condorcet = voted && !final.winners.unresolved ? condorcetWinner(d) : null;
  return { rule: 'minimax', pairwise: d, worst, condorcet, ...final };
}

/**
 * Whether those placed beat every other name, so that their worst defeats stay what they are, and some candidate beats
 * each name worse than that. Whoever else is defeated by a name comes no further up by it. Of the ballots that rank a,
 * all but those that name x, at most `most`, are for a against x, and no others than these are against it.
 */
function aheadOfNames(
  placed: readonly number[],
  worst: MinimaxResult['worst'],
  by: By,
  { most }: OtherNames,
  ballots: readonly Counted<Ranks>[],
): boolean {
  if (!beatNames(most, placed, ballots)) return false;
  const reach = candidates(worst.length).reduce((best, a) => Math.max(best, ballotsRanking(a, ballots)), 0);
  const least = by === 'margins' ? reach - 2 * most : reach - most;
  return placed.every((one) => (worst[one]?.votes ?? 0) < least);
}
