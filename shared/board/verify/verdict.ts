/** What verifying a transcript comes to. Plain data: it crosses to a window or becomes JSON as it is. */

import type { Bytes } from '../../codec/bytes.ts';
import type { Blamed, Culprit } from '../../codec/culprit.ts';
import type { Said } from '../../codec/said.ts';
import type { Version } from '../../election/contest.ts';
import type { TrustName } from '../../election/manifest.ts';
import type { TooFew } from '../../election/too-few.ts';
import type { CheckId } from '../check-id.ts';
import type { Tally } from '../count.ts';
import type { Objection } from '../objections.ts';
import type { Privacy } from '../privacy/privacy.ts';
import type { FaultCode } from '../refusal.ts';
import type { Beside } from './besides.ts';
import type { Met } from './expectation.ts';
import type { TimeClaim } from './punctuality.ts';

export type CheckStatus =
  | 'passed'
  | 'failed'
  /** Another check failed first, and what is left of the board cannot be judged without it. */
  | 'not reached'
  /** The board has not come that far: nothing is wrong. */
  | 'not due';

/** One line of the checklist. */
export interface Check {
  readonly id: CheckId;
  /** What it is about, for people. */
  readonly name: string;
  /** What it means that it passed, in one sentence. */
  readonly meaning: string;
  readonly status: CheckStatus;
  /** What was found. */
  readonly message: string;
  /** Who said, placed or passed what failed; nobody where it has not failed, or nobody is known. */
  readonly culprits: readonly Blamed[];
  /** Index of the entry at which it failed. */
  readonly index: number | null;
  /** Time spent on it, by the caller's clock. */
  readonly milliseconds: number;
}

/** What someone did that the board proves, or (`proven` false) that the coordinator claims; it invalidates nothing. */
export interface ReportedFault {
  readonly index: number;
  readonly check: CheckId;
  readonly code: FaultCode;
  readonly culprit: Culprit;
  readonly message: string;
  readonly proven: boolean;
}

/** The election as far as its board was accepted. */
export interface VerifiedElection {
  readonly title: string;
  /** Of the manifest: it says which rules hold. */
  readonly version: Version;
  readonly fingerprint: Bytes;
  /** The twelve of its fingerprint. */
  readonly electionWords: readonly string[];
  /** Six words that all screens of this election share; null before the nonces are open. */
  readonly words: readonly string[] | null;
  /** Staged cheats. */
  readonly lesson: boolean;
  /** No people vote in it, and nothing in it is secret. */
  readonly simulation: boolean;
  /** A test deck in place of voters; absent where it is an election. */
  readonly rehearsal?: true;
  /** Who could do what. */
  readonly trust: readonly Said<TrustName>[];
  readonly voters: number;
  readonly audits: number;
  /** Opened ballots of which their voters say that they do not hold what was chosen: nobody can check who is right. */
  readonly objections: readonly Objection[];
  readonly ballots: {
    readonly counting: number;
    /** Of these, sealed by a page. */
    readonly pages: number;
    /** Full hashes of the ballots that count, in board order: what receipts are compared with. */
    readonly hashes: readonly Bytes[];
  };
  /** Where voting has closed with fewer ballots than the manifest asks for; null otherwise. */
  readonly tooFew: TooFew | null;
}

/** What a verdict says of itself; claims.ts has the sentences. */
export type ClaimName =
  | 'valid'
  | 'too-few-ballots'
  | 'no-result'
  | 'so-far'
  | 'invalid'
  | 'another'
  | 'unexpected'
  | 'given-coordinator'
  | 'given-node'
  | 'given-comparison'
  | 'people'
  | 'unwitnessed'
  | 'unwitnessed-end'
  | 'pages'
  | 'codes'
  | 'registrar'
  | 'differed'
  | 'redrawn'
  | 'objection'
  | 'objections'
  | 'unproven'
  | TimeClaim
  | 'lesson'
  | 'simulation'
  | 'rehearsal';

export interface Verdict {
  readonly outcome:
    | 'valid'
    /** Nothing is wrong, and fewer than q nodes attest the result: the board may have been cut behind it. Since version 2. */
    | 'valid but unwitnessed'
    /** Nothing is wrong, and the election has ended without a result: too few ballots count. */
    | 'valid without result'
    /** Nothing is wrong, and there is no result yet. */
    | 'valid so far'
    | 'invalid';
  readonly expected: Met['expected'];
  /** Which other words of this election were given in place of its fingerprint. */
  readonly given: Met['given'];
  /** Whether the close quorum of nodes has attested the result, or the end without one: `attested` of at least `needed`. */
  readonly witnessed: boolean;
  readonly attested: number;
  readonly needed: number;
  /** All checks, in order. */
  readonly checks: readonly Check[];
  readonly faults: readonly ReportedFault[];
  /** What the file holds beside what is judged, and which outside witnesses have signed it. */
  readonly besides: readonly Beside[];
  /** What this verdict proves and what it does not, in sentences. */
  readonly claims: readonly Said<ClaimName>[];
  /** Null where entry 0 is no manifest. */
  readonly election: VerifiedElection | null;
  /** Entries in the file, and how many of them the fold accepts. */
  readonly entries: number;
  readonly accepted: number;
  /** Null where there is no result, or no valid one. */
  readonly tally: Tally | null;
  /** Who could know what; null where something is wrong with the board, which may then be anybody's. */
  readonly privacy: Privacy | null;
}

/** What a command ends with whose election has ended without a result. */
export const ENDED_WITHOUT_RESULT = 5;

/** What a verifier ends with where too few nodes attest the result. */
export const UNWITNESSED = 6;

/**
 * What a verifier ends with where nothing is wrong, and the words that it was given to know the election by are others than the
 * election's own: whether it is the one that was meant, they do not say.
 */
export const NOT_ITS_WORDS = 7;

/**
 * Exit code of a verifier: 0 valid, 1 invalid, 3 valid so far, 5 ended without a result, 6 a result that too few nodes attest,
 * 7 whatever of these is not invalid, where the expectation could not be judged. Whoever goes on at 0 has a result, and q nodes
 * that stand by it, in every version. A file that cannot be read is 2, the caller's.
 */
export function exitCode({
  outcome,
  witnessed,
  given,
}: Pick<Verdict, 'outcome' | 'witnessed' | 'given'>):
  | 0
  | 1
  | 3
  | typeof ENDED_WITHOUT_RESULT
  | typeof UNWITNESSED
  | typeof NOT_ITS_WORDS {
  if (given && outcome !== 'invalid') return NOT_ITS_WORDS;
  switch (outcome) {
    case 'valid':
      return witnessed ? 0 : UNWITNESSED;
    case 'valid but unwitnessed':
      return UNWITNESSED;
    case 'invalid':
      return 1;
    case 'valid so far':
      return 3;
    case 'valid without result':
      return ENDED_WITHOUT_RESULT;
  }
}
