/** What a kernel offers to kernel.ts. The functions of field.ts are there for its tests. */
export {
  add, carry, ELEMENT, fromBytes, isNegative, isZero, LANES, mul, mul2, PACK, sqr, sqr2, squares, sub, toBytes,
} from './field';
export { invert, sqrtRatio } from './power';
export { NIELS, POINT } from './curve';
export {
  addEach, affineToNielsEach, decode, derive, encode, encodeDoubles, encodeDoublesBytes, identities, toNielsEach,
  toNielsEachBytes, total,
} from './batch';
export { combine, combineBytes } from './combine';
export { encodeSums, encodeSumsBytes } from './encode-sums';
export { multiply, multiplyBase, prepare, prepareBytes, scale, tableBytes } from './multiply';
export { bitLength, bucketBytes, multiScalar } from './sum';
export { edwardsDecode, edwardsOutside, edwardsSmallOrder } from './edwards';
export * from './modl';

/** Where memory is free: what lies below belongs to the kernel. */
export function heap(): usize {
  return __heap_base;
}
