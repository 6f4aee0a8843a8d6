/** Who asked to stand on the roll, by key: of each their name as text, and some hundred bytes. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { KeyMap } from '../../codec/key-map.ts';
import { Integers, Rows } from '../../codec/rows.ts';

/** A voter who asked to stand on the roll. */
export interface Enrolled {
  readonly key: Bytes;
  readonly name: string;
  /** What hides the name on the roll, 32 bytes; null where an earlier program took it, for an election of version 1. */
  readonly blinding: Bytes | null;
  /** Its address; null where that has no limit. */
  readonly from: string | null;
}

/** Some of them, for a worker: of n voters vectors of n·32 bytes. */
export interface Page {
  readonly keys: Bytes;
  readonly names: readonly string[];
  readonly blindings: Bytes;
  readonly next: number | null;
}

const NONE = -1;
const NOTHING = new Uint8Array(32);

export class SignedUp {
  /** To places below. Whoever is taken out and comes again has a new one. */
  #places = new KeyMap();
  #names: string[] = [];
  #blindings = new Rows(32);
  #isBlinded = new Integers();
  #from = new Integers();
  /** Whoever comes from one address shares its text. */
  readonly #addresses: string[] = [];
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.#places.size;
  }

  has(key: Bytes): boolean {
    return this.#places.has(key);
  }

  get(key: Bytes): Enrolled | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#at(key, place);
  }

  set({ key, name, blinding, from }: Enrolled): void {
    this.#places.set(key, this.#names.push(name) - 1);
    this.#blindings.push(blinding ?? NOTHING);
    this.#isBlinded.push(blinding ? 1 : 0);
    this.#from.push(from === null ? NONE : this.#numberOf(from));
  }

  /** Whether it was there; of its name nothing stays. */
  delete(key: Bytes): boolean {
    const place = this.#places.get(key);
    if (place === undefined) return false;
    this.#names[place] = '';
    this.#blindings.at(place).fill(0);
    return this.#places.delete(key);
  }

  clear(): void {
    this.#places = new KeyMap();
    this.#names = [];
    this.#blindings = new Rows(32);
    this.#isBlinded = new Integers();
    this.#from = new Integers();
  }

  /**
   * Of whoever stands there from place `from` on, through so many places, and where it goes on; null at the end. Throws
   * `internal` where a name has nothing to hide it.
   */
  page(from: number, places: number): Page {
    const end = Math.min(from + places, this.#places.places);
    const [keys, blindings, names] = [new Rows(32), new Rows(32), [] as string[]];
    for (let at = from; at < end; at++) {
      const place = this.#places.valueAt(at);
      if (place === undefined) continue;
      if (!this.#isBlinded.at(place)) throw new OstrakaError('internal', 'a name stands on a roll behind random bytes');
      keys.push(this.#places.keyAt(at));
      blindings.push(this.#blindings.at(place));
      names.push(this.#names[place]!);
    }
    return { keys: keys.whole, blindings: blindings.whole, names, next: end < this.#places.places ? end : null };
  }

  *[Symbol.iterator](): Generator<Enrolled> {
    for (const [key, place] of this.#places) yield this.#at(key, place);
  }

  #at(key: Bytes, place: number): Enrolled {
    const from = this.#from.at(place);
    return {
      key: key.slice(),
      name: this.#names[place]!,
      blinding: this.#isBlinded.at(place) ? this.#blindings.at(place).slice() : null,
      from: from === NONE ? null : this.#addresses[from]!,
    };
  }

  #numberOf(address: string): number {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    this.#known.set(address, this.#addresses.length);
    return this.#addresses.push(address) - 1;
  }
}
