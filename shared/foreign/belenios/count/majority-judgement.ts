/** Majority judgement as Belenios has it (`src/lib/core/majority_judgment.ml` of 2.0). */
import { distinct } from '../../../election/tally/ballots.ts';
import { majorityJudgement } from '../../../election/tally/majority-judgement.ts';
import { isBlank, type Marks } from './marks.ts';

/** Fields and their order are those that `belenios-tool method majority-judgment` prints. */
export interface JudgementCount {
  /** [answer][grade, from 0 the best]: how many valid ballots gave it. */
  readonly raw: readonly (readonly number[])[];
  readonly valid: number;
  /** Here where a blank ballot may be cast; where not, such a ballot is invalid. */
  readonly blank?: number;
  /** The last first. */
  readonly invalid: readonly Marks[];
  /** Best first, equals together, ascending: belenios-tool has equals in no order that means anything. */
  readonly winners: readonly (readonly number[])[];
}

/**
 * A ballot is valid where it gives each answer a grade, from 1, the best, to `grades`. Of an even number of grades the better of
 * the two in the middle is the median, where Balinski and Laraki, and we, take the worse one (findings/belenios-mj-even.sh).
 */
export function countJudgement(
  answers: number,
  grades: number,
  blankAllowed: boolean,
  ballots: readonly Marks[],
): JudgementCount {
  const valid: Marks[] = [];
  const invalid: Marks[] = [];
  for (const marks of ballots) {
    if (marks.every((mark) => mark >= 1 && mark <= grades)) valid.push(marks);
    else if (!blankAllowed || !isBlank(marks)) invalid.push(marks);
  }
  // The lower of two on a scale turned round is the upper one, and who comes last there comes first here.
  const turned = valid.map((marks) => marks.map((mark) => mark - 1));
  const result = majorityJudgement(answers, Math.max(1, grades - 1), distinct(turned), 1);
  return {
    raw: result.grades.map((histogram) => histogram.slice(0, grades)),
    valid: valid.length,
    ...(blankAllowed ? { blank: ballots.length - valid.length - invalid.length } : {}),
    invalid: invalid.reverse(),
    winners: result.ranking.toReversed(),
  };
}
