/** Points of edwards25519 itself, torsion and all, for the signatures of RFC 8032. */
import { last } from './batch';
import { D, ONE } from './constants';
import { addCached, double, loadPoint, POINT, storePoint, T, toCached, X, Y, Z } from './curve';
import { add, carry, copy, fromBytes, isZero, LANES, mul, negate, PACK, select, small, sqr, sub } from './field';
import { sqrtRatio } from './power';

const S = memory.data(12 * PACK, 16);
const P = S, U = S + 4 * PACK, V = S + 5 * PACK, W = S + 6 * PACK, ZERO = S + 7 * PACK;
const CACHED = S + 8 * PACK;
const BYTES0 = memory.data(32), BYTES1 = memory.data(32);

/** Copies 32 bytes without their highest bit, which is returned: the sign of x. */
function splitSign(o: usize, s: usize): i32 {
  memory.copy(o, s, 32);
  const top = load<u8>(o, 31);
  store<u8>(o, top & 127, 31);
  return top >> 7;
}

/**
 * Decodes n points strictly (RFC 8032 §5.1.3): y below p, and no negative 0 for x. Writes 1 for each that is refused,
 * for which the neutral element stands, and 0 for the others; returns how many are refused.
 */
export function edwardsDecode(points: usize, refused: usize, bytes: usize, n: i32): i32 {
  let count = 0;
  small(ZERO, 0);
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    const sign = splitSign(BYTES0, bytes + 32 * i) | (splitSign(BYTES1, bytes + 32 * j) << 1);
    let valid = fromBytes(P + Y, BYTES0, BYTES1);
    sqr(W, P + Y);
    sub(U, W, ONE);
    carry(U, U); // y² − 1
    mul(V, W, D);
    add(V, V, ONE);
    carry(V, V); // dy² + 1
    valid &= sqrtRatio(P + X, U, V);
    valid &= ~(isZero(P + X) & sign);
    negate(P + X, P + X, sign);
    select(P + X, P + X, ZERO, valid);
    select(P + Y, P + Y, ONE, valid);
    copy(P + Z, ONE);
    mul(P + T, P + X, P + Y);
    storePoint(points + i * POINT, points + j * POINT, P);
    const r0 = ~valid & 1, r1 = (~valid >> (LANES - 1)) & 1;
    store<u8>(refused + i, r0);
    store<u8>(refused + j, r1);
    count += r0 + (j > i ? r1 : 0);
  }
  return count;
}

/** The lanes of p that are the neutral element. */
function isNeutral(p: usize): i32 {
  sub(U, p + Y, p + Z);
  return isZero(p + X) & isZero(U);
}

/** Writes 1 for each point P with 8P = 0, of small order, 0 for the others; returns how many there are. */
export function edwardsSmallOrder(verdicts: usize, points: usize, n: i32): i32 {
  let count = 0;
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    double(P, P, false);
    double(P, P, false);
    double(P, P, false);
    const lanes = isNeutral(P), v0 = lanes & 1, v1 = (lanes >> (LANES - 1)) & 1;
    store<u8>(verdicts + i, v0);
    store<u8>(verdicts + j, v1);
    count += v0 + (j > i ? v1 : 0);
  }
  return count;
}

/** ℓ = 2^252 + c, the order of the base point (RFC 8032 §5.1): the two words of c. */
const C0: u64 = 0x5812631a5cf5d3ed, C1: u64 = 0x14def9dea2f79cd6;

/** Whether bit i of ℓ is set, i below 252. */
@inline function orderBit(i: i32): bool {
  return i < 128 && ((i < 64 ? C0 >> i : C1 >> (i - 64)) & 1) == 1;
}

/**
 * Writes 1 for each point P with ℓP ≠ 0, outside the subgroup of the base point, 0 for the others; returns how many there
 * are. A product by ℓ, bit by bit from the highest; for public points.
 */
export function edwardsOutside(verdicts: usize, points: usize, n: i32): i32 {
  let count = 0;
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    toCached(CACHED, P);
    for (let bit = 251; bit >= 0; bit--) {
      const isSet = orderBit(bit);
      double(P, P, isSet);
      if (isSet) addCached(P, P, CACHED);
    }
    const lanes = ~isNeutral(P), v0 = lanes & 1, v1 = (lanes >> (LANES - 1)) & 1;
    store<u8>(verdicts + i, v0);
    store<u8>(verdicts + j, v1);
    count += v0 + (j > i ? v1 : 0);
  }
  return count;
}
