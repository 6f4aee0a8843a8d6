/** What every format's reader is. */
import type { BallotFile } from './file.ts';
import type { Taker } from './text/lines.ts';

/** Takes the lines of a file in turn, refuses as soon as it knows, and at the end says what the file says. */
export interface FormatReader extends Taker {
  /** `end` is the last line's number, `title` the file's name, which stands in where the file gives no title. */
  finish(end: number, title: string): BallotFile;
}
