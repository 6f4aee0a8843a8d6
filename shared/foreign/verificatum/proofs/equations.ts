/** Equations between products of powers, of which few are of very many elements. */
import { modulo, type Powered, type PrimeGroup, powered } from '../group/prime-group.ts';

/** `left` and `right` are made of what the lists of `large` multiply to, in that order. */
export interface Equation<E> {
  readonly name: string;
  readonly large: readonly (readonly Powered<E>[])[];
  readonly left: (products: readonly E[]) => readonly Powered<E>[];
  readonly right: (products: readonly E[]) => readonly Powered<E>[];
}

/** Names of those that do not hold, each once. */
export async function failing<E>(group: PrimeGroup<E>, equations: readonly Equation<E>[]): Promise<string[]> {
  const products = await group.products(equations.flatMap(({ large }) => large));
  let used = 0;
  const sides = equations.flatMap(({ large, left, right }) => {
    const own = products.slice(used, used + large.length);
    used += large.length;
    return [left(own), right(own)];
  });
  const values = await group.products(sides);
  const names = equations.flatMap(({ name }, i) => (group.equal(values[2 * i]!, values[2 * i + 1]!) ? [] : [name]));
  return [...new Set(names)];
}

/**
 * That ∏ inputs_i^(e_i) was opened as known ∙ ∏ outputs_i^(e'_i), by the replies k to the challenge v:
 * (∏ inputs_i^(e_i))^v ∙ commitment ∙ moved = known^(k) ∙ ∏ outputs_i^(k_i).
 */
export function opening<E>(
  name: string,
  {
    inputs,
    exponents,
    challenge,
    commitment,
    outputs,
    replies,
    known,
    moved = [],
  }: {
    readonly inputs: readonly E[];
    readonly exponents: readonly bigint[];
    readonly challenge: bigint;
    readonly commitment: E;
    readonly outputs: readonly E[];
    readonly replies: readonly bigint[];
    readonly known: readonly Powered<E>[];
    readonly moved?: readonly Powered<E>[];
  },
): Equation<E> {
  return {
    name,
    large: [powered(inputs, exponents), powered(outputs, replies)],
    left: ([product]) => [[product!, challenge], [commitment, 1n], ...moved],
    right: ([, product]) => [...known, [product!, 1n]],
  };
}

/**
 * That B_i^v ∙ B'_i = g^(k_i) ∙ B_(i-1)^(k'_i) for all i, where B_(-1) is `first`: all of them to coefficients ρ_i at once. The powers of
 * B_i of two of them are put together, as a number that is not negative and as small as it can be.
 */
export function chain<E>(
  group: PrimeGroup<E>,
  name: string,
  {
    first,
    links,
    commitments,
    challenge,
    blinds,
    replies,
    coefficients,
  }: {
    readonly first: E;
    readonly links: readonly E[];
    readonly commitments: readonly E[];
    readonly challenge: bigint;
    readonly blinds: readonly bigint[];
    readonly replies: readonly bigint[];
    readonly coefficients: readonly bigint[];
  },
): Equation<E> {
  const last = links.length - 1;
  const between = links.slice(0, last).map((link, i): Powered<E> => {
    const exponent = coefficients[i + 1]! * replies[i + 1]! - challenge * coefficients[i]!;
    return [link, exponent < 0n ? modulo(exponent, group.order) : exponent];
  });
  const blind = blinds.reduce((sum, one, i) => (sum + one * coefficients[i]!) % group.order, 0n);
  return {
    name,
    large: [powered(commitments, coefficients), between],
    left: ([product]) => [
      [product!, 1n],
      [links[last]!, challenge * coefficients[last]!],
    ],
    right: ([, product]) => [
      [product!, 1n],
      [group.generator, blind],
      [first, coefficients[0]! * replies[0]!],
    ],
  };
}
