/**
 * Vectors of points: n extended points of POINT bytes in storage, n encodings of 32 bytes. Each function walks through
 * them LANES at a time; where n is odd, the last pack holds the last point twice.
 */
import {
  addCached, loadPoint, NIELS, negateSummand, neutral, POINT, POINT_PACKS, storePoint, storeNiels, T, toCached,
  toNiels, X, Y, Z,
} from './curve';
import { D, INVSQRT_A_MINUS_D, ONE, SQRT_M1 } from './constants';
import {
  add, carry, copy, gather, isNegative, isZero, LANES, mul, negate, PACK, select, small, sqr, sub, toBytes,
} from './field';
import { absolute, invert } from './power';
import * as ristretto from './ristretto';

const S = memory.data(3 * POINT_PACKS, 16);
const P = S, Q = S + POINT_PACKS, C = S + 2 * POINT_PACKS;

/** The index in lane 1 of the pack that begins with index i. */
@inline export function last(i: i32, n: i32): i32 {
  return min(i + LANES - 1, n - 1);
}

/** What an encoding was, a byte for each. */
const VALID: u8 = 0;
const IDENTITY: u8 = 1;
const REFUSED: u8 = 2;

@inline function verdict(valid: i32, identity: i32): u8 {
  return valid & 1 ? (identity & 1 ? IDENTITY : VALID) : REFUSED;
}

/** Decodes n encodings; the neutral element stands for each that is refused. Returns how many are not VALID. */
export function decode(points: usize, verdicts: usize, bytes: usize, n: i32): i32 {
  let notable = 0;
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    const valid = ristretto.decode(P, bytes + 32 * i, bytes + 32 * j);
    storePoint(points + i * POINT, points + j * POINT, P);
    const identity = ristretto.decodedIdentity;
    const v0 = verdict(valid, identity), v1 = verdict(valid >> (LANES - 1), identity >> (LANES - 1));
    store<u8>(verdicts + i, v0);
    store<u8>(verdicts + j, v1);
    notable += i32(v0 != VALID) + i32(j > i && v1 != VALID);
  }
  return notable;
}

export function encode(bytes: usize, points: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    ristretto.encode(bytes + 32 * i, bytes + 32 * j, P);
  }
}

/** Writes 1 for each point that stands for the identity, 0 for the others. Returns how many there are. */
export function identities(verdicts: usize, points: usize, n: i32): i32 {
  let found = 0;
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    const lanes = ristretto.isIdentity(P), v0 = lanes & 1, v1 = (lanes >> (LANES - 1)) & 1;
    store<u8>(verdicts + i, v0);
    store<u8>(verdicts + j, v1);
    found += v0 + (j > i ? v1 : 0);
  }
  return found;
}

/** The element of n strings of 64 uniform bytes each (RFC 9496 §4.3.4). */
export function derive(points: usize, uniform: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n), u0 = uniform + 64 * i, u1 = uniform + 64 * j;
    ristretto.map(P, u0, u1);
    ristretto.map(Q, u0 + 32, u1 + 32);
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
  return PACK * (n / LANES + 1);
}

/** The niels form of n points, with one inversion for all (P. Montgomery's trick), each lane a product of its own. */
export function toNielsEach(niels: usize, points: usize, n: i32, work: usize): void {
  const product = C;
  copy(product, ONE);
  for (let i = 0, w = work; i < n; i += LANES, w += PACK) {
    copy(w, product);
    const j = last(i, n);
    gather(P, points + i * POINT + POINT / 2, points + j * POINT + POINT / 2);
    mul(product, product, P);
  }
  invert(product, product);
  const packs = (n + LANES - 1) / LANES;
  for (let k = packs - 1; k >= 0; k--) {
    const i = k * LANES, j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    mul(Q, product, work + k * PACK); // 1/Z
    mul(product, product, P + Z);
    mul(P + X, P + X, Q);
    mul(P + Y, P + Y, Q);
    toNiels(Q, P + X, P + Y);
    storeNiels(niels + i * NIELS, niels + j * NIELS, Q);
  }
}

/** As toNielsEach, for points that have Z = 1, as decoding leaves them. */
export function affineToNielsEach(niels: usize, points: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    toNiels(Q, P + X, P + Y);
    storeNiels(niels + i * NIELS, niels + j * NIELS, Q);
  }
}

/** What `encodeDoubles` keeps of a point between its two passes: e, f, g, h, eg, fh, efgh and the product before. */
const STATE: i32 = 8 * PACK;
const E: i32 = 0, F = PACK, G = 2 * PACK, H = 3 * PACK;
const EG = 4 * PACK, FH = 5 * PACK, EFGH = 6 * PACK, BEFORE = 7 * PACK;

/** The bytes that `encodeDoubles` needs as work space for n points. */
export function encodeDoublesBytes(n: i32): i32 {
  return STATE * (n / LANES + 1);
}

/**
 * The encodings of 2P_i with one inversion for all, after RistrettoPoint::double_and_compress_batch of curve25519-dalek:
 * where a point is a double, the inverse square root of the general encoding is a product of its half's coordinates.
 * efgh = 0 where 2P is the identity, whose encoding is 0.
 */
export function encodeDoubles(bytes: usize, points: usize, n: i32, work: usize): void {
  const product = Q, U = Q + PACK, V = Q + 2 * PACK, INVERSE = Q + 3 * PACK;
  copy(product, ONE);
  let s = work;
  for (let i = 0; i < n; i += LANES, s += STATE) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    sqr(U, P + T);
    mul(U, U, D); // d·T²
    sqr(V, P + Z);
    add(s + F, V, U);
    carry(s + F, s + F); // Z² + d·T²
    sub(s + H, V, U);
    carry(s + H, s + H); // Z² − d·T²
    add(U, P + Y, P + Y);
    mul(s + E, U, P + X); // 2XY
    sqr(U, P + X);
    sqr(V, P + Y);
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
  for (let i = (n - 1) & -LANES; i >= 0; i -= LANES) {
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
    const j = last(i, n);
    toBytes(bytes + 32 * i, bytes + 32 * j, U);
  }
}
