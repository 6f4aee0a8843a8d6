/** What an organiser asks for who goes on with the same room, and what the window then knows of the round before. */
import * as v from 'valibot';
import { planSchema } from '../election/manifest.ts';

/** Opens another round: everything else of the plan stays as it is. */
export const anotherRoundSchema = v.strictObject({
  title: planSchema.entries.title,
  contests: planSchema.entries.contests,
});
export type AnotherRound = v.InferOutput<typeof anotherRoundSchema>;

/** So many names of people who have not come along are listed. */
export const LISTED_MISSING = 60;

export interface RoundAfter {
  /** Of the round before. */
  readonly title: string;
  /**
   * Who stood on its list, against who has signed up by now, as far as names tell; null where there were no names, or this
   * window does not lead that round as well.
   */
  readonly roll: {
    readonly all: number;
    /** The first of those who are not here under the same name. */
    readonly missing: readonly string[];
    readonly more: number;
  } | null;
}
