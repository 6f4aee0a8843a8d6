/** Points of a kernel, in JavaScript's memory: n times `size` bytes of extended coordinates as the kernel stores them. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Points } from '../arithmetic/engine.ts';
import type { Kernel } from './kernel.ts';

/** What equality means: of cosets of the 4-torsion, or of the very points of the curve (signatures). */
export type Group = 'ristretto255' | 'edwards25519';

export class WasmPoints implements Points {
  readonly kernel: Kernel;
  readonly group: Group;
  readonly coordinates: Bytes;
  /** Whether Z = 1 for all, as decoding leaves them. */
  readonly affine: boolean;

  constructor(kernel: Kernel, group: Group, coordinates: Bytes, affine = false) {
    this.kernel = kernel;
    this.group = group;
    this.coordinates = coordinates;
    this.affine = affine;
  }

  get length(): number {
    return this.coordinates.length / this.kernel.point;
  }

  /** The coordinates from index `from` up to, not including, `to` (a view). */
  range(from: number, to: number): Bytes {
    return this.coordinates.subarray(this.kernel.point * from, this.kernel.point * to);
  }

  slice(from: number, to: number): WasmPoints {
    if (from < 0 || to < from || to > this.length)
      throw new OstrakaError('internal', `no points from ${from} to ${to}`);
    return new WasmPoints(this.kernel, this.group, this.range(from, to), this.affine);
  }

  select(indices: ArrayLike<number>): WasmPoints {
    const size = this.kernel.point;
    const out = new Uint8Array(size * indices.length);
    for (let i = 0; i < indices.length; i++) {
      const from = indices[i]!;
      if (!(from >= 0 && from < this.length)) throw new OstrakaError('internal', `no point at ${from}`);
      out.set(this.range(from, from + 1), size * i);
    }
    return new WasmPoints(this.kernel, this.group, out, this.affine);
  }
}

/** A long-lived point with the table of its multiples, which `Kernel` copies in when it is used. */
export class WasmBase extends WasmPoints {
  readonly table: Bytes;

  constructor(point: WasmPoints, table: Bytes) {
    super(point.kernel, point.group, point.coordinates, point.affine);
    this.table = table;
  }
}

export function sameLength(a: number, b: number): void {
  if (a !== b) throw new OstrakaError('internal', `lists of different lengths: ${a} and ${b}`);
}
