/** Score voting: the greatest sum of scores wins; no score counts as 0. */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted } from './ballots.ts';
import { despite } from './others.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type Scores = readonly (number | null)[];

export type ScoreResult = Standing & { readonly rule: 'score'; readonly totals: readonly number[] };

/** None of the other names has more than the `top` score from each ballot that names it. */
export function score(
  n: number,
  ballots: readonly Counted<Scores>[],
  seats: number,
  top = 0,
  others: OtherNames | null = null,
): ScoreResult {
  const totals = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots)
    for (let candidate = 0; candidate < n; candidate++) totals[candidate]! += (marks[candidate] ?? 0) * count;
  const all = standing(rankByTotal(totals), seats, ballots.length > 0);
  const ahead = (candidate: number) => totals[candidate]! > top * (others?.most ?? 0);
  return { rule: 'score', totals, ...despite(others, all, seats, ahead) };
}
