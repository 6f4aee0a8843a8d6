/**
 * A rehearsal (version 3): a plan carried out once beforehand, by the laptops that will hold it, with a test deck whose result is
 * known in place of voters. It says so forever.
 */
import { LESSON_MARK } from '../lesson.ts';

/** What stands beside the title of a rehearsal, on every screen, in every verdict, on paper and in every file. */
export const REHEARSAL_MARK = 'Rehearsal: no vote counts';

/** The same as a sentence of the verdict. */
export const REHEARSAL_CLAIM = 'This is a rehearsal: a test deck stands in place of voters, and no vote counts.';

/** What stands beside the title where people do not vote in earnest: of a lesson, of a rehearsal. */
export const marksOf = (asked: { readonly lesson?: boolean }): string[] => [
  ...(asked.lesson ? [LESSON_MARK] : []),
  ...(isRehearsal(asked) ? [REHEARSAL_MARK] : []),
];

export const isRehearsal = (asked: object): boolean => 'rehearsal' in asked && asked.rehearsal === true;

/** A field for what is told or written to be read later; none where it is no rehearsal. */
export const rehearsalFlag = (asked: object): { readonly rehearsal?: true } =>
  isRehearsal(asked) ? { rehearsal: true } : {};
