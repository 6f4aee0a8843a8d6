/** The reference arithmetic mod ℓ: BigInt, one scalar at a time. */
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { type Bytes, concat, piece, pieces } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { mod, ORDER, readScalar, scalarBytes } from './scalar.ts';
import type { ScalarVectors } from './seam.ts';

/** The scalars of `results`, one after the other. */
function vector(n: number, result: (i: number) => bigint): Bytes {
  const out = new Uint8Array(32 * n);
  for (let i = 0; i < n; i++) out.set(scalarBytes(result(i)), 32 * i);
  return out;
}

const at = (a: Bytes, i: number): bigint => readScalar(piece(a, i));

/** How many scalars each of these vectors holds. */
export function length(...vectors: Bytes[]): number {
  const n = vectors[0]!.length / 32;
  if (!Number.isInteger(n) || vectors.some((each) => each.length !== 32 * n))
    throw new OstrakaError('internal', `scalar vectors of ${vectors.map((each) => each.length).join(', ')} bytes`);
  return n;
}

export const nobleScalars: ScalarVectors = {
  add: (a, b) => vector(length(a, b), (i) => mod(at(a, i) + at(b, i))),
  subtract: (a, b) => vector(length(a, b), (i) => mod(at(a, i) - at(b, i))),
  negate: (a) => vector(length(a), (i) => mod(-at(a, i))),
  multiply: (a, b) => vector(length(a, b), (i) => mod(at(a, i) * at(b, i))),
  multiplyAdd: (a, b, c) => vector(length(a, b, c), (i) => mod(at(a, i) * at(b, i) + at(c, i))),

  scale(x, a) {
    const s = readScalar(x);
    return vector(length(a), (i) => mod(s * at(a, i)));
  },

  scaleAdd(x, a, b) {
    const s = readScalar(x);
    return vector(length(a, b), (i) => mod(s * at(a, i) + at(b, i)));
  },

  outer(a, b) {
    const m = length(b);
    return vector(length(a) * m, (i) => mod(at(a, Math.floor(i / m)) * at(b, i % m)));
  },

  sum: (a) => accumulate(length(a), 0n, (sum, i) => sum + at(a, i)),
  product: (a) => accumulate(length(a), 1n, (product, i) => product * at(a, i)),
  innerProduct: (a, b) => accumulate(length(a, b), 0n, (sum, i) => sum + at(a, i) * at(b, i)),

  runningProducts(a) {
    let product = 1n;
    return vector(length(a), (i) => {
      product = mod(product * at(a, i));
      return product;
    });
  },

  chain(r, x) {
    let R = 0n;
    return vector(length(r, x), (i) => {
      R = mod(at(r, i) + at(x, i) * R);
      return R;
    });
  },

  reduce(wide) {
    const n = wide.length / 64;
    if (!Number.isInteger(n)) throw new OstrakaError('internal', `${wide.length} bytes are no wide scalars`);
    return vector(n, (i) => mod(bytesToNumberLE(piece(wide, i, 64))));
  },

  firstNonCanonical(a) {
    const n = length(a);
    for (let i = 0; i < n; i++) if (bytesToNumberLE(piece(a, i)) >= ORDER) return i;
    return -1;
  },

  sample(uniform) {
    length(uniform);
    const draws = pieces(uniform).map((draw) => {
      const kept = Uint8Array.from(draw);
      kept[31]! &= 0x1f;
      return kept;
    });
    return concat(
      ...draws.filter((draw) => {
        const x = bytesToNumberLE(draw);
        return x > 0n && x < ORDER;
      }),
    );
  },
};

function accumulate(n: number, start: bigint, step: (soFar: bigint, i: number) => bigint): Bytes {
  let soFar = start;
  for (let i = 0; i < n; i++) soFar = mod(step(soFar, i));
  return scalarBytes(soFar);
}
