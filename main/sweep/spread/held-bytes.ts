/** What a run gave, as bytes that one machine leaves for another. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { COLUMNS, type Row } from '../../../shared/measure/columns.ts';
import type { Conditions, Findings } from '../../../shared/measure/conditions.ts';
import type { Measurement } from '../../../shared/measure/record.ts';
import { environmentSchema } from '../files/results.ts';
import type { Held } from '../queue.ts';

/** No run gives more, unpacked. */
const MOST = 2 ** 26;

const cells = v.record(v.string(), v.union([v.string(), v.number(), v.null()]));
const heldSchema = v.looseObject({
  conditions: cells,
  findings: cells,
  measurements: v.pipe(v.array(cells), v.minLength(1)),
  environment: environmentSchema,
});

export const writeHeld = (held: Held): Uint8Array => gzipSync(JSON.stringify(held));

/** Throws `unreadable` where it is of a version that measured otherwise, or damaged. */
export function readHeld(bytes: Uint8Array): Held {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: MOST }).toString('utf8');
    const { conditions, findings, measurements, environment } = v.parse(heldSchema, JSON.parse(text));
    if (measurements.every((each) => isRow({ ...conditions, ...findings, ...each })))
      return {
        conditions: conditions as unknown as Conditions,
        findings: findings as unknown as Findings,
        measurements: measurements as unknown as Measurement[],
        environment,
      };
  } catch {
    // Said below.
  }
  throw new OstrakaError('unreadable', 'what its worker measured is nothing that this version reads', {
    hint: 'let workers of the same version hold it',
  });
}

/** Whether every column has a cell of its type. */
const isRow = (row: v.InferOutput<typeof cells>): boolean =>
  COLUMNS.every(({ of, type, nullable }) => {
    const value: Row[keyof Row] | undefined = row[of];
    if (value === null) return nullable;
    if (type === 'text') return typeof value === 'string';
    return type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  });
