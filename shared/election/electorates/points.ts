/** Ballots that give points away, as made-up voters fill them in. */
import type { Choice } from '../choice.ts';
import { type Contest, slots } from '../contest.ts';

type Points = Extract<Contest, { ballot: 'score' }> & { readonly points: number };

/** Whether its ballots have so many points to give. */
export const givesPoints = (contest: Contest): contest is Points =>
  contest.ballot === 'score' && contest.points !== undefined;

/** Gives all points that the options take, each to the first of them in this order that may have more. Nobody is written in. */
export function inOrder(contest: Points, order: readonly number[]): Choice {
  const scores = new Array<number | null>(slots(contest)).fill(null);
  let left = contest.points;
  for (const option of order) {
    const some = Math.min(contest.top, left);
    if (some > 0) scores[option] = some;
    left -= some;
  }
  return { ballot: 'score', scores };
}
