/**
 * Vectors of points: n extended points of POINT bytes in storage, n encodings of 32 bytes. Each function walks through
 * them LANES at a time, or WIDTH where powers are taken; where n is no multiple of that, what is left shows its last point
 * more than once.
 */
import {
  addCached, loadPoint, NIELS, negateSummand, neutral, POINT, POINT_PACKS, storePoint, storeNiels, toCached, toNiels,
} from './curve';
import { D, INVSQRT_A_MINUS_D, ONE, SQRT_M1 } from './constants';
import { LANES, PACK } from './field';
import * as pair from './pair';
import {
  add, carry, copy, gather, isNegative, isZero, mul, negate, PAIR, PAIR_POINT, select, small, sqr, sub, T, toBytes,
  WIDTH, X, Y, Z,
} from './pair';
import { absolute, invert } from './power';
import * as ristretto from './ristretto';

const S = memory.data(3 * POINT_PACKS, 16);
const P = S, Q = S + POINT_PACKS, C = S + 2 * POINT_PACKS;
const PAIRS = memory.data(2 * PAIR_POINT, 16);
const P2 = PAIRS, Q2 = PAIRS + PAIR_POINT;

/** The index in lane 1 of the pack that begins with index i. */
@inline export function last(i: i32, n: i32): i32 {
  return min(i + LANES - 1, n - 1);
}

/** What an encoding was, a byte for each. */
const VALID: u8 = 0;
const IDENTITY: u8 = 1;
const REFUSED: u8 = 2;

/**
 * Decodes n encodings; the neutral element stands for each that is refused. Returns how many are not VALID. `hints` is 0
 * or the address of n hints, which are read, and written where they do not fit (ristretto.ts).
 */
export function decode(points: usize, verdicts: usize, bytes: usize, n: i32, hints: usize): i32 {
  let notable = 0;
  for (let i = 0; i < n; i += WIDTH) {
    notable += decodePair(P2, verdicts, bytes, hints, i, n);
    pair.storePoint(points, i, n, P2);
  }
  return notable;
}

/** o ← the points of the encodings from index i on; writes their verdicts, and returns how many are not VALID. */
export function decodePair(o: usize, verdicts: usize, bytes: usize, hints: usize, i: i32, n: i32): i32 {
  let notable = 0;
  const valid = ristretto.decode(o, bytes, hints, i, n), identity = ristretto.decodedIdentity;
  for (let k = 0; k < min(WIDTH, n - i); k++) {
    const verdict = (valid >> k) & 1 ? ((identity >> k) & 1 ? IDENTITY : VALID) : REFUSED;
    store<u8>(verdicts + i + k, verdict);
    notable += i32(verdict != VALID);
  }
  return notable;
}

/** Encodes n points; `hints` is 0 or where n hints are written. */
export function encode(bytes: usize, points: usize, n: i32, hints: usize): void {
  for (let i = 0; i < n; i += WIDTH) {
    pair.loadPoint(P2, points, i, n);
    ristretto.encode(bytes, hints, i, n, P2);
  }
}

/** Writes 1 for each point that stands for the identity, 0 for the others. Returns how many there are. */
export function identities(verdicts: usize, points: usize, n: i32): i32 {
  let found = 0;
  for (let i = 0; i < n; i += WIDTH) {
    pair.loadPoint(P2, points, i, n);
    const lanes = ristretto.isIdentity(P2);
    for (let k = 0; k < min(WIDTH, n - i); k++) {
      const verdict = (lanes >> k) & 1;
      store<u8>(verdicts + i + k, verdict);
      found += verdict;
    }
  }
  return found;
}

/** The points that the two halves of LANES strings are mapped to. */
const HALVES = memory.data(WIDTH * POINT, 16);

/** The element of n strings of 64 uniform bytes each (RFC 9496 §4.3.4). */
export function derive(points: usize, uniform: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n), other = HALVES + (j - i) * 2 * POINT;
    ristretto.map(P2, uniform, 2 * i, 2 * n);
    pair.storePoint(HALVES, 0, WIDTH, P2);
    loadPoint(P, HALVES, other);
    loadPoint(Q, HALVES + POINT, other + POINT);
    toCached(C, Q);
    addCached(P, P, C);
    storePoint(points + i * POINT, points + j * POINT, P);
  }
}

/** out_i ← a_i + b_i, or a_i − b_i. */
export function addEach(out: usize, a: usize, b: usize, n: i32, subtract: bool): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(Q, b + i * POINT, b + j * POINT);
    toCached(C, Q);
    if (subtract) negateSummand(C, -1);
    loadPoint(P, a + i * POINT, a + j * POINT);
    addCached(P, P, C);
    storePoint(out + i * POINT, out + j * POINT, P);
  }
}

/** out ← the sum of n points. */
export function total(out: usize, points: usize, n: i32): void {
  neutral(P);
  for (let i = 0; i < n; i++) {
    loadPoint(Q, points + i * POINT, points + i * POINT);
    toCached(C, Q);
    addCached(P, P, C);
  }
  storePoint(out, out, P);
}

