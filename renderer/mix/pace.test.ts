import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOMENT_MS } from './layout.ts';
import { offer, type Pace, turn } from './pace.ts';
import type { Scene } from './scene.ts';

const scene = (moment: string, taken = 0): Scene => ({
  moment,
  stations: [],
  envelopes: { count: 9, mixes: 0, at: 'box', from: 'box', taken },
  says: { key: 'mix.says.voting', values: {} },
});
const begin: Pace = { scene: scene('a'), since: 0, waiting: [] };

test('news within a moment show at once, a further moment waits its turn', () => {
  assert.equal(offer(begin, scene('a', 5)).scene.envelopes.taken, 5);
  const two = offer(offer(begin, scene('b')), scene('c'));
  assert.equal(two.scene.moment, 'a');
  const next = turn(two, MOMENT_MS);
  assert.equal(next.scene.moment, 'b');
  assert.equal(turn(next, MOMENT_MS + 1).scene.moment, 'b');
  assert.equal(turn(next, 2 * MOMENT_MS).scene.moment, 'c');
});

test('news of a moment that waits replace what waits', () => {
  const pace = offer(offer(offer(begin, scene('b', 1)), scene('b', 2)), scene('c'));
  assert.deepEqual(
    pace.waiting.map(({ moment, envelopes }) => [moment, envelopes.taken]),
    [
      ['b', 2],
      ['c', 0],
    ],
  );
});

test('the scene never falls far behind', () => {
  let pace = begin;
  for (let i = 0; i < 50; i++) pace = offer(pace, scene(`moment ${i}`));
  assert.ok(pace.waiting.length <= 8);
  assert.equal(pace.waiting.at(-1)!.moment, 'moment 49');
});
