/** What the other names (`OtherNames`) leave of a standing. No limit is a result: where one of them might be elected, nobody is in its place. */
import type { OtherNames } from '../write-ins/candidates.ts';
import { candidates, type Standing } from './places.ts';

/**
 * For rules by which each candidate stands for itself: who is `ahead` of all other names keeps the seat. Nothing is said
 * of the seats from the first who is not, nor of those that no candidate takes.
 */
export function despite(
  others: OtherNames | null,
  all: Standing,
  seats: number,
  ahead: (candidate: number) => boolean,
): Standing {
  if (others === null) return all;
  const { elected, tied = [] } = all.winners;
  const placed = [...elected, ...tied];
  const behind = placed.findIndex((candidate) => !ahead(candidate));
  if (behind < 0 && placed.length >= seats) return all;
  const sure = behind < 0 ? elected : elected.slice(0, behind);
  return { ranking: all.ranking, winners: { elected: sure, unresolved: placed.slice(sure.length) } };
}

/** For the other rules: all that the standing says, or nothing where it is not `sure` that no other name changes it. */
export function unless(others: OtherNames | null, all: Standing, seats: number, sure: () => boolean): Standing {
  if (others === null) return all;
  return sure()
    ? despite(others, all, seats, () => true)
    : { ranking: all.ranking, winners: { elected: [], unresolved: candidates(all.ranking.flat().length) } };
}
