/** Whether each trustee has decrypted with its own key, and whether they are enough (specification, sections 4.18 and 4.19). */
import { CheckFailed, type Tell } from '../checklist.ts';
import { inverse } from '../powers.ts';
import { orBoard } from './culprits.ts';
import type { ArchivedEvent } from './format/chain.ts';
import type { Election } from './format/election.ts';
import { type Ciphertexts, type PartialDecryption, readDecryption } from './format/tallied.ts';
import { groupLabel, type Kind, labelOf, type Trustee } from './format/trustees.ts';
import type { Group } from './group/group.ts';
import { challengeOf, commitment } from './proofs/schnorr.ts';

/** Ciphertexts whose powers are computed in one go. */
const CHUNK = 256;

/** @throws CheckFailed at the first decryption that is not proved, or is there twice */
export async function checkDecryptions(
  election: Election,
  trustees: readonly Trustee[],
  ballots: number,
  tally: Ciphertexts,
  events: readonly ArchivedEvent[],
  tell: Tell,
): Promise<{ readonly decryptions: readonly PartialDecryption[]; readonly message: string }> {
  const { group, questions } = election;
  const decryptions: PartialDecryption[] = [];
  for (const [done, event] of events.entries()) {
    const decryption = readDecryption(group, questions, ballots, trustees, event);
    const about = { where: decryption.where, culprits: [orBoard(decryption.trustee.label)] };
    if (decryptions.some(({ trustee }) => trustee === decryption.trustee))
      throw new CheckFailed('the trustee has decrypted before', about);
    await assertProved(election, tally, decryption, (proved, of) => tell(done * of + proved, events.length * of));
    decryptions.push(decryption);
  }
  return {
    decryptions,
    message: `${events.length} decryptions, by ${decryptions.map(({ trustee }) => trustee.label).join(', ')}`,
  };
}

async function assertProved(
  { group, fingerprint }: Election,
  tally: Ciphertexts,
  decryption: PartialDecryption,
  tell: Tell,
): Promise<void> {
  const { trustee, where } = decryption;
  const key = trustee.key.public_key;
  const fail = (why: string) => new CheckFailed(why, { where, culprits: [orBoard(trustee.label)] });
  const alphas = tally.flatMap((list) => list.map(({ alpha }) => alpha));
  const factors = decryption.factors.flat();
  const proofs = decryption.proofs.flat();
  if ((await group.outside(factors)).length > 0) throw fail('the decryption holds a factor that is not in the group');
  const prefix = `decrypt|${fingerprint}|${group.write(key)}|`;
  for (let from = 0; from < alphas.length; from += CHUNK) {
    const chunk = proofs.slice(from, from + CHUNK);
    const commitments = await group.products(
      chunk.flatMap((proof, i) => [
        commitment(group.g, key, proof),
        commitment(alphas[from + i]!, factors[from + i]!, proof),
      ]),
      [group.g, key],
    );
    chunk.forEach(({ challenge }, i) => {
      if (challengeOf(group, prefix, commitments.slice(2 * i, 2 * i + 2)) !== challenge)
        throw fail(`the proof of decryption factor ${from + i + 1} does not hold`);
    });
    tell(Math.min(from + CHUNK, alphas.length), alphas.length);
  }
}

/**
 * α to the secret key of the election for each ciphertext, out of the trustees' factors.
 * @throws CheckFailed where a trustee that must have decrypted, or enough of a threshold group, have not
 */
export async function combined(
  { group }: Election,
  kinds: readonly Kind[],
  decryptions: readonly PartialDecryption[],
  where: string,
): Promise<readonly (readonly bigint[])[]> {
  const by = new Map(decryptions.map((one) => [one.trustee.number, one]));
  const terms: { decryption: PartialDecryption; exponent: bigint }[] = [];
  let first = 1;
  for (const [place, [kind, one]] of kinds.entries()) {
    const size = kind === 'Single' ? 1 : one.verification_keys.length;
    const due = kind === 'Single' ? 1 : one.threshold;
    const present = Array.from({ length: size }, (_, i) => i).filter((i) => by.has(first + i));
    if (present.length < due) {
      // Whether a trustee has not decrypted, or somebody left that out, cannot be seen: nobody is accused.
      throw new CheckFailed(
        kind === 'Single'
          ? `${labelOf(first, one)}, without whom nothing can be decrypted, has not decrypted`
          : `${present.length} of ${groupLabel(kinds, place)} have decrypted, and ${due} are needed`,
        { where },
      );
    }
    const taken = present.slice(0, due);
    for (const i of taken)
      terms.push({ decryption: by.get(first + i)!, exponent: kind === 'Single' ? 1n : lagrange(group, taken, i) });
    first += size;
  }
  const shape = decryptions[0]?.factors ?? [];
  const flat = await group.products(
    shape.flatMap((list, i) =>
      list.map((_, j) => terms.map(({ decryption, exponent }) => [decryption.factors[i]![j]!, exponent] as const)),
    ),
  );
  const starts = shape.map((_, i) => shape.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  return shape.map((list, i) => flat.slice(starts[i], starts[i]! + list.length));
}

/** Of member i + 1 among those taken, at 0: the product of k/(k − i − 1) over all others k. */
function lagrange({ q }: Group, taken: readonly number[], i: number): bigint {
  let [above, below] = [1n, 1n];
  for (const k of taken) {
    if (k === i) continue;
    above = (above * BigInt(k + 1)) % q;
    below = (below * (((BigInt(k - i) % q) + q) % q)) % q;
  }
  return (above * inverse(below, q)) % q;
}
