/**
 * The encodings of P_i + 2Q_i for n encoded points P_i and points Q_i, with one inversion for all and no root (ristretto.ts, `sumRoot`):
 * the time of a root is five times that of all the rest.
 */
import { decodePair } from './batch';
import { D2, ONE } from './constants';
import {
  add, carry, copy, isZero, loadPoint, mul, PAIR, PAIR_POINT, select, sqr, sub, T, WIDTH, X, Y, Z,
} from './pair';
import { invert } from './power';
import { encodeBy, sumRoot } from './ristretto';

const S = memory.data(2 * PAIR_POINT + 11 * PAIR, 16);
const P = S, Q = S + PAIR_POINT, V = S + 2 * PAIR_POINT;
const A = V, B = V + PAIR, C = V + 2 * PAIR, DD = V + 3 * PAIR, E = V + 4 * PAIR, F = V + 5 * PAIR, G = V + 6 * PAIR;
const H = V + 7 * PAIR, N = V + 8 * PAIR, PRODUCT = V + 9 * PAIR, ROOT = V + 10 * PAIR;

/** What is kept of a place between the two passes: the sum, the factor that it gives to the product, M, and the product before. */
const STATE: i32 = PAIR_POINT + 3 * PAIR;
const FACTOR: i32 = PAIR_POINT, M = PAIR_POINT + PAIR, BEFORE = PAIR_POINT + 2 * PAIR;

/** The bytes that `encodeSums` needs as work space for n places. */
export function encodeSumsBytes(n: i32): i32 {
  return STATE * (n / WIDTH + 1);
}

/**
 * Verdicts and hints of the P_i, and what is returned, are those of `decode`; `made` is 0 or where the hints of the sums are written.
 * Constant time in the Q_i, but that a root is taken where a sum is the identity or P_i = 2Q_i up to torsion.
 */
export function encodeSums(
  out: usize, made: usize, verdicts: usize, bytes: usize, hints: usize, halves: usize, n: i32, work: usize,
): i32 {
  let notable = 0, s = work;
  copy(PRODUCT, ONE);
  for (let i = 0; i < n; i += WIDTH, s += STATE) {
    notable += decodePair(P, verdicts, bytes, hints, i, n);
    loadPoint(Q, halves, i, n);
    double();
    sumRoot(N, s + M, E, F, G, H);
    addTo(s);
    add(A, s + Z, s + Y); // 2
    mul(A, A, N);
    mul(B, s + X, s + Y);
    mul(A, A, B); // N·(Z + Y)·X·Y
    select(s + FACTOR, ONE, A, isZero(A));
    copy(s + BEFORE, PRODUCT);
    mul(PRODUCT, PRODUCT, s + FACTOR);
  }
  invert(PRODUCT, PRODUCT);
  for (let i = (n - 1) & -WIDTH; i >= 0; i -= WIDTH) {
    s -= STATE;
    mul(ROOT, PRODUCT, s + BEFORE);
    mul(PRODUCT, PRODUCT, s + FACTOR);
    mul(ROOT, ROOT, s + M);
    encodeBy(ROOT, out, made, i, n, s);
  }
  return notable;
}

/** E, F, G, H ← e, f, g, h of Q, and Q ← 2Q = (e/f, g/h): §3.3 in curve.ts. */
function double(): void {
  sqr(A, Q + X);
  sqr(B, Q + Y);
  mul(E, Q + X, Q + Y);
  add(E, E, E);
  carry(E, E);
  sub(F, B, A);
  carry(F, F);
  add(G, A, B);
  carry(G, G);
  sqr(C, Q + Z);
  add(C, C, C);
  sub(H, C, F); // 3
  carry(H, H);
  mul(Q + X, E, H);
  mul(Q + Y, G, F);
  mul(Q + Z, F, H);
  mul(Q + T, E, G);
}

/** o ← P + Q for an affine P: §3.1, (5). */
function addTo(o: usize): void {
  sub(C, P + Y, P + X);
  carry(C, C);
  sub(A, Q + Y, Q + X); // 2
  mul(A, A, C);
  add(C, P + Y, P + X);
  carry(C, C);
  add(B, Q + Y, Q + X); // 2
  mul(B, B, C);
  mul(C, P + T, D2);
  mul(C, C, Q + T);
  add(DD, Q + Z, Q + Z); // 2
  sub(E, B, A);
  carry(E, E);
  sub(F, DD, C); // 3
  add(G, DD, C);
  carry(G, G);
  add(H, B, A); // 2
  mul(o + X, F, E);
  mul(o + Y, H, G);
  mul(o + T, H, E);
  mul(o + Z, F, G);
}
