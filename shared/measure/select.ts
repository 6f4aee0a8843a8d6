/** Which runs may stand in one figure: those that differ in what it shows and in nothing else. */
import type { Conditions } from './conditions.ts';
import { grouped, type Run } from './quantities.ts';

/** What a plan varies on an axis, and what it varies by name. */
export const NUMBERS = [
  ...(['voters', 'nodes', 'threshold', 'leastMixes', 'contests', 'options', 'width'] as const),
  ...(['threads', 'latency', 'bandwidth', 'loss'] as const),
] satisfies readonly (keyof Conditions)[];
export const NAMES = [
  ...(['writtenIn', 'ballotType', 'rule', 'engine', 'arrivals', 'electorate', 'cheat', 'fault'] as const),
] satisfies readonly (keyof Conditions)[];
export type NumberVariable = (typeof NUMBERS)[number];
export type Variable = NumberVariable | (typeof NAMES)[number];
export const VARIABLES: readonly Variable[] = [...NUMBERS, ...NAMES];

export const isVariable = (text: string): text is Variable => (VARIABLES as readonly string[]).includes(text);
export const isNumberVariable = (variable: Variable): variable is NumberVariable =>
  (NUMBERS as readonly Variable[]).includes(variable);

/** Null where a version before did not record it. */
export type Value = number | string | null;
/** Conditions that a selection holds to, by variable. */
export type Held = Partial<Readonly<Record<Variable, Value>>>;

const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : a === b ? 0 : 1;

/** Whether the results are of a version that did not record it. */
export const isUnrecorded = (value: Value): boolean => value === null || value === 'unknown';

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
  /** What follows a shown variable, such as the threshold where each number of nodes has its own. */
  readonly following: readonly Following[];
  /** Some runs that stand at one point are of different configurations: they differ in what no column names. */
  readonly mixed: boolean;
}

export interface Following {
  readonly variable: Variable;
  /** The shown ones that it follows. */
  readonly of: readonly Variable[];
}

/**
 * What a plan sets by another condition, or what is the same thing in other words. Nothing else may follow: a line through runs
 * that differ in two conditions would show the effect of neither.
 */
const FOLLOWERS: Partial<Readonly<Record<Variable, readonly Variable[]>>> = {
  nodes: ['threshold', 'leastMixes'],
  contests: ['width'],
  options: ['width'],
  writtenIn: ['width'],
  width: ['contests', 'options', 'writtenIn'],
  ballotType: ['rule', 'width'],
  rule: ['ballotType', 'width'],
  electorate: ['options', 'width'],
};

/** Runs for a figure in which `shown` vary: all else as `held` says, or as in the reference. */
export function select(runs: readonly Run[], shown: readonly Variable[], held: Held = {}): Selection {
  const candidates = runs.filter((run) => agrees(run, held));
  if (candidates.length === 0) return { runs: [], held, following: [], mixed: false };
  const fixed = { ...reference(candidates), ...held };
  const of = (free: readonly Variable[]): Run[] => {
    const rest = Object.entries(fixed).filter(([variable]) => !free.includes(variable as Variable));
    return candidates.filter((run) => agrees(run, Object.fromEntries(rest)));
  };
  const differing = varied(candidates);
  const able = differing.flatMap((variable): Following[] => {
    if (shown.includes(variable) || held[variable] !== undefined) return [];
    const leaders = shown.filter((one) => FOLLOWERS[one]?.includes(variable));
    return leaders.length > 0 ? [{ variable, of: leaders }] : [];
  });
  let [chosen, following] = [of(shown), [] as readonly Following[]];
  // The fewest of them that bring the most runs.
  for (const some of subsets(able)) {
    const loose = of([...shown, ...some.map(({ variable }) => variable)]);
    if (loose.length > chosen.length && some.every((one) => follows(loose, one))) [chosen, following] = [loose, some];
  }
  const free = [...shown, ...following.map(({ variable }) => variable)];
  const points = grouped(chosen, ({ conditions }) => JSON.stringify(shown.map((variable) => conditions[variable])));
  return {
    runs: chosen,
    held: Object.fromEntries(
      varied(runs).flatMap((variable) => (free.includes(variable) ? [] : [[variable, fixed[variable]!]])),
    ),
    following,
    mixed: [...points.values()].some((point) => configurationsOf(point).length > 1),
  };
}

/** Whether it has one value for each of those that it follows. */
const follows = (runs: readonly Run[], { variable, of }: Following): boolean =>
  [...grouped(runs, ({ conditions }) => JSON.stringify(of.map((one) => conditions[one]))).values()].every(
    (own) => valuesOf(own, variable).length === 1,
  );

/** All but the empty one, small ones first. */
const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_, i) => (bits + 1) & (2 ** i))).sort(
    (a, b) => a.length - b.length,
  );
