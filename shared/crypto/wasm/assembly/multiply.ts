/**
 * Multiplication by secret scalars, constant time: the sequence of operations and of addresses depends on n alone.
 * Scalars are 32 little-endian bytes below 2^253, written in signed digits of W bits from −2^(W−1) to 2^(W−1); what a
 * digit selects is found by reading the whole row.
 */
import { last, toNielsEach } from './batch';
import {
  addCached, addNiels, double, loadPoint, negateSummand, neutral, NIELS, POINT, POINT_PACKS, storePoint, T, toCached, X, Y, Z,
} from './curve';
import { copy, increment, LANES, lookup, lookupPacks, PACK } from './field';

/** Fixed base: 51 digits of 5 bits, and for each the multiples 1 … 16 of 2^(5w)·B in a table. */
const BASE_BITS: i32 = 5;
const BASE_DIGITS: i32 = 51;
const BASE_ROWS: i32 = 16;

/** Variable base: 64 digits of 4 bits, the multiples 1 … 8 of the point. */
const BITS: i32 = 4;
const DIGITS: i32 = 64;
const ROWS: i32 = 8;

const DIGITS0 = memory.data(64), DIGITS1 = memory.data(64);
const S = memory.data(12 * 80, 16);
const P = S, Q = S + POINT_PACKS, SUM = S + 2 * POINT_PACKS;

/** The digits of a scalar, lowest first. */
export function recode(digits: usize, scalar: usize, bits: i32, count: i32): void {
  const half = 1 << (bits - 1), mask = (1 << bits) - 1;
  let carried = 0, buffer: u64 = 0, held = 0;
  let next = scalar;
  const end = scalar + 32;
  for (let w = 0; w < count; w++) {
    if (held < bits) {
      if (next < end) buffer |= <u64>load<u8>(next++) << held;
      held += 8;
    }
    const digit = (<i32>buffer & mask) + carried;
    buffer >>= bits;
    held -= bits;
    carried = (digit + half - 1) >> bits;
    store<i8>(digits + w, digit - (carried << bits));
  }
}

@inline function magnitude(d: i32): i32 {
  const sign = d >> 31;
  return (d ^ sign) - sign;
}

/** The set of lanes whose bit is the sign of d0, d1. */
@inline function signs(d0: i32, d1: i32): i32 {
  return (d0 >>> 31) | ((d1 >>> 31) << 1);
}

/** The set of lanes with digit 0. */
@inline function zeros(m0: i32, m1: i32): i32 {
  return signs(m0 - 1, m1 - 1);
}

/** The bytes of a table for a fixed base, and of the points its making needs as work space. */
export function tableBytes(): i32 {
  return BASE_DIGITS * BASE_ROWS * NIELS;
}
export function tablePoints(): i32 {
  return BASE_DIGITS * BASE_ROWS;
}

/** Makes the table of one point. */
export function prepare(table: usize, point: usize, points: usize, work: usize): void {
  loadPoint(P, point, point);
  let next = points;
  for (let w = 0; w < BASE_DIGITS; w++) {
    toCached(Q, P);
    for (let k = 1; k < BASE_ROWS; k++) {
      storePoint(next, next, P);
      next += POINT;
      addCached(P, P, Q);
    }
    storePoint(next, next, P);
    next += POINT;
    double(P, P, true);
  }
  toNielsEach(table, points, BASE_DIGITS * BASE_ROWS, work);
}

/** Packs at a time that go through the table side by side, window by window, so that each row is fetched once for all. */
const GROUP: i32 = 16;
const GROUP_DIGITS = memory.data(2 * 16 * 64), SUMS = memory.data(16 * 4 * 80, 16);

/** out_i ← s_i·B for the B of a table. */
export function multiplyBase(out: usize, table: usize, scalars: usize, n: i32): void {
  for (let from = 0; from < n; from += GROUP * LANES) baseGroup(out, table, scalars, n, from);
}

/** As multiplyBase, for the indices from `from` to the end of its group. */
function baseGroup(out: usize, table: usize, scalars: usize, n: i32, from: i32): void {
  const packs = min(GROUP, (n - from + LANES - 1) / LANES);
  for (let g = 0; g < packs; g++) {
    const i = from + g * LANES, j = last(i, n), digits = GROUP_DIGITS + 128 * g;
    recode(digits, scalars + 32 * i, BASE_BITS, BASE_DIGITS);
    recode(digits + 64, scalars + 32 * j, BASE_BITS, BASE_DIGITS);
    neutral(SUMS + g * POINT_PACKS);
  }
  for (let w = 0; w < BASE_DIGITS; w++) {
    const row = table + w * BASE_ROWS * NIELS;
    for (let g = 0; g < packs; g++) {
      const digits = GROUP_DIGITS + 128 * g + w, sum = SUMS + g * POINT_PACKS;
      const d0 = <i32>load<i8>(digits), d1 = <i32>load<i8>(digits + 64), m0 = magnitude(d0), m1 = magnitude(d1);
      lookup(Q, row, BASE_ROWS, 3, m0, m1);
      const none = zeros(m0, m1);
      increment(Q, none);
      increment(Q + PACK, none);
      negateSummand(Q, signs(d0, d1));
      addNiels(sum, sum, Q);
    }
  }
  for (let g = 0; g < packs; g++) {
    const i = from + g * LANES, j = last(i, n);
    storePoint(out + i * POINT, out + j * POINT, SUMS + g * POINT_PACKS);
  }
}

const TABLE = memory.data(8 * 4 * 80, 16);

/** SUM ← the multiples of P by the digits in DIGITS0, DIGITS1. */
function ladder(): void {
  toCached(TABLE, P);
  for (let k = 1; k < ROWS; k++) {
    addCached(P, P, TABLE);
    toCached(TABLE + k * POINT_PACKS, P);
  }
  neutral(SUM);
  for (let w = DIGITS - 1; w >= 0; w--) {
    for (let k = 1; k <= BITS; k++) double(SUM, SUM, k == BITS);
    const d0 = <i32>load<i8>(DIGITS0 + w), d1 = <i32>load<i8>(DIGITS1 + w), m0 = magnitude(d0), m1 = magnitude(d1);
    lookupPacks(Q, TABLE, ROWS, 4, m0, m1);
    const none = zeros(m0, m1);
    increment(Q, none);
    increment(Q + PACK, none);
    increment(Q + 3 * PACK, none);
    negateSummand(Q, signs(d0, d1));
    addCached(SUM, SUM, Q);
  }
}

/** out_i ← s_i·P_i. */
export function multiply(out: usize, points: usize, scalars: usize, n: i32): void {
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    recode(DIGITS0, scalars + 32 * i, BITS, DIGITS);
    recode(DIGITS1, scalars + 32 * j, BITS, DIGITS);
    loadPoint(P, points + i * POINT, points + j * POINT);
    ladder();
    storePoint(out + i * POINT, out + j * POINT, SUM);
  }
}

/** out_i ← s·P_i. */
export function scale(out: usize, points: usize, scalar: usize, n: i32): void {
  recode(DIGITS0, scalar, BITS, DIGITS);
  recode(DIGITS1, scalar, BITS, DIGITS);
  for (let i = 0; i < n; i += LANES) {
    const j = last(i, n);
    loadPoint(P, points + i * POINT, points + j * POINT);
    ladder();
    storePoint(out + i * POINT, out + j * POINT, SUM);
  }
}
