/** What a voter says in one contest. Indices run from 0 over the options; the write-in's slot is the one after them. */
import * as v from 'valibot';
import { integer } from '../codec/schema.ts';
import { MAX_OPTIONS } from './contest.ts';

const slot = integer(0, MAX_OPTIONS);
const slots = v.pipe(v.array(slot), v.maxLength(MAX_OPTIONS + 1));
const writeIn = v.exactOptional(v.pipe(v.string(), v.maxLength(100)));

const choiceSchema = v.variant('ballot', [
  /** `pick: null` is a blank vote. */
  v.strictObject({ ballot: v.literal('single'), pick: v.nullable(slot), writeIn }),
  v.strictObject({ ballot: v.literal('approval'), picks: v.pipe(slots, v.readonly()), writeIn }),
  /** One score a slot, null where the voter gave none. */
  v.strictObject({
    ballot: v.literal('score'),
    scores: v.pipe(v.array(v.nullable(integer(0, 100))), v.maxLength(MAX_OPTIONS + 1), v.readonly()),
    writeIn,
  }),
  /** Groups of equals, best first; unlisted slots are unranked. */
  v.strictObject({
    ballot: v.literal('ranking'),
    ranks: v.pipe(v.array(v.pipe(slots, v.readonly())), v.maxLength(MAX_OPTIONS + 1), v.readonly()),
    writeIn,
  }),
]);

/** One choice for each contest, in the manifest's order; whether it is allowed is `choiceFault`'s to say. */
export const choicesSchema = v.pipe(v.array(v.pipe(choiceSchema, v.readonly())), v.maxLength(16), v.readonly());

export type Choice = v.InferOutput<typeof choiceSchema>;
export type Choices = readonly Choice[];

/** The points that scores give in all. */
export const pointsOf = (scores: readonly (number | null)[]): number =>
  scores.reduce<number>((sum, given) => sum + (given ?? 0), 0);
