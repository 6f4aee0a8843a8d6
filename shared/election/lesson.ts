/** A lesson: an election in which laptops cheat on purpose, and which says so forever. */

/** What stands beside the title of a lesson, on every screen, in every verdict and every file. */
export const LESSON_MARK = 'Lesson: not a real election';

/** A field for what is written to be read later; none where the election is one in earnest. */
export const lessonField = ({ lesson }: { readonly lesson: boolean }): { readonly lesson?: typeof LESSON_MARK } =>
  lesson ? { lesson: LESSON_MARK } : {};
