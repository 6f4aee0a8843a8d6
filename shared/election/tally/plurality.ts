/** Plurality: the most votes win. With several seats, each voter having one vote, it is single non-transferable vote. */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted } from './ballots.ts';
import { despite } from './others.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type PluralityResult = Standing & { readonly rule: 'plurality'; readonly votes: readonly number[] };

/**
 * None of the other names has more votes than ballots that name it.
 * @param picks the candidate of each ballot
 */
export function plurality(
  n: number,
  picks: readonly Counted<number>[],
  seats: number,
  others: OtherNames | null = null,
): PluralityResult {
  const votes = new Array<number>(n).fill(0);
  for (const { marks, count } of picks) if (marks < n) votes[marks]! += count;
  const voted = votes.some((v) => v > 0);
  const all = standing(rankByTotal(votes), seats, voted);
  const ahead = (candidate: number) => votes[candidate]! > (others?.most ?? 0);
  return { rule: 'plurality', votes, ...despite(others, all, seats, ahead) };
}
