/** Products of powers by the kernel, in this thread. */
import type { Bytes } from '../../codec/bytes.ts';
import { type Product, power } from '../powers.ts';
import { NUMBER } from './generator.ts';
import { KERNEL_BITS, type Place, Program, ResidueKernel } from './kernel.ts';
import { drawn, SUBSETS } from './membership.ts';
import { addSubsets, bitLength, Lane, type Power, straus, Table, yao, yaoScratch } from './plan.ts';

/** Terms that are worked at in one go, which bounds the memory. */
const TERMS = 1024;
/** Elements whose subsets are multiplied once for all draws. */
const TOGETHER = 5;
/** So many bases have tables, of up to 7 MB each: those that are met first recur most. */
const TABLES = 16;
/** From so many powers on a base has a table, which is kept. */
const TABLE_AFTER = 150;
/** Bits of a table's digits, for exponents of a few hundred bits and for longer ones. */
const widthFor = (bits: number): number => (bits <= 512 ? 8 : 6);

export class ResiduePowers {
  readonly #kernel: ResidueKernel;
  readonly #tables = new Map<bigint, Table>();
  /** How often a base that recurs was met. */
  readonly #met = new Map<bigint, number>();

  /** @throws where the kernel does not run here, or gives wrong answers */
  constructor(base64: string) {
    this.#kernel = new ResidueKernel(base64);
    this.#assertTrusted();
  }

  takes(modulus: bigint): boolean {
    const bits = bitLength(modulus);
    return modulus % 2n === 1n && bits >= KERNEL_BITS.least && bits <= KERNEL_BITS.most;
  }

  products(modulus: bigint, products: readonly Product[], fixed: readonly bigint[] = []): bigint[] {
    this.#use(modulus);
    const pieces = products.map(inPieces);
    const found = this.#pieces(pieces.flat(), fixed);
    let at = 0;
    return pieces.map((own) => own.reduce((product) => (product * found[at++]!) % modulus, 1n));
  }

  #pieces(products: readonly Product[], fixed: readonly bigint[]): bigint[] {
    const found: bigint[] = [];
    for (let from = 0; from < products.length; ) {
      let to = from + 1;
      for (let terms = products[from]!.length; to < products.length && terms < TERMS; to++)
        terms += products[to]!.length;
      const group = products.slice(from, to);
      this.#makeTables(group, fixed);
      found.push(...this.#group(group));
      from = to;
    }
    return found;
  }

