/**
 * Points of edwards25519 as packs of LANES points, in the coordinates of H. Hisil, K. K.-H. Wong, G. Carter, E. Dawson,
 * "Twisted Edwards curves revisited" (ASIACRYPT 2008), a = −1. Formulas are complete: they hold for every pair of
 * points. The comments count how loose an operand is (field.ts), a tight one not at all.
 *
 *     extended   X, Y, Z, T     x = X/Z, y = Y/Z, xy = T/Z           four packs; in storage POINT bytes
 *     cached     Y+X, Y−X, 2dT, Z    what another point is added to     four packs
 *     niels      y+x, y−x, 2dxy      cached with Z = 1                  three packs; in storage NIELS bytes
 */
import { D2, ONE } from './constants';
import {
  add, carry, copy, ELEMENT, gather, inlineMul, inlineMul2, inlineSqr, inlineSqr2, mul, mul2, negate, PACK,
  scatter, small, spread, spreadBack, sub, swap,
} from './field';

export const POINT: i32 = 4 * ELEMENT;
export const NIELS: i32 = 3 * ELEMENT;
/** The packs of an extended or a cached point. */
export const POINT_PACKS: i32 = 4 * PACK;

export const X: i32 = 0;
export const Y: i32 = PACK;
export const Z: i32 = 2 * PACK;
export const T: i32 = 3 * PACK;

const S = memory.data(9 * PACK, 16);
const A = S, B = S + PACK, C = S + 2 * PACK, D = S + 3 * PACK;
const E = S + 4 * PACK, F = S + 5 * PACK, G = S + 6 * PACK, H = S + 7 * PACK, U = S + 8 * PACK;

/**
 * A call of a product costs a tenth of it. Where most of the work is, products stand in place; everywhere, and the code in use
 * at a time no longer fits where a processor keeps it decoded.
 */
@inline function product(o: usize, a: usize, b: usize, inPlace: bool): void {
  if (inPlace) inlineMul(o, a, b);
  else mul(o, a, b);
}

/** o ← (EF, GH, FG, EH). */
@inline function finish(o: usize, inPlace: bool): void {
  product(o + X, F, E, inPlace);
  product(o + Y, H, G, inPlace);
  product(o + T, H, E, inPlace);
  product(o + Z, F, G, inPlace);
}

/** From A = (Y1−X1)(Y2−X2), B = (Y1+X1)(Y2+X2), C = 2d·T1·T2, D = 2·Z1·Z2, twice as loose: §3.1, (5). */
@inline function sum(o: usize, inPlace: bool): void {
  spread(H, E, B, A); // H 2
  spreadBack(G, F, D, C); // F 3
  finish(o, inPlace);
}

/** o ← p + q for a niels q: 7 multiplications. */
export function addNiels(o: usize, p: usize, q: usize): void {
  sub(U, p + Y, p + X); // 2
  inlineMul(A, U, q + PACK);
  add(U, p + Y, p + X);
  inlineMul(B, U, q);
  inlineMul(C, p + T, q + 2 * PACK);
  add(D, p + Z, p + Z);
  sum(o, true);
}

/** o ← p + q for a cached q: 8 multiplications. */
export function addCached(o: usize, p: usize, q: usize): void {
  sub(U, p + Y, p + X); // 2
  mul(A, U, q + PACK);
  add(U, p + Y, p + X);
  mul(B, U, q);
  mul(C, p + T, q + 2 * PACK);
  mul2(D, p + Z, q + 3 * PACK);
  sum(o, false);
}

/**
 * o ← 2p: §3.3 with all four signs turned, (X : Y : Z : T) being (−X : −Y : −Z : −T). 7 multiplications and squarings,
 * and one more for T, without which the result can only be doubled or encoded.
 */
export function double(o: usize, p: usize, withT: bool): void {
  inlineSqr(A, p + X);
  inlineSqr(B, p + Y);
  inlineSqr2(C, p + Z);
  inlineMul2(E, p + X, p + Y);
  spread(H, G, B, A); // H 2
  sub(F, C, G); // 2
  inlineMul(o + X, F, E);
  inlineMul(o + Y, H, G);
  if (withT) inlineMul(o + T, H, E);
  inlineMul(o + Z, F, G);
}

/** o ← the cached form of an extended p. */
export function toCached(o: usize, p: usize): void {
  add(U, p + Y, p + X);
  sub(A, p + Y, p + X);
  copy(o + 3 * PACK, p + Z);
  mul(o + 2 * PACK, p + T, D2);
  carry(o, U);
  carry(o + PACK, A);
}

/** Turns q, niels or cached, into −q in the lanes of a set. */
export function negateSummand(q: usize, lanes: i32): void {
  swap(q, q + PACK, lanes);
  negate(q + 2 * PACK, q + 2 * PACK, lanes);
}

/** o ← the niels form of the affine x, y. */
export function toNiels(o: usize, x: usize, y: usize): void {
  mul(C, x, y);
  add(A, y, x);
  sub(B, y, x);
  carry(o, A);
  carry(o + PACK, B);
  mul(o + 2 * PACK, C, D2);
}

/** o ← the neutral element in every lane. */
export function neutral(o: usize): void {
  small(o + X, 0);
  copy(o + Y, ONE);
  copy(o + Z, ONE);
  small(o + T, 0);
}

/** o ← the points stored at p0, p1. */
export function loadPoint(o: usize, p0: usize, p1: usize): void {
  for (let k = 0; k < 4; k++) gather(o + k * PACK, p0 + k * ELEMENT, p1 + k * ELEMENT);
}

export function storePoint(p0: usize, p1: usize, p: usize): void {
  for (let k = 0; k < 4; k++) scatter(p0 + k * ELEMENT, p1 + k * ELEMENT, p + k * PACK);
}

export function loadNiels(o: usize, p0: usize, p1: usize): void {
  for (let k = 0; k < 3; k++) gather(o + k * PACK, p0 + k * ELEMENT, p1 + k * ELEMENT);
}

export function storeNiels(p0: usize, p1: usize, p: usize): void {
  for (let k = 0; k < 3; k++) scatter(p0 + k * ELEMENT, p1 + k * ELEMENT, p + k * PACK);
}
