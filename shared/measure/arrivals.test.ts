import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../codec/bytes.ts';
import { drawnFrom } from '../election/drawn.ts';
import { drawArrivals, readArrivals } from './arrivals.ts';

const random = (seed = 'arrivals') => drawnFrom(utf8(seed));

test('at once is at once', () => {
  assert.deepEqual(drawArrivals('at once', 3, random()), [0, 0, 0]);
});

test('Poisson: as many a second as is said, and gaps of an exponential distribution', () => {
  const n = 4000;
  const at = drawArrivals({ poisson: 20 }, n, random());
  const gaps = at.map((time, i) => time - (at[i - 1] ?? 0));
  assert.ok(gaps.every((gap) => gap >= 0));
  const mean = at.at(-1)! / n;
  assert.ok(Math.abs(mean - 50) < 5 * (50 / Math.sqrt(n)), `a gap is ${mean} ms`);
  // Of an exponential distribution e^−1 are longer than the mean.
  const longer = gaps.filter((gap) => gap > 50).length / n;
  assert.ok(Math.abs(longer - Math.exp(-1)) < 0.05, `${longer} are longer than the mean`);
  assert.deepEqual(drawArrivals({ poisson: 20 }, 9, random()), drawArrivals({ poisson: 20 }, 9, random()));
});

test('a morning: voters come in its minutes, in its proportions', () => {
  const minutes = readArrivals('\ufeffminute,voters\r\n0,10\r\n1,0\r\n5,30\r\n', 'morning.csv');
  const at = drawArrivals({ minutes }, 4000, random());
  const early = at.filter((time) => time < 60_000).length;
  assert.ok(at.every((time) => time < 60_000 || (time >= 300_000 && time <= 360_000)));
  assert.ok(Math.abs(early - 1000) < 5 * Math.sqrt(4000 * 0.25 * 0.75), `${early} in the first minute`);
});

test('a table of arrivals that is none is refused with its line', () => {
  for (const [text, says] of [
    ['', /:1: the first line/],
    ['minute;voters\n0;1', /:1: the first line/],
    ['minute,voters\n0,1\nsoon,2', /:3: expected/],
    ['minute,voters\n0,1.5', /:2: expected/],
    ['minute,voters\n1440,1', /:2: a minute is from 0 to 1439/],
    ['minute,voters\n0,9999999', /:2: in a minute/],
    ['minute,voters\n0,1\n0,2', /minute 0 stands there twice/],
    ['minute,voters\n0,0', /nobody comes/],
  ] as const)
    assert.throws(() => readArrivals(text, 'morning.csv'), { code: 'bad-plan', message: says }, text);
});
