/**
 * Points of Ed25519 as the numbers that they are compressed to (RFC 8032, section 5.1.2), and what is computed of them. The curve comes from
 * a kept library; here is what spares its work: points stay decompressed, bases that recur have tables, products share their doublings,
 * and all that comes out is brought to one denominator by one inversion.
 */
import { mulAddUnsafe, normalizeZ, pippenger } from '@noble/curves/abstract/curve.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Bytes } from '../../../codec/bytes.ts';
import type { Term } from '../../powers.ts';
import { drawn, inSubset, outsideTogether, SUBSETS } from '../../residues/membership.ts';

const Curve = ed25519.Point;
type Point = InstanceType<typeof Curve>;

const FIELD = Curve.Fp.ORDER;
const SIGN = 1n << 255n;
/** Points that were met last, once and half as many again; whoever gives more pays for it with time alone. */
const KEPT = 2 ** 17;
/** Tables that are kept, of those used last: one takes half a megabyte. */
const TABLES = 4;
/** A table takes as long as so many powers. */
const OFTEN = 12;
/** So many terms share their doublings; of more, buckets take fewer additions (Pippenger), unless exponents are short. */
const MANY = 700;
const SHORT = 1n << 192n;
/** Elements whose subsets are made once. */
const TOGETHER = 5;

export class CurvePoints {
  readonly order = Curve.Fn.ORDER;
  readonly generator: bigint;
  /** All with Z = 1. */
  #met = new Map<bigint, Point>();
  #metBefore = new Map<bigint, Point>();
  readonly #tables = new Map<bigint, Point>();
  readonly #uses = new Map<bigint, number>();

  constructor() {
    [this.generator] = this.#numbers([Curve.BASE]) as [bigint];
  }

