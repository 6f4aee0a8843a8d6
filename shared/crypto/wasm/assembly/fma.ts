/**
 * The rest of the field of the fused-multiply-add kernel: conversions, comparisons and selections on packs of five
 * f64x2, for which generator/fma.ts has the layout and the bounds. field.ts says what each function promises.
 */
import { carry } from './emitted';

export const LANES: i32 = 2;
export const ELEMENT: i32 = 40;
export const PACK: i32 = 80;

const MASK: i64 = 0x7ffffffffffff;
/** The exponent of 2^52: under it, an integer below 2^52 is a double greater by 2^52. */
const EXPONENT: i64 = 0x4330000000000000;
/** Added to a double that is an integer of at most 2^51 in absolute value, it leaves that integer in the low bits. */
const C3: f64 = 6755399441055744.0;
const C3_BITS: i64 = 0x4338000000000000;

@inline function word(s0: usize, s1: usize, offset: usize): v128 {
  return v128.load64_lane(s1 + offset, v128.load64_zero(s0 + offset), 1);
}

@inline function storeLimb(o: usize, k: usize, limb: v128): void {
  const x = v128.or(limb, i64x2.splat(EXPONENT));
  v128.store(o + 16 * k, f64x2.sub(x, f64x2.splat(4503599627370496.0)));
}

export function fromBytes(o: usize, s0: usize, s1: usize): i32 {
  const mask = i64x2.splat(MASK);
  const w0 = word(s0, s1, 0), w1 = word(s0, s1, 8), w2 = word(s0, s1, 16), w3 = word(s0, s1, 24);
  const l0 = v128.and(w0, mask);
  const l1 = v128.and(v128.or(i64x2.shr_u(w0, 51), i64x2.shl(w1, 13)), mask);
  const l2 = v128.and(v128.or(i64x2.shr_u(w1, 38), i64x2.shl(w2, 26)), mask);
  const l3 = v128.and(v128.or(i64x2.shr_u(w2, 25), i64x2.shl(w3, 39)), mask);
  const l4 = v128.and(i64x2.shr_u(w3, 12), mask);
  storeLimb(o, 0, l0);
  storeLimb(o, 1, l1);
  storeLimb(o, 2, l2);
  storeLimb(o, 3, l3);
  storeLimb(o, 4, l4);
  carry(o, o);
  // p and above: the four upper limbs are full and the first is 2^51 − 19 at least.
  const full = i64x2.eq(v128.and(v128.and(l1, l2), v128.and(l3, l4)), mask);
  const above = i64x2.ne(i64x2.shr_u(i64x2.add(l0, i64x2.splat(19)), 51), i64x2.splat(0));
  return ~i64x2.bitmask(v128.or(v128.and(full, above), w3)) & 3;
}

const CARRIED = memory.data(80, 16);
/** The canonical limbs of the last `freeze`, as integers. */
const FROZEN = memory.data(80, 16);

@inline function limb(k: usize): v128 {
  const x = f64x2.add(v128.load(CARRIED + 16 * k), f64x2.splat(C3));
  const p = k == 0 ? MASK - 18 : MASK;
  return i64x2.add(x, i64x2.splat(p - C3_BITS));
}

@inline function up(x: v128): v128 {
  return i64x2.shr_u(x, 51);
}

/**
 * The canonical limbs of a. Tight, it lies between −2^254 − 2^218 and 2^254 + 2^218; plus p, it is positive, its limbs
 * are, and it is below 2p. So one q in {0, 1}, the carry out of it + 19, says whether p is to be taken off.
 */
function freeze(a: usize): void {
  const mask = i64x2.splat(MASK);
  carry(CARRIED, a);
  let l0 = limb(0), l1 = limb(1), l2 = limb(2), l3 = limb(3), l4 = limb(4);
  l1 = i64x2.add(l1, up(l0));
  l2 = i64x2.add(l2, up(l1));
  l3 = i64x2.add(l3, up(l2));
  l4 = i64x2.add(l4, up(l3));
  l0 = v128.and(l0, mask);
  l1 = v128.and(l1, mask);
  l2 = v128.and(l2, mask);
  l3 = v128.and(l3, mask);
  let q = up(i64x2.add(l0, i64x2.splat(19)));
  q = up(i64x2.add(l1, q));
  q = up(i64x2.add(l2, q));
  q = up(i64x2.add(l3, q));
  q = up(i64x2.add(l4, q));
  l0 = i64x2.add(l0, i64x2.add(i64x2.shl(q, 4), i64x2.add(i64x2.shl(q, 1), q)));
  l1 = i64x2.add(l1, up(l0));
  l2 = i64x2.add(l2, up(l1));
  l3 = i64x2.add(l3, up(l2));
  l4 = i64x2.add(l4, up(l3));
  v128.store(FROZEN, v128.and(l0, mask), 0);
  v128.store(FROZEN, v128.and(l1, mask), 16);
  v128.store(FROZEN, v128.and(l2, mask), 32);
  v128.store(FROZEN, v128.and(l3, mask), 48);
  v128.store(FROZEN, v128.and(l4, mask), 64);
}

