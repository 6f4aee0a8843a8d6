/** Which runs may stand in one figure: those that differ in what it shows and in nothing else. */
import type { Conditions } from './conditions.ts';
import { grouped, type Run } from './quantities.ts';

/** What a plan varies on an axis, and what it varies by name. */
export const NUMBERS = [
  ...(['voters', 'nodes', 'threshold', 'leastMixes', 'width', 'threads', 'latency', 'bandwidth', 'loss'] as const),
] satisfies readonly (keyof Conditions)[];
export const NAMES = [
  ...(['ballotType', 'rule', 'engine', 'arrivals', 'electorate', 'cheat', 'fault'] as const),
] satisfies readonly (keyof Conditions)[];
export type NumberVariable = (typeof NUMBERS)[number];
export type Variable = NumberVariable | (typeof NAMES)[number];
export const VARIABLES: readonly Variable[] = [...NUMBERS, ...NAMES];

export const isVariable = (text: string): text is Variable => (VARIABLES as readonly string[]).includes(text);
export const isNumberVariable = (variable: Variable): variable is NumberVariable =>
  (NUMBERS as readonly Variable[]).includes(variable);

export type Value = number | string;
/** Conditions that a selection holds to, by variable. */
export type Held = Partial<Readonly<Record<Variable, Value>>>;

const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : a === b ? 0 : 1;

/** The values that a variable takes, in order. */
export const valuesOf = (runs: readonly Run[], variable: Variable): Value[] =>
  [...new Set(runs.map(({ conditions }) => conditions[variable] as Value))].sort(compare);

/** What differs among runs. */
export const varied = (runs: readonly Run[]): Variable[] =>
  VARIABLES.filter((variable) => valuesOf(runs, variable).length > 1);

/** Runs of one configuration together, in the plan's order. */
export const configurationsOf = (runs: readonly Run[]): Run[][] =>
  [...grouped(runs, ({ conditions }) => conditions.configuration)].sort(([a], [b]) => a - b).map(([, all]) => all);

const agrees = ({ conditions }: Run, held: Held): boolean =>
  Object.entries(held).every(([variable, value]) => conditions[variable as Variable] === value);

/**
 * The configuration that figures are about where nothing is varied: of each variable the commonest value (of equally common ones
 * the most voters, else the least), or, where no run has them all, the configuration that has most of them.
 */
export function reference(runs: readonly Run[]): Held {
  const heads = configurationsOf(runs).map(([first]) => first!);
  const common = VARIABLES.map((variable) => {
    const counts = grouped(heads, ({ conditions }) => conditions[variable] as Value);
    const [value] = [...counts].sort(
      ([a, one], [b, other]) => other.length - one.length || (variable === 'voters' ? compare(b, a) : compare(a, b)),
    )[0]!;
    return [variable, value] as const;
  });
  const [nearest] = heads
    .map((head) => ({ head, has: common.filter(([variable, value]) => head.conditions[variable] === value).length }))
    .sort((a, b) => b.has - a.has || a.head.conditions.configuration - b.head.conditions.configuration);
  return Object.fromEntries(VARIABLES.map((variable) => [variable, nearest!.head.conditions[variable]]));
}

export interface Selection {
  readonly runs: readonly Run[];
  /** Of the variables that vary in the sweep, those held and at what. */
  readonly held: Held;
  /** What follows the shown variables: threshold and mixes, where each number of nodes has its own. */
  readonly following: readonly Variable[];
  /** Some runs that stand at one point are of different configurations: they differ in what no column names, such as the questions. */
  readonly mixed: boolean;
}

/** A plan sets these by the number of nodes. */
const FOLLOWING: readonly Variable[] = ['threshold', 'leastMixes'];

/** Runs for a figure in which `shown` vary: all else as `held` says, or as in the reference. */
export function select(runs: readonly Run[], shown: readonly Variable[], held: Held = {}): Selection {
  const candidates = runs.filter((run) => agrees(run, held));
  if (candidates.length === 0) return { runs: [], held, following: [], mixed: false };
  const fixed = { ...reference(candidates), ...held };
  const without = (...free: readonly Variable[]): Held =>
    Object.fromEntries(Object.entries(fixed).filter(([variable]) => !free.includes(variable as Variable)));
  const of = (free: readonly Variable[]): Run[] => candidates.filter((run) => agrees(run, without(...free)));
  const strict = of(shown);
  const free = FOLLOWING.filter((variable) => !shown.includes(variable) && held[variable] === undefined);
  const loose = shown.includes('nodes') ? of([...shown, ...free]) : strict;
  const byNodes = grouped(loose, ({ conditions }) => conditions.nodes);
  const unmixed = [...byNodes.values()].every((one) => free.every((variable) => valuesOf(one, variable).length === 1));
  const following =
    unmixed && loose.length > strict.length ? free.filter((one) => valuesOf(loose, one).length > 1) : [];
  const chosen = following.length > 0 ? loose : strict;
  const differing = varied(runs).filter((one) => !shown.includes(one) && !following.includes(one));
  return {
    runs: chosen,
    held: Object.fromEntries(differing.map((variable) => [variable, fixed[variable]!])),
    following,
    mixed: [
      ...grouped(chosen, ({ conditions }) => shown.map((variable) => conditions[variable]).join('\0')).values(),
    ].some((point) => configurationsOf(point).length > 1),
  };
}
