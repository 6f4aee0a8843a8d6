/** Vectors that grow, in one piece of memory each: of a million small things nothing is kept beside their bytes. */
import type { Bytes } from './bytes.ts';

/** Rows of `width` bytes, one after the other. */
export class Rows {
  readonly width: number;
  #bytes: Bytes;
  #length = 0;

  constructor(width: number) {
    this.width = width;
    this.#bytes = new Uint8Array(16 * width);
  }

  get length(): number {
    return this.#length;
  }

  /** All rows, and room behind them: until the next `push`, which may move them. */
  get bytes(): Bytes {
    return this.#bytes;
  }

  /** A copy of all rows, and no more. */
  get whole(): Bytes {
    return this.#bytes.slice(0, this.#length * this.width);
  }

  /** Takes a copy; returns its place. */
  push(row: Bytes): number {
    const at = this.#length * this.width;
    if (at === this.#bytes.length) {
      const grown = new Uint8Array(2 * at);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(row, at);
    return this.#length++;
  }

  /** A view, until the next `push`. */
  at(index: number): Bytes {
    return this.#bytes.subarray(index * this.width, (index + 1) * this.width);
  }

  /** Copies the row at `from` over that at `to`. */
  move(from: number, to: number): void {
    if (from !== to) this.#bytes.copyWithin(to * this.width, from * this.width, (from + 1) * this.width);
  }

  /** Gives up all rows from `length` on. */
  cut(length: number): void {
    this.#length = length;
  }
}

/** All of these, of `width` bytes each, one after the other; none of them is held meanwhile. */
export function gathered(pieces: Iterable<Bytes>, width: number): Bytes {
  const rows = new Rows(width);
  for (const piece of pieces) rows.push(piece);
  return rows.whole;
}

/** Integers from −2³¹ below 2³¹. */
export class Integers {
  #values = new Int32Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Returns its place. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    return this.#length++;
  }

  /** Takes so many: `first`, and each `by` more than the one before. */
  extend(count: number, first: number, by = 0): void {
    const end = this.#length + count;
    if (end > this.#values.length) {
      const grown = new Int32Array(end);
      grown.set(this.#values);
      this.#values = grown;
    }
    for (let value = first; this.#length < end; value += by) this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Gives up all from `length` on. */
  cut(length: number): void {
    this.#length = length;
  }
}
