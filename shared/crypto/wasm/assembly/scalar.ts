/**
 * The rest of the field of the scalar kernel: conversions, comparisons and selections on nine limbs of 29 bits, for which
 * generator/scalar.ts has the layout and the bounds. field.ts says what each function promises.
 */
import { carry } from './emitted';

export const LANES: i32 = 1;
export const ELEMENT: i32 = 36;
export const PACK: i32 = 36;

const BITS: i32 = 29;
const MASK: i32 = 0x1fffffff;

@inline function at(a: usize, k: i32): i32 {
  return load<i32>(a + 4 * k);
}

export function gather(o: usize, p0: usize, p1: usize): void {
  copy(o, p0);
}

export function scatter(p0: usize, p1: usize, a: usize): void {
  copy(p0, a);
}

export function copy(o: usize, a: usize): void {
  const x0 = load<i64>(a, 0), x1 = load<i64>(a, 8), x2 = load<i64>(a, 16), x3 = load<i64>(a, 24), x4 = load<i32>(a, 32);
  store<i64>(o, x0, 0);
  store<i64>(o, x1, 8);
  store<i64>(o, x2, 16);
  store<i64>(o, x3, 24);
  store<i32>(o, x4, 32);
}

export function small(o: usize, n: i32): void {
  store<i32>(o, n);
  for (let k = 1; k < 9; k++) store<i32>(o + 4 * k, 0);
}

export function fromBytes(o: usize, s0: usize, s1: usize): i32 {
  const w0 = load<u64>(s0, 0), w1 = load<u64>(s0, 8), w2 = load<u64>(s0, 16), w3 = load<u64>(s0, 24);
  store<i32>(o, <i32>w0 & MASK, 0);
  store<i32>(o, <i32>(w0 >> 29) & MASK, 4);
  store<i32>(o, <i32>(w0 >> 58 | w1 << 6) & MASK, 8);
  store<i32>(o, <i32>(w1 >> 23) & MASK, 12);
  store<i32>(o, <i32>(w1 >> 52 | w2 << 12) & MASK, 16);
  store<i32>(o, <i32>(w2 >> 17) & MASK, 20);
  store<i32>(o, <i32>(w2 >> 46 | w3 << 18) & MASK, 24);
  store<i32>(o, <i32>(w3 >> 11) & MASK, 28);
  store<i32>(o, <i32>(w3 >> 40) & 0x7fffff, 32);
  carry(o, o);
  // p and above: all words are full but the lowest, which is 2^64 − 19 at least. Bit 255 is in w3.
  const high = (w1 & w2 & (w3 | 0x8000000000000000)) == 0xffffffffffffffff;
  return <i32>!((w3 >> 63) | (<u64>high & <u64>(w0 >= 0xffffffffffffffed)));
}

/** The canonical limbs of the last `freeze`. */
const FROZEN = memory.data(36, 16);

/**
 * The canonical limbs of a. Tight, it lies within ±(2^260 + 2^254); plus 64p = 2^261 − 1216 it is positive, and so are
 * its limbs. What lies above 2^255 is reduced once, which leaves less than 2^255 + 2^12 < 2p; then the carry out of it + 19
 * says whether p is to be taken off.
 */
function freeze(a: usize): void {
  carry(FROZEN, a);
  let t: i32 = -1215;
  for (let k = 0; k < 9; k++) {
    t += at(FROZEN, k) + MASK;
    store<i32>(FROZEN + 4 * k, t & (k < 8 ? MASK : -1));
    t >>= BITS;
  }
  const top = at(FROZEN, 8);
  store<i32>(FROZEN, at(FROZEN, 0) + 19 * (top >> 23), 0);
  store<i32>(FROZEN, top & 0x7fffff, 32);
  t = 19;
  for (let k = 0; k < 8; k++) t = (t + at(FROZEN, k)) >> BITS;
  t = 19 * ((t + at(FROZEN, 8)) >> 23);
  for (let k = 0; k < 9; k++) {
    t += at(FROZEN, k);
    store<i32>(FROZEN + 4 * k, t & (k < 8 ? MASK : 0x7fffff));
    t >>= BITS;
  }
}

