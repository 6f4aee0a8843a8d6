/**
 * Everybody who signed up in the order of names, which tells nobody who came when. Of a large list that order takes seconds to
 * make, so it is kept, and takes up who came or went since a few at a time; a part of it is then read at once. Beside each row a
 * text that it is ordered by, so that it can be found again when its name is gone.
 */
import { compare } from '../../codec/bytes.ts';
import { fold } from '../../election/write-ins/fold.ts';
import type { SignedUp } from './signed-up.ts';

/** Rows in one piece of the order; a full one becomes two. */
const FULL = 512;

/** One who signed up, by their seat among those on the list or among those struck off. */
export interface RollRow {
  readonly struck: boolean;
  readonly seat: number;
}

/** Where a row stands, or stood. */
export interface RollPlace extends RollRow {
  /** Its name as names are compared. */
  readonly order: string;
}

/** A number for each row, of which there may be millions. */
const numberOf = ({ struck, seat }: RollRow): number => 2 * seat + (struck ? 1 : 0);
const rowOf = (number: number): RollRow => ({ struck: number % 2 === 1, seat: number >>> 1 });

class Piece {
  readonly orders: string[] = [];
  readonly rows: number[] = [];
}

/** How far one of the lists was taken up. */
interface Followed {
  readonly people: SignedUp;
  era: number;
  seats: number;
  touches: number;
  /** By seat, the piece in which its row is. */
  homes: (Piece | undefined)[];
}

const following = (people: SignedUp): Followed => ({ people, era: people.era, seats: 0, touches: 0, homes: [] });

export class RollOrder {
  readonly #enrolled: Followed;
  readonly #struck: Followed;
  #pieces: Piece[] = [];
  #size = 0;

  constructor({ enrolled, struck }: { readonly enrolled: SignedUp; readonly struck: SignedUp }) {
    this.#enrolled = following(enrolled);
    this.#struck = following(struck);
  }

  /** So many rows are in order. */
  get size(): number {
    return this.#size;
  }

  /** Takes up `most` of those who came or went since; returns how many it were: fewer than `most` once all are taken up. */
  catchUp(most: number): number {
    if ([this.#enrolled, this.#struck].some(({ era, people }) => era !== people.era)) this.#begin();
    let left = most;
    for (const list of [this.#enrolled, this.#struck]) {
      const struck = list === this.#struck;
      for (; left > 0 && list.touches < list.people.touches; left--) {
        const seat = list.people.touchedAt(list.touches++);
        this.#remove(list, seat);
        // Whose seat was not reached yet is taken up there.
        if (seat < list.seats) this.#insert(list, { struck, seat });
      }
      for (; left > 0 && list.seats < list.people.seats; left--) this.#insert(list, { struck, seat: list.seats++ });
    }
    return most - left;
  }

  /** Rows from the n-th on, as many as there are: those of whom nothing is known any more are left out. */
  page(from: number, count: number): RollRow[] {
    let skipped = 0;
    for (const [i, { rows }] of this.#pieces.entries()) {
      if (skipped + rows.length > from) return this.#read(i, from - skipped, count);
      skipped += rows.length;
    }
    return [];
  }

  /** The rows behind `last`, wherever it stands or stood; the first where it is null. None of `count` is left out. */
  after(last: RollPlace | null, count: number): RollPlace[] {
    if (this.#pieces.length === 0) return [];
    const at = last ? this.#pieceFor(last) : 0;
    const piece = this.#pieces[at]!;
    const within = last ? this.#behind(piece, last) : 0;
    const places: RollPlace[] = [];
    for (let i = at, j = within; i < this.#pieces.length && places.length < count; i++, j = 0) {
      const { rows, orders } = this.#pieces[i]!;
      for (; j < rows.length && places.length < count; j++) places.push({ ...rowOf(rows[j]!), order: orders[j]! });
    }
    return places;
  }

  #begin(): void {
    this.#pieces = [];
    this.#size = 0;
    for (const list of [this.#enrolled, this.#struck]) Object.assign(list, following(list.people));
  }

  #read(at: number, from: number, count: number): RollRow[] {
    const found: RollRow[] = [];
    for (let i = at, j = from; i < this.#pieces.length && found.length < count; i++, j = 0)
      found.push(...this.#pieces[i]!.rows.slice(j, j + count - found.length).map(rowOf));
    return found;
  }

  #insert(list: Followed, row: RollRow): void {
    const name = list.people.nameAt(row.seat);
    if (name === undefined) return;
    const place = { ...row, order: fold(name) };
    if (this.#pieces.length === 0) this.#pieces.push(new Piece());
    const at = this.#pieceFor(place);
    const piece = this.#pieces[at]!;
    const within = this.#behind(piece, place);
    piece.orders.splice(within, 0, place.order);
    piece.rows.splice(within, 0, numberOf(row));
    list.homes[row.seat] = piece;
    this.#size += 1;
    if (piece.rows.length > FULL) this.#split(at);
  }

  #split(at: number): void {
    const piece = this.#pieces[at]!;
    const second = new Piece();
    second.orders.push(...piece.orders.splice(FULL / 2));
    second.rows.push(...piece.rows.splice(FULL / 2));
    for (const row of second.rows.map(rowOf)) this.#listOf(row).homes[row.seat] = second;
    this.#pieces.splice(at + 1, 0, second);
  }

  #remove(list: Followed, seat: number): void {
    const piece = list.homes[seat];
    if (!piece) return;
    list.homes[seat] = undefined;
    const struck = list === this.#struck;
    const within = piece.rows.indexOf(numberOf({ struck, seat }));
    piece.orders.splice(within, 1);
    piece.rows.splice(within, 1);
    this.#size -= 1;
    if (piece.rows.length === 0) this.#pieces.splice(this.#pieces.indexOf(piece), 1);
  }

  #listOf({ struck }: RollRow): Followed {
    return struck ? this.#struck : this.#enrolled;
  }

  #keyOf(row: RollRow) {
    return this.#listOf(row).people.keyAt(row.seat);
  }

  /** Below 0 where the row at `within` stands before `place`. */
  #compare({ orders, rows }: Piece, within: number, place: RollPlace): number {
    const order = orders[within]!;
    if (order !== place.order) return order < place.order ? -1 : 1;
    const row = rowOf(rows[within]!);
    return compare(this.#keyOf(row), this.#keyOf(place)) || Number(row.struck) - Number(place.struck);
  }

  /** The last piece that does not begin behind `place`, or the first. */
  #pieceFor(place: RollPlace): number {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#compare(this.#pieces[middle]!, 0, place) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many rows of the piece do not stand behind `place`. */
  #behind(piece: Piece, place: RollPlace): number {
    let [low, high] = [0, piece.rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(piece, middle, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
