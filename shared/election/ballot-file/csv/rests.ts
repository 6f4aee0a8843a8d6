/**
 * Rows that are equal but for their first columns, such as the identifier of a ballot, known again by what follows: no row
 * of such a table comes twice, and yet most of its ballots do.
 */
import type { Cast } from '../collector.ts';
import { hashOf, Interned } from '../interned.ts';
import type { Line } from '../text/line.ts';
import type { Cells, Separator } from './cells.ts';

/** As many are known again, and as many bytes of them. */
const MAX_KNOWN = 2 ** 18;
const MAX_KNOWN_BYTES = 2 ** 25;
const QUOTE = 34;

export class Rests {
  readonly #leading: number;
  readonly #part: number;
  readonly #known = new Interned();
  readonly #casts: Cast[] = [];
  /** The last line that was asked for, where its rest begins, −1 where that is not clear, and the hash of that. */
  #line: Line | null = null;
  #from = -1;
  #hash = 0;

  /** `leading` columns do not matter. */
  constructor(leading: number, separator: Separator) {
    this.#leading = leading;
    this.#part = separator.charCodeAt(0);
  }

  /** The ballot that a row with this rest was; null where there was none. */
  find(line: Line): Cast | null {
    const { data, words, end } = line;
    this.#line = line;
    let at = line.start;
    let passed = 0;
    for (; passed < this.#leading && at < end && data[at] !== QUOTE; at++) if (data[at] === this.#part) passed++;
    this.#from = passed === this.#leading && at < end ? at : -1;
    if (this.#from < 0) return null;
    this.#hash = hashOf(words, at, end);
    const known = this.#known.find(words, at, end, this.#hash);
    return known === 0 ? null : this.#casts[this.#known.number(known)]!;
  }

  /** Keeps the ballot of the line last asked for; a row that goes on over several lines was none. */
  add(line: Line, cells: Cells, cast: Cast): void {
    // A row may be empty or not by its first cells alone.
    if (line !== this.#line || this.#from < 0 || cells.filled <= this.#leading) return;
    if (this.#known.size >= MAX_KNOWN || this.#known.length >= MAX_KNOWN_BYTES) return;
    this.#known.add(line.data, this.#from, line.end, this.#hash);
    this.#casts.push(cast);
  }
}
