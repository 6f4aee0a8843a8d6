/**
 * What a point costs in each operation, in nanoseconds of the fastest kernel on a middling laptop: how long vectors are
 * cut, and by which a job's progress is measured. Only the proportions matter.
 */
import type { OperationName } from './operation.ts';

export const COSTS: Readonly<Record<OperationName, number>> = {
  decode: 3500,
  decodeEach: 3500,
  decodeEdwards: 3500,
  encode: 3700,
  encodeDoubles: 500,
  hashToGroup: 9000,
  multiplyBase: 5500,
  multiply: 40_000,
  scale: 35_000,
  multiScalar: 4500,
  combine: 60_000,
};
