/**
 * The proof of a shuffle by Haenni, Locher, Koenig and Dubuis as CHVote 1.3.2 has it (specification, table 6). All elements are in the
 * group of prime order q, which is checked before.
 */
import type { Term } from '../../powers.ts';
import type { Ciphertext } from '../format/ballot.ts';
import type { Election } from '../format/election.ts';
import type { ShuffleProof } from '../format/tallied.ts';
import type { Group } from '../group/group.ts';
import { batchFactors, hashToNumber, hexOfText } from '../hashing.ts';

export async function shuffleHolds(
  { group, fingerprint }: Election,
  publicKey: bigint,
  before: readonly Ciphertext[],
  after: readonly Ciphertext[],
  { t, s, c, cHat }: ShuffleProof,
): Promise<boolean> {
  const { q, g } = group;
  const n = before.length;
  const [t1, t2, t3, [t41, t42], tHat] = t;
  const [s1, s2, s3, s4, sHat, sTilde] = s;
  const [h, ...hs] = (await independent(group, n)) as [bigint, ...bigint[]];

  const listed =
    elementsText(group, before.flatMap(pair)) + elementsText(group, after.flatMap(pair)) + elementsText(group, c);
  const us = challenges(group, n, `shuffle-challenges|${fingerprint}|${listed}`);
  const committed = elementsText(group, [t1, t2, t3, t41, t42]) + elementsText(group, tHat);
  const statement = `${listed}${elementsText(group, cHat)}${group.write(publicKey)}`;
  const x = hashToNumber(`shuffle-challenge|${fingerprint}|${committed}${statement}`) % q;

  const each = (bases: readonly bigint[], exponents: readonly bigint[]): readonly Term[] =>
    bases.map((base, i) => [base, exponents[i]!]);
  const xus = us.map((u) => (x * u) % q);
  const u = us.reduce((product, one) => (product * one) % q, 1n);
  const last = n === 0 ? h : cHat[n - 1]!;
  // The challenge x is a hash of all elements, so that a hash of it and of the responses is one of all that the equations are made of.
  // Each equation t = …^(−x)·… is brought to the form t·…^x = …, so that x stays as short as a hash.
  const sides: readonly (readonly [left: readonly Term[], right: readonly Term[]])[] = [
    [
      [
        [t1, 1n],
        [group.product(c), x],
      ],
      [
        [g, s1],
        [group.product(hs), x],
      ],
    ],
    [
      [
        [t2, 1n],
        [last, x],
      ],
      [
        [g, s2],
        [h, (x * u) % q],
      ],
    ],
    [
      [[t3, 1n], ...each(c, xus)],
      [[g, s3], ...each(hs, sTilde)],
    ],
    [
      [
        [t41, 1n],
        [publicKey, s4],
        ...each(
          before.map(({ beta }) => beta),
          xus,
        ),
      ],
      each(
        after.map(({ beta }) => beta),
        sTilde,
      ),
    ],
    [
      [
        [t42, 1n],
        [g, s4],
        ...each(
          before.map(({ alpha }) => alpha),
          xus,
        ),
      ],
      each(
        after.map(({ alpha }) => alpha),
        sTilde,
      ),
    ],
    chain(group, h, tHat, cHat, sHat, sTilde, x, batchFactors(n, `${x}|${sHat.join(',')}|${sTilde.join(',')}`)),
  ];
  const values = await group.products(sides.flat(), [g, publicKey]);
  return sides.every((_, i) => values[2 * i] === values[2 * i + 1]);
}

const pair = ({ alpha, beta }: Ciphertext): readonly bigint[] => [alpha, beta];

/**
 * All N equations t̂_i·ĉ_i^x = g^ŝ_i·ĉ_{i−1}^s'_i at once: each raised to a factor of its own, and multiplied. Where one does not hold,
 * its two sides differ by an element of prime order q other than 1, and then at most one of the 2^128 values of its factor makes the
 * products equal: one false list in 2^128 would pass. The factors are a hash of all that the equations are made of.
 */
function chain(
  { g, q }: Group,
  h: bigint,
  tHat: readonly bigint[],
  cHat: readonly bigint[],
  sHat: readonly bigint[],
  sTilde: readonly bigint[],
  x: bigint,
  factors: readonly bigint[],
): readonly [readonly Term[], readonly Term[]] {
  const sum = factors.reduce((total, factor, i) => (total + factor * sHat[i]!) % q, 0n);
  // ĉ_i stands on the left of equation i and on the right of equation i + 1.
  const first: readonly Term[] = tHat.length === 0 ? [] : [[h, (sTilde[0]! * factors[0]!) % q]];
  const rest = cHat.map((element, i): Term => {
    const right = i + 1 < cHat.length ? sTilde[i + 1]! * factors[i + 1]! : 0n;
    return [element, (((right - x * factors[i]!) % q) + q) % q];
  });
  return [tHat.map((element, i): Term => [element, factors[i]!]), [[g, sum], ...first, ...rest]];
}

/** Generators nobody knows a relation of: the secondary one, and N (tables 9 to 11). */
const independent = (group: Group, n: number): Promise<readonly bigint[]> =>
  group.generators(Array.from({ length: n + 1 }, (_, i) => i - 1));

const elementsText = (group: Group, elements: readonly bigint[]): string =>
  elements.map((element) => `${group.write(element)},`).join('');

/** GetNIZKPChallenges (table 13). */
function challenges({ q }: Group, n: number, text: string): readonly bigint[] {
  const digest = hexOfText(text);
  return Array.from({ length: n }, (_, i) => hashToNumber(digest + hexOfText(`${i}`)) % q);
}
