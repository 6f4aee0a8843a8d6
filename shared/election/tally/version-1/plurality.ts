/** Plurality: the most votes win. A ranking counts for the candidate it puts first. */
import type { Counted, Ranks } from '../ballots.ts';
import { rankByTotal, type Standing, standing } from '../places.ts';

export type PluralityResult = Standing & {
  readonly rule: 'plurality';
  readonly votes: readonly number[];
  /** Rankings that put several candidates first: they express no single first preference and count for none. */
  readonly sharedFirst: number;
};

export function plurality(n: number, ballots: readonly Counted<Ranks>[], seats: number): PluralityResult {
  const votes = new Array<number>(n).fill(0);
  let sharedFirst = 0;
  for (const { marks, count } of ballots) {
    const first = marks[0]!;
    if (first.length === 1) votes[first[0]!]! += count;
    else sharedFirst += count;
  }
  const voted = votes.some((v) => v > 0);
  return { rule: 'plurality', votes, sharedFirst, ...standing(rankByTotal(votes), seats, voted) };
}
