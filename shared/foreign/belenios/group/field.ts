/** The groups within the residues modulo a prime (specification, section 5.1). */
import { inverse, type Powers, type Term } from '../../powers.ts';
import { hashToNumber } from '../hashing.ts';
import { decimal, type Group, inDecimal } from './group.ts';
import type { FieldNumbers } from './numbers.ts';

export class FieldGroup implements Group {
  readonly name: string;
  readonly p: bigint;
  readonly q: bigint;
  readonly g: bigint;
  readonly one = 1n;
  readonly padding: number | null;
  readonly integers: number;
  readonly #powers: Powers;

  constructor(name: string, { p, q, g }: FieldNumbers, padding: number | null, powers: Powers) {
    this.name = name;
    this.p = p;
    this.q = q;
    this.g = g;
    this.padding = padding;
    this.integers = padding === null ? 0 : Math.floor((p.toString(2).length - padding) / 8);
    this.#powers = powers;
  }

  read(text: string): bigint | null {
    const value = decimal(text, this.p);
    return value === 0n ? null : value;
  }

  write(element: bigint): string {
    return inDecimal(element);
  }

  multiply(a: bigint, b: bigint): bigint {
    return (a * b) % this.p;
  }

  product(elements: readonly bigint[]): bigint {
    return elements.reduce((product, element) => this.multiply(product, element), this.one);
  }

  /** One inversion for all of them: of the product of all, from which each is taken by multiplications. */
  inverses(elements: readonly bigint[]): bigint[] {
    const before: bigint[] = [];
    let product = 1n;
    for (const element of elements) {
      before.push(product);
      product = this.multiply(product, element);
    }
    let rest = inverse(product, this.p);
    const found = new Array<bigint>(elements.length);
    for (let i = elements.length - 1; i >= 0; i--) {
      found[i] = this.multiply(rest, before[i]!);
      rest = this.multiply(rest, elements[i]!);
    }
    return found;
  }

  expect(bits: number): void {
    this.#powers.expect?.(bits);
  }

  products(products: readonly (readonly Term[])[], fixed: readonly bigint[] = []): Promise<readonly bigint[]> {
    return this.#powers.products(this.p, products, fixed);
  }

  outside(elements: readonly bigint[]): Promise<readonly number[]> {
    return this.#powers.outside(this.p, this.q, elements);
  }

  generators(indices: readonly number[]): Promise<readonly bigint[]> {
    const cofactor = (this.p - 1n) / this.q;
    return this.products(indices.map((i) => [[hashToNumber(`ggen|${i}`), cofactor]]));
  }
}
