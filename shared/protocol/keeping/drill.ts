/** What a backup would lead on from, found by leading on from it where nobody follows. */
import type { Phase } from '../../board/record.ts';

export interface Drill {
  readonly title: string;
  readonly phase: Phase;
  /** Entries of the board, all of them checked. */
  readonly entries: number;
  /** Ballots that count in it. */
  readonly ballots: number;
  /** Names of the laptops that mix. */
  readonly laptops: readonly string[];
  /** So many of these have to agree. */
  readonly needed: number;
}
