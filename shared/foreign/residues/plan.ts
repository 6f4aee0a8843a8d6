/**
 * Products of powers as multiplications of the kernel. Powers of one base that stands in several products share their squarings (Yao, “On the
 * evaluation of powers”, 1976); bases that stand in one product alone share them with each other (Straus, “Addition chains of vectors”,
 * 1964); a base that recurs in hundreds of them has a table (Brickell, Gordon, McCurley and Wilson, 1992).
 */
import type { Bytes } from '../../codec/bytes.ts';
import { NUMBER } from './generator.ts';
import { type Place, Program, type ResidueKernel } from './kernel.ts';
import { inSubset, SUBSETS } from './membership.ts';

/** A window of an exponent: an odd digit, and the place of its lowest bit. */
interface Window {
  readonly at: number;
  readonly digit: number;
}

/** Odd digits below 2^width, from the lowest; between them stand zeros. */
export function windowsOf(exponent: bigint, width: number): Window[] {
  const bits = exponent.toString(2);
  const windows: Window[] = [];
  for (let end = bits.length; end > 0; ) {
    if (bits[end - 1] === '0') {
      end--;
      continue;
    }
    const from = Math.max(0, end - width);
    windows.push({ at: bits.length - end, digit: Number.parseInt(bits.slice(from, end), 2) });
    end = from;
  }
  return windows;
}

export const bitLength = (value: bigint): number => value.toString(2).length;

/** The width with the fewest multiplications: one for each window, and `perDigit` for each odd digit. */
function bestWidth(bits: number, perDigit: number): number {
  const cost = (width: number) => bits / (width + 1) + perDigit * 2 ** (width - 1);
  return [1, 2, 3, 4, 5, 6, 7, 8].reduce((best, width) => (cost(width) < cost(best) ? width : best));
}

/** Where multiplications go, of one lane: results of earlier ones of the same lane may be used. */
export class Lane {
  readonly #kernel: ResidueKernel;
  readonly #program: Program;
  readonly #lane: number;

  constructor(kernel: ResidueKernel, program: Program, lane: number) {
    this.#kernel = kernel;
    this.#program = program;
    this.#lane = lane;
  }

  multiply(to: Place, a: Place, b: Place): Place {
    this.#program.step(this.#lane, to, a, b);
    return to;
  }

  /** Of factors of which some may be missing; what it gives may then be the place of the other one. */
  product(to: Place, a: Place | null, b: Place | null): Place | null {
    return a === null || b === null ? (a ?? b) : this.multiply(to, a, b);
  }

  place(): Place {
    return this.#kernel.places(1);
  }

