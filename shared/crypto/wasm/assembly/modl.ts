/**
 * Arithmetic modulo ℓ on vectors of scalars, each 32 little-endian bytes. An operand is a pointer and a stride in bytes:
 * 32 walks through a vector, 0 repeats one scalar, and an output that trails its own input makes a recurrence. Constant
 * time but for `scalarsFirstNonCanonical`, which is for public bytes.
 */
import { multiplyAdd } from './modl-emitted';

/** ℓ = 2^252 + 27742317777372353535851937790883648493, in words of 64 bits. */
@inline const L0: u64 = 0x5812631a5cf5d3ed;
@inline const L1: u64 = 0x14def9dea2f79cd6;
@inline const L3: u64 = 0x1000000000000000;

/** o_i ← a_i·b_i + c_i for n scalars; b_i < ℓ, while a_i and c_i may be any 256 bits. */
export function scalarsMultiplyAdd(
  o: usize, oStride: usize,
  a: usize, aStride: usize,
  b: usize, bStride: usize,
  c: usize, cStride: usize,
  n: i32,
): void {
  for (; n > 0; n--) {
    multiplyAdd(o, a, b, c);
    o += oStride;
    a += aStride;
    b += bStride;
    c += cStride;
  }
}

/** o_i ← a_i + b_i. */
export function scalarsAdd(
  o: usize, oStride: usize,
  a: usize, aStride: usize,
  b: usize, bStride: usize,
  n: i32,
): void {
  for (; n > 0; n--) {
    const a0 = load<u64>(a, 0), a1 = load<u64>(a, 8), a2 = load<u64>(a, 16);
    const s0 = a0 + load<u64>(b, 0);
    const c0 = <u64>(s0 < a0);
    const t1 = a1 + load<u64>(b, 8);
    const s1 = t1 + c0;
    const c1 = <u64>(t1 < a1) | <u64>(s1 < c0);
    const t2 = a2 + load<u64>(b, 16);
    const s2 = t2 + c1;
    const c2 = <u64>(t2 < a2) | <u64>(s2 < c1);
    const s3 = load<u64>(a, 24) + load<u64>(b, 24) + c2;
    // Minus ℓ, and plus ℓ again where that was too much.
    storeLifted(o, s0 - L0, <u64>(s0 < L0), s1, L1, s2, 0, s3, L3);
    o += oStride;
    a += aStride;
    b += bStride;
  }
}

/** o_i ← a_i − b_i. */
export function scalarsSubtract(
  o: usize, oStride: usize,
  a: usize, aStride: usize,
  b: usize, bStride: usize,
  n: i32,
): void {
  for (; n > 0; n--) {
    const a0 = load<u64>(a, 0), b0 = load<u64>(b, 0);
    storeLifted(
      o, a0 - b0, <u64>(a0 < b0),
      load<u64>(a, 8), load<u64>(b, 8),
      load<u64>(a, 16), load<u64>(b, 16),
      load<u64>(a, 24), load<u64>(b, 24),
    );
    o += oStride;
    a += aStride;
    b += bStride;
  }
}

/** Goes on with a subtraction whose lowest word is d0 and borrowed `borrow`; adds ℓ where the difference is negative. */
@inline function storeLifted(
  o: usize, d0: u64, borrow: u64,
  x1: u64, y1: u64,
  x2: u64, y2: u64,
  x3: u64, y3: u64,
): void {
  const d1 = x1 - y1 - borrow;
  const b1 = borrowOf(x1, y1, d1);
  const d2 = x2 - y2 - b1;
  const b2 = borrowOf(x2, y2, d2);
  const d3 = x3 - y3 - b2;
  const negative: u64 = 0 - borrowOf(x3, y3, d3);
  const r0 = d0 + (L0 & negative);
  const c0 = <u64>(r0 < d0);
  const t1 = d1 + (L1 & negative);
  const r1 = t1 + c0;
  const c1 = <u64>(t1 < d1) | <u64>(r1 < c0);
  const r2 = d2 + c1;
  const c2 = <u64>(r2 < c1);
  store<u64>(o, r0, 0);
  store<u64>(o, r1, 8);
  store<u64>(o, r2, 16);
  store<u64>(o, d3 + (L3 & negative) + c2, 24);
}

/** The borrow out of x − y − (0 or 1) = d (Hacker’s Delight, 2nd edition, §2–16). */
@inline function borrowOf(x: u64, y: u64, d: u64): u64 {
  return ((~x & y) | ((~x | y) & d)) >> 63;
}

/** 1 where the scalar of these words is below ℓ, else 0. */
@inline function belowOrder(w0: u64, w1: u64, w2: u64, w3: u64): u64 {
  const b0 = <u64>(w0 < L0);
  const b1 = borrowOf(w1, L1, w1 - L1 - b0);
  const b2 = borrowOf(w2, 0, w2 - b1);
  return borrowOf(w3, L3, w3 - L3 - b2);
}

/** The index of the first of n scalars that is not below ℓ, or −1. */
export function scalarsFirstNonCanonical(a: usize, n: i32): i32 {
  for (let i = 0; i < n; i++, a += 32)
    if (!belowOrder(load<u64>(a, 0), load<u64>(a, 8), load<u64>(a, 16), load<u64>(a, 24))) return i;
  return -1;
}

/** Keeps, in order and in place, the draws in [1, ℓ) once their upper three bits are cleared; returns how many they are. */
export function scalarsSample(a: usize, n: i32): i32 {
  let kept: i32 = 0;
  for (let i = 0; i < n; i++) {
    const draw = a + (<usize>i << 5);
    const w0 = load<u64>(draw, 0), w1 = load<u64>(draw, 8), w2 = load<u64>(draw, 16);
    const w3 = load<u64>(draw, 24) & 0x1fffffffffffffff;
    // Where the draw is refused, the next one overwrites it.
    const o = a + (<usize>kept << 5);
    store<u64>(o, w0, 0);
    store<u64>(o, w1, 8);
    store<u64>(o, w2, 16);
    store<u64>(o, w3, 24);
    kept += <i32>belowOrder(w0, w1, w2, w3) & <i32>((w0 | w1 | w2 | w3) != 0);
  }
  return kept;
}
