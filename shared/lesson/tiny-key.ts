/**
 * A key that no single laptop holds, two of three needed: each of three laptops draws f_j(i) = a_j + b_j·i and deals its
 * values (Pedersen, EUROCRYPT '91, with Feldman's commitments), as crypto/ceremony does on the curve.
 */
import { check, type Step, step } from './step.ts';
import { modulo, type TinyGroup, tinyPower, tinyProduct } from './tiny-group.ts';
import type { TinyNumbers } from './tiny-numbers.ts';

export const laptops = [1, 2, 3] as const;
export type Laptop = (typeof laptops)[number];

export interface TinyKey {
  /** Y, which everyone knows. */
  readonly public: number;
  /** x_i of each laptop, which it alone knows. */
  readonly shares: Readonly<Record<Laptop, number>>;
  /** Whether Y = 1, which hides nothing: the laptops draw again. */
  readonly hidesNothing: boolean;
  /** Whether the sum of the lines is level: each share is the whole secret then, which a large group makes a mere thought. */
  readonly oneIsEnough: boolean;
}

const dealt = (numbers: TinyNumbers, from: Laptop, to: number, q: number): number =>
  modulo(numbers[`a${from}`] + numbers[`b${from}`] * to, q);

export function tinyKey(group: TinyGroup, numbers: TinyNumbers): TinyKey {
  const share = (to: Laptop) =>
    modulo(
      laptops.reduce((sum, from) => sum + dealt(numbers, from, to, group.q), 0),
      group.q,
    );
  const Y = tinyPower(group, group.g, numbers.a1 + numbers.a2 + numbers.a3);
  return {
    public: Y,
    shares: { 1: share(1), 2: share(2), 3: share(3) },
    hidesNothing: Y === 1,
    oneIsEnough: modulo(numbers.b1 + numbers.b2 + numbers.b3, group.q) === 0,
  };
}

export function keySteps(group: TinyGroup, numbers: TinyNumbers): Step[] {
  const { p, q, g } = group;
  const A = (j: Laptop) => tinyPower(group, g, numbers[`a${j}`]);
  const B = (j: Laptop) => tinyPower(group, g, numbers[`b${j}`]);
  const key = tinyKey(group, numbers);
  const f = (from: Laptop, to: Laptop) => dealt(numbers, from, to, q);
  return [
    ...laptops.flatMap((from) =>
      laptops.map((to) =>
        step(
          'key.deal',
          [
            `f_${from}(${to}) = a_${from} + ${to}·b_${from} mod q`,
            `${numbers[`a${from}`]} + ${to}·${numbers[`b${from}`]} mod ${q}`,
            f(from, to),
          ],
          { from, to },
        ),
      ),
    ),
    ...laptops.flatMap((from) => [
      step('key.commit', [`A_${from} = g^{a_${from}} mod p`, `${g}^{${numbers[`a${from}`]}} mod ${p}`, A(from)], {
        from,
      }),
      step('key.commit-slope', [`B_${from} = g^{b_${from}} mod p`, `${g}^{${numbers[`b${from}`]}} mod ${p}`, B(from)], {
        from,
      }),
    ]),
    ...laptops.map((from) =>
      check(
        'key.check',
        [
          `g^{f_${from}(1)} = A_${from}·B_${from} mod p`,
          `${g}^{${f(from, 1)}} = ${A(from)}·${B(from)} mod ${p}`,
          tinyProduct(group, A(from), B(from)),
        ],
        tinyPower(group, g, f(from, 1)),
        { from },
      ),
    ),
    ...laptops.map((to) =>
      step(
        'key.share',
        [
          `x_${to} = f_1(${to}) + f_2(${to}) + f_3(${to}) mod q`,
          `${laptops.map((from) => f(from, to)).join(' + ')} mod ${q}`,
          key.shares[to],
        ],
        { to },
      ),
    ),
    step('key.public', ['Y = A_1·A_2·A_3 mod p', `${laptops.map(A).join('·')} mod ${p}`, key.public]),
  ];
}
