import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { higher, join, lower, moveTo, placeOf, type Ranks, tap, without } from './ranking.ts';

test('tapping in order ranks in that order, and a second tap takes out', () => {
  const ranks = [2, 0, 1].reduce<Ranks>(tap, []);
  assert.deepEqual(ranks, [[2], [0], [1]]);
  assert.deepEqual(tap(ranks, 0), [[2], [1]]);
});

test('higher and lower go past one neighbour, and stop at the ends', () => {
  const ranks = [[0], [1], [2]];
  assert.deepEqual(higher(ranks, 2), [[0], [2], [1]]);
  assert.deepEqual(lower(ranks, 0), [[1], [0], [2]]);
  assert.deepEqual(higher(ranks, 0), ranks);
  assert.deepEqual(lower(ranks, 2), ranks);
});

test('out of a group of equals the first move leads to a place of its own', () => {
  const ranks = [[0], [1, 2], [3]];
  assert.deepEqual(higher(ranks, 2), [[0], [2], [1], [3]]);
  assert.deepEqual(lower(ranks, 1), [[0], [2], [1], [3]]);
});

test('joining makes equal with the group above, and the first joins nobody', () => {
  assert.deepEqual(join([[0], [1], [2]], 2), [[0], [1, 2]]);
  assert.deepEqual(join([[0, 1], [2]], 2), [[0, 1, 2]]);
  assert.deepEqual(join([[0], [1]], 0), [[0], [1]]);
});

test('what is dragged goes before the place it is dropped at, upwards and downwards', () => {
  const ranks = [[0], [1], [2], [3]];
  assert.deepEqual(moveTo(ranks, 3, 0), [[3], [0], [1], [2]]);
  assert.deepEqual(moveTo(ranks, 0, 3), [[1], [2], [0], [3]]);
  assert.deepEqual(moveTo(ranks, 0, 4), [[1], [2], [3], [0]]);
  assert.deepEqual(moveTo(ranks, 1, 1), ranks);
});

test('no edit loses an option, ranks one twice or leaves an empty place', () => {
  const edit = fc.tuple(fc.constantFrom('tap', 'higher', 'lower', 'join', 'moveTo', 'without'), fc.nat(5), fc.nat(6));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      let ranks: Ranks = [];
      const ranked = new Set<number>();
      for (const [kind, slot, to] of edits) {
        if (kind !== 'tap' && kind !== 'without' && placeOf(ranks, slot) < 0) continue;
        if (kind === 'without' || (kind === 'tap' && ranked.has(slot))) ranked.delete(slot);
        else ranked.add(slot);
        if (kind === 'moveTo') ranks = moveTo(ranks, slot, Math.min(to, ranks.length));
        else ranks = { tap, higher, lower, join, without }[kind](ranks, slot);
        assert.ok(ranks.every((equals) => equals.length > 0));
        assert.deepEqual(
          ranks.flat().toSorted((a, b) => a - b),
          [...ranked].sort((a, b) => a - b),
        );
      }
    }),
  );
});
