import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cells, MOST_SINGLE, stacks } from './layout.ts';

test('envelopes are drawn one by one up to 200, then in round stacks that add up', () => {
  assert.deepEqual(stacks(3), [1, 1, 1]);
  assert.equal(stacks(MOST_SINGLE).length, 200);
  assert.deepEqual(stacks(1234), [...new Array<number>(12).fill(100), 34]);
  fc.assert(
    fc.property(fc.integer({ min: MOST_SINGLE + 1, max: 200_000 }), (count) => {
      const heights = stacks(count);
      assert.ok(heights.length <= 24);
      assert.equal(
        heights.reduce((sum, height) => sum + height, 0),
        count,
      );
    }),
  );
});

test('every envelope lies inside its tray and none on another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 60, max: 500 }),
      fc.integer({ min: 60, max: 300 }),
      (count, width, height) => {
        const found = cells(count, { x: 10, y: 20, width, height });
        assert.equal(found.length, count);
        for (const cell of found) {
          assert.ok(cell.x >= 10 && cell.x + cell.width <= 10 + width + 1e-6);
          assert.ok(cell.y >= 20 && cell.y + cell.height <= 20 + height + 1e-6);
        }
        const corners = new Set(found.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
        assert.equal(corners.size, count);
      },
    ),
    { numRuns: 50 },
  );
});

test('a box without room holds nothing', () => {
  assert.deepEqual(cells(5, { x: 0, y: 0, width: 0, height: 10 }), []);
});
