/** A ciphertext followed through a shuffle: its own way and no other fits the two lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat } from '../../codec/bytes.ts';
import { ORDER, readScalars, scalarBytes } from '../arithmetic/scalar.ts';
import { isPassage, passageOf } from './passage.ts';
import { shuffled } from './testing/example.ts';

for (const [count, width] of [
  [1, 1],
  [5, 1],
  [4, 3],
] as const)
  test(`each of ${count} ciphertexts of ${width} blocks is followed to where it left, and to no other place`, () => {
    const { statement, secrets } = shuffled(count, width);
    const left = new Set<number>();
    for (let from = 0; from < count; from++) {
      const passage = passageOf(secrets, width, from);
      assert.ok(isPassage(statement, passage));
      left.add(passage.to);
      for (let other = 0; other < count; other++) {
        assert.equal(isPassage(statement, { ...passage, to: other }), other === passage.to, `leaving at ${other}`);
        assert.equal(isPassage(statement, { ...passage, from: other }), other === from, `from ${other}`);
      }
    }
    assert.equal(left.size, count);
  });

test('a wrong factor, one of another shuffle, too few or too many of them, and a place that is none do not fit', () => {
  const { statement, secrets } = shuffled(5, 2);
  const passage = passageOf(secrets, 2, 3);
  const [first, second] = readScalars(passage.factors) as [bigint, bigint];
  const wrong = concat(scalarBytes((first + 1n) % ORDER), scalarBytes(second));
  const other = passageOf(shuffled(5, 2 + 1).secrets, 2, 3);
  for (const factors of [
    wrong,
    concat(scalarBytes(second), scalarBytes(first)),
    other.factors,
    passage.factors.subarray(32),
    concat(passage.factors, passage.factors),
    new Uint8Array(64).fill(255),
  ])
    assert.equal(isPassage(statement, { ...passage, factors }), false);
  for (const place of [-1, 5, 1.5, Number.NaN, 2 ** 40]) {
    assert.equal(isPassage(statement, { ...passage, from: place }), false);
    assert.equal(isPassage(statement, { ...passage, to: place }), false);
  }
  assert.throws(() => passageOf(secrets, 2, 5), { code: 'out-of-range' });
});

test('what is no list of ciphertexts has no passages, whatever they say', () => {
  const { statement, secrets } = shuffled(3, 1);
  const passage = passageOf(secrets, 1, 0);
  const spoilt = new Uint8Array(statement.input.length).fill(255);
  for (const input of [spoilt, statement.input.subarray(1), statement.input.subarray(64)])
    assert.equal(isPassage({ ...statement, input }, passage), false);
});

test('whoever shows a passage shows nothing of the others: any two shuffles that share it are both possible', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), (from) => {
      const { secrets } = shuffled(5, 1);
      const passage = passageOf(secrets, 1, from);
      // The same passage of a shuffle that sends two of the others the other way round.
      const permutation = Uint32Array.from(secrets.permutation);
      const [a, b] = [0, 1, 2, 3, 4].filter((to) => to !== passage.to) as [number, number];
      [permutation[a], permutation[b]] = [permutation[b]!, permutation[a]!];
      assert.deepEqual(passageOf({ ...secrets, permutation }, 1, from), passage);
    }),
  );
});
