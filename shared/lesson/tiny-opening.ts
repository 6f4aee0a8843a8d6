/** Two of three laptops open a ballot (Desmedt, Frankel, CRYPTO '89), as crypto/decryption.ts does on the curve. */
import { type Step, step } from './step.ts';
import { inverse, modulo, type TinyGroup, tinyLogarithm, tinyPower, tinyProduct } from './tiny-group.ts';
import { tinyKey } from './tiny-key.ts';
import type { TinyNumbers } from './tiny-numbers.ts';
import { tinyBallot } from './tiny-sealing.ts';

/** λ_i for laptops i and j: f(0) = λ_i·f(i) + λ_j·f(j). */
export const tinyLagrange = ({ q }: TinyGroup, i: number, j: number): number => modulo(j * inverse(j - i, q), q);

/** What opening the ballot that was wrapped anew gives: the choice, that is. */
export const tinyOpen = (group: TinyGroup, numbers: TinyNumbers): number => {
  const { anew } = tinyBallot(group, numbers);
  const { shares } = tinyKey(group, numbers);
  const [i, j] = numbers.openers;
  const mask = tinyProduct(
    group,
    tinyPower(group, tinyPower(group, anew.c1, shares[i]), tinyLagrange(group, i, j)),
    tinyPower(group, tinyPower(group, anew.c1, shares[j]), tinyLagrange(group, j, i)),
  );
  return tinyLogarithm(group, tinyProduct(group, anew.c2, tinyPower(group, mask, -1)));
};

export function openingSteps(group: TinyGroup, numbers: TinyNumbers): Step[] {
  const { p, q, g } = group;
  const { anew } = tinyBallot(group, numbers);
  const { shares } = tinyKey(group, numbers);
  const [i, j] = numbers.openers;
  const [li, lj] = [tinyLagrange(group, i, j), tinyLagrange(group, j, i)];
  const [di, dj] = [tinyPower(group, anew.c1, shares[i]), tinyPower(group, anew.c1, shares[j])];
  const mask = tinyProduct(group, tinyPower(group, di, li), tinyPower(group, dj, lj));
  const back = tinyPower(group, mask, -1);
  const M = tinyProduct(group, anew.c2, back);
  const part = (laptop: number, share: number, d: number) =>
    step('opening.part', [`d_${laptop} = c_1′^{x_${laptop}} mod p`, `${anew.c1}^{${share}} mod ${p}`, d], { laptop });
  const weight = (laptop: number, beside: number, lambda: number) =>
    step(
      'opening.weight',
      [
        `λ_${laptop} = ${beside}·(${beside} − ${laptop})^{−1} mod q`,
        `${beside}·${inverse(beside - laptop, q)} mod ${q}`,
        lambda,
      ],
      { laptop },
    );
  return [
    part(i, shares[i], di),
    part(j, shares[j], dj),
    weight(i, j, li),
    weight(j, i, lj),
    step('opening.mask', [`K = d_${i}^{λ_${i}}·d_${j}^{λ_${j}} mod p`, `${di}^{${li}}·${dj}^{${lj}} mod ${p}`, mask]),
    step('opening.inverse', ['K^{−1} = K^{q − 1} mod p', `${mask}^{${q - 1}} mod ${p}`, back]),
    step('opening.message', ['M = c_2′·K^{−1} mod p', `${anew.c2}·${back} mod ${p}`, M]),
    step('opening.choice', ['g^m = M mod p', `${g}^m = ${M} mod ${p}`, `m = ${tinyLogarithm(group, M)}`]),
  ];
}
