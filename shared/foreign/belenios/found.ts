/** What judging an archive has come upon, for the report. */
import type { CastBallots } from './ballots.ts';
import type { Count } from './count/count.ts';
import type { Credentials } from './credentials.ts';
import type { ArchivedEvent } from './format/chain.ts';
import type { Election } from './format/election.ts';
import type { Outcome, PartialDecryption } from './format/tallied.ts';
import type { Kind, Trustee } from './format/trustees.ts';

/** Null or empty where it did not come to that. */
export interface Found {
  timestamp: number | null;
  events: readonly ArchivedEvent[];
  election: Election | null;
  kinds: readonly Kind[];
  trustees: readonly Trustee[];
  publicKey: bigint;
  credentials: Credentials | null;
  ballots: CastBallots | null;
  shuffledBy: readonly Trustee[];
  decryptions: readonly PartialDecryption[];
  outcomes: readonly Outcome[] | null;
  /** Of each question, what its method has come to; null where none is named. */
  counts: readonly (Count | null)[];
}

export const nothingFound = (): Found => ({
  timestamp: null,
  events: [],
  election: null,
  kinds: [],
  trustees: [],
  publicKey: 0n,
  credentials: null,
  ballots: null,
  shuffledBy: [],
  decryptions: [],
  outcomes: null,
  counts: [],
});
