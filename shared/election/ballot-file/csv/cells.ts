/** The cells of a row, as spreadsheets write them (RFC 4180): places in its bytes, and text where that is asked for. */
import type { Bytes } from '../../../codec/bytes.ts';
import type { Line } from '../text/line.ts';

export type Separator = ',' | ';' | '\t';
export const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

const QUOTE = 34;
const SPACE = 32;
const ZERO = 48;

export class Cells {
  /** Cell i is `data[starts[i] … ends[i])`, without the space around it and the quotation marks. */
  data: Bytes = new Uint8Array(0);
  words = new DataView(this.data.buffer);
  starts = new Int32Array(16);
  ends = new Int32Array(16);
  /** How many there are, and how many without the empty ones at the end. */
  length = 0;
  filled = 0;
  #decode: Line['decode'] = () => '';

  /**
   * Lets these be the cells of `line`. Returns 'open' where a quoted cell goes on in the next line, null where all is well.
   * A quotation mark that does not begin a cell is a sign like others.
   */
  split(line: Line, separator: Separator): 'open' | { readonly fault: string } | null {
    return this.#split(line, separator.charCodeAt(0), false);
  }

  isEmpty(i: number): boolean {
    return this.starts[i] === this.ends[i];
  }

  text(i: number): string {
    return this.#decode(this.data.subarray(this.starts[i], this.ends[i])).trim();
  }

  /** All that are filled. */
  texts(): string[] {
    return Array.from({ length: this.filled }, (_, i) => this.text(i));
  }

  /** The number that the digits of a cell are; −1 where it holds anything else, or more than nine. */
  whole(i: number): number {
    const from = this.starts[i]!;
    const to = this.ends[i]!;
    if (to === from || to - from > 9) return -1;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = this.data[at]! - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = 10 * value + digit;
    }
    return value;
  }

  #add(start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && this.data[from]! <= SPACE) from++;
    while (to > from && this.data[to - 1]! <= SPACE) to--;
    if (this.length === this.starts.length) this.#grow();
    this.starts[this.length] = from;
    this.ends[this.length] = to;
    this.length++;
    if (to > from) this.filled = this.length;
  }

  #grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(2 * starts.length);
    this.ends = new Int32Array(2 * ends.length);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  /** `own` says that the line's bytes may be changed. */
  #split(line: Line, part: number, own: boolean): 'open' | { readonly fault: string } | null {
    const { data, start, end } = line;
    this.data = data;
    this.words = line.words;
    this.#decode = line.decode;
    this.length = 0;
    this.filled = 0;
    for (let at = start; at <= end; at++) {
      while (at < end && data[at]! <= SPACE && data[at] !== part) at++;
      const from = at;
      if (at === end || data[at] !== QUOTE) {
        while (at < end && data[at] !== part) at++;
        this.#add(from, at);
        continue;
      }
      let to = from;
      for (at++; at < end; at++) {
        if (data[at] === QUOTE) {
          if (at + 1 === end || data[at + 1] !== QUOTE) break;
          // Two marks are one: such a cell is put together at its place, in a copy of the line.
          if (!own) return this.#split(line.copy(), part, true);
          at++;
        }
        if (own) data[to++] = data[at]!;
      }
      if (at === end) return 'open';
      if (own) this.#add(from, to);
      else this.#add(from + 1, at);
      for (at++; at < end && data[at] !== part; at++) if (data[at]! > SPACE) return this.#stray(line, part, at);
    }
    return null;
  }

  /** What follows a closing mark at `at`. */
  #stray(line: Line, part: number, at: number): { readonly fault: string } {
    let end = at;
    while (end < line.end && line.data[end] !== part) end++;
    return { fault: line.decode(line.data.subarray(at, end)) };
  }
}

/** How often each separator stands outside quotation marks; null where a mark is not closed. */
export function separatorsIn(row: string): ReadonlyMap<Separator, number> | null {
  const counts = new Map<Separator, number>();
  let quoted = false;
  for (const c of row) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === ';' || c === '\t')) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return quoted ? null : counts;
}
