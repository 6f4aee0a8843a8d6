/** Coefficients of the costs from a sweep's runs, and how far off they are where a configuration was left out. */
import { OstrakaError } from '../../codec/error.ts';
import type { Environment } from '../conditions.ts';
import { grouped, type Run } from '../quantities.ts';
import { nonNegative } from '../statistics/nonnegative.ts';
import { leastSquares } from '../statistics/regression.ts';
import { quantile } from '../statistics/summary.ts';
import { COST_IDS, COSTS, type CostId, type Size, TERMS, type Term } from './costs.ts';

export interface FittedCost {
  /** Seconds or bytes for each unit of a term. */
  readonly terms: Readonly<Partial<Record<Term, number>>>;
  /** Inverse of the terms' products, summed over the runs, each divided by what the run took: how sure each coefficient is. */
  readonly inverse: Readonly<Record<string, number>>;
  /** Root of the mean square of ln(measured / foretold), each configuration foretold by the others alone. */
  readonly spread: number;
  readonly configurations: number;
  readonly runs: number;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Fitted {
  readonly format: 1;
  /** What it was measured with. */
  readonly machine: string;
  readonly cores: number;
  readonly kernel: string;
  readonly node: string;
  readonly engine: string;
  readonly commit: string | null;
  /** Day on which it was fitted, ISO 8601: of costs for others. */
  readonly date: string | null;
  /** Processor seconds that the calibration took beside these runs, their median; null where it was not measured beside each. */
  readonly calibration: number | null;
  readonly voters: Range;
  readonly nodes: Range;
  readonly width: Range;
  readonly costs: Readonly<Record<CostId, FittedCost>>;
}

/** Fewer configurations say too little of what they are to foretell. */
export const LEAST_CONFIGURATIONS = 10;

export const sizeOf = ({ conditions: { voters, nodes, width } }: Run): Size => ({ voters, nodes, width });

/** The cost of an election of this size by its coefficients. */
export const costAt = (terms: FittedCost['terms'], size: Size): number =>
  (Object.entries(terms) as [Term, number][]).reduce((sum, [term, each]) => sum + each * TERMS[term](size), 0);

/**
 * How much surer measuring would be than foretelling at this size: the leverage of weighted regression, small where runs were
 * measured and growing away from them (Weisberg, Applied Linear Regression, 2014, 9.1).
 */
export function leverageAt({ terms, inverse }: FittedCost, size: Size): number {
  const cost = costAt(terms, size);
  const of = (term: string): number => TERMS[term as Term](size) / cost;
  return Object.entries(inverse).reduce((sum, [pair, value]) => {
    const [one, other] = pair.split(' ') as [string, string];
    return sum + value * of(one) * of(other);
  }, 0);
}

/**
 * Runs that were held under one engine, without faults, cheats or a slowed network. Throws `unreadable` where they are too few, or
 * do not tell one of the costs.
 */
export function fit(all: readonly Run[], environment: Environment): Fitted {
  const runs = all.filter(({ conditions: { cheat, fault, latency, bandwidth, loss, engine } }) => {
    const slowed = latency > 0 || bandwidth > 0 || loss > 0;
    return cheat === 'none' && fault === 'none' && !slowed && engine === all[0]!.conditions.engine;
  });
  const configurations = new Set(runs.map(({ conditions }) => conditions.configuration)).size;
  if (configurations < LEAST_CONFIGURATIONS)
    throw new OstrakaError(
      'unreadable',
      `${configurations} configurations without faults and with a network as fast as it is: a fit needs ${LEAST_CONFIGURATIONS}`,
      { hint: 'hold a sweep over voters, nodes and contests' },
    );
  const speeds = runs.flatMap(({ conditions: { calibration } }) => calibration ?? []);
  const usual = speeds.length === runs.length ? quantile(speeds, 0.5) : null;
  const range = (of: (size: Size) => number): Range => {
    const values = runs.map((run) => of(sizeOf(run)));
    return { least: Math.min(...values), most: Math.max(...values) };
  };
  const { machine, cores, kernel, node, engine, commit } = environment;
  return {
    ...{ format: 1, machine, cores, kernel, node, engine, commit, date: null, calibration: usual && usual / 1e6 },
    ...{
      voters: range(({ voters }) => voters),
      nodes: range(({ nodes }) => nodes),
      width: range(({ width }) => width),
    },
    costs: Object.fromEntries(COST_IDS.map((id) => [id, fittedCost(id, runs, usual)])) as Record<CostId, FittedCost>,
  };
}

interface Told {
  readonly size: Size;
  readonly y: number;
}

/**
 * By what factor a machine was slower beside a run than it usually is. A calibration is short, and what it sees of the neighbours'
 * work holds for a part of the election only: so the root of its ratio, not all of it.
 * @param calibration beside the run, in the unit of `usual`
 */
export const slowerBeside = (calibration: number, usual: number): number => Math.sqrt(calibration / usual);

/** What a run would have cost on a machine as fast as it usually was: a quarter of its time may be its neighbours'. */
const evened = (id: CostId, { conditions: { calibration } }: Run, usual: number | null): number =>
  COSTS[id].unit === 'seconds' && usual !== null ? 1 / slowerBeside(calibration!, usual) : 1;

function fittedCost(id: CostId, runs: readonly Run[], usual: number | null): FittedCost {
  const byConfiguration = [
    ...grouped(
      runs.flatMap((run) => {
        const y = COSTS[id].of(run);
        return y === null || y <= 0
          ? []
          : [{ size: sizeOf(run), y: y * evened(id, run, usual), configuration: run.conditions.configuration }];
      }),
      ({ configuration }) => configuration,
    ).values(),
  ];
  if (byConfiguration.length < LEAST_CONFIGURATIONS)
    throw new OstrakaError(
      'unreadable',
      `${byConfiguration.length} configurations tell ${id}: a fit needs ${LEAST_CONFIGURATIONS}`,
    );
  const { names, spread } = sparse(COSTS[id].terms, byConfiguration);
  const terms = coefficients(names, byConfiguration.flat());
  return {
    terms,
    inverse: inverseOf(terms, byConfiguration.flat()),
    spread: rounded(spread),
    configurations: byConfiguration.length,
    runs: byConfiguration.flat().length,
  };
}

/**
 * Each further ballot has its price, however little of it is seen in small elections: a term of every cost, which is never left out. One in
 * proportion to the nodes as well is told from it by chance, and foretells two nodes badly.
 */
const OWN: Term = 'ciphertexts';

/** A term stays only if those that are left out are foretold worse without it by more than this share. */
const WORTH = 1.02;

/** Leaves out one term after another, that which is missed least, as long as it is hardly missed. */
function sparse(all: readonly Term[], told: readonly (readonly Told[])[]): { names: readonly Term[]; spread: number } {
  let best = { names: all, spread: missed(all, told) };
  while (best.names.length > 1) {
    const { names } = best;
    const shorter = names
      .map((term) => names.filter((other) => other !== term))
      .filter((left) => left.includes(OWN))
      .map((names) => ({ names, spread: missed(names, told) }))
      .reduce<typeof best | null>((one, other) => (one && one.spread <= other.spread ? one : other), null);
    if (!shorter || shorter.spread > best.spread * WORTH) break;
    best = shorter;
  }
  return best;
}

/** Root of the mean square of ln(measured / foretold), each configuration foretold by all others. */
function missed(names: readonly Term[], told: readonly (readonly Told[])[]): number {
  const misses = told.map((own, i) => {
    const others = coefficients(names, told.filter((_, j) => j !== i).flat());
    const squares = own.map(({ size, y }) => Math.log(y / costAt(others, size)) ** 2);
    return squares.reduce((sum, square) => sum + square, 0) / squares.length;
  });
  return Math.sqrt(misses.reduce((sum, miss) => sum + miss, 0) / misses.length);
}

/** Each run weighed by 1/y: what is to be small is the relative error. */
function coefficients(names: readonly Term[], told: readonly Told[]): FittedCost['terms'] {
  const each = nonNegative(
    names.map((term) => told.map(({ size, y }) => TERMS[term](size) / y)),
    told.map(() => 1),
  );
  return Object.fromEntries(names.flatMap((term, i) => (each[i]! > 0 ? [[term, rounded(each[i]!)]] : [])));
}

/** By pairs of terms; the columns of least squares, one unit vector after another, give the inverse's columns. */
function inverseOf(terms: FittedCost['terms'], told: readonly Told[]): Record<string, number> {
  const names = Object.keys(terms) as Term[];
  const columns = names.map((term) => told.map(({ size }) => TERMS[term](size) / costAt(terms, size)));
  const products = columns.map((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
  return Object.fromEntries(
    names.flatMap((one, i) => {
      const { at } = leastSquares(
        products,
        names.map((_, j) => (i === j ? 1 : 0)),
      );
      return names.map((other, j) => [`${one} ${other}`, rounded(at[j]!)]);
    }),
  );
}

const rounded = (value: number): number => Number(value.toPrecision(6));
