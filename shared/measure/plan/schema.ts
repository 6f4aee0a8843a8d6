/**
 * The plan of a sweep, as people write it: for each condition a value, a list or a range, of which every combination is
 * held. What is left out has one usual value.
 */
import * as v from 'valibot';
import { integer, text } from '../../codec/schema.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { type Contest, MAX_CONTESTS, MAX_SCREEN_OPTIONS, type Rule } from '../../election/contest.ts';
import { methods } from '../../election/tally/methods.ts';
import { MAX_VOTERS } from '../../election/turnout.ts';
import { noneTwice, numbers, values } from './values.ts';

export const BALLOTS = ['ranking', 'single', 'approval', 'score'] as const satisfies readonly Contest['ballot'][];
export const ENGINES = ['fma', 'scalar', 'noble'] as const;
export const MAX_REPETITIONS = 1000;
/** A week. */
const MAX_SECONDS = 7 * 86_400;
/** As many runs as a plan may come to: more would take years. */
export const MAX_RUNS = 100_000;

/** A number, or one of these words for a number that follows from other conditions. */
const orWord = <const W extends string>(least: number, most: number, ...words: readonly W[]) => {
  const whole = integer(least, most);
  const word = v.picklist(words, `expected a whole number or ${words.join(' or ')}`);
  return v.lazy((given): v.GenericSchema<unknown, number | W> => (typeof given === 'string' ? word : whole));
};

const amount = (least: number, most: number) =>
  v.pipe(
    v.number('expected a number'),
    v.finite('expected a number'),
    v.minValue(least, `expected at least ${least}`),
    v.maxValue(most, `expected at most ${most}`),
  );

/** A path as it stands in the plan, from where the plan is. */
const path = v.pipe(v.string('expected a file name'), v.minLength(1, 'expected a file name'), v.maxLength(1024));
/** Either a word, or an object with its parameters. */
const wordOr = <W, T>(word: v.GenericSchema<unknown, W>, shape: v.GenericSchema<unknown, T>) =>
  v.lazy((given): v.GenericSchema<unknown, W | T> => (typeof given === 'string' ? word : shape));

const positive = v.pipe(amount(0, 1e6), v.gtValue(0, 'must be more than 0'));

export const electorateSchema = wordOr(
  v.literal('impartial culture', 'expected impartial culture, or a model with its parameters, or a file'),
  v.lazy((given): v.GenericSchema<unknown, ElectorateShape> => (isFile(given) ? electorateFile : electorateModel)),
);
const isFile = (given: unknown): boolean => typeof given === 'object' && given !== null && 'file' in given;
const electorateFile = v.strictObject({ file: path });
const electorateModel = v.variant(
  'model',
  [
    v.strictObject({ model: v.literal('mallows'), dispersion: amount(0, 1) }),
    v.strictObject({ model: v.literal('plackett-luce'), spread: amount(0, 100) }),
    v.strictObject({ model: v.literal('spatial'), dimensions: integer(1, 10) }),
    v.strictObject({ model: v.literal('urn'), contagion: amount(0, 100) }),
  ],
  'expected mallows, plackett-luce, spatial or urn',
);
type ElectorateShape = v.InferOutput<typeof electorateFile> | v.InferOutput<typeof electorateModel>;
export type PlannedElectorate = 'impartial culture' | ElectorateShape;

const poisson = v.strictObject({ poisson: positive });
const fromFile = v.strictObject({ file: path });
type ArrivalsShape = v.InferOutput<typeof poisson> | v.InferOutput<typeof fromFile>;
export type PlannedArrivals = 'at once' | ArrivalsShape;
export const arrivalsSchema = wordOr(
  v.literal('at once', 'expected at once, {poisson: voters a second}, or {file: …}'),
  v.lazy((given): v.GenericSchema<unknown, ArrivalsShape> => (isFile(given) ? fromFile : poisson)),
);

