import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS } from './columns.ts';
import { measurementSchema } from './record.ts';

test('every column has a name of its own, and every field of a record a column', () => {
  assert.equal(new Set(COLUMNS.map(({ name }) => name)).size, COLUMNS.length);
  const shown = COLUMNS.map(({ of }) => of as string);
  for (const field of Object.keys(measurementSchema.entries)) assert.ok(shown.includes(field), field);
  assert.ok(COLUMNS.every(({ name }) => /^[a-z_]+$/.test(name)));
});
