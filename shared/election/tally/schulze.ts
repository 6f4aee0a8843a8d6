/**
 * The Schulze method with winning votes (Schulze, "The Schulze Method of Voting", arXiv 1804.02973): a beats b where the
 * strongest path of pairwise victories from a to b is stronger than the one back.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import { type Counted, type Ranks, size } from './ballots.ts';
import { unless } from './others.ts';
import { candidates, type Standing, standing } from './places.ts';

export type SchulzeResult = Standing & {
  readonly rule: 'schulze';
  /** [a][b]: ballots that put a above b. */
  readonly pairwise: readonly (readonly number[])[];
  /** [a][b]: the weakest victory on the strongest path from a to b, as [for, against]; [0, 0] where there is no path. */
  readonly strengths: readonly (readonly Strength[])[];
  /** Who wins every pairwise comparison, if anyone does. */
  readonly condorcet: number | null;
};

export type Strength = readonly [supporting: number, opposing: number];

/**
 * Each group of the ranking are those whom nobody left beats: the relation "beats" is transitive but only partial, so
 * that a group can hold candidates of whom one would be ahead of a third and the other equal to it.
 */
export function schulze(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
): SchulzeResult {
  const d = pairwise(n, ballots);
  const p = strongestPaths(d);
  const beats = (a: number, b: number) => compare(p[a]![b]!, p[b]![a]!) > 0;
  const ranking: number[][] = [];
  for (let left = candidates(n); left.length > 0; ) {
    const unbeaten = left.filter((b) => !left.some((a) => beats(a, b)));
    ranking.push(unbeaten);
    left = left.filter((candidate) => !unbeaten.includes(candidate));
  }
  const condorcet = candidates(n).find((a) => candidates(n).every((b) => a === b || d[a]![b]! > d[b]![a]!));
  const voted = ballots.length > 0;
  const all = standing(ranking, seats, voted);
  const first = [...all.winners.elected, ...(all.winners.tied ?? [])];
  const most = others?.most ?? 0;
  const final = unless(others, all, seats, () => beatAll(most, dominating(first, d), ballots));
  return {
    rule: 'schulze',
    pairwise: d,
    strengths: p,
    condorcet: voted && !final.winners.unresolved ? (condorcet ?? null) : null,
    ...final,
  };
}

/**
 * Whether all of `strong`, each of whom beats every other candidate, beat every name that at most `most` ballots hold as
 * well. Then no path of victories comes back from outside, so that their places, the first, are the same with those
 * names and without. Of the ballots that rank a, all but those that name x put a above x; of the others, only those that
 * name x put x above a.
 */
function beatAll(most: number, strong: readonly number[], ballots: readonly Counted<Ranks>[]): boolean {
  const ranking = (a: number) => ballots.filter(({ marks }) => marks.some((equals) => equals.includes(a)));
  return strong.every((a) => size(ranking(a)) > 2 * most);
}

/** The least set with `among` in it of which every member beats everyone outside. */
function dominating(among: readonly number[], d: readonly (readonly number[])[]): number[] {
  const set = new Set(among);
  // What is added on the way is visited as well.
  for (const a of set) for (const b of candidates(d.length)) if (d[a]![b]! <= d[b]![a]!) set.add(b);
  return [...set];
}

/** N[a, b] of section 2.1. The unranked are below all that are ranked and equal to each other. */
export function pairwise(n: number, ballots: readonly Counted<Ranks>[]): number[][] {
  const d = candidates(n).map(() => new Array<number>(n).fill(0));
  for (const { marks, count } of ballots) {
    const below = new Set(candidates(n));
    for (const equals of marks) {
      for (const a of equals) below.delete(a);
      for (const a of equals) if (a < n) for (const b of below) d[a]![b]! += count;
    }
  }
  return d;
}

/**
 * P[a, b] by Floyd and Warshall (section 2.3). Only victories are links here; the paper also has defeats and draws as
 * links, but they never decide: where no path of victories leads from a to b, a direct victory or a draw leads back.
 */
function strongestPaths(d: readonly (readonly number[])[]): Strength[][] {
  const n = d.length;
  const p = d.map((row, a) => row.map((won, b): Strength => (won > d[b]![a]! ? [won, d[b]![a]!] : [0, 0])));
  for (let via = 0; via < n; via++)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        if (a === b || a === via || b === via) continue;
        const detour = weaker(p[a]![via]!, p[via]![b]!);
        if (compare(detour, p[a]![b]!) > 0) p[a]![b] = detour;
      }
  return p;
}

/** ≻win of section 2.1 among victories: more support is stronger, and with equal support less opposition. */
const compare = (x: Strength, y: Strength): number => x[0] - y[0] || y[1] - x[1];
const weaker = (x: Strength, y: Strength): Strength => (compare(x, y) < 0 ? x : y);
