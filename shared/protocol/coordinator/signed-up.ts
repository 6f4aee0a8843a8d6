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

/** In the place of an address: of whoever has none, and of whoever was taken out. */
const [NONE, GONE] = [-1, -2];
const NOTHING = new Uint8Array(32);

/** Whoever came from one address, by their places; those who were taken out stay among them until they are too many. */
interface Together {
  places: Integers;
  here: number;
}

export class SignedUp {
  /** Of each key, which keeps its seat here for good, its place below. Whoever is taken out and comes again has a new one. */
  #seats = new KeyMap();
  #names: string[] = [];
  #blindings = new Rows(32);
  #isBlinded = new Integers();
  #from = new Integers();
  /** Of each place the seat. */
  #seatOf = new Integers();
  /** Whoever comes from one address shares its text. */
  readonly #addresses: string[] = [];
  readonly #known = new Map<string, number>();
  /** By the number of their address. */
  #together = new Map<number, Together>();
  #touched = new Integers();
  #era = 0;
  /** Nobody sits on a seat below. */
  #low = 0;

  get size(): number {
    return this.#seats.size;
  }

  /** So many keys have ever been here, in this era: each has a seat, from 0, also when it is gone. */
  get seats(): number {
    return this.#seats.places;
  }

  /** So often all were forgotten: seats begin anew then. */
  get era(): number {
    return this.#era;
  }

  /** So often somebody who had a seat was taken out or came again, in this era. */
  get touches(): number {
    return this.#touched.length;
  }

  /** Whose seat it was the n-th time, from 0. */
  touchedAt(n: number): number {
    return this.#touched.at(n);
  }

  /** The name of whoever sits here now; undefined where nobody does. */
  nameAt(seat: number): string | undefined {
    const place = this.#seats.valueAt(seat);
    return place === undefined ? undefined : this.#names[place];
  }

  /** Whose seat it is. A view. */
  keyAt(seat: number): Bytes {
    return this.#seats.keyAt(seat);
  }

  has(key: Bytes): boolean {
    return this.#seats.has(key);
  }

  get(key: Bytes): Enrolled | undefined {
    const place = this.#seats.get(key);
    return place === undefined ? undefined : this.#at(place);
  }

  set({ key, name, blinding, from }: Enrolled): void {
    const before = this.#seats.get(key);
    if (before !== undefined) this.#leave(before);
    const place = this.#names.push(name) - 1;
    const { seats } = this;
    const seat = this.#seats.set(key, place);
    if (seat < seats) this.#touched.push(seat);
    this.#low = Math.min(this.#low, seat);
    this.#blindings.push(blinding ?? NOTHING);
    this.#isBlinded.push(blinding ? 1 : 0);
    this.#seatOf.push(seat);
    const address = from === null ? NONE : this.#numberOf(from);
    this.#from.push(address);
    const there = this.#together.get(address) ?? { places: new Integers(), here: 0 };
    this.#together.set(address, there);
    there.places.push(place);
    there.here += 1;
  }

  /** Whether it was there; of its name nothing stays. */
  delete(key: Bytes): boolean {
    const place = this.#seats.get(key);
    if (place === undefined) return false;
    this.#leave(place);
    this.#touched.push(this.#seatOf.at(place));
    return this.#seats.delete(key);
  }

  #leave(place: number): void {
    this.#names[place] = '';
    this.#blindings.at(place).fill(0);
    const address = this.#from.at(place);
    this.#from.set(place, GONE);
    const there = this.#together.get(address)!;
    there.here -= 1;
    if (2 * there.here >= there.places.length) return;
    const places = new Integers();
    for (const one of this.#still(address)) places.push(one);
    there.places = places;
  }

  clear(): void {
    this.#seats = new KeyMap();
    this.#names = [];
    this.#blindings = new Rows(32);
    this.#isBlinded = new Integers();
    this.#from = new Integers();
    this.#seatOf = new Integers();
    this.#together = new Map();
    this.#touched = new Integers();
    this.#era += 1;
    this.#low = 0;
  }

  /** How many have come from this address; null is whoever has none. */
  countFrom(address: string | null): number {
    const number = address === null ? NONE : this.#known.get(address);
    return number === undefined ? 0 : (this.#together.get(number)?.here ?? 0);
  }

  /** Whoever came from this address, the first first; none while others are taken up or out. */
  *from(address: string | null): Generator<Enrolled> {
    const number = address === null ? NONE : this.#known.get(address);
    if (number === undefined) return;
    for (const place of this.#still(number)) yield this.#at(place);
  }

  /** Names of those, so many at most. */
  namesFrom(address: string | null, most: number): string[] {
    const number = address === null ? NONE : this.#known.get(address);
    const names: string[] = [];
    if (number === undefined || most === 0) return names;
    for (const place of this.#still(number)) if (names.push(this.#names[place]!) === most) break;
    return names;
  }

  *#still(address: number): Generator<number> {
    const { places } = this.#together.get(address) ?? { places: new Integers() };
    for (let i = 0; i < places.length; i++) if (this.#from.at(places.at(i)) === address) yield places.at(i);
  }

  /**
   * Of whoever stands there from place `from` on, through so many places, and where it goes on; null at the end. Throws
   * `internal` where a name has nothing to hide it.
   */
  page(from: number, places: number): Page {
    const end = Math.min(from + places, this.#seats.places);
    const [keys, blindings, names] = [new Rows(32), new Rows(32), [] as string[]];
    for (let at = from; at < end; at++) {
      const place = this.#seats.valueAt(at);
      if (place === undefined) continue;
      if (!this.#isBlinded.at(place)) throw new OstrakaError('internal', 'a name stands on a roll behind random bytes');
      keys.push(this.#seats.keyAt(at));
      blindings.push(this.#blindings.at(place));
      names.push(this.#names[place]!);
    }
    return { keys: keys.whole, blindings: blindings.whole, names, next: end < this.#seats.places ? end : null };
  }

  /** All in the order of their keys. Whoever comes or goes meanwhile may be left out. */
  *inOrderOfKeys(): Generator<Enrolled> {
    const era = this.#era;
    for (const seat of this.#seats.inOrder()) {
      // All were forgotten: seats are others' now.
      if (era !== this.#era) return;
      yield this.#at(this.#seats.valueAt(seat)!);
    }
  }

  /** Some of them, so many at most. */
  some(most: number): Enrolled[] {
    const found: Enrolled[] = [];
    for (let seat = this.#low; seat < this.seats && found.length < most; seat++) {
      const place = this.#seats.valueAt(seat);
      if (place !== undefined) found.push(this.#at(place));
      else if (found.length === 0) this.#low = seat + 1;
    }
    return found;
  }

  *[Symbol.iterator](): Generator<Enrolled> {
    for (const [, place] of this.#seats) yield this.#at(place);
  }

  #at(place: number): Enrolled {
    const from = this.#from.at(place);
    return {
      key: this.#seats.keyAt(this.#seatOf.at(place)).slice(),
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
