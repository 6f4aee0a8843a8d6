/**
 * A shuffle of three ballots, and a proof of it by cut and choose: the shuffler makes another secret shuffle of the input,
 * and a coin says which half of the way it shows, from the input to that middle list or from the middle to the output
 * (Sako, Kilian, EUROCRYPT '95). Neither half tells how input and output hang together; who swapped a ballot can show but
 * one of them, so each coin catches a cheat with probability ½.
 *
 * The elections of this program prove it otherwise (crypto/shuffle: Terelius, Wikström, AFRICACRYPT 2010): the shuffler
 * commits to its permutation once and answers one long challenge, instead of a hundred coins with a list for each.
 */
import { check, type Step, step } from './step.ts';
import { modulo, type TinyGroup } from './tiny-group.ts';
import { laptops, tinyKey } from './tiny-key.ts';
import type { Order, TinyNumbers } from './tiny-numbers.ts';
import { type TinyCiphertext, tinyRewrap, tinySeal } from './tiny-sealing.ts';

type Three<T> = readonly [T, T, T];

export interface TinyShuffle {
  readonly input: Three<TinyCiphertext>;
  readonly middle: Three<TinyCiphertext>;
  readonly output: Three<TinyCiphertext>;
  /** What the shuffler shows for the coin: j of each shown ballot i, counted from 1, and the exponent between the two. */
  readonly shown: { readonly order: Three<number>; readonly factors: Three<number> };
  /** Whether each shown ballot is what it is said to be. */
  readonly holds: Three<boolean>;
}

const each = <T>(of: (i: 1 | 2 | 3) => T): Three<T> => [of(1), of(2), of(3)];
const same = (a: TinyCiphertext, b: TinyCiphertext): boolean => a.c1 === b.c1 && a.c2 === b.c2;
const pair = ({ c1, c2 }: TinyCiphertext): string => `(${c1}, ${c2})`;

export function tinyShuffle(group: TinyGroup, numbers: TinyNumbers): TinyShuffle {
  const Y = tinyKey(group, numbers).public;
  const { order, middle: inner, coin, cheats } = numbers;
  const input: Three<TinyCiphertext> = [
    tinySeal(group, Y, numbers.choice, numbers.r),
    tinySeal(group, Y, numbers.choice2, numbers.r2),
    tinySeal(group, Y, numbers.choice3, numbers.r3),
  ];
  const shuffled = (psi: Order, letter: 's' | 'u'): Three<TinyCiphertext> =>
    each((i) => tinyRewrap(group, Y, input[psi[i - 1]! - 1]!, numbers[`${letter}${i}`]));
  const honest = shuffled(order, 's');
  // A ballot of its own for the first candidate, where a voter's ought to be.
  const output = cheats ? ([tinySeal(group, Y, 1, numbers.s1), honest[1], honest[2]] as const) : honest;
  const middle = shuffled(inner, 'u');
  /** Where output i stands in the middle: σ⁻¹(ψ(i)). */
  const place = (i: 1 | 2 | 3): 1 | 2 | 3 => (inner.indexOf(order[i - 1]!) + 1) as 1 | 2 | 3;
  const shown =
    coin === 0
      ? { order: inner, factors: each((i) => numbers[`u${i}`]) }
      : { order: each(place), factors: each((i) => modulo(numbers[`s${i}`] - numbers[`u${place(i)}`], group.q)) };
  const [from, to] = coin === 0 ? [input, middle] : [middle, output];
  const holds = each((i) =>
    same(to[i - 1]!, tinyRewrap(group, Y, from[shown.order[i - 1]! - 1]!, shown.factors[i - 1]!)),
  );
  return { input, middle, output, shown, holds };
}

export function shuffleSteps(group: TinyGroup, numbers: TinyNumbers): Step[] {
  const { p, g } = group;
  const Y = tinyKey(group, numbers).public;
  const { input, middle, output, shown } = tinyShuffle(group, numbers);
  const sealed = {
    1: { m: numbers.choice, r: numbers.r, letters: ['m', 'r'] },
    2: { m: numbers.choice2, r: numbers.r2, letters: ['m_2', 'r_2'] },
    3: { m: numbers.choice3, r: numbers.r3, letters: ['m_3', 'r_3'] },
  } as const;
  const wrapped = ({ c1, c2 }: TinyCiphertext, s: number): string => `(${c1}·${g}^{${s}}, ${c2}·${Y}^{${s}}) mod ${p}`;
  const list = (
    label: 'shuffle.output' | 'shuffle.middle',
    [name, made, psi, letter]: readonly [string, Three<TinyCiphertext>, Order, 's' | 'u'],
  ) =>
    laptops.map((i) => {
      const j = psi[i - 1]!;
      const letters = `${name}_${i} = e_${j}·(g^{${letter}_${i}}, Y^{${letter}_${i}}) mod p`;
      return step(label, [letters, wrapped(input[j - 1]!, numbers[`${letter}${i}`]), pair(made[i - 1]!)], {
        from: j,
        to: i,
      });
    });
  const [from, to, before, after] = numbers.coin === 0 ? [input, middle, 'e', 'd'] : [middle, output, 'd', 'e′'];
  const swap = step('shuffle.swap', [
    'e′_1 = (g^{s_1}, g·Y^{s_1}) mod p',
    `(${g}^{${numbers.s1}}, ${g}·${Y}^{${numbers.s1}}) mod ${p}`,
    pair(output[0]),
  ]);
  return [
    ...laptops.map((i) => {
      const {
        m,
        r,
        letters: [letterM, letterR],
      } = sealed[i];
      const letters = `e_${i} = (g^{${letterR}}, g^{${letterM}}·Y^{${letterR}}) mod p`;
      return step('shuffle.input', [letters, `(${g}^{${r}}, ${g}^{${m}}·${Y}^{${r}}) mod ${p}`, pair(input[i - 1]!)], {
        to: i,
      });
    }),
    ...list('shuffle.output', ['e′', output, numbers.order, 's']).map((one, i) =>
      numbers.cheats && i === 0 ? swap : one,
    ),
    ...list('shuffle.middle', ['d', middle, numbers.middle, 'u']),
    ...laptops.map((i) => {
      const [j, factor] = [shown.order[i - 1]!, shown.factors[i - 1]!];
      const again = tinyRewrap(group, Y, from[j - 1]!, factor);
      return check(
        numbers.coin === 0 ? 'shuffle.shown-before' : 'shuffle.shown-after',
        [
          `${after}_${i} = ${before}_${j}·(g^{${factor}}, Y^{${factor}}) mod p`,
          wrapped(from[j - 1]!, factor),
          pair(again),
        ],
        pair(to[i - 1]!),
        { from: j, to: i },
      );
    }),
  ];
}
