/**
 * A *pair*: two packs, one after the other in memory, that take turns. A power is a chain in which each product waits for
 * the last one, and a processor begins many instructions before it has ended one; so another chain beside it costs little.
 *
 * What field.ts promises of a pack holds of a pair, which has WIDTH lanes: bit k of a set is lane k. Where a pair comes from
 * memory, lane k is the place with index i + k of a vector of n; from n on, it is the last place once more.
 */
import * as field from './field';
import { LANES, PACK } from './field';

export const PAIR: i32 = 2 * PACK;
export const WIDTH: i32 = 2 * LANES;
/** The set of all lanes. */
export const ALL: i32 = (1 << WIDTH) - 1;

/** A pair of points: X, Y, Z, T, a pair of each. In storage they are those of curve.ts. */
export const PAIR_POINT: i32 = 4 * PAIR;
export const X: i32 = 0, Y: i32 = PAIR, Z: i32 = 2 * PAIR, T: i32 = 3 * PAIR;

/** The index of the place that lane k shows. */
@inline export function place(i: i32, k: i32, n: i32): i32 {
  return min(i + k, n - 1);
}

/** o ← the elements that stand at `from` in places of `size` bytes each. */
export function gather(o: usize, from: usize, size: i32, i: i32, n: i32): void {
  for (let h = 0; h < 2; h++)
    field.gather(o + h * PACK, from + place(i, h * LANES, n) * size, from + place(i, (h + 1) * LANES - 1, n) * size);
}

export function scatter(to: usize, size: i32, i: i32, n: i32, a: usize): void {
  for (let h = 0; h < 2; h++)
    field.scatter(to + place(i, h * LANES, n) * size, to + place(i, (h + 1) * LANES - 1, n) * size, a + h * PACK);
}

export function loadPoint(o: usize, points: usize, i: i32, n: i32): void {
  for (let k = 0; k < 4; k++) gather(o + k * PAIR, points + k * field.ELEMENT, 4 * field.ELEMENT, i, n);
}

export function storePoint(points: usize, i: i32, n: i32, p: usize): void {
  for (let k = 0; k < 4; k++) scatter(points + k * field.ELEMENT, 4 * field.ELEMENT, i, n, p + k * PAIR);
}

export function fromBytes(o: usize, bytes: usize, i: i32, n: i32): i32 {
  const first = field.fromBytes(o, bytes + 32 * place(i, 0, n), bytes + 32 * place(i, LANES - 1, n));
  const other = field.fromBytes(o + PACK, bytes + 32 * place(i, LANES, n), bytes + 32 * place(i, WIDTH - 1, n));
  return first | (other << LANES);
}

export function toBytes(bytes: usize, i: i32, n: i32, a: usize): void {
  for (let h = 0; h < 2; h++)
    field.toBytes(bytes + 32 * place(i, h * LANES, n), bytes + 32 * place(i, (h + 1) * LANES - 1, n), a + h * PACK);
}

export function isZero(a: usize): i32 {
  return field.isZero(a) | (field.isZero(a + PACK) << LANES);
}

export function isNegative(a: usize): i32 {
  return field.isNegative(a) | (field.isNegative(a + PACK) << LANES);
}

export function small(o: usize, n: i32): void {
  field.small(o, n);
  field.small(o + PACK, n);
}

export function copy(o: usize, a: usize): void {
  field.copy(o, a);
  field.copy(o + PACK, a + PACK);
}

export function add(o: usize, a: usize, b: usize): void {
  field.add(o, a, b);
  field.add(o + PACK, a + PACK, b + PACK);
}

export function sub(o: usize, a: usize, b: usize): void {
  field.sub(o, a, b);
  field.sub(o + PACK, a + PACK, b + PACK);
}

export function carry(o: usize, a: usize): void {
  field.carry(o, a);
  field.carry(o + PACK, a + PACK);
}

export function mul(o: usize, a: usize, b: usize): void {
  field.mul(o, a, b);
  field.mul(o + PACK, a + PACK, b + PACK);
}

export function sqr(o: usize, a: usize): void {
  field.sqr(o, a);
  field.sqr(o + PACK, a + PACK);
}

export function select(o: usize, a: usize, b: usize, lanes: i32): void {
  field.select(o, a, b, lanes);
  field.select(o + PACK, a + PACK, b + PACK, lanes >> LANES);
}

export function negate(o: usize, a: usize, lanes: i32): void {
  field.negate(o, a, lanes);
  field.negate(o + PACK, a + PACK, lanes >> LANES);
}
