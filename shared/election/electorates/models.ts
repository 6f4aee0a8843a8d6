/**
 * Models of electorates, from which rankings are drawn for simulated elections: input for measurements, never a source of
 * cryptographic randomness. Named and parametrised as by Boehmer, Bredereck, Faliszewski, Niedermeier, Szufa, “Guide to
 * Numerical Experiments on Elections in Computational Social Choice” (IJCAI 2024), where not said otherwise.
 *
 * Numbers are doubles: whoever draws by the same seed under the same engine (V8) draws the same, on every system. So powers
 * are products: V8 has its own exp, but asks the system for pow. Nothing is counted with them.
 */
import { below, permutation, type Random } from '../../crypto/random.ts';

/** All options of a contest from the best to the worst, by index. */
export type Ranking = readonly number[];

export type ElectorateModel =
  /** Every ranking is as likely. */
  | { readonly model: 'impartial culture' }
  /** One ranking is the likeliest, the order of the options; one that is k swaps of neighbours away is `dispersion`^k times as likely. From 0 to 1. */
  | { readonly model: 'mallows'; readonly dispersion: number }
  /** Each place goes to one of those left by their weights: e^`spread` is how many times the last option's weight the first one has; those between fall geometrically. */
  | { readonly model: 'plackett-luce'; readonly spread: number }
  /** Voters and options are points, uniform in the unit cube; who is nearer is liked better. */
  | { readonly model: 'spatial'; readonly dimensions: number }
  /** The voter after k others copies one of them with probability kα/(1 + kα), α = `contagion`, and else draws any ranking. */
  | { readonly model: 'urn'; readonly contagion: number };

/** The rankings of so many voters over so many options. */
export function drawRankings(of: ElectorateModel, options: number, voters: number, random: Random): Ranking[] {
  const draw = drawerOf(of, options, random);
  const drawn: Ranking[] = [];
  for (let i = 0; i < voters; i++) drawn.push(draw(drawn));
  return drawn;
}

/** Draws the ranking of one more voter after these. */
type Drawer = (before: readonly Ranking[]) => Ranking;

function drawerOf(of: ElectorateModel, options: number, random: Random): Drawer {
  const any = (): Ranking => Array.from(permutation(options, random));
  switch (of.model) {
    case 'impartial culture':
      return any;
    case 'mallows':
      return () => inserted(options, of.dispersion, random);
    case 'plackett-luce': {
      const weights = Array.from({ length: options }, (_, i) => Math.exp((-of.spread * i) / Math.max(1, options - 1)));
      return () => chosen(weights, random);
    }
    case 'spatial': {
      const point = () => Array.from({ length: of.dimensions }, () => fraction(random));
      const places = Array.from({ length: options }, point);
      return () => nearest(places, point());
    }
    case 'urn':
      return (before) => {
        const copied = before.length * of.contagion;
        return fraction(random) * (1 + copied) < copied ? before[below(before.length, random)]! : any();
      };
  }
}

/**
 * Repeated insertion (Doignon, Pekeč, Regenwetter, “The repeated insertion model for rankings”, Psychometrika 69, 2004):
 * option i goes k places before the end of those before it with probability proportional to `dispersion`^k.
 */
function inserted(options: number, dispersion: number, random: Random): Ranking {
  const ranking: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < options; i++) {
    weights.push(i === 0 ? 1 : weights[i - 1]! * dispersion);
    ranking.splice(i - weighted(weights, random), 0, i);
  }
  return ranking;
}

function chosen(weights: readonly number[], random: Random): Ranking {
  const left = weights.map((weight, option) => ({ weight, option }));
  return weights.map(() => {
    const at = weighted(
      left.map(({ weight }) => weight),
      random,
    );
    return left.splice(at, 1)[0]!.option;
  });
}

function nearest(places: readonly (readonly number[])[], from: readonly number[]): Ranking {
  const far = places.map((place) => place.reduce((sum, x, axis) => sum + (x - from[axis]!) * (x - from[axis]!), 0));
  return places.map((_, option) => option).sort((a, b) => far[a]! - far[b]! || a - b);
}

/** An index, by weights that are not all nought. */
function weighted(weights: readonly number[], random: Random): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = fraction(random) * all;
  for (const [i, weight] of weights.entries()) {
    if (rest < weight) return i;
    rest -= weight;
  }
  // What rounding left over belongs to the last that can be drawn at all.
  return weights.findLastIndex((weight) => weight > 0);
}

/** Uniform in [0, 1), 53 bits of it. */
export function fraction(random: Random): number {
  return (below(2 ** 27, random) * 2 ** 26 + below(2 ** 26, random)) / 2 ** 53;
}
