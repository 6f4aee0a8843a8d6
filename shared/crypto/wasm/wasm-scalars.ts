/** Arithmetic mod ℓ over a kernel: vectors are copied into its memory and out again, some hundred scalars at a time. */
import { type Bytes, piece } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ScalarVectors } from '../arithmetic/engine.ts';
import { length } from '../arithmetic/noble-scalars.ts';
import { ORDER, scalarBytes } from '../arithmetic/scalar.ts';

/** An address in the kernel's memory, and the bytes from there to the next scalar. */
type Operand = readonly [pointer: number, stride: number];

/** What this file needs of a kernel (assembly/modl.ts). */
export interface ScalarKernel {
  readonly memory: { readonly buffer: ArrayBufferLike };
  /** o_i ← a_i·b_i + c_i; a and c may be any 256 bits. */
  scalarsMultiplyAdd(...operands: [...o: Operand, ...a: Operand, ...b: Operand, ...c: Operand, n: number]): void;
  scalarsAdd(...operands: [...o: Operand, ...a: Operand, ...b: Operand, n: number]): void;
  scalarsSubtract(...operands: [...o: Operand, ...a: Operand, ...b: Operand, n: number]): void;
  scalarsFirstNonCanonical(a: number, n: number): number;
  scalarsSample(a: number, n: number): number;
}

/** Scalars at a time: three operands and the result stay close to the processor. */
const PIECE = 256;
const SIZE = 32 * PIECE;

/** Bytes of working memory that `wasmScalars` wants for itself. */
export const SCALAR_WORKSPACE = 96 + 4 * SIZE;

const ONE = scalarBytes(1n);
const ZERO = scalarBytes(0n);
/** What the upper half of 64 bytes counts, mod ℓ. */
const HIGH = scalarBytes(2n ** 256n % ORDER);

