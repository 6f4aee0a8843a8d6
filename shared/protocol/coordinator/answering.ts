/** How an asker is told what came of it. */
import { OstrakaError } from '../../codec/error.ts';
import type { Answer, Asker, CoordinatorEffect } from './state.ts';

type Refused = Extract<Answer, { ok: false }>;

/** Runs what answers with an index or throws a typed error, and tells the asker either way. */
export function answering(asker: Asker, effects: CoordinatorEffect[], act: () => number): void {
  try {
    effects.push({ do: 'answer', asker, answer: { ok: true, index: act() } });
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    effects.push({ do: 'answer', asker, answer: refusalOf(error) });
  }
}

export const refusalOf = ({ code, message, hint, culprit }: OstrakaError): Refused => ({
  ok: false,
  code,
  message,
  ...(hint ? { hint } : {}),
  ...(culprit ? { culprit } : {}),
});

/** The same for whoever asked, as an error. */
export const errorOfAnswer = ({ code, message, hint, culprit }: Refused): OstrakaError =>
  new OstrakaError(code, message, { ...(hint ? { hint } : {}), ...(culprit ? { culprit } : {}) });

/** Throws what the coordinator has refused with. */
export function obeyed(answer: Answer): void {
  if (!answer.ok) throw errorOfAnswer(answer);
}
