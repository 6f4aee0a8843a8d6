/** Approval voting (Brams, Fishburn 1978): whom the most voters approve of wins. */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted } from './ballots.ts';
import { despite } from './others.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type ApprovalResult = Standing & { readonly rule: 'approval'; readonly approvals: readonly number[] };

/** None of the other names has more approvals than ballots that name it. */
export function approval(
  n: number,
  ballots: readonly Counted<readonly number[]>[],
  seats: number,
  others: OtherNames | null = null,
): ApprovalResult {
  const approvals = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots)
    for (const candidate of marks) if (candidate < n) approvals[candidate]! += count;
  const all = standing(rankByTotal(approvals), seats, ballots.length > 0);
  const ahead = (candidate: number) => approvals[candidate]! > (others?.most ?? 0);
  return { rule: 'approval', approvals, ...despite(others, all, seats, ahead) };
}
