/** Whether the result is what was decrypted (specification, section 4.19). */
import { CheckFailed, NotCovered } from '../checklist.ts';
import { type Count, counted, METHODS, methodOf } from './count/count.ts';
import { type ArchivedEvent, placeOf } from './format/chain.ts';
import type { Election, Question } from './format/election.ts';
import { type Ciphertexts, type Outcome, readResult } from './format/tallied.ts';
import type { Group } from './group/group.ts';
import { holdsIntegersAlone, integersIn } from './group/group.ts';

/** @throws CheckFailed at a question whose result is not what its ciphertexts hold; NotCovered where they hold what is no answer */
export async function checkResult(
  { group, questions }: Election,
  ballots: number,
  tally: Ciphertexts,
  factors: readonly (readonly bigint[])[],
  event: ArchivedEvent,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly message: string }> {
  const where = placeOf(event);
  const outcomes = readResult(questions, ballots, event);
  let odd: string | null = null;
  for (const [i, outcome] of outcomes.entries()) {
    const betas = tally[i]!.map(({ beta }) => beta);
    const plain = outcome.kind === 'homomorphic' ? [] : plaintexts(group, betas, factors[i]!);
    const holds =
      outcome.kind === 'homomorphic'
        ? await sumsHold(group, betas, factors[i]!, outcome.sums)
        : ballotsHold(group, plain, outcome.ballots);
    if (!holds) throw new CheckFailed(`the result of question ${i + 1} is not what was decrypted`, { where });
    const count = questions[i]!.answers.length;
    const at = plain.findIndex((element) => !holdsIntegersAlone(element, count, group.padding!));
    if (at >= 0)
      odd ??= `answer ${at + 1} to question ${i + 1} holds more than its integers, as from no device of Belenios`;
  }
  if (odd !== null) throw new NotCovered(odd, { where });
  return { outcomes, message: `${outcomes.length} questions` };
}

/** A logarithm that is given need not be searched for: g to its power, times the factor, is β. */
async function sumsHold(
  group: Group,
  betas: readonly bigint[],
  factors: readonly bigint[],
  sums: readonly bigint[],
): Promise<boolean> {
  if (sums.some((sum) => sum >= group.q)) return false;
  const powers = await group.products(sums.map((sum) => [[group.g, sum]]));
  return betas.every((beta, j) => group.multiply(powers[j]!, factors[j]!) === beta);
}

function plaintexts(group: Group, betas: readonly bigint[], factors: readonly bigint[]): readonly bigint[] {
  const inverses = group.inverses(factors);
  return betas.map((beta, j) => group.multiply(beta, inverses[j]!));
}

const ballotsHold = ({ padding }: Group, plain: readonly bigint[], ballots: readonly (readonly number[])[]): boolean =>
  ballots.every((integers, j) =>
    integersIn(plain[j]!, integers.length, padding!).every((one, k) => one === integers[k]),
  );

/** Of each question that names a method, what it comes to. Nothing in an archive says that, so there is nothing to compare it with. */
export function countsOf(
  questions: readonly Question[],
  outcomes: readonly Outcome[],
): { readonly counts: readonly (Count | null)[]; readonly message: string } {
  const counts = questions.map((question, i) => {
    const outcome = outcomes[i]!;
    if (question.kind === 'homomorphic' || outcome.kind === 'homomorphic') return null;
    const method = methodOf(question.extra, question.answers.length);
    return method && counted(method, question.answers.length, outcome.ballots);
  });
  const methods = counts.flatMap((count) => (count ? [METHODS[count.method]] : []));
  return { counts, message: methods.length === 0 ? 'no question names a method' : methods.join('; ') };
}
