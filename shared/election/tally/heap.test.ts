import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Heap } from './heap.ts';

test('whatever comes and goes, the first of those there is taken', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { maxLength: 60 }), (said) => {
      const heap = new Heap<number>((a, b) => a - b);
      let there: number[] = [];
      for (const item of said) {
        if (item !== null) {
          heap.push(item);
          there = [...there, item].sort((a, b) => a - b);
        } else {
          assert.equal(heap.pop(), there[0]);
          there = there.slice(1);
        }
      }
      for (const item of there) assert.equal(heap.pop(), item);
      assert.equal(heap.pop(), undefined);
    }),
  );
});
