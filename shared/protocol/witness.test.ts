import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCheckpoint } from '../board/checkpoint.ts';
import { newSigningKey } from '../crypto/signature.ts';
import { random } from './testing/plan.ts';
import { MAX_WITNESS_LENGTH, notesIn } from './witness.ts';

const note = writeCheckpoint({ origin: 'a', size: 3, root: random(32), extensions: [] }, newSigningKey(random));

test('a checkpoint is found as it is, in a receipt, in a flag and in a fork proof', () => {
  assert.deepEqual(notesIn(note), [note]);
  assert.deepEqual(notesIn(JSON.stringify({ version: 1, note, path: [] })), [note]);
  assert.deepEqual(notesIn(JSON.stringify({ says: 'no', proof: { note } })), [note]);
  assert.deepEqual(notesIn(JSON.stringify({ smaller: note, larger: note, proof: [] })), [note, note]);
});

test('a file without one is refused, whatever it is', () => {
  for (const text of ['', 'ostraka transcript 1\n', '{', '{}', '{"note":"x"}', 'x'.repeat(MAX_WITNESS_LENGTH + 1)])
    assert.throws(() => notesIn(text), { code: 'unreadable' });
});
