/**
 * Majority judgement (Balinski, Laraki, "A theory of measuring, electing, and ranking", PNAS 104, 2007): the highest
 * median grade wins; where medians are equal, one median grade is taken from each and the medians are compared again.
 * The median of an even number of grades is the lower of the two in the middle. Who got no grade from a voter who did
 * grade others gets the lowest grade, 0.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import { type Counted, size } from './ballots.ts';
import { despite } from './others.ts';
import { candidates, groups, type Standing, standing } from './places.ts';
import type { Scores } from './score.ts';

export type MajorityJudgementResult = Standing & {
  readonly rule: 'majority-judgement';
  /** [candidate][grade]: how many voters gave it. */
  readonly grades: readonly (readonly number[])[];
  readonly medians: readonly number[];
  /** Neighbouring places with equal medians: how many medians leave both before the next ones differ, and to what. */
  readonly tieBreaks: readonly TieBreak[];
};

export type TieBreak = {
  readonly ahead: number;
  readonly behind: number;
  readonly removed: number;
  /** The medians then, of the one ahead and of the one behind. */
  readonly medians: readonly [number, number];
};

/** None of the other names is judged better than one to whom all ballots that name it give the `top` grade. */
export function majorityJudgement(
  n: number,
  top: number,
  ballots: readonly Counted<Scores>[],
  seats: number,
  others: OtherNames | null = null,
): MajorityJudgementResult {
  const grades = candidates(n).map(() => new Array<number>(top + 1).fill(0));
  for (const { marks, count } of ballots)
    grades.forEach((histogram, candidate) => {
      histogram[marks[candidate] ?? 0]! += count;
    });
  const ranking = groups(candidates(n), (a, b) => {
    const differ = firstDifference(grades[a]!, grades[b]!);
    return differ === null ? 0 : differ.medians[1] - differ.medians[0];
  });
  const tieBreaks = ranking.slice(1).flatMap((equals, above) => {
    const [ahead, behind] = [ranking[above]![0]!, equals[0]!];
    const differ = firstDifference(grades[ahead]!, grades[behind]!);
    return differ === null || differ.removed === 0 ? [] : [{ ahead, behind, ...differ }];
  });
  const most = others?.most ?? 0;
  const best = [size(ballots) - most, ...new Array<number>(top - 1).fill(0), most];
  const ahead = (candidate: number) => {
    const differ = firstDifference(grades[candidate]!, best);
    return differ !== null && differ.medians[0] > differ.medians[1];
  };
  return {
    rule: 'majority-judgement',
    grades,
    medians: grades.map((histogram) => gradeAt(histogram, middle(histogram))),
    tieBreaks,
    ...despite(others, standing(ranking, seats, ballots.length > 0), seats, ahead),
  };
}

/**
 * Where the medians of two candidates first differ when medians are removed one by one; null where all grades agree.
 *
 * With the grades in ascending order the removed ones are those at the middle, then alternately one further out to
 * either side. The orders differ exactly at positions that lie, for some grade, between the two numbers of voters who
 * gave at most that grade; of these positions the one removed first decides.
 */
function firstDifference(a: readonly number[], b: readonly number[]): Omit<TieBreak, 'ahead' | 'behind'> | null {
  const voters = a.reduce((sum, count) => sum + count, 0);
  const mid = middle(a);
  const turn = (position: number): number => {
    const out = Math.abs(position - mid);
    const firstSide = voters % 2 === 1 ? position < mid : position > mid;
    return firstSide ? 2 * out - 1 : 2 * out;
  };
  let first: number | null = null;
  let upToA = 0;
  let upToB = 0;
  for (let grade = 0; grade < a.length; grade++) {
    upToA += a[grade]!;
    upToB += b[grade]!;
    const from = Math.min(upToA, upToB);
    const to = Math.max(upToA, upToB) - 1;
    if (from > to) continue;
    for (const position of [Math.min(to, mid), Math.max(from, mid + 1)])
      if (position >= from && position <= to && (first === null || turn(position) < turn(first))) first = position;
  }
  return first === null ? null : { removed: turn(first), medians: [gradeAt(a, first), gradeAt(b, first)] };
}

/** The position of the lower median in ascending order; 0 where there are no grades. */
const middle = (histogram: readonly number[]): number =>
  Math.max(0, Math.floor((histogram.reduce((sum, count) => sum + count, 0) - 1) / 2));

/** The grade at a position in ascending order; 0 where there are no grades. */
function gradeAt(histogram: readonly number[], position: number): number {
  let upTo = 0;
  return Math.max(
    0,
    histogram.findIndex((count) => {
      upTo += count;
      return position < upTo;
    }),
  );
}
