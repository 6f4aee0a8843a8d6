import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAs, encodeCanonical } from '../codec/cbor.ts';
import { COLUMNS } from './columns.ts';
import {
  KINDS,
  MAX_MEASUREMENT_BYTES,
  MAX_MEASUREMENT_ITEMS,
  type Measurement,
  measurementSchema,
  measurementsSchema,
  PHASES,
} from './record.ts';

test('every column has a name of its own, and every field of a record a column', () => {
  assert.equal(new Set(COLUMNS.map(({ name }) => name)).size, COLUMNS.length);
  const shown = COLUMNS.map(({ of }) => of as string);
  for (const field of Object.keys(measurementSchema.entries)) assert.ok(shown.includes(field), field);
  assert.ok(COLUMNS.every(({ name }) => /^[a-z_]+$/.test(name)));
});

test('the longest list that a party may tell fits what is taken of it', () => {
  const amount = Number.MAX_SAFE_INTEGER;
  const amounts = Object.keys(measurementSchema.entries).map((field) => [field, amount]);
  const list = PHASES.flatMap((phase) =>
    KINDS.map(
      (kind) => ({ ...Object.fromEntries(amounts), party: 'coordinator', place: 32, phase, kind }) as Measurement,
    ),
  );
  const bytes = encodeCanonical(list);
  assert.ok(bytes.length <= MAX_MEASUREMENT_BYTES, `${bytes.length} bytes`);
  assert.equal(decodeAs(measurementsSchema, bytes, MAX_MEASUREMENT_ITEMS).length, list.length);
  assert.throws(() => decodeAs(measurementsSchema, encodeCanonical([...list, list[0]!]), 10_000), {
    code: 'bad-shape',
  });
});
