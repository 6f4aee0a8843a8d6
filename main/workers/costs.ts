/**
 * What a point costs in each operation, in nanoseconds of the fastest kernel on a middling laptop: how long vectors are
 * cut, and by which a job's progress is measured. Only the proportions matter.
 */
import type { OperationName } from './operation.ts';

export const COSTS: Readonly<Record<OperationName, number>> = {
  decode: 3600,
  decodeEach: 3600,
  decodeEdwards: 3600,
  outsideSubgroup: 28_000,
  encode: 3200,
  encodeDoubles: 450,
  encodeSums: 4600,
  hashToGroup: 15_000,
  multiplyBase: 9500,
  multiply: 30_000,
  scale: 32_000,
  multiScalar: 5000,
  /** For each of the lists. */
  combine: 15_000,
};
