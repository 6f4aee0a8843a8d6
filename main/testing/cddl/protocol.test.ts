/** `docs/protocol.cddl` describes what there is: every object of every sample, vector and election of now fits its rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import type { Value } from '../../../shared/codec/cbor.ts';
import { contexts } from './contexts.ts';
import { edits } from './edits.ts';
import { examples, readers } from './examples.ts';
import {
  type CborObject,
  cddl,
  inForks,
  keptObjects,
  newObjects,
  results,
  resultsVersion3,
  talliesOfVectors,
} from './objects.ts';

const counted = [...results(), ...resultsVersion3()];

/** How many of them there were; each fits its rule. */
async function fitting(objects: Iterable<CborObject> | AsyncIterable<CborObject>): Promise<number> {
  let count = 0;
  for await (const { rule, what, bytes } of objects) {
    const misfit = cddl.misfit(rule, decode(bytes));
    assert.equal(misfit, null, `${what}: not ${rule}: ${misfit?.path} ${misfit?.why}`);
    count++;
  }
  return count;
}

test('every entry of the samples and of the vectors', async () => {
  assert.ok((await fitting(keptObjects())) > 1500);
  assert.ok((await fitting(inForks())) > 5);
});

test('every entry of whole elections that are held now', async () => {
  assert.ok((await fitting(newObjects())) > 1000);
});

test('results of every rule of every version, to all their ends', async () => {
  assert.ok((await fitting(counted)) > 500);
  assert.ok((await fitting(talliesOfVectors())) > 300);
});

test('what is hashed, proven and authenticated, in the vectors', async () => {
  const all = [...contexts()];
  for (const { rule, holds } of all) assert.ok(holds, `${rule}: nothing holds under this`);
  assert.ok((await fitting(all)) > 10);
});

test('what no sample need hold, which the programs read', async () => {
  await fitting(examples);
  for (const { rule, bytes } of examples) readers[rule]?.(bytes);
});

test('nothing is described that is not seen in one of them', () => {
  assert.deepEqual(
    cddl.parts.filter((part) => !cddl.fitted.has(part)),
    [],
  );
});

test('a result has all its fields and no other, each of its type', () => {
  const optional = /\.(apart|joined|leftOut|others|tied|unresolved|tie|byLot|short|vacant|ratings|turnout): missing$/;
  let refused = 0;
  const seen = new Set<string>();
  for (const { rule, bytes } of counted) {
    const value = decode(bytes) as Value;
    const shape = `${rule} ${shapeOf(value)}`;
    if (bytes.length > 700 || seen.has(shape)) continue;
    seen.add(shape);
    for (const { what, value: edited } of edits(value)) {
      const misfit = cddl.misfit(rule, edited);
      if (/: (missing|one too many|a text|bytes)$/.test(what) && !optional.test(what)) assert.ok(misfit, what);
      if (misfit) refused++;
    }
  }
  assert.ok(seen.size > 60 && refused > 5000, `${refused} edits of ${seen.size} results`);
});

/** Which fields and kinds there are, not what is in them. */
function shapeOf(value: Value): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return '';
  const { rule, kind } = value as { readonly [key: string]: Value };
  return `{${rule ?? kind ?? ''} ${Object.entries(value)
    .map(([key, one]) => `${key}${shapeOf(one)}`)
    .join()}}`;
}