/** Each condition that a plan may vary, by its key; in the order in which configurations are counted, the last one fastest. */
export const conditionEntries = {
  voters: numbers(integer(1, MAX_VOTERS), true),
  nodes: numbers(integer(1, MAX_NODES), true),
  threshold: numbers(orWord(1, MAX_NODES, 'majority', 'all'), true),
  'least-mixes': numbers(orWord(1, MAX_NODES, 'threshold', 'all'), true),
  contests: numbers(integer(1, MAX_CONTESTS), true),
  options: numbers(integer(1, MAX_SCREEN_OPTIONS), true),
  'written-in': values(v.boolean('expected true or false')),
  ballot: values(v.picklist(BALLOTS, `expected ${BALLOTS.join(', ')}`)),
  rule: values(v.picklist(Object.keys(methods) as Rule[], `expected a rule: ${Object.keys(methods).join(', ')}`)),
  engine: values(v.picklist(ENGINES, `expected an engine: ${ENGINES.join(', ')}`)),
  threads: numbers(integer(1, 256), true),
  /** Milliseconds one way, kilobit a second, percent. */
  latency: numbers(amount(0, 60_000), false),
  bandwidth: numbers(amount(0, 1e9), false),
  loss: numbers(amount(0, 90), false),
  arrivals: values(arrivalsSchema),
  electorate: values(electorateSchema),
  cheat: values(text(60)),
  fault: values(text(60)),
} as const;
export type ConditionKey = keyof typeof conditionEntries;
export const CONDITION_KEYS = Object.keys(conditionEntries) as ConditionKey[];

/** A value of each condition. */
export type Conditioned = { readonly [K in ConditionKey]: v.InferOutput<(typeof conditionEntries)[K]>[number] };

type Optional = { readonly [K in ConditionKey]: v.ExactOptionalSchema<(typeof conditionEntries)[K], undefined> };
const optional = (made: (schema: v.GenericSchema<unknown, unknown[]>) => v.GenericSchema<unknown, unknown[]>) =>
  Object.fromEntries(
    Object.entries(conditionEntries).map(([key, schema]) => [key, v.exactOptional(made(schema))]),
  ) as unknown as Optional;

/** Lists of the same length, whose first values are held with each other, and so on. */
const group = v.pipe(
  v.strictObject(optional((schema) => schema)),
  v.check((lists) => Object.keys(lists).length > 1, 'needs at least two conditions to vary in step'),
  v.check(
    (lists) => new Set(Object.values(lists).map((list) => list?.length)).size === 1,
    (issue) =>
      `its lists must be of the same length, and are of ${Object.entries(issue.input)
        .map(([key, list]) => `${(list as readonly unknown[]).length} (${key})`)
        .join(', ')}`,
  ),
);

/** A number is a seed as well as any other text. */
const seed = v.lazy(
  (given): v.GenericSchema<unknown, string> =>
    typeof given === 'number'
      ? v.pipe(v.number(), v.safeInteger('expected text or an integer'), v.transform(String))
      : text(200),
);

export const sweepPlanSchema = v.strictObject({
  title: text(200),
  /** Every run's own seed follows from it. */
  seed: v.optional(seed, 'ostraka'),
  repetitions: v.optional(integer(1, MAX_REPETITIONS), 1),
  /** Whether a run that does not count comes first, whenever the sweep is begun or goes on. */
  'warm-up': v.optional(v.boolean('expected true or false'), true),
  /** Seconds after which a run has failed; none where left out. */
  'time-limit': v.exactOptional(integer(1, MAX_SECONDS)),
  /** What becomes of combinations that cannot be held. */
  impossible: v.optional(v.picklist(['refuse', 'leave out'], 'expected refuse or leave out'), 'refuse'),
  ...optional(noneTwice),
  together: v.optional(v.pipe(v.array(group), v.maxLength(CONDITION_KEYS.length)), []),
});
/** A plan as it was read, with every list and range as the list of its values. */
export type SweepPlan = v.InferOutput<typeof sweepPlanSchema>;
