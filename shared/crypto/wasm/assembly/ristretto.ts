/**
 * ristretto255 (RFC 9496) over pairs: decoding, encoding, the map to the group, equality to the identity.
 * A group element is a coset of the 4-torsion, and any of its points may stand for it. Vectors of n encodings, points and
 * hints, 32 bytes each, are read and written at the places that the lanes show from index i on.
 *
 * A *hint* is 1/√(v·u2²) of §4.3.1, non-negative: a function of the encoding alone, which is all that is expensive in its
 * decoding, and 0 where there is none. With u2 = 1 + s² and v = −(d·(1 − s²)²) − u2², any r with r²·v·u2² = 1 is a hint or
 * its negative, and the point is the same for both: x = |2s·r·u2| and y = (1 − s²)·r²·u2·v. So to square what was given as
 * one and to multiply it decides whether it is, and where it is not, the root is taken as without it.
 */
import {
  D, D_MINUS_ONE_SQ, INVSQRT_A_MINUS_D, ONE, ONE_MINUS_D_SQ, QUARTER, SQRT_AD_MINUS_ONE, SQRT_M1,
} from './constants';
import {
  add, ALL, carry, copy, fromBytes, isNegative, isZero, mul, negate, PAIR, select, small, sqr, sub, T, toBytes, X, Y, Z,
} from './pair';
import { absolute, inverseRoot, sqrtRatio } from './power';

const S0 = memory.data(9 * PAIR, 16);
const S = S0, SS = S0 + PAIR, U1 = S0 + 2 * PAIR, U2 = S0 + 3 * PAIR, V = S0 + 4 * PAIR;
const I = S0 + 5 * PAIR, DX = S0 + 6 * PAIR, DY = S0 + 7 * PAIR, W = S0 + 8 * PAIR;

/** The lanes of the last `decode` that are the identity's encoding, 32 zero bytes. */
export let decodedIdentity: i32 = 0;
/** Those where x is −2s·I·u2. */
let decodedTurned: i32 = 0;

/** Whether I² · a = 1 in every lane. */
function isRoot(a: usize): bool {
  sqr(W, I);
  mul(W, W, a);
  sub(W, W, ONE);
  return isZero(W) == ALL;
}

/**
 * §4.3.1. o ← the points of 32 bytes each, affine, in the lanes that are returned; the neutral element in the others.
 * `hints`, unless it is 0, is the address of n hints; where one does not fit, it is written anew.
 */
export function decode(o: usize, bytes: usize, hints: usize, i: i32, n: i32): i32 {
  let valid = fromBytes(S, bytes, i, n);
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
  small(SS, 0);
  if (hints == 0) valid &= inverseRoot(I, DX);
  else {
    fromBytes(I, hints, i, n); // bit 255 is ignored
    if (!isRoot(DX)) {
      valid &= inverseRoot(I, DX);
      select(W, I, SS, valid);
      toBytes(hints, i, n, W);
    }
  }
  mul(DX, I, U2);
  mul(DY, I, DX);
  mul(DY, DY, V);
  add(S, S, S);
  mul(W, S, DX);
  decodedTurned = isNegative(W);
  negate(W, W, decodedTurned);
  mul(DY, U1, DY);
  mul(DX, W, DY);
  valid &= ~isNegative(DX) & ~isZero(DY);
  select(o + X, W, SS, valid);
  select(o + Y, DY, ONE, valid);
  select(o + T, DX, SS, valid);
  copy(o + Z, ONE);
  return valid;
}

/**
 * For a point P that was decoded last and a point Q: n ← N and m ← M such that M/(N·(Z + Y)·X·Y) is, but for its sign, the root that
 * encoding P + 2Q = (X : Y : Z : T) takes. For which 2Q = (e/f, g/h), with e = 2XY, f = Y² − X², g = X² + Y², h = 2Z² − f of Q.
 *
 * The 2-isogeny (s, t) ↦ (2s/t, (1 − s²)/(1 + s²)) comes from the curve t² = −d·(1 − s²)² − (1 + s²)², and its points are what is
 * known of either: of P by its decoding, where t = v·I·u2; of 2Q since a double is the image of (√(−1 − d)·e, 2√(−1 − d)·f)/(g + h).
 * Their sum there is (N/M, …), so that N/M stands for P + 2Q as s for P, and √(Z² − Y²) = (Z + Y)·N/M.
 */
export function sumRoot(n: usize, m: usize, e: usize, f: usize, g: usize, h: usize): void {
  mul(W, V, I);
  mul(W, W, U2);
  negate(W, W, decodedTurned); // t
  mul(W, W, e);
  mul(n, f, S); // 2s·f
  add(n, n, W);
  carry(n, n);
  mul(W, g, U2);
  mul(m, h, U1);
  add(m, m, W);
  carry(m, m);
}

/** §4.3.2. Writes 32 bytes for each lane and, unless `hints` is 0, the hint for decoding them; 0 for the identity. */
export function encode(bytes: usize, hints: usize, i: i32, n: i32, p: usize): void {
  ofPoint(p);
  inverseRoot(I, V);
  write(bytes, hints, i, n, p);
}

/** As `encode`, where `root` may be the inverse square root that it takes, of either sign; where it is none in a lane, it is taken. */
export function encodeBy(root: usize, bytes: usize, hints: usize, i: i32, n: i32, p: usize): void {
  ofPoint(p);
  copy(I, root);
  if (!isRoot(V)) inverseRoot(I, V);
  write(bytes, hints, i, n, p);
}

/** U1 ← Z² − Y², U2 ← XY and V ← u1·u2². */
function ofPoint(p: usize): void {
  add(U1, p + Z, p + Y);
  carry(U1, U1);
  sub(U2, p + Z, p + Y); // 2
  mul(U1, U2, U1);
  mul(U2, p + X, p + Y);
  sqr(V, U2);
  mul(V, V, U1);
}

/** Writes a point and its hint by I = ±1/√V. */
function write(bytes: usize, hints: usize, i: i32, n: i32, p: usize): void {
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
  toBytes(bytes, i, n, W);
  if (hints == 0) return;
  // For affine x, y: s = (1 − y)·den with den² = 1/(1 − y²), hence u2 = 1 + s² = 2/(1 + y) and 1/s = (1 + y)·den, and
  // x = |2s·r·u2| of the decoding says |r| = |x/(2s·u2)| = |x·(1 + y)²·den/4|.
  add(W, p + Z, DY); // 2
  mul(W, W, V);
  sqr(W, W);
  mul(U2, DX, U2);
  mul(W, W, U2);
  mul(W, W, QUARTER);
  absolute(W, W);
  toBytes(hints, i, n, W);
}

/** The lanes that stand for the identity: T = XY/Z is 0 on the 4-torsion and nowhere else. */
export function isIdentity(p: usize): i32 {
  return isZero(p + T);
}

/** MAP of §4.3.4: o ← the point of 32 bytes each, of which bit 255 is ignored. */
export function map(o: usize, bytes: usize, i: i32, n: i32): void {
  fromBytes(S, bytes, i, n);
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
