/** Plurality: the most votes win. A ranking counts for the candidate it puts first. */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted, Ranks } from './ballots.ts';
import { despite } from './others.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type PluralityResult = Standing & {
  readonly rule: 'plurality';
  readonly votes: readonly number[];
  /** Rankings that put several candidates first: they express no single first preference and count for none. */
  readonly sharedFirst: number;
};

/** None of the other names has more votes than ballots that name it. */
export function plurality(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
): PluralityResult {
  const votes = new Array<number>(n).fill(0);
  let sharedFirst = 0;
  for (const { marks, count } of ballots) {
    const first = marks[0]!;
    if (first.length > 1) sharedFirst += count;
    else if (first[0]! < n) votes[first[0]!]! += count;
  }
  const voted = votes.some((v) => v > 0);
  const all = standing(rankByTotal(votes), seats, voted);
  const ahead = (candidate: number) => votes[candidate]! > (others?.most ?? 0);
  return { rule: 'plurality', votes, sharedFirst, ...despite(others, all, seats, ahead) };
}
