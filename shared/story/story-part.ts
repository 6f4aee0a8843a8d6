/** A part of a story on its way to a window or a phone. */
import * as v from 'valibot';
import { integer } from '../codec/schema.ts';
import { type Beat, beatSchema } from './scene.ts';

/** Beats that are sent at once; whoever needs more asks on from there. */
const MOST_BEATS = 200;
/** A board has no more entries. */
export const MAX_BEATS = 2 ** 31;

export const storyPartSchema = v.strictObject({
  /** The place of the first beat, from 0. */
  from: integer(0, MAX_BEATS),
  beats: v.pipe(v.array(beatSchema), v.maxLength(MOST_BEATS), v.readonly()),
  /** How many beats the whole story has now. */
  total: integer(0, MAX_BEATS),
});
export type StoryPart = Readonly<v.InferOutput<typeof storyPartSchema>>;

/** The beats from `from` on, as many as are sent at once. */
export const storyPart = (beats: readonly Beat[], from: number): StoryPart => ({
  from,
  beats: beats.slice(from, from + MOST_BEATS),
  total: beats.length,
});
