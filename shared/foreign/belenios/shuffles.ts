/** Whether the shuffled ballots are the ballots (specification, section 4.17 and table 6, after CHVote 1.3.2). */
import { CheckFailed, type Tell } from '../checklist.ts';
import { orBoard } from './culprits.ts';
import type { Ciphertext } from './format/ballot.ts';
import { type ArchivedEvent, placeOf } from './format/chain.ts';
import type { Election } from './format/election.ts';
import { type Ciphertexts, readShuffle, type Shuffle, type ShuffleProof } from './format/tallied.ts';
import type { Trustee } from './format/trustees.ts';
import { shuffleHolds } from './proofs/shuffle.ts';

export interface Shuffled {
  /** Of all questions, those that were shuffled as they came out last. */
  readonly ciphertexts: Ciphertexts;
  readonly by: readonly Trustee[];
  readonly message: string;
}

/** @throws CheckFailed at the first shuffle whose proof does not hold */
export async function checkShuffles(
  election: Election,
  publicKey: bigint,
  trustees: readonly Trustee[],
  ballots: number,
  tally: Ciphertexts,
  all: readonly ArchivedEvent[],
  tell: Tell,
): Promise<Shuffled> {
  const { group, questions } = election;
  const open = questions.flatMap(({ kind }, i) => (kind === 'non-homomorphic' ? [i] : []));
  assertOrder(open.length > 0, all);
  const events = all.filter(({ type }) => type === 'Shuffle');
  let lists = open.map((i) => tally[i]!);
  const by: Trustee[] = [];
  let done = 0;
  for (const event of events) {
    const shuffle = readShuffle(group, open.length, ballots, trustees, event);
    await assertInGroup(election, shuffle);
    for (const [k, before] of lists.entries()) {
      const after = shuffle.ciphertexts[k]!;
      const holds = await shuffleHolds(election, publicKey, before, after, shuffle.proofs[k]!);
      if (!holds)
        throw new CheckFailed(`the proof of the shuffle of question ${open[k]! + 1} does not hold`, {
          where: shuffle.where,
          culprits: [orBoard(shuffle.trustee.label)],
        });
      tell(++done, events.length * open.length);
    }
    lists = [...shuffle.ciphertexts];
    by.push(shuffle.trustee);
  }
  return {
    ciphertexts: withAt(tally, open, lists),
    by,
    message:
      open.length === 0 ? 'nothing is shuffled: all answers are added up' : `${events.length} of ${ballots} ballots`,
  };
}

function withAt<T>(all: readonly T[], places: readonly number[], others: readonly T[]): readonly T[] {
  const changed = [...all];
  for (const [k, place] of places.entries()) changed[place] = others[k]!;
  return changed;
}

/** Shuffles are due, and ended before anything is decrypted, exactly where answers come out one by one. */
function assertOrder(due: boolean, all: readonly ArchivedEvent[]): void {
  const shuffling = all.find(({ type }) => type === 'Shuffle' || type === 'EndShuffles');
  if (!due && shuffling)
    throw new CheckFailed('the election has shuffles and no question that needs them', { where: placeOf(shuffling) });
  const decryption = all.find(({ type }) => type === 'PartialDecryption');
  if (due && decryption && !all.some(({ type }) => type === 'EndShuffles'))
    throw new CheckFailed('ballots were decrypted before the shuffles had ended', { where: placeOf(decryption) });
}

async function assertInGroup({ group }: Election, { ciphertexts, proofs, where, trustee }: Shuffle): Promise<void> {
  const elements = [
    ...ciphertexts.flat().flatMap(({ alpha, beta }: Ciphertext) => [alpha, beta]),
    ...proofs.flatMap(elementsOf),
  ];
  if ((await group.outside(elements)).length > 0)
    throw new CheckFailed('the shuffle holds a value that is not in the group', {
      where,
      culprits: [orBoard(trustee.label)],
    });
}

const elementsOf = ({ t: [t1, t2, t3, [t41, t42], tHat], c, cHat }: ShuffleProof): readonly bigint[] => [
  t1,
  t2,
  t3,
  t41,
  t42,
  ...tHat,
  ...c,
  ...cHat,
];
