/**
 * Σ s_i·P_i by N. Pippenger's buckets ("On the evaluation of powers and related problems", FOCS 1976) with signed
 * digits. Each lane works through its own digit window with its own buckets, all lanes over the same points, so that a pass
 * over the points serves LANES digit windows. Variable time: digits choose addresses and zeros are skipped.
 */
import {
  addCached, addNiels, double, loadPoint, neutral, NIELS, POINT, POINT_PACKS, storePoint, toCached,
} from './curve';
import { ELEMENT, gather, LANES, negate, PACK } from './field';

const S = memory.data(5 * POINT_PACKS, 16);
const P = S, Q = S + POINT_PACKS, RUNNING = S + 2 * POINT_PACKS, SUM = S + 3 * POINT_PACKS, TOTAL = S + 4 * POINT_PACKS;
const LANE0 = memory.data(POINT, 16), LANE1 = memory.data(POINT, 16);

/** Bits `from` to `from + 31` of a scalar; those above 256 are 0. */
@inline function bitsFrom(scalar: usize, from: i32): u32 {
  const byte = from >> 3, over = max(byte - 28, 0);
  return over > 3 ? 0 : (load<u32>(scalar + byte - over) >> (8 * over)) >> (from & 7);
}

/** The length in bits of the longest of n scalars. */
export function bitLength(scalars: usize, n: i32): i32 {
  let w0: u64 = 0, w1: u64 = 0, w2: u64 = 0, w3: u64 = 0;
  for (let i = 0; i < n; i++) {
    const s = scalars + 32 * i;
    w0 |= load<u64>(s, 0);
    w1 |= load<u64>(s, 8);
    w2 |= load<u64>(s, 16);
    w3 |= load<u64>(s, 24);
  }
  if (w3 != 0) return 256 - <i32>clz(w3);
  if (w2 != 0) return 192 - <i32>clz(w2);
  return w1 != 0 ? 128 - <i32>clz(w1) : 64 - <i32>clz(w0);
}

/**
 * The signed digits of n scalars below 2^(windows·bits − 1), from −2^(bits−1) to 2^(bits−1) ≤ 2^14, window by window.
 */
function recode(digits: usize, scalars: usize, n: i32, bits: i32, windows: i32): void {
  const half = 1 << (bits - 1), mask = (1 << bits) - 1;
  for (let i = 0; i < n; i++) {
    let carried = 0;
    for (let w = 0; w < windows; w++) {
      const digit = <i32>(bitsFrom(scalars + 32 * i, w * bits) & mask) + carried;
      carried = (digit + half - 1) >> bits;
      store<i16>(digits + 2 * (w * n + i), digit - (carried << bits));
    }
  }
}

/** The bytes of the buckets of all lanes. Bucket 0 takes what a lane has nothing to do with. */
export function bucketBytes(bits: i32): i32 {
  return LANES * ((1 << (bits - 1)) + 1) * POINT;
}

/** Adds each point to the bucket of its digit in each lane. */
function fill(niels: usize, n: i32, digits0: usize, digits1: usize, buckets0: usize, buckets1: usize): void {
  for (let i = 0; i < n; i++) {
    const d0 = <i32>load<i16>(digits0 + 2 * i), d1 = <i32>load<i16>(digits1 + 2 * i);
    if ((d0 | d1) == 0) continue;
    const s0 = d0 >> 31, s1 = d1 >> 31;
    const b0 = buckets0 + ((d0 ^ s0) - s0) * POINT, b1 = buckets1 + ((d1 ^ s1) - s1) * POINT;
    // −(y+x, y−x, 2dxy) = (y−x, y+x, −2dxy)
    const q = niels + i * NIELS, swap0 = s0 & ELEMENT, swap1 = s1 & ELEMENT;
    loadPoint(P, b0, b1);
    gather(Q, q + swap0, q + swap1);
    gather(Q + PACK, q + ELEMENT - swap0, q + ELEMENT - swap1);
    gather(Q + 2 * PACK, q + 2 * ELEMENT, q + 2 * ELEMENT);
    negate(Q + 2 * PACK, Q + 2 * PACK, (s0 & 1) | (s1 & 2));
    addNiels(P, P, Q);
    storePoint(b0, b1, P);
  }
}

/** SUM ← Σ j·bucket_j in each lane, as a sum of running sums. */
function reduce(buckets0: usize, buckets1: usize, half: i32): void {
  neutral(RUNNING);
  neutral(SUM);
  for (let j = half; j > 0; j--) {
    loadPoint(P, buckets0 + j * POINT, buckets1 + j * POINT);
    toCached(Q, P);
    addCached(RUNNING, RUNNING, Q);
    toCached(Q, RUNNING);
    addCached(SUM, SUM, Q);
  }
}

/**
 * out ← Σ s_i·P_i for n niels points and scalars of 32 bytes below 2^(windows·bits − 1), `windows` a multiple of LANES;
 * `digits` is work space of 2·n·windows bytes, `buckets` of bucketBytes(bits).
 */
export function multiScalar(
  out: usize, niels: usize, scalars: usize, n: i32,
  bits: i32, windows: i32,
  digits: usize, buckets: usize,
): void {
  const half = 1 << (bits - 1), other = buckets + (LANES - 1) * (half + 1) * POINT;
  recode(digits, scalars, n, bits, windows);
  neutral(TOTAL);
  for (let w = windows - LANES; w >= 0; w -= LANES) {
    neutral(P);
    for (let j = 0; j <= half; j++) storePoint(buckets + j * POINT, other + j * POINT, P);
    fill(niels, n, digits + 2 * w * n, digits + 2 * (w + LANES - 1) * n, buckets, other);
    reduce(buckets, other, half);
    for (let k = 1; k <= bits * LANES; k++) double(TOTAL, TOTAL, k == bits * LANES);
    toCached(Q, SUM);
    addCached(TOTAL, TOTAL, Q);
  }
  storePoint(LANE0, LANE1, TOTAL);
  if (LANES == 2) {
    // Lane 1 stands one window above lane 0.
    loadPoint(P, LANE1, LANE1);
    for (let k = 1; k <= bits; k++) double(P, P, k == bits);
    loadPoint(TOTAL, LANE0, LANE0);
    toCached(Q, P);
    addCached(TOTAL, TOTAL, Q);
  }
  storePoint(out, out, TOTAL);
}
