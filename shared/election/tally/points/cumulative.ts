/**
 * Cumulative voting: each voter has so many points, often as many as there are seats, and gives them to one candidate or
 * to several; the most points win. So was the Illinois House elected from 1870 to 1980 (Constitution of Illinois 1870,
 * article IV, sections 7 and 8), and so are boards of companies (Delaware Code, title 8, § 214); Sawyer, MacRae, “Game
 * Theory and Cumulative Voting in Illinois: 1902–1954”, American Political Science Review 56, 1962. Points are whole.
 */
import { pointsOf } from '../../choice.ts';
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted } from '../ballots.ts';
import { despite } from '../others.ts';
import { rankByTotal, type Standing, standing } from '../places.ts';
import type { Scores } from '../score.ts';

export type CumulativeResult = Standing & {
  readonly rule: 'cumulative';
  readonly points: readonly number[];
  /** Points that ballots could have given and did not. */
  readonly unused: number;
};

/**
 * Ballots may use fewer than `budget` points, each a whole number from 0; the caller has refused those that use more.
 * None of the other names has more than all points of each ballot that names it.
 */
export function cumulative(
  n: number,
  budget: number,
  ballots: readonly Counted<Scores>[],
  seats: number,
  others: OtherNames | null = null,
): CumulativeResult {
  const points = new Array<number>(n).fill(0);
  let unused = 0;
  for (const { marks, count } of ballots) {
    marks.forEach((given, candidate) => {
      if (candidate < n) points[candidate]! += (given ?? 0) * count;
    });
    unused += (budget - pointsOf(marks)) * count;
  }
  const all = standing(rankByTotal(points), seats, ballots.length > 0);
  const ahead = (candidate: number) => points[candidate]! > budget * (others?.most ?? 0);
  return { rule: 'cumulative', points, unused, ...despite(others, all, seats, ahead) };
}
