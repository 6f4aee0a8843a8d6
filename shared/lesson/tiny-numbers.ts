/** The secret numbers of a lesson: drawn from a seed, so that worksheet and solution agree, or chosen by whoever learns. */
import { Dice } from '../simulation/dice.ts';
import { modulo, type TinyGroup } from './tiny-group.ts';

/** Each secret number with the letter that it has in the equations. */
export const letterOf = {
  a1: 'a_1',
  b1: 'b_1',
  a2: 'a_2',
  b2: 'b_2',
  a3: 'a_3',
  b3: 'b_3',
  choice: 'm',
  r: 'r',
  s: 's',
  choice2: 'm_2',
  r2: 'r_2',
  choice3: 'm_3',
  r3: 'r_3',
  s1: 's_1',
  s2: 's_2',
  s3: 's_3',
  u1: 'u_1',
  u2: 'u_2',
  u3: 'u_3',
  x: 'x',
  k: 'k',
  c: 'c',
  other: 'c′',
  guessed: 'c',
  answer: 'z',
} as const;

export type NumberName = keyof typeof letterOf;
export const numberNames = Object.keys(letterOf) as NumberName[];

/** The six orders of three. Output i is input ψ(i): [3, 1, 2] puts the third first. */
export const orders = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [2, 3, 1],
  [3, 1, 2],
  [3, 2, 1],
] as const;
export type Order = (typeof orders)[number];

/** Any two of the three laptops open a ballot. */
export const pairs = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const;
export type Pair = (typeof pairs)[number];

export interface TinyNumbers extends Readonly<Record<NumberName, number>> {
  /** ψ of the shuffle. */
  readonly order: Order;
  /** σ of the shuffle in the middle. */
  readonly middle: Order;
  /** What the one who checks wants to see: the way in front of the middle (0) or behind it (1). */
  readonly coin: 0 | 1;
  /** Whether the shuffler swaps a ballot for one of its own. */
  readonly cheats: boolean;
  readonly openers: Pair;
}

/** Candidates are numbered from 1. */
export const CANDIDATES = 3;

/** From the least to the greatest value, both included, that a number may have. */
export function boundsOf(name: NumberName, { q }: TinyGroup): { readonly least: number; readonly most: number } {
  if (name.startsWith('choice')) return { least: 1, most: CANDIDATES };
  // A challenge or an answer of 0 is one; a secret of 0 hides nothing.
  return { least: name === 'c' || name === 'other' || name === 'guessed' || name === 'answer' ? 0 : 1, most: q - 1 };
}

/** Numbers with which everything can be shown: a key that hides something and needs two, two different challenges, no two ballots alike. */
export function numbersOf(seed: number, group: TinyGroup): TinyNumbers {
  const dice = new Dice(`lesson ${group.p} ${seed}`);
  for (;;) {
    const drawn = Object.fromEntries(
      numberNames.map((name) => {
        const { least, most } = boundsOf(name, group);
        return [name, dice.between(least, most)];
      }),
    ) as Record<NumberName, number>;
    const order = dice.pick(orders.slice(1));
    const middle = dice.pick(orders.slice(1));
    const coin = dice.once(2) ? 1 : 0;
    const openers = dice.pick(pairs);
    const { a1, a2, a3, b1, b2, b3, c, other } = drawn;
    if ([a1 + a2 + a3, b1 + b2 + b3].some((sum) => modulo(sum, group.q) === 0)) continue;
    if (c === 0 || other === 0 || c === other || order === middle) continue;
    if (alike(drawn, order, middle, group)) continue;
    return { ...drawn, order, middle, coin, cheats: false, openers };
  }
}

/** Whether two ballots of the shuffle look the same before, in the middle or behind it, share an r, or all hold one choice. */
function alike(drawn: Readonly<Record<NumberName, number>>, order: Order, middle: Order, { q }: TinyGroup): boolean {
  const choices = [drawn.choice, drawn.choice2, drawn.choice3];
  const exponents = [drawn.r, drawn.r2, drawn.r3];
  const behind = (psi: Order, factors: readonly number[]) =>
    psi.map((from, i) => [choices[from - 1]!, modulo(exponents[from - 1]! + factors[i]!, q)]);
  const ballots = [
    ...behind([1, 2, 3], [0, 0, 0]),
    ...behind(order, [drawn.s1, drawn.s2, drawn.s3]),
    ...behind(middle, [drawn.u1, drawn.u2, drawn.u3]),
  ];
  return (
    new Set(choices).size === 1 || new Set(exponents).size < 3 || new Set(ballots.map(String)).size < ballots.length
  );
}