/** Arithmetic by `kernel`, which leaves the `SCALAR_WORKSPACE` bytes from `workspace` to it. */
export function wasmScalars(kernel: ScalarKernel, workspace: number): ScalarVectors {
  const zero: Operand = [workspace, 0];
  const x: Operand = [workspace + 32, 0];
  /** The last result so far stands right before the next results: what a recurrence reads. */
  const last = workspace + 64;
  const soFar: Operand = [last, 0];
  const previous: Operand = [last, 32];
  const o: Operand = [last + 32, 32];
  const a: Operand = [o[0] + SIZE, 32];
  const b: Operand = [a[0] + SIZE, 32];
  const c: Operand = [b[0] + SIZE, 32];
  put(ZERO, zero);

  function put(bytes: Bytes, [pointer]: Operand): void {
    new Uint8Array(kernel.memory.buffer).set(bytes, pointer);
  }

  /** Calls `step` for each piece of n scalars from index `first`, once they stand at a, b, c. */
  function walk(vectors: readonly Bytes[], step: (n: number, memory: Bytes, first: number) => void, size = 32): void {
    const total = vectors[0]!.length / size;
    const memory = new Uint8Array(kernel.memory.buffer);
    for (let i = 0; i < total; i += PIECE) {
      const n = Math.min(PIECE, total - i);
      vectors.forEach((vector, k) => {
        memory.set(vector.subarray(size * i, size * (i + n)), a[0] + k * SIZE);
      });
      step(n, memory, i);
    }
  }

  /** n scalars, as `step` leaves them at o. */
  function map(vectors: readonly Bytes[], step: (n: number) => void, size = 32): Bytes {
    const out = new Uint8Array((vectors[0]!.length / size) * 32);
    walk(
      vectors,
      (n, memory, first) => {
        step(n);
        out.set(memory.subarray(o[0], o[0] + 32 * n), 32 * first);
      },
      size,
    );
    return out;
  }

  /** As `map`, where each result is made of the one before; the first of `start`. */
  function recur(vectors: readonly Bytes[], start: Bytes, step: (n: number) => void): Bytes {
    put(start, soFar);
    return map(vectors, (n) => {
      step(n);
      new Uint8Array(kernel.memory.buffer).copyWithin(last, last + 32 * n, last + 32 * n + 32);
    });
  }

  /** The one scalar that `step` has gathered, from `start`. */
  function gather(vectors: readonly Bytes[], start: Bytes, step: (n: number) => void): Bytes {
    put(start, soFar);
    walk(vectors, step);
    return new Uint8Array(kernel.memory.buffer).slice(last, last + 32);
  }

  const multiplyAdd = (o: Operand, a: Operand, b: Operand, c: Operand, n: number): void =>
    kernel.scalarsMultiplyAdd(...o, ...a, ...b, ...c, n);

  function scale(factor: Bytes, vector: Bytes): Bytes {
    length(vector);
    put(single(factor), x);
    return map([vector], (n) => multiplyAdd(o, a, x, zero, n));
  }

  return {
    add(left, right) {
      length(left, right);
      return map([left, right], (n) => kernel.scalarsAdd(...o, ...a, ...b, n));
    },

    subtract(left, right) {
      length(left, right);
      return map([left, right], (n) => kernel.scalarsSubtract(...o, ...a, ...b, n));
    },

    negate(vector) {
      length(vector);
      return map([vector], (n) => kernel.scalarsSubtract(...o, ...zero, ...a, n));
    },

    multiply(left, right) {
      length(left, right);
      return map([left, right], (n) => multiplyAdd(o, a, b, zero, n));
    },

    multiplyAdd(left, right, addend) {
      length(left, right, addend);
      return map([left, right, addend], (n) => multiplyAdd(o, a, b, c, n));
    },

    scale,

    scaleAdd(factor, vector, addend) {
      length(vector, addend);
      put(single(factor), x);
      return map([vector, addend], (n) => multiplyAdd(o, a, x, b, n));
    },

    outer(left, right) {
      const [n, m] = [length(left), length(right)];
      const out = new Uint8Array(32 * n * m);
      if (m > PIECE) for (let i = 0; i < n; i++) out.set(scale(piece(left, i), right), 32 * m * i);
      else
        for (let i = 0, rows = Math.floor(PIECE / m); i < n && m > 0; i += rows) {
          put(left.subarray(32 * i, 32 * (i + rows)), a);
          put(right, b);
          // Column by column, in steps of a row.
          for (let j = 0; j < m; j++)
            multiplyAdd([o[0] + 32 * j, 32 * m], a, [b[0] + 32 * j, 0], zero, Math.min(rows, n - i));
          out.set(new Uint8Array(kernel.memory.buffer, o[0], 32 * m * Math.min(rows, n - i)), 32 * m * i);
        }
      return out;
    },

    sum(vector) {
      length(vector);
      return gather([vector], ZERO, (n) => kernel.scalarsAdd(...soFar, ...soFar, ...a, n));
    },

    product(vector) {
      length(vector);
      return gather([vector], ONE, (n) => multiplyAdd(soFar, a, soFar, zero, n));
    },

    innerProduct(left, right) {
      length(left, right);
      return gather([left, right], ZERO, (n) => multiplyAdd(soFar, a, b, soFar, n));
    },

    runningProducts(vector) {
      length(vector);
      return recur([vector], ONE, (n) => multiplyAdd(o, a, previous, zero, n));
    },

    chain(r, factors) {
      length(r, factors);
      return recur([r, factors], ZERO, (n) => multiplyAdd(o, b, previous, a, n));
    },

    reduce(wide) {
      if (wide.length % 64 !== 0) throw new OstrakaError('internal', `${wide.length} bytes are no wide scalars`);
      put(HIGH, x);
      // The lower half, plus the upper half times its weight.
      return map([wide], (n) => multiplyAdd(o, [a[0] + 32, 64], x, [a[0], 64], n), 64);
    },

    firstNonCanonical(vector) {
      length(vector);
      let found = -1;
      walk([vector], (n, _, first) => {
        const index = found < 0 ? kernel.scalarsFirstNonCanonical(a[0], n) : -1;
        if (index >= 0) found = first + index;
      });
      return found;
    },

    sample(uniform) {
      length(uniform);
      const out = new Uint8Array(uniform.length);
      let kept = 0;
      walk([uniform], (n, memory) => {
        const more = kernel.scalarsSample(a[0], n);
        out.set(memory.subarray(a[0], a[0] + 32 * more), 32 * kept);
        kept += more;
      });
      return out.slice(0, 32 * kept);
    },
  };
}

function single(scalar: Bytes): Bytes {
  if (length(scalar) !== 1) throw new OstrakaError('internal', `${scalar.length} bytes are no scalar`);
  return scalar;
}
