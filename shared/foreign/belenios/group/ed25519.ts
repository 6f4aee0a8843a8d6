/** The group of Ed25519 (specification 2.5.1, section 5.2.1): a point is the number of 256 bits that it is compressed to. */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Term } from '../../powers.ts';
import { hashToNumber } from '../hashing.ts';
import type { Group } from './group.ts';

const Point = ed25519.Point;
type Point = InstanceType<typeof Point>;

const FIELD = 2n ** 255n - 19n;
/** Points that were met last; whoever gives more pays for it with time alone. */
const KEPT = 2 ** 16;

export class Ed25519Group implements Group {
  readonly name = 'Ed25519';
  readonly q = Point.Fn.ORDER;
  readonly one = 1n;
  readonly g: bigint;
  readonly padding = 14;
  readonly integers = 30;
  readonly #points = new Map<bigint, Point>();

  constructor() {
    this.g = this.#number(Point.BASE);
  }

  read(text: string): bigint | null {
    if (!/^[0-9a-f]{64}$/.test(text)) return null;
    const value = BigInt(`0x${text}`);
    return this.#decompressed(value) ? value : null;
  }

  write(element: bigint): string {
    return element.toString(16).padStart(64, '0');
  }

  multiply(a: bigint, b: bigint): bigint {
    return this.#number(this.#point(a).add(this.#point(b)));
  }

  inverses(elements: readonly bigint[]): bigint[] {
    return elements.map((element) => this.#number(this.#point(element).negate()));
  }

  async products(products: readonly (readonly Term[])[]): Promise<readonly bigint[]> {
    return products.map((terms) => {
      const sum = terms.reduce(
        (total, [base, exponent]) => total.add(this.#point(base).multiplyUnsafe(exponent)),
        Point.ZERO,
      );
      return this.#number(sum);
    });
  }

  async outside(elements: readonly bigint[]): Promise<readonly number[]> {
    return elements.flatMap((element, i) => (this.#point(element).isTorsionFree() ? [] : [i]));
  }

  async generators(indices: readonly number[]): Promise<readonly bigint[]> {
    return indices.map((i) => {
      let candidate = hashToNumber(`ggen|${i}`) >> 2n;
      let point = this.#decompressed(candidate);
      while (!point) point = this.#decompressed(++candidate);
      return this.#number(point.clearCofactor());
    });
  }

  #point(value: bigint): Point {
    return this.#decompressed(value)!;
  }

  #decompressed(value: bigint): Point | null {
    const known = this.#points.get(value);
    if (known) return known;
    if ((value & (2n ** 255n - 1n)) >= FIELD) return null;
    try {
      const point = Point.fromHex(reversed(this.write(value)));
      return this.#keep(value, point);
    } catch {
      return null;
    }
  }

  #number(point: Point): bigint {
    const value = BigInt(`0x${reversed(point.toHex())}`);
    this.#keep(value, point);
    return value;
  }

  #keep(value: bigint, point: Point): Point {
    if (this.#points.size >= KEPT) this.#points.clear();
    this.#points.set(value, point);
    return point;
  }
}

/** RFC 8032 writes the lowest byte first, Belenios the highest. */
const reversed = (text: string): string => text.match(/../g)!.reverse().join('');
