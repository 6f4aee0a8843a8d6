import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANNOUNCED, announced, idleness } from './idle.ts';

test('a voter who touches nothing is asked for the last half minute, and forgotten then', () => {
  const at = (seconds: number) => idleness(seconds * 1000, 120);
  assert.deepEqual(at(0), { is: 'here' });
  assert.deepEqual(at(120 - ANNOUNCED - 0.1 - 1), { is: 'here' });
  assert.deepEqual(at(120 - ANNOUNCED), { is: 'asked', left: 30 });
  assert.deepEqual(at(119.5), { is: 'asked', left: 1 });
  assert.deepEqual(at(120), { is: 'gone' });
  assert.deepEqual(at(50_000), { is: 'gone' }, 'a tablet that slept forgets when it wakes');
  assert.deepEqual(at(-500), { is: 'here' }, 'a clock that was set back asks nobody');
});

test('the count-down is read out four times', () => {
  const heard = Array.from({ length: 30 }, (_, i) => announced(30 - i));
  assert.deepEqual([...new Set(heard)], [30, 20, 10, 5]);
  assert.ok(
    heard.every((said, i) => said >= 30 - i),
    'never less than there is',
  );
});
