/** Bytes that come in pieces, line by line; a line ends with LF, CR LF or CR. */
import type { Bytes } from '../../../codec/bytes.ts';
import type { Cast } from '../collector.ts';
import { BATCH, finished, Interned, mixed } from '../interned.ts';
import type { Refuse } from '../refuse.ts';
import { Encoding } from './encoding.ts';
import { Line } from './line.ts';

/** Who takes the lines, numbered from 1. */
export interface Taker {
  /**
   * May return the ballot that the line is, where the very same line is the same ballot again while `repeats` is true.
   * `line` is another one afterwards.
   */
  line(line: Line, number: number): Cast | null;
  /** Whether a line that came before may be counted again unread: not where another line has not come to its end. */
  readonly repeats?: boolean;
  /** Counts a ballot some times more; `number` is the last line's. */
  again?(cast: Cast, times: number, number: number): void;
}

const LF = 10;
const CR = 13;
/** DOS wrote control-Z at the end of a text, up to the end of the disk's block. */
const CONTROL_Z = 26;
const MAX_LINE = 2 ** 24;
/** As many lines are known again, and as many bytes of them. */
const MAX_KNOWN = 2 ** 18;
const MAX_KNOWN_BYTES = 2 ** 25;

/** What of a byte needs more care than other ASCII. */
const BEYOND_ASCII = 1;
const RETURN = 2;
const END = 4;
const CARE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0 || byte > 127 ? BEYOND_ASCII : byte === CR ? RETURN : byte === CONTROL_Z ? END : 0,
);

function careFor(data: Bytes, start: number, end: number): number {
  let care = 0;
  for (let i = start; i < end; i++) care |= CARE[data[i]!]!;
  return care;
}

const NONE: Bytes = new Uint8Array(0);

export class Lines {
  readonly #taker: Taker;
  readonly #refuse: Refuse;
  readonly #encoding = new Encoding();
  readonly #line = new Line((bytes) => this.#decode(bytes));
  /** Lines that came before, marked as often as they came again, and what ballot each is; null where it is of no use. */
  #known: Interned | null = new Interned();
  #casts: Cast[] = [];
  /** Whether no more are kept. */
  #full = false;
  #number = 0;
  #hash = 0;
  /** Of the lines at hand: where they begin, and their hashes. */
  readonly #starts = new Int32Array(BATCH + 1);
  readonly #hashes = new Int32Array(BATCH);
  /** Begins with the line that is incomplete, as far as it goes; the next bytes follow there. */
  #buffer: Bytes = new Uint8Array(2 ** 16);
  #filled = 0;
  #ended = false;

  constructor(taker: Taker, refuse: Refuse) {
    this.#taker = taker;
    this.#refuse = refuse;
  }

  get encoding(): Encoding['name'] {
    return this.#encoding.name;
  }

  /** The number of the last line, at least 1. */
  get number(): number {
    return Math.max(1, this.#number);
  }

  push(chunk: Bytes): void {
    this.#push(chunk, false);
  }

  finish(): void {
    this.#push(NONE, true);
    // What the last line end begins is no line.
    if (this.#filled > 0) this.#take(this.#line.set(this.#buffer.subarray(0, this.#filled)));
    this.#filled = 0;
    this.#flush();
  }

  #push(chunk: Bytes, end: boolean): void {
    const { bytes, fault } = this.#encoding.next(chunk, end);
    const length = this.#filled + bytes.length;
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#filled);
    this.#keep(this.#lines(this.#buffer.subarray(0, length)), length);
    // Where lines end with CR alone, all of them are one so far. The last byte may be half of CR LF.
    const cut = this.#filled > MAX_LINE ? this.#buffer.lastIndexOf(CR, this.#filled - 2) : -1;
    if (cut >= 0) {
      this.#take(this.#line.set(this.#buffer.subarray(0, cut)));
      this.#keep(cut + 1, this.#filled);
    }
    if (fault !== undefined) this.#refuse(this.#number + 1, fault);
    if (this.#filled > MAX_LINE) this.#refuse(this.#number + 1, 'the line is longer than any ballot');
  }

  #keep(from: number, to: number): void {
    this.#buffer.copyWithin(0, from, to);
    this.#filled = to - from;
  }

  /** Takes all whole lines; returns where the rest begins. */
  #lines(data: Bytes): number {
    const { words } = this.#line.set(data);
    const [starts, hashes] = [this.#starts, this.#hashes];
    let start = 0;
    for (let count = BATCH; count === BATCH; ) {
      starts[0] = start;
      for (count = 0; count < BATCH; count++) {
        const end = this.#scan(data, words, starts[count]!);
        if (end < 0) break;
        hashes[count] = this.#hash;
        starts[count + 1] = end + 1;
      }
      this.#known?.touch(hashes, count);
      for (let i = 0; i < count; i++) this.#next(data, words, starts[i]!, starts[i + 1]! - 1, hashes[i]!);
      start = starts[count]!;
    }
    return start;
  }

  /** Where the line from `start` on ends, with its hash in `#hash`; −1 where no LF follows. */
  #scan(data: Bytes, words: DataView, start: number): number {
    const { length } = data;
    let hash = 0;
    let end = start;
    // Four bytes at once, as far as none of them is an LF.
    for (; end + 4 <= length; end += 4) {
      const word = words.getInt32(end, true);
      const ends = word ^ 0x0a0a0a0a;
      if (((ends - 0x01010101) & ~ends & 0x80808080) !== 0) break;
      hash = mixed(hash, word);
    }
    for (; end < length; end++) {
      const byte = data[end]!;
      if (byte === LF) {
        this.#hash = finished(hash);
        return end;
      }
      hash = mixed(hash, byte);
    }
    return -1;
  }

