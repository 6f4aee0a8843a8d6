import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STAGE_MS } from './layout.ts';
import { offer, type Pace, turn } from './pace.ts';
import type { Scene } from './scene.ts';

const scene = (stage: string, taken = 0): Scene => ({
  stage,
  stations: [],
  envelopes: { count: 9, mixes: 0, at: 'box', from: 'box', taken },
  says: { key: 'mix.says.voting', values: {} },
});
const begin: Pace = { scene: scene('a'), since: 0, waiting: [] };

test('news within a stage show at once, a further stage waits its turn', () => {
  assert.equal(offer(begin, scene('a', 5)).scene.envelopes.taken, 5);
  const two = offer(offer(begin, scene('b')), scene('c'));
  assert.equal(two.scene.stage, 'a');
  const next = turn(two, STAGE_MS);
  assert.equal(next.scene.stage, 'b');
  assert.equal(turn(next, STAGE_MS + 1).scene.stage, 'b');
  assert.equal(turn(next, 2 * STAGE_MS).scene.stage, 'c');
});

test('news of a stage that waits replace what waits', () => {
  const pace = offer(offer(offer(begin, scene('b', 1)), scene('b', 2)), scene('c'));
  assert.deepEqual(
    pace.waiting.map(({ stage, envelopes }) => [stage, envelopes.taken]),
    [
      ['b', 2],
      ['c', 0],
    ],
  );
});

test('the picture never falls far behind', () => {
  let pace = begin;
  for (let i = 0; i < 50; i++) pace = offer(pace, scene(`stage ${i}`));
  assert.ok(pace.waiting.length <= 8);
  assert.equal(pace.waiting.at(-1)!.stage, 'stage 49');
});
