/** What a run gives that needs no election: the same whoever holds it, and different for each. */

import { heldBy } from '../../../main/sweep/testing/sweeps.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Run } from '../../../shared/measure/plan/runs.ts';

/** The voters of the only configuration of its nodes and options that fails in its second repetition, wherever it is held. */
export const FAILING = 13;

export function holdAtOnce(run: Run) {
  if (run.of.voters === FAILING && run.of.nodes === 2 && run.of.options === 2 && run.repetition === 2)
    throw new OstrakaError('process-ended', 'the node process ended');
  return heldBy(run);
}
