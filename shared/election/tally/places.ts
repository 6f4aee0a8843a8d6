/** From an order of candidates to who is elected. */

/** Candidates in groups of equals, best first; every candidate stands in exactly one group. */
export type Ranking = readonly (readonly number[])[];

export type Standing = {
  readonly ranking: Ranking;
  /** Of the working only the end stands here, since all of it would be too long. */
  readonly leftOut?: true;
  readonly winners: {
    /** Best first. */
    readonly elected: readonly number[];
    /** Equals among whom the seats left do not suffice: the rule does not say which of them are elected. */
    readonly tied?: readonly number[];
    /** Who would be elected, and has not the votes that the plan asks for (version 3). */
    readonly short?: { readonly among: readonly number[]; readonly needed: number };
    /** How many seats stay empty, and which option that stands for nobody has nobody else above it (version 3). */
    readonly vacant?: { readonly seats: number; readonly above: number };
    /** Nothing else is said where fewer ballots were cast than the plan asks for (version 3). */
    readonly turnout?: { readonly ballots: number; readonly needed: number };
    /** In place of `tied` where the plan has the lot decide (version 3): who was equal, and whom of them the lot elects. */
    readonly byLot?: { readonly among: readonly number[]; readonly elected: readonly number[] };
    /** In place of `tied` where a count had too many ways to follow: who can still be elected. Nobody of them is. */
    readonly unresolved?: readonly number[];
  };
};

/** The first `seats` places. Where nothing was voted for (`voted` is false) nobody is elected, whatever the seats. */
export function standing(ranking: Ranking, seats: number, voted: boolean): Standing {
  const elected: number[] = [];
  if (!voted) return { ranking, winners: { elected } };
  for (const equals of ranking) {
    if (elected.length === seats) break;
    if (elected.length + equals.length > seats) return { ranking, winners: { elected, tied: equals } };
    elected.push(...equals);
  }
  return { ranking, winners: { elected } };
}

/** Who is elected, each as often as it has seats; by rules that elect persons each has one. */
export const seatBySeat = (result: Standing & { readonly seats?: readonly number[] }): number[] =>
  result.winners.elected.flatMap((one) => new Array<number>(result.seats?.[one] ?? 1).fill(one));

/** The candidates in order of a total each, the greatest first; equal totals share a place. */
export const rankByTotal = (totals: readonly number[]): Ranking =>
  groups(candidates(totals.length), (a, b) => totals[b]! - totals[a]!);

/** Sorts by `order` and puts those of equal order into one group, ascending. */
export function groups(who: readonly number[], order: (a: number, b: number) => number): number[][] {
  const out: number[][] = [];
  for (const candidate of [...who].sort((a, b) => order(a, b) || a - b)) {
    const last = out.at(-1);
    if (last !== undefined && order(last[0]!, candidate) === 0) last.push(candidate);
    else out.push([candidate]);
  }
  return out;
}

/** 0 … n − 1. */
export const candidates = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
