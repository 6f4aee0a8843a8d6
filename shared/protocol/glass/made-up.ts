/** Voters that a lesson makes up: nobody's ballots, which everybody may follow and open. */
import { type Bytes, u64 } from '../../codec/bytes.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { below, permutation, type Random } from '../../crypto/random.ts';
import { type SigningKey, signingKey } from '../../crypto/signature.ts';
import type { Choice, Choices } from '../../election/choice.ts';
import { type Contest, leastMarks } from '../../election/contest.ts';
import { givesPoints, inOrder } from '../../election/electorates/points.ts';

/** So many can be made up: they share the list with the people in the room. */
export const MAX_MADE_UP = 30;

/** So many an organiser invents who stuffs the list; nobody may follow or open what they cast. */
export const MAX_STUFFED = 5;
/** The numbers of their keys begin here. */
export const STUFFED_FROM = 1001;

/** The key of the made-up voter of this number: the organiser's laptop finds it again after a restart, and nobody else can. */
export const madeUpKey = (seed: Bytes, election: Bytes, number: number): SigningKey =>
  signingKey(namedHash(labels.madeUpVoter, { seed, election, number: u64(number) }));

/** Any valid answer to each question, with nothing written in. */
export const drawChoices = (contests: readonly Contest[], random: Random): Choices =>
  contests.map((contest) => drawChoice(contest, random));

function drawChoice(contest: Contest, random: Random): Choice {
  const { length } = contest.options;
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: below(length, random) };
    case 'approval': {
      const most = Math.min(contest.most, length);
      const least = leastMarks(contest);
      const picks = [...permutation(length, random)].slice(0, least + below(most - least + 1, random));
      return { ballot: 'approval', picks: picks.sort((a, b) => a - b) };
    }
    case 'score': {
      if (givesPoints(contest)) return inOrder(contest, [...permutation(length, random)]);
      const scores: (number | null)[] = contest.options.map(() => below(contest.top + 1, random));
      return { ballot: 'score', scores: contest.writeIn ? [...scores, null] : scores };
    }
    case 'ranking':
      return { ballot: 'ranking', ranks: [...permutation(length, random)].map((slot) => [slot]) };
  }
}
