/**
 * Byte strings by number: equal ones have the same. Most lines and most ballots of a large file are equal to others; to
 * find that out on plain bytes, without an object for each, is what makes reading fast.
 */
import type { Bytes } from '../../codec/bytes.ts';

/** A hash that goes on by a word of 32 bits, or by a byte; `finished` ends it. */
export function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return (product << 15) | (product >>> 17);
}

/** Lets all bits of a hash count for its lowest. */
export function finished(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return product ^ (product >>> 13);
}

/** By words as far as there are whole ones, then by bytes. */
export function hashOf(data: DataView, start: number, end: number): number {
  let hash = 0;
  let i = start;
  for (; i + 4 <= end; i += 4) hash = mixed(hash, data.getInt32(i, true));
  for (; i < end; i++) hash = mixed(hash, data.getUint8(i));
  return finished(hash);
}

/** What is kept of a number, together because it is needed together: hash, end of the bytes in `#bytes`, marks. */
const HASH = 0;
const END = 1;
const MARKS = 2;
const FIELDS = 4;

export class Interned {
  /** Open addressing: a number + 1, at its hash or at the next free place after it; 0 where there is none. */
  #table = new Int32Array(2 ** 12);
  /** By number. The first place is of no number, so that each has one before it, where its bytes begin. */
  #fields = new Int32Array(FIELDS * 2 ** 11);
  #bytes = new Uint8Array(2 ** 16);
  #words = new DataView(this.#bytes.buffer);
  #size = 0;
  readonly #touched = new Int32Array(64);

  get size(): number {
    return this.#size;
  }

  /** All bytes, of which those of a number begin where those of the one before `end`. */
  get bytes(): Bytes {
    return this.#bytes;
  }

  end(number: number): number {
    return this.#fields[FIELDS * (number + 1) + END]!;
  }

  /**
   * Looks where these hashes would be found, so that what stands there is near when it is asked for: memory that is far
   * away answers many questions in the time of one.
   */
  touch(hashes: Int32Array, count: number): void {
    const [table, fields, bytes] = [this.#table, this.#fields, this.#bytes];
    const mask = table.length - 1;
    let sum = 0;
    for (let i = 0; i < count; i++) this.#touched[i] = table[hashes[i]! & mask]! * FIELDS;
    for (let i = 0; i < count; i++) this.#touched[i] = fields[this.#touched[i]! + END]!;
    for (let i = 0; i < count; i++) sum += bytes[this.#touched[i]! - 1] ?? 0;
    this.#touched[0] = sum;
  }

  /** The number of `data[start … end)`, −1 where it has none. `hash` is `hashOf` it. */
  find(data: DataView, start: number, end: number, hash: number): number {
    const table = this.#table;
    const fields = this.#fields;
    const mask = table.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = table[at]! * FIELDS;
      if (place === 0) return -1;
      if (fields[place + HASH] !== hash) continue;
      const from = fields[place - FIELDS + END]!;
      if (fields[place + END]! - from === end - start && this.#equals(from, data, start, end)) return table[at]! - 1;
    }
  }

  /** Gives `data[start … end)`, which has none, the next number. */
  add(data: Bytes, start: number, end: number, hash: number): number {
    const number = this.#size++;
    const from = this.end(number - 1);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(to, 2 * this.#bytes.length)));
      this.#words = new DataView(this.#bytes.buffer);
    }
    for (let i = start, j = from; i < end; i++, j++) this.#bytes[j] = data[i]!;
    const place = FIELDS * (number + 1);
    if (place === this.#fields.length) this.#fields = grown(this.#fields, new Int32Array(2 * this.#fields.length));
    if (2 * number === this.#table.length) {
      this.#table = new Int32Array(4 * number);
      for (let other = 0; other < number; other++) this.#place(other);
    }
    this.#fields[place + HASH] = hash;
    this.#fields[place + END] = to;
    this.#place(number);
    return number;
  }

  /** Marks a number once more. */
  mark(number: number): void {
    this.#fields[FIELDS * (number + 1) + MARKS]!++;
  }

  /** How often a number was marked. */
  marks(number: number): number {
    return this.#fields[FIELDS * (number + 1) + MARKS]!;
  }

  clone(): Interned {
    const copy = new Interned();
    copy.#table = this.#table.slice();
    copy.#fields = this.#fields.slice();
    copy.#bytes = this.#bytes.slice();
    copy.#words = new DataView(copy.#bytes.buffer);
    copy.#size = this.#size;
    return copy;
  }

  #place(number: number): void {
    const mask = this.#table.length - 1;
    let at = this.#fields[FIELDS * (number + 1) + HASH]! & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = number + 1;
  }

  #equals(from: number, data: DataView, start: number, end: number): boolean {
    const words = this.#words;
    let i = start;
    let j = from;
    for (; i + 4 <= end; i += 4, j += 4) if (data.getInt32(i, true) !== words.getInt32(j, true)) return false;
    for (; i < end; i++, j++) if (data.getUint8(i) !== words.getUint8(j)) return false;
    return true;
  }
}

function grown<A extends Int32Array | Uint8Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}
