/** Costs fitted to sweeps: of the user's own directory, or to be committed. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { type Fitted, fit } from '../../../shared/measure/estimate/fit.ts';
import { readSources } from '../read.ts';

/** Fits the runs of one directory, not calibrated: as they are for the machine that held them. Throws `unreadable`. */
export function fitOf(directory: string): Fitted {
  const [{ sweep }] = readSources([directory]) as [ReturnType<typeof readSources>[number]];
  const [environment, ...others] = sweep.environments;
  if (!environment || others.length > 0)
    throw new OstrakaError(
      'unreadable',
      `${directory}: its runs are of several machines or programs, and costs are of one`,
      {
        culprit: { kind: 'file', path: directory },
      },
    );
  return fit(sweep.runs, environment);
}

/** As it is committed: what biome writes too. */
export const fitText = (fitted: Fitted): string => `${JSON.stringify(fitted, null, 2)}\n`;