/** The bytes that `toNielsEach` needs as work space for n points. */
export function toNielsEachBytes(n: i32): i32 {
  return PAIR * (n / WIDTH + 1);
}

/** The niels form of n points, with one inversion for all (P. Montgomery's trick), each lane a product of its own. */
export function toNielsEach(niels: usize, points: usize, n: i32, work: usize): void {
  const product = Q2, inverse = Q2 + PAIR;
  copy(product, ONE);
  let w = work;
  for (let i = 0; i < n; i += WIDTH, w += PAIR) {
    copy(w, product);
    gather(P2, points + POINT / 2, POINT, i, n);
    mul(product, product, P2);
  }
  invert(product, product);
  for (let i = (n - 1) & -WIDTH; i >= 0; i -= WIDTH) {
    w -= PAIR;
    pair.loadPoint(P2, points, i, n);
    mul(inverse, product, w); // 1/Z
    mul(product, product, P2 + Z);
    mul(P2 + X, P2 + X, inverse);
    mul(P2 + Y, P2 + Y, inverse);
    for (let h = 0; h < 2; h++) {
      toNiels(Q, P2 + X + h * PACK, P2 + Y + h * PACK);
      const first = pair.place(i, h * LANES, n), other = pair.place(i, (h + 1) * LANES - 1, n);
      storeNiels(niels + first * NIELS, niels + other * NIELS, Q);
    }
  }
}

/** As toNielsEach, for points that have Z = 1, as decoding leaves them. */
export function affineToNielsEach(niels: usize, points: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    toNiels(Q, P, P + PACK);
    storeNiels(niels + i * NIELS, niels + j * NIELS, Q);
  }
}

/** What `encodeDoubles` keeps of a point between its two passes: e, f, g, h, eg, fh, efgh and the product before. */
const STATE: i32 = 8 * PAIR;
const E: i32 = 0, F = PAIR, G = 2 * PAIR, H = 3 * PAIR;
const EG = 4 * PAIR, FH = 5 * PAIR, EFGH = 6 * PAIR, BEFORE = 7 * PAIR;

/** The bytes that `encodeDoubles` needs as work space for n points. */
export function encodeDoublesBytes(n: i32): i32 {
  return STATE * (n / WIDTH + 1);
}

/**
 * The encodings of 2P_i with one inversion for all, after RistrettoPoint::double_and_compress_batch of curve25519-dalek:
 * where a point is a double, the inverse square root of the general encoding is a product of its half's coordinates.
 * efgh = 0 where 2P is the identity, whose encoding is 0.
 */
export function encodeDoubles(bytes: usize, points: usize, n: i32, work: usize): void {
  const product = Q2, U = Q2 + PAIR, V = Q2 + 2 * PAIR, INVERSE = Q2 + 3 * PAIR;
  copy(product, ONE);
  let s = work;
  for (let i = 0; i < n; i += WIDTH, s += STATE) {
    pair.loadPoint(P2, points, i, n);
    sqr(U, P2 + T);
    mul(U, U, D); // d·T²
    sqr(V, P2 + Z);
    add(s + F, V, U);
    carry(s + F, s + F); // Z² + d·T²
    sub(s + H, V, U);
    carry(s + H, s + H); // Z² − d·T²
    add(U, P2 + Y, P2 + Y);
    mul(s + E, U, P2 + X); // 2XY
    sqr(U, P2 + X);
    sqr(V, P2 + Y);
    add(s + G, U, V);
    carry(s + G, s + G); // X² + Y²
    mul(s + EG, s + E, s + G);
    mul(s + FH, s + F, s + H);
    mul(U, s + EG, s + FH);
    const identity = isZero(U);
    select(s + EFGH, ONE, U, identity);
    small(V, 0);
    select(s + FH, V, s + FH, identity); // so that 1/t = 0
    copy(s + BEFORE, product);
    mul(product, product, s + EFGH);
  }
  invert(product, product);
  for (let i = (n - 1) & -WIDTH; i >= 0; i -= WIDTH) {
    s -= STATE;
    mul(INVERSE, product, s + BEFORE); // 1/efgh
    mul(product, product, s + EFGH);
    mul(U, s + EG, INVERSE); // 1/z
    mul(V, s + FH, INVERSE); // 1/t
    mul(INVERSE, s + EG, U);
    const rotate = isNegative(INVERSE);
    negate(s + EG, s + E, -1);
    mul(s + FH, s + F, SQRT_M1);
    select(s + E, s + G, s + E, rotate);
    select(s + G, s + EG, s + G, rotate);
    select(s + H, s + FH, s + H, rotate);
    select(s + F, SQRT_M1, INVSQRT_A_MINUS_D, rotate);
    mul(INVERSE, s + H, s + E);
    mul(INVERSE, INVERSE, U);
    negate(s + G, s + G, isNegative(INVERSE));
    mul(V, s + G, V);
    mul(V, V, s + F);
    sub(U, s + H, s + G); // 2
    mul(U, U, V);
    absolute(U, U);
    toBytes(bytes, i, n, U);
  }
}
