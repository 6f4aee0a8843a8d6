/** An instance of the kernel of generator.ts with its memory: numbers modulo one p at a time, in places that are counted. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Bytes } from '../../codec/bytes.ts';
import { inverse } from '../powers.ts';
import { LIMB_BITS, LIMBS, NUMBER, NUMBER_BYTES, ROWS } from './generator.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly P: { readonly value: number };
  readonly INVERSE: { readonly value: number };
  heap(): number;
  run(program: number, steps: number): void;
  fromBytes(to: number, bytes: number): void;
  toBytes(bytes: number, from: number): void;
}

/** The part of the WebAssembly API that is used, which the library of the language alone does not declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Bytes) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Of every runtime, beside the language; what it gives has a byte in each character. */
declare function atob(base64: string): string;

const PAGE = 65536;
/** Steps that are written down and run in one go, six addresses each. */
const STEPS = 8192;
/** Moduli of so many bits: limbs are for 2048, and below that other ways are as fast. */
export const KERNEL_BITS = { least: 1024, most: 2048 };

/** A place in the kernel's memory. */
export type Place = number;

export class ResidueKernel {
  readonly #exports: Exports;
  readonly #program: number;
  readonly #bytes: number;
  #next: number;
  #modulus = 0n;
  /** R², by which a number is brought to the form in which it is multiplied. */
  readonly #factor: Place;
  /** 1 in that form. */
  readonly one: Place;

  /** @throws where the processor or the runtime lacks something */
  constructor(base64: string) {
    const module = new WebAssembly.Module(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    this.#exports = new WebAssembly.Instance(module, {}).exports as Exports;
    this.#program = (this.#exports.heap() + 15) & ~15;
    this.#bytes = this.#program + 24 * STEPS;
    this.#factor = this.#bytes + NUMBER_BYTES + 8;
    this.one = this.#factor + NUMBER;
    this.#next = this.one + NUMBER;
    this.#grow();
  }

  get modulus(): bigint {
    return this.#modulus;
  }

  /** Whatever stood in places is lost. */
  use(modulus: bigint): void {
    this.#next = this.one + NUMBER;
    this.#modulus = modulus;
    const { P, INVERSE } = this.#exports;
    const doubles = new Float64Array(this.#exports.memory.buffer);
    const both = (at: number, value: number) => doubles.fill(value, at / 8, at / 8 + 2);
    for (const [k, limb] of limbsOf(modulus).entries()) both(P.value + 16 * k, limb);
    both(INVERSE.value, Number(BigInt.asIntN(LIMB_BITS, -inverse(modulus % RADIX, RADIX))));
    const r = 1n << BigInt(LIMB_BITS * ROWS);
    this.#write(this.#factor, (r * r) % modulus);
    this.#write(this.one, r % modulus);
  }

  /** As many places, one behind the other. */
  places(count: number): Place {
    const at = this.#next;
    this.#next += count * NUMBER;
    this.#grow();
    return at;
  }

  /** What is free from here on; giving it to `release` frees whatever was taken since. */
  get mark(): number {
    return this.#next;
  }

  release(mark: number): void {
    this.#next = mark;
  }

  /** Puts numbers below the modulus in, one behind the other, ready to be multiplied. */
  enter(values: readonly bigint[]): Place {
    const first = this.places(values.length);
    const program = new Program();
    for (const [i, value] of values.entries()) {
      const place = first + i * NUMBER;
      this.#write(place, value);
      program.step(i % 2, place, place, this.#factor);
    }
    this.run(program);
    return first;
  }

  /** The numbers that stand in these places. */
  leave(places: readonly Place[]): bigint[] {
    const mark = this.mark;
    const one = this.places(1);
    this.#write(one, 1n);
    const first = this.places(places.length);
    const program = new Program();
    for (const [i, place] of places.entries()) program.step(i % 2, first + i * NUMBER, place, one);
    this.run(program);
    const values = places.map((_, i) => this.#read(first + i * NUMBER));
    this.release(mark);
    return values;
  }

  /** Both lanes of a program, step by step; the longer one ends alone. */
  run({ lanes: [first, second] }: Program): void {
    const idle = this.places(1);
    const length = Math.max(first.steps, second.steps);
    for (let from = 0; from < length; from += STEPS) {
      const steps = Math.min(STEPS, length - from);
      const words = new Uint32Array(this.#exports.memory.buffer, this.#program, 6 * steps).fill(idle);
      for (const [lane, { words: own, steps: count }] of [first, second].entries())
        for (let i = 0; i < steps && from + i < count; i++) {
          const at = 3 * (from + i);
          words[6 * i + 3 * lane] = own[at]!;
          words[6 * i + 3 * lane + 1] = own[at + 1]!;
          words[6 * i + 3 * lane + 2] = own[at + 2]!;
        }
      this.#exports.run(this.#program, steps);
    }
    this.release(idle);
  }

  #write(place: Place, value: bigint): void {
    const bytes = hexToBytes(value.toString(16).padStart(2 * NUMBER_BYTES, '0'));
    new Uint8Array(this.#exports.memory.buffer).set(bytes, this.#bytes);
    this.#exports.fromBytes(place, this.#bytes);
  }

  #read(place: Place): bigint {
    this.#exports.toBytes(this.#bytes, place);
    const value = BigInt(`0x${bytesToHex(new Uint8Array(this.#exports.memory.buffer, this.#bytes, NUMBER_BYTES))}`);
    return value % this.#modulus;
  }

  #grow(): void {
    const { memory } = this.#exports;
    const missing = this.#next + PAGE - memory.buffer.byteLength;
    // By halves more, so that the memory is not copied for every table.
    if (missing > 0) memory.grow(Math.ceil((missing + memory.buffer.byteLength / 2) / PAGE));
  }
}

const RADIX = 2n ** BigInt(LIMB_BITS);

function limbsOf(value: bigint): number[] {
  let rest = value;
  return Array.from({ length: LIMBS }, () => {
    const limb = BigInt.asIntN(LIMB_BITS, rest);
    rest = (rest - limb) >> BigInt(LIMB_BITS);
    return Number(limb);
  });
}

/** Multiplications for each lane, in order: three addresses each. Steps of the two lanes must not touch each other's places. */
export class Program {
  readonly lanes: readonly [Steps, Steps] = [new Steps(), new Steps()];

  step(lane: number, to: Place, a: Place, b: Place): void {
    this.lanes[lane]!.add(to, a, b);
  }

  /** The lane that is shorter. */
  get shorter(): number {
    return this.lanes[0].steps <= this.lanes[1].steps ? 0 : 1;
  }
}

class Steps {
  words = new Uint32Array(3 * 256);
  steps = 0;

  add(to: Place, a: Place, b: Place): void {
    const at = 3 * this.steps++;
    if (at === this.words.length) {
      const more = new Uint32Array(2 * at);
      more.set(this.words);
      this.words = more;
    }
    this.words[at] = to;
    this.words[at + 1] = a;
    this.words[at + 2] = b;
  }
}
