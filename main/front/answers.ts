/** What whoever leads has answered, by way of the database. */
import * as v from 'valibot';
import { culpritSchema } from '../../shared/codec/culprit.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { errorHeard } from '../../shared/codec/errors/codes.ts';
import type { EnrolmentStanding } from '../../shared/protocol/coordinator/roll.ts';
import type { Answer } from '../../shared/protocol/coordinator/state.ts';

const refusedSchema = v.object({
  ok: v.literal(false),
  code: v.string(),
  message: v.string(),
  hint: v.exactOptional(v.string()),
  culprit: v.exactOptional(culpritSchema),
});
const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), index: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  refusedSchema,
]);
const standingSchema = v.object({ standing: v.picklist(['enrolled', 'struck', 'unknown']) });

/** Throws `bad-answer`. */
export function readAnswer(value: unknown): Answer {
  const answer = v.safeParse(answerSchema, value);
  if (!answer.success) throw strange();
  return answer.output.ok ? answer.output : errorHeard(answer.output);
}

/** Throws `bad-answer`. */
export function readStanding(value: unknown): EnrolmentStanding {
  const answer = v.safeParse(standingSchema, value);
  if (!answer.success) throw strange();
  return answer.output.standing;
}

const strange = () =>
  new OstrakaError('bad-answer', 'the coordinator has answered what this front cannot read', {
    hint: 'let coordinator and fronts be of one version',
  });