@inline function storeWord(s0: usize, s1: usize, offset: usize, w: v128): void {
  v128.store64_lane(s0 + offset, w, 0);
  v128.store64_lane(s1 + offset, w, 1);
}

export function toBytes(s0: usize, s1: usize, a: usize): void {
  freeze(a);
  const l0 = v128.load(FROZEN, 0), l1 = v128.load(FROZEN, 16), l2 = v128.load(FROZEN, 32);
  const l3 = v128.load(FROZEN, 48), l4 = v128.load(FROZEN, 64);
  storeWord(s0, s1, 0, v128.or(l0, i64x2.shl(l1, 51)));
  storeWord(s0, s1, 8, v128.or(i64x2.shr_u(l1, 13), i64x2.shl(l2, 38)));
  storeWord(s0, s1, 16, v128.or(i64x2.shr_u(l2, 26), i64x2.shl(l3, 25)));
  storeWord(s0, s1, 24, v128.or(i64x2.shr_u(l3, 39), i64x2.shl(l4, 12)));
}

export function isZero(a: usize): i32 {
  freeze(a);
  const low = v128.or(v128.load(FROZEN, 0), v128.load(FROZEN, 16));
  const high = v128.or(v128.load(FROZEN, 32), v128.or(v128.load(FROZEN, 48), v128.load(FROZEN, 64)));
  return i64x2.bitmask(i64x2.eq(v128.or(low, high), i64x2.splat(0)));
}

export function isNegative(a: usize): i32 {
  freeze(a);
  return i64x2.bitmask(i64x2.shl(v128.load(FROZEN), 63));
}

export function small(o: usize, n: i32): void {
  v128.store(o, f64x2.splat(<f64>n), 0);
  for (let k = 16; k < PACK; k += 16) v128.store(o + k, f64x2.splat(0.0));
}

export function copy(o: usize, a: usize): void {
  for (let k = 0; k < PACK; k += 16) v128.store(o + k, v128.load(a + k));
}

/** All ones in the lanes of a set. */
@inline function maskOf(lanes: i32): v128 {
  const each = i64x2(1, 2);
  return i64x2.eq(v128.and(i64x2.splat(<i64>lanes), each), each);
}

export function select(o: usize, a: usize, b: usize, lanes: i32): void {
  const mask = maskOf(lanes);
  for (let k = 0; k < PACK; k += 16)
    v128.store(o + k, v128.bitselect(v128.load(a + k), v128.load(b + k), mask));
}

export function swap(a: usize, b: usize, lanes: i32): void {
  const mask = maskOf(lanes);
  for (let k = 0; k < PACK; k += 16) {
    const x = v128.load(a + k), y = v128.load(b + k), change = v128.and(v128.xor(x, y), mask);
    v128.store(a + k, v128.xor(x, change));
    v128.store(b + k, v128.xor(y, change));
  }
}

export function negate(o: usize, a: usize, lanes: i32): void {
  const sign = i64x2.shl(maskOf(lanes), 63);
  for (let k = 0; k < PACK; k += 16) v128.store(o + k, v128.xor(v128.load(a + k), sign));
}

export function increment(o: usize, lanes: i32): void {
  v128.store(o, f64x2.add(v128.load(o), v128.and(maskOf(lanes), f64x2.splat(1.0))));
}

/** 1.0 in the lanes where a digit is this row, 0.0 in the others. */
@inline function indicator(digits: v128, row: v128): v128 {
  return v128.and(i64x2.eq(digits, row), f64x2.splat(1.0));
}

/**
 * By multiplication: of Σ [row = digit]·limb, one summand at most is not 0, so every step is exact. That is one
 * instruction for a limb, and its time depends on no value of it.
 */
