/** The draft as the process behind the window keeps it, across reloads, visits to the start page, and the end of the program. */
import * as v from 'valibot';
import { integer } from '../../../../shared/codec/schema.ts';
import { draftSchema, newPlan } from './plan-draft.ts';

const keptSchema = v.strictObject({
  /** Of the wizard's screens, from 0. */
  at: integer(0, 2),
  draft: draftSchema,
});
export type Kept = v.InferOutput<typeof keptSchema>;

export const begun: Kept = { at: 0, draft: newPlan };

/** Null for a draft that nobody has begun. */
export const writeDraft = (kept: Kept): string | null => {
  const text = JSON.stringify(kept);
  return text === JSON.stringify(begun) ? null : text;
};

/** What was kept; null where it is of another version of the program, or damaged. */
export function readDraft(text: string): Kept | null {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
