import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../shared/codec/said.ts';
import type { NodeStatus, Status } from '../../../shared/protocol/coordinator/status.ts';
import { happeningsBetween } from './happenings.ts';
import { node, status } from './testing/statuses.ts';

const between = (before: Partial<Status> | null, after: Partial<Status>): string[] =>
  happeningsBetween(before && status(before), status(after), 1).map(({ text }) => text.replace('timeline.', ''));

test('nothing happened between equal statuses', () => {
  const same = { nodes: [node('Ada')], words: ['a', 'b'], stuck: said('no-mix' as const, {}, 'it waits') };
  assert.deepEqual(between(same, same), []);
});

test('whoever begins to listen hears where the election stands', () => {
  assert.deepEqual(between(null, { phase: 'mixing', nodes: [node('Ada', { mix: 'posted' })] }), ['mixing']);
});

test('laptops come, go and come back', () => {
  assert.deepEqual(between({}, { nodes: [node('Ada')] }), ['node-joined']);
  const gone = { nodes: [node('Ada', { connected: false })] };
  assert.deepEqual(between({ nodes: [node('Ada')] }, gone), ['node-left']);
  assert.deepEqual(between(gone, { nodes: [node('Ada')] }), ['node-back']);
});

test('a mix is posted, proven or cut out', () => {
  const at = (mix: NodeStatus['mix']) => ({ nodes: [node('Ada', { mix })] });
  assert.deepEqual(between(at('none'), at('posted')), ['mixed']);
  assert.deepEqual(between(at('posted'), at('proven')), ['mix-proven']);
  assert.deepEqual(between(at('none'), at('proven')), ['mixed', 'mix-proven']);
  assert.deepEqual(between(at('posted'), at('none')), ['mix-cut']);
});

test('words of a new attempt are to be compared anew', () => {
  assert.deepEqual(between({ words: ['a', 'b'] }, { words: ['a', 'c'] }), ['words']);
});

test('a fault says whether the board proves it', () => {
  const culprit = { kind: 'node', index: 1, name: 'Ada' } as const;
  const fault = (proven: boolean) => ({
    code: 'bad-shuffle' as const,
    message: 'it does not hold',
    culprit,
    proven,
  });
  assert.deepEqual(between({}, { faults: [fault(true), fault(false)] }), ['fault', 'fault-unproven']);
  const [happened] = happeningsBetween(status(), status({ faults: [fault(true)] }), 7);
  assert.deepEqual(happened, {
    at: 7,
    text: 'timeline.fault',
    values: { message: 'it does not hold.', says: 'core.fault.bad-shuffle' },
    culprit,
    tone: 'fail',
  });
});

test('an objection is told once, with the ballot that it is about', () => {
  const one = { audit: 12, tracker: 'able acid zoo' };
  const two = { audit: 14, tracker: 'zoo acid able' };
  const told = happeningsBetween(status({ objections: [one] }), status({ objections: [one, two] }), 7);
  assert.deepEqual(told, [{ at: 7, text: 'timeline.objection', values: two, tone: 'fail' }]);
});
