/** Whether the encrypted tally is made of the ballots that count, and of nothing else (specification, section 4.16). */
import { CheckFailed } from '../checklist.ts';
import { totalWeightOf } from './ballots.ts';
import type { Credentials } from './credentials.ts';
import { LISTED_BY } from './culprits.ts';
import type { Answer, Ballot, Ciphertext } from './format/ballot.ts';
import { lengthOf } from './format/ballot.ts';
import { type ArchivedEvent, placeOf } from './format/chain.ts';
import type { Election, HomomorphicQuestion } from './format/election.ts';
import { type Ciphertexts, readTally } from './format/tallied.ts';
import type { Group } from './group/group.ts';
import { sumOf } from './proofs/answers.ts';

export interface Tally {
  readonly ciphertexts: Ciphertexts;
  readonly totalWeight: bigint;
  readonly message: string;
}

/** @throws CheckFailed */
export async function checkTally(
  { group, questions }: Election,
  credentials: Credentials,
  counted: readonly Ballot[],
  event: ArchivedEvent,
): Promise<Tally> {
  const where = placeOf(event);
  const { sized, ciphertexts } = readTally(group, questions, counted.length, event);
  const totalWeight = totalWeightOf(counted, credentials);
  if (sized.num_tallied !== counted.length)
    throw new CheckFailed(`the tally is said to be of ${sized.num_tallied} ballots, and ${counted.length} count`, {
      where,
    });
  if (sized.total_weight !== totalWeight)
    throw new CheckFailed(
      `the tally is said to have weight ${sized.total_weight}, and the ballots have ${totalWeight}`,
      { where },
    );
  for (const [i, question] of questions.entries()) {
    const answers = counted.map((ballot) => ({
      answer: ballot.answers[i]!,
      weight: credentials.weights.get(ballot.credential)!,
      ballot,
    }));
    const holds =
      question.kind === 'homomorphic'
        ? same(ciphertexts[i]!, await sums(group, question, answers))
        : sameInAnyOrder(ciphertexts[i]!, answers.map(unweighted));
    if (!holds)
      throw new CheckFailed(`the encrypted tally of question ${i + 1} is not made of the ballots that count`, {
        where,
      });
  }
  return { ciphertexts, totalWeight, message: `${counted.length} ballots of total weight ${totalWeight}` };
}

interface Weighted {
  readonly answer: Answer;
  readonly weight: bigint;
  readonly ballot: Ballot;
}

/** The product of all ballots' values, each to the power of its weight: those of equal weight are multiplied first. */
async function sums(
  group: Group,
  question: HomomorphicQuestion,
  answers: readonly Weighted[],
): Promise<readonly Ciphertext[]> {
  const byWeight = new Map<bigint, Weighted[]>();
  for (const one of answers) {
    const alike = byWeight.get(one.weight);
    if (alike) alike.push(one);
    else byWeight.set(one.weight, [one]);
  }
  const products = [...byWeight].flatMap(([weight, alike]) =>
    Array.from({ length: lengthOf(question) }, (_, j) => ({
      j,
      weight,
      sum: sumOf(
        group,
        alike.map(({ answer }) => (answer.choices as readonly Ciphertext[])[j]!),
      ),
    })),
  );
  const powers = await group.products(
    products.flatMap(
      ({ weight, sum: { alpha, beta } }) => [[[alpha, weight % group.q]], [[beta, weight % group.q]]] as const,
    ),
  );
  const weighted = products.map(({ j }, i) => ({ j, sum: { alpha: powers[2 * i]!, beta: powers[2 * i + 1]! } }));
  return Array.from({ length: lengthOf(question) }, (_, j) =>
    sumOf(
      group,
      weighted.flatMap((one) => (one.j === j ? [one.sum] : [])),
    ),
  );
}

function unweighted({ answer, weight, ballot: { where } }: Weighted): Ciphertext {
  if (weight !== 1n)
    throw new CheckFailed('a ballot has another weight than 1 in an election whose ballots come out one by one', {
      where,
      culprits: [LISTED_BY],
    });
  return answer.choices as Ciphertext;
}

const keyOf = ({ alpha, beta }: Ciphertext): string => `${alpha.toString(36)},${beta.toString(36)}`;

const same = (a: readonly Ciphertext[], b: readonly Ciphertext[]): boolean =>
  a.length === b.length && a.every((one, i) => one.alpha === b[i]!.alpha && one.beta === b[i]!.beta);

/** The specification has them in the order of the ballots, the tool sorts them; shuffles make the order nobody's business. */
function sameInAnyOrder(a: readonly Ciphertext[], b: readonly Ciphertext[]): boolean {
  const sorted = (list: readonly Ciphertext[]) => list.map(keyOf).toSorted();
  const [left, right] = [sorted(a), sorted(b)];
  return left.length === right.length && left.every((key, i) => key === right[i]);
}
