/** Where too few have voted (version 3): what was counted stands as it is, and nobody is elected by it. */
import type { Contest } from '../../contest.ts';
import { neededTurnout } from '../../turnout.ts';
import type { Standing } from '../places.ts';

/** So many ballots were cast, and fewer than a contest asks for. */
export type Missed = NonNullable<Standing['winners']['turnout']>;

/**
 * Null where enough have voted, or nothing is asked.
 * @param ballots that are valid, blank ones among them: who casts one has voted
 * @param roll how many might have voted
 */
export function missedTurnout({ leastTurnout }: Contest, ballots: number, roll: number): Missed | null {
  if (leastTurnout === undefined) return null;
  const needed = neededTurnout(leastTurnout, roll);
  return ballots < needed ? { ballots, needed } : null;
}

/** A standing by which nobody is elected, for want of turnout alone: its ranking and its working stay. */
export const notAdopted = <S extends Standing>(standing: S, turnout: Missed): S => ({
  ...standing,
  winners: { elected: [], turnout },
});

/** The one sentence about it in English. */
export const missedInEnglish = ({ ballots, needed }: Missed): string =>
  `${ballots.toLocaleString('en')} voted, ${needed.toLocaleString('en')} ${needed === 1 ? 'was' : 'were'} needed: no result is adopted`;
