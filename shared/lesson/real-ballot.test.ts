import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex, unhex } from '../codec/bytes.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { B } from '../crypto/arithmetic/group.ts';
import { shortened } from './math.ts';
import { exampleSteps } from './real-ballot.ts';

test('an example is a sealed ballot whose equation holds, recomputed here from the numbers that are shown', () => {
  for (const choice of [1, 2, 3]) {
    const steps = exampleSteps(5, choice);
    const checks = steps.filter(({ holds }) => holds !== undefined);
    assert.ok(checks.length > 0);
    for (const { numbers, result, holds } of checks) {
      const [A, c, c1] = numbers.match(/[0-9a-f]{64}/g)!.map(unhex) as [Uint8Array, Uint8Array, Uint8Array];
      const sum = hex(engine.encode(engine.add(engine.decode(A), engine.multiply(engine.decode(c1), c))));
      assert.equal(result, `${sum} = ${sum}`);
      assert.equal(holds, true);
      const left = steps.find((one) => one.result === sum)!;
      const [s] = left.numbers.match(/[0-9a-f]{64}/g)!;
      assert.equal(hex(engine.encode(engine.multiplyBase(B(), unhex(s!)))), sum);
    }
  }
  assert.deepEqual(exampleSteps(5, 1), exampleSteps(5, 1));
  assert.notDeepEqual(exampleSteps(5, 1), exampleSteps(6, 1));
});

test('numbers of 32 bytes are shortened wherever they stand, and nothing else is', () => {
  const digits = `${'0123456789abcdef'.repeat(3)}fedcba9876543210`;
  assert.equal(shortened(`s·B = ${digits} + 12·${digits}`), 's·B = 012345…\u20603210 + 12·012345…\u20603210');
  assert.equal(shortened('N = 1500, SHA-256'), 'N = 1500, SHA-256');
});
