import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOMENT_MS } from './layout.ts';
import { offer, type Pace, turn } from './pace.ts';
import type { Picture } from './picture.ts';

const picture = (moment: string, taken = 0): Picture => ({
  moment,
  stations: [],
  envelopes: { count: 9, mixes: 0, at: 'box', from: 'box', taken },
  says: { key: 'mix.says.voting', values: {} },
});
const begin: Pace = { picture: picture('a'), since: 0, waiting: [] };

test('news within a moment show at once, a further moment waits its turn', () => {
  assert.equal(offer(begin, picture('a', 5)).picture.envelopes.taken, 5);
  const two = offer(offer(begin, picture('b')), picture('c'));
  assert.equal(two.picture.moment, 'a');
  const next = turn(two, MOMENT_MS);
  assert.equal(next.picture.moment, 'b');
  assert.equal(turn(next, MOMENT_MS + 1).picture.moment, 'b');
  assert.equal(turn(next, 2 * MOMENT_MS).picture.moment, 'c');
});

test('news of a moment that waits replace what waits', () => {
  const pace = offer(offer(offer(begin, picture('b', 1)), picture('b', 2)), picture('c'));
  assert.deepEqual(
    pace.waiting.map(({ moment, envelopes }) => [moment, envelopes.taken]),
    [
      ['b', 2],
      ['c', 0],
    ],
  );
});

test('the picture never falls far behind', () => {
  let pace = begin;
  for (let i = 0; i < 50; i++) pace = offer(pace, picture(`moment ${i}`));
  assert.ok(pace.waiting.length <= 8);
  assert.equal(pace.waiting.at(-1)!.moment, 'moment 49');
});
