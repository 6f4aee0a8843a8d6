/** The group of Ed25519 (specification 2.5.1, section 5.2.1): a point is the number of 256 bits that it is compressed to. */
import type { CurvePowers, Term } from '../../powers.ts';
import { hashToNumber } from '../hashing.ts';
import { curvePoints } from './curve-points.ts';
import type { Group } from './group.ts';

export class Ed25519Group implements Group {
  readonly name = 'Ed25519';
  readonly q: bigint;
  readonly one = 1n;
  readonly g: bigint;
  readonly padding = 14;
  readonly integers = 30;
  readonly #points = curvePoints();
  /** Each shuffle starts from the same ones. */
  readonly #generators = new Map<number, bigint>();
  readonly #curve: CurvePowers | undefined;

  constructor(curve?: CurvePowers) {
    this.#curve = curve;
    this.q = this.#points.order;
    this.g = this.#points.generator;
  }

  read(text: string): bigint | null {
    if (!/^[0-9a-f]{64}$/.test(text)) return null;
    const value = BigInt(`0x${text}`);
    return this.#points.has(value) ? value : null;
  }

  write(element: bigint): string {
    return element.toString(16).padStart(64, '0');
  }

  multiply(a: bigint, b: bigint): bigint {
    return this.#points.product([a, b]);
  }

  product(elements: readonly bigint[]): bigint {
    return this.#points.product(elements);
  }

  inverses(elements: readonly bigint[]): bigint[] {
    return this.#points.inverses(elements);
  }

  async products(products: readonly (readonly Term[])[], fixed: readonly bigint[] = []): Promise<readonly bigint[]> {
    return this.#curve?.products(products, fixed) ?? this.#points.products(products, fixed);
  }

  outside(elements: readonly bigint[]): Promise<readonly number[]> {
    return (this.#curve ?? this.#points).outside(elements);
  }

  async generators(indices: readonly number[]): Promise<readonly bigint[]> {
    return indices.map((i) => {
      const known = this.#generators.get(i) ?? this.#points.generatorFrom(hashToNumber(`ggen|${i}`) >> 2n);
      this.#generators.set(i, known);
      return known;
    });
  }
}
