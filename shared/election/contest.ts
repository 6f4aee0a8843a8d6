/** What is asked: contests, their options and the rules that count them. */
import * as v from 'valibot';
import { integer, text } from '../codec/schema.ts';

export const MAX_CONTESTS = 16;
export const MAX_OPTIONS = 64;
/** Bytes of UTF-8 a written-in name may take; every ballot carries as many, so that its length says nothing. */
export const WRITE_IN_BYTES = 48;

const common = {
  title: text(200),
  options: v.pipe(
    v.array(text(120)),
    v.minLength(1, 'a contest needs an option'),
    v.maxLength(MAX_OPTIONS, `at most ${MAX_OPTIONS} options`),
    v.check((options) => new Set(options).size === options.length, 'two options have the same name'),
  ),
  /** Whether the voter may write in one name more; it takes the index after the last option. */
  writeIn: v.boolean(),
};

/** The first rule decides; the others are counted beside it, for comparison. */
const rules = <const R extends string>(names: readonly R[]) =>
  v.pipe(
    v.array(v.picklist(names)),
    v.minLength(1, 'a contest needs a tally rule'),
    v.check((list) => new Set(list).size === list.length, 'a rule is named twice'),
  );

/** How many are elected; only Scottish STV elects more than one by its own logic, the others take the first places. */
const seats = integer(1, MAX_OPTIONS);

export const contestSchema = v.variant('ballot', [
  /** Pick one. */
  v.strictObject({ ballot: v.literal('single'), ...common, seats, rules: rules(['plurality']) }),
  /** Pick any number, up to `most`. */
  v.strictObject({
    ballot: v.literal('approval'),
    ...common,
    seats,
    most: integer(1, MAX_OPTIONS + 1),
    rules: rules(['approval']),
  }),
  /** Give each option 0 … `top`, or leave it out. */
  v.strictObject({
    ballot: v.literal('score'),
    ...common,
    seats,
    top: integer(1, 100),
    rules: rules(['score', 'majority-judgement']),
  }),
  /** Put any of the options in order, best first; `ties` allows equals. */
  v.strictObject({
    ballot: v.literal('ranking'),
    ...common,
    seats,
    ties: v.boolean(),
    rules: rules(['plurality', 'borda', 'instant-runoff', 'schulze', 'stv']),
  }),
]);

export type Contest = v.InferOutput<typeof contestSchema>;
export type Rule = Contest['rules'][number];
export type RankingContest = Extract<Contest, { ballot: 'ranking' }>;

/** The number of things a voter can choose among: the options, and the write-in's slot where there is one. */
export const slots = (contest: Contest): number => contest.options.length + (contest.writeIn ? 1 : 0);
