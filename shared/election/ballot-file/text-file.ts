/**
 * A `.txt` file: OpaVote’s “Download ballots” gives BLT under that name, the Debian project its tally sheets. The first line
 * that is neither empty nor a comment of BLT tells which: BLT begins with two numbers, a sheet never does.
 */
import { BltReader } from './blt/blt.ts';
import type { Cast } from './collector.ts';
import { DebianReader } from './debian/debian.ts';
import type { BallotFile } from './file.ts';
import type { FormatReader } from './format.ts';
import type { Refuse } from './refuse.ts';
import type { Line } from './text/line.ts';

export class TextFileReader implements FormatReader {
  /** Those that it may still be. */
  #readers: readonly FormatReader[];

  constructor(refuse: Refuse) {
    this.#readers = [new DebianReader(refuse), new BltReader(refuse)];
  }

  line(bytes: Line, line: number): Cast | null {
    const [sheet, blt] = this.#readers;
    if (blt !== undefined) {
      const text = bytes.text();
      if (!/^\s*(?:#|$)/.test(text)) this.#readers = [/^\s*[0-9]+\s+[0-9]+\s*(?:#|$)/.test(text) ? blt : sheet!];
    }
    for (const reader of this.#readers) reader.line(bytes, line);
    return null;
  }

  finish(end: number, title: string): BallotFile {
    return this.#readers[0]!.finish(end, title);
  }
}
