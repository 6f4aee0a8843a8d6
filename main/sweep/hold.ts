/** One run of a sweep: an election in processes of its own, with what its parties measured. */
import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Configuration } from '../../shared/measure/plan/configuration.ts';
import { simulate } from '../local-election/election-in-processes.ts';
import type { PlannedSweep } from './plan-file.ts';
import { pollsOf } from './polls.ts';
import type { Hold, RunAudience } from './sweep.ts';

/**
 * How the runs of this plan are held; what they need is read now. `directory` keeps the logs of those that fail.
 * @throws OstrakaError `bad-plan` for what cannot be held, with the reason
 */
export function holdElection(planned: PlannedSweep, directory: string): Hold {
  for (const configuration of planned.configurations) refuseUnheld(configuration, planned.path);
  const pollOf = pollsOf(planned);
  const work = join(directory, 'work');
  return async (run, audience) => {
    const { of } = run;
    const out = join(directory, 'logs', `run-${run.run}`);
    // Of an attempt over which the sweep died.
    for (const left of [out, work]) rmSync(left, { recursive: true, force: true });
    const poll = pollOf(run);
    const simulation = {
      poll,
      nodes: of.nodes,
      threshold: of.threshold,
      leastMixes: of.leastMixes,
      ...(of.engine === null ? {} : { engine: of.engine }),
      ...(of.threads === null ? {} : { threads: of.threads }),
      out,
      work,
    };
    const { conditions, measurements, missing, environment } = await held(
      () => simulate(simulation, seenBy(audience)),
      audience,
      out,
    );
    if (missing.length > 0)
      throw new OstrakaError('process-ended', `of nodes ${missing.join(', ')} the last records did not come`);
    return { conditions, measurements, environment };
  };
}

/** What no run would be held under is refused, and not left out in silence. */
function refuseUnheld({ latency, bandwidth, loss, arrivals, cheat, fault }: Configuration, path: string): void {
  const asked = {
    ...{ latency: latency !== 0, bandwidth: bandwidth !== 0, loss: loss !== 0 },
    ...{ arrivals: arrivals !== 'at once', cheat: cheat !== 'none', fault: fault !== 'none' },
  };
  const [key] = Object.entries(asked).find(([, is]) => is) ?? [];
  if (key !== undefined) throw new OstrakaError('bad-plan', `${path}: ${key}: this version holds no runs under that`);
}

/** What was held leaves nothing but its records; what failed keeps its logs. */
async function held<T>(hold: () => Promise<T>, { stop }: RunAudience, out: string): Promise<T> {
  try {
    mkdirSync(out, { recursive: true });
    const result = await hold();
    leave(out);
    return result;
  } catch (error) {
    if (stop.aborted) leave(out);
    throw error;
  }
}

/** Without a trace, if no other run has left its logs beside it. */
function leave(out: string): void {
  rmSync(out, { recursive: true, force: true });
  if (readdirSync(dirname(out)).length === 0) rmdirSync(dirname(out));
}

function seenBy({ stop, phase }: RunAudience) {
  let now = { name: '', total: 0 };
  return {
    stop,
    note: () => {},
    progress: {
      begin(name: string, total: number) {
        now = { name, total };
        phase(name, 0, total);
      },
      update: (done: number) => phase(now.name, done, now.total),
      end: () => {},
    },
  };
}
