/**
 * The Schulze method with winning votes (Schulze, "The Schulze Method of Voting", arXiv 1804.02973): a beats b where the
 * strongest path of pairwise victories from a to b is stronger than the one back.
 */
import type { OtherNames } from '../write-ins/candidates.ts';
import type { Counted, Ranks } from './ballots.ts';
import { unless } from './others.ts';
import { beatNames, compareBy, condorcetWinner, dominating, pairwise, type Strength } from './pairs/pairwise.ts';
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
  const voted = ballots.length > 0;
  const all = standing(ranking, seats, voted);
  const first = [...all.winners.elected, ...(all.winners.tied ?? [])];
  const most = others?.most ?? 0;
  // Whom each of a dominating set beats has no path of victories back to it, so that its members' places, the first, are
  // the same with those names and without.
  const final = unless(others, all, seats, () => beatNames(most, dominating(first, d), ballots));
  return {
    rule: 'schulze',
    pairwise: d,
    strengths: p,
    condorcet: voted && !final.winners.unresolved ? condorcetWinner(d) : null,
    ...final,
  };
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

const compare = compareBy['winning-votes'];
const weaker = (x: Strength, y: Strength): Strength => (compare(x, y) < 0 ? x : y);
