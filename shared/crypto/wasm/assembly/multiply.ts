/**
 * Multiplication by secret scalars, constant time: the sequence of operations and of addresses depends on n alone.
 * Scalars are 32 little-endian bytes below 2^253, written in signed digits of W bits from −2^(W−1) to 2^(W−1); what a
 * digit selects is found by reading the whole row.
 */
import { last, toNielsEach, toNielsEachBytes } from './batch';
import {
  addCached, addNiels, double, loadPoint, negateSummand, neutral, NIELS, POINT, POINT_PACKS, storePoint, toCached,
} from './curve';
import { arrange, BASE_BITS, increment, LANES, lookup, lookupPacks, PACK } from './field';

/** Fixed base: for each digit a row of the multiples 1 … 2^(BASE_BITS−1) of 2^(w·BASE_BITS)·B. A carry needs a bit. */
const BASE_DIGITS: i32 = (253 + BASE_BITS) / BASE_BITS;
const BASE_ROWS: i32 = 1 << (BASE_BITS - 1);
const ROW: i32 = BASE_ROWS * NIELS;

/** Variable base: 64 digits of 4 bits, the multiples 1 … 8 of the point. */
const BITS: i32 = 4;
const DIGITS: i32 = 64;
const ROWS: i32 = 8;

const DIGITS0 = memory.data(64), DIGITS1 = memory.data(64);
const S = memory.data(3 * POINT_PACKS, 16);
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

/** The bytes of a table for a fixed base. */
export function tableBytes(): i32 {
  return BASE_DIGITS * ROW;
}

/** The bytes of work space that making a table needs: the points of a row, their niels form, and toNielsEach's. */
export function prepareBytes(): i32 {
  return BASE_ROWS * (POINT + NIELS) + toNielsEachBytes(BASE_ROWS);
}

/** Makes the table of one point. */
export function prepare(table: usize, point: usize, work: usize): void {
  const entries = work + BASE_ROWS * POINT;
  loadPoint(P, point, point);
  for (let w = 0; w < BASE_DIGITS; w++) {
    toCached(Q, P);
    for (let k = 0; k < BASE_ROWS; k++) {
      if (k > 0) addCached(P, P, Q);
      storePoint(work + k * POINT, work + k * POINT, P);
    }
    toNielsEach(entries, work, BASE_ROWS, entries + ROW);
    arrange(table + w * ROW, entries);
    double(P, P, true);
  }
}

/** Scalars that go through the table side by side, row by row, so that each row is fetched once for all. */
const GROUP: i32 = 32;
/** A byte for each scalar of the group, for each digit: its magnitude, and its sign. */
const MAGNITUDES = memory.data(64 * GROUP, 16), SIGNS = memory.data(64 * GROUP, 16);
const SUMS = memory.data(GROUP * POINT_PACKS, 16), ENTRIES = memory.data(GROUP * 3 * PACK, 16);

/** out_i ← s_i·B for the B of a table. */
export function multiplyBase(out: usize, table: usize, scalars: usize, n: i32): void {
  for (let from = 0; from < n; from += GROUP) {
    const count = min(GROUP, n - from);
    spread(scalars + 32 * from, count);
    for (let k = 0; k < count; k += LANES) neutral(SUMS + k * POINT_LANE);
    for (let w = 0; w < BASE_DIGITS; w++) addRow(table + w * ROW, MAGNITUDES + GROUP * w, SIGNS + GROUP * w, count);
    for (let k = 0; k < count; k += LANES) {
      const i = from + k, j = last(i, n);
      storePoint(out + i * POINT, out + j * POINT, SUMS + k * POINT_LANE);
    }
  }
}

/** The packs of a point, by lane. */
const POINT_LANE: i32 = POINT_PACKS / LANES;

/** The digits of up to GROUP scalars, apart into magnitudes and signs, digit by digit; the last pack is full. */
function spread(scalars: usize, count: i32): void {
  for (let i = 0; i < ((count + LANES - 1) & -LANES); i++) {
    recode(DIGITS0, scalars + 32 * min(i, count - 1), BASE_BITS, BASE_DIGITS);
    for (let w = 0; w < BASE_DIGITS; w++) {
      const d = <i32>load<i8>(DIGITS0 + w);
      store<u8>(MAGNITUDES + GROUP * w + i, magnitude(d));
      store<u8>(SIGNS + GROUP * w + i, d >>> 31);
    }
  }
}

/** Adds to each sum of the group what its digit selects from a row. */
function addRow(row: usize, magnitudes: usize, signs: usize, count: i32): void {
  for (let k = 0; k < count; k += 16) lookup(ENTRIES + k * (3 * PACK / LANES), row, magnitudes + k);
  for (let k = 0; k < count; k += LANES) {
    const q = ENTRIES + k * (3 * PACK / LANES), sum = SUMS + k * POINT_LANE, other = k + LANES - 1;
    const none = zeros(<i32>load<u8>(magnitudes + k), <i32>load<u8>(magnitudes + other));
    increment(q, none);
    increment(q + PACK, none);
    negateSummand(q, <i32>load<u8>(signs + k) | (<i32>load<u8>(signs + other) << 1));
    addNiels(sum, sum, q);
  }
}

const TABLE = memory.data(ROWS * POINT_PACKS, 16);

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
