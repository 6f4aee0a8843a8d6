/** Announced times: what they may be, which version says them, and how they are read and written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../protocol/testing/plan.ts';
import { planFault, versionOf } from '../manifest.ts';
import { inUtc, lengthInSigns, pastFault, resultsHour, secondsOf, timesOf, withoutHours } from './times.ts';

const EIGHT = Date.UTC(2026, 11, 7, 8) / 1000;

test('a plan that announces a time begins under version 3, and any other does not because of it', () => {
  assert.equal(versionOf(planOf()), 2);
  assert.equal(versionOf(planOf({ opens: EIGHT })), 3);
  assert.equal(versionOf(planOf({ closes: EIGHT })), 3);
  assert.deepEqual(timesOf(planOf({ closes: EIGHT })), { opens: null, closes: EIGHT });
});

test('voting closes after it opens, and both are still to come when an election begins', () => {
  assert.equal(planFault(planOf({ opens: EIGHT, closes: EIGHT + 1 })), null);
  assert.match(planFault(planOf({ opens: EIGHT, closes: EIGHT })) ?? '', /close before it opens/);
  assert.equal(pastFault({ opens: EIGHT, closes: null }, EIGHT - 1), null);
  assert.match(pastFault({ opens: EIGHT, closes: null }, EIGHT) ?? '', /open at 2026-12-07 08:00 UTC, which is over/);
  assert.match(pastFault({ opens: null, closes: EIGHT }, EIGHT) ?? '', /close at 2026-12-07 08:00 UTC/);
});

test('a plan holds results back until an hour after its other times, or until a committee releases them', () => {
  const at = { at: EIGHT };
  assert.equal(versionOf(planOf({ results: at })), 3);
  assert.equal(versionOf(planOf({ results: { by: 'committee' } })), 3);
  assert.deepEqual([resultsHour({ results: at }), resultsHour({ results: { by: 'committee' } })], [EIGHT, null]);
  assert.equal(planFault(planOf({ closes: EIGHT - 1, results: at })), null);
  for (const closes of [EIGHT, EIGHT + 1])
    assert.match(planFault(planOf({ closes, results: at })) ?? '', /results are to be out before voting has closed/);
  assert.match(planFault(planOf({ opens: EIGHT, results: at })) ?? '', /results are to be out before voting opens/);
  assert.equal(planFault(planOf({ opens: EIGHT, closes: EIGHT + 1, results: { by: 'committee' } })), null);
  assert.equal(pastFault(timesOf(planOf({ results: at })), EIGHT - 1), null);
  assert.match(pastFault(timesOf(planOf({ results: at })), EIGHT) ?? '', /out at 2026-12-07 08:00 UTC, which is over/);
});

test('a plan that is asked again has no hours of the time before, and people release its results as they did', () => {
  const hours = { opens: EIGHT, closes: EIGHT + 1 };
  const plan = planOf();
  assert.deepEqual(withoutHours({ ...plan, ...hours, results: { at: EIGHT + 2 } }), plan);
  const committee = { ...plan, results: { by: 'committee' as const } };
  assert.deepEqual(withoutHours({ ...committee, ...hours }), committee);
});

test('times are written alike for everybody, and read with their offset alone', () => {
  assert.equal(inUtc(EIGHT), '2026-12-07 08:00 UTC');
  assert.equal(inUtc(EIGHT + 61), '2026-12-07 08:01:01 UTC');
  assert.equal(secondsOf('2026-12-07T08:00Z'), EIGHT);
  assert.equal(secondsOf('2026-12-07T09:00:00+01:00'), EIGHT);
  for (const none of ['2026-12-07T08:00', '2026-12-07', '8:00', '2026-13-07T08:00Z', '2026-12-07T08:00Z '])
    assert.equal(secondsOf(none), null, none);
});

test('lengths of time are said in the signs of their two largest units', () => {
  assert.deepEqual([1, 60, 150, 3600, 3660, 86_400, 90_061].map(lengthInSigns), [
    ...['1 min', '1 min', '3 min', '1 h', '1 h 1 min', '1 d', '1 d 1 h'],
  ]);
});
