import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../checklist.ts';
import type { ArchivedEvent } from './format/chain.ts';
import type { Election, OpenQuestion } from './format/election.ts';
import { checkResult } from './result.ts';
import { curve } from './testing/made.ts';

const question: OpenQuestion = { kind: 'non-homomorphic', question: 'Where?', answers: ['A', 'B'], extra: null };
const election = { group: curve, questions: [question] } as unknown as Election;

/** Of one ballot, and nobody's factors: β itself is what was encrypted. */
function judgedResult(plain: bigint, marks: readonly number[]) {
  const bytes = utf8(JSON.stringify({ result: [[marks]] }));
  const event: ArchivedEvent = { height: 9, type: 'Result', hash: '', data: [{ hash: '', kind: 'data', bytes }] };
  return checkResult(election, 1, [[{ alpha: curve.g, beta: plain }]], [[curve.one]], event);
}

/** The lowest point from there on. */
function elementFrom(value: bigint): bigint {
  const found = curve.read(curve.write(value));
  return found ?? elementFrom(value + 1n);
}

test('an answer whose element holds its integers and nothing else', async () => {
  const plain = elementFrom(((3n << 8n) + 7n) << 14n);
  assert.equal((await judgedResult(plain, [3, 7])).message, '1 questions');
  await assert.rejects(judgedResult(plain, [3, 8]), /is not what was decrypted/);
});

test('an answer whose element holds more is not said to be judged', async () => {
  const plain = elementFrom(((1n << 16n) + (3n << 8n) + 7n) << 14n);
  await assert.rejects(judgedResult(plain, [3, 7]), (error) => error instanceof NotCovered);
  await assert.rejects(
    judgedResult(plain, [3, 8]),
    (error) => error instanceof CheckFailed && !(error instanceof NotCovered),
  );
});
