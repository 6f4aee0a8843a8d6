import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addInField,
  additionSteps,
  addReals,
  type Curve,
  type CurvePoint,
  cubic,
  FIELD,
  fieldPoints,
  INFINITY,
  isOn,
  lessonCurve,
  plus,
  realPoint,
  times,
} from './curve.ts';

const all: CurvePoint[] = [INFINITY, ...fieldPoints(lessonCurve, FIELD)];
const points = fc.constantFrom(...all);
const add = (P: CurvePoint, Q: CurvePoint) => plus(lessonCurve, FIELD, P, Q);

test('a published example: y² = x³ + 2x + 2 modulo 17 has 19 points, multiples of (5, 1) (Paar, Pelzl, Example 9.5)', () => {
  const curve: Curve = { a: 2, b: 2 };
  const P = { x: 5, y: 1 };
  const published = ['6,3', '10,6', '3,1', '9,16', '16,13', '0,6', '13,7', '7,6', '7,11', '13,10', '0,11', '16,4'];
  const multiples = published.map((_, i) => times(curve, 17, i + 2, P)!);
  assert.deepEqual(
    multiples.map(({ x, y }) => `${x},${y}`),
    published,
  );
  assert.equal(times(curve, 17, 19, P), INFINITY);
  assert.equal(fieldPoints(curve, 17).length, 18);
});

test('the points of the lesson are a group of 23: sums lie on the curve, in any order, with 0 and opposites', () => {
  assert.equal(all.length, 23);
  fc.assert(
    fc.property(points, points, points, (P, Q, R) => {
      const sum = add(P, Q);
      assert.ok(sum === INFINITY || isOn(lessonCurve, FIELD, sum));
      assert.deepEqual(sum, add(Q, P));
      assert.deepEqual(add(add(P, Q), R), add(P, add(Q, R)));
      assert.deepEqual(add(P, INFINITY), P);
      if (P !== INFINITY) assert.equal(add(P, { x: P.x, y: (FIELD - P.y) % FIELD }), INFINITY);
    }),
    { numRuns: 2000 },
  );
});

test('every point but 0 goes round through all 23', () => {
  for (const P of all.slice(1)) {
    const seen = new Set(Array.from({ length: 23 }, (_, n) => JSON.stringify(times(lessonCurve, FIELD, n, P))));
    assert.equal(seen.size, 23);
    assert.equal(times(lessonCurve, FIELD, 23, P), INFINITY);
  }
});

test('over the reals the third point lies on line and curve, and its mirror image is the sum', () => {
  const xs = fc.double({ min: -2.1, max: 4, noNaN: true });
  fc.assert(
    fc.property(xs, xs, fc.boolean(), fc.boolean(), (x1, x2, low1, low2) => {
      const P = realPoint(lessonCurve, x1, low1);
      const Q = realPoint(lessonCurve, x2, low2);
      fc.pre(P !== null && Q !== null && Math.abs(x1 - x2) > 0.05);
      const added = addReals(lessonCurve, P, Q)!;
      assert.equal(added.kind, 'chord');
      const { slope, third, sum } = added;
      const near = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 1e-6 * (1 + Math.abs(a) ** 1.5), `${a} ${b}`);
      near(third.y * third.y, cubic(lessonCurve, third.x));
      near(third.y, Q.y + slope * (third.x - Q.x));
      assert.deepEqual(sum, { x: third.x, y: -third.y });
    }),
  );
});

test('a point with itself has a tangent; upright lines have no third point', () => {
  const P = realPoint(lessonCurve, 2)!;
  const added = addReals(lessonCurve, P, P)!;
  assert.equal(added.kind, 'tangent');
  assert.ok(Math.abs(added.slope - (3 * 4 - 3) / (2 * P.y)) < 1e-12);
  assert.equal(addReals(lessonCurve, P, realPoint(lessonCurve, 2, true)!), null);
  assert.equal(realPoint(lessonCurve, -3), null);
});

test('the steps come to the sum of the two points, for each pair of them', () => {
  for (const P of fieldPoints(lessonCurve, FIELD))
    for (const Q of fieldPoints(lessonCurve, FIELD)) {
      const added = addInField(lessonCurve, FIELD, P, Q);
      const steps = additionSteps(lessonCurve, FIELD, P, Q);
      if (!added) {
        assert.deepEqual(steps, []);
        continue;
      }
      assert.deepEqual(
        steps.slice(1, 3).map(({ result }) => Number(result)),
        [added.sum.x, added.sum.y],
      );
      assert.equal(steps[0]!.label, added.kind === 'chord' ? 'curve.chord' : 'curve.tangent');
      assert.equal(steps[3]!.holds, true);
    }
});
