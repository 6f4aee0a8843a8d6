/**
 * ristretto255 (RFC 9496) over packs: decoding, encoding, the map to the group, equality to the identity.
 * A group element is a coset of the 4-torsion, and any of its points may stand for it.
 */
import { D, D_MINUS_ONE_SQ, INVSQRT_A_MINUS_D, ONE, ONE_MINUS_D_SQ, SQRT_AD_MINUS_ONE, SQRT_M1 } from './constants';
import { T, X, Y, Z } from './curve';
import {
  add, carry, copy, fromBytes, isNegative, isZero, mul, negate, PACK, select, small, sqr, sub, toBytes,
} from './field';
import { absolute, sqrtRatio } from './power';

const S0 = memory.data(9 * PACK, 16);
const S = S0, SS = S0 + PACK, U1 = S0 + 2 * PACK, U2 = S0 + 3 * PACK, V = S0 + 4 * PACK;
const I = S0 + 5 * PACK, DX = S0 + 6 * PACK, DY = S0 + 7 * PACK, W = S0 + 8 * PACK;

/** The lanes of the last `decode` that are the identity's encoding, 32 zero bytes. */
export let decodedIdentity: i32 = 0;

/**
 * §4.3.1. o ← the points of 32 bytes each, affine, in the lanes that are returned; the neutral element in the others.
 */
export function decode(o: usize, s0: usize, s1: usize): i32 {
  let valid = fromBytes(S, s0, s1);
  valid &= ~isNegative(S);
  decodedIdentity = valid & isZero(S);
  sqr(SS, S);
  sub(U1, ONE, SS);
  carry(U1, U1); // 1 − s²
  add(U2, ONE, SS);
  carry(U2, U2); // 1 + s²
  sqr(V, U1);
  mul(V, V, D);
  sqr(W, U2); // u2²
  add(V, V, W);
  carry(V, V);
  negate(V, V, -1); // −(d·u1²) − u2²
  mul(DX, V, W);
  valid &= sqrtRatio(I, ONE, DX);
  mul(DX, I, U2);
  mul(DY, I, DX);
  mul(DY, DY, V);
  add(S, S, S);
  mul(W, S, DX);
  absolute(W, W);
  mul(DY, U1, DY);
  mul(DX, W, DY);
  valid &= ~isNegative(DX) & ~isZero(DY);
  small(SS, 0);
  select(o + X, W, SS, valid);
  select(o + Y, DY, ONE, valid);
  select(o + T, DX, SS, valid);
  copy(o + Z, ONE);
  return valid;
}

/** §4.3.2. Writes 32 bytes for each lane. */
export function encode(s0: usize, s1: usize, p: usize): void {
  add(U1, p + Z, p + Y);
  carry(U1, U1);
  sub(U2, p + Z, p + Y); // 2
  mul(U1, U2, U1);
  mul(U2, p + X, p + Y);
  sqr(V, U2);
  mul(V, V, U1);
  sqrtRatio(I, ONE, V);
  mul(U1, I, U1); // den1
  mul(U2, I, U2); // den2
  mul(V, U1, U2);
  mul(V, V, p + T); // 1/z
  mul(W, p + T, V);
  const rotate = isNegative(W);
  mul(DX, p + Y, SQRT_M1);
  mul(DY, p + X, SQRT_M1);
  mul(W, U1, INVSQRT_A_MINUS_D);
  select(DX, DX, p + X, rotate);
  select(DY, DY, p + Y, rotate);
  select(U2, W, U2, rotate);
  mul(W, DX, V);
  negate(DY, DY, isNegative(W));
  sub(W, p + Z, DY); // 2
  mul(W, W, U2);
  absolute(W, W);
  toBytes(s0, s1, W);
}

/** The lanes that stand for the identity: T = XY/Z is 0 on the 4-torsion and nowhere else. */
export function isIdentity(p: usize): i32 {
  return isZero(p + T);
}

/** MAP of §4.3.4: o ← the point of 32 bytes each, of which bit 255 is ignored. */
export function map(o: usize, t0: usize, t1: usize): void {
  fromBytes(S, t0, t1);
  sqr(U1, S);
  mul(U1, U1, SQRT_M1); // r = i·t²
  add(U2, U1, ONE);
  mul(U2, U2, ONE_MINUS_D_SQ); // u = (r + 1)(1 − d²)
  mul(V, U1, D);
  add(V, V, ONE);
  add(W, U1, D);
  carry(W, W);
  mul(V, V, W);
  negate(V, V, -1); // v = (−1 − r·d)(r + d)
  const square = sqrtRatio(I, U2, V);
  mul(W, I, S);
  absolute(W, W);
  negate(W, W, -1);
  select(S, I, W, square); // s, or −|s·t|
  negate(W, ONE, -1);
  select(W, W, U1, square); // c = −1, or r
  sub(U1, U1, ONE);
  mul(W, W, U1);
  mul(W, W, D_MINUS_ONE_SQ);
  sub(W, W, V); // N = c(r − 1)(d − 1)² − v, twice as loose
  mul(U1, W, SQRT_AD_MINUS_ONE); // w1
  add(U2, S, S);
  mul(U2, U2, V); // w0 = 2sv
  sqr(SS, S);
  sub(DX, ONE, SS);
  carry(DX, DX); // w2 = 1 − s²
  add(DY, ONE, SS);
  carry(DY, DY); // w3 = 1 + s²
  mul(o + X, U2, DY);
  mul(o + Y, DX, U1);
  mul(o + Z, U1, DY);
  mul(o + T, U2, DX);
}
