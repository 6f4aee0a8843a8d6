/** What a wall is told, and when: changes in bundles, orders and the end at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Wall } from './wall.ts';

const nothing = { shown: () => null, story: () => [] };

test('many changes are told as one, and what whoever leads orders is told at once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const wall = new Wall(nothing, () => {});
  let told = 0;
  const stop = wall.watch(() => told++);
  wall.tell();
  t.mock.timers.tick(0);
  assert.equal(told, 1, 'the first at once');
  for (let i = 0; i < 1000; i++) wall.tell();
  assert.equal(told, 1);
  t.mock.timers.tick(500);
  assert.equal(told, 2);
  for (const order of [{ do: 'pace', pace: 5 }, { do: 'show-result' }] as const) wall.obey(order, () => null);
  assert.equal(told, 4);
  wall.begin();
  assert.equal(told, 5);
  wall.tell();
  wall.end();
  assert.deepEqual([told, wall.over], [6, true]);
  t.mock.timers.tick(5000);
  assert.equal(told, 6, 'after the end there is nothing to tell');
  stop();
});

test('where a wall opens by hand is said until it is open', () => {
  let changed = 0;
  const wall = new Wall(nothing, () => void changed++);
  assert.equal(wall.standing.address, null);
  wall.obey({ do: 'open' }, () => 'http://127.0.0.1:1/#once');
  assert.deepEqual([wall.standing.address, changed], ['http://127.0.0.1:1/#once', 1]);
  wall.obey({ do: 'pace', pace: 5 }, () => null);
  assert.equal(wall.standing.address, 'http://127.0.0.1:1/#once');
  wall.watch(() => {});
  assert.deepEqual([wall.standing.open, wall.standing.address], [1, null]);
});

test('nobody is told of what nobody watches', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const wall = new Wall(nothing, () => {});
  let told = 0;
  wall.tell();
  wall.watch(() => told++);
  t.mock.timers.tick(5000);
  assert.equal(told, 0);
});
