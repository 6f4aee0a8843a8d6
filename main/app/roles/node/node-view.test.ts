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
  const shown = (wordsMatch: boolean | null) => alarmIn(state, wordsMatch, { faults: [proven] })?.code ?? null;
  assert.equal(alarmIn(state, true, { faults: [{ ...proven, code: 'time-out', proven: false }] }), null);
  assert.equal(alarmIn(state, null, null), null);
  assert.equal(shown(true), 'bad-deal');
  state.making.incapable = true;
  assert.equal(shown(true), 'secret-lost');
  assert.equal(shown(false), 'words-differ');
  state.alarm = { code: 'fork', message: 'two boards', culprit: { kind: 'coordinator' } };
  assert.equal(shown(false), 'fork');
});
