import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, rate, seconds, secondsLeft } from './rate.ts';

const mixing = (done: number) => ({ task: 'mixing', done, total: 1000 }) as const;

test('the rate counts from where the work was first seen', () => {
  const seen = follow(null, mixing(200), 1000);
  const later = follow(seen, mixing(600), 3000);
  assert.ok(later);
  assert.equal(rate(later), 200);
  assert.equal(seconds(later), 2);
  assert.equal(secondsLeft(later, 1000), 2);
  assert.equal(secondsLeft(later, 600), null);
});

test('there is no rate too early, or where nothing is told of how far it is', () => {
  const seen = follow(null, mixing(0), 1000);
  assert.equal(rate(follow(seen, mixing(90), 1400)!), null);
  assert.equal(rate(follow(seen, mixing(0), 9000)!), null);
});

test('another task, and one that begins again, is counted anew', () => {
  const seen = follow(null, mixing(500), 1000);
  assert.equal(follow(seen, { task: 'proving', done: 0, total: 9 }, 5000)?.since, 5000);
  assert.equal(follow(seen, mixing(3), 5000)?.since, 5000);
  assert.equal(follow(seen, null, 5000), null);
});