export function lookupPacks(o: usize, table: usize, rows: i32, n: i32, d0: i32, d1: i32): void {
  const digits = i64x2.replace_lane(i64x2.splat(<i64>d0), 1, <i64>d1), one = i64x2.splat(1);
  const stride = n * PACK;
  for (let e = 0; e < n; e++) {
    let l0 = f64x2.splat(0.0), l1 = l0, l2 = l0, l3 = l0, l4 = l0, row = one;
    let p = table + e * PACK;
    for (const end = p + rows * stride; p < end; p += stride) {
      const chosen = indicator(digits, row);
      l0 = f64x2.relaxed_madd(chosen, v128.load(p, 0), l0);
      l1 = f64x2.relaxed_madd(chosen, v128.load(p, 16), l1);
      l2 = f64x2.relaxed_madd(chosen, v128.load(p, 32), l2);
      l3 = f64x2.relaxed_madd(chosen, v128.load(p, 48), l3);
      l4 = f64x2.relaxed_madd(chosen, v128.load(p, 64), l4);
      row = i64x2.add(row, one);
    }
    const to = o + e * PACK;
    v128.store(to, l0, 0);
    v128.store(to, l1, 16);
    v128.store(to, l2, 32);
    v128.store(to, l3, 48);
    v128.store(to, l4, 64);
  }
}

export const BASE_BITS: i32 = 7;
const BASE_ROWS: i32 = 64;
/** The bytes of an entry: three elements of five doubles. */
const ENTRY: i32 = 3 * 40;

/** Byte by byte: the first bytes of all entries, then the second bytes, and so on. */
export function arrange(row: usize, entries: usize): void {
  for (let b = 0; b < ENTRY; b++)
    for (let e = 0; e < BASE_ROWS; e++) store<u8>(row + b * BASE_ROWS + e, load<u8>(entries + e * ENTRY + b));
}

/** What selects from quarter k of a row by numbers from 0 on: a number below 16, or one with the highest bit, which selects 0. */
@inline function within(k: i32, number: v128): v128 {
  const at = i8x16.sub(number, i8x16.splat(<i8>(16 * k)));
  return v128.or(at, i8x16.gt_u(at, i8x16.splat(15)));
}

/** Byte b of the entries that are selected from the quarters of a row. */
@inline function entryByte(row: usize, b: i32, s0: v128, s1: v128, s2: v128, s3: v128): v128 {
  const p = row + b * BASE_ROWS;
  const x0 = i8x16.relaxed_swizzle(v128.load(p, 0), s0), x1 = i8x16.relaxed_swizzle(v128.load(p, 16), s1);
  const x2 = i8x16.relaxed_swizzle(v128.load(p, 32), s2), x3 = i8x16.relaxed_swizzle(v128.load(p, 48), s3);
  return v128.or(v128.or(x0, x1), v128.or(x2, x3));
}

@inline function low8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
@inline function high8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}
@inline function low16(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}
@inline function high16(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}
@inline function low32(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 0, 4, 1, 5);
}
@inline function high32(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 2, 6, 3, 7);
}

/**
 * Sixteen digits at a time: one instruction looks up a byte for all of them in a register, so that the row is read
 * once, whole, at addresses that depend on nothing. What comes is byte b of sixteen entries; three rounds of
 * interleaving make of eight such the doubles of two entries side by side, which is the limb of a pack.
 */
export function lookup(o: usize, row: usize, digits: usize): void {
  const number = i8x16.sub(v128.load(digits), i8x16.splat(1));
  const s0 = within(0, number), s1 = within(1, number), s2 = within(2, number), s3 = within(3, number);
  for (let limb = 0; limb < 15; limb++) {
    const b = 8 * limb, to = o + 16 * limb;
    const b0 = entryByte(row, b, s0, s1, s2, s3), b1 = entryByte(row, b + 1, s0, s1, s2, s3);
    const b2 = entryByte(row, b + 2, s0, s1, s2, s3), b3 = entryByte(row, b + 3, s0, s1, s2, s3);
    const l01 = low8(b0, b1), h01 = high8(b0, b1), l23 = low8(b2, b3), h23 = high8(b2, b3);
    const b4 = entryByte(row, b + 4, s0, s1, s2, s3), b5 = entryByte(row, b + 5, s0, s1, s2, s3);
    const b6 = entryByte(row, b + 6, s0, s1, s2, s3), b7 = entryByte(row, b + 7, s0, s1, s2, s3);
    const l45 = low8(b4, b5), h45 = high8(b4, b5), l67 = low8(b6, b7), h67 = high8(b6, b7);
    storeFour(to, low16(l01, l23), low16(l45, l67));
    storeFour(to + 2 * 240, high16(l01, l23), high16(l45, l67));
    storeFour(to + 4 * 240, low16(h01, h23), low16(h45, h67));
    storeFour(to + 6 * 240, high16(h01, h23), high16(h45, h67));
  }
}

/** A limb of four entries from its lower and its upper four bytes: two packs, three packs apart. */
@inline function storeFour(o: usize, lower: v128, upper: v128): void {
  v128.store(o, low32(lower, upper), 0);
  v128.store(o, high32(lower, upper), 240);
}
