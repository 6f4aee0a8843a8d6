/**
 * An option that stands for nobody (version 3), as “None of these” in Nevada or “Re-open nominations” in students' unions. It is counted
 * as a name like any other, and elected are those alone who stand above it.
 */
import type { Standing } from '../places.ts';

/**
 * What is left of a standing where seats at that option, or behind it, stay empty. Equals of it do not stand above it.
 * @param none the option; null where no option stands for nobody
 */
export function aboveNone<S extends Standing>(standing: S, none: number | null, seats: number): S {
  const { ranking, winners } = standing;
  if (none === null) return standing;
  const { elected, tied, unresolved } = winners;
  if (unresolved?.includes(none)) {
    const open = unresolved.filter((candidate) => candidate !== none);
    return { ...standing, winners: { ...winners, unresolved: open } };
  }
  if (!elected.includes(none) && !tied?.includes(none)) return standing;
  const place = (candidate: number) => ranking.findIndex((equals) => equals.includes(candidate));
  const kept = elected.filter((candidate) => place(candidate) < place(none));
  return { ...standing, winners: { elected: kept, vacant: { seats: seats - kept.length, above: none } } };
}