  /** For each, what `know` takes in another thread. */
  coordinates(values: readonly bigint[]): bigint[] {
    return values.map((value) => this.#point(value).X);
  }

  /** Points that another thread has decompressed, with the coordinates that it gave: to take the root again would take longer. */
  know(values: readonly bigint[], coordinates: readonly bigint[]): void {
    for (const [i, value] of values.entries())
      if (!this.#met.has(value)) this.#keep(value, Curve.fromAffine({ x: coordinates[i]!, y: value & (SIGN - 1n) }));
  }

  /** Whether a point is written so, in the one way that it has. It may lie outside the group of prime order. */
  has(value: bigint): boolean {
    return this.#decompressed(value) !== null;
  }

  /** The sum of points, which Belenios writes as a product. */
  product(elements: readonly bigint[]): bigint {
    return this.#number(elements.reduce((sum, element) => sum.add(this.#point(element)), Curve.ZERO));
  }

  inverses(elements: readonly bigint[]): bigint[] {
    return this.#numbers(elements.map((element) => this.#point(element).negate()));
  }

  /** One for each list of terms; `fixed` bases recur in many. */
  products(products: readonly (readonly Term[])[], fixed: readonly bigint[] = []): readonly bigint[] {
    const often = fixed.filter((base) => this.#isUsedOften(base, products.length));
    const tables = new Map(often.map((base) => [base, this.#table(base)]));
    return this.#numbers(products.map((terms) => this.#sum(terms, tables)));
  }

  /** The places of those that are not in the group of prime order. */
  outside(elements: readonly bigint[]): Promise<readonly number[]> {
    return outsideTogether(elements, {
      outside: async (some) => this.outsideEach(some),
      subsets: async (some, seed) => this.subsets(some, seed, 0),
    });
  }

  /** The same, each for itself. */
  outsideEach(elements: readonly bigint[]): number[] {
    return elements.flatMap((element, i) => (this.#point(element).isTorsionFree() ? [] : [i]));
  }

  /** The first point at or behind this number, times the cofactor. */
  generatorFrom(first: bigint): bigint {
    let candidate = first;
    let point = this.#decompressed(candidate);
    while (!point) point = this.#decompressed(++candidate);
    return this.#number(point.clearCofactor());
  }

  #sum(terms: readonly Term[], tables: ReadonlyMap<bigint, Point>): Point {
    let sum = Curve.ZERO;
    const [points, exponents]: [Point[], bigint[]] = [[], []];
    let isShort = true;
    for (const [base, exponent] of terms) {
      const table = tables.get(base);
      if (table) sum = sum.add(table.multiplyUnsafe(exponent));
      else {
        points.push(this.#point(base));
        exponents.push(exponent);
        isShort &&= exponent < SHORT;
      }
    }
    if (points.length >= MANY && !isShort) return sum.add(pippenger(Curve, points, exponents));
    for (let from = 0; from < points.length; from += MANY)
      sum = sum.add(mulAddUnsafe(Curve, points.slice(from, from + MANY), exponents.slice(from, from + MANY)));
    return sum;
  }

  #isUsedOften(base: bigint, times: number): boolean {
    if (this.#uses.size >= MANY) this.#uses.clear();
    const uses = (this.#uses.get(base) ?? 0) + times;
    this.#uses.set(base, uses);
    return uses >= OFTEN;
  }

  #table(base: bigint): Point {
    // A point of its own: to that which others see, a table would stay tied.
    const { X: x, Y: y } = this.#point(base);
    const table = this.#tables.get(base) ?? Curve.fromAffine({ x, y }).precompute(6);
    this.#tables.delete(base);
    this.#tables.set(base, table);
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > TABLES) this.#tables.delete(oldest!);
    return table;
  }

  /**
   * The sum of each subset that is drawn (`membership.ts`); `first` elements stand before these. All subsets of a few elements are made once, so that each sum takes one addition for all of them.
   */
  subsets(elements: readonly bigint[], seed: Bytes, first: number): readonly bigint[] {
    const sums = new Array<Point>(SUBSETS).fill(Curve.ZERO);
    for (let from = 0; from < elements.length; from += TOGETHER) {
      const some = elements.slice(from, from + TOGETHER);
      const draws = drawn(seed, first + from, some.length);
      const subsets = [Curve.ZERO];
      for (const element of some) subsets.push(...subsets.map((subset) => subset.add(this.#point(element))));
      for (let k = 0; k < SUBSETS; k++) {
        const chosen = draws.reduce((bits, draw, i) => bits | (inSubset(draw, k) << i), 0);
        if (chosen > 0) sums[k] = sums[k]!.add(subsets[chosen]!);
      }
    }
    return this.#numbers(sums);
  }

  #point(value: bigint): Point {
    return this.#decompressed(value)!;
  }

  #decompressed(value: bigint): Point | null {
    const known = this.#met.get(value);
    if (known) return known;
    const before = this.#metBefore.get(value);
    if (before) return this.#keep(value, before);
    if ((value & (SIGN - 1n)) >= FIELD) return null;
    try {
      return this.#keep(value, Curve.fromHex(reversed(value.toString(16).padStart(64, '0'))));
    } catch {
      return null;
    }
  }

  #number(point: Point): bigint {
    return this.#numbers([point])[0]!;
  }

  #numbers(points: readonly Point[]): bigint[] {
    return normalizeZ(Curve, [...points]).map((point) => {
      const value = (point.X & 1n) === 0n ? point.Y : point.Y + SIGN;
      this.#keep(value, point);
      return value;
    });
  }

  #keep(value: bigint, point: Point): Point {
    if (this.#met.size >= KEPT) {
      this.#metBefore = this.#met;
      this.#met = new Map();
    }
    this.#met.set(value, point);
    return point;
  }
}

let made: CurvePoints | null = null;

/** Those of this thread: points that are met again are met anywhere in it. */
export function curvePoints(): CurvePoints {
  made ??= new CurvePoints();
  return made;
}

/** RFC 8032 writes the lowest byte first, Belenios the highest. */
const reversed = (text: string): string => text.match(/../g)!.reverse().join('');