  #makeTables(products: readonly Product[], fixed: readonly bigint[]): void {
    for (const base of fixed) {
      const exponents = products.flatMap((terms) =>
        terms.flatMap(([one, exponent]) => (one === base ? [exponent] : [])),
      );
      const met = (this.#met.get(base) ?? 0) + exponents.length;
      this.#met.set(base, met);
      const bits = Math.max(0, ...exponents.map(bitLength));
      if (met < TABLE_AFTER || bits <= (this.#tables.get(base)?.bits ?? 0)) continue;
      if (this.#tables.size >= TABLES && !this.#tables.has(base)) continue;
      const room = Math.ceil(bitLength(this.#kernel.modulus) / 256) * 256;
      const kept = bits <= 256 ? 256 : room;
      this.#tables.set(base, new Table(this.#kernel, this.#kernel.enter([base]), kept, widthFor(kept)));
    }
  }

  #group(products: readonly Product[]): bigint[] {
    const kernel = this.#kernel;
    const mark = kernel.mark;
    const uses = usesOf(products, (base) => this.#tables.has(base));
    const bases = [...uses.keys()];
    const first = kernel.enter(bases);
    const placeOf = new Map(bases.map((base, i) => [base, first + i * NUMBER]));
    const factors: Place[][] = products.map(() => []);
    const alone: Power[][] = products.map(() => []);
    const program = new Program();
    const longest = Math.max(1, ...[...uses.values()].flat().map(({ exponent }) => bitLength(exponent)));
    const scratch = [kernel.places(yaoScratch(longest)), kernel.places(yaoScratch(longest))];
    for (const [base, of] of uses) {
      const place = placeOf.get(base)!;
      if (of.length === 1) {
        alone[of[0]!.product]!.push({ base: place, exponent: of[0]!.exponent });
        continue;
      }
      const lane = program.shorter;
      const powers = yao(
        new Lane(kernel, program, lane),
        place,
        of.map(({ exponent }) => exponent),
        scratch[lane]!,
      );
      powers.forEach((power, i) => {
        if (power !== null) factors[of[i]!.product]!.push(power);
      });
    }
    alone.forEach((powers, i) => {
      if (powers.length === 0) return;
      const product = straus(new Lane(kernel, program, program.shorter), powers);
      if (product !== null) factors[i]!.push(product);
    });
    kernel.run(program);
    const last = new Program();
    const places = products.map((terms, i) => {
      const lane = new Lane(kernel, last, last.shorter);
      const tabled = terms.flatMap(([base, exponent]) => this.#tables.get(base)?.factors(exponent) ?? []);
      const own = kernel.places(1);
      return [...factors[i]!, ...tabled].reduce(
        (product: Place, factor) => lane.product(own, product, factor)!,
        kernel.one,
      );
    });
    kernel.run(last);
    const found = kernel.leave(places);
    kernel.release(mark);
    return found;
  }

  /** Of each of the subsets that are drawn, from the element that is number `first` among all, the product. */
  subsets(modulus: bigint, elements: readonly bigint[], seed: Bytes, first: number): bigint[] {
    this.#use(modulus);
    const kernel = this.#kernel;
    const mark = kernel.mark;
    const sums = Array.from({ length: 2 * SUBSETS }, () => kernel.places(1));
    const starting = new Program();
    for (const [i, sum] of sums.entries()) starting.step(i % 2, sum, kernel.one, kernel.one);
    kernel.run(starting);
    const scratch = [kernel.places(2 ** TOGETHER), kernel.places(2 ** TOGETHER)];
    for (let from = 0; from < elements.length; from += TERMS) {
      const some = elements.slice(from, from + TERMS);
      const inside = kernel.mark;
      const place = kernel.enter(some);
      const draws = drawn(seed, first + from, some.length);
      const program = new Program();
      for (let i = 0; i < some.length; i += TOGETHER) {
        const lane = program.shorter;
        const ofGroup = draws.slice(i, i + TOGETHER);
        const places = ofGroup.map((_, k) => place + (i + k) * NUMBER);
        addSubsets(new Lane(kernel, program, lane), places, ofGroup, sums.slice(lane * SUBSETS), scratch[lane]!);
      }
      kernel.run(program);
      kernel.release(inside);
    }
    const last = new Program();
    for (let k = 0; k < SUBSETS; k++) last.step(k % 2, sums[k]!, sums[k]!, sums[SUBSETS + k]!);
    kernel.run(last);
    const found = kernel.leave(sums.slice(0, SUBSETS));
    kernel.release(mark);
    return found;
  }

  #use(modulus: bigint): void {
    if (this.#kernel.modulus === modulus) return;
    this.#kernel.use(modulus);
    this.#tables.clear();
    this.#met.clear();
  }

  /**
   * Known answers before it is used: where a processor lacks fused multiply-add, relaxed_madd rounds twice, and makes wrong products
   * without a word.
   */
  #assertTrusted(): void {
    const modulus = 2n ** 2048n - 1942289n;
    const bases = [modulus - 1n, 3n ** 1290n, 2n ** 2047n - 1n].map((base) => base % modulus);
    const exponents = [5n ** 110n, 7n ** 90n, 2n ** 64n - 1n];
    const expected = bases.map((base, i) => power(base, exponents[i]!, modulus));
    const found = this.products(
      modulus,
      bases.map((base, i) => [[base, exponents[i]!]]),
    );
    if (expected.some((value, i) => value !== found[i])) throw new RangeError('the kernel gives wrong products');
  }
}

const inPieces = (terms: Product): readonly Product[] =>
  Array.from({ length: Math.ceil(terms.length / TERMS) }, (_, i) => terms.slice(i * TERMS, (i + 1) * TERMS));

interface Use {
  readonly product: number;
  readonly exponent: bigint;
}

function usesOf(products: readonly Product[], isTabled: (base: bigint) => boolean): Map<bigint, Use[]> {
  const uses = new Map<bigint, Use[]>();
  products.forEach((terms, product) => {
    for (const [base, exponent] of terms) {
      if (exponent === 0n || isTabled(base)) continue;
      const of = uses.get(base);
      if (of) of.push({ product, exponent });
      else uses.set(base, [{ product, exponent }]);
    }
  });
  return uses;
}
