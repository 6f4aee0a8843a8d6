/** Candidates compared two by two, for all rules that count so. */
import { type Counted, type Ranks, size } from '../ballots.ts';
import { candidates } from '../places.ts';

/** [a][b]: ballots that put a above b. */
export type Pairwise = readonly (readonly number[])[];

/** Ballots for a victory, and those against it. */
export type Strength = readonly [supporting: number, opposing: number];

/**
 * What makes one victory stronger than another: more ballots for it, then fewer against (Schulze's ≻win); or the more
 * it has for it than against. Where every ballot ranks everybody the two are the same.
 */
export type By = 'winning-votes' | 'margins';

/** More than 0 where x is the stronger victory, 0 where they are equally strong. */
export const compareBy: Readonly<Record<By, (x: Strength, y: Strength) => number>> = {
  'winning-votes': (x, y) => x[0] - y[0] || y[1] - x[1],
  margins: (x, y) => x[0] - x[1] - (y[0] - y[1]),
};

/** The unranked are below all that are ranked and equal to each other; equals are not compared. */
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

/** Who wins every comparison, if anyone does. */
export function condorcetWinner(d: Pairwise): number | null {
  const winner = d.findIndex((row, a) => row.every((won, b) => a === b || won > d[b]![a]!));
  return winner < 0 ? null : winner;
}

/** The least set with `among` in it of which every member beats everyone outside. */
export function dominating(among: readonly number[], d: Pairwise): number[] {
  const set = new Set(among);
  // What is added on the way is visited as well.
  for (const a of set) for (const b of candidates(d.length)) if (d[a]![b]! <= d[b]![a]!) set.add(b);
  return [...set];
}

/**
 * `among` in parts, each as small as can be, of which every member beats everyone in the parts after it; the first is the
 * Smith set (Smith, “Aggregation of Preferences with Variable Electorate”, Econometrica 41, 1973). Members ascend.
 */
export function parts(d: Pairwise, among: readonly number[] = candidates(d.length)): number[][] {
  // A victory is two points, a draw one for each. Whoever stands in an earlier part has more than who stands in a later
  // one, and the first k are whole parts exactly where they have every point that is to be had.
  const points = new Map(
    among.map((a) => [a, among.reduce((sum, b) => sum + (a === b ? 0 : 1 + Math.sign(d[a]![b]! - d[b]![a]!)), 0)]),
  );
  const order = [...among].sort((a, b) => points.get(b)! - points.get(a)! || a - b);
  const found: number[][] = [];
  let start = 0;
  let sum = 0;
  order.forEach((candidate, i) => {
    sum += points.get(candidate)!;
    const first = i + 1;
    if (sum < first * (first - 1) + 2 * first * (order.length - first)) return;
    found.push(order.slice(start, first).sort((a, b) => a - b));
    start = first;
  });
  return found;
}

/** How many ballots rank a candidate. */
export const ballotsRanking = (a: number, ballots: readonly Counted<Ranks>[]): number =>
  size(ballots.filter(({ marks }) => marks.some((equals) => equals.includes(a))));

/**
 * Whether each of `strong` beats every name that at most `most` ballots hold. Of the ballots that rank a, all but those
 * that name x put a above x; of the others, only those that name x put x above a.
 */
export const beatNames = (most: number, strong: readonly number[], ballots: readonly Counted<Ranks>[]): boolean =>
  strong.every((a) => ballotsRanking(a, ballots) > 2 * most);
