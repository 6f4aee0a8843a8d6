/**
 * The Borda count: n − 1 points for the first place, n − 2 for the second, … 0 for the last. Equals share the points of
 * the places they take up, and so do all the unranked, who take up the last ones ("averaged" Borda; it neither rewards
 * nor punishes a short ballot). A plan of version 3 may choose otherwise: that the unranked get nothing (`zero`), or that a ballot which
 * ranks k gives k points to its first, k − 1 to its second, … 1 to its last, and nothing to the unranked (`modified`: Emerson, “The
 * original Borda count and partial voting”, Social Choice and Welfare 40, 2013).
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted, Ranks } from './ballots.ts';
import { despite } from './others.ts';
import { candidates, rankByTotal, type Standing, standing } from './places.ts';

/** What a ballot gives that does not rank all. */
export type ShortBallots = 'averaged' | 'zero' | 'modified';

export type BordaResult = Standing & {
  readonly rule: 'borda';
  /** Points are given in units of 1/scale, because equals can come to half a point. */
  readonly scale: 2;
  readonly points: readonly number[];
};

/** The other names take up places like candidates. None of them has more than if all ballots that name it put it first. */
export function borda(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
  shortBallots: ShortBallots = 'averaged',
): BordaResult {
  const places = n + (others?.names ?? 0);
  const points = new Array<number>(n).fill(0);
  let unnamed = 0;
  let longest = 0;
  for (const { marks, count } of ballots) {
    let above = 0;
    // Worth of the first place, plus 1.
    const top = shortBallots === 'modified' ? marks.flat().length + 1 : places;
    for (const equals of marks) {
      // k equals take up the places worth p−1−above … p−above−k; twice their average is first plus last.
      const twice = top - 1 - above + (top - above - equals.length);
      for (const candidate of equals) if (candidate < n) points[candidate]! += twice * count;
      above += equals.length;
    }
    // And the unranked those from p−1−above down to 0.
    const rest = shortBallots === 'averaged' ? places - 1 - above : 0;
    for (const candidate of unranked(n, marks)) points[candidate]! += rest * count;
    unnamed += rest * count;
    longest = Math.max(longest, above);
  }
  const all = standing(rankByTotal(points), seats, ballots.length > 0);
  // In the first place a name has so much more than unranked.
  const gain = { averaged: places - 1 + longest, zero: 2 * (places - 1), modified: 2 * longest }[shortBallots];
  const reach = unnamed + (others?.most ?? 0) * gain;
  const ahead = (candidate: number) => points[candidate]! > reach;
  return { rule: 'borda', scale: 2, points, ...despite(others, all, seats, ahead) };
}

function unranked(n: number, marks: Ranks): number[] {
  const ranked = new Set(marks.flat());
  return candidates(n).filter((candidate) => !ranked.has(candidate));
}
