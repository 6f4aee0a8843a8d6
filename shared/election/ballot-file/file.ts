/** What a ballot file says, in whatever format. */
import type { Note } from './notes.ts';

/** As many options as a file may name; what a contest of an election holds is its own affair. */
export const MAX_FILE_OPTIONS = 256;
export const MAX_BALLOTS = 10_000_000;
/** The largest common denominator of weights. With it every total stays an exact integer. */
export const MAX_SCALE = 1_000_000;

export type BallotFile = RankingFile | ApprovalFile | ScoreFile;

/** All numbers of ballots, in `voters`, `count` and `notes`, are in units of 1/`scale`; it is 1 unless weights are fractions. */
interface Common {
  readonly title: string;
  readonly options: readonly string[];
  /** The sum of the counts. */
  readonly voters: number;
  readonly scale: number;
  readonly seats?: number;
  /** What was left out or understood, for whoever has to trust the reading. */
  readonly notes: readonly Note[];
}

export interface RankingFile extends Common {
  readonly ballot: 'ranking';
  readonly ballots: readonly FileBallot[];
  /** Whether any ballot ranks two options equal. */
  readonly ties: boolean;
  /** All options in the order that the file has for ties: of equals the first is drawn, where a rule draws one. */
  readonly tieOrder?: readonly number[];
}

/** One distinct ballot. No result depends on their order. */
export interface FileBallot {
  /** How many voters cast it, more than 0. */
  readonly count: number;
  /** Groups of equals, best first; indices of `options`, from 0. Empty for a blank ballot. */
  readonly ranks: readonly (readonly number[])[];
}

export interface ApprovalFile extends Common {
  readonly ballot: 'approval';
  readonly ballots: readonly { readonly count: number; readonly picks: readonly number[] }[];
}

export interface ScoreFile extends Common {
  readonly ballot: 'score';
  /** The grades' names, the worst first: their index is the score. */
  readonly grades: readonly string[];
  /** One score for each option, null where the ballot gives none. */
  readonly ballots: readonly { readonly count: number; readonly scores: readonly (number | null)[] }[];
}
