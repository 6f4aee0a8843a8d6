/** Scalars: integers modulo ℓ, the order of ristretto255, as bigint in formulas and as 32 little-endian bytes in vectors. */
import { ristretto255 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { type Bytes, piece } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Random } from '../random.ts';

/** ℓ = 2^252 + 27742317777372353535851937790883648493 (RFC 9496 §4). */
export const ORDER: bigint = ristretto255.Point.Fn.ORDER;

/** The representative in [0, ℓ). */
export const mod = (x: bigint): bigint => {
  const r = x % ORDER;
  return r < 0n ? r + ORDER : r;
};

/** x^−1 mod ℓ; throws on zero. */
export const invert = (x: bigint): bigint => ristretto255.Point.Fn.inv(mod(x));

/** 32 little-endian bytes; `x` must already lie in [0, ℓ). */
export const scalarBytes = (x: bigint): Bytes => numberToBytesLE(x, 32);

/** A canonical scalar; throws `bad-scalar` at ℓ and above. */
export function readScalar(bytes: Bytes): bigint {
  const x = bytes.length === 32 ? bytesToNumberLE(bytes) : ORDER;
  if (x >= ORDER) throw new OstrakaError('bad-scalar', 'a scalar is not 32 bytes below the group order');
  return x;
}

/** n scalars as one vector of n·32 bytes. */
export function packScalars(scalars: readonly bigint[]): Bytes {
  const out = new Uint8Array(32 * scalars.length);
  scalars.forEach((s, i) => {
    out.set(scalarBytes(s), 32 * i);
  });
  return out;
}

/** The scalars of a vector of n·32 bytes; throws `bad-scalar`, `bad-length`. */
export function readScalars(vector: Bytes): bigint[] {
  if (vector.length % 32 !== 0) throw new OstrakaError('bad-length', 'a scalar vector is not a multiple of 32 bytes');
  return Array.from({ length: vector.length / 32 }, (_, i) => readScalar(piece(vector, i)));
}

/** A uniform scalar in [1, ℓ): 253 random bits, rejected until they fit. */
export function randomScalar(random: Random): bigint {
  for (;;) {
    const draw = Uint8Array.from(random(32));
    draw[31]! &= 0x1f;
    const x = bytesToNumberLE(draw);
    if (x > 0n && x < ORDER) return x;
  }
}
