/** Equal ballots are counted together. */

export type Counted<Marks> = { readonly marks: Marks; readonly count: number };

/** Groups of equals, best first; who is not listed is unranked: below all that are ranked, and equal to each other. */
export type Ranks = readonly (readonly number[])[];

/** The distinct ballots with how often each was cast. No result depends on their order. */
export function distinct<Marks>(ballots: readonly Marks[]): Counted<Marks>[] {
  const seen = new Map<string, { marks: Marks; count: number }>();
  for (const marks of ballots) {
    const key = JSON.stringify(marks);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { marks, count: 1 });
    else known.count += 1;
  }
  return [...seen.values()];
}

/** How many ballots there are in all. */
export const size = (ballots: readonly Counted<unknown>[]): number =>
  ballots.reduce((sum, { count }) => sum + count, 0);
