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

/**
 * A record, in words of 32 bits: hash, length in bytes, number, how often it was marked, then the bytes. What is needed together
 * stands together: memory is fetched by lines, and that of a large file is far away.
 */
const HASH = 0;
const LENGTH = 1;
const NUMBER = 2;
const MARKS = 3;
const BYTES = 4;

/** As many hashes are looked for at once. */
export const BATCH = 64;

/** A record's place, from 1; 0 is none. */
export type Place = number;

export class Interned {
  /** Open addressing: the place of a record, at its hash or at the next free place after it; 0 where there is none. */
  #table = new Int32Array(2 ** 12);
  #records = new Int32Array(2 ** 14);
  #bytes = new Uint8Array(this.#records.buffer);
  #words = new DataView(this.#records.buffer);
  /** Where the next record begins, in words. */
  #filled = 1;
  #size = 0;
  readonly #touched = new Int32Array(BATCH);

  get size(): number {
    return this.#size;
  }

  /** The length of all records in bytes. */
  get length(): number {
    return 4 * this.#filled;
  }

  /**
   * Looks where these hashes would be found, so that what stands there is near when it is asked for: memory that is far
   * away answers many questions in the time of one.
   */
  touch(hashes: Int32Array, count: number): void {
    const [table, records] = [this.#table, this.#records];
    const mask = table.length - 1;
    let sum = 0;
    for (let i = 0; i < count; i++) this.#touched[i] = table[hashes[i]! & mask]!;
    for (let i = 0; i < count; i++) sum += records[this.#touched[i]!]!;
    this.#touched[0] = sum;
  }

  /** The place of `data[start … end)`, 0 where it has none. `hash` is `hashOf` it. */
  find(data: DataView, start: number, end: number, hash: number): Place {
    const table = this.#table;
    const records = this.#records;
    const mask = table.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = table[at]!;
      if (place === 0) return 0;
      if (
        records[place + HASH] === hash &&
        records[place + LENGTH] === end - start &&
        this.#equals(place, data, start, end)
      )
        return place;
    }
  }

  /** Gives `data[start … end)`, which has none, the next place. */
  add(data: Bytes, start: number, end: number, hash: number): Place {
    const place = this.#filled;
    const next = place + BYTES + ((end - start + 3) >> 2);
    if (next > this.#records.length) {
      const larger = new Int32Array(Math.max(next, 2 * this.#records.length));
      larger.set(this.#records);
      this.#records = larger;
      this.#bytes = new Uint8Array(larger.buffer);
      this.#words = new DataView(larger.buffer);
    }
    this.#records[place + HASH] = hash;
    this.#records[place + LENGTH] = end - start;
    this.#records[place + NUMBER] = this.#size;
    for (let i = start, j = 4 * (place + BYTES); i < end; i++, j++) this.#bytes[j] = data[i]!;
    this.#filled = next;
    this.#size++;
    if (2 * this.#size > this.#table.length) {
      this.#table = new Int32Array(2 * this.#table.length);
      for (let each = this.first; each !== 0; each = this.after(each)) this.#enter(each);
    } else this.#enter(place);
    return place;
  }

  get first(): Place {
    return this.#size === 0 ? 0 : 1;
  }

  /** The place that was given after this one, 0 where it was the last. */
  after(place: Place): Place {
    const next = place + BYTES + ((this.#records[place + LENGTH]! + 3) >> 2);
    return next < this.#filled ? next : 0;
  }

  /** All memory, and where in it the bytes of a place begin and how many they are. */
  get bytes(): Bytes {
    return this.#bytes;
  }

  begin(place: Place): number {
    return 4 * (place + BYTES);
  }

  lengthAt(place: Place): number {
    return this.#records[place + LENGTH]!;
  }

  /** From 0, in the order of `add`. */
  number(place: Place): number {
    return this.#records[place + NUMBER]!;
  }

  mark(place: Place): void {
    this.#records[place + MARKS]!++;
  }

  marks(place: Place): number {
    return this.#records[place + MARKS]!;
  }

  clone(): Interned {
    const copy = new Interned();
    copy.#table = this.#table.slice();
    copy.#records = this.#records.slice();
    copy.#bytes = new Uint8Array(copy.#records.buffer);
    copy.#words = new DataView(copy.#records.buffer);
    copy.#filled = this.#filled;
    copy.#size = this.#size;
    return copy;
  }

  #enter(place: Place): void {
    const mask = this.#table.length - 1;
    let at = this.#records[place + HASH]! & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = place;
  }

  #equals(place: Place, data: DataView, start: number, end: number): boolean {
    const words = this.#words;
    let i = start;
    let j = 4 * (place + BYTES);
    for (; i + 4 <= end; i += 4, j += 4) if (data.getInt32(i, true) !== words.getInt32(j, true)) return false;
    for (; i < end; i++, j++) if (data.getUint8(i) !== words.getUint8(j)) return false;
    return true;
  }
}