  /** The same number in a place of its own. */
  copy(of: Place): Place {
    return this.multiply(this.place(), of, this.#kernel.one);
  }
}

/** How many places `yao` needs beside for exponents of so many bits. */
export const yaoScratch = (bits: number): number => bits + 2 ** 7 + 2;

/** All powers of one base, each in a place of its own; null for exponent 0. */
export function yao(lane: Lane, base: Place, exponents: readonly bigint[], scratch: Place): (Place | null)[] {
  const bits = Math.max(...exponents.map(bitLength));
  const width = bestWidth(bits, 2);
  const squares: Place[] = [base];
  for (let i = 1; i < bits; i++) squares.push(lane.multiply(scratch + i * NUMBER, squares[i - 1]!, squares[i - 1]!));
  const digits = scratch + bits * NUMBER;
  return exponents.map((exponent) => {
    const stood: (Place | null)[] = new Array(2 ** (width - 1)).fill(null);
    for (const { at, digit } of windowsOf(exponent, width)) {
      const k = digit >> 1;
      stood[k] = lane.product(digits + k * NUMBER, stood[k]!, squares[at]!);
    }
    return weighted(lane, stood, digits + stood.length * NUMBER);
  });
}

/** Π b_k^(2k+1): with S_k the product of all from k on it is S_0 · (S_1·S_2·…)². */
function weighted(lane: Lane, powers: readonly (Place | null)[], scratch: Place): Place | null {
  let suffix: Place | null = null;
  let product: Place | null = null;
  for (let k = powers.length - 1; k > 0; k--) {
    suffix = lane.product(scratch, suffix, powers[k]!);
    product = lane.product(scratch + NUMBER, product, suffix);
  }
  const square = product === null ? null : lane.multiply(scratch + NUMBER, product, product);
  const all = lane.product(scratch, suffix, powers[0]!);
  if (all === null) return null;
  return square === null ? lane.copy(all) : lane.multiply(lane.place(), all, square);
}

/**
 * Multiplies to each of these sums the elements that were drawn for it: all subsets of a few elements are made once (“the four Russians'
 * method”), so that each sum takes one multiplication for all of them.
 */
export function addSubsets(
  lane: Lane,
  elements: readonly Place[],
  draws: readonly Bytes[],
  sums: readonly Place[],
  scratch: Place,
): void {
  const subsets: (Place | null)[] = [null];
  for (const [i, element] of elements.entries())
    for (let rest = 0; rest < 1 << i; rest++)
      subsets.push(lane.product(scratch + ((1 << i) + rest) * NUMBER, subsets[rest]!, element));
  for (let k = 0; k < SUBSETS; k++) {
    const chosen = draws.reduce((bits, draw, i) => bits | (inSubset(draw, k) << i), 0);
    lane.product(sums[k]!, sums[k]!, subsets[chosen]!);
  }
}

export interface Power {
  readonly base: Place;
  readonly exponent: bigint;
}

/** One product of powers of bases that do not recur; null where all exponents are 0. */
export function straus(lane: Lane, powers: readonly Power[]): Place | null {
  const bits = Math.max(1, ...powers.map(({ exponent }) => bitLength(exponent)));
  const standing: Place[][] = Array.from({ length: bits }, () => []);
  for (const { base, exponent } of powers) {
    const windows = windowsOf(exponent, bestWidth(bitLength(exponent), 1));
    const most = windows.reduce((largest, { digit }) => Math.max(largest, digit), 0);
    const odd = [base];
    if (most > 1) {
      const square = lane.multiply(lane.place(), base, base);
      while (2 * odd.length - 1 < most) odd.push(lane.multiply(lane.place(), odd.at(-1)!, square));
    }
    for (const { at, digit } of windows) standing[at]!.push(odd[digit >> 1]!);
  }
  const found = lane.place();
  let product: Place | null = null;
  for (let at = bits - 1; at >= 0; at--) {
    if (product !== null) product = lane.multiply(found, product, product);
    for (const factor of standing[at]!) product = lane.product(found, product, factor);
  }
  return product;
}

/** All digits of a base at all places: row r holds base^(d·2^(width·r)) for d from 1 below 2^width. */
export class Table {
  readonly width: number;
  readonly bits: number;
  readonly #rows: readonly (readonly Place[])[];

  constructor(kernel: ResidueKernel, base: Place, bits: number, width: number) {
    this.width = width;
    this.bits = bits;
    const squaring = new Program();
    const lane = new Lane(kernel, squaring, 0);
    const firsts = [lane.copy(base)];
    for (let at = width; at < bits; at += width) {
      const place = lane.place();
      let from = firsts.at(-1)!;
      for (let i = 0; i < width; i++) from = lane.multiply(place, from, from);
      firsts.push(place);
    }
    kernel.run(squaring);
    const filling = new Program();
    this.#rows = firsts.map((first) => {
      const lane = new Lane(kernel, filling, filling.shorter);
      const row = [first];
      while (row.length < 2 ** width - 1) row.push(lane.multiply(lane.place(), row.at(-1)!, first));
      return row;
    });
    kernel.run(filling);
  }

  /** The factors of a power. */
  factors(exponent: bigint): Place[] {
    const bits = exponent.toString(2);
    const factors: Place[] = [];
    for (let [row, end] = [0, bits.length]; end > 0; row++, end -= this.width) {
      const digit = Number.parseInt(bits.slice(Math.max(0, end - this.width), end), 2);
      if (digit > 0) factors.push(this.#rows[row]![digit - 1]!);
    }
    return factors;
  }
}
