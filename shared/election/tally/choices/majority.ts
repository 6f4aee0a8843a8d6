/** A part of the ballots that whoever is elected needs (version 3), under rules by which a ballot is a vote. */
import type { Contest } from '../../contest.ts';
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Standing } from '../places.ts';

/** What a contest may ask for. */
export type Majority = NonNullable<Exclude<Contest, { ballot: 'score' }>['majority']>;

/** How many of so many ballots are enough, where there is one at all. */
export function neededFor(majority: Majority, ballots: number): number {
  switch (majority) {
    case 'half':
      return Math.floor(ballots / 2) + 1;
    case 'two-thirds':
      return Math.max(1, Math.ceil((2 * ballots) / 3));
    case 'three-quarters':
      return Math.max(1, Math.ceil((3 * ballots) / 4));
  }
}

/**
 * What is left of a standing where nobody is elected with fewer than the `needed` votes; who would have been is named. Null asks for none.
 * @param votes by candidate
 */
export function reaching<S extends Standing>(
  standing: S,
  votes: readonly number[],
  needed: number | null,
  others: OtherNames | null,
): S {
  if (needed === null) return standing;
  const { elected, tied, unresolved, vacant } = standing.winners;
  const enough = (who: readonly number[]) => who.filter((candidate) => votes[candidate]! >= needed);
  const short = [...elected, ...(tied ?? []), ...(unresolved ?? [])].filter((candidate) => votes[candidate]! < needed);
  if (short.length === 0) return standing;
  const open = enough(unresolved ?? []);
  const stays = unresolved && (open.length > 0 || (others?.most ?? 0) >= needed);
  return {
    ...standing,
    winners: {
      elected: enough(elected),
      // Equals have equally many.
      ...(tied && enough(tied).length > 0 ? { tied } : {}),
      ...(stays ? { unresolved: open } : {}),
      ...(vacant ? { vacant } : {}),
      short: { among: short, needed },
    },
  };
}
