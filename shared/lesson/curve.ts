/**
 * Adding points of y² = x³ + ax + b by chord and tangent: over the reals, for a picture, and over the numbers modulo a
 * small prime, exactly (Hankerson, Menezes, Vanstone, Guide to ECC, §3.1). To be looked at: nothing is kept secret in it.
 */
import { check, type Step, step } from './step.ts';
import { inverse, modulo } from './tiny-group.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at infinity, 0 of the addition. */
export const INFINITY = null;
export type CurvePoint = Point | typeof INFINITY;

export interface Curve {
  readonly a: number;
  readonly b: number;
}

/** One equation for both pictures: a wave over the reals; modulo 17 it has 23 points, a prime. */
export const lessonCurve: Curve = { a: -3, b: 3 };
export const FIELD = 17;

/** x³ + ax + b. */
export const cubic = ({ a, b }: Curve, x: number): number => x * x * x + a * x + b;

/** The point above x over the reals, or below it; null where the curve has none there. Rounded as floats are. */
export function realPoint(curve: Curve, x: number, below = false): Point | null {
  const square = cubic(curve, x);
  return square < 0 ? null : { x, y: below ? -Math.sqrt(square) : Math.sqrt(square) };
}

/** What a sum looks like: the slope of the line, where it meets the curve a third time, and that point mirrored. */
export interface Addition {
  readonly kind: 'chord' | 'tangent';
  readonly slope: number;
  readonly third: Point;
  readonly sum: Point;
}

/** P + Q over the reals; null where the line is upright and the sum is the point at infinity. */
export function addReals({ a }: Curve, P: Point, Q: Point): Addition | null {
  const same = P.x === Q.x && P.y === Q.y;
  if (P.x === Q.x && (!same || P.y === 0)) return null;
  const slope = same ? (3 * P.x * P.x + a) / (2 * P.y) : (Q.y - P.y) / (Q.x - P.x);
  const x = slope * slope - P.x - Q.x;
  const y = P.y + slope * (x - P.x);
  return { kind: same ? 'tangent' : 'chord', slope, third: { x, y }, sum: { x, y: -y } };
}

/** All points modulo the prime p but the one at infinity, by x, then y. */
export function fieldPoints(curve: Curve, p: number): Point[] {
  const all = Array.from({ length: p }, (_, i) => i);
  return all.flatMap((x) => all.filter((y) => isOn(curve, p, { x, y })).map((y) => ({ x, y })));
}

export const isOn = (curve: Curve, p: number, { x, y }: Point): boolean => modulo(y * y - cubic(curve, x), p) === 0;

/** As `addReals`, modulo the prime p and exact. */
export function addInField({ a }: Curve, p: number, P: Point, Q: Point): Addition | null {
  const same = P.x === Q.x && P.y === Q.y;
  if (P.x === Q.x && (!same || P.y === 0)) return null;
  const slope = same
    ? modulo((3 * P.x * P.x + a) * inverse(2 * P.y, p), p)
    : modulo((Q.y - P.y) * inverse(Q.x - P.x, p), p);
  const x = modulo(slope * slope - P.x - Q.x, p);
  const y = modulo(P.y + slope * (x - P.x), p);
  return { kind: same ? 'tangent' : 'chord', slope, third: { x, y }, sum: { x, y: modulo(-y, p) } };
}

/** The sum of any two points modulo p, the point at infinity among them. */
export const plus = (curve: Curve, p: number, P: CurvePoint, Q: CurvePoint): CurvePoint => {
  if (P === INFINITY) return Q;
  if (Q === INFINITY) return P;
  return addInField(curve, p, P, Q)?.sum ?? INFINITY;
};

/** n·P modulo p, by adding P n times. */
export function times(curve: Curve, p: number, n: number, P: CurvePoint): CurvePoint {
  let sum: CurvePoint = INFINITY;
  for (let i = 0; i < n; i++) sum = plus(curve, p, sum, P);
  return sum;
}

/** How P + Q is computed modulo p; none where the sum is the point at infinity, for then there is nothing to compute. */
export function additionSteps(curve: Curve, p: number, P: Point, Q: Point): Step[] {
  const added = addInField(curve, p, P, Q);
  if (!added) return [];
  const { kind, slope, sum } = added;
  const [dividend, divisor] =
    kind === 'tangent'
      ? [modulo(3 * P.x * P.x + curve.a, p), modulo(2 * P.y, p)]
      : [modulo(Q.y - P.y, p), modulo(Q.x - P.x, p)];
  return [
    kind === 'tangent'
      ? step('curve.tangent', [
          'λ = (3·x_P^2 + a)·(2·y_P)^{−1} mod p',
          `${dividend}·${divisor}^{−1} = ${dividend}·${inverse(divisor, p)} mod ${p}`,
          slope,
        ])
      : step('curve.chord', [
          'λ = (y_Q − y_P)·(x_Q − x_P)^{−1} mod p',
          `${dividend}·${divisor}^{−1} = ${dividend}·${inverse(divisor, p)} mod ${p}`,
          slope,
        ]),
    step('curve.x', ['x_R = λ^2 − x_P − x_Q mod p', `${slope}^2 − ${P.x} − ${Q.x} mod ${p}`, sum.x]),
    step('curve.y', ['y_R = λ·(x_P − x_R) − y_P mod p', `${slope}·(${P.x} − ${sum.x}) − ${P.y} mod ${p}`, sum.y]),
    check(
      'curve.check',
      [
        'y_R^2 = x_R^3 + a·x_R + b mod p',
        `${sum.y}^2 = ${sum.x}^3 + ${modulo(curve.a, p)}·${sum.x} + ${modulo(curve.b, p)} mod ${p}`,
        modulo(cubic(curve, sum.x), p),
      ],
      modulo(sum.y * sum.y, p),
    ),
  ];
}
