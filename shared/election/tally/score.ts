/** Score voting: the greatest sum of scores wins; no score counts as 0. */
import type { Counted } from './ballots.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type Scores = readonly (number | null)[];

export type ScoreResult = Standing & { readonly rule: 'score'; readonly totals: readonly number[] };

export function score(n: number, ballots: readonly Counted<Scores>[], seats: number): ScoreResult {
  const totals = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots)
    for (let candidate = 0; candidate < n; candidate++) totals[candidate]! += (marks[candidate] ?? 0) * count;
  return { rule: 'score', totals, ...standing(rankByTotal(totals), seats, ballots.length > 0) };
}
