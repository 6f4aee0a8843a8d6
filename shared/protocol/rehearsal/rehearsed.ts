/** What is kept beside a plan of its last rehearsal: no key, and nothing of the rehearsal's board. */
import * as v from 'valibot';
import { integer } from '../../codec/schema.ts';

export const rehearsedSchema = v.strictObject({
  /** When it had come to its result, by the organiser's clock: milliseconds since 1970. */
  at: integer(0, Number.MAX_SAFE_INTEGER),
  /** Whether all came out as the plan foretold. */
  ready: v.boolean(),
  /** Hash of the plan that was rehearsed (`planHashOf`), in hexadecimal. */
  plan: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Rehearsed = Readonly<v.InferOutput<typeof rehearsedSchema>>;
