/**
 * Tables whose cells are no ranks: a column says on every row what they hold, so that nobody takes a score for a rank.
 *
 *     count,cells hold,Ada,Ben                count,cells hold,Ada,Ben               count,cells hold,Ada,Ben
 *     12,scores 0 to 5,5,                     12,grades Poor < Fair < Good,Good,     12,approvals,1,
 */
import type { ApprovalFile, ScoreFile } from '../file.ts';
import { whole } from '../weight.ts';

/** The name of that column. */
export const CELLS_HOLD = 'cells hold';

export interface Scale {
  /** What the column says. */
  readonly words: string;
  readonly ballot: 'approval' | 'score';
  /** The grades' names, the worst first; of approvals none. */
  readonly grades: readonly string[];
  /** What is written for a score, from 0. */
  readonly cellOf: (score: number) => number | string;
  /** The score that a cell is, from 0; null where it is none of the scale. */
  readonly scoreOf: (cell: string) => number | null;
}

const APPROVALS: Scale = {
  words: 'approvals',
  ballot: 'approval',
  grades: [],
  cellOf: (score) => score,
  scoreOf: (cell) => (cell === '1' ? 1 : cell === '0' ? 0 : null),
};

const numbered = (top: number): Scale => ({
  words: `scores 0 to ${top}`,
  ballot: 'score',
  grades: Array.from({ length: top + 1 }, (_, score) => String(score)),
  cellOf: (score) => score,
  scoreOf: (cell) => whole(cell, 0, top),
});

const named = (grades: readonly string[]): Scale => ({
  words: `grades ${grades.join(BELOW)}`,
  ballot: 'score',
  grades,
  cellOf: (score) => grades[score]!,
  scoreOf: (cell) => {
    const score = grades.indexOf(cell);
    return score < 0 ? null : score;
  },
});

const BELOW = ' < ';
/** As many grades as a contest has at most. */
const MAX_TOP = 100;

/** The scale of such a file. Grades whose names a list cannot hold, or a spreadsheet could run, are numbers. */
export function scaleOf(file: ApprovalFile | ScoreFile): Scale {
  if (file.ballot === 'approval') return APPROVALS;
  const plain = file.grades.every((grade) => /^[\p{L}\p{N}][^<"]*$/u.test(grade));
  const numbers = file.grades.every((grade, score) => grade === String(score));
  return plain && !numbers ? named(file.grades) : numbered(file.grades.length - 1);
}

/** What the words of a scale say; null where they are none. */
export function readScale(words: string): Scale | null {
  if (words === APPROVALS.words) return APPROVALS;
  const top = whole(/^scores 0 to ([0-9]+)$/.exec(words)?.[1] ?? '', 1, MAX_TOP);
  if (top !== null) return numbered(top);
  const grades = /^grades (.+)$/.exec(words)?.[1]?.split(BELOW) ?? [];
  return grades.length > 1 && new Set(grades).size === grades.length ? named(grades) : null;
}
