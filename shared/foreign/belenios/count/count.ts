/** The counting methods that a non-homomorphic question may name in `extra` (`src/lib/core/question.ml` of 2.0; STV from 2.2). */
import type { Fact } from '../../verdict.ts';
import { toldAmongOthers } from '../words.ts';
import { countJudgement, type JudgementCount } from './majority-judgement.ts';
import type { Marks } from './marks.ts';
import { countSchulze, type SchulzeCount } from './schulze.ts';
import { countStv, type StvCount } from './stv.ts';

export type Method =
  | { readonly method: 'Schulze'; readonly blank: boolean }
  | { readonly method: 'MajorityJudgment'; readonly blank: boolean; readonly grades: readonly string[] }
  | { readonly method: 'STV'; readonly seats: number };

/** What a mark of 8 bits can tell apart, and about as many marks as one group element holds. */
const MOST = 255;

/**
 * The method that a question names; null where it names none, or none that this counts. Like Belenios it takes what it does not
 * understand for no method, and ignores what it does not know beside it.
 */
export function methodOf(extra: unknown, answers: number): Method | null {
  if (typeof extra !== 'object' || extra === null || answers < 1 || answers > MOST) return null;
  const { method, blank, grades, seats } = extra as Record<string, unknown>;
  switch (method) {
    case 'Schulze':
      return typeof blank === 'boolean' ? { method, blank } : null;
    case 'MajorityJudgment':
      return typeof blank === 'boolean' && areGrades(grades) ? { method, blank, grades } : null;
    case 'STV':
      // What it says of blank ballots is for the voter's device alone: none of them is left out.
      return Number.isSafeInteger(seats) && (seats as number) >= 1 ? { method, seats: seats as number } : null;
    default:
      return null;
  }
}

const areGrades = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= MOST &&
  value.every((grade: unknown) => typeof grade === 'string');

export type Count =
  | { readonly method: 'Schulze'; readonly count: SchulzeCount }
  | { readonly method: 'MajorityJudgment'; readonly count: JudgementCount }
  | { readonly method: 'STV'; readonly count: StvCount };

/** @throws RangeError where a ballot does not have a mark of 8 bits for each answer */
export function counted(method: Method, answers: number, ballots: readonly Marks[]): Count {
  const isMark = (mark: number) => Number.isInteger(mark) && mark >= 0 && mark <= MOST;
  if (!ballots.every((marks) => marks.length === answers && marks.every(isMark)))
    throw new RangeError(`a ballot is not ${answers} integers from 0 to ${MOST}`);
  switch (method.method) {
    case 'Schulze':
      return { method: method.method, count: countSchulze(answers, method.blank, ballots) };
    case 'MajorityJudgment':
      return { method: method.method, count: countJudgement(answers, method.grades.length, method.blank, ballots) };
    case 'STV':
      return { method: method.method, count: countStv(method.seats, ballots) };
  }
}

/** For people. */
export const METHODS: Readonly<Record<Method['method'], string>> = {
  Schulze: 'Schulze',
  MajorityJudgment: 'majority judgement, the better of two middle grades',
  STV: 'single transferable vote',
};

/** What a count came to, in lines under the question; `names` are of the answers. */
export function countLines({ method, count }: Count, names: readonly string[]): readonly Fact[] {
  const together = (answers: readonly number[]) => answers.map((answer) => toldAmongOthers(names[answer]!)).join(', ');
  if (method === 'STV') {
    const elected = count.winners.length > 0 ? together(count.winners) : 'nobody';
    return [
      { name: 'counted by', value: METHODS[method] },
      { name: 'elected', value: elected },
      { name: 'valid ballots', value: `${count.ballots.length}` },
      { name: 'invalid ballots', value: `${count.invalid.length}` },
    ];
  }
  return [
    { name: 'counted by', value: METHODS[method] },
    ...count.winners.map((equals, i) => ({ name: `place ${placeOf(count.winners, i)}`, value: together(equals) })),
    { name: 'valid ballots', value: `${count.valid}` },
    ...(count.blank === undefined ? [] : [{ name: 'blank ballots', value: `${count.blank}` }]),
    ...('invalid' in count ? [{ name: 'invalid ballots', value: `${count.invalid.length}` }] : []),
  ];
}

/** Two who share the first place are followed by the third. */
const placeOf = (groups: readonly (readonly number[])[], i: number): number => groups.slice(0, i).flat().length + 1;
