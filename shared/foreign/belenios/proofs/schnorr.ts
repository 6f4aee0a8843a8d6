/** Proofs that somebody knows the exponent of a key, which are signatures where a text is hashed with them (specification, section 4.5). */
import type { Bytes } from '../../../codec/bytes.ts';
import type { Term } from '../../powers.ts';
import type { Proof } from '../format/trustees.ts';
import type { Group } from '../group/group.ts';
import { hashToNumber } from '../hashing.ts';

export interface Statement {
  /** What is hashed before all else: what many have signed is long, and stands once. */
  readonly before?: Bytes;
  /** What stands before the commitment in what is hashed. */
  readonly prefix: string;
  readonly base: bigint;
  readonly key: bigint;
  readonly proof: Proof;
}

/** SHA-256 of what stands before, the prefix and these elements, modulo q. */
export const challengeOf = (
  group: Group,
  prefix: string,
  elements: readonly bigint[],
  ...before: readonly Bytes[]
): bigint => hashToNumber(prefix + elements.map((element) => group.write(element)).join(','), ...before) % group.q;

/** base^response · key^challenge, which is what the prover committed to. */
export const commitment = (base: bigint, key: bigint, { challenge, response }: Proof): readonly Term[] => [
  [base, response],
  [key, challenge],
];

/** The places of those that do not hold. */
export async function unproven(group: Group, statements: readonly Statement[]): Promise<readonly number[]> {
  const commitments = await group.products(
    statements.map(({ base, key, proof }) => commitment(base, key, proof)),
    [group.g],
  );
  return statements.flatMap(({ before, prefix, proof }, i) =>
    challengeOf(group, prefix, [commitments[i]!], ...(before ? [before] : [])) === proof.challenge ? [] : [i],
  );
}
