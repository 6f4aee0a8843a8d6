/**
 * Σ_k s_k·P_k for each place i of k lists, by E. Straus's shared doublings ("Addition chains of vectors", 1964).
 * Variable time: the digits of the scalars, which are public, choose addresses.
 */
import { last } from './batch';
import {
  addCached, double, loadPoint, negateSummand, neutral, POINT, POINT_PACKS, storePoint, toCached,
} from './curve';
import { copy, LANES, PACK } from './field';
import { recode } from './multiply';

const BITS: i32 = 4;
const DIGITS: i32 = 64;
const ROWS: i32 = 8;

const S = memory.data(3 * POINT_PACKS, 16);
const P = S, Q = S + POINT_PACKS, SUM = S + 2 * POINT_PACKS;

/** The bytes that `combine` needs as work space for k lists: the digits and a table of each. */
export function combineBytes(k: i32): i32 {
  return k * (DIGITS + ROWS * POINT_PACKS);
}

/** out_i ← Σ_k s_k·P_ki for n places; the lists follow one another, n points each. */
export function combine(out: usize, lists: usize, k: i32, scalars: usize, n: i32, work: usize): void {
  const tables = work + k * DIGITS;
  for (let j = 0; j < k; j++) recode(work + j * DIGITS, scalars + 32 * j, BITS, DIGITS);
  for (let i = 0; i < n; i += LANES) {
    const other = last(i, n);
    for (let j = 0; j < k; j++) {
      const list = lists + j * n * POINT, table = tables + j * ROWS * POINT_PACKS;
      loadPoint(P, list + i * POINT, list + other * POINT);
      toCached(table, P);
      for (let row = 1; row < ROWS; row++) {
        addCached(P, P, table);
        toCached(table + row * POINT_PACKS, P);
      }
    }
    neutral(SUM);
    for (let w = DIGITS - 1; w >= 0; w--) {
      for (let b = 1; b <= BITS; b++) double(SUM, SUM, b == BITS);
      for (let j = 0; j < k; j++) {
        const digit = <i32>load<i8>(work + j * DIGITS + w);
        if (digit == 0) continue;
        const row = tables + (j * ROWS + abs(digit) - 1) * POINT_PACKS;
        for (let e = 0; e < 4; e++) copy(Q + e * PACK, row + e * PACK);
        negateSummand(Q, digit >> 31);
        addCached(SUM, SUM, Q);
      }
    }
    storePoint(out + i * POINT, out + other * POINT, SUM);
  }
}
