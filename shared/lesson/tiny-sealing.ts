/** ElGamal in the tiny group: sealing a choice and wrapping it anew, as crypto/elgamal.ts does on the curve. */
import { check, type Step, step } from './step.ts';
import { modulo, type TinyGroup, tinyPower, tinyProduct } from './tiny-group.ts';
import { tinyKey } from './tiny-key.ts';
import type { TinyNumbers } from './tiny-numbers.ts';

export interface TinyCiphertext {
  readonly c1: number;
  readonly c2: number;
}

/** (g^r, g^m·Y^r) */
export const tinySeal = (group: TinyGroup, Y: number, choice: number, r: number): TinyCiphertext => ({
  c1: tinyPower(group, group.g, r),
  c2: tinyProduct(group, tinyPower(group, group.g, choice), tinyPower(group, Y, r)),
});

/** (c1·g^s, c2·Y^s): the same choice in another envelope. */
export const tinyRewrap = (group: TinyGroup, Y: number, { c1, c2 }: TinyCiphertext, s: number): TinyCiphertext => ({
  c1: tinyProduct(group, c1, tinyPower(group, group.g, s)),
  c2: tinyProduct(group, c2, tinyPower(group, Y, s)),
});

/** The ballot of the lesson, as it is sealed and as it is wrapped anew. */
export function tinyBallot(group: TinyGroup, numbers: TinyNumbers): { sealed: TinyCiphertext; anew: TinyCiphertext } {
  const Y = tinyKey(group, numbers).public;
  const sealed = tinySeal(group, Y, numbers.choice, numbers.r);
  return { sealed, anew: tinyRewrap(group, Y, sealed, numbers.s) };
}

export function sealSteps(group: TinyGroup, numbers: TinyNumbers): Step[] {
  const { p, g } = group;
  const { choice: m, r } = numbers;
  const Y = tinyKey(group, numbers).public;
  const M = tinyPower(group, g, m);
  const mask = tinyPower(group, Y, r);
  const { c1, c2 } = tinySeal(group, Y, m, r);
  return [
    step('seal.message', ['M = g^m mod p', `${g}^{${m}} mod ${p}`, M], { choice: m }),
    step('seal.first', ['c_1 = g^r mod p', `${g}^{${r}} mod ${p}`, c1]),
    step('seal.mask', ['K = Y^r mod p', `${Y}^{${r}} mod ${p}`, mask]),
    step('seal.second', ['c_2 = M·K mod p', `${M}·${mask} mod ${p}`, c2]),
  ];
}

export function rewrapSteps(group: TinyGroup, numbers: TinyNumbers): Step[] {
  const { p, q, g } = group;
  const { r, s } = numbers;
  const Y = tinyKey(group, numbers).public;
  const { sealed, anew } = tinyBallot(group, numbers);
  const sum = modulo(r + s, q);
  return [
    step('rewrap.first', ['c_1′ = c_1·g^s mod p', `${sealed.c1}·${g}^{${s}} mod ${p}`, anew.c1]),
    step('rewrap.second', ['c_2′ = c_2·Y^s mod p', `${sealed.c2}·${Y}^{${s}} mod ${p}`, anew.c2]),
    check('rewrap.same', ['c_1′ = g^{r + s} mod p', `${g}^{${sum}} mod ${p}`, tinyPower(group, g, sum)], anew.c1),
  ];
}
