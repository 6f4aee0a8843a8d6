/**
 * Score voting: the greatest sum of scores wins; no score counts as 0. A plan of version 3 may choose that no score is left out: then the
 * greatest mean wins, of the scores that were given (Center for Range Voting, “Variants”, rangevoting.org/Variants.html: “no opinion”). That page
 * has a winner's sum reach half of the greatest sum as well, which is not asked for here.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted } from './ballots.ts';
import { despite } from './others.ts';
import { candidates, groups, type Ranking, rankByTotal, type Standing, standing } from './places.ts';

export type Scores = readonly (number | null)[];

/** What no score counts as: 0, or nothing at all. */
export type Unscored = 'zero' | 'left-out';

export type ScoreResult = Standing & {
  readonly rule: 'score';
  readonly totals: readonly number[];
  /** By candidate: ballots that give it a score. Here where the mean decides, which is total by ratings. */
  readonly ratings?: readonly number[];
};

/** None of the other names has more than the `top` score from each ballot that names it; means are of contests that have none. */
export function score(
  n: number,
  ballots: readonly Counted<Scores>[],
  seats: number,
  top = 0,
  others: OtherNames | null = null,
  unscored: Unscored = 'zero',
): ScoreResult {
  const totals = new Array<number>(n).fill(0);
  const ratings = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots)
    for (let candidate = 0; candidate < n; candidate++) {
      const given = marks[candidate] ?? null;
      if (given === null) continue;
      totals[candidate]! += given * count;
      ratings[candidate]! += count;
    }
  const voted = ballots.length > 0;
  if (unscored === 'left-out')
    return { rule: 'score', totals, ratings, ...standing(rankByMean(totals, ratings), seats, voted) };
  const all = standing(rankByTotal(totals), seats, voted);
  const ahead = (candidate: number) => totals[candidate]! > top * (others?.most ?? 0);
  return { rule: 'score', totals, ...despite(others, all, seats, ahead) };
}

/** The greatest total by ratings first, compared as fractions; who has no rating has no mean, and comes last. */
function rankByMean(totals: readonly number[], ratings: readonly number[]): Ranking {
  const of = (values: readonly number[], one: number) => BigInt(values[one]!);
  return groups(candidates(totals.length), (a, b) => {
    const rated = Number(ratings[b]! > 0) - Number(ratings[a]! > 0);
    if (rated !== 0) return rated;
    const [mine, theirs] = [of(totals, a) * of(ratings, b), of(totals, b) * of(ratings, a)];
    return mine === theirs ? 0 : mine > theirs ? -1 : 1;
  });
}