  #next(data: Bytes, words: DataView, start: number, end: number, hash: number): void {
    const known = this.#taker.repeats === true && !this.#ended ? this.#known : null;
    const before = known === null ? 0 : known.find(words, start, end, hash);
    if (before > 0) {
      known!.mark(before);
      this.#number++;
      return;
    }
    const line = this.#line;
    line.start = start;
    line.end = end;
    const cast = this.#take(line);
    if (known !== null && cast !== null) this.#remember(known, data, start, end, hash, cast);
  }

  /** Takes a line, or the lines that CRs make of it, which are no one ballot. */
  #take(line: Line): Cast | null {
    const care = careFor(line.data, line.start, line.end);
    line.isAscii = (care & BEYOND_ASCII) === 0;
    if (this.#ended || (care & END) !== 0) return this.#end(line);
    if ((care & RETURN) !== 0 && line.data[line.end - 1] === CR) line.end--;
    const { start, end } = line;
    if ((care & RETURN) !== 0)
      for (let at = start; at < end; at++) {
        if (line.data[at] !== CR) continue;
        line.end = at;
        this.#taker.line(line, ++this.#number);
        line.start = at + 1;
        line.end = end;
      }
    const cast = this.#taker.line(line, ++this.#number);
    return line.start === start ? cast : null;
  }

  /** Nothing but more of its kind may follow a control-Z. */
  #end(line: Line): null {
    const { bytes } = line;
    const at = this.#ended ? 0 : bytes.indexOf(CONTROL_Z);
    if (bytes.subarray(at).some((byte) => byte !== CONTROL_Z && byte > 32))
      this.#refuse(this.#number + 1, 'text follows the mark that ends it (control-Z)');
    line.end = line.start + at;
    if (at > 0) this.#take(line);
    else this.#number++;
    this.#ended = true;
    return null;
  }

  #decode(bytes: Bytes): string {
    const text = this.#encoding.decode(bytes);
    return typeof text === 'string' ? text : this.#refuse(Math.max(1, this.#number), text.fault);
  }

  #remember(known: Interned, data: Bytes, start: number, end: number, hash: number, cast: Cast): void {
    if (this.#full) return;
    this.#full = known.size >= MAX_KNOWN || known.length >= MAX_KNOWN_BYTES;
    if (!this.#full) {
      known.add(data, start, end, hash);
      this.#casts.push(cast);
      return;
    }
    // Where each line has a number of its own, none comes again.
    let again = 0;
    for (let place = known.first; place !== 0; place = known.after(place)) if (known.marks(place) > 0) again++;
    if (again < known.size / 4) this.#flush();
  }

  /** Tells what came again; from then on nothing is known. */
  #flush(): void {
    const known = this.#known;
    if (known === null) return;
    for (let place = known.first; place !== 0; place = known.after(place)) {
      const times = known.marks(place);
      if (times > 0) this.#taker.again?.(this.#casts[known.number(place)]!, times, this.number);
    }
    this.#casts = [];
    this.#known = null;
  }
}
