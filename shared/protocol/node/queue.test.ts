import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Queue } from './queue.ts';

test('what is on the disk comes first, then what arrived, each as often as it was pushed', () => {
  const deed = fc.oneof(fc.record({ push: fc.nat({ max: 5 }) }), fc.record({ drop: fc.nat({ max: 5 }) }));
  fc.assert(
    fc.property(fc.nat({ max: 10 }), fc.array(deed, { maxLength: 40 }), (stored, deeds) => {
      let next = 0;
      const fresh = (count: number) => Array.from({ length: count }, () => Uint8Array.of(next++));
      const model = fresh(stored);
      const queue = new Queue([...model]);
      for (const deed of deeds) {
        if ('push' in deed) {
          const leaves = fresh(deed.push);
          queue.push(leaves);
          model.push(...leaves);
        } else {
          const count = Math.min(deed.drop, model.length);
          queue.drop(count);
          model.splice(0, count);
        }
        assert.equal(queue.length, model.length);
        for (const [i, leaf] of model.entries()) assert.equal(queue.at(i), leaf);
        assert.equal(queue.at(model.length), undefined);
      }
    }),
  );
});
