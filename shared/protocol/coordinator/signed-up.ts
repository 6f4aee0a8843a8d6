/** Who asked to stand on the roll, by key: of each their name as text, and some hundred bytes. */
import type { Bytes } from '../../codec/bytes.ts';
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
