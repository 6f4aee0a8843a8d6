/**
 * BLT, the file of Hill, Wichmann and Woodall (Algorithm 123, 1987), in the dialects of OpenSTV, OpaVote, Droop, pyRCV and
 * Scottish councils:
 *
 *     4 2              candidates, seats
 *     -2               withdrawn candidates, if any
 *     [tie 1 3 4]      options of Droop, if any
 *     3 1 3=4 0        3 ballots: 1 first, then 3 and 4 equal; a “-” skips a rank
 *     1.5 4 0          weights may be fractions; an identifier in parentheses may stand before them
 *     0                end of the ballots
 *     "Adam" "Red"     the candidates' names, with a party or without (blt-names.ts)
 *     …
 *     "Title"
 *
 * “#” begins a comment, and what stands between slash-star and star-slash is one. Ballots end with 0 and may go on over
 * several lines; some programs end them with their line instead. A file in which both could be meant is refused.
 */
import { OstrakaError } from '../../../codec/error.ts';
import type { BallotFile } from '../file.ts';
import type { FormatReader } from '../format.ts';
import type { Refuse } from '../refuse.ts';
import type { Line } from '../text/line.ts';
import { BltBallots } from './ballots.ts';
import { Comments } from './comments.ts';

export class BltReader implements FormatReader {
  readonly #refuse: Refuse;
  readonly #comments = new Comments();
  /** By Algorithm 123 a ballot goes on until its 0. Where one has none on its line, the second reading ends it there. */
  readonly #readings: BltBallots[];
  readonly #faults = new Map<BltBallots, OstrakaError>();
  /** The line on which the readings part, 0 before. */
  #parted = 0;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
    this.#readings = [new BltBallots(refuse)];
  }

  line(bytes: Line, line: number): null {
    const code = this.#comments.strip(bytes.text());
    if (this.#parted === 0) {
      const [only] = this.#readings as [BltBallots];
      only.line(code, line);
      if (!only.open) return null;
      this.#readings.push(only.endedByLines());
      this.#parted = line;
    } else for (const reading of this.#readings) this.#try(() => reading.line(code, line), reading);
    return null;
  }

  finish(end: number, title: string): BallotFile {
    const names = this.#comments.names;
    if (this.#parted === 0) return this.#readings[0]!.finish(end, title, names);
    const files = this.#readings.flatMap(
      (reading) => this.#try(() => reading.finish(end, title, names), reading) ?? [],
    );
    if (files.length > 1)
      this.#refuse(this.#parted, 'the ballot has no 0 at its end: it could end with its line or go on in the next');
    if (files.length === 1) return files[0]!;
    throw this.#faults.get(this.#readings[1]!) ?? this.#faults.get(this.#readings[0]!)!;
  }

  /** Nothing where the reading has come to a fault, now or before. */
  #try<T>(act: () => T, reading: BltBallots): T | undefined {
    if (this.#faults.has(reading)) return undefined;
    try {
      return act();
    } catch (fault) {
      if (!(fault instanceof OstrakaError)) throw fault;
      this.#faults.set(reading, fault);
      return undefined;
    }
  }
}
