/**
 * Numbers by keys of 32 bytes, for a million of them: some fifty bytes for each, where a Map from hexadecimal takes some two
 * hundred. Keys are chosen by others, so nothing here is hashed and nothing can be made to collide: a crit-bit tree
 * (D. J. Bernstein, "Crit-bit trees", https://cr.yp.to/critbit.html) goes down one branch for each bit in which keys differ,
 * in 256 steps at most, whatever the keys are.
 */
import { type Bytes, compare } from './bytes.ts';
import { OstrakaError } from './error.ts';
import { Integers, Rows } from './rows.ts';

const KEY_BYTES = 32;

/** Finds rows of 32 bytes by what they hold. Which rows are in it is its owner's to say. */
export class KeyTree {
  readonly #rows: Rows;
  /** Of each branch the bit, from 0 at the left of the first byte, by which its two sides differ first. */
  readonly #bits = new Rows(1);
  /** Two for each branch: another branch ≥ 0, or a row as ~row. */
  readonly #sides = new Integers();
  #root = 0;
  #isEmpty = true;

  constructor(rows: Rows) {
    if (rows.width !== KEY_BYTES) throw new OstrakaError('internal', `keys have ${KEY_BYTES} bytes`);
    this.#rows = rows;
  }

  /** The row that holds `key`; −1 where none does. */
  find(key: Bytes): number {
    if (this.#isEmpty || key.length !== KEY_BYTES) return -1;
    const row = this.#nearest(key);
    return this.#firstDifference(row, key) < 0 ? row : -1;
  }

  /** Takes row `row` in, unless one that is in it holds the same: returns that which is. */
  add(row: number): number {
    const key = this.#rows.at(row);
    if (this.#isEmpty) {
      this.#root = ~row;
      this.#isEmpty = false;
      return row;
    }
    const nearest = this.#nearest(key);
    const bit = this.#firstDifference(nearest, key);
    if (bit < 0) return nearest;
    // Its place is above the first branch by a later bit: up to there all rows begin alike.
    let above = -1;
    let at = this.#root;
    while (at >= 0 && this.#bits.bytes[at]! < bit) {
      above = 2 * at + bitOf(key, this.#bits.bytes[at]!);
      at = this.#sides.at(above);
    }
    const branch = this.#bits.push(Uint8Array.of(bit));
    const isRight = bitOf(key, bit);
    this.#sides.push(isRight ? at : ~row);
    this.#sides.push(isRight ? ~row : at);
    if (above < 0) this.#root = branch;
    else this.#sides.set(above, branch);
    return row;
  }

  /** All rows in the order of their keys. One that is added meanwhile may be left out, and none comes twice. */
  *inOrder(): Generator<number> {
    const waiting = this.#isEmpty ? [] : [this.#root];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      if (at < 0) yield ~at;
      else waiting.push(this.#sides.at(2 * at + 1), this.#sides.at(2 * at));
  }

  /** The row that `key` would be, if any is. */
  #nearest(key: Bytes): number {
    const bits = this.#bits.bytes;
    let at = this.#root;
    while (at >= 0) at = this.#sides.at(2 * at + bitOf(key, bits[at]!));
    return ~at;
  }

  /** The first bit in which the row differs from the key; −1 where they are equal. */
  #firstDifference(row: number, key: Bytes): number {
    const { bytes } = this.#rows;
    const start = row * KEY_BYTES;
    for (let i = 0; i < KEY_BYTES; i++) {
      const differing = bytes[start + i]! ^ key[i]!;
      if (differing !== 0) return 8 * i + Math.clz32(differing) - 24;
    }
    return -1;
  }
}

const bitOf = (key: Bytes, bit: number): number => (key[bit >>> 3]! >>> (7 - (bit & 7))) & 1;

/** Keys that stand in order, each once, at the beginnings of rows of `width` bytes: they are looked up where they are. */
export class SortedKeys {
  readonly length: number;
  readonly #rows: Bytes;
  readonly #width: number;

  constructor(rows: Bytes, width: number) {
    this.length = rows.length / width;
    this.#rows = rows;
    this.#width = width;
  }

