/**
 * An instance of a kernel and its memory. What protocol code holds lives in JavaScript's memory and is collected like
 * anything else; an operation copies a chunk in, works, and copies the result out, so there is nothing to free here and
 * the memory stays some megabytes.
 */
import type { Bytes } from '../../codec/bytes.ts';
import type { ScalarKernel } from './wasm-scalars.ts';

/** The functions of assembly/index.ts. Numbers are addresses and counts unless they are named otherwise. */
export interface KernelExports extends ScalarKernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly POINT: { readonly value: number };
  readonly NIELS: { readonly value: number };
  readonly PACK: { readonly value: number };
  readonly LANES: { readonly value: number };
  heap(): number;

  fromBytes(o: number, s0: number, s1: number): number;
  toBytes(s0: number, s1: number, a: number): void;
  mul(o: number, a: number, b: number): void;
  mul2(o: number, a: number, b: number): void;
  sqr(o: number, a: number): void;
  sqr2(o: number, a: number): void;
  add(o: number, a: number, b: number): void;
  sub(o: number, a: number, b: number): void;
  carry(o: number, a: number): void;
  isZero(a: number): number;
  isNegative(a: number): number;
  /** These three of two packs, one after the other. */
  squares(o: number, a: number, n: number): void;
  invert(o: number, a: number): void;
  sqrtRatio(o: number, u: number, v: number): number;

  /** `hints` is 0 for none. */
  decode(points: number, verdicts: number, bytes: number, n: number, hints: number): number;
  encode(bytes: number, points: number, n: number, hints: number): void;
  encodeDoubles(bytes: number, points: number, n: number, work: number): void;
  encodeDoublesBytes(n: number): number;
  /** `made` and `hints` are 0 for none. */
  encodeSums(
    ...args: [
      out: number,
      made: number,
      verdicts: number,
      bytes: number,
      hints: number,
      halves: number,
      ...rest: number[],
    ]
  ): number;
  encodeSumsBytes(n: number): number;
  identities(verdicts: number, points: number, n: number): number;
  derive(points: number, uniform: number, n: number): void;
  addEach(out: number, a: number, b: number, n: number, subtract: number): void;
  total(out: number, points: number, n: number): void;
  toNielsEach(niels: number, points: number, n: number, work: number): void;
  toNielsEachBytes(n: number): number;
  affineToNielsEach(niels: number, points: number, n: number): void;

  tableBytes(): number;
  prepareBytes(): number;
  prepare(table: number, point: number, work: number): void;
  multiplyBase(out: number, table: number, scalars: number, n: number): void;
  multiply(out: number, points: number, scalars: number, n: number): void;
  scale(out: number, points: number, scalar: number, n: number): void;
  combine(out: number, lists: number, k: number, scalars: number, n: number, work: number): void;
  combineBytes(k: number): number;

  bitLength(scalars: number, n: number): number;
  bucketBytes(bits: number): number;
  multiScalar(
    ...args: [out: number, niels: number, scalars: number, n: number, bits: number, windows: number, ...work: number[]]
  ): void;
  edwardsDecode(points: number, refused: number, bytes: number, n: number): number;
  edwardsOutside(verdicts: number, points: number, n: number): number;
  edwardsSmallOrder(verdicts: number, points: number, n: number): number;
}

/** The part of the WebAssembly API that is used, which the library of the language alone does not declare. */
declare const WebAssembly: {
  readonly Module: new (bytes: Bytes) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Of every runtime, beside the language; what it gives has a byte in each character. */
declare function atob(base64: string): string;

const PAGE = 65536;

export class Kernel {
  readonly exports: KernelExports;
  /** The bytes of a point in storage, X, Y, Z, T. */
  readonly point: number;
  /** The bytes of a summand in storage, y+x, y−x, 2dxy. */
  readonly niels: number;
  /** The bytes of a pack of field elements. */
  readonly pack: number;
  readonly lanes: number;
  #kept: number;
  /** What the memory held at the beginning, constants all of it. */
  readonly #initial: Bytes;

  /** Compiles a module of base64 (fma.wasm.ts, scalar.wasm.ts). Throws where the processor or the runtime lacks something. */
  constructor(source: string) {
    const module = new WebAssembly.Module(bytesOf(source));
    this.exports = new WebAssembly.Instance(module, {}).exports as KernelExports;
    this.point = this.exports.POINT.value;
    this.niels = this.exports.NIELS.value;
    this.pack = this.exports.PACK.value;
    this.lanes = this.exports.LANES.value;
    this.#kept = aligned(this.exports.heap());
    this.#initial = this.read(0, this.exports.memory.buffer.byteLength);
  }

  /** Makes all of the memory what it was at the beginning, also what was kept. */
  forget(): void {
    const memory = new Uint8Array(this.exports.memory.buffer);
    memory.set(this.#initial);
    memory.fill(0, this.#initial.length);
  }

  /** An address of so many bytes that stay what they are. */
  keep(size: number): number {
    const [at] = this.space(size);
    this.#kept = aligned(at! + size);
    return at!;
  }

  /** Addresses of so many bytes each, until the next call. */
  space(...sizes: readonly number[]): number[] {
    let end = this.#kept;
    const addresses = sizes.map((size) => {
      const at = end;
      end = aligned(end + size);
      return at;
    });
    const { memory } = this.exports;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return addresses;
  }

  write(at: number, bytes: Bytes): void {
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
  }

  /** A copy. */
  read(at: number, size: number): Bytes {
    return new Uint8Array(this.exports.memory.buffer, at, size).slice();
  }

  /** Copies from an address into `out` at index `to`. */
  readInto(out: Bytes, to: number, at: number, size: number): void {
    out.set(new Uint8Array(this.exports.memory.buffer, at, size), to);
  }
}

/** Lines of the cache begin at multiples of 64. */
const aligned = (address: number): number => Math.ceil(address / 64) * 64;

/** The bytes of base64, a kernel's worth many times as fast as by a library that checks each letter. */
function bytesOf(base64: string): Bytes {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
