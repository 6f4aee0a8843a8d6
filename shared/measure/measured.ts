/** What a coordinator has of everybody's records. */
import * as v from 'valibot';
import { integer } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';
import { MAX_MEASUREMENTS, measurementSchema } from './record.ts';

export const measuredSchema = v.strictObject({
  records: v.pipe(v.array(measurementSchema), v.maxLength((1 + MAX_NODES) * MAX_MEASUREMENTS)),
  /** Nodes whose last records are not here: they measure still, are gone, or are of a version that does not measure. */
  missing: v.array(integer(1, MAX_NODES)),
  /** Whether the coordinator has measured to the end. */
  complete: v.boolean(),
});
export type Measured = v.InferOutput<typeof measuredSchema>;
