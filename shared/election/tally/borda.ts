/**
 * The Borda count: n − 1 points for the first place, n − 2 for the second, … 0 for the last. Equals share the points of
 * the places they take up, and so do all the unranked, who take up the last ones ("averaged" Borda; it neither rewards
 * nor punishes a short ballot).
 */
import type { Counted, Ranks } from './ballots.ts';
import { candidates, rankByTotal, type Standing, standing } from './places.ts';

export type BordaResult = Standing & {
  readonly rule: 'borda';
  /** Points are given in units of 1/scale, because equals can come to half a point. */
  readonly scale: 2;
  readonly points: readonly number[];
};

export function borda(n: number, ballots: readonly Counted<Ranks>[], seats: number): BordaResult {
  const points = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots) {
    let above = 0;
    for (const equals of [...marks, unranked(n, marks)]) {
      // k equals take up the places worth n−1−above … n−above−k; twice their average is first plus last.
      const twice = n - 1 - above + (n - above - equals.length);
      for (const candidate of equals) points[candidate]! += twice * count;
      above += equals.length;
    }
  }
  return { rule: 'borda', scale: 2, points, ...standing(rankByTotal(points), seats, ballots.length > 0) };
}

function unranked(n: number, marks: Ranks): number[] {
  const ranked = new Set(marks.flat());
  return candidates(n).filter((candidate) => !ranked.has(candidate));
}
