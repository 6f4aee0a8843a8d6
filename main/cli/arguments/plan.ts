/** The plan that a coordinator is started with, and whether it can be held. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { planFault } from '../../../shared/election/manifest.ts';
import { deckFault } from '../../../shared/election/rehearsal/deck.ts';
import { rehearsalOf } from '../../../shared/election/rehearsal/plan.ts';
import { pastFault, timesOf } from '../../../shared/election/times/times.ts';
import { type PlanFile, readPlanFile } from '../../files/plan-file.ts';

/**
 * The plan of a file, or its rehearsal, which has no hours. Throws `bad-plan`, `bad-manifest` where a rehearsal cannot be held, and
 * `bad-time` where announced times are over.
 * @param begins when it begins, in milliseconds; null where it has begun, since its hours are over in time
 */
export function planOfFile(file: string, isForRehearsal: boolean, begins: number | null): PlanFile {
  const read = readPlanFile(file);
  if (isForRehearsal) {
    const plan = rehearsalOf(read.plan);
    const fault = planFault(plan) ?? deckFault(plan);
    if (fault) throw new OstrakaError('bad-manifest', fault);
    return { ...read, plan };
  }
  const over = begins === null ? null : pastFault(timesOf(read.plan), begins / 1000);
  if (over)
    throw new OstrakaError('bad-time', `${file}: ${over}`, {
      hint: 'write times into the plan that are still to come, or leave them out and open and close by hand',
    });
  return read;
}
