/** Subgroups of prime order q of the numbers modulo a prime p (VMNV 6.4). */
import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../../codec/bytes.ts';
import type { Powers } from '../../powers.ts';
import type { GroupDescription } from '../format/marshalled.ts';
import { leaf, type TreeReader, widthOf } from '../format/tree-reader.ts';
import type { Prg } from '../oracle.ts';
import type { Powered, PrimeGroup } from './prime-group.ts';
import { jacobi } from './primes.ts';

type Description = Extract<GroupDescription, { kind: 'modular' }>;

/** Whoever makes one has checked its numbers (`modular-parameters.ts`). */
export class ModularGroup implements PrimeGroup<bigint> {
  readonly name: string;
  readonly order: bigint;
  readonly generator: bigint;
  readonly one = 1n;
  readonly #described: Description;
  readonly #modulus: bigint;
  readonly #cofactor: bigint;
  readonly #width: number;
  readonly #powers: Powers;

  constructor(described: Description, powers: Powers) {
    const { modulus, order, generator } = described;
    this.#described = described;
    this.#powers = powers;
    this.#modulus = modulus;
    this.#cofactor = (modulus - 1n) / order;
    this.#width = widthOf(modulus);
    this.order = order;
    this.generator = generator;
    this.name = `modulo a prime of ${bitsOf(modulus)} bits, of an order of ${bitsOf(order)} bits`;
  }

  read(reader: TreeReader): bigint {
    const value = reader.integer(this.#modulus);
    if (value === 0n) throw reader.failed('0 is no element of the group');
    return value;
  }

  write(element: bigint): Bytes {
    return leaf(numberToBytesBE(element, this.#width));
  }

  async outside(elements: readonly bigint[]): Promise<number | null> {
    // Modulo p = 2q + 1 the elements are the squares.
    if (this.#cofactor === 2n) {
      const at = elements.findIndex((element) => jacobi(element, this.#modulus) !== 1);
      return at < 0 ? null : at;
    }
    const [first = null] = await this.#powers.outside(this.#modulus, this.order, elements);
    return first;
  }

  equal(a: bigint, b: bigint): boolean {
    return a === b;
  }

  async products(lists: readonly (readonly Powered<bigint>[])[]): Promise<readonly bigint[]> {
    return this.#powers.products(
      this.#modulus,
      lists.map((list) =>
        list.map(([element, exponent]) => [element, exponent < this.order ? exponent : exponent % this.order]),
      ),
      [this.generator],
    );
  }

  multiply(elements: readonly bigint[]): bigint {
    return elements.reduce((product, element) => (product * element) % this.#modulus, 1n);
  }

  async derive(count: number, prg: Prg, paddingBits: number): Promise<bigint[]> {
    const bits = bitsOf(this.#modulus) + paddingBits;
    const drawn = Array.from({ length: count }, () => prg.integer(bits) % this.#modulus);
    return [
      ...(await this.#powers.products(
        this.#modulus,
        drawn.map((value) => [[value, this.#cofactor]]),
      )),
    ];
  }

  decode(element: bigint): Bytes {
    const { encoding } = this.#described;
    if (encoding === 'hashing') {
      // Two bits say how many bytes follow, of which one at most is ever used.
      const digest = sha256(this.write(element));
      return digest.slice(1, 1 + Math.min(digest[0]! & 3, 1));
    }
    const cofactorBytes = (bitsOf(this.#cofactor) + 7) >> 3;
    const most =
      encoding === 'safe prime'
        ? ((bitsOf(this.#modulus) - 2) >> 3) - 4
        : (bitsOf(this.#modulus) >> 3) - cofactorBytes - 5;
    const other = this.#modulus - element;
    const value = encoding === 'safe prime' && other < element ? other : element;
    const bytes = numberToBytesBE(value, this.#width + 4).slice(-(most + 4));
    const length = Number(bytesToNumberBE(bytes.subarray(0, 4)));
    return length > most ? new Uint8Array(0) : bytes.slice(4, 4 + length);
  }
}

const bitsOf = (value: bigint): number => value.toString(2).length;
