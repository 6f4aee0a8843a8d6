/** Powers in F_p: inverses and square roots of fractions, of all lanes of a pair. */
import { ONE, SQRT_M1 } from './constants';
import { squares } from './field';
import { add, isNegative, isZero, mul, negate, PAIR, select, sqr, sub } from './pair';

const S = memory.data(8 * PAIR, 16);
const A = S, B = S + PAIR, C = S + 2 * PAIR, A11 = S + 3 * PAIR;

/** o ← a^(2^250 − 1), and A11 ← a^11, by the chain of D. J. Bernstein, "Curve25519" (PKC 2006): 249 squarings. */
function power250(o: usize, a: usize): void {
  sqr(A, a);
  squares(B, A, 2);
  mul(B, a, B);
  mul(A11, A, B);
  sqr(A, A11);
  mul(A, B, A); // 2^5 − 1
  squares(B, A, 5);
  mul(A, B, A); // 2^10 − 1
  squares(B, A, 10);
  mul(B, B, A); // 2^20 − 1
  squares(C, B, 20);
  mul(B, C, B); // 2^40 − 1
  squares(B, B, 10);
  mul(A, B, A); // 2^50 − 1
  squares(B, A, 50);
  mul(B, B, A); // 2^100 − 1
  squares(C, B, 100);
  mul(B, C, B); // 2^200 − 1
  squares(B, B, 50);
  mul(o, B, A);
}

/** o ← 1/a, and 0 for 0: a^(p−2) = a^(2^255 − 21). */
export function invert(o: usize, a: usize): void {
  power250(B, a);
  squares(B, B, 5);
  mul(o, B, A11);
}

const R = S + 4 * PAIR, V3 = S + 5 * PAIR, CHECK = S + 6 * PAIR, T = S + 7 * PAIR;

/** V3 ← v³ and T ← v⁷. */
function sevenths(v: usize): void {
  sqr(V3, v);
  mul(V3, V3, v);
  sqr(T, V3);
  mul(T, T, v);
}

/** R ← T^((p−5)/8), and (p−5)/8 = 2^252 − 3. */
function power252(): void {
  power250(R, T);
  squares(R, R, 2);
  mul(R, R, T);
}

/** o ← 1/√v, non-negative, in the lanes that are returned: SQRT_RATIO_M1(1, v) where v is a square and not 0. v tight. */
export function inverseRoot(o: usize, v: usize): i32 {
  sevenths(v);
  power252();
  mul(R, R, V3);
  sqr(CHECK, R);
  mul(CHECK, CHECK, v);
  sub(T, CHECK, ONE);
  const correct = isZero(T);
  add(T, CHECK, ONE);
  const flipped = isZero(T);
  mul(T, R, SQRT_M1);
  select(R, T, R, flipped);
  negate(o, R, isNegative(R));
  return correct | flipped;
}

/**
 * SQRT_RATIO_M1(u, v) of RFC 9496 §4.2: o ← √(u/v), non-negative, in the lanes that are returned; √(iu/v) in the
 * others, where u/v is no square. 0 for u = 0, which counts as a square; 0 for v = 0, which does not unless u = 0. u, v
 * tight.
 */
export function sqrtRatio(o: usize, u: usize, v: usize): i32 {
  sevenths(v);
  mul(T, T, u);
  power252();
  mul(R, R, V3);
  mul(R, R, u); // r = (u·v³)·(u·v⁷)^((p−5)/8)
  sqr(CHECK, R);
  mul(CHECK, CHECK, v);
  sub(T, CHECK, u);
  const correct = isZero(T);
  negate(CHECK, CHECK, -1);
  sub(T, CHECK, u);
  const flipped = isZero(T);
  mul(V3, u, SQRT_M1);
  sub(T, CHECK, V3);
  const flippedI = isZero(T);
  mul(T, R, SQRT_M1);
  select(R, T, R, flipped | flippedI);
  negate(o, R, isNegative(R));
  return correct | flipped;
}

/** o ← |a| in the sense of RFC 9496 §3. */
export function absolute(o: usize, a: usize): void {
  negate(o, a, isNegative(a));
}