@inline function frozen(k: i32): u64 {
  return <u64>at(FROZEN, k);
}

export function toBytes(s0: usize, s1: usize, a: usize): void {
  freeze(a);
  store<u64>(s0, frozen(0) | frozen(1) << 29 | frozen(2) << 58, 0);
  store<u64>(s0, frozen(2) >> 6 | frozen(3) << 23 | frozen(4) << 52, 8);
  store<u64>(s0, frozen(4) >> 12 | frozen(5) << 17 | frozen(6) << 46, 16);
  store<u64>(s0, frozen(6) >> 18 | frozen(7) << 11 | frozen(8) << 40, 24);
}

export function isZero(a: usize): i32 {
  freeze(a);
  let some: i32 = 0;
  for (let k = 0; k < 9; k++) some |= at(FROZEN, k);
  return (some - 1) >>> 31;
}

export function isNegative(a: usize): i32 {
  freeze(a);
  return at(FROZEN, 0) & 1;
}

/** All ones where lane 0 is in the set. */
@inline function maskOf(lanes: i32): i32 {
  return -(lanes & 1);
}

export function select(o: usize, a: usize, b: usize, lanes: i32): void {
  const mask = maskOf(lanes);
  for (let k = 0; k < 9; k++) store<i32>(o + 4 * k, at(b, k) ^ (mask & (at(a, k) ^ at(b, k))));
}

export function swap(a: usize, b: usize, lanes: i32): void {
  const mask = -(lanes & 1);
  for (let k = 0; k < 9; k++) {
    const x = at(a, k), y = at(b, k), change = (x ^ y) & mask;
    store<i32>(a + 4 * k, x ^ change);
    store<i32>(b + 4 * k, y ^ change);
  }
}

export function negate(o: usize, a: usize, lanes: i32): void {
  const mask = maskOf(lanes);
  for (let k = 0; k < 9; k++) store<i32>(o + 4 * k, (at(a, k) ^ mask) - mask);
}

export function increment(o: usize, lanes: i32): void {
  store<i32>(o, load<i32>(o) + (lanes & 1));
}

export function lookupPacks(o: usize, table: usize, rows: i32, n: i32, d0: i32, d1: i32): void {
  const stride = n * ELEMENT;
  for (let e = 0; e < n; e++) {
    let x0: i64 = 0, x1: i64 = 0, x2: i64 = 0, x3: i64 = 0, x4: i32 = 0;
    let p = table + e * ELEMENT;
    for (let j = 1; j <= rows; j++) {
      const mask = ((d0 ^ j) - 1) >> 31, wide = <i64>mask;
      x0 |= wide & load<i64>(p, 0);
      x1 |= wide & load<i64>(p, 8);
      x2 |= wide & load<i64>(p, 16);
      x3 |= wide & load<i64>(p, 24);
      x4 |= mask & load<i32>(p, 32);
      p += stride;
    }
    const to = o + e * PACK;
    store<i64>(to, x0, 0);
    store<i64>(to, x1, 8);
    store<i64>(to, x2, 16);
    store<i64>(to, x3, 24);
    store<i32>(to, x4, 32);
  }
}

export const BASE_BITS: i32 = 5;
const BASE_ROWS: i32 = 1 << (BASE_BITS - 1);

export function arrange(row: usize, entries: usize): void {
  memory.copy(row, entries, 3 * BASE_ROWS * ELEMENT);
}

export function lookup(o: usize, row: usize, digits: usize): void {
  for (let i = 0; i < 16; i++) {
    const d = <i32>load<u8>(digits + i);
    lookupPacks(o + 3 * i * PACK, row, BASE_ROWS, 3, d, d);
  }
}
