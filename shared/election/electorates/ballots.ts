/** Ballots of every form, made of the rankings that a model draws. */

import type { Random } from '../../crypto/random.ts';
import type { Choice, Choices } from '../choice.ts';
import { type Contest, leastMarks } from '../contest.ts';
import { drawRankings, type ElectorateModel, type Ranking } from './models.ts';
import { givesPoints, inOrder } from './points.ts';

/**
 * The choices of so many voters in all contests, each drawn anew: their first for `single`; the better half, rounded up, and
 * as many as are asked for and allowed, for `approval`; for `score` from the top to nought in equal steps, rounded down; the whole ranking
 * for `ranking`. Nothing is written in.
 */
export function drawElectorate(
  of: ElectorateModel,
  contests: readonly Contest[],
  voters: number,
  random: Random,
): Choices[] {
  const drawn = contests.map((contest) =>
    drawRankings(of, contest.options.length, voters, random).map((ranking) => choiceOf(contest, ranking)),
  );
  return Array.from({ length: voters }, (_, voter) => drawn.map((choices) => choices[voter]!));
}

function choiceOf(contest: Contest, ranking: Ranking): Choice {
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: ranking[0]! };
    case 'approval': {
      const count = Math.max(leastMarks(contest), Math.min(contest.most, Math.ceil(ranking.length / 2)));
      return { ballot: 'approval', picks: ranking.slice(0, count).sort((a, b) => a - b) };
    }
    case 'score': {
      if (givesPoints(contest)) return inOrder(contest, ranking);
      const last = Math.max(1, ranking.length - 1);
      const scores: (number | null)[] = Array.from(ranking, () => null);
      for (const [place, option] of ranking.entries())
        scores[option] = Math.floor((contest.top * (ranking.length - 1 - place)) / last);
      // The slot of what is written in.
      return { ballot: 'score', scores: contest.writeIn ? [...scores, null] : scores };
    }
    case 'ranking':
      return { ballot: 'ranking', ranks: ranking.map((option) => [option]) };
  }
}
