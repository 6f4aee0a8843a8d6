import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, hex, piece, pieces } from '../../codec/bytes.ts';
import { engine } from '../arithmetic/engine.ts';
import { generators } from '../arithmetic/generators.ts';
import { B } from '../arithmetic/group.ts';
import { ONE, repeated } from '../arithmetic/vector.ts';
import { OpenedShuffle } from './opened.ts';
import { joinProof, type ProofPart, splitProof } from './proof.ts';
import { EQUATIONS, type Equation } from './statement.ts';
import { shuffled, withResponse } from './testing/example.ts';
import { failingEquations, verifyShuffle } from './verify.ts';

/** Σ s_i·P_i, of encoded points, encoded. */
const sum = (...terms: [points: Bytes, scalars: Bytes][]): string =>
  hex(
    engine.encode(
      engine.multiScalar(terms.map(([points, scalars]) => ({ points, scalars, identity: 'allowed' as const }))),
    ),
  );

test('both sides of every equation are those that the paper writes, put together from what is shown', () => {
  for (const [count, width] of [
    [1, 1],
    [4, 2],
    [7, 1],
  ] as const) {
    const { statement, proof } = shuffled(count, width);
    const opened = new OpenedShuffle(statement, proof);
    const { u, gamma, proof: parts } = opened.reading;
    const sums = opened.sums();
    const { h: hPoint, hs } = generators(count);
    const [base, h, g] = [engine.encode(B()), engine.encode(hPoint), gamma];
    const minus = (a: Bytes): Bytes => engine.scalars.negate(a);
    const ofAll = (points: Bytes, scalars: Bytes): string => sum([points, scalars]);
    assert.equal(hex(sums.c), ofAll(parts.c, repeated(ONE, count)));
    assert.equal(hex(sums.sh), ofAll(engine.encode(hs), parts.sPrime));
    const sides = (group: Equation, at = 0): string[] => {
      const { left, right, holds } = opened.equation(group, at);
      assert.equal(holds, true);
      return [hex(left), hex(right)];
    };
    assert.deepEqual(sides('permutation-sum'), [
      sum([parts.t1, ONE], [sums.c, g], [sums.h, minus(g)]),
      sum([base, parts.s1]),
    ]);
    assert.deepEqual(sides('chain-end'), [
      sum([parts.t2, ONE], [piece(parts.cHat, count - 1), g], [h, minus(engine.scalars.multiply(g, sums.u))]),
      sum([base, parts.s2]),
    ]);
    assert.deepEqual(sides('permutation-challenge'), [
      sum([parts.t3, ONE], [sums.uc, g]),
      sum([base, parts.s3], [sums.sh, ONE]),
    ]);
    for (let half = 0; half < 2 * width; half++)
      assert.deepEqual(sides('re-encryption', half), [
        sum([piece(parts.t4, half), ONE], [sums.input[half]!, g]),
        sum(
          [half % 2 === 0 ? base : statement.publicKey, minus(piece(parts.s4, half >> 1))],
          [sums.output[half]!, ONE],
        ),
      ]);
    for (let i = 0; i < count; i++)
      assert.deepEqual(sides('chain-step', i), [
        sum([piece(parts.tHat, i), ONE], [piece(parts.cHat, i), g]),
        sum([base, piece(parts.sHat, i)], [i === 0 ? h : piece(parts.cHat, i - 1), piece(parts.sPrime, i)]),
      ]);
    assert.equal(pieces(u).length, count);
    for (const group of EQUATIONS) {
      const { left, right, holds } = opened.group(group);
      assert.equal(holds, true);
      assert.deepEqual(left, right);
    }
  }
});

test('one altered answer fails its own equation and no other, as the verifier finds', () => {
  const { statement, proof } = shuffled(5, 2);
  const fails: readonly (readonly [ProofPart, number, Equation, readonly number[]])[] = [
    ['s1', 0, 'permutation-sum', [0]],
    ['s2', 0, 'chain-end', [0]],
    ['s3', 0, 'permutation-challenge', [0]],
    ['s4', 1, 're-encryption', [2, 3]],
    ['sHat', 3, 'chain-step', [3]],
  ];
  for (const [part, at, group, places] of fails) {
    const altered = joinProof(withResponse(splitProof(proof, 5, 2), part, at), 5, 2);
    assert.deepEqual(verifyShuffle(statement, altered), { valid: false, equation: group });
    assert.deepEqual(failingEquations(statement, altered), [group]);
    const opened = new OpenedShuffle(statement, altered);
    assert.equal(opened.valid, false);
    for (const each of EQUATIONS) {
      assert.equal(opened.group(each).holds, each !== group, `${part}: ${each}`);
      const failed = Array.from({ length: opened.count(each) }, (_, i) => i).filter((i) => {
        const { left, right, holds } = opened.equation(each, i);
        assert.equal(hex(left) === hex(right), holds);
        return !holds;
      });
      assert.deepEqual(failed, each === group ? places : []);
      assert.equal(opened.firstFailing(each), each === group ? places[0] : null);
    }
  }
});

test('what is no proof is refused before anything of it is shown', () => {
  const { statement, proof } = shuffled(2, 1);
  assert.throws(() => new OpenedShuffle(statement, proof.subarray(32)), { code: 'bad-length' });
  const noPoint = Uint8Array.from(proof);
  noPoint.fill(255, 0, 32);
  assert.throws(() => new OpenedShuffle(statement, noPoint), { code: 'bad-point' });
});
