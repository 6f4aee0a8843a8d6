import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesEarly } from './early.ts';

test('only before the announced time is a close early', () => {
  const times = { opens: 100, closes: 900 };
  assert.equal(closesEarly(times, 899_999), 900);
  assert.equal(closesEarly(times, 900_000), null);
  assert.equal(closesEarly({ ...times, closes: null }, 0), null);
  for (const none of [null, undefined]) assert.equal(closesEarly(none, 0), null);
});
