/** What every format's reader is. */
import type { BallotFile } from './file.ts';
import type { OvervoteRule } from './overvotes.ts';
import type { Taker } from './text/lines.ts';

/** Takes the lines of a file in turn, refuses as soon as it knows, and at the end says what the file says. */
export interface FormatReader extends Taker {
  /** `end` is the last line's number, `title` the file's name, which stands in where the file gives no title. */
  finish(end: number, title: string): BallotFile;
  /** Whether it took the contest that was asked for; a file that holds one lets nobody choose. */
  readonly chose?: boolean;
}

/** What whoever has the file wants of it. */
export interface Asked {
  /** The name or number of one contest, where a file holds several. */
  readonly contest?: string;
  /** The same by what the records call it and nothing else, as `SeveralContests` lists it. */
  readonly id?: string;
  /** What an overvote means, where the usual is not wanted. */
  readonly overvotes?: OvervoteRule;
}
