import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds } from '../../shared/board/check-id.ts';
import type { Check, CheckStatus, Verdict } from '../../shared/board/verify/verdict.ts';
import { isTextKey } from '../texts/catalogue.ts';
import { verifier } from '../texts/verifier.ts';
import { failureOf, fromOf, type Heard, hear, linesOf } from './checklist.ts';

const running = (check: string, done: number, total: number) => ({ check, done, total });
const check = (id: Check['id'], status: CheckStatus): Check => ({
  id,
  name: id,
  meaning: '',
  status,
  message: '',
  culprits: [],
  index: null,
  milliseconds: 1,
});
const verdictWith = (statuses: Partial<Record<Check['id'], CheckStatus>>): Verdict => ({
  outcome: 'invalid',
  expected: 'matched',
  given: null,
  witnessed: false,
  attested: 0,
  needed: 2,
  checks: checkIds.map((id) => check(id, statuses[id] ?? 'passed')),
  faults: [],
  besides: [],
  claims: [],
  election: null,
  entries: 3,
  accepted: 2,
  tally: null,
  privacy: null,
});
const status = (lines: ReturnType<typeof linesOf>) => Object.fromEntries(lines.map((line) => [line.id, line.status]));

test('checks are told as they go, and none has passed before the verdict', () => {
  let heard: Heard = {};
  for (const now of [running('V4', 9, 9), running('V2', 10, 40)]) heard = hear(heard, now);
  const told = status(linesOf(heard, running('V2', 10, 40), null));
  assert.equal(told.V4, 'worked');
  assert.equal(told.V2, 'running');
  assert.equal(told.V8, 'waiting');
  assert.ok(!Object.values(told).includes('passed'));
});

test('the next file begins with nothing heard, and names that are no checks are left out', () => {
  assert.deepEqual(hear(hear({}, running('V4', 9, 9)), null), {});
  assert.deepEqual(hear({}, running('V99', 1, 2)), {});
});

test('the verdict has the last word on every check, and the first failure is the reason', () => {
  const verdict = verdictWith({ V12: 'failed', V14: 'failed', V16: 'not reached' });
  const lines = linesOf(hear({}, running('V12', 5, 5)), null, verdict);
  assert.deepEqual(
    lines.map(({ id }) => id),
    [...checkIds],
  );
  const told = status(lines);
  assert.deepEqual([told.V1, told.V12, told.V16], ['passed', 'failed', 'not reached']);
  assert.equal(failureOf(verdict)?.id, 'V12');
  assert.equal(failureOf(verdictWith({})), null);
});

test('every check has a name and a reason in the catalogue', () => {
  for (const id of checkIds) {
    assert.ok(isTextKey(`verifier.${id}.name`), id);
    assert.ok(isTextKey(`verifier.${id}.why`), id);
  }
});

test('no check claims that an election is the expected one: without a fingerprint nobody expected any', () => {
  for (const [key, text] of [verifier.en, verifier.de].flatMap((texts) => Object.entries(texts)))
    if (/^verifier\.V\d+\.why$/.test(key)) assert.doesNotMatch(text, /expect|erwart/i, key);
  assert.match(verifier.en['verifier.V1.why'], /Where you gave a fingerprint/);
  assert.match(verifier.de['verifier.V1.why'], /Wo du einen Fingerabdruck angegeben hast/);
});

test('from a check one looks at what it is about; from one that failed, at the entry that failed it', () => {
  const looked = (id: Check['id'], status: CheckStatus, index: number | null = null) =>
    fromOf({ ...check(id, status), index });
  assert.deepEqual(looked('V12', 'passed'), { type: 'mix-proof' });
  assert.deepEqual(looked('V14', 'passed'), { type: 'shares' });
  assert.deepEqual(looked('V12', 'failed', 61), { index: 61 });
  assert.equal(looked('V1', 'failed'), null);
  assert.equal(looked('V12', 'not reached'), null);
  assert.equal(looked('V5', 'passed'), null);
});
