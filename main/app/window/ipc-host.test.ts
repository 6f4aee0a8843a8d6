import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { stubSession } from '../testing/stub-session.ts';
import { answer } from './ipc-host.ts';

const silently = (t: TestContext): void => void t.mock.method(console, 'error', () => {});

test('a call that keeps to the contract reaches the session', async () => {
  const { session, made } = stubSession();
  assert.deepEqual(await answer(session, 'window.copy', { text: 'a link' }), { answer: null });
  assert.deepEqual(made, [['window.copy', { text: 'a link' }]]);
});

test('an unknown call is refused, names of an object’s own inheritance among them', async () => {
  const { session, made } = stubSession();
  for (const name of [
    'no.such',
    '',
    'constructor',
    '__proto__',
    'toString',
    7,
    null,
    undefined,
    {},
    ['window.state'],
  ]) {
    const outcome = await answer(session, name, {});
    assert.equal('error' in outcome && outcome.error.code, 'unknown-call');
  }
  assert.deepEqual(made, []);
});

test('an argument that breaks its schema never reaches the session', async () => {
  const { session, made } = stubSession();
  const bad = [
    undefined,
    null,
    {},
    { text: 7 },
    { text: 'x'.repeat(5000) },
    { text: 'x', more: 1 },
    'x',
    [['text', 'x']],
  ];
  for (const argument of bad) {
    const outcome = await answer(session, 'window.copy', argument);
    assert.equal('error' in outcome && outcome.error.code, 'bad-shape');
  }
  assert.deepEqual(made, []);
});

test('an error of the project crosses with its parts, and without a stack', async () => {
  const { session } = stubSession(() => {
    throw new OstrakaError('bad-proof', 'the proof is wrong', {
      culprit: { kind: 'node', index: 3 },
      hint: 'leave it out',
    });
  });
  assert.deepEqual(await answer(session, 'window.launcher', {}), {
    error: {
      code: 'bad-proof',
      message: 'the proof is wrong',
      culprit: { kind: 'node', index: 3 },
      hint: 'leave it out',
    },
  });
});

test('a fault of ours crosses without what it says, which may name files', async (t) => {
  silently(t);
  for (const fault of [new Error('/home/ada/keys'), new OstrakaError('internal', '/home/ada/keys'), '/home/ada/keys']) {
    const { session } = stubSession(() => {
      throw fault;
    });
    const outcome = await answer(session, 'window.launcher', {});
    assert.equal('error' in outcome && outcome.error.code, 'internal');
    assert.doesNotMatch(JSON.stringify(outcome), /ada|stack/);
  }
});
