/** Approval voting (Brams, Fishburn 1978): whom the most voters approve of wins. */
import type { Counted } from './ballots.ts';
import { rankByTotal, type Standing, standing } from './places.ts';

export type ApprovalResult = Standing & { readonly rule: 'approval'; readonly approvals: readonly number[] };

export function approval(n: number, ballots: readonly Counted<readonly number[]>[], seats: number): ApprovalResult {
  const approvals = new Array<number>(n).fill(0);
  for (const { marks, count } of ballots) for (const candidate of marks) approvals[candidate]! += count;
  return { rule: 'approval', approvals, ...standing(rankByTotal(approvals), seats, ballots.length > 0) };
}
