/** How an asker is told what came of it. */
import { OstrakaError } from '../../codec/error.ts';
import type { Asker, CoordinatorEffect } from './state.ts';

/** Runs what answers with an index or throws a typed error, and tells the asker either way. */
export function answering(asker: Asker, effects: CoordinatorEffect[], act: () => number): void {
  try {
    effects.push({ do: 'answer', asker, answer: { ok: true, index: act() } });
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    const { code, message, culprit } = error;
    effects.push({ do: 'answer', asker, answer: { ok: false, code, message, ...(culprit ? { culprit } : {}) } });
  }
}
