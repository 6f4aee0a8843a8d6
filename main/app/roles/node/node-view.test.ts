import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../../../shared/crypto/signature.ts';
import { newNode } from '../../../../shared/protocol/node/step.ts';
import { random } from '../../../../shared/protocol/testing/plan.ts';
import { alarmIn } from './node-view.ts';

const key = newSigningKey(random);
const kept = { leaves: [], blobs: [], cosigned: null, secrets: new Map(), drafts: new Map(), note: null };
const proven = {
  code: 'bad-deal',
  message: 'it does not fit',
  culprit: { kind: 'node', index: 2 },
  proven: true,
} as const;

test('a node’s window alarms with what stopped it, what its person found, what it lost, what others did: the first of these', () => {
  const state = newNode(key, 'Ada', newSigningKey(random).publicKey, kept);
  const shown = () => alarmIn(state, { faults: [proven] })?.code ?? null;
  assert.equal(alarmIn(state, { faults: [{ ...proven, code: 'time-out', proven: false }] }), null);
  assert.equal(alarmIn(state, null), null);
  assert.equal(shown(), 'bad-deal');
  state.making.incapable = true;
  assert.equal(shown(), 'secret-lost');
  state.disk.compared = { attempt: 1, match: true };
  assert.equal(shown(), 'secret-lost');
  state.disk.compared = { attempt: 1, match: false };
  assert.equal(shown(), 'words-differ');
  state.alarm = { code: 'fork', message: 'two boards', culprit: { kind: 'coordinator' } };
  assert.equal(shown(), 'fork');
});
