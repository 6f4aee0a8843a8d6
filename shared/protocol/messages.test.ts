import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCanonical } from '../codec/cbor.ts';
import { readMessage, toNode, writeMessage } from './messages.ts';

test('a coordinator of another version refuses or hangs up with a code that is named in the message', () => {
  const refused = { say: 'refused', submission: 1, code: 'out-of-phase', message: 'not now' } as const;
  assert.deepEqual(readMessage(toNode, writeMessage(refused)), refused);
  for (const said of [{ say: 'refused', submission: 1 }, { say: 'goodbye' }])
    assert.deepEqual(readMessage(toNode, encodeCanonical({ ...said, code: 'brand-new', message: 'not now' })), {
      ...said,
      code: 'unknown-code',
      message: 'brand-new: not now',
    });
});

test('what is no refusal in form stays none', () => {
  const frame = encodeCanonical({ say: 'refused', submission: 1, code: 'out-of-phase' });
  assert.throws(() => readMessage(toNode, frame), { code: 'bad-shape' });
});