  /** The key at this place. A view. */
  at(place: number): Bytes {
    return this.#rows.subarray(place * this.#width, place * this.#width + KEY_BYTES);
  }

  /** Where `key` stands; −1 where it does not. */
  find(key: Bytes): number {
    if (key.length !== KEY_BYTES) return -1;
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(this.at(middle), key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }
}

/** What no key stands for. */
const NOTHING = -(2 ** 31);

/** Integers from −2³¹ + 1 below 2³¹ by keys of 32 bytes, in the order in which these came first. */
export class KeyMap {
  /** Those that it began with: their places come first. */
  #sorted = new SortedKeys(new Uint8Array(0), KEY_BYTES);
  readonly #keys = new Rows(KEY_BYTES);
  readonly #tree = new KeyTree(this.#keys);
  readonly #values = new Integers();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Begins with these, which stand for 0, 1, 2 and so on. Throws `internal` where it has had keys. */
  begin(sorted: SortedKeys): void {
    if (this.places > 0) throw new OstrakaError('internal', 'what has keys does not begin with others');
    this.#sorted = sorted;
    this.#values.extend(sorted.length, 0, 1);
    this.#size = sorted.length;
  }

  get(key: Bytes): number | undefined {
    const place = this.#find(key);
    return place < 0 ? undefined : this.valueAt(place);
  }

  /** The place of the key, even where it was taken out; −1 where it has none. */
  #find(key: Bytes): number {
    const place = this.#sorted.find(key);
    if (place >= 0) return place;
    const row = this.#tree.find(key);
    return row < 0 ? -1 : this.#sorted.length + row;
  }

  has(key: Bytes): boolean {
    return this.get(key) !== undefined;
  }

  /** Returns the place of the key, which it keeps for good. Throws `internal` where it is no key. */
  set(key: Bytes, value: number): number {
    if (key.length !== KEY_BYTES) throw new OstrakaError('internal', `a key has ${KEY_BYTES} bytes, not ${key.length}`);
    const known = this.#find(key);
    if (known < 0) {
      this.#tree.add(this.#keys.push(key));
      this.#size += 1;
      return this.#values.push(value);
    }
    if (this.#values.at(known) === NOTHING) this.#size += 1;
    this.#values.set(known, value);
    return known;
  }

  /** Whether it was there. Its bytes stay, for whoever is taken out may come again. */
  delete(key: Bytes): boolean {
    const place = this.#find(key);
    if (place < 0 || this.#values.at(place) === NOTHING) return false;
    this.#values.set(place, NOTHING);
    this.#size -= 1;
    return true;
  }

  /** As many places as there have been keys. */
  get places(): number {
    return this.#values.length;
  }

  /** What the key at this place stands for; undefined where it was taken out. */
  valueAt(place: number): number | undefined {
    const value = this.#values.at(place);
    return value === NOTHING ? undefined : value;
  }

  /** The key at this place. A view. */
  keyAt(place: number): Bytes {
    const { length } = this.#sorted;
    return place < length ? this.#sorted.at(place) : this.#keys.at(place - length);
  }

  /** The places of all keys that have not been taken out, in the order of the keys. Throws `internal` where it began with some. */
  *inOrder(): Generator<number> {
    if (this.#sorted.length > 0)
      throw new OstrakaError('internal', 'keys that were there from the beginning are no tree');
    for (const place of this.#tree.inOrder()) if (this.valueAt(place) !== undefined) yield place;
  }

  /** Each key, a view, with its number. */
  *[Symbol.iterator](): Generator<[key: Bytes, value: number]> {
    for (let place = 0; place < this.places; place++) {
      const value = this.valueAt(place);
      if (value !== undefined) yield [this.keyAt(place), value];
    }
  }
}

/** Whether no two of these, each of 32 bytes, are the same. */
export function areDistinct(keys: readonly Bytes[]): boolean {
  if (keys.length < 2) return true;
  const map = new KeyMap();
  for (const key of keys) map.set(key, 0);
  return map.size === keys.length;
}
