/** Points of edwards25519 itself, torsion and all, for the signatures of RFC 8032. */
import { last } from './batch';
import { D, ONE } from './constants';
import { addCached, double, loadPoint, POINT, POINT_PACKS, storePoint, toCached } from './curve';
import * as field from './field';
import { LANES, PACK } from './field';
import {
  add, carry, copy, fromBytes, isZero, mul, negate, PAIR, PAIR_POINT, place, select, small, sqr, sub, T, WIDTH, X, Y, Z,
} from './pair';
import * as pair from './pair';
import { sqrtRatio } from './power';

const S = memory.data(PAIR_POINT + 4 * PAIR, 16);
const P2 = S, U = S + PAIR_POINT, V = U + PAIR, W = U + 2 * PAIR, ZERO = U + 3 * PAIR;
const P = S, CACHED = S + POINT_PACKS;
/** y alone, of WIDTH points. */
const BYTES = memory.data(32 * WIDTH);

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
  for (let i = 0; i < n; i += WIDTH) {
    let sign = 0;
    for (let k = 0; k < WIDTH; k++) sign |= splitSign(BYTES + 32 * k, bytes + 32 * place(i, k, n)) << k;
    let valid = fromBytes(P2 + Y, BYTES, 0, WIDTH);
    sqr(W, P2 + Y);
    sub(U, W, ONE);
    carry(U, U); // y² − 1
    mul(V, W, D);
    add(V, V, ONE);
    carry(V, V); // dy² + 1
    valid &= sqrtRatio(P2 + X, U, V);
    valid &= ~(isZero(P2 + X) & sign);
    negate(P2 + X, P2 + X, sign);
    select(P2 + X, P2 + X, ZERO, valid);
    select(P2 + Y, P2 + Y, ONE, valid);
    copy(P2 + Z, ONE);
    mul(P2 + T, P2 + X, P2 + Y);
    pair.storePoint(points, i, n, P2);
    for (let k = 0; k < min(WIDTH, n - i); k++) {
      const bad = (~valid >> k) & 1;
      store<u8>(refused + i + k, bad);
      count += bad;
    }
  }
  return count;
}

/** The lanes of p that are the neutral element. */
function isNeutral(p: usize): i32 {
  field.sub(U, p + PACK, p + 2 * PACK); // Y − Z
  return field.isZero(p) & field.isZero(U);
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
