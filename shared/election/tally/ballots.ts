/** Equal ballots are counted together. */

export type Counted<Marks> = { readonly marks: Marks; readonly count: number };

/** Groups of equals, best first; who is not listed is unranked: below all that are ranked, and equal to each other. */
export type Ranks = readonly (readonly number[])[];

/** Each ballot as one that was cast once. */
export const once = <Marks>(ballots: readonly Marks[]): Counted<Marks>[] =>
  ballots.map((marks) => ({ marks, count: 1 }));

/** The distinct ballots with how often each was cast. No result depends on their order. */
export const distinct = <Marks>(ballots: readonly Marks[]): Counted<Marks>[] => merged(once(ballots));

/** The same of ballots that are partly counted together. */
export function merged<Marks>(ballots: readonly Counted<Marks>[]): Counted<Marks>[] {
  const seen = new Map<string, { marks: Marks; count: number }>();
  for (const { marks, count } of ballots) {
    const key = JSON.stringify(marks);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { marks, count });
    else known.count += count;
  }
  return [...seen.values()];
}

/** How many ballots there are in all. */
export const size = (ballots: readonly Counted<unknown>[]): number =>
  ballots.reduce((sum, { count }) => sum + count, 0);

/** Rankings one after the other in a few long arrays, for counts that walk through them again and again. */
export interface FlatBallots {
  /** By ballot: how often it was cast. */
  readonly counts: Float64Array;
  /** Ballot i ranks `candidates` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly candidates: Uint16Array;
  /** Whether a candidate is the first of its rank. */
  readonly firsts: Uint8Array;
}

export function flattened(ballots: readonly Counted<Ranks>[]): FlatBallots {
  const starts = new Uint32Array(ballots.length + 1);
  ballots.forEach(({ marks }, i) => {
    starts[i + 1] = marks.reduce((end, equals) => end + equals.length, starts[i]!);
  });
  const candidates = new Uint16Array(starts[ballots.length]!);
  const firsts = new Uint8Array(candidates.length);
  let at = 0;
  for (const { marks } of ballots)
    for (const equals of marks)
      equals.forEach((candidate, i) => {
        candidates[at] = candidate;
        firsts[at++] = i === 0 ? 1 : 0;
      });
  return { counts: Float64Array.from(ballots, ({ count }) => count), starts, candidates, firsts };
}
