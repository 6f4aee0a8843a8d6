import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, piece } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { prepareProofs, proveRecord, provesRecord } from './proof.ts';
import { keyIn, layRoll } from './records.ts';

test('a large roll is hashed in parts with others heard between, and shows what it would have shown', async () => {
  const made = (i: number) => concat(sha256(Uint8Array.of(i, i >> 8)), sha256(Uint8Array.of(i, i >> 8, 1)));
  const all = Array.from({ length: 5000 }, (_, i) => made(i));
  const [prepared, asked] = [layRoll(all, 64), layRoll(all, 64)];
  let heard = 0;
  await prepareProofs(prepared.records, 64, async () => {
    heard += 1;
  });
  assert.equal(heard, 2);
  for (const place of [0, 4095, 4096, 4999]) {
    const key = keyIn(piece(asked.records, place, 64));
    const proof = proveRecord(prepared.records, 64, 7, key);
    assert.deepEqual(proof, proveRecord(asked.records, 64, 7, key));
    assert.ok(proof && provesRecord(proof, asked.body, 64, key));
  }
});
