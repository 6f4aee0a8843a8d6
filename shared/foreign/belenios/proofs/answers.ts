/**
 * Proofs that an encrypted value is one of several (specification, sections 4.12 and 4.13): for each of them a commitment pair
 * A = g^r·α^c, B = y^r·(β/g^M)^c, and all challenges together make the hash of the commitments.
 */
import type { Term } from '../../powers.ts';
import type { Ciphertext, HomomorphicAnswer } from '../format/ballot.ts';
import type { Proof } from '../format/trustees.ts';
import type { Group } from '../group/group.ts';
import { challengeOf } from './schnorr.ts';

/** One of the cases: that this ciphertext encrypts g^value. */
export interface Case {
  readonly ciphertext: Ciphertext;
  readonly value: number;
  readonly proof: Proof;
}

export interface Disjunction {
  /** What stands before the commitments in what is hashed. */
  readonly prefix: string;
  readonly cases: readonly Case[];
}

/** All that is to hold of an answer, with what it says. `prefix` names the election and the credential. */
export function disjunctionsOf(
  group: Group,
  prefix: string,
  answer: HomomorphicAnswer,
): readonly (Disjunction & { readonly what: string })[] {
  const { choices, individual_proofs, overall_proof, blank_proof, question } = answer;
  const written = ({ alpha, beta }: Ciphertext) => `${group.write(alpha)},${group.write(beta)}`;
  const texts = choices.map(written);
  const single = choices.map((ciphertext, i) => ({
    what: `value ${i + 1} is 0 or 1`,
    prefix: `prove|${prefix}|${texts[i]!}|`,
    cases: individual_proofs[i]!.map((proof, value) => ({ ciphertext, value, proof })),
  }));
  const all = `${prefix}|${texts.join(',')}`;
  const { min, max, blank } = question;
  const range = (ciphertext: Ciphertext, proofs: readonly Proof[]): readonly Case[] =>
    proofs.map((proof, i) => ({ ciphertext, value: min + i, proof }));
  if (!blank) {
    const sum = sumOf(group, choices);
    const overall = {
      what: `the sum of the values is from ${min} to ${max}`,
      prefix: `prove|${all}|${written(sum)}|`,
      cases: range(sum, overall_proof),
    };
    return [...single, overall];
  }
  const [mark, ...rest] = choices as [Ciphertext, ...Ciphertext[]];
  const sum = sumOf(group, rest);
  return [
    ...single,
    {
      what: 'a blank vote chooses nothing',
      prefix: `bproof0|${all}|`,
      cases: [mark, sum].map((ciphertext, i) => ({ ciphertext, value: 0, proof: blank_proof[i]! })),
    },
    {
      what: `the vote is blank or the sum of its values is from ${min} to ${max}`,
      prefix: `bproof1|${all}|`,
      cases: [{ ciphertext: mark, value: 1, proof: overall_proof[0]! }, ...range(sum, overall_proof.slice(1))],
    },
  ];
}

export const sumOf = (group: Group, ciphertexts: readonly Ciphertext[]): Ciphertext => ({
  alpha: group.product(ciphertexts.map(({ alpha }) => alpha)),
  beta: group.product(ciphertexts.map(({ beta }) => beta)),
});

/** The places of those that do not hold. All ciphertexts are in the group. */
export async function unprovenDisjunctions(
  group: Group,
  publicKey: bigint,
  disjunctions: readonly Disjunction[],
): Promise<readonly number[]> {
  const commitments = await group.products(
    disjunctions.flatMap(({ cases }) => cases.flatMap((one) => committed(group, publicKey, one))),
    [group.g, publicKey],
  );
  let from = 0;
  return disjunctions.flatMap(({ prefix, cases }, i) => {
    const own = commitments.slice(from, from + 2 * cases.length);
    from += own.length;
    const sum = cases.reduce((total, { proof }) => total + proof.challenge, 0n) % group.q;
    return challengeOf(group, prefix, own) === sum ? [] : [i];
  });
}

/** The exponent of g takes the value out of β, which is in the group. */
const committed = (
  { g, q }: Group,
  publicKey: bigint,
  { ciphertext: { alpha, beta }, value, proof: { challenge, response } }: Case,
): readonly (readonly Term[])[] => [
  [
    [g, response],
    [alpha, challenge],
  ],
  [
    [publicKey, response],
    [beta, challenge],
    ...(value === 0 ? [] : ([[g, (q - ((BigInt(value) * challenge) % q)) % q]] as const)),
  ],
];
