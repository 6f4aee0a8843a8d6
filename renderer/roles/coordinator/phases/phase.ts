import type { RoundAfter } from '../../../../shared/protocol/another-round.ts';
import type { WallStanding } from '../../../../shared/protocol/wall.ts';
import type { Election } from '../panels/election.ts';

/** What every phase's screen is given. */
export interface PhaseProps {
  readonly election: Election;
  readonly wall: WallStanding;
  /** What is known of the round before; null where this is the first. */
  readonly after: RoundAfter | null;
  /** Turns to a page to print. */
  readonly onPaper: (paper: 'poster' | 'minutes') => void;
}

/** Phases as one sees them, in order: making the key and signing up count as one, and so are mixing and opening. */
const seen = { lobby: 1, ceremony: 2, enrolment: 2, voting: 3, mixing: 4, decryption: 4, finished: 5 } as const;
export const PLACES = 5;
export const placeOf = ({ status }: Election): number => seen[status.phase];
