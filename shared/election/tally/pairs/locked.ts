/** Victories that are locked one after the other, with all that follows from them. */

export type Pair = readonly [above: number, below: number];

/** Who is above whom among 0 … n − 1, whatever leads there. It does not change: locking makes another. */
export class Locked {
  readonly #n: number;
  /** A row of bits for each, who is below. */
  readonly #rows: Uint32Array;
  readonly #words: number;

  private constructor(n: number, rows: Uint32Array) {
    this.#n = n;
    this.#rows = rows;
    this.#words = Math.ceil(n / 32);
  }

  static none(n: number): Locked {
    return new Locked(n, new Uint32Array(n * Math.ceil(n / 32)));
  }

  has(a: number, b: number): boolean {
    return ((this.#rows[a * this.#words + (b >>> 5)]! >>> (b & 31)) & 1) === 1;
  }

  /** These as well; they may make circles. */
  with(pairs: readonly Pair[]): Locked {
    const next = new Locked(this.#n, this.#rows.slice());
    for (const [a, b] of pairs) next.#add(a, b);
    return next;
  }

  /** What both have. */
  and(other: Locked): Locked {
    return new Locked(
      this.#n,
      this.#rows.map((word, i) => word & other.#rows[i]!),
    );
  }

  /** How many are above one, and below. */
  around(one: number): { readonly above: number; readonly below: number } {
    let above = 0;
    let below = 0;
    for (let other = 0; other < this.#n; other++) {
      if (this.has(other, one)) above++;
      if (this.has(one, other)) below++;
    }
    return { above, below };
  }

  /** The same for the same relation, and for no other of as many. */
  get name(): string {
    return this.#rows.join();
  }

  #add(a: number, b: number): void {
    if (this.has(a, b)) return;
    const words = this.#words;
    for (let one = 0; one < this.#n; one++) {
      if ((one !== a && !this.has(one, a)) || this.has(one, b)) continue;
      for (let word = 0; word < words; word++) this.#rows[one * words + word]! |= this.#rows[b * words + word]!;
      this.#rows[one * words + (b >>> 5)]! |= 1 << (b & 31);
    }
  }
}

/**
 * Every relation that comes of locking all of these equally strong victories in some order, each unless what is locked
 * already leads back; or null where more than `room` relations would be looked at.
 *
 * A victory in no circle of what is locked and what can still be is locked in any order, and makes no difference to the
 * others; so only those in circles have orders to follow, and a relation that several orders come to is followed once.
 */
export function lockAll(
  from: readonly Locked[],
  pairs: readonly Pair[],
  room: number,
): { readonly found: Locked[]; readonly looked: number } | null {
  const done = new Map<string, Locked>();
  let looked = 0;
  let waiting: ReadonlyMap<string, Locked> = new Map(from.map((locked) => [locked.name, locked]));
  while (waiting.size > 0) {
    const next = new Map<string, Locked>();
    for (const before of waiting.values()) {
      const open = pairs.filter(([a, b]) => !before.has(a, b) && !before.has(b, a));
      const possible = before.with(open);
      const free = open.filter(([a, b]) => !possible.has(b, a));
      const locked = before.with(free);
      if (free.length === open.length) done.set(locked.name, locked);
      for (const pair of open)
        if (possible.has(pair[1], pair[0])) {
          const after = locked.with([pair]);
          next.set(after.name, after);
          if (looked + next.size > room) return null;
        }
    }
    looked += next.size;
    waiting = next;
  }
  return { found: [...done.values()], looked };
}
